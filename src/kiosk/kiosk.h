// The kiosk itself: owns the open pack and the state, and is the only one to change it.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "kiosk/command.h"
#include "kiosk/state.h"
#include "pack/reader.h"

namespace shouce::kiosk {

class Kiosk {
  public:
    // `day` picks the clause of the day (days since 1970); the same day shows the same clause. Fails where
    // the pack cannot be read or holds no text.
    [[nodiscard]] static Result<Kiosk> create(pack::Reader reader, const settings::Settings& settings,
                                              std::int64_t day);

    [[nodiscard]] const State& state() const { return state_; }
    void show(Banner banner) { state_.banner = banner; }

    // Carries out one command. One that leads nowhere (a page past the end) changes nothing.
    void apply(const Command& command);

  private:
    Kiosk(pack::Reader reader, State state, std::int64_t day);

    void enter(Screen screen);
    void open_home();
    void open_section(const handbook::Key& key, const handbook::Key& block);
    void open_duties(const std::string& organisation);
    void turn_page(TurnPage::Direction direction);
    [[nodiscard]] Result<std::vector<handbook::Block>> text_of(const handbook::Node& node) const;
    [[nodiscard]] Result<std::optional<HomeScreen::DailyClause>> daily_clause() const;
    void report(const Error& error);

    pack::Reader reader_;
    State state_;
    std::int64_t day_ = 0;
};

}  // namespace shouce::kiosk
