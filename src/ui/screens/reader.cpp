// A section of the book: slip and title, hanging numerals, text; the neighbours where the hands rest.
#include <algorithm>
#include <cmath>

#include "base/numerals.h"
#include "base/utf8.h"
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

// How the text is set: the faces and distances of the visitor's size.
struct Setting {
    TextStyle body;
    float line_height;
    float hang;     // of items
    float between;  // blocks
    TextStyle numeral;
};

[[nodiscard]] Setting setting_of(const Context& context) {
    const Size& size = context.size;
    const bool sans = context.state.typeface == kiosk::Typeface::Sans;
    Setting set;
    set.body = {sans           ? fonts::Face::SansRegular
                : size.large() ? fonts::Face::SerifBold
                               : fonts::Face::SerifRegular,
                size.reading(40), Role::Ink, 0};
    set.line_height = size.large() ? 1.7F : 1.75F;
    set.hang = size.compact() && !size.large() ? 60.0F
               : size.large()                  ? 92.0F * std::max(1.0F, size.text_scale() / 1.35F)
                                               : 80.0F;
    set.between = size.compact() ? 28.0F : 40.0F;
    set.numeral = {fonts::Face::SerifBold, std::max(size.compact() ? 46.0F : 52.0F, set.body.size * 1.22F),
                   Role::CinnabarInk, 0};
    return set;
}

[[nodiscard]] text::ParagraphStyle paragraph_style(const handbook::Block& block, bool opening) {
    text::ParagraphStyle style;
    // The opening paragraph and the announcement of a list stand flush, as titles do.
    if (block.kind == handbook::BlockKind::Paragraph && !opening) style.first_line_indent = 2 * text::em;
    return style;
}

struct Placed {
    const handbook::Block* block = nullptr;
    const text::Layout* layout = nullptr;
    float x = 0;
    float top = 0;  // from the start of the text
    float height = 0;
};

// All blocks one below the other. A new list keeps more distance from the one before it.
[[nodiscard]] std::vector<Placed> place_blocks(Context& context, const kiosk::ReaderScreen& reader,
                                               const Box& text, const Setting& set, float top) {
    std::vector<Placed> placed;
    bool after_item = false;
    for (const handbook::Block& block : reader.blocks) {
        const bool item = block.kind == handbook::BlockKind::Item;
        if (after_item && !item) top += set.between;
        const float x = item ? set.hang : 0;
        text::ParagraphStyle style = paragraph_style(block, &block == &reader.blocks.front());
        style.alignment = alignment_of(text.w - x, set.body);
        const auto& layout = context.layout(text.w - x, block.text, set.body, style);
        const float height = set.body.size * set.line_height * static_cast<float>(layout.lines.size());
        placed.push_back({&block, &layout, x, top, height});
        top += height + set.between;
        after_item = item;
    }
    return placed;
}

void draw_block(Context& context, const Box& text, const Placed& placed, float origin, const Setting& set,
                bool marked) {
    const float top = origin + placed.top;
    const float baseline = top + set.body.size * (set.line_height / 2 + .38F);
    if (marked) context.canvas.fill({text.x - 28, top + 12, 6, placed.height - 24}, Role::Gold);
    if (placed.block->kind == handbook::BlockKind::Item) {
        const std::string number =
            placed.block->number ? std::to_string(*placed.block->number) : placed.block->marker;
        context.canvas.text(text.x, baseline, number,
                            context.canvas.fitted(number, set.numeral, set.hang - 10, 30));
    }
    context.canvas.lines(text.x + placed.x, baseline, set.body.size * set.line_height, *placed.layout, 0,
                         placed.layout->lines.size(), set.body);
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

void tell_text(Context& context, const std::vector<Placed>& placed, const Box& view, float origin,
               const Setting& set) {
    std::string words;
    const float line = set.body.size * set.line_height;
    for (const Placed& one : placed) {
        for (std::size_t i = 0; i < one.layout->lines.size(); ++i) {
            const float top = origin + one.top + line * static_cast<float>(i);
            if (top + line <= view.y || top >= view.bottom()) continue;
            const text::Line& set_line = one.layout->lines[i];
            words += one.block->text.substr(set_line.from, set_line.to - set_line.from);
        }
    }
    context.texts.push_back({"reader.body", origin * context.size.pixels_per_unit(), std::move(words)});
}

[[nodiscard]] std::string head_words(const Context& context, const kiosk::ReaderScreen& reader) {
    if (reader.part == nullptr) return context.state.book->title;
    if (reader.part->label.empty()) return reader.part->title;
    const bool brief = context.size.large() || context.size.compact();
    return brief ? reader.part->label : reader.part->label + "　" + reader.part->title;
}

// The text itself, scrolled; the first showing of a marked block brings it to the upper part of the view.
void draw_text(Context& context, const kiosk::ReaderScreen& reader, const Page& page, const Box& view) {
    const Setting set = setting_of(context);
    const bool compact = context.size.compact();
    float title_height = 0;
    const float above = compact ? 20 : 52;
    if (page.title_scrolls) {
        // Measured outside the region first, where nothing shows.
        context.canvas.push_clip({0, 0, 0, 0});
        title_height =
            title_block(context, reader, {page.text.x, 0, page.text.w, 0}, true) + (compact ? 36 : 60);
        context.canvas.pop_clip();
    }
    const float start = page.title_scrolls ? above + title_height : 28;
    const auto placed = place_blocks(context, reader, page.text, set, start);
    const float end = placed.empty() ? start : placed.back().top + placed.back().height;
    const std::string content = "reader:" + reader.node->key;
    if (!reader.marked.empty() && context.since_entered < Duration(0.02)) {
        for (const Placed& one : placed) {
            if (one.block->key != reader.marked) continue;
            context.scroll_places[content] = {
                std::max(0.0F, one.top - view.h * .2F) * context.size.pixels_per_unit(), 0};
        }
    }
    ScrollRegion region(context, "reader.body", content, view, end + 100);
    if (page.title_scrolls)
        title_block(context, reader, {page.text.x, region.top() + above, page.text.w, 0}, true);
    for (const Placed& one : placed) {
        if (!region.shows(region.top() + one.top - 40, region.top() + one.top + one.height + 40)) continue;
        draw_block(context, page.text, one, region.top(), set, one.block->key == reader.marked);
    }
    tell_text(context, placed, view, region.top(), set);
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
    draw_neighbour(context, page.previous, reader.previous, kiosk::TurnPage::Direction::Previous);
    draw_neighbour(context, page.next, reader.next, kiosk::TurnPage::Direction::Next);
    draw_place(context, reader, below_head + 72, page.text.bottom() - 60);
}

}  // namespace shouce::ui
