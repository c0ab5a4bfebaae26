#include "input/pointer_filter.h"

#include <doctest/doctest.h>

#include <string>

using shouce::Duration;
using shouce::TimePoint;
using shouce::input::FilterMemory;
using shouce::input::PointerEvent;
using shouce::input::PointerPhase;
using shouce::input::PointerSource;

namespace {

// What passes, as text: T or M for the source, then d, m, u or c.
class Filter {
  public:
    Filter& touch(PointerPhase phase, double seconds, std::uint32_t finger = 1) {
        return feed({phase, finger, {}, TimePoint(Duration(seconds)), PointerSource::Touch});
    }
    Filter& mouse(PointerPhase phase, double seconds) {
        return feed({phase, 0, {}, TimePoint(Duration(seconds)), PointerSource::Mouse});
    }
    [[nodiscard]] const std::string& passed() const { return passed_; }

  private:
    Filter& feed(const PointerEvent& event) {
        auto result = shouce::input::filter(std::move(memory_), event);
        memory_ = std::move(result.memory);
        for (const auto& each : result.events) {
            if (!passed_.empty()) passed_ += ' ';
            passed_ += each.source == PointerSource::Touch ? 'T' : 'M';
            passed_ += "dmuc"[static_cast<int>(each.phase)];
        }
        return *this;
    }
    FilterMemory memory_;
    std::string passed_;
};

constexpr auto down = PointerPhase::Down;
constexpr auto move = PointerPhase::Move;
constexpr auto up = PointerPhase::Up;
constexpr auto cancel = PointerPhase::Cancel;

}  // namespace

TEST_CASE("a mouse alone passes") {
    CHECK(Filter().mouse(move, 1).mouse(down, 2).mouse(move, 3).mouse(up, 4).passed() == "Mm Md Mm Mu");
}

TEST_CASE("touches alone pass") {
    CHECK(Filter().touch(down, 1).touch(move, 2).touch(up, 3).touch(down, 4).touch(cancel, 5).passed() ==
          "Td Tm Tu Td Tc");
}

TEST_CASE("a touch that is reported as mouse too counts once") {
    CHECK(Filter().touch(down, 1).mouse(move, 1).mouse(down, 1).touch(up, 1.1).mouse(up, 1.1).passed() ==
          "Td Tu");
}

TEST_CASE("the mouse is not believed for 700 ms after the last touch, then again") {
    Filter filter;
    filter.touch(down, 1).touch(up, 1.1);
    CHECK(filter.mouse(down, 1.79).mouse(up, 1.79).passed() == "Td Tu");
    CHECK(filter.mouse(down, 1.81).mouse(up, 1.9).passed() == "Td Tu Md Mu");
}

TEST_CASE("a long press is silent on the panel, its mouse is dropped all the same") {
    CHECK(Filter().touch(down, 1).mouse(down, 1).mouse(move, 3).mouse(up, 3).touch(up, 3).passed() ==
          "Td Tu");
    CHECK(Filter().touch(down, 1, 1).touch(down, 1, 2).touch(up, 1, 1).mouse(down, 3).passed() == "Td Td Tu");
}

TEST_CASE("a mouse that came before its touch is cancelled, and its lift is dropped") {
    Filter filter;
    filter.mouse(move, 1).mouse(down, 1).touch(down, 1.01).mouse(up, 1.1).touch(up, 1.1);
    CHECK(filter.passed() == "Mm Md Mc Td Tu");
}

TEST_CASE("the lift of a press that was dropped is dropped even after the silence") {
    CHECK(Filter().touch(down, 1).touch(up, 1.1).mouse(down, 1.2).mouse(up, 5).passed() == "Td Tu");
}

TEST_CASE("a mouse event with an older time than the touch is its echo") {
    CHECK(Filter().touch(down, 1).touch(up, 1.1).mouse(down, 0.5).mouse(up, 0.6).passed() == "Td Tu");
}

TEST_CASE("a lost touch does not silence the mouse for ever") {
    CHECK(Filter().touch(down, 1).touch(cancel, 1.2).mouse(down, 2).mouse(up, 2).passed() == "Td Tc Md Mu");
}
