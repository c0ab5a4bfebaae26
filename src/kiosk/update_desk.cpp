#include "kiosk/update_desk.h"

#include <algorithm>
#include <utility>

namespace shouce::kiosk {

namespace {

constexpr Duration between_looks{2};  // for a stick
constexpr Duration told{3};           // how long the good news stands before the kiosk starts again

using Phase = Update::Phase;

}  // namespace

int UpdateOffer::count(pack::Change::Kind kind) const {
    return static_cast<int>(std::count_if(
        changes.begin(), changes.end(), [kind](const pack::Change& change) { return change.kind == kind; }));
}

void UpdateDesk::open(bool can_go_back) {
    const bool busy = shown_ && (shown_->phase == Phase::Installing || shown_->phase == Phase::Done);
    if (busy) return;
    if (shown_ && shown_->phase == Phase::Offered) tasks_.push_back(UpdateTask::Drop);
    shown_ = Update{};
    shown_->can_go_back = can_go_back;
    wanted_ = !looking_;
    next_.reset();
    if (looking_) return;  // what it gives belongs to a page that was left; after it there is another look
    begin_look();
}

void UpdateDesk::begin_look() {
    looking_ = true;
    tasks_.push_back(UpdateTask::Look);
}

void UpdateDesk::install() {
    if (!shown_ || shown_->phase != Phase::Offered) return;
    shown_->phase = Phase::Installing;
    tasks_.push_back(UpdateTask::Install);
}

void UpdateDesk::go_back() {
    if (!shown_ || !shown_->can_go_back) return;
    if (shown_->phase != Phase::NoStick && shown_->phase != Phase::Refused) return;
    shown_->phase = Phase::Installing;
    next_.reset();
    tasks_.push_back(UpdateTask::GoBack);
}

void UpdateDesk::leave() {
    if (!shown_ || shown_->phase == Phase::Installing || shown_->phase == Phase::Done) return;
    if (shown_->phase == Phase::Offered) tasks_.push_back(UpdateTask::Drop);
    shown_.reset();
    wanted_ = false;
    next_.reset();
}

void UpdateDesk::hear(const UpdateNews& news, TimePoint now) {
    const bool progress = std::holds_alternative<update_news::Copying>(news);
    const bool of_look = looking_;
    if (!progress) looking_ = false;
    if (of_look && !wanted_) {
        if (progress) return;
        if (std::holds_alternative<UpdateOffer>(news)) tasks_.push_back(UpdateTask::Drop);
        if (shown_) open(shown_->can_go_back);
        return;
    }
    if (!shown_) return;
    if (const auto* copying = std::get_if<update_news::Copying>(&news)) {
        shown_->phase = Phase::Copying;
        shown_->percent = copying->percent;
    } else if (const auto* offer = std::get_if<UpdateOffer>(&news)) {
        shown_->phase = Phase::Offered;
        shown_->offer = *offer;
    } else if (const auto* refused = std::get_if<update_news::Refused>(&news)) {
        shown_->phase = Phase::Refused;
        shown_->refusal = refused->why;
    } else if (std::holds_alternative<update_news::NoStick>(news)) {
        shown_->phase = Phase::NoStick;
        next_ = now + between_looks;
    } else {
        shown_->phase = Phase::Done;
        next_ = now + told;
    }
}

bool UpdateDesk::tick(TimePoint now) {
    if (!next_ || now < *next_ || !shown_) return false;
    next_.reset();
    if (shown_->phase == Phase::NoStick) {
        wanted_ = true;
        begin_look();
        return false;  // the page stands as it is until there is one
    }
    restart_ = shown_->phase == Phase::Done;
    return restart_;
}

std::optional<TimePoint> UpdateDesk::deadline() const {
    return next_;
}

std::vector<UpdateTask> UpdateDesk::take_tasks() {
    return std::exchange(tasks_, {});
}

}  // namespace shouce::kiosk
