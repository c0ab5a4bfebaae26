// A section of the book: slip and title, hanging numerals, text; the neighbours where the hands rest.
#include <algorithm>
#include <cmath>

#include "base/numerals.h"
#include "base/utf8.h"
#include "ui/screens/page_text.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

// Places of the parts of the page, in units.
struct Page {
    Box text;      // the column of the text: what scrolls
    Box previous;  // buttons
    Box next;
    Box title;  // of the slip and the title; stands still in landscape, scrolls with the text in portrait
    bool title_scrolls = true;
};

[[nodiscard]] Page page_of(const Size& size) {
    const Box column = size.column();
    const float action = size.action_height();
    Page page;
    if (size.landscape() && !size.compact()) {
        const float split = reader_split(size);
        const float text_x = split + 56;
        page.title = {column.x, 64, split - 56 - column.x, 0};
        page.previous = {column.x, size.height() - 64 - 2 * action - 20, split - 56 - column.x, action};
        page.next = {column.x, page.previous.bottom() + 20, page.previous.w, action};
        page.text = {text_x, 0, column.right() - 20 - text_x, size.height()};
        page.title_scrolls = false;
        return page;
    }
    const float y = size.page().bottom() - 24 - action;
    const float width = (column.w - 20) / 2;
    page.previous = {column.x, y, width, action};
    page.next = {column.x + width + 20, y, width, action};
    page.text = {column.x, 0, column.w, y - 20};
    page.title = column;
    return page;
}

[[nodiscard]] std::string subtitle_of(const Context& context, const kiosk::ReaderScreen& reader) {
    if (reader.node->item_count == 0) return {};
    return context.strings.with("reader.items", {"count", chinese_numeral(reader.node->item_count)});
}

// Slip and title; returns its height. Draws nothing where `draw` is off.
float title_block(Context& context, const kiosk::ReaderScreen& reader, const Box& box, bool beside) {
    Canvas& canvas = context.canvas;
    const bool compact = context.size.compact();
    const auto& node = *reader.node;
    float x = box.x;
    float y = box.y;
    const float slip = compact ? 84 : beside ? 112 : 140;
    if (!node.label.empty()) {
        const std::size_t characters = utf8::length(node.label);
        const Box square{x, y, characters > 2 ? slip * 1.5F : slip, slip};
        canvas.fill(square, Role::Card);
        canvas.outline(square, Role::CinnabarInk, 4);
        canvas.outline(square.inset(compact ? 9 : 11), Role::CinnabarInk, 1.5F);
        const TextStyle numeral{fonts::Face::SerifBold, slip * .54F, Role::CinnabarInk, 0};
        canvas.text_in(square, node.label, canvas.fitted(node.label, numeral, square.w - 34, 24),
                       Align::Centre);
        if (beside) x = square.right() + (compact ? 24 : 36);
        if (!beside) y = square.bottom() + 36;
    }
    const float width = box.right() - x;
    const std::string subtitle = context.size.large() || compact ? "" : subtitle_of(context, reader);
    text::ParagraphStyle setting;
    setting.punctuation = text::PunctuationWidth::Half;
    const TextStyle wanted{fonts::Face::SerifBold, beside ? compact ? 50.0F : 66.0F : 62.0F, Role::Ink, .04F};
    const TextStyle style =
        beside ? canvas.fitted(node.title, wanted, width, compact ? 44.0F : 52.0F) : wanted;
    const auto lines = static_cast<float>(context.layout(width, node.title, style, setting).lines.size());
    const float title_height = style.size * 1.36F * lines;
    const float below = subtitle.empty() ? 0 : 52;
    if (beside && title_height + below < slip) y += (slip - title_height - below) / 2;
    y += context.paragraph(x, y, width, node.title, style, 1.36F, setting);
    if (!subtitle.empty()) {
        canvas.text_in({x, y, width, 52}, subtitle, {fonts::Face::SansRegular, 32, Role::InkSoft, .04F});
    }
    return std::max(y + below, beside ? box.y + slip : y + below) - box.y;
}

// The short name of a section, for a button: that of its organisation, else the title itself.
[[nodiscard]] std::string short_title(const Context& context, const handbook::Node& node) {
    for (const auto& organisation : context.state.book->organisations) {
        if (organisation.node == node.key) return organisation.title;
    }
    return node.title;
}

void draw_neighbour(Context& context, const Box& box, const handbook::Node* node,
                    kiosk::TurnPage::Direction direction) {
    if (node == nullptr) return;
    Canvas& canvas = context.canvas;
    const bool next = direction == kiosk::TurnPage::Direction::Next;
    const std::string word = context.say(next ? "reader.next" : "reader.previous");
    draw_card(context, box, next ? "reader.next" : "reader.previous", word, kiosk::TurnPage{direction});
    const float chevron = next ? box.right() - 44 : box.x + 44;
    canvas.icon(chevron, box.centre_y(), 56, next ? Icon::ChevronRight : Icon::ChevronLeft, Role::Ink);
    const Box inner{next ? box.x + 24 : box.x + 80, box.y, box.w - 104, box.h};
    const Align align = next ? Align::Right : Align::Left;
    if (context.size.large() || context.size.compact()) {
        canvas.text_in(inner, word, {fonts::Face::SerifBold, context.size.words(44), Role::Ink, .04F}, align);
        return;
    }
    const std::string label = node->label.empty() ? word : word + "　" + node->label;
    const TextStyle small{fonts::Face::SansRegular, 28, Role::InkSoft, .04F};
    canvas.text_in({inner.x, box.y + 10, inner.w, 52}, label, small, align);
    const std::string name = short_title(context, *node);
    const TextStyle style = canvas.fitted(name, {fonts::Face::SerifBold, 36, Role::Ink, .02F}, inner.w, 26);
    canvas.text_in({inner.x, box.y + 54, inner.w, 52}, name, style, align);
}

[[nodiscard]] std::string back_words(const Context& context, kiosk::ReaderScreen::Back back) {
    using Back = kiosk::ReaderScreen::Back;
    if (back == Back::ToSearch) return context.say("search.back");
    return context.say(back == Back::ToResult ? "question.back_to_result" : "question.back");
}

// Where in the book: one tick a section at the right edge, a fishtail turned to the text for this one.
void draw_place(Context& context, const kiosk::ReaderScreen& reader, float top, float bottom) {
    if (reader.siblings < 2) return;
    const float x = context.size.width() - (context.size.compact() ? 24.0F : 38.0F);
    const float pitch = (bottom - top) / static_cast<float>(reader.siblings - 1);
    for (int i = 1; i <= reader.siblings; ++i) {
        const float y = top + pitch * static_cast<float>(i - 1);
        if (i == reader.place) {
            draw_fishtail_left(context.canvas, x - 8, y - 15, 22, 30);
        } else {
            context.canvas.rule(x, y, 14, 2, Role::Edge);
        }
    }
}

[[nodiscard]] std::string head_words(const Context& context, const kiosk::ReaderScreen& reader) {
    if (reader.part == nullptr) return context.state.book->title;
    if (reader.part->label.empty()) return reader.part->title;
    const bool brief = context.size.large() || context.size.compact();
    return brief ? reader.part->label : reader.part->label + "　" + reader.part->title;
}

// The mark beside a point that was looked up stands for a while, then fades.
[[nodiscard]] float mark_opacity(Context& context, const kiosk::ReaderScreen& reader) {
    constexpr Duration stands{4};
    constexpr Duration fades{0.6};
    if (reader.marked.empty() || context.since_entered >= stands + fades) return 0;
    if (context.since_entered < stands) {
        context.wake_in(stands - context.since_entered);
        return 1;
    }
    context.wake_in(Duration(0));
    return static_cast<float>(1 - (context.since_entered - stands) / fades);
}

// The text itself, scrolled; a block that was looked up comes to the upper part of the view.
void draw_text(Context& context, const kiosk::ReaderScreen& reader, const Page& page, const Box& view) {
    const bool compact = context.size.compact();
    const float above = compact ? 20 : 52;
    float title_height = 28;
    if (page.title_scrolls) {
        // Measured where nothing shows.
        context.canvas.push_clip({0, 0, 0, 0});
        title_height = above + title_block(context, reader, {page.text.x, 0, page.text.w, 0}, true) +
                       (compact ? 36 : 60);
        context.canvas.pop_clip();
    }
    const PageText text(context, reader, page.text, title_height);
    ScrollRegion::Content content;
    content.name = "reader:" + reader.node->key;
    content.count = text.count();
    content.height = [&text](std::size_t item) { return text.height(item); };
    content.layout = text.layout_mark();
    content.byte_at = [&text](std::size_t item, float distance) { return text.byte_at(item, distance); };
    content.distance_of = [&text](std::size_t item, std::size_t byte) {
        return text.distance_of(item, byte);
    };
    if (context.entering && !reader.marked.empty()) content.show = text.item_of(reader.marked);

    const float mark = mark_opacity(context, reader);
    ScrollRegion region(context, "reader.body", view, content);
    std::string words;
    region.each([&](std::size_t item, float top) {
        if (item == 0 && page.title_scrolls) {
            title_block(context, reader, {page.text.x, top + above, page.text.w, 0}, true);
        }
        text.draw(item, top, mark);
        words += text.words_in(item, top, view);
    });
    context.texts.push_back({"reader.body", region.trace_top(), std::move(words)});
    region.draw_fade();
}

}  // namespace

float reader_split(const Size& size) {
    return size.column().x + size.column().w * 0.285F;
}

void draw_reader(Context& context, const kiosk::ReaderScreen& reader) {
    const Size& size = context.size;
    const Page page = page_of(size);
    std::string place;
    if (reader.place > 0) {
        place = context.strings.with("reader.place", {"place", chinese_numeral(reader.place)},
                                     {"all", chinese_numeral(reader.siblings)});
    }
    const float below_head = draw_head(context, page.text, head_words(context, reader), place);
    // The clip reaches past the column, for the gold line of a marked point.
    const Box view{page.text.x - 32, below_head, page.text.w + 64, page.text.bottom() - below_head};
    draw_text(context, reader, page, view);
    if (!page.title_scrolls) {
        title_block(context, reader, page.title, false);
        context.canvas.fill({reader_split(size), 64, 1.5F, size.height() - 128}, Role::Edge);
    }
    if (reader.back != kiosk::ReaderScreen::Back::Nowhere) {
        const bool side_by_side = page.previous.y == page.next.y;
        const Box back{side_by_side ? page.previous.x : page.next.x, page.next.y,
                       side_by_side ? page.next.right() - page.previous.x : page.next.w, page.next.h};
        draw_button(context, back, Weight::Primary, "reader.back", back_words(context, reader.back),
                    kiosk::GoBack{}, Icon::ArrowBack);
    } else {
        draw_neighbour(context, page.previous, reader.previous, kiosk::TurnPage::Direction::Previous);
        draw_neighbour(context, page.next, reader.next, kiosk::TurnPage::Direction::Next);
    }
    draw_place(context, reader, below_head + 72, page.text.bottom() - 60);
}

}  // namespace shouce::ui
