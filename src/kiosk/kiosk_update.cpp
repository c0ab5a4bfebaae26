// The part of the kiosk that changes its content.
#include <utility>

#include "kiosk/kiosk.h"

namespace shouce::kiosk {

void Kiosk::allow_updates(bool can_go_back) {
    state_.updates = true;
    can_go_back_ = can_go_back;
}

void Kiosk::open_update() {
    const bool in_place = std::holds_alternative<OperatorScreen>(state_.screen) ||
                          std::holds_alternative<UpdateScreen>(state_.screen);
    if (!state_.updates || !in_place) return;
    update_desk_.open(can_go_back_);
    state_.update = update_desk_.shown();
    enter(UpdateScreen{});
}

// Back to the operator's pages, from which it was opened.
void Kiosk::leave_update() {
    if (!std::holds_alternative<UpdateScreen>(state_.screen)) return;
    state_.office.page = OfficePage::Front;
    enter(OperatorScreen{});
    gather();
}

// The state says what the desk says; whatever led away from the page has left it.
void Kiosk::follow_update() {
    const bool open = std::holds_alternative<UpdateScreen>(state_.screen);
    if (!open) update_desk_.leave();
    if (!open || !update_desk_.shown()) {
        state_.update.reset();
        return;
    }
    // Another step is another page: a finger that came down on the last one presses nothing on this one.
    if (state_.update && state_.update->phase != update_desk_.shown()->phase) ++state_.visit_of_screen;
    state_.update = update_desk_.shown();
}

void Kiosk::hear(const UpdateNews& news, TimePoint now) {
    if (const auto* revised = std::get_if<update_news::Revised>(&news)) {
        state_.revisions = revised->revisions;
        forget_old_revisions();
        return;
    }
    update_desk_.hear(news, now);
    follow_update();
    // Work is as good as a touch: the page does not close while a stick is read.
    if (state_.update) last_touch_ = now;
}

bool Kiosk::forget_old_revisions() {
    const bool over = state_.revisions && time_ && time_->trusted && state_.revisions->over(time_->day);
    if (!over) return false;
    state_.revisions.reset();
    state_.revision.reset();
    return true;
}

bool Kiosk::tick_update(TimePoint now) {
    const bool changed = update_desk_.tick(now);
    follow_update();
    return changed;
}

}  // namespace shouce::kiosk
