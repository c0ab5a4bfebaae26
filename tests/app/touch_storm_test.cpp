// Twenty thousand touches on every screen, of single fingers and whole palms: the kiosk takes them all.
#include <array>
#include <cstdlib>
#include <fstream>
#include <random>

#include "app/touch_room.h"

using namespace shouce::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr int width = 540;
constexpr int height = 960;

// Pages of memory that the process holds, in MiB.
[[nodiscard]] double resident(pid_t process) {
    std::ifstream statm("/proc/" + std::to_string(process) + "/statm");
    double all = 0;
    double held = 0;
    statm >> all >> held;
    return held * 4096 / (1 << 20);
}

class Storm {
  public:
    explicit Storm(TouchRoom& room) : room_(room) {}

    // Lets so many touches begin and end. A palm is up to six fingers within the size of a hand.
    void blow(int touches) {
        for (int begun = 0; begun < touches;) {
            const bool palm = random_() % 8 == 0;
            const Place at{part() * width, part() * height};
            const int fingers = palm ? 2 + static_cast<int>(random_() % 5) : 1;
            for (int i = 0; i < fingers && begun < touches; ++i)
                begun += put_down({at.x + (part() - 0.5) * 160, at.y + (part() - 0.5) * 160});
            for (int i = 0; i < 4; ++i)
                stir();
            room_.kiosk.listen(0.001);
        }
        for (int finger = 0; finger < static_cast<int>(down_.size()); ++finger)
            lift(finger);
    }

  private:
    [[nodiscard]] double part() { return static_cast<double>(random_() % 10001) / 10000; }

    [[nodiscard]] int put_down(Place at) {
        const std::size_t finger = random_() % down_.size();
        lift(static_cast<int>(finger));
        room_.panel.down(static_cast<int>(finger), at);
        down_.at(finger) = true;
        places_.at(finger) = at;
        return 1;
    }
    // A finger that may be there moves a little or far, or lifts.
    void stir() {
        const std::size_t finger = random_() % down_.size();
        if (!down_.at(finger)) return;
        if (random_() % 2 == 0) return lift(static_cast<int>(finger));
        const double reach = random_() % 2 == 0 ? 4 : 300;
        Place& at = places_.at(finger);
        at = {at.x + (part() - 0.5) * reach, at.y + (part() - 0.5) * reach};
        room_.panel.move(static_cast<int>(finger), at);
    }
    void lift(int finger) {
        if (!down_.at(static_cast<std::size_t>(finger))) return;
        room_.panel.up(finger);
        down_.at(static_cast<std::size_t>(finger)) = false;
    }

    TouchRoom& room_;
    std::mt19937 random_{7};
    std::array<bool, 10> down_{};
    std::array<Place, 10> places_{};
};

// From home to each screen that touches lead to. A star stands for the first target that begins so.
const std::vector<std::vector<std::string>> ways{
    {},
    {"home.who:who"},
    {"home.who:who", "who.rural:duties"},
    {"home.read:contents"},
    {"home.read:contents", "contents.1*:reader"},
    {"home.read:contents", "contents.1*:reader", "bar.size:size"},
    {"home.quiz:quiz"},
    {"home.quiz:quiz", "quiz.section:sections"},
    {"home.quiz:quiz", "quiz.five:question"},
    {"home.quiz:quiz", "quiz.exam:question", "question.hand_in:hand_in"},
    {"home.quiz:quiz", "quiz.exam:question", "question.hand_in:hand_in", "hand_in.yes:result"},
};

[[nodiscard]] std::string target_like(const KioskUnderTest& kiosk, std::string id) {
    if (!id.ends_with('*')) return id;
    id.pop_back();
    for (const Target& target : kiosk.targets()) {
        if (target.id.starts_with(id)) return target.id;
    }
    throw std::runtime_error("no target begins with " + id);
}

void go(KioskUnderTest& kiosk, const std::vector<std::string>& way) {
    kiosk.tap("bar.home", "home");
    for (const std::string& step : way) {
        const auto colon = step.find(':');
        kiosk.tap(target_like(kiosk, step.substr(0, colon)), step.substr(colon + 1));
    }
}

}  // namespace

TEST_CASE("after twenty thousand touches on every screen nothing is stuck and memory is steady") {
    const char* wanted = std::getenv("SHOUCE_STORM_TOUCHES");
    const int touches = wanted == nullptr ? 20000 : std::atoi(wanted);
    const auto panel = touch_display(width, height);
    if (!panel) return;
    TouchRoom room(*panel, width, height);
    Storm storm(room);
    std::vector<double> memory;
    for (const auto& way : ways) {
        CAPTURE(memory.size());
        go(room.kiosk, way);
        room.let_guard_pass();
        storm.blow(touches / static_cast<int>(ways.size()));
        room.settle();
        CHECK(room.kiosk.pressed().empty());
        memory.push_back(resident(room.kiosk.process()));
    }
    go(room.kiosk, ways.back());
    std::string told;
    for (const double mib : memory)
        told += " " + std::to_string(static_cast<int>(mib));
    MESSAGE(touches, " touches; MiB held after each burst:", told);
    // In the second half everything has been seen, and the caches are full.
    CHECK(memory.back() - memory[memory.size() / 2] < 16);
    CHECK(room.kiosk.stop() == 0);
}
