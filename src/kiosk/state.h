// What the kiosk is showing, without pixels: a value that the screens read and only the kiosk changes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "handbook/handbook.h"
#include "kiosk/bank.h"
#include "kiosk/health.h"
#include "kiosk/office.h"
#include "kiosk/revisions.h"
#include "kiosk/search_desk.h"
#include "kiosk/update_desk.h"
#include "quiz/round.h"
#include "settings/settings.h"

namespace shouce::kiosk {

// What a visitor may choose; the screens know these under the kiosk's name.
using settings::Ground;
using settings::TextSize;
using settings::Typeface;

struct HomeScreen {
    // The clause of the day; nothing where the book has no numbered points.
    struct DailyClause {
        handbook::Key section;
        handbook::Block block;
        std::string section_title;
    };
    std::optional<DailyClause> daily;
    // The question of the day, in its place; nothing in a pack without questions.
    std::optional<quiz::Entry> daily_question;
};
struct WhoScreen {
    bool for_quiz = false;
};
struct DutiesScreen {
    const handbook::Organisation* organisation = nullptr;
    const handbook::Node* section = nullptr;  // that the duties stand in
    std::vector<handbook::Block> items;
};
struct ContentsScreen {};
struct ReaderScreen {
    const handbook::Node* node = nullptr;
    const handbook::Node* part = nullptr;      // that it stands in; nullptr in a book without parts
    const handbook::Node* previous = nullptr;  // in reading order; nullptr at the ends
    const handbook::Node* next = nullptr;
    int place = 0;  // of `siblings` sections, from 1; 0 where it is no section of a part
    int siblings = 0;
    // A lower heading, before the block of that index.
    struct Heading {
        std::size_t before = 0;
        std::string label;
        std::string title;
    };
    std::vector<handbook::Block> blocks;   // its own, then those of its groups
    std::vector<Heading> headings;         // of those groups that have one, in order
    handbook::Key marked;                  // block to scroll to and mark; mostly empty
    std::vector<search::ByteRange> found;  // the words in it that were searched for
    // It was opened to look something up, and leads back to where that was asked for.
    enum class Back { Nowhere, ToQuestion, ToResult, ToSearch };
    Back back = Back::Nowhere;
};
struct AboutScreen {};

// While nobody is here. Touching an answer is the way in; see attract.h.
struct AttractScreen {
    std::optional<HomeScreen::DailyClause> clause;
    std::optional<quiz::Entry> question;
    std::uint64_t seed = 0;  // of the round that an answer begins
    std::vector<int> order;  // its options as they are shown
    int page = 0;            // since the room has been empty
};

// At night, while nobody is here: nothing.
struct DarkScreen {};

// Shows State::search.
struct SearchScreen {};

// Shows State::update.
struct UpdateScreen {};

struct QuizMenuScreen {};
// Sections with questions, for choosing one.
struct SectionsScreen {
    struct Choice {
        const handbook::Node* node = nullptr;
        int questions = 0;
    };
    std::vector<Choice> choices;
};
// Shows State::quiz; so do the two after it.
struct QuestionScreen {};
struct HandInScreen {};
struct ResultScreen {
    quiz::Result result;
};

// Shows State::lock.
struct PinScreen {};
// Shows State::office.
struct OperatorScreen {};

using Screen = std::variant<HomeScreen, WhoScreen, DutiesScreen, ContentsScreen, ReaderScreen, AboutScreen,
                            QuizMenuScreen, SectionsScreen, QuestionScreen, HandInScreen, ResultScreen,
                            AttractScreen, DarkScreen, SearchScreen, UpdateScreen, PinScreen, OperatorScreen>;

// The round that is under way or has just ended.
struct Quiz {
    quiz::Round round;
    int number = 0;     // of the rounds since the kiosk was started
    std::string about;  // as StartRound gave it
    // The question on the screen was reported in this visit.
    bool reported = false;
};

// Stable name of a screen, for the trace and the pictures: "home", "reader" …
[[nodiscard]] std::string_view name_of(const Screen& screen);
// The same for a page of the operator: "operator", "operator_settings" …
[[nodiscard]] std::string_view name_of(OfficePage page);

// Something the visitor should know that is nobody's fault; the details are in the log.
enum class Banner { PackUnusable, PackBefore, ContentUnreadable, SafeMode };

struct State {
    // The handbook without its text. Lives as long as the kiosk; screens point into it.
    std::shared_ptr<const handbook::Handbook> book;
    handbook::ReadingOrder reading_order;
    Screen screen;
    int visitor = 1;  // grows with each visit that ends, so that a view can forget the last one's
    std::optional<TimePoint> asked_until;  // the countdown runs: nothing was touched for long
    int visit_of_screen = 0;  // grows with each change of screen, so that a view can tell a new one
    bool size_sheet = false;
    std::shared_ptr<const Revisions> revisions;  // null: nothing carries a mark
    std::optional<pack::Change> revision;        // whose wordings are shown, over the page
    std::string room_name;
    Cover cover;
    int cover_asset = 0;  // its picture, told apart from those of the pack: below 0, another for each
    TextSize text_size = TextSize::Normal;
    Typeface typeface = Typeface::Serif;
    Ground ground = Ground::Paper;
    bool motion = true;
    std::optional<Banner> banner;
    Health health;
    std::shared_ptr<const Bank> bank;  // never null; empty in a pack without questions
    std::optional<Quiz> quiz;
    std::shared_ptr<const search::Vocabulary> vocabulary;  // null until the search page was opened once
    std::optional<Search> search;                          // of this visit
    bool has_missed = false;                               // in this visit, and not yet right twice running
    std::optional<Update> update;                          // while its page is open
    bool updates = false;                                  // content can be changed here
    bool counted = true;                                   // answers reach the disk
    Lock lock;
    Office office;
    handbook::Key last_read;  // section that this visitor read last; empty at first
};

}  // namespace shouce::kiosk
