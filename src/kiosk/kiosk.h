// The kiosk itself: owns the open pack and the state, and is the only one to change it.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "kiosk/command.h"
#include "kiosk/pin_desk.h"
#include "kiosk/quiz_desk.h"
#include "kiosk/search_desk.h"
#include "kiosk/state.h"
#include "kiosk/update_desk.h"
#include "kiosk/visit.h"
#include "pack/reader.h"

namespace shouce::kiosk {

// Time and chance as the kiosk is started.
struct Start {
    std::int64_t day = 0;    // since 1970: picks the clause and the question of the day
    std::uint64_t seed = 0;  // decides which questions are drawn
    TimePoint now;
};

class Kiosk {
  public:
    // Fails where the pack cannot be read or holds no text.
    [[nodiscard]] static Result<Kiosk> create(pack::Reader reader, const settings::Settings& settings,
                                              const Start& start);

    [[nodiscard]] const State& state() const { return state_; }
    void show(Banner banner) { state_.banner = banner; }

    // Carries out one command. One that leads nowhere (a page past the end) changes nothing.
    void apply(const Command& command, TimePoint now);
    // What comes with time alone: the next question after a right answer, the end of an examination, the end
    // of a visit. Says whether anything changed.
    bool tick(TimePoint now);
    // A finger has come or gone, or has done something, whatever it meant: somebody is there.
    void touched(TimePoint now) {
        last_touch_ = now;
        visit_.touched(now);
    }
    // Characters that the visitor has before their eyes; the more there are, the longer the kiosk waits.
    void reading(std::size_t characters) { visit_.reading(characters); }
    [[nodiscard]] Visit::Phase visit() const { return visit_.phase(); }
    // When tick will have something to do.
    [[nodiscard]] std::optional<TimePoint> deadline() const;

    // The bytes of a picture of the handbook, by its number.
    [[nodiscard]] Result<std::string> picture(int asset) const { return reader_.asset(asset); }

    // The beginning of what the visitor is likely to read next: the section after this one, that read last,
    // the first. Empty where that is unknown or cannot be read.
    [[nodiscard]] std::string likely_next() const;

    // What is to be recorded of the time since the last call.
    [[nodiscard]] std::vector<Happened> take_events();
    // From now on the operator may change the content: somebody does the tasks and tells the news.
    void allow_updates(bool can_go_back);
    [[nodiscard]] std::vector<UpdateTask> take_update_tasks() { return update_desk_.take_tasks(); }
    void hear(const UpdateNews& news, TimePoint now);
    // Other content is to be shown: the program is to start again.
    [[nodiscard]] bool wants_restart() const { return update_desk_.wants_restart(); }
    // The time of day, as it is now. Says whether anything changed.
    bool set_time(const LocalTime& time, TimePoint now);
    // Whether answers reach the disk, which the visitor is told.
    void set_counted(bool counted) { state_.counted = counted; }
    void set_health(Health health) { state_.health = std::move(health); }

    // Title and picture of one's own, as they lie on the disk now.
    void set_cover(const Cover& cover);

    // The lock of the operator's pages, as it was found at the start. Without this, nothing is set yet.
    void set_pin(const PinOnDisk& found, TimePoint now);
    [[nodiscard]] bool in_office() const;
    // What the operator's pages ask for, since the last call; and what came of it.
    [[nodiscard]] std::vector<Task> take_tasks();
    void hear(const Report& told, TimePoint now);

  private:
    Kiosk(pack::Reader reader, State state, const settings::Settings& settings, const Start& start);

    void enter(Screen screen);
    void open_home();
    void open_section(const handbook::Key& key, const handbook::Key& block);
    void open_duties(const std::string& organisation);
    void toggle_size_sheet();
    void show_revision(const handbook::Key& block);
    void turn_page(TurnPage::Direction direction);
    [[nodiscard]] Result<> read_text(const handbook::Node& node, ReaderScreen& into) const;
    [[nodiscard]] Result<std::optional<HomeScreen::DailyClause>> daily_clause() const;
    void report(const Error& error);

    void choose_section();
    void start_round(const StartRound& start, TimePoint now);
    void choose(int option, TimePoint now);
    void submit(TimePoint now);
    void next_question(TimePoint now);
    void go_to_question(int slot, TimePoint now);
    void hand_in(TimePoint now);
    void end_round(TimePoint now);
    void leave_round(TimePoint now);
    void show_question(TimePoint now);
    void read_clause(const ReadClause& read);
    void go_back(TimePoint now);
    void look_up_report();

    void open_search();
    void type_key(char key, TimePoint now);
    void erase_key();
    void clear_search();
    void choose_words(const std::string& words);
    void show_panel(const ShowPanel& show);
    void more_hits();
    void open_hit(std::size_t index, TimePoint now);

    void carry_out(const Command& command, TimePoint now);
    // How the commands of the operator's pages are carried out.
    [[nodiscard]] auto office_handlers(TimePoint now);
    void join_target(int target);
    void open_hand_in();
    void report_question(TimePoint now);
    void open_update();
    void leave_update();
    void follow_update();
    bool forget_old_revisions();
    bool tick_update(TimePoint now);
    void open_operator(TimePoint now);
    void open_office();
    void leave_office(TimePoint now);
    void show_office_page(OfficePage page);
    void gather();
    void see_report(std::size_t index);
    void keep_settings(const settings::Settings& settings);
    void use_settings(const settings::Settings& settings);
    void take_cover();
    void drop_cover();
    void run_checks();
    void export_figures();
    void end_program(task::End::How how);
    bool tick_office(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> office_deadline() const;
    void look_up_clauses();
    void hear_in_office(const Report& told);

    void stay(TimePoint now);
    void count_use(int screen_before, TimePoint now);
    void begin_as_set();
    bool tick_round(TimePoint now);
    bool tick_visit(TimePoint now);
    [[nodiscard]] bool night() const;
    [[nodiscard]] Duration idle() const;
    void show_empty_room(TimePoint now);
    void show_attract(TimePoint now);
    void come_in(ComeIn::Text text);
    void answer_attract(int option, TimePoint now);
    void start_over(TimePoint now);
    void forget_visitor(TimePoint now);

    pack::Reader reader_;
    State state_;
    QuizDesk desk_;
    std::vector<Happened> happened_;         // to be recorded, besides what the desk has
    std::optional<SearchDesk> search_desk_;  // after the reader, whose database it asks
    std::optional<Screen> back_;             // where ReadClause was asked for
    settings::Settings settings_;            // as every visit begins
    Visit visit_;
    std::optional<TimePoint> next_attract_;
    quiz::Random attract_random_;
    std::int64_t day_ = 0;
    std::optional<LocalTime> time_;  // of the wall clock, once it was told
    UpdateDesk update_desk_;
    bool can_go_back_ = false;
    PinDesk pin_desk_;
    std::vector<Task> tasks_;
    TimePoint last_touch_;
    bool visit_counted_ = false;  // this visitor has been
};

}  // namespace shouce::kiosk
