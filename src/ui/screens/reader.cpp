// A section of the book: slip and title, hanging numerals, text; the neighbours where the hands rest.
#include <algorithm>
#include <cmath>

#include "base/numerals.h"
#include "base/utf8.h"
#include "ui/marks.h"
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

// The page as a list: the title, each block with the distance below it, and some paper at the end. A book
// may have any number of blocks; only those near the view are ever set.
class PageText {
  public:
    PageText(Context& context, const kiosk::ReaderScreen& reader, const Box& column, float title_height)
        : context_(context),
          reader_(reader),
          column_(column),
          set_(setting_of(context)),
          title_height_(title_height) {}

    [[nodiscard]] std::size_t count() const { return reader_.blocks.size() + 2; }
    [[nodiscard]] float height(std::size_t item) const {
        if (item == 0) return title_height_;
        if (item > reader_.blocks.size()) return end_paper;
        return lines_height(item) + pill_height(item) + distance_below(item);
    }
    // The line of an item at a distance from its top, by the byte it starts with; and back.
    [[nodiscard]] std::size_t byte_at(std::size_t item, float distance) const;
    [[nodiscard]] float distance_of(std::size_t item, std::size_t byte) const;
    [[nodiscard]] std::size_t item_of(const handbook::Key& block) const;
    // One number for all that heights depend on.
    [[nodiscard]] float layout_mark() const {
        return column_.w * 1000 + set_.body.size * 10 + static_cast<float>(set_.body.face);
    }

    void draw(std::size_t item, float top, float mark_opacity) const;
    // The words of an item whose lines show in `view`.
    [[nodiscard]] std::string words_in(std::size_t item, float top, const Box& view) const;

  private:
    static constexpr float end_paper = 60;

    [[nodiscard]] bool is_block(std::size_t item) const { return item > 0 && item <= reader_.blocks.size(); }
    [[nodiscard]] const handbook::Block& block(std::size_t item) const { return reader_.blocks[item - 1]; }
    [[nodiscard]] float hang(std::size_t item) const {
        return block(item).kind == handbook::BlockKind::Item ? set_.hang : 0;
    }
    [[nodiscard]] float line_height() const { return set_.body.size * set_.line_height; }
    [[nodiscard]] const text::Layout& lines(std::size_t item) const;
    [[nodiscard]] float lines_height(std::size_t item) const {
        return line_height() * static_cast<float>(lines(item).lines.size());
    }
    [[nodiscard]] float pill_height(std::size_t item) const {
        return pill_height_below(context_, block(item).key, lines(item), column_.w - hang(item),
                                 set_.body.size);
    }
    // A new list keeps more distance from the one before it.
    [[nodiscard]] float distance_below(std::size_t item) const {
        if (item >= reader_.blocks.size()) return 0;
        const bool list_ends = block(item).kind == handbook::BlockKind::Item &&
                               block(item + 1).kind != handbook::BlockKind::Item;
        return list_ends ? 2 * set_.between : set_.between;
    }

    Context& context_;
    const kiosk::ReaderScreen& reader_;
    Box column_;
    Setting set_;
    float title_height_;
};

const text::Layout& PageText::lines(std::size_t item) const {
    const float width = column_.w - hang(item);
    text::ParagraphStyle style = paragraph_style(block(item), item == 1);
    style.alignment = alignment_of(width, set_.body);
    return context_.layout(width, block(item).text, set_.body, style);
}

std::size_t PageText::byte_at(std::size_t item, float distance) const {
    if (!is_block(item)) return 0;
    const auto& all = lines(item).lines;
    const auto line = static_cast<std::size_t>(std::max(0.0F, distance / line_height()));
    return all[std::min(line, all.size() - 1)].from;
}

float PageText::distance_of(std::size_t item, std::size_t byte) const {
    if (!is_block(item)) return 0;
    const auto& all = lines(item).lines;
    std::size_t line = 0;
    while (line + 1 < all.size() && all[line + 1].from <= byte)
        ++line;
    return line_height() * static_cast<float>(line);
}

std::size_t PageText::item_of(const handbook::Key& key) const {
    for (std::size_t i = 0; i < reader_.blocks.size(); ++i) {
        if (reader_.blocks[i].key == key) return i + 1;
    }
    return count();
}

void PageText::draw(std::size_t item, float top, float mark_opacity) const {
    if (!is_block(item)) return;
    const handbook::Block& shown = block(item);
    const float baseline = top + set_.body.size * (set_.line_height / 2 + .38F);
    if (shown.key == reader_.marked && mark_opacity > 0) {
        context_.canvas.fill({column_.x - 28, top + 12, 6, lines_height(item) - 24}, Role::Gold, 0,
                             Corners::All, mark_opacity);
    }
    if (shown.kind == handbook::BlockKind::Item) {
        const std::string number = shown.number ? std::to_string(*shown.number) : shown.marker;
        context_.canvas.text(column_.x, baseline, number,
                             context_.canvas.fitted(number, set_.numeral, set_.hang - 10, 30));
    }
    const auto& all = lines(item);
    if (shown.key == reader_.marked) {
        for (const search::ByteRange& range : reader_.found) {
            draw_marks(context_.canvas, mark_boxes(column_.x + hang(item), baseline, line_height(), all,
                                                   range.begin, range.end, set_.body));
        }
    }
    context_.canvas.lines(column_.x + hang(item), baseline, line_height(), all, 0, all.lines.size(),
                          set_.body);
    draw_pill(context_, "reader.questions." + shown.key, shown.key, column_.right(),
              top + lines_height(item) - line_height(), line_height(), pill_height(item) > 0);
}

std::string PageText::words_in(std::size_t item, float top, const Box& view) const {
    std::string words;
    if (!is_block(item)) return words;
    for (const text::Line& line : lines(item).lines) {
        if (top + line_height() > view.y && top < view.bottom()) {
            words += block(item).text.substr(line.from, line.to - line.from);
        }
        top += line_height();
    }
    return words;
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
