// The title page: whose room and which book, the way in by one's own organisation, the ways to read.
#include <algorithm>
#include <array>
#include <optional>

#include "base/numerals.h"
#include "base/utf8.h"
#include "ui/health_dot.h"
#include "ui/screens/quiz_words.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

constexpr std::size_t longest_slip = 9;  // characters; a longer title stands level

// Heights of the rows of cards, from the top; the cards hang together at the foot of the page.
struct Rows {
    float who;
    float ways;
    float daily;
    float gap;
    float foot;

    [[nodiscard]] float height() const { return who + ways + (daily > 0 ? gap + daily : 0) + gap; }
};

[[nodiscard]] Rows rows_of(const Size& size, float room, bool with_daily) {
    Rows rows = size.compact() ? Rows{192, 200, 248, 16, 16} : Rows{264, 296, 328, 24, 32};
    if (size.landscape()) rows.ways = std::min(rows.ways, 264.0F);
    if (!with_daily || rows.height() > room) rows.daily = 0;
    return rows;
}

void draw_who_card(Context& context, const Box& box) {
    constexpr float radius = 24;
    Canvas& canvas = context.canvas;
    const bool compact = context.size.compact();
    const std::string label = context.say("home.who");
    const bool pressed = context.touchable("home.who", label, box, kiosk::ChooseOrganisation{});
    if (!pressed) canvas.shadow(box, shadow_field);
    canvas.fill(box, pressed ? Role::CinnabarPress : Role::Cinnabar, radius);
    const float left = box.x + (compact ? 36 : 58);
    const float ring = compact ? 40 : 51;
    const float ring_x = box.right() - ring - (compact ? 28 : 53);
    canvas.circle(ring_x, box.centre_y() - box.h * (compact ? 0.16F : 0), ring, Role::OnCinnabarSoft, 2.5F);
    canvas.icon(ring_x, box.centre_y() - box.h * (compact ? 0.16F : 0), ring, Icon::ArrowForward,
                Role::OnCinnabar);
    const std::string sentence =
        context.say(context.state.bank->empty() ? "home.who_sentence" : "home.who_sentence_quiz");
    const TextStyle name{fonts::Face::SerifBold, compact ? 68.0F : 92.0F, Role::OnCinnabar, .04F};
    const TextStyle wanted{fonts::Face::SansRegular, context.size.words(36), Role::OnCinnabarSoft, 0};
    const float room = compact ? box.w - 72 : ring_x - ring - 24 - left;
    const TextStyle small = canvas.fitted(sentence, wanted, room, 30);
    canvas.text_in({left, box.y + box.h * .13F, room, box.h * .5F}, label, name);
    canvas.text_in({left, box.y + box.h * .62F, room, box.h * .24F}, sentence, small);
}

struct Way {
    std::string id;
    Icon icon;
    std::string name;
    std::string sentence;
    kiosk::Command command;
};

[[nodiscard]] std::array<Way, 3> ways_of(const Context& context) {
    const auto& order = context.state.reading_order;
    const auto sections = std::count_if(order.begin(), order.end(), [](const handbook::Node* node) {
        return node->kind == handbook::NodeKind::Section;
    });
    const std::string all =
        sections > 0 ? context.strings.with("home.read_sentence",
                                            {"sections", chinese_numeral(static_cast<int>(sections))})
                     : context.say("home.read_sentence_pages");
    const bool large = context.size.large();
    const auto other = large ? kiosk::TextSize::Normal : kiosk::TextSize::Large;
    const Way read{"home.read", Icon::MenuBook, context.say("home.read"), all, kiosk::OpenContents{}};
    const Way larger{"home.large", Icon::FormatSize, context.say(large ? "home.normal" : "home.large"),
                     context.say(large ? "home.normal_sentence" : "home.large_sentence"),
                     kiosk::SetTextSize{other}};
    const Way search{"home.search", Icon::Search, context.say("home.search"),
                     context.say("home.search_sentence"), kiosk::OpenSearch{}};
    if (context.state.bank->empty()) return {read, search, larger};
    const Way quiz{"home.quiz", Icon::FactCheck, context.say("home.quiz"), context.say("home.quiz_sentence"),
                   kiosk::OpenQuiz{}};
    return {read, quiz, search};
}

void draw_way(Context& context, const Box& box, const Way& way) {
    draw_card(context, box, way.id, way.name, way.command);
    Canvas& canvas = context.canvas;
    // Sentences under names go from 大字 up and on a phone: the name is enough.
    const bool with_sentence = !context.size.large() && !context.size.compact();
    const float middle = box.centre_y() - (with_sentence ? 18.0F : 0.0F);
    const float icon = context.size.compact() ? 60 : 72;
    canvas.icon(box.centre_x(), middle - icon * 0.75F, icon, way.icon, Role::GoldInk);
    const TextStyle name{fonts::Face::SerifBold, context.size.compact() ? 42.0F : 52.0F, Role::Ink, .04F};
    const TextStyle fitted = canvas.fitted(way.name, name, box.w - 24, 32);
    canvas.text_in({box.x, middle + 6, box.w, 84}, way.name, fitted, Align::Centre);
    if (!with_sentence) return;
    const TextStyle small{fonts::Face::SansRegular, 28, Role::InkSoft, .02F};
    canvas.text_in({box.x, middle + 88, box.w, 52}, way.sentence,
                   canvas.fitted(way.sentence, small, box.w - 20, 24), Align::Centre);
}

// The clause as far as `lines` hold it, ending with a whole part of it.
[[nodiscard]] std::string shortened(Context& context, std::string words, const TextStyle& style, float width,
                                    std::size_t lines) {
    while (context.layout(width, words, style).lines.size() > lines) {
        std::string_view kept = words;
        std::size_t cut = std::string_view::npos;
        for (const std::string_view mark : {"；", "。", "，", "："}) {
            const auto at = kept.rfind(mark, kept.size() - std::min<std::size_t>(kept.size(), 12));
            if (at != std::string_view::npos && at > 0 && (cut == std::string_view::npos || at > cut))
                cut = at;
        }
        const auto length = utf8::length(kept);
        words = cut != std::string_view::npos
                    ? std::string(kept.substr(0, cut))
                    : std::string(utf8::prefix(kept, length - std::min<std::size_t>(length, 4)));
        if (words.empty()) break;
        words += "……";
    }
    return words;
}

// What the card of the day says: a question, or a clause in a book without questions.
struct Daily {
    std::string label;
    std::string words;
    std::string open;
    std::string from;
    kiosk::Command command;
};

[[nodiscard]] std::optional<Daily> daily_of(const Context& context, const kiosk::HomeScreen& home) {
    if (home.daily_question) {
        const handbook::Question& question = *home.daily_question->question;
        const std::string words =
            question.kind == handbook::QuestionKind::Blank ? filled(question, {}).words : question.stem;
        return Daily{context.say("home.daily_question"), words, context.say("home.daily_answer"),
                     place_of(context, *home.daily_question),
                     kiosk::StartRound{quiz::Way::Daily, question.key}};
    }
    if (!home.daily) return std::nullopt;
    return Daily{context.say("home.daily"), home.daily->block.text, context.say("home.daily_open"),
                 home.daily->section_title, kiosk::OpenSection{home.daily->section, home.daily->block.key}};
}

void draw_daily(Context& context, const Box& box, const Daily& daily) {
    Canvas& canvas = context.canvas;
    const bool compact = context.size.compact();
    const std::string& label = daily.label;
    draw_card(context, box, "home.daily", label, daily.command);
    const float side = compact ? 30 : 45;
    const float foot_height = compact ? 52 : 80;
    const float left = box.x + side;
    const Box head{left, box.y + (compact ? 16.0F : 28.0F), box.w - 2 * side, 56};
    draw_fishtail(canvas, head.x, head.centre_y() - 10, 26, 20);
    const TextStyle name{fonts::Face::SansBold, context.size.words(31), Role::CinnabarInk, .04F};
    canvas.text_in({head.x + 44, head.y, head.w, head.h}, label, name);
    const Box foot{left, box.bottom() - foot_height - (compact ? 8.0F : 12.0F), box.w - 2 * side,
                   foot_height};
    const std::string& open = daily.open;
    const TextStyle open_style{fonts::Face::SansBold, context.size.words(36), Role::CinnabarInk, .04F};
    canvas.text_in({foot.x, foot.y, foot.w - 40, foot.h}, open, open_style, Align::Right);
    canvas.icon(foot.right() - 16, foot.centre_y(), 44, Icon::ChevronRight, Role::CinnabarInk);
    if (!compact && !context.size.large()) {
        const float room = foot.w - 80 - canvas.width_of(open, open_style);
        const TextStyle small{fonts::Face::SansRegular, 30, Role::InkSoft, 0};
        const TextStyle fitted = canvas.fitted(daily.from, small, room, 26);
        if (canvas.width_of(daily.from, fitted) <= room) canvas.text_in(foot, daily.from, fitted);
    }
    const float clause_size = compact ? 38 : context.size.large() ? 44 : 41;
    const TextStyle clause{fonts::Face::SerifRegular, clause_size, Role::Ink, .01F};
    const float line_height = compact ? 1.4F : 1.48F;
    const auto lines = static_cast<std::size_t>((foot.y - head.bottom()) / (clause.size * line_height));
    const std::string words =
        shortened(context, daily.words, clause, foot.w, std::max<std::size_t>(1, lines));
    const auto height =
        clause.size * line_height * static_cast<float>(context.layout(foot.w, words, clause).lines.size());
    context.paragraph(left, (head.bottom() + foot.y - height) / 2, foot.w, words, clause, line_height);
}

// Name and number of what is in the book, a line each.
[[nodiscard]] std::vector<std::string> facts_of(const Context& context) {
    std::vector<std::string> facts;
    const auto& book = *context.state.book;
    const auto& top = book.root.children;
    if (top.size() == 1) {
        facts.push_back(top.front().label.empty() ? top.front().title
                                                  : top.front().label + "　" + top.front().title);
    }
    int duties = 0;
    for (const auto& organisation : book.organisations)
        duties += organisation.duties;
    std::string counts;
    const auto sections =
        std::count_if(context.state.reading_order.begin(), context.state.reading_order.end(),
                      [](const auto* node) { return node->kind == handbook::NodeKind::Section; });
    if (sections > 0)
        counts =
            context.strings.with("home.sections", {"count", chinese_numeral(static_cast<int>(sections))});
    if (duties > 0) {
        counts += counts.empty() ? "" : "　";
        counts += context.strings.with("home.duties", {"count", chinese_numeral(duties)});
    }
    const std::size_t questions = context.state.bank->all().size();
    if (questions > 0) {
        counts += counts.empty() ? "" : "　";
        counts +=
            context.strings.with("home.questions", {"count", chinese_numeral(static_cast<int>(questions))});
    }
    if (!counts.empty()) facts.push_back(counts);
    return facts;
}

// The same, with counts that do not fit beside each other on lines of their own.
[[nodiscard]] std::vector<std::string> parted(const Context& context, const std::vector<std::string>& facts,
                                              const TextStyle& smallest, float width) {
    constexpr std::string_view between = "　";
    std::vector<std::string> lines;
    for (std::string rest : facts) {
        while (context.canvas.width_of(rest, smallest) > width) {
            std::size_t end = rest.rfind(between);
            while (end != std::string::npos && end > 0 &&
                   context.canvas.width_of(rest.substr(0, end), smallest) > width)
                end = rest.rfind(between, end - 1);
            if (end == std::string::npos || end == 0) break;
            lines.push_back(rest.substr(0, end));
            rest.erase(0, end + between.size());
        }
        lines.push_back(std::move(rest));
    }
    return lines;
}

// A plate beside the slip: the operator's picture in their place.
void draw_own_picture(Context& context, const Box& box) {
    ImTextureData* texture = context.pictures.show({context.state.cover_asset, 0, 0});
    if (texture == nullptr) return;
    context.canvas.image_filling(box, *texture);
    context.canvas.outline(box, Role::Line, 1.5F);
}

// The hills at the foot of the cover, below the words and behind the slip.
void draw_hills_below(Context& context, const Box& cover, float words_end, const Box& slip) {
    Canvas& canvas = context.canvas;
    const bool wide = context.size.landscape();
    const Box page = context.size.page();
    const float width = wide ? cover.right() - page.x + 40 : page.w;
    const float foot = wide ? page.bottom() - 20 : cover.bottom() - (context.size.compact() ? 20 : 36);
    if (context.state.cover.picture) {
        const float left = slip.right() + (context.size.compact() ? 32 : 80);
        // Its foot stands level with the slip's, or with the last card's beside it.
        const float level = wide ? cover.bottom() : slip.bottom();
        const Box box{left, words_end + 24, cover.right() - left, level - words_end - 24};
        // Of a strip nothing could be made out; the hills can be cut anywhere.
        if (box.h >= box.w / 4) return draw_own_picture(context, box);
    }
    // The highest ridge stands a tenth below the top of its box.
    const float height = std::min(430 * width / 1080, (foot - words_end) * 1.1F);
    if (height < 60) return;
    const Box hills{page.x, foot - height, width, height};
    // Behind the slip they are not drawn at all: left of it, right of it, below it.
    for (const Box& part : {Box{page.x, hills.y, slip.x - page.x, height},
                            Box{slip.right(), hills.y, hills.right() - slip.right(), height},
                            Box{slip.x, std::max(hills.y, slip.bottom()), slip.w,
                                hills.bottom() - std::max(hills.y, slip.bottom())}}) {
        if (part.h <= 0 || part.w <= 0) continue;
        canvas.push_clip(part);
        draw_hills(canvas, hills);
        if (wide) canvas.fade_sideways({hills.right() - 160, hills.y, 160, height}, Role::Paper, 0, 1);
        canvas.pop_clip();
    }
}

// Hills, the slip with the title, the room's name and what the book holds.
void draw_cover(Context& context, const Box& cover) {
    Canvas& canvas = context.canvas;
    const Size& size = context.size;
    const auto& book = *context.state.book;
    const Box page = size.page();

    const std::size_t characters = utf8::length(book.title);
    const float top = cover.y + (size.compact() ? 32 : size.landscape() ? 120 : 104);
    const float room_below =
        (size.landscape() ? page.bottom() - 120 : cover.bottom() - (size.compact() ? 28 : 64)) - top;
    const float fitting = room_below / slip_height(characters, 1);
    const float largest = size.compact() ? 44 : 66;
    const bool upright = characters <= longest_slip && fitting >= 30;
    const float slip_size = upright ? std::min(largest, fitting) : largest * .8F;
    const std::string on_slip = upright ? book.title : context.say("bar.slip");
    const float slip_width = slip_size * 2.1F;
    const Box slip{cover.x, top, slip_width, slip_height(utf8::length(on_slip), slip_size)};
    draw_slip(canvas, slip, on_slip, slip_size, Role::Ink);

    const float left = slip.right() + (size.compact() ? 32 : 80);
    const float width = cover.right() - left;
    // The room's name is the operator's; a title too long for the slip stands in its place, or below the
    // operator's own title.
    const std::string room = context.room();
    const bool own = context.state.cover.title.has_value();
    const std::string heading = upright || own ? room : book.title;
    const TextStyle wanted{fonts::Face::SerifBold, size.compact() ? 46.0F : 52.0F, Role::Ink, .04F};
    const TextStyle fitted = canvas.fitted(heading, wanted, width, size.compact() ? 34 : 42);
    // A title that is too long even so takes another line.
    constexpr float heading_line = 1.3F;
    const auto lines = static_cast<float>(context.layout(width, heading, fitted).lines.size());
    const float heading_height = lines * fitted.size * heading_line;
    const float rule = slip.y + std::max(size.compact() ? 86.0F : 107.0F, heading_height + 20);
    context.paragraph(left, rule - 18 - heading_height, width, heading, fitted, heading_line);
    draw_double_rule(canvas, left, rule, width);
    float y = rule + (size.compact() ? 22 : 34);
    const TextStyle style{fonts::Face::SansRegular, size.words(32), Role::InkSoft, .04F};
    TextStyle smallest = style;
    smallest.size = size.words(28);
    std::vector<std::string> facts = parted(context, facts_of(context), smallest, width);
    if (own && !upright) facts.insert(facts.begin(), book.title);
    for (const std::string& fact : facts) {
        if (y + style.size * 1.5F > cover.bottom() - 12) break;  // a low cover has room for the first alone
        y +=
            context.paragraph(left, y, width, fact, canvas.fitted(fact, style, width, size.words(28)), 1.68F);
    }
    draw_hills_below(context, cover, y, slip);
}

void draw_cards(Context& context, const Rows& rows, const Box& column, const kiosk::HomeScreen& home) {
    Box box{column.x, column.y, column.w, rows.who};
    draw_who_card(context, box);
    const auto ways = ways_of(context);
    const auto count = static_cast<float>(ways.size());
    const float width = (column.w - rows.gap * (count - 1)) / count;
    Box way{column.x, box.bottom() + rows.gap, width, rows.ways};
    for (const Way& one : ways) {
        draw_way(context, way, one);
        way.x += width + rows.gap;
    }
    if (rows.daily > 0)
        draw_daily(context, {column.x, way.bottom() + rows.gap, column.w, rows.daily},
                   *daily_of(context, home));
}

}  // namespace

void draw_home(Context& context, const kiosk::HomeScreen& home) {
    const Size& size = context.size;
    const Box page = size.page();
    const bool compact = size.compact();
    draw_health(context, page);
    if (size.landscape()) {
        const float margin = size.margin();
        const float split = page.x + page.w * 0.475F;
        const Box right{split, compact ? 32.0F : 104.0F, page.right() - margin - split, page.h};
        const Rows rows =
            rows_of(size, page.h - (compact ? 64.0F : 160.0F), daily_of(context, home).has_value());
        const float top = std::max((page.h - rows.height()) / 2, compact ? 24.0F : 40.0F);
        draw_cover(context, {page.x + (compact ? 32.0F : 72.0F), 0,
                             split - page.x - (compact ? 64.0F : 128.0F), page.h - top});
        draw_cards(context, rows, {right.x, top, right.w, rows.height()}, home);
        return;
    }
    const Box column = size.column();
    const Rows rows = rows_of(size, page.h * (compact ? .72F : .66F), daily_of(context, home).has_value());
    const float top = page.h - rows.foot - rows.height();
    draw_cover(context, {column.x, 0, column.w, top});
    draw_cards(context, rows, {column.x, top, column.w, rows.height()}, home);
}

}  // namespace shouce::ui
