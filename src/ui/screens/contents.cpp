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
    bool revised = false;  // the last update has changed it
};

[[nodiscard]] bool is_heading(const handbook::Node& node) {
    return !node.children.empty() && node.children.front().kind != handbook::NodeKind::Group;
}

// Every page of the book in reading order; the only part of a book is the title and no row.
class Rows {
  public:
    Rows(const Context& context, const handbook::Node* only_part)
        : context_(context),
          first_(only_part != nullptr && context.state.reading_order.front() == only_part ? 1 : 0) {}

    [[nodiscard]] std::size_t count() const { return context_.state.reading_order.size() - first_; }
    [[nodiscard]] Row at(std::size_t i) const {
        const handbook::Node* node = context_.state.reading_order[i + first_];
        const auto& revisions = context_.state.revisions;
        Row row{node, is_heading(*node), {}, revisions && revisions->on(node->key)};
        if (!row.heading && node->item_count > 0) {
            row.note = context_.strings.with("contents.items", {"count", std::to_string(node->item_count)});
        }
        return row;
    }

  private:
    const Context& context_;
    std::size_t first_;
};

void draw_leader(Context& context, float from, float to, float y) {
    constexpr float pitch = 14;
    if (to - from < 60) return;
    for (float x = std::ceil(from / pitch) * pitch; x <= to; x += pitch)
        context.canvas.disc(x, y, 1.6F, Role::Edge);
}

// A tag that ends at `right`: the last update has changed this section.
[[nodiscard]] float tag_width(const Context& context, const TextStyle& style) {
    return context.canvas.width_of(context.say("revision.mark"), style) + 28;
}
void draw_tag(Context& context, const Box& row, float right, const TextStyle& style) {
    const float height = style.size * 1.6F;
    const Box tag{right - tag_width(context, style), row.centre_y() - height / 2, tag_width(context, style),
                  height};
    context.canvas.fill(tag, Role::GoldTint, 8);
    TextStyle ink = style;
    ink.role = Role::Ink;
    context.canvas.text_in(tag, context.say("revision.mark"), ink, Align::Centre);
}

// The right end of a row: where one has read last, how many points there are, whether they are new, and the
// dots that lead there. What does not fit beside the title is left out.
void draw_note(Context& context, const Box& box, float title_end, const Row& row, bool read_last) {
    const TextStyle note{fonts::Face::SansRegular, context.size.words(28), Role::InkSoft, .02F};
    const std::string here = context.say("contents.last_read");
    const float tag = row.revised ? tag_width(context, note) : 0;
    const auto width = [&](const std::string& words) {
        return context.canvas.width_of(words, note) + tag + (tag > 0 && !words.empty() ? 16 : 0);
    };
    const auto fits = [&](const std::string& words) { return title_end + 28 + width(words) <= box.right(); };
    std::string words = row.note;
    if (read_last) words = row.note.empty() ? here : here + "　" + row.note;
    if (!fits(words)) words = row.note;
    if (!fits(words)) words.clear();
    if (width(words) <= 0 || !fits(words)) return;
    context.canvas.text_in(box, words, note, Align::Right);
    if (row.revised) draw_tag(context, box, box.right() - width(words) + tag, note);
    draw_leader(context, title_end + 20, box.right() - width(words) - 20, box.centre_y() + 6);
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

// A quiet pill that ends at `right`; returns where the next one to its left may end.
float draw_link(Context& context, const Box& line, float right, std::string id, std::string_view words,
                kiosk::Command command) {
    const TextStyle style{fonts::Face::SansRegular, context.size.words(28), Role::InkSoft, .04F};
    const float width = context.canvas.width_of(words, style) + 84;
    const float height = std::max(64.0F, context.size.least_target());
    const Box pill{right - width, line.centre_y() - height / 2, width, height};
    const bool pressed = context.touchable(std::move(id), words, pill, std::move(command));
    context.canvas.fill(pill, pressed ? Role::Line : Role::PaperDeep, pill.h / 2);
    context.canvas.text_in({pill.x + 30, pill.y, pill.w, pill.h}, words, style);
    context.canvas.icon(pill.right() - 34, pill.centre_y(), 36, Icon::ChevronRight, Role::GoldInk);
    return pill.x - 16;
}

// Part and title of the book's only part, or the book's title, with the ways to what is no section; returns
// where they end.
float draw_title(Context& context, const Box& column, float y, const handbook::Node* part) {
    const bool compact = context.size.compact();
    const std::string& title = part != nullptr ? part->title : context.state.book->title;
    const Box line{column.x, y + (compact ? 16.0F : 28.0F), column.w, compact ? 88.0F : 76.0F};
    const float next = draw_link(context, line, line.right(), "contents.about", context.say("contents.about"),
                                 kiosk::OpenAbout{});
    if (part != nullptr) {
        const TextStyle label{fonts::Face::SansRegular, context.size.words(34), Role::InkSoft, .06F};
        context.canvas.text_in(line, part->label, label);
        if (part->block_count > 0) {
            draw_link(context, line, next, "contents." + part->key, context.say("contents.opening"),
                      kiosk::OpenSection{part->key, {}});
        }
    }
    const TextStyle wanted{fonts::Face::SerifBold, compact ? 54.0F : 70.0F, Role::Ink, .04F};
    const TextStyle style = context.canvas.fitted(title, wanted, column.w, 48);
    const float top = line.bottom() + (compact ? 8.0F : 16.0F);
    return top + context.paragraph(column.x, top, column.w, title, style, 1.3F);
}

// Decided by the rows at the start of the book: a longer title further on takes two lines.
[[nodiscard]] Columns columns_of(Context& context, const Rows& rows, float width) {
    constexpr std::size_t looked_at = 100;
    const Size& size = context.size;
    Columns columns;
    columns.type = size.words(38);
    const TextStyle style{fonts::Face::SerifBold, columns.type, Role::Ink, .01F};
    float label = 0;
    float title = 0;
    for (std::size_t i = 0; i < std::min(rows.count(), looked_at); ++i) {
        const Row row = rows.at(i);
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

// Rows of the list as they stand on the screen: one title, or two beside each other in a wide window.
struct Grid {
    const Rows& rows;
    Columns columns;
    std::size_t lines = 0;  // of the list
    bool two = false;
    Box first;  // the left or only column
    float gap = 0;
};

[[nodiscard]] float line_height_of(Context& context, const Grid& grid, std::size_t line) {
    float height = height_of(context, grid.rows.at(line), grid.columns, grid.first.w);
    if (const std::size_t right = line + grid.lines; grid.two && right < grid.rows.count()) {
        height = std::max(height, height_of(context, grid.rows.at(right), grid.columns, grid.first.w));
    }
    return height;
}

void draw_line(Context& context, const Grid& grid, std::size_t line, float top) {
    const bool last = line + 1 == grid.lines;
    const Box left{grid.first.x, top, grid.first.w, line_height_of(context, grid, line)};
    draw_row(context, left, grid.rows.at(line), grid.columns, last);
    if (const std::size_t right = line + grid.lines; grid.two && right < grid.rows.count()) {
        draw_row(context, {left.right() + grid.gap, top, left.w, left.h}, grid.rows.at(right), grid.columns,
                 last);
    }
}

// Rows that do not fill the page stand low, where the hand is: paper above them, in one column.
[[nodiscard]] float paper_above(Context& context, const Grid& grid, float view_height) {
    constexpr std::size_t most = 40;
    if (grid.two || grid.lines > most) return 0;
    float height = 16;
    for (std::size_t i = 0; i < grid.lines; ++i)
        height += line_height_of(context, grid, i);
    return std::max(0.0F, view_height - height);
}

void draw_list(Context& context, const Grid& grid, const Box& view) {
    const float paper = paper_above(context, grid, view.h);
    ScrollRegion::Content content;
    content.name = "contents";
    content.count = grid.lines + 2;
    content.height = [&](std::size_t item) {
        if (item == 0) return paper;
        return item > grid.lines ? 16.0F : line_height_of(context, grid, item - 1);
    };
    ScrollRegion region(context, "contents.list", view, content);
    region.each([&](std::size_t item, float top) {
        if (item > 0 && item <= grid.lines) draw_line(context, grid, item - 1, top);
    });
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

    const Rows rows(context, part);
    const bool two = size.landscape() && !size.large() && column.w > 1300 && rows.count() < 60;
    const float gap = 96;
    const float width = two ? (column.w - gap) / 2 : column.w;
    Grid grid{rows, columns_of(context, rows, width), two ? (rows.count() + 1) / 2 : rows.count(), two, {},
              gap};
    const float margin = size.compact() ? 8.0F : 20.0F;
    const Box view{size.page().x, y + margin, size.page().w, size.page().bottom() - y - margin};
    grid.first = {column.x, view.y, width, view.h};
    const float share = (view.h - 16) / static_cast<float>(std::max<std::size_t>(1, grid.lines));
    const float least = size.large() ? 112 : size.compact() ? 100 : 80;
    grid.columns.row = std::clamp(share, least, size.large() ? 128.0F : size.compact() ? 104.0F : 96.0F);
    draw_list(context, grid, view);
}

}  // namespace shouce::ui
