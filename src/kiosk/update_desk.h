// The page on which the operator takes new content from a stick: where it stands, and which work it asks for.
// The work itself, on the stick and the disk, is another thread's; what comes of it is heard as news.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "kiosk/revisions.h"
#include "pack/changes.h"
#include "pack/refusal.h"

namespace shouce::kiosk {

// A sound pack of a trusted owner, copied from the stick and not yet shown.
struct UpdateOffer {
    std::string edition_now;
    std::string edition_then;
    std::string signer;
    std::vector<pack::Change> changes;
    // Of them.
    [[nodiscard]] int count(pack::Change::Kind kind) const;
};

struct Update {
    enum class Phase {
        Looking,     // at the stick
        NoStick,     // until one is put in
        Copying,     // and checking
        Offered,     // until the operator says yes or no
        Refused,     // nothing has changed
        Installing,  // the kiosk starts again with it, or the content before it, at once
        Done,
    };
    Phase phase = Phase::Looking;
    int percent = 0;  // of Copying
    pack::Refusal refusal = pack::Refusal::NoPack;
    UpdateOffer offer;         // from Offered on
    bool can_go_back = false;  // there is content that was shown before this
};

enum class UpdateTask { Look, Install, Drop, GoBack, Compare };

namespace update_news {
struct NoStick {};
struct Copying {
    int percent = 0;
};
struct Refused {
    pack::Refusal why = pack::Refusal::NoPack;
};
struct Done {};
// Not of the page: what the last update has added or reworded, while it is still new.
struct Revised {
    std::shared_ptr<const Revisions> revisions;
};
}  // namespace update_news
using UpdateNews = std::variant<update_news::NoStick, update_news::Copying, UpdateOffer, update_news::Refused,
                                update_news::Done, update_news::Revised>;

class UpdateDesk {
  public:
    // The page comes up, or the operator wants the stick looked at again.
    void open(bool can_go_back);
    void install();
    void go_back();
    // The page is left: what was offered is not wanted. Nothing is given up that is being installed.
    void leave();

    void hear(const UpdateNews& news, TimePoint now);
    // Says whether anything changed.
    bool tick(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> deadline() const;

    // Nothing while the page is not open.
    [[nodiscard]] const std::optional<Update>& shown() const { return shown_; }
    [[nodiscard]] std::vector<UpdateTask> take_tasks();
    // The new content is in its place and has been told of: the kiosk is to start again.
    [[nodiscard]] bool wants_restart() const { return restart_; }

  private:
    void begin_look();

    std::optional<Update> shown_;
    std::vector<UpdateTask> tasks_;
    bool looking_ = false;  // asked for, and not yet answered
    bool wanted_ = false;   // by the page that is open, and not by one that was left meanwhile
    std::optional<TimePoint> next_;
    bool restart_ = false;
};

}  // namespace shouce::kiosk
