// The operator's part of the kiosk: what its pages show, what they ask of the program and what they are
// told. The kiosk does none of it itself: it has no disk, no stick and no other thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "handbook/handbook.h"
#include "kiosk/figures.h"
#include "kiosk/pin.h"
#include "settings/settings.h"

namespace shouce::kiosk {

// Without a touch for so long, the operator's pages close.
inline constexpr Duration office_hours{60};

// The PIN page.
struct Lock {
    enum class Ask {
        Pin,
        NewPin,   // none has been set yet
        SamePin,  // the new one once more
        Nothing,  // the PIN's file is not as it was written: nobody gets in
    };
    enum class Word { None, Wrong, Weak, Different, NotKept };
    Ask ask = Ask::NewPin;
    Word word = Word::None;  // about what was typed last
    int typed = 0;           // digits so far
    int free_tries = 0;      // left, before the next wait
    bool checking = false;
    std::optional<TimePoint> waits_until;
};

enum class OfficePage { Front, Use, Questions, Reports, Searches, Settings, Checks, Export };

// One line of the self-test.
struct Check {
    std::string name;  // stable: "pack"
    bool well = false;
    std::string found;  // for the log

    bool operator==(const Check&) const = default;
};

// Of one's own, for the first page.
struct Cover {
    std::optional<std::string> title;  // in the place of the room's name
    bool picture = false;              // in the place of the hills
    bool operator==(const Cover&) const = default;
};
// What became of bringing or dropping them.
enum class CoverWord {
    None,
    Running,
    Taken,
    Dropped,
    NoFiles,     // neither is on the stick
    BadTitle,    // one of the two is there and cannot be used: neither is taken
    BadPicture,  // likewise
    Gone,        // the stick cannot be read
    NotKept,     // the disk does not take it
};

// What the operator's pages show.
struct Office {
    OfficePage page = OfficePage::Front;
    std::shared_ptr<const Figures> figures;  // null while they are gathered
    bool unreadable = false;                 // the figures could not be read
    std::vector<std::string> clauses;        // the words of the hardest clauses, as Figures has them
    settings::Settings settings;             // as they will be kept
    enum class Kept { Yes, No, Unchanged };
    Kept kept = Kept::Unchanged;
    CoverWord cover = CoverWord::None;
    std::vector<Check> checks;
    enum class Work { None, Running, Done, Failed };
    Work checking = Work::None;
    Work exporting = Work::None;
    std::vector<std::string> exported;  // names on the stick; or why it failed, one
    bool stick = false;                 // one is in
};

// What the program is to do.
namespace task {

// Save the count of failed tries, then compare.
struct CheckPin {
    PinEntry pin;
    int failures = 0;
};
struct KeepPin {
    PinEntry pin;
};
struct Gather {
    std::shared_ptr<const Bank> bank;
};
struct SeeReport {
    handbook::Key question;
    handbook::QuestionHash hash{};
};
struct KeepSettings {
    settings::Settings settings;
};
struct TakeCover {};
struct DropCover {};
struct RunChecks {};
struct Export {
    std::shared_ptr<const Figures> figures;
    std::shared_ptr<const handbook::Handbook> book;
    std::vector<std::string> clauses;  // Office::clauses
    std::string room;
};
struct End {
    enum class How { Restart, Leave };
    How how = How::Restart;
};

}  // namespace task

using Task = std::variant<task::CheckPin, task::KeepPin, task::Gather, task::SeeReport, task::KeepSettings,
                          task::TakeCover, task::DropCover, task::RunChecks, task::Export, task::End>;

// What came of it.
namespace report {

struct PinChecked {
    enum class Outcome { Right, Wrong, NotKept };  // the count could not be saved: nothing was compared
    Outcome outcome = Outcome::NotKept;
};
struct PinKept {
    bool kept = false;
};
struct Gathered {
    std::shared_ptr<const Figures> figures;  // null: they could not be read
};
struct SettingsKept {
    bool kept = false;
};
struct CoverTaken {
    CoverWord word = CoverWord::Gone;
    Cover cover;  // what is on the disk now
};
struct Checked {
    std::vector<Check> checks;
};
struct Exported {
    bool done = false;
    std::vector<std::string> names;  // on the stick; or why not, one
};
struct StickSeen {
    bool present = false;
};

}  // namespace report

using Report = std::variant<report::PinChecked, report::PinKept, report::Gathered, report::SettingsKept,
                            report::CoverTaken, report::Checked, report::Exported, report::StickSeen>;

}  // namespace shouce::kiosk
