#include "app/run.h"

#include <algorithm>
#include <csignal>
#include <optional>
#include <random>
#include <thread>
#include <vector>

#include "app/export_files.h"
#include "app/open_kiosk.h"
#include "app/pictures.h"
#include "app/self_test.h"
#include "app/stage.h"
#include "app/start_record.h"
#include "app/wall_clock.h"
#include "base/log.h"
#include "embedded/strings.h"
#include "pack/library.h"
#include "platform/linux/service_manager.h"
#include "platform/usb/stick.h"

namespace shouce::app {

namespace {

// SIGTERM is the only way out of a kiosk. A handler may only set such a flag.
volatile std::sig_atomic_t stop_requested = 0;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void request_stop(int) {
    stop_requested = 1;
}

[[nodiscard]] std::shared_ptr<platform::Stick> stick_of(const Options& options) {
    if (!options.stick.empty()) return platform::stick_in_folder(options.stick);
    platform::StickService service;
    service.outbox = options.state / "export";
    return platform::stick_of_service(std::move(service));
}

[[nodiscard]] std::vector<platform::Stick::File> files_of(const kiosk::task::Export& figures) {
    const auto strings = ui::Strings::parse(embedded::strings_text());
    if (!strings) return {};
    return export_files({*figures.figures, *figures.book, figures.clauses, figures.room}, *strings);
}

// Nothing runs when nothing moves: the loop sleeps until the pointer, the window, an animation or a deadline
// needs it, and looks up once a second, or as often as the watchdog wants. While frames follow each other
// they come at the display's rate, also where its driver does not wait for it; what fingers do between two of
// them is gathered. The watchdog hears of a frame that was shown and of a time without one, and only from
// here.
void loop(Stage& stage, bool may_be_closed, platform::ServiceManager& manager, StartRecord& record) {
    constexpr Duration second{1.0};
    const Duration heartbeat = std::min(second, manager.heartbeat().value_or(second));
    constexpr double early = 0.9;  // of a period: a driver that waits is left to wait
    TimePoint next_frame = now();
    bool due = true;
    while (stop_requested == 0 && !stage.wants_restart() && !stage.ended() &&
           !(may_be_closed && stage.window().asked_to_close())) {
        const TimePoint before = now();
        stage.window().wait(due ? std::max(next_frame - before, Duration(0)) : stage.rest(before, heartbeat));
        const TimePoint time = now();
        due = stage.advance(time) || due || stage.busy() || stage.use_pause();
        manager.alive(time);
        record.look(time);
        if (!due || time < next_frame) continue;
        stage.draw(time);
        manager.ready();
        next_frame = time + early * stage.window().frame_period();
        due = stage.busy();
    }
}

// Which packs there are. Without a folder for them the kiosk has the one it was given, or the embedded one.
[[nodiscard]] std::optional<pack::Library> open_library(const Options& options) {
    if (!options.pack.empty() || !options.pictures.empty()) return std::nullopt;
    pack::Library::Options library{options.state / "packs", pack::read_trusted_keys(options.keys)};
    auto opened = pack::Library::open(std::move(library));
    if (opened) return *std::move(opened);
    log::error("{}; content cannot be updated", opened.error().message());
    return std::nullopt;
}

// Under a service manager the X server may be started at the same time and come up later.
[[nodiscard]] Result<std::unique_ptr<platform::Window>> open_window(const Options& options,
                                                                    const platform::ServiceManager& manager) {
    constexpr Duration longest{10};
    constexpr Duration pause{0.25};
    const TimePoint last = now() + (manager.present() ? longest : Duration(0));
    while (true) {
        auto window = platform::Window::open({options.windowed});
        if (window || now() >= last || stop_requested != 0) return window;
        std::this_thread::sleep_for(pause);
    }
}

// The operator's file, then what was set on the screen. A file that was written by the kiosk itself must not
// keep it from starting: it is told, and the self-test shows it.
[[nodiscard]] Result<settings::Settings> settings_of(const Options& options) {
    settings::Settings settings;
    if (!options.config.empty()) {
        TRY_ASSIGN(settings, settings::load(options.config));
    }
    if (!options.pictures.empty()) return settings;
    auto changed = settings::load_screen(options.state, settings);
    if (changed) return changed;
    log::error("{}; what was set on the screen does not count", changed.error().message());
    return settings;
}

[[nodiscard]] Result<End> show(const Options& options, platform::ServiceManager& manager) {
    TRY_ASSIGN(const settings::Settings settings, settings_of(options));
    const TimePoint start = now();
    Trace trace;
    if (!options.trace.empty()) {
        TRY_ASSIGN(trace, Trace::open(options.trace, start));
    }
    // Pictures are the same each time they are taken, and nothing is kept of them.
    const bool pictures = !options.pictures.empty();
    const std::uint64_t seed = pictures ? 1 : std::random_device()();
    const std::filesystem::path state = pictures ? std::filesystem::path() : options.state;
    // A display that is not there is no crash, so it is waited for first.
    TRY_ASSIGN(auto window, open_window(options, manager));
    log::info("{}", window->renderer());
    StartRecord record(state, start);
    std::optional<pack::Library> library = open_library(options);
    std::vector<std::filesystem::path> packs;
    if (!options.pack.empty()) packs.push_back(options.pack);
    if (library) packs = library->to_show();
    TRY_ASSIGN(OpenedKiosk opened, open_kiosk(std::move(packs), settings, {utc_day(), seed, start},
                                              record.safe() ? Mode::Safe : Mode::Usual));
    const std::shared_ptr<platform::Stick> stick = stick_of(options);
    Options checked = options;
    checked.pack = opened.shown.pack;
    TRY_ASSIGN(auto stage, Stage::open(std::move(window), std::move(opened.kiosk), std::move(trace),
                                       {settings.screen_diagonal_inches, options.largest_texture,
                                        options.trace_frames, state, start, opened.condition, stick, files_of,
                                        [checked] { return checks_while_running(checked); }}));
    if (pictures) {
        TRY(write_pictures(*stage, options.pictures, start));
        return End::Done;
    }
    if (library) stage->allow_updates(*std::move(library), stick, std::move(opened.shown));
    loop(*stage, options.windowed.has_value(), manager, record);
    record.end();
    using How = kiosk::task::End::How;
    if (stage->wants_restart() || stage->ended() == How::Restart) return End::Again;
    manager.stopping();
    return stage->ended() == How::Leave ? End::Left : End::Done;
}

}  // namespace

End run(const Options& options) {
    std::signal(SIGTERM, request_stop);
    std::signal(SIGINT, request_stop);
    platform::ServiceManager manager = platform::service_manager();
    const auto result = show(options, manager);
    if (result) return *result;
    log::error("{}", result.error().message());
    return End::Failed;
}

}  // namespace shouce::app
