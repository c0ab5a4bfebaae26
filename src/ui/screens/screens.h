// One function a screen: it draws what the state says and registers what can be touched, nothing else.
#pragma once

#include "ui/context.h"

namespace shouce::ui {

void draw_home(Context& context, const kiosk::HomeScreen& home);
void draw_who(Context& context, const kiosk::WhoScreen& who);
void draw_duties(Context& context, const kiosk::DutiesScreen& duties);
void draw_contents(Context& context);
void draw_reader(Context& context, const kiosk::ReaderScreen& reader);
// Where, in landscape, the hairline stands between title and text, in units.
[[nodiscard]] float reader_split(const Size& size);
void draw_about(Context& context);
// The sheet for text size, face and ground; stands over the screen below, which cannot be touched then.
void draw_size_sheet(Context& context);
// How a clause was worded before the last update and how it is now; stands over the page likewise.
void draw_revision(Context& context, const pack::Change& change);
// The ways of quizzing oneself.
void draw_quiz_menu(Context& context);
void draw_sections(Context& context, const kiosk::SectionsScreen& sections);
void draw_question(Context& context, const kiosk::Quiz& quiz);
// The row of buttons below a question.
void draw_question_actions(Context& context, const Box& box, const kiosk::Quiz& quiz);
// Before an examination is handed in: what is still open.
void draw_hand_in(Context& context, const kiosk::Quiz& quiz);
void draw_result(Context& context, const kiosk::ResultScreen& result);
// What was typed, what it means, where it stands; and the keys.
void draw_search(Context& context, const kiosk::Search& search);
// The lower half of it: keypad, strokes or common words, on a ground of its own.
void draw_search_panel(Context& context, const Box& bed, const kiosk::Search& search);
[[nodiscard]] float search_panel_height(const Size& size);
// A word that can be looked for, with the number of its places; as wide as it needs to be.
[[nodiscard]] float term_height(const Size& size);
[[nodiscard]] float term_width(const Context& context, const search::Term& term);
void draw_term(Context& context, const Box& box, std::string id, const search::Term& term, bool chosen);
// The kiosk by itself, while nobody is there; the whole window, without tabs.
void draw_attract(Context& context, const kiosk::AttractScreen& attract);
// The same at night.
void draw_dark(Context& context);
// The question whether anybody is still there, over whatever is shown.
void draw_still_here(Context& context, TimePoint until);
// New content from a stick, on the operator's side; the whole window, without tabs.
void draw_update(Context& context, const kiosk::Update& update);
// The lock of the operator's pages, and those pages; the whole window, without tabs.
void draw_pin(Context& context);
void draw_operator(Context& context);
// The icon that stands for a kind of organisation, by its key.
[[nodiscard]] Icon icon_of(std::string_view organisation);

}  // namespace shouce::ui
