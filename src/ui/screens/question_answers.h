// The part of a question that is touched. Each kind of question has its own look; all of them say how high
// they are and draw themselves from a place downward.
#pragma once

#include "ui/context.h"

namespace shouce::ui {

// How an option or a pair stands.
enum class Standing {
    Open,    // can be touched
    Chosen,  // chosen, not judged
    Right,   // right, and chosen or to be seen
    Missed,  // right, but not chosen
    Wrong,   // chosen, but wrong
    Rest,    // judged and of no matter
};

// What the answers are drawn from.
struct AnswerView {
    const quiz::Slot& slot;
    bool told = false;  // judged, or shown from the start: right and wrong are to be seen
    bool can_be_touched = false;
    std::optional<int> chosen_left;  // of a Match
};

[[nodiscard]] float answers_height(Context& context, const AnswerView& view, float width, float least_row);
void draw_answers(Context& context, const AnswerView& view, float x, float top, float width, float least_row);

// Match, called by the two above.
[[nodiscard]] float pairs_height(Context& context, const AnswerView& view, float width, float least_row);
void draw_pairs(Context& context, const AnswerView& view, float x, float top, float width, float least_row);

// The height of a row of answers as the look has it, and the least before the page scrolls.
[[nodiscard]] float usual_row(const Size& size);
[[nodiscard]] float least_row(const Size& size);
[[nodiscard]] float row_gap(const Size& size);

// Ground and outline of one answer.
void draw_answer_box(Context& context, const Box& box, Standing standing, bool pressed);
[[nodiscard]] Role ink_of(Standing standing);
// A number in a disc: which blank, place or pair.
void draw_number(Context& context, float x, float y, float radius, int number, Standing standing);

}  // namespace shouce::ui
