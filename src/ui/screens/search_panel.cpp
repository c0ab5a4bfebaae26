// The lower half of the search page: a keypad as large as the hand wants, words by strokes, common words.
#include <algorithm>
#include <cmath>

#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

using kiosk::SearchPanel;

struct Measures {
    float margin;   // of keys, at the sides
    float above;    // the segments
    float segment;  // height
    float gap;
    float key;     // height of a letter
    float figure;  // height of a figure; 0: they have a panel of their own
    float foot;
};

// A window that is little higher than wide has room for a low keypad alone.
[[nodiscard]] bool is_low(const Size& size) {
    return !size.landscape() && size.height() < 1400 && !size.compact();
}

[[nodiscard]] Measures measures_of(const Size& size) {
    if (size.compact() && size.landscape()) return {16, 16, 88, 8, 88, 0, 8};
    if (is_low(size)) return {80, 16, 72, 10, 76, 0, 16};
    if (size.compact()) return {24, 12, 88, 8, 88, 0, 12};
    if (size.landscape()) return {80, 28, 80, 12, 88, 80, 24};
    return {80, 24, 80, 12, 100, 80, 28};
}

constexpr int letters = 26;

[[nodiscard]] int letters_in_row(const Size& size) {
    if (is_low(size)) return 10;
    return size.compact() && size.landscape() ? 6 : 7;
}

// Two more keys take letters back.
[[nodiscard]] int letter_rows(const Size& size) {
    const int columns = letters_in_row(size);
    return (letters + 2 + columns - 1) / columns;
}

constexpr float key_radius = 16;

// A key rises out of the bed while it leads on; else it lies flat and nothing happens.
void draw_key(Context& context, const Box& box, char key, bool live, float size) {
    Canvas& canvas = context.canvas;
    const std::string label(1, key);
    // A flat one is heard all the same: what was looked for in vain is worth knowing.
    const bool pressed = context.touchable("search.key." + label, label, box, kiosk::TypeKey{key});
    if (!live) {
        canvas.outline(box, Role::Line, 1.5F, key_radius);
        canvas.text_in(box, label, {fonts::Face::SansRegular, size, Role::InkFaint, 0}, Align::Centre);
        return;
    }
    const Box face = draw_raised_key(canvas, box, pressed, Role::Cinnabar);
    canvas.text_in(face, label, {fonts::Face::SansBold, size, pressed ? Role::OnCinnabar : Role::Ink, 0},
                   Align::Centre);
}

// Erase and clear: alive once there is something to take away.
void draw_tool(Context& context, const Box& box, std::string id, std::string_view label, Icon icon, bool live,
               kiosk::Command command) {
    Canvas& canvas = context.canvas;
    Box face = box;
    if (live) {
        const bool pressed = context.touchable(std::move(id), label, box, std::move(command));
        face = draw_raised_key(canvas, box, pressed, Role::PaperDeep);
    } else {
        canvas.outline(box, Role::Line, 1.5F, key_radius);
    }
    const Role role = live ? Role::Ink : Role::InkFaint;
    if (icon != Icon::None) return canvas.icon(face.centre_x(), face.centre_y(), 48, icon, role);
    const TextStyle style{live ? fonts::Face::SansBold : fonts::Face::SansRegular, 36, role, .02F};
    canvas.text_in(face, label, canvas.fitted(label, style, face.w - 12, 26), Align::Centre);
}

[[nodiscard]] Box cell(const Box& area, int columns, int index, float height, float gap) {
    const float width = (area.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const int row = index / columns;
    return {area.x + static_cast<float>(index % columns) * (width + gap),
            area.y + static_cast<float>(row) * (height + gap), width, height};
}

void draw_figures(Context& context, const Box& area, const kiosk::Search& search, int columns, float height,
                  float gap) {
    constexpr std::string_view figures = "1234567890";
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const Box box = cell(area, columns, static_cast<int>(i), height, gap);
        draw_key(context, box, figures[i], search.typed.live.contains(figures[i]), 40);
    }
}

void draw_tools(Context& context, const Box& erase, const Box& clear, const kiosk::Search& search) {
    const bool something = !search.keys.empty() || !search.words.empty();
    draw_tool(context, erase, "search.erase", context.say("search.erase"), Icon::Backspace,
              !search.keys.empty(), kiosk::EraseKey{});
    draw_tool(context, clear, "search.clear", context.say("search.clear"), Icon::None, something,
              kiosk::ClearSearch{});
}

void draw_letters(Context& context, Box area, const kiosk::Search& search, const Measures& measures) {
    const int columns = letters_in_row(context.size);
    const int rows = letter_rows(context.size);
    for (int i = 0; i < letters; ++i) {
        const char key = static_cast<char>('A' + i);
        draw_key(context, cell(area, columns, i, measures.key, measures.gap), key,
                 search.typed.live.contains(key), 46);
    }
    const int last = rows * columns - 1;
    draw_tools(context, cell(area, columns, last - 1, measures.key, measures.gap),
               cell(area, columns, last, measures.key, measures.gap), search);
    if (measures.figure == 0) return;
    area.y += static_cast<float>(rows) * (measures.key + measures.gap);
    draw_figures(context, area, search, 10, measures.figure, 8);
}

// As much of the area as holds whole rows; none is cut.
[[nodiscard]] Box whole_rows(const Box& area, float row) {
    return {area.x - 12, area.y, area.w + 24, std::max(1.0F, std::floor(area.h / row)) * row};
}

// Words one after the other, in rows, scrolled where they are many.
void draw_flow(Context& context, const Box& area, const std::vector<search::Term>& terms,
               const kiosk::Search& search, std::string name) {
    const float gap = context.size.compact() ? 12 : 16;
    const float height = term_height(context.size);
    std::vector<std::vector<std::pair<std::size_t, float>>> rows(1);
    float used = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const float width = std::min(term_width(context, terms[i]), area.w);
        if (used > 0 && used + width > area.w + .5F) {
            rows.emplace_back();
            used = 0;
        }
        rows.back().emplace_back(i, width);
        used += width + gap;
    }
    ScrollRegion::Content content;
    content.name = std::move(name);
    content.count = rows.size();
    content.height = [=](std::size_t) { return height + gap; };
    ScrollRegion region(context, "search.panel.list", whole_rows(area, height + gap), content);
    region.each([&](std::size_t row, float top) {
        float x = area.x;
        for (const auto& [index, width] : rows[row]) {
            draw_term(context, {x, top + 2, width, height}, "search.word." + std::to_string(index),
                      terms[index], terms[index].text == search.words);
            x += width + gap;
        }
    });
}

struct Chip {
    std::string id;
    std::string label;
    kiosk::ShowPanel command;
};

// Small keys in a grid, scrolled where they are many.
void draw_grid(Context& context, const Box& area, const std::vector<Chip>& chips, int columns,
               std::string name, const TextStyle& style) {
    const float gap = context.size.compact() ? 8 : 12;
    const float height = context.size.compact() ? 88 : 100;
    ScrollRegion::Content content;
    content.name = std::move(name);
    content.count =
        (chips.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
    content.height = [=](std::size_t) { return height + gap; };
    ScrollRegion region(context, "search.panel.list", whole_rows(area, height + gap), content);
    region.each([&](std::size_t row, float top) {
        for (int column = 0; column < columns; ++column) {
            const std::size_t i = row * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
            if (i >= chips.size()) break;
            const Box box = cell({area.x, top, area.w, 0}, columns, column, height, gap);
            const bool pressed = context.touchable(chips[i].id, chips[i].label, box, chips[i].command);
            // The underside lies inside, where the next row begins.
            const Box face =
                draw_raised_key(context.canvas, {box.x, box.y, box.w, box.h - 4}, pressed, Role::PaperDeep);
            context.canvas.text_in(face, chips[i].label,
                                   context.canvas.fitted(chips[i].label, style, box.w - 12, 26),
                                   Align::Centre);
        }
    });
}

// First how many strokes, then the character, then the words that begin with it.
void draw_strokes(Context& context, Box area, const kiosk::Search& search) {
    const auto& groups = context.state.vocabulary->by_strokes();
    const int columns = letters_in_row(context.size);
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const search::StrokeGroup& each) {
        return each.strokes == search.strokes;
    });
    const float line = context.size.compact() ? 88 : 72;
    const Box head{area.x, area.y, area.w, line};
    area.y += line + 8;
    area.h -= line + 8;
    std::vector<Chip> chips;
    const TextStyle small{fonts::Face::SansRegular, context.size.words(32), Role::InkSoft, .02F};
    if (group == groups.end()) {
        context.canvas.text_in(head, context.say("search.which_strokes"), small);
        for (const search::StrokeGroup& each : groups) {
            const std::string number = std::to_string(each.strokes);
            chips.push_back({"search.strokes." + number,
                             context.strings.with("search.stroke_count", {"count", number}),
                             {SearchPanel::Strokes, each.strokes, {}}});
        }
        draw_grid(context, area, chips, columns, "strokes", {fonts::Face::SansBold, 36, Role::Ink, 0});
        return;
    }
    const Box back{head.x, head.y, context.size.compact() ? 240.0F : 280.0F, line};
    const bool pressed = context.touchable("search.all_strokes", context.say("search.all_strokes"), back,
                                           kiosk::ShowPanel{SearchPanel::Strokes, 0, {}});
    context.canvas.fill(back, pressed ? Role::Edge : Role::Line, back.h / 2);
    context.canvas.icon(back.x + 44, back.centre_y(), 40, Icon::ArrowBack, Role::Ink);
    context.canvas.text_in({back.x + 84, back.y, back.w - 100, back.h}, context.say("search.all_strokes"),
                           {fonts::Face::SansRegular, 34, Role::Ink, .02F});
    const std::string count =
        context.strings.with("search.stroke_count", {"count", std::to_string(group->strokes)});
    context.canvas.text_in(head, search.character.empty() ? count : search.character + "　" + count, small,
                           Align::Right);
    for (const auto& character : group->characters) {
        if (character.text == search.character)
            return draw_flow(context, area, character.terms, search, "strokes:" + character.text);
        chips.push_back({"search.character." + character.text,
                         character.text,
                         {SearchPanel::Strokes, group->strokes, character.text}});
    }
    draw_grid(context, area, chips, columns, "strokes:" + std::to_string(group->strokes),
              {fonts::Face::SerifBold, 50, Role::Ink, 0});
}

// Which panel stands open; neighbours touch, so each registers a little less than it shows.
void draw_segments(Context& context, const Box& box, SearchPanel open, bool with_figures) {
    struct Segment {
        SearchPanel panel;
        std::string_view id;
        std::string_view label;
    };
    std::vector<Segment> segments{{SearchPanel::Keys, "search.keys", "search.keys"},
                                  {SearchPanel::Strokes, "search.strokes", "search.strokes"},
                                  {SearchPanel::Terms, "search.terms", "search.terms"}};
    if (with_figures) {
        segments.front().label = "search.keys_short";
        segments.insert(segments.begin() + 1, {SearchPanel::Figures, "search.figures", "search.figures"});
    }
    Canvas& canvas = context.canvas;
    canvas.fill(box, Role::Paper, box.h / 2);
    canvas.outline(box, Role::Line, 1.5F, box.h / 2);
    const float width = box.w / static_cast<float>(segments.size());
    Box part{box.x, box.y, width, box.h};
    for (const Segment& segment : segments) {
        const bool chosen = segment.panel == open;
        const std::string label = context.say(segment.label);
        Box touched = part;
        touched.x += 6;
        touched.w -= 12;
        const bool pressed = context.touchable(std::string(segment.id), label, touched,
                                               kiosk::ShowPanel{segment.panel, 0, {}});
        if (chosen || pressed) canvas.fill(part, chosen ? Role::Ink : Role::Line, part.h / 2);
        const TextStyle style{chosen ? fonts::Face::SansBold : fonts::Face::SansRegular,
                              context.size.words(34), chosen ? Role::Paper : Role::InkSoft, .02F};
        canvas.text_in(part, label, canvas.fitted(label, style, part.w - 24, 28), Align::Centre);
        part.x += width;
    }
}

}  // namespace

float search_panel_height(const Size& size) {
    const Measures m = measures_of(size);
    const auto rows = static_cast<float>(letter_rows(size));
    const float letters = rows * m.key + (rows - 1) * m.gap;
    return m.above + m.segment + 20 + letters + (m.figure > 0 ? m.gap + 4 + m.figure : 0) + m.foot;
}

float term_height(const Size& size) {
    return size.compact() ? 88 : size.large() ? 92 : 80;
}

float term_width(const Context& context, const search::Term& term) {
    const TextStyle word{fonts::Face::SansRegular, context.size.words(36), Role::Ink, 0};
    const TextStyle count{fonts::Face::SansRegular, context.size.words(28), Role::InkSoft, 0};
    return context.canvas.width_of(term.text, word) +
           context.canvas.width_of(
               context.strings.with("search.places", {"count", std::to_string(term.places)}), count) +
           80;
}

void draw_term(Context& context, const Box& box, std::string id, const search::Term& term, bool chosen) {
    Canvas& canvas = context.canvas;
    const bool pressed = context.touchable(std::move(id), term.text, box, kiosk::ChooseWords{term.text});
    canvas.fill(box, chosen ? Role::Ink : pressed ? Role::PaperDeep : Role::Card, box.h / 2);
    if (!chosen) canvas.outline(box, Role::Edge, 2, box.h / 2);
    const std::string places = context.strings.with("search.places", {"count", std::to_string(term.places)});
    const TextStyle count{fonts::Face::SansRegular, context.size.words(28),
                          chosen ? Role::PaperDeep : Role::InkSoft, 0};
    canvas.text_in({box.x, box.y, box.w - 32, box.h}, places, count, Align::Right);
    const float room = box.w - 80 - canvas.width_of(places, count);
    const TextStyle word{fonts::Face::SansRegular, context.size.words(36), chosen ? Role::Paper : Role::Ink,
                         0};
    canvas.text_in({box.x + 32, box.y, room + 16, box.h}, term.text,
                   canvas.fitted(term.text, word, room + 16, 26));
}

void draw_search_panel(Context& context, const Box& bed, const kiosk::Search& search) {
    const Size& size = context.size;
    const Measures measures = measures_of(size);
    const bool beside = size.landscape() && !size.compact();
    context.canvas.fill(bed, Role::PaperDeep, beside ? 24 : 0, Corners::Top);
    const float side = beside ? 40 : measures.margin;
    const float right = beside ? size.margin() : measures.margin;
    const Box segments{bed.x + side, bed.y + measures.above, bed.w - side - right, measures.segment};
    draw_segments(context, segments, search.panel, measures.figure == 0);
    Box area{segments.x, segments.bottom() + 20, segments.w, 0};
    area.h = bed.bottom() - measures.foot - area.y;
    switch (search.panel) {
        case SearchPanel::Keys: return draw_letters(context, area, search, measures);
        case SearchPanel::Figures:
            draw_figures(context, area, search, 5, measures.key, measures.gap);
            return draw_tools(context, cell(area, 5, 13, measures.key, measures.gap),
                              cell(area, 5, 14, measures.key, measures.gap), search);
        case SearchPanel::Strokes: return draw_strokes(context, area, search);
        case SearchPanel::Terms: {
            constexpr std::size_t most = 60;
            return draw_flow(context, area, context.state.vocabulary->common(most), search, "terms");
        }
    }
}

}  // namespace shouce::ui
