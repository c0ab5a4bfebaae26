// 连线: left sides and targets; a pair has the same figure on both sides and a curve between them. Once told,
// curves and targets show what belongs together, and a left side says where the visitor had joined it.
#include <algorithm>
#include <array>
#include <string>

#include "ui/screens/question_answers.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

using handbook::Question;

constexpr float line_height = 1.35F;
constexpr float badge = 25;

struct Columns {
    float left_width;
    float gap;
    float right_width;
    float row;
};

[[nodiscard]] TextStyle left_style(const Context& context) {
    return {fonts::Face::SerifBold, context.size.reading(context.size.compact() ? 34 : 42), Role::Ink, .02F};
}
[[nodiscard]] TextStyle right_style(const Context& context) {
    return {fonts::Face::SansRegular, context.size.reading(context.size.compact() ? 32 : 38), Role::Ink, 0};
}

// The line below a left side that says where it was joined.
[[nodiscard]] TextStyle joined_style(const Context& context) {
    return {fonts::Face::SansBold, context.size.words(context.size.compact() ? 32 : 30), Role::Wrong, 0};
}
[[nodiscard]] float joined_line(const Context& context) {
    return joined_style(context).size * 1.35F;
}

[[nodiscard]] Columns columns_of(Context& context, const AnswerView& view, float width, float least) {
    const Question& question = view.slot.question();
    Columns columns{width * .40F, width * .12F, width * .48F, std::min(least, 128.0F)};
    if (context.size.compact()) columns = {width * .42F, width * .08F, width * .50F, std::min(least, 112.0F)};
    const auto fit = [&](const std::string& words, const TextStyle& style, float room, float beneath) {
        const auto lines = context.layout(room, words, style).lines.size();
        columns.row =
            std::max(columns.row, static_cast<float>(lines) * style.size * line_height + beneath + 24);
    };
    // With room for what will be said, so that nothing moves when it is; in large text there is none to
    // spare.
    const float below = view.told || !context.size.large() ? joined_line(context) : 0;
    for (const std::string& left : question.options)
        fit(left, left_style(context), columns.left_width - 92, below);
    for (const std::string& right : question.targets)
        fit(right, right_style(context), columns.right_width - 92, 0);
    return columns;
}

// From the right edge of a left card to the left edge of a right one.
void draw_curve(Canvas& canvas, float from_x, float from_y, float to_x, float to_y, Role role) {
    constexpr int steps = 24;
    std::array<std::array<float, 2>, steps + 1> points{};
    for (int i = 0; i <= steps; ++i) {
        const float t = static_cast<float>(i) / steps;
        const float ease = t * t * (3 - 2 * t);
        points.at(static_cast<std::size_t>(i)) = {from_x + (to_x - from_x) * t,
                                                  from_y + (to_y - from_y) * ease};
    }
    float line[steps + 1][2];
    for (std::size_t i = 0; i <= steps; ++i) {
        line[i][0] = points.at(i)[0];
        line[i][1] = points.at(i)[1];
    }
    canvas.line(line, steps + 1, role, 3, 1);
}

class Pairs {
  public:
    Pairs(Context& context, const AnswerView& view, const Box& box, const Columns& columns)
        : context_(context), view_(view), question_(view.slot.question()), box_(box), columns_(columns) {}

    void draw() {
        for (std::size_t row = 0; row < question_.options.size(); ++row) {
            draw_left(row);
            draw_right(row);
        }
        for (std::size_t left = 0; left < question_.options.size(); ++left)
            draw_join(left);
    }

  private:
    [[nodiscard]] float top_of(std::size_t row) const {
        return box_.y + static_cast<float>(row) * (columns_.row + row_gap(context_.size));
    }
    [[nodiscard]] Box left_box(std::size_t row) const {
        return {box_.x, top_of(row), columns_.left_width, columns_.row};
    }
    [[nodiscard]] Box right_box(std::size_t row) const {
        return {box_.right() - columns_.right_width, top_of(row), columns_.right_width, columns_.row};
    }
    // The target joined with a left side: the right one once that is told.
    [[nodiscard]] int joined(std::size_t left) const {
        return view_.told ? question_.answer[left] : view_.slot.response[left];
    }
    [[nodiscard]] bool found(std::size_t left) const {
        return !view_.slot.judged || view_.slot.response[left] == question_.answer[left];
    }
    [[nodiscard]] Standing standing(std::size_t left) const {
        if (!view_.told) return joined(left) == handbook::nothing ? Standing::Open : Standing::Chosen;
        return found(left) ? Standing::Right : Standing::Wrong;
    }

    struct Side {
        Box box;
        const std::string& words;
        TextStyle style;
        Standing standing = Standing::Open;
        bool pressed = false;
        int number = 0;
        bool waits = false;
        std::string below{};  // what is said of a mistake
    };

    void draw_side(const Side& side) {
        const Box& box = side.box;
        const Standing standing = side.standing;
        // A joined pair is told by its figure and its curve; only the side that waits is red.
        Canvas& canvas = context_.canvas;
        if (standing == Standing::Chosen) {
            canvas.fill(box, Role::PaperDeep, 16);
            canvas.outline(box, Role::InkSoft, 2, 16);
        } else {
            draw_answer_box(context_, box, side.waits ? Standing::Chosen : standing, side.pressed);
        }
        const auto& lines = context_.layout(box.w - 92, side.words, side.style).lines;
        const float height = static_cast<float>(lines.size()) * side.style.size * line_height;
        const float below = side.below.empty() ? 0 : joined_line(context_);
        const float top = box.centre_y() - (height + below) / 2;
        const bool left = box.x == box_.x;
        const float x = left ? box.x + 26 : box.x + 74;
        context_.paragraph(x, top, box.w - 92, side.words, side.style, line_height);
        if (below > 0) draw_below({x, top + height, box.w - 92, below}, side.below);
        const float mark = left ? box.right() - 40 : box.x + 40;
        if (side.number > 0 || !left) {
            draw_number(context_, mark, box.centre_y(), badge, side.number, standing);
        } else if (side.waits) {
            canvas.icon(mark, box.centre_y(), 44, Icon::ArrowForward, Role::CinnabarInk);
        }
    }

    void draw_below(const Box& line, const std::string& words) {
        const TextStyle style = joined_style(context_);
        const float sign = style.size * 1.2F;
        context_.canvas.icon(line.x + sign / 2, line.centre_y(), sign, Icon::Cancel, Role::Wrong);
        const float room = line.w - sign - 6;
        context_.canvas.text_in({line.x + sign + 6, line.y, room, line.h}, words,
                                context_.canvas.fitted(words, style, room, 26));
    }

    // Where a left side had been joined wrongly: the figure that stands there now.
    [[nodiscard]] std::string mistake(std::size_t left) const {
        if (!view_.told || found(left)) return {};
        const int target = view_.slot.response[left];
        if (target == handbook::nothing) return context_.say("question.match_open");
        const auto other = std::find(question_.answer.begin(), question_.answer.end(), target);
        // A target that nothing belongs to has no figure.
        if (other == question_.answer.end()) return context_.say("question.match_to_none");
        return context_.strings.with("question.match_to",
                                     {"number", std::to_string(other - question_.answer.begin() + 1)});
    }

    void draw_left(std::size_t left) {
        const std::string& words = question_.options[left];
        const Box box = left_box(left);
        const int option = static_cast<int>(left);
        const bool pressed =
            view_.can_be_touched && context_.touchable("question.left." + std::to_string(left), words, box,
                                                       kiosk::ChooseOption{option});
        const bool waits = view_.chosen_left == option && view_.can_be_touched;
        draw_side({box, words, left_style(context_), standing(left), pressed,
                   joined(left) == handbook::nothing ? 0 : option + 1, waits, mistake(left)});
    }

    void draw_right(std::size_t row) {
        const int target = view_.slot.order[row];
        const std::string& words = question_.targets[static_cast<std::size_t>(target)];
        const Box box = right_box(row);
        const bool pressed =
            view_.can_be_touched && context_.touchable("question.right." + std::to_string(row), words, box,
                                                       kiosk::JoinTarget{target});
        int number = 0;
        Standing standing_here = Standing::Open;
        for (std::size_t left = 0; left < question_.options.size(); ++left) {
            if (joined(left) != target) continue;
            number = static_cast<int>(left) + 1;
            standing_here = view_.told ? Standing::Right : standing(left);
        }
        draw_side({box, words, right_style(context_), standing_here, pressed, number});
    }

    void draw_join(std::size_t left) {
        const int target = joined(left);
        if (target == handbook::nothing) return;
        const auto row = static_cast<std::size_t>(
            std::find(view_.slot.order.begin(), view_.slot.order.end(), target) - view_.slot.order.begin());
        draw_curve(context_.canvas, left_box(left).right(), left_box(left).centre_y(), right_box(row).x,
                   right_box(row).centre_y(), view_.told ? Role::Right : Role::Ink);
    }

    Context& context_;
    const AnswerView& view_;
    const Question& question_;
    Box box_;
    Columns columns_;
};

}  // namespace

float pairs_height(Context& context, const AnswerView& view, float width, float least) {
    const auto rows = static_cast<float>(view.slot.question().options.size());
    const float row = columns_of(context, view, width, least).row;
    return rows * row + (rows - 1) * row_gap(context.size);
}

void draw_pairs(Context& context, const AnswerView& view, float x, float top, float width, float least) {
    const Columns columns = columns_of(context, view, width, least);
    Pairs(context, view, {x, top, width, 0}, columns).draw();
}

}  // namespace shouce::ui
