// What was typed and what it means, and below it the clauses where it stands, with what was found marked.
#include <algorithm>

#include "ui/marks.h"
#include "ui/screens/quiz_words.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

constexpr float snippet_line = 1.62F;

[[nodiscard]] TextStyle snippet_style(const Context& context) {
    const float size = context.size.compact() ? 34 : 36;
    return {fonts::Face::SerifRegular, context.size.reading(size), Role::Ink, 0};
}

[[nodiscard]] TextStyle small_style(const Context& context) {
    return {fonts::Face::SansRegular, context.size.words(28), Role::InkSoft, .02F};
}

// The list: hits, a word above the questions among them, and the way to more of them.
class Found {
  public:
    Found(Context& context, const kiosk::Search& search, const Box& column)
        : context_(context), search_(search), column_(column) {
        const auto& hits = search.hits;
        while (first_question_ < hits.size() && hits[first_question_].kind != search::HitKind::Question)
            ++first_question_;
        for (std::size_t i = 0; i < std::min<std::size_t>(hits.size(), 40); ++i) {
            const handbook::Node* section =
                is_section(i) ? context.state.reading_order.page(hits[i].section) : nullptr;
            if (section != nullptr && !section->label.empty())
                numerals_ =
                    std::max(numerals_, context.canvas.width_of(section->label, numeral_style()) + 20);
        }
    }

    [[nodiscard]] std::size_t count() const { return search_.hits.size() + (has_more() ? 1 : 0) + 1; }
    [[nodiscard]] float height(std::size_t item) const {
        if (item == count() - 1) return 48;  // paper below the last one
        if (item >= search_.hits.size()) return context_.size.action_height() + 48;
        return head_height(item) + label_height(item) + words_height(item) + 2 * space(item);
    }
    void draw(std::size_t item, float top) const;

  private:
    [[nodiscard]] bool has_more() const {
        return search_.hits.size() < static_cast<std::size_t>(search_.counts.total());
    }
    // Above and below the words; a hit of one line is high enough to be touched.
    [[nodiscard]] float space(std::size_t item) const {
        const float words = label_height(item) + words_height(item);
        return std::max(context_.size.compact() ? 14.0F : 18.0F,
                        (context_.size.least_target() + 12 - words) / 2);
    }
    // A section that is found by its own title needs no line that says where it stands.
    [[nodiscard]] bool is_section(std::size_t item) const {
        const search::Hit& hit = search_.hits[item];
        return hit.kind == search::HitKind::Node && hit.node == hit.section;
    }
    [[nodiscard]] float label_height(std::size_t item) const {
        return is_section(item) ? 0 : context_.size.words(28) * 1.5F;
    }
    // Titles stand beside their numbers, which have a column of their own.
    [[nodiscard]] float indent(std::size_t item) const { return is_section(item) ? numerals_ : 0; }
    [[nodiscard]] float head_height(std::size_t item) const {
        return item == first_question_ ? context_.size.words(34) * 1.5F + 28 : 0;
    }
    [[nodiscard]] const text::Layout& lines(std::size_t item) const {
        text::ParagraphStyle setting;
        setting.alignment = text::Alignment::Ragged;
        return context_.layout(column_.w - indent(item), search_.hits[item].snippet.text,
                               snippet_style(context_), setting);
    }
    [[nodiscard]] float words_height(std::size_t item) const {
        return snippet_style(context_).size * snippet_line * static_cast<float>(lines(item).lines.size());
    }
    [[nodiscard]] TextStyle numeral_style() const {
        return {fonts::Face::SerifRegular, small_style(context_).size, Role::CinnabarInk, 0};
    }
    void draw_label(const search::Hit& hit, const Box& line) const;
    void draw_words(std::size_t item, float top) const;

    Context& context_;
    const kiosk::Search& search_;
    Box column_;
    std::size_t first_question_ = 0;
    float numerals_ = 0;
};

// 五　社区党组织的基本职责　第 2 条
void Found::draw_label(const search::Hit& hit, const Box& line) const {
    Canvas& canvas = context_.canvas;
    const handbook::Node* section = context_.state.reading_order.page(hit.section);
    if (section == nullptr) return;
    const TextStyle small = small_style(context_);
    const TextStyle numeral = numeral_style();
    canvas.text_in(line, section->label, numeral);
    const float used = section->label.empty() ? 0 : canvas.width_of(section->label, numeral) + 16;
    std::string words = section->title;
    if (hit.number)
        words += "　" + context_.strings.with("place.point", {"number", std::to_string(*hit.number)});
    const Box rest{line.x + used, line.y, line.w - used, line.h};
    canvas.text_in(rest, words, canvas.fitted(words, small, rest.w, context_.size.compact() ? 24 : 26));
}

void Found::draw_words(std::size_t item, float top) const {
    const TextStyle style = snippet_style(context_);
    const float line_height = style.size * snippet_line;
    const float baseline = top + style.size * (snippet_line / 2 + .38F);
    const text::Layout& set = lines(item);
    const float left = column_.x + indent(item);
    if (const auto* section = context_.state.reading_order.page(search_.hits[item].section);
        section && is_section(item))
        context_.canvas.text(column_.x, baseline, section->label, numeral_style());
    std::vector<Canvas::Bold> bold;
    for (const search::ByteRange& mark : search_.hits[item].snippet.marks) {
        draw_marks(context_.canvas,
                   mark_boxes(left, baseline, line_height, set, mark.begin, mark.end, style));
        bold.push_back({mark.begin, mark.end});
    }
    context_.canvas.lines(left, baseline, line_height, set, 0, set.lines.size(), style, bold);
}

void Found::draw(std::size_t item, float top) const {
    if (item == count() - 1) return;
    Canvas& canvas = context_.canvas;
    if (item >= search_.hits.size()) {
        draw_button(context_, {column_.x, top + 24, column_.w, context_.size.action_height()},
                    Weight::Secondary, "search.more", context_.say("search.more"), kiosk::MoreHits{});
        return;
    }
    if (head_height(item) > 0) {
        const TextStyle name{fonts::Face::SansBold, context_.size.words(32), Role::CinnabarInk, .04F};
        const Box head{column_.x, top + 20, column_.w, context_.size.words(34) * 1.5F};
        draw_fishtail(canvas, head.x, head.centre_y() - 10, 26, 20);
        canvas.text_in({head.x + 44, head.y, head.w, head.h}, context_.say("search.questions"), name);
        top += head_height(item);
    }
    const search::Hit& hit = search_.hits[item];
    const float height = this->height(item) - head_height(item);
    const Box touched{column_.x, top + 3, column_.w, height - 6};
    if (context_.touchable("search.hit." + std::to_string(item), hit.snippet.text, touched,
                           kiosk::OpenHit{item})) {
        canvas.fill({column_.x - 24, top, column_.w + 48, height}, Role::PaperDeep, 16);
    }
    if (!is_section(item)) draw_label(hit, {column_.x, top + space(item), column_.w, label_height(item)});
    draw_words(item, top + space(item) + label_height(item));
    const bool last = item + 1 == search_.hits.size() || item + 1 == first_question_;
    if (!last) canvas.rule(column_.x, top + height - 1, column_.w, 1.5F, Role::Line);
}

[[nodiscard]] std::string count_words(const Context& context, const kiosk::Search& search) {
    if (search.words.empty()) return {};
    if (search.nearest) return context.say("search.nearest");
    if (search.counts.places() == 0)
        return context.strings.with("search.found_questions",
                                    {"count", std::to_string(search.counts.questions)});
    return context.strings.with("search.found", {"places", std::to_string(search.counts.places())},
                                {"sections", std::to_string(search.counts.sections.size())});
}

// What was typed, with the caret, over a rule in ink; `count` where it has room of its own elsewhere.
void draw_typed(Context& context, const Box& line, const kiosk::Search& search, const std::string& count) {
    Canvas& canvas = context.canvas;
    const bool compact = context.size.compact();
    const std::string& words = search.keys.empty() ? search.words : search.keys;
    canvas.icon(line.x + 24, line.centre_y(), compact ? 44 : 52, Icon::Search, Role::Ink);
    const TextStyle small{fonts::Face::SansRegular, context.size.words(34), Role::InkSoft, .02F};
    const float left = line.x + (compact ? 60 : 76);
    const float count_room = count.empty() ? 0 : canvas.width_of(count, small) + 32;
    const TextStyle wanted{fonts::Face::SansBold, compact ? 52.0F : 68.0F, Role::Ink, .06F};
    const TextStyle style = canvas.fitted(words, wanted, line.right() - left - count_room - 24, 32);
    canvas.text_in({left, line.y, line.w, line.h}, words, style);
    const float caret = left + canvas.width_of(words, style) + (words.empty() ? 0 : 16);
    canvas.fill({caret, line.centre_y() - wanted.size * .5F, 4, wanted.size}, Role::Cinnabar);
    canvas.text_in(line, count, small, Align::Right);
    canvas.rule(line.x, line.bottom(), line.w, 3, Role::Ink);
    context.texts.push_back({"search.typed", 0, words});
    context.texts.push_back({"search.count", 0, count_words(context, search)});
}

// The words that the keys can mean, or common ones while nothing is typed, in as many rows as `box` holds;
// returns where they end.
float draw_terms(Context& context, const Box& box, const kiosk::Search& search) {
    constexpr std::size_t most = 40;
    const std::vector<search::Term> terms =
        search.keys.empty() ? context.state.vocabulary->common(most) : search.typed.terms;
    const float gap = context.size.compact() ? 12 : 16;
    Box at{box.x, box.y, 0, term_height(context.size)};
    for (std::size_t i = 0; i < terms.size(); ++i) {
        at.w = std::min(term_width(context, terms[i]), box.w);
        if (at.right() > box.right() + .5F) {
            if (at.bottom() + gap + at.h > box.bottom() + .5F) break;
            at.x = box.x;
            at.y += at.h + gap;
        }
        draw_term(context, at, "search.term." + std::to_string(i), terms[i], terms[i].text == search.words);
        at.x = at.right() + gap;
    }
    return at.bottom();
}

void draw_hint(Context& context, const Box& box) {
    const TextStyle style{fonts::Face::SerifRegular, context.size.reading(context.size.compact() ? 34 : 38),
                          Role::InkSoft, .02F};
    float y = box.y;
    for (const std::string_view id : {"search.hint_first", "search.hint_second"}) {
        const std::string words = context.say(id);
        const auto lines = static_cast<float>(context.layout(box.w, words, style).lines.size());
        if (y + lines * style.size * 1.68F > box.bottom()) return;
        y += context.paragraph(box.x, y, box.w, words, style, 1.68F) + 8;
    }
}

void draw_hits(Context& context, const Box& view, const Box& column, const kiosk::Search& search) {
    const Found found(context, search, column);
    ScrollRegion::Content content;
    content.name = "search:" + std::to_string(search.number);
    content.count = found.count();
    content.height = [&found](std::size_t item) { return found.height(item); };
    content.layout = column.w * 100 + snippet_style(context).size;
    ScrollRegion region(context, "search.hits", view, content);
    region.each([&](std::size_t item, float top) { found.draw(item, top); });
    region.draw_fade();
}

// Hits on the left, what was typed and the keys on the right.
void draw_beside(Context& context, const kiosk::Search& search) {
    const Size& size = context.size;
    const Box column = size.column();
    const Box page = size.page();
    const float panel = search_panel_height(size);
    const float split = column.x + column.w * .46F;
    const Box left{column.x, 0, split - column.x, page.h};
    const Box right{split + 80, 48, column.right() - split - 80, 112};
    const float below_head =
        draw_head(context, left, context.say("search.head"), count_words(context, search)) + 12;
    const Box bed{split + 40, page.h - panel, page.right() - split - 40, panel};
    draw_typed(context, right, search, "");
    const float top = right.bottom() + 20;
    draw_terms(context, {right.x, top, right.w, bed.y - 20 - top}, search);
    if (search.words.empty()) {
        draw_hint(context, {left.x, below_head + 32, left.w, page.h - below_head - 32});
    } else {
        draw_hits(context, {left.x - 32, below_head, left.w + 64, page.h - below_head}, left, search);
    }
    draw_search_panel(context, bed, search);
}

// A low window: the keys take the right side from top to bottom.
void draw_low(Context& context, const kiosk::Search& search) {
    const Size& size = context.size;
    const Box page = size.page();
    constexpr float keys = 600;
    const Box column{page.x + 32, 12, page.w - keys - 64, 84};
    draw_typed(context, column, search, "");
    const Box terms{column.x, column.bottom() + 16, column.w, term_height(size)};
    draw_terms(context, terms, search);
    const float top = terms.bottom() + 12;
    if (search.words.empty()) {
        draw_hint(context, {column.x, top, column.w, page.h - top});
    } else {
        draw_hits(context, {page.x + 12, top, page.w - keys - 24, page.h - top}, column, search);
    }
    draw_search_panel(context, {page.right() - keys, 0, keys, page.h}, search);
}

void draw_above(Context& context, const kiosk::Search& search) {
    const Size& size = context.size;
    const bool compact = size.compact();
    const Box column = size.column();
    const Box page = size.page();
    const float below_head =
        draw_head(context, column, context.say("search.head"), context.state.book->title);
    const Box line{column.x, below_head + (compact ? 8.0F : 24.0F), column.w, compact ? 84.0F : 112.0F};
    draw_typed(context, line, search, count_words(context, search));
    const float panel = search_panel_height(size);
    const Box bed{page.x, page.bottom() - panel, page.w, panel};
    Box terms{column.x, line.bottom() + (compact ? 16.0F : 28.0F), column.w, term_height(size)};
    if (search.words.empty()) {
        // Nothing is found yet: words to begin with take the room, and how it is done.
        const float lines = compact || size.large() ? 4 : 2;
        const float hint = lines * size.reading(compact ? 34 : 38) * 1.68F + 16;
        terms.h = std::max(terms.h, bed.y - terms.y - hint - 56);
        const float end = draw_terms(context, terms, search);
        draw_hint(context, {column.x, end + 24, column.w, bed.y - end - 24});
    } else {
        draw_terms(context, terms, search);
        const float hits = terms.bottom() + 16;
        draw_hits(context, {page.x + 32, hits, page.w - 64, bed.y - hits}, column, search);
    }
    draw_search_panel(context, bed, search);
}

}  // namespace

void draw_search(Context& context, const kiosk::Search& search) {
    const Size& size = context.size;
    if (!size.landscape()) return draw_above(context, search);
    if (size.compact()) return draw_low(context, search);
    draw_beside(context, search);
}

}  // namespace shouce::ui
