#include "app/run.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <random>

#include "app/open_kiosk.h"
#include "app/pictures.h"
#include "app/stage.h"
#include "base/log.h"

namespace shouce::app {

namespace {

// SIGTERM is the only way out of a kiosk. A handler may only set such a flag.
volatile std::sig_atomic_t stop_requested = 0;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void request_stop(int) {
    stop_requested = 1;
}

[[nodiscard]] std::int64_t today() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::hours>(since).count() / 24;
}

// Nothing runs when nothing moves: the loop sleeps until the pointer, the window, an animation or a deadline
// needs it, and looks up once a second. While frames follow each other they come at the display's rate, also
// where its driver does not wait for it; what fingers do between two of them is gathered.
void loop(Stage& stage, bool may_be_closed) {
    constexpr Duration heartbeat{1.0};
    constexpr double early = 0.9;  // of a period: a driver that waits is left to wait
    TimePoint next_frame = now();
    bool due = true;
    while (stop_requested == 0 && !(may_be_closed && stage.window().asked_to_close())) {
        const TimePoint before = now();
        stage.window().wait(due ? std::max(next_frame - before, Duration(0)) : stage.rest(before, heartbeat));
        const TimePoint time = now();
        due = stage.advance(time) || due || stage.busy() || stage.use_pause();
        if (!due || time < next_frame) continue;
        stage.draw(time);
        next_frame = time + early * stage.window().frame_period();
        due = stage.busy();
    }
}

[[nodiscard]] Result<> show(const Options& options) {
    settings::Settings settings;
    if (!options.config.empty()) {
        TRY_ASSIGN(settings, settings::load(options.config));
    }
    const TimePoint start = now();
    Trace trace;
    if (!options.trace.empty()) {
        TRY_ASSIGN(trace, Trace::open(options.trace, start));
    }
    // Pictures are the same each time they are taken.
    const std::uint64_t seed = options.pictures.empty() ? std::random_device()() : 1;
    TRY_ASSIGN(OpenedKiosk opened, open_kiosk(options.pack, settings, {today(), seed, start}));
    TRY_ASSIGN(auto window, platform::Window::open({options.windowed}));
    log::info("{}", window->renderer());
    TRY_ASSIGN(auto stage,
               Stage::open(std::move(window), std::move(opened.kiosk), std::move(trace),
                           {settings.screen_diagonal_inches, options.largest_texture, options.trace_frames,
                            options.pictures.empty() ? options.state : std::filesystem::path(), start,
                            opened.condition}));
    if (!options.pictures.empty()) return write_pictures(*stage, options.pictures, start);
    loop(*stage, options.windowed.has_value());
    return {};
}

}  // namespace

int run(const Options& options) {
    std::signal(SIGTERM, request_stop);
    std::signal(SIGINT, request_stop);
    const auto result = show(options);
    if (result) return 0;
    log::error("{}", result.error().message());
    return 1;
}

}  // namespace shouce::app
