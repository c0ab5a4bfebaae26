// What a visitor can ask of the kiosk. A screen returns commands; the kiosk carries them out between frames.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "handbook/handbook.h"
#include "kiosk/office.h"
#include "kiosk/search_desk.h"
#include "quiz/round.h"
#include "settings/settings.h"

namespace shouce::kiosk {

struct GoHome {};
struct OpenContents {};
struct OpenAbout {};
// For reading its duties, or for questions on them.
struct ChooseOrganisation {
    bool for_quiz = false;
};
struct OpenDuties {
    std::string organisation;  // handbook::Organisation::key
};
struct OpenSection {
    handbook::Key node;
    handbook::Key block;  // the block to show and mark; empty: where it was left, else the top
};
struct TurnPage {
    enum class Direction { Next, Previous };
    Direction direction = Direction::Next;
};
struct ToggleSizeSheet {};
struct CloseSizeSheet {};
struct SetTextSize {
    settings::TextSize size = settings::TextSize::Normal;
};
struct SetTypeface {
    settings::Typeface typeface = settings::Typeface::Serif;
};
struct SetGround {
    settings::Ground ground = settings::Ground::Paper;
};
struct DismissBanner {};
// Over the page: how a clause that carries a mark was worded before.
struct ShowRevision {
    handbook::Key block;
};
struct CloseRevision {};

// The ways of quizzing oneself; a round that is under way is waiting there.
struct OpenQuiz {};
struct ChooseSection {};
struct StartRound {
    quiz::Way way = quiz::Way::Five;
    std::string about;  // Duties: organisation; Section: node; Clause: block; Daily: question
};
// Back to the round that is under way.
struct ResumeRound {};
// See quiz::Round. Where one touch is the whole answer, choosing hands it in.
struct ChooseOption {
    int option = 0;
};
struct JoinTarget {
    int target = 0;
};
struct SubmitAnswer {};
struct NextQuestion {};
struct GoToQuestion {
    int slot = 0;
};
// An examination is handed in after a look at what is still open.
struct OpenHandIn {};
struct HandIn {};
// 看原文: opens a clause; GoBack leads back to where this was asked for.
struct ReadClause {
    handbook::Key node;
    handbook::Key block;
};
struct GoBack {};
struct ReportQuestion {};

// Finding a clause; the page is there as this visitor left it.
struct OpenSearch {};
struct TypeKey {
    char key = 0;  // A to Z, 0 to 9
};
struct EraseKey {};
struct ClearSearch {};
struct ChooseWords {
    std::string words;
};
struct ShowPanel {
    SearchPanel panel = SearchPanel::Keys;
    int strokes = 0;        // of Strokes: the group to open
    std::string character;  // and the character in it
};
struct MoreHits {};
struct OpenHit {
    std::size_t index = 0;  // in Search::hits
};

// Into the kiosk from what it shows while nobody is there: to the home page, or by an answer to its question.
struct ComeIn {
    enum class Text { AsSet, Large };
    Text text = Text::AsSet;
};
struct AnswerAttract {
    int option = 0;
};
// The answers to the question whether anybody is still there.
struct StayHere {};
struct StartOver {};

// New content from a stick, on the operator's side.
struct OpenUpdate {};  // also: look at the stick again
struct InstallUpdate {};
struct ShowPreviousContent {};
struct LeaveUpdate {};
// The operator's part; nothing of it happens but on its pages.
struct OpenOperator {};  // the PIN page, from home or while nobody is there
struct TypePin {
    char digit = 0;  // 0 to 9
};
struct ErasePin {};
struct ClearPin {};
struct OpenOffice {
    OfficePage page = OfficePage::Front;
};
struct SeeReport {
    std::size_t index = 0;  // in Figures::reports
};
struct KeepSettings {
    settings::Settings settings;
};
// Title and picture of one's own: from the stick, or none.
struct TakeCover {};
struct DropCover {};
struct RunChecks {};
struct ExportFigures {};
struct EndProgram {
    task::End::How how = task::End::How::Restart;
};

using Command =
    std::variant<GoHome, OpenContents, OpenAbout, ChooseOrganisation, OpenDuties, OpenSection, TurnPage,
                 ToggleSizeSheet, CloseSizeSheet, SetTextSize, SetTypeface, SetGround, DismissBanner,
                 ShowRevision, CloseRevision, OpenQuiz, ChooseSection, StartRound, ResumeRound, ChooseOption,
                 JoinTarget, SubmitAnswer, NextQuestion, GoToQuestion, OpenHandIn, HandIn, ReadClause, GoBack,
                 ReportQuestion, ComeIn, AnswerAttract, StayHere, StartOver, OpenSearch, TypeKey, EraseKey,
                 ClearSearch, ChooseWords, ShowPanel, MoreHits, OpenHit, OpenOperator, TypePin, ErasePin,
                 ClearPin, OpenOffice, SeeReport, KeepSettings, TakeCover, DropCover, RunChecks,
                 ExportFigures, EndProgram, OpenUpdate, InstallUpdate, ShowPreviousContent, LeaveUpdate>;

}  // namespace shouce::kiosk
