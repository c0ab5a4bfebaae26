// Where the book comes from: its facts, then its front matter as it stands.
#include "ui/figure.h"
#include "ui/screens/screens.h"
#include "ui/table_view.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

// One fact on a line: name at the margin, value hanging. Returns its height.
float draw_fact(Context& context, const Box& column, float y, std::string_view name,
                const std::string& value) {
    if (value.empty()) return 0;
    const TextStyle label{fonts::Face::SansRegular, context.size.words(32), Role::InkSoft, .06F};
    const TextStyle style{fonts::Face::SerifBold, context.size.words(38), Role::Ink, .02F};
    const float hang = label.size * 2.5F + 40;
    context.canvas.text(column.x, y + style.size * (0.8F + .38F), context.say(name), label);
    return context.paragraph(column.x + hang, y, column.w - hang, value, style, 1.6F) + 12;
}

// A piece of the front matter as it stands. Returns its height.
float draw_block(Context& context, const Box& column, float y, const handbook::Block& block,
                 const TextStyle& body) {
    if (block.kind == handbook::BlockKind::Table) {
        const TableView table(context, block, column.w, body);
        table.draw(column.x, y);
        return table.height();
    }
    if (block.picture) {
        const Figure figure(context, block, column,
                            {fonts::Face::SansRegular, context.size.words(30), Role::InkSoft, 0});
        figure.draw(y);
        return figure.height();
    }
    text::ParagraphStyle setting;
    setting.alignment = alignment_of(column.w, body);
    return context.paragraph(column.x, y, column.w, block.text, body, 1.7F, setting);
}

// Draws everything from `y` on and returns where it ends.
float draw_all(Context& context, const Box& column, float y) {
    const auto& book = *context.state.book;
    const float start = y;
    y += draw_fact(context, column, y, "about.title", book.title);
    y += draw_fact(context, column, y, "about.edition", book.edition);
    y += draw_fact(context, column, y, "about.publisher", book.publisher);
    y += draw_fact(context, column, y, "about.isbn", book.isbn);
    y += 20;
    context.canvas.rule(column.x, y, column.w, 1.5F, Role::Line);
    y += 32;
    const TextStyle body{fonts::Face::SerifRegular, context.size.reading(36), Role::Ink, 0};
    for (const auto& block : book.about)
        y += draw_block(context, column, y, block, body) + 20;
    return y - start;
}

}  // namespace

void draw_about(Context& context) {
    const Size& size = context.size;
    Box column = size.column();
    const float below_head = draw_head(context, column, context.say("about.head"), "");
    if (size.landscape()) {
        const float width = std::min(column.w, 1160.0F);
        column.x += (column.w - width) / 2;
        column.w = width;
    }
    context.canvas.push_clip({0, 0, 0, 0});
    const float height = draw_all(context, column, 0);
    context.canvas.pop_clip();
    const Box view{size.page().x, below_head, size.page().w, size.page().bottom() - below_head};
    const auto content = ScrollRegion::one("about", height + 140);
    ScrollRegion region(context, "about.body", view, content);
    region.each(
        [&](std::size_t, float top) { draw_all(context, column, top + (size.compact() ? 28.0F : 56.0F)); });
    context.texts.push_back({"about.body", region.trace_top(), context.state.book->title});
    region.draw_fade();
}

}  // namespace shouce::ui
