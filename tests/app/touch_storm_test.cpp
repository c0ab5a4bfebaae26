// Touches without end on every screen, of single fingers and whole palms: the kiosk takes them all, and holds
// no more memory for it. SHOUCE_SOAK_SECONDS says for how long.
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

#include "app/touch_room.h"
#include "base/clock.h"
#include "support/amount.h"
#include "support/memory.h"

using namespace shouce;        // NOLINT(google-build-using-namespace)
using namespace shouce::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr int width = 540;
constexpr int height = 960;

class Storm {
  public:
    explicit Storm(TouchRoom& room) : room_(room) {}

    // From home to a screen, by touches. A star stands for any target that begins so.
    void go(const std::vector<std::string>& way) {
        // What the storm touched last may still bring another screen first.
        const int before = room_.kiosk.screens();
        room_.kiosk.tap_until("bar.home", [this, before] {
            return room_.kiosk.screens() != before && room_.kiosk.screen() == "home";
        });
        room_.kiosk.wait_for_screen("home");
        for (const std::string& step : way) {
            const auto colon = step.find(':');
            room_.kiosk.tap(target_like(step.substr(0, colon)), step.substr(colon + 1));
        }
        room_.let_guard_pass();
    }
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

    [[nodiscard]] std::string target_like(std::string id) {
        if (!id.ends_with('*')) return id;
        id.pop_back();
        std::vector<std::string> found;
        for (const Target& target : room_.kiosk.targets()) {
            if (target.id.starts_with(id)) found.push_back(target.id);
        }
        if (found.empty()) throw std::runtime_error("no target begins with " + id);
        return found[random_() % found.size()];
    }
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
    {"home.search:search"},
    {"home.read:contents", "contents.1*:reader"},
    {"home.read:contents", "contents.1*:reader", "bar.size:size"},
    {"home.quiz:quiz"},
    {"home.quiz:quiz", "quiz.section:sections"},
    {"home.quiz:quiz", "quiz.five:question"},
    {"home.quiz:quiz", "quiz.exam:question", "question.hand_in:hand_in"},
    {"home.quiz:quiz", "quiz.exam:question", "question.hand_in:hand_in", "hand_in.yes:result"},
};

// MiB of the glyphs' texture: ours and the driver's copy. It is larger or smaller by what was last shown,
// within its bound; what grows beside it is what the storm is to find.
[[nodiscard]] double texture_mebibytes(const KioskUnderTest::Texture& texture) {
    return 2.0 * texture[0] * texture[1] * texture[2] / (1 << 20);
}

// MiB an hour by least squares, from the hours and what was held then.
[[nodiscard]] double slope(const std::vector<double>& hours, const std::vector<double>& held) {
    const auto mean = [](const std::vector<double>& of) {
        return std::accumulate(of.begin(), of.end(), 0.0) / static_cast<double>(of.size());
    };
    const double middle = mean(hours);
    const double usual = mean(held);
    double together = 0;
    double spread = 0;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        together += (hours[i] - middle) * (held[i] - usual);
        spread += (hours[i] - middle) * (hours[i] - middle);
    }
    return spread > 0 ? together / spread : 0;
}

}  // namespace

TEST_CASE("however many touches there are on every screen, nothing is stuck and memory is steady") {
    const Duration soak{amount("SHOUCE_SOAK_SECONDS", 180)};
    constexpr int touches = 400;  // on a screen, in a round over all of them
    const auto panel = touch_display(width, height);
    if (!panel) return;
    // The glyphs of a small board: their texture is full within minutes, and whatever grows then grows for
    // ever.
    constexpr int most_glyphs = 1024;
    TouchRoom room(*panel, width, height, {"--trace-frames", "--tex-max", std::to_string(most_glyphs)});
    Storm storm(room);
    const TimePoint begun = now();
    std::vector<double> hours;  // at the end of each round, since the first
    std::vector<double> held;   // MiB then, but for the glyphs' texture
    int rounds = 0;
    for (; now() - begun < soak || held.size() < 3; ++rounds) {
        for (const auto& way : ways) {
            storm.go(way);
            storm.blow(touches);
            room.settle();
            CHECK(room.kiosk.pressed().empty());
        }
        storm.go({});
        room.settle();
        hours.push_back((now() - begun).count() / 3600);
        held.push_back(resident_mebibytes(room.kiosk.process()) -
                       texture_mebibytes(room.kiosk.glyph_texture()));
    }
    // In the first rounds the caches fill.
    const auto filled = static_cast<std::ptrdiff_t>(std::min<std::size_t>(held.size() / 3, 8));
    const double growth = held.back() - held[static_cast<std::size_t>(filled)];
    hours.erase(hours.begin(), hours.begin() + filled);
    held.erase(held.begin(), held.begin() + filled);
    const double grows = slope(hours, held);
    const int glyphs = room.kiosk.largest_glyph_texture();
    const int all = rounds * touches * static_cast<int>(ways.size());
    MESSAGE(all, " touches in ", (now() - begun).count(), " s; memory: ", held.back(), " MiB, ", grows,
            " MiB an hour; glyph texture: at most ", glyphs, " px, not in it");
    MESSAGE("MiB after each round: ", fmt::format("{:.1f}", fmt::join(held, " ")));
    CHECK(growth < 16);
    CHECK(glyphs > 0);
    CHECK(glyphs <= most_glyphs);
    // A page of memory more or less would be much within minutes, and the sanitizers' own memory is in it.
    const bool long_enough = soak >= Duration(1200);
    if (long_enough && !sanitized) CHECK(grows < 1);
    CHECK(room.kiosk.stop() == 0);
}
