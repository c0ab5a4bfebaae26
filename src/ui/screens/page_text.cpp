#include "ui/screens/page_text.h"

#include <algorithm>

#include "ui/marks.h"
#include "ui/pills.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

constexpr float end_paper = 60;
constexpr float heading_line = 1.4F;

[[nodiscard]] text::ParagraphStyle paragraph_style(const handbook::Block& block, bool opening) {
    text::ParagraphStyle style;
    // The opening paragraph and the announcement of a list stand flush, as titles do.
    if (block.kind == handbook::BlockKind::Paragraph && !opening) style.first_line_indent = 2 * text::em;
    return style;
}

}  // namespace

PageSetting page_setting(const Size& size, kiosk::Typeface typeface) {
    const bool sans = typeface == kiosk::Typeface::Sans;
    PageSetting set;
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
    set.heading = {sans ? fonts::Face::SansBold : fonts::Face::SerifBold, set.body.size * 1.15F, Role::Ink,
                   .04F};
    set.caption = {fonts::Face::SansRegular, std::max(set.body.size * 0.82F, size.words(28)), Role::InkSoft,
                   0};
    return set;
}

PageText::PageText(Context& context, const kiosk::ReaderScreen& reader, const Box& column, float title_height)
    : context_(context),
      reader_(reader),
      column_(column),
      set_(page_setting(context.size, context.state.typeface)),
      title_height_(title_height) {}

float PageText::layout_mark() const {
    return column_.w * 1000 + set_.body.size * 10 + static_cast<float>(set_.body.face);
}

float PageText::height(std::size_t item) const {
    if (item == 0) return title_height_;
    const float above = headings(item, nullptr);
    if (!is_block(item)) return above + end_paper;
    return above + body_height(item) + pill_height(item) + distance_below(item);
}

const text::Layout& PageText::lines(std::size_t item) const {
    const float width = column_.w - hang(item);
    text::ParagraphStyle style = paragraph_style(block(item), item == 1);
    style.alignment = alignment_of(width, set_.body);
    return context_.layout(width, block(item).text, set_.body, style);
}

const TableView& PageText::table(std::size_t item) const {
    return tables_.try_emplace(item, context_, block(item), column_.w, set_.body).first->second;
}

float PageText::body_height(std::size_t item) const {
    if (is_table(item)) return table(item).height();
    if (block(item).picture) return figure(item).height();
    return line_height() * static_cast<float>(lines(item).lines.size());
}

// Beside the last line of text; below anything else.
float PageText::pill_height(std::size_t item) const {
    const handbook::Block& shown = block(item);
    if (!is_table(item) && !shown.picture) {
        return pills_height_below(context_, shown.key, lines(item), column_.w - hang(item), set_.body.size);
    }
    text::Layout full;
    full.lines.emplace_back().width = static_cast<text::Units>(column_.w / set_.body.size * text::em);
    return pills_height_below(context_, shown.key, full, column_.w, set_.body.size);
}

// What follows a list keeps more distance from it, so that it does not seem to belong to the last point.
float PageText::distance_below(std::size_t item) const {
    if (item >= reader_.blocks.size()) return 0;
    if (headings(item + 1, nullptr) > 0) return set_.between;
    const handbook::BlockKind next = block(item + 1).kind;
    const bool list_ends = block(item).kind == handbook::BlockKind::Item &&
                           (next == handbook::BlockKind::Paragraph || next == handbook::BlockKind::Lead);
    return list_ends ? 2 * set_.between : set_.between;
}

float PageText::headings(std::size_t item, const float* top) const {
    const auto& all = reader_.headings;
    auto next = std::lower_bound(
        all.begin(), all.end(), item - 1,
        [](const kiosk::ReaderScreen::Heading& heading, std::size_t at) { return heading.before < at; });
    float height = 0;
    for (; next != all.end() && next->before == item - 1; ++next) {
        height += item > 1 || height > 0 ? set_.between : 0;
        const std::string words = next->label.empty() ? next->title : next->label + "　" + next->title;
        text::ParagraphStyle setting;
        setting.punctuation = text::PunctuationWidth::Half;
        const auto& lines = context_.layout(column_.w, words, set_.heading, setting);
        if (top != nullptr) {
            context_.paragraph(column_.x, *top + height, column_.w, words, set_.heading, heading_line,
                               setting);
        }
        height +=
            set_.heading.size * heading_line * static_cast<float>(lines.lines.size()) + set_.between / 2;
    }
    return height;
}

std::size_t PageText::byte_at(std::size_t item, float distance) const {
    if (!is_block(item)) return 0;
    distance -= headings(item, nullptr);
    if (is_table(item)) return table(item).byte_at(distance);
    if (block(item).picture) return 0;
    const auto& all = lines(item).lines;
    const auto line = static_cast<std::size_t>(std::max(0.0F, distance / line_height()));
    return all[std::min(line, all.size() - 1)].from;
}

float PageText::distance_of(std::size_t item, std::size_t byte) const {
    if (!is_block(item) || byte == 0) return 0;
    const float above = headings(item, nullptr);
    if (is_table(item)) return above + table(item).distance_of(byte);
    if (block(item).picture) return 0;
    const auto& all = lines(item).lines;
    std::size_t line = 0;
    while (line + 1 < all.size() && all[line + 1].from <= byte)
        ++line;
    return above + line_height() * static_cast<float>(line);
}

std::size_t PageText::item_of(const handbook::Key& key) const {
    for (std::size_t i = 0; i < reader_.blocks.size(); ++i) {
        if (reader_.blocks[i].key == key) return i + 1;
    }
    return count();
}

void PageText::draw_text(std::size_t item, float top) const {
    const handbook::Block& shown = block(item);
    const float baseline = first_baseline(top);
    if (shown.kind == handbook::BlockKind::Item) {
        const std::string number = shown.number ? std::to_string(*shown.number) : shown.marker;
        context_.canvas.text(column_.x, baseline, number,
                             context_.canvas.fitted(number, set_.numeral, set_.hang - 10, 30));
    }
    const auto& all = lines(item);
    context_.canvas.lines(column_.x + hang(item), baseline, line_height(), all, 0, all.lines.size(),
                          set_.body);
}

void PageText::draw(std::size_t item, float top, float mark_opacity) const {
    if (item == 0) return;
    if (is_block(item) && block(item).key == reader_.marked) {
        for (const search::ByteRange& range : reader_.found)
            draw_marks(context_.canvas, mark_boxes(item, top, range.begin, range.end));
    }
    top += headings(item, &top);
    if (!is_block(item)) return;
    const handbook::Block& shown = block(item);
    const float height = body_height(item);
    if (shown.key == reader_.marked && mark_opacity > 0) {
        context_.canvas.fill({column_.x - 28, top + 12, 6, height - 24}, Role::Gold, 0, Corners::All,
                             mark_opacity);
    }
    if (is_table(item)) {
        table(item).draw(column_.x, top);
    } else if (shown.picture) {
        figure(item).draw(top);
    } else {
        draw_text(item, top);
    }
    draw_pills(context_, "reader", shown.key, column_.right(), top + height - line_height(), line_height(),
               pill_height(item) > 0);
}

std::vector<Box> PageText::mark_boxes(std::size_t item, float top, std::size_t from, std::size_t to) const {
    if (!is_block(item) || block(item).picture) return {};
    top += headings(item, nullptr);
    if (is_table(item)) return table(item).mark_boxes(column_.x, top, from, to);
    return ui::mark_boxes(column_.x + hang(item), first_baseline(top), line_height(), lines(item), from, to,
                          set_.body);
}

std::string PageText::words_in(std::size_t item, float top, const Box& view) const {
    std::string words;
    if (!is_block(item)) return words;
    top += headings(item, nullptr);
    if (is_table(item)) return table(item).words_in(top, view);
    if (block(item).picture) return block(item).text;
    for (const text::Line& line : lines(item).lines) {
        if (top + line_height() > view.y && top < view.bottom()) {
            words += block(item).text.substr(line.from, line.to - line.from);
        }
        top += line_height();
    }
    return words;
}

}  // namespace shouce::ui
