// The table of contents: numerals in a column of their own, leader dots on one grid, one touch to open.
#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

struct Row {
    const handbook::Node* node = nullptr;
    bool heading = false;  // a part or chapter above its sections
    std::string note;      // what stands at the right end: "6 条"
};

[[nodiscard]] bool is_heading(const handbook::Node& node) {
    return !node.children.empty() && node.children.front().kind != handbook::NodeKind::Group;
}

// Every page of the book in reading order; the only part of a book is the title and no row.
[[nodiscard]] std::vector<Row> rows_of(const Context& context, const handbook::Node* only_part) {
    std::vector<Row> rows;
    for (const handbook::Node* node : context.state.reading_order) {
        if (node == only_part) continue;
        Row row{node, is_heading(*node), {}};
        if (!row.heading && node->item_count > 0) {
            row.note = context.strings.with("contents.items", {"count", std::to_string(node->item_count)});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

void draw_leader(Context& context, float from, float to, float y) {
    constexpr float pitch = 14;
    if (to - from < 60) return;
    for (float x = std::ceil(from / pitch) * pitch; x <= to; x += pitch)
        context.canvas.disc(x, y, 1.6F, Role::Edge);
}

// The right end of a row: where one has read last, how many points there are, and the dots that lead there.
// What does not fit beside the title is left out.
void draw_note(Context& context, const Box& box, float title_end, const Row& row, bool read_last) {
    const TextStyle note{fonts::Face::SansRegular, context.size.words(28), Role::InkSoft, .02F};
    const std::string here = context.say("contents.last_read");
    const auto fits = [&](const std::string& words) {
        return title_end + 28 + context.canvas.width_of(words, note) <= box.right();
    };
    std::string words = row.note;
    if (read_last) words = row.note.empty() ? here : here + "　" + row.note;
    if (!fits(words)) words = row.note;
    if (words.empty() || !fits(words)) return;
    context.canvas.text_in(box, words, note, Align::Right);
    draw_leader(context, title_end + 20, box.right() - context.canvas.width_of(words, note) - 20,
                box.centre_y() + 6);
}

// What all rows share, so that titles of different lengths look like one list.
struct Columns {
    float numeral = 0;  // width of the column of numerals
    float type = 0;     // size of titles
    float row = 0;      // height of a row whose title fits on one line
};

constexpr float line_height = 1.3F;

[[nodiscard]] TextStyle title_style(const Columns& columns) {
    return {fonts::Face::SerifRegular, columns.type, Role::Ink, .01F};
}

[[nodiscard]] std::size_t lines_of(Context& context, const Row& row, const Columns& columns, float width) {
    return context.layout(width - columns.numeral, row.node->title, title_style(columns)).lines.size();
}

[[nodiscard]] float height_of(Context& context, const Row& row, const Columns& columns, float width) {
    const auto lines = static_cast<float>(lines_of(context, row, columns, width));
    return std::max(columns.row, lines * columns.type * line_height + 32);
}

void draw_row(Context& context, const Box& box, const Row& row, const Columns& columns, bool last) {
    Canvas& canvas = context.canvas;
    const bool read_last = context.state.last_read == row.node->key;
    const bool pressed =
        context.touchable("contents." + row.node->key, row.node->title, {box.x, box.y + 6, box.w, box.h - 12},
                          kiosk::OpenSection{row.node->key, {}});
    if (pressed || read_last)
        canvas.fill({box.x - 28, box.y, box.w + 56, box.h}, pressed ? Role::PaperDeep : Role::Card, 16);
    if (!last) canvas.rule(box.x, box.bottom() - 1, box.w, 1.5F, Role::Line);
    const fonts::Face face = read_last || row.heading ? fonts::Face::SerifBold : fonts::Face::SerifRegular;
    const TextStyle numeral{face, columns.type, Role::CinnabarInk, 0};
    canvas.text_in(box, row.node->label, canvas.fitted(row.node->label, numeral, columns.numeral - 12, 28));

    TextStyle title = title_style(columns);
    title.face = face;
    const float left = box.x + columns.numeral;
    if (const auto lines = lines_of(context, row, columns, box.w); lines > 1) {
        const float height = static_cast<float>(lines) * title.size * line_height;
        context.paragraph(left, box.centre_y() - height / 2, box.right() - left, row.node->title, title,
                          line_height);
        return;
    }
    canvas.text_in({left, box.y, box.right() - left, box.h}, row.node->title, title);
    draw_note(context, box, left + canvas.width_of(row.node->title, title), row, read_last);
}

// The opening text of the part: a quiet pill that ends at the right margin.
void draw_opening(Context& context, const Box& line, const handbook::Node& part) {
    const std::string words = context.say("contents.opening");
    const TextStyle style{fonts::Face::SansRegular, context.size.words(28), Role::InkSoft, .04F};
    const float width = context.canvas.width_of(words, style) + 84;
    const float height = std::max(64.0F, context.size.least_target());
    const Box pill{line.right() - width, line.centre_y() - height / 2, width, height};
    const bool pressed =
        context.touchable("contents." + part.key, words, pill, kiosk::OpenSection{part.key, {}});
    context.canvas.fill(pill, pressed ? Role::Line : Role::PaperDeep, pill.h / 2);
    context.canvas.text_in({pill.x + 30, pill.y, pill.w, pill.h}, words, style);
    context.canvas.icon(pill.right() - 34, pill.centre_y(), 36, Icon::ChevronRight, Role::GoldInk);
}

// Part and title of the book's only part, or the book's title; returns where they end.
float draw_title(Context& context, const Box& column, float y, const handbook::Node* part) {
    const bool compact = context.size.compact();
    const std::string& title = part != nullptr ? part->title : context.state.book->title;
    float top = y + (compact ? 16.0F : 28.0F);
    if (part != nullptr && (part->block_count > 0 || !part->label.empty())) {
        const Box line{column.x, top, column.w, compact ? 88.0F : 76.0F};
        const TextStyle label{fonts::Face::SansRegular, context.size.words(34), Role::InkSoft, .06F};
        context.canvas.text_in(line, part->label, label);
        if (part->block_count > 0) draw_opening(context, line, *part);
        top = line.bottom();
    }
    const TextStyle wanted{fonts::Face::SerifBold, compact ? 54.0F : 70.0F, Role::Ink, .04F};
    const TextStyle style = context.canvas.fitted(title, wanted, column.w, 48);
    return top + context.paragraph(column.x, top, column.w, title, style, 1.3F);
}

[[nodiscard]] Columns columns_of(Context& context, const std::vector<Row>& rows, float width) {
    const Size& size = context.size;
    Columns columns;
    columns.type = size.words(38);
    const TextStyle style{fonts::Face::SerifBold, columns.type, Role::Ink, .01F};
    float label = 0;
    float title = 0;
    for (const Row& row : rows) {
        label = std::max(label, context.canvas.width_of(row.node->label, style));
        title = std::max(title, context.canvas.width_of(row.node->title, style));
    }
    columns.numeral = std::clamp(label + 36, size.compact() ? 84.0F : 116.0F, 190.0F);
    // All titles shrink a little where the longest then fits; else that one takes two lines.
    const float least = std::max(columns.type * .92F, size.words(0));
    const float fitting = std::floor(columns.type * (width - columns.numeral) / title);
    if (fitting >= least) columns.type = std::min(columns.type, fitting);
    return columns;
}

// All rows, in one column or two; rows that do not fill the page stand low, where the hand is.
void draw_rows(Context& context, const std::vector<Row>& rows, std::size_t per_column, const Columns& columns,
               const Box& first, const Box& view, float gap) {
    std::vector<float> tops;
    float y = 0;
    float height = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % per_column == 0) y = 0;
        tops.push_back(y);
        y += height_of(context, rows[i], columns, first.w);
        height = std::max(height, y);
    }
    ScrollRegion region(context, "contents.list", "contents", view, height + 16);
    const float start =
        region.top() + (rows.size() > per_column ? 0.0F : std::max(0.0F, view.h - height - 16));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float x = first.x + static_cast<float>(i / per_column) * (first.w + gap);
        const Box box{x, start + tops[i], first.w, height_of(context, rows[i], columns, first.w)};
        const bool last = i + 1 == rows.size() || (i + 1) % per_column == 0;
        if (region.shows(box.y, box.bottom())) draw_row(context, box, rows[i], columns, last);
    }
    region.draw_fade();
}

}  // namespace

void draw_contents(Context& context) {
    const Size& size = context.size;
    const auto& book = *context.state.book;
    const Box column = size.column();
    const auto& top = book.root.children;
    const handbook::Node* part = top.size() == 1 && is_heading(top.front()) ? &top.front() : nullptr;
    const std::string edition = size.compact() ? "" : book.edition;
    const float below_head = draw_head(context, column, book.title, edition);
    const float y = draw_title(context, column, below_head, part);

    const auto rows = rows_of(context, part);
    const bool two = size.landscape() && !size.large() && column.w > 1300;
    const auto per_column = two ? (rows.size() + 1) / 2 : rows.size();
    const float gap = 96;
    const float width = two ? (column.w - gap) / 2 : column.w;
    Columns columns = columns_of(context, rows, width);
    const float margin = size.compact() ? 8.0F : 20.0F;
    const Box view{size.page().x, y + margin, size.page().w, size.page().bottom() - y - margin};
    const float share = (view.h - 16) / static_cast<float>(std::max<std::size_t>(1, per_column));
    columns.row = std::clamp(share,
                             size.large()     ? 112.0F
                             : size.compact() ? 100.0F
                                              : 80.0F,
                             size.large() ? 128.0F : 104.0F);
    if (!size.compact() && !size.large()) columns.row = std::min(columns.row, 96.0F);
    draw_rows(context, rows, per_column, columns, {column.x, view.y, width, view.h}, view, gap);
}

}  // namespace shouce::ui
