#include "app/options.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdlib>

#include "app/version.h"

namespace shouce::app {

namespace {

// systemd's folder for the service, else the XDG one, else that in the home folder.
[[nodiscard]] std::filesystem::path default_state() {
    const auto set = [](const char* name) -> const char* {
        const char* value = std::getenv(name);
        return value != nullptr && *value != '\0' ? value : nullptr;
    };
    if (const char* folder = set("STATE_DIRECTORY")) return folder;
    if (const char* folder = set("XDG_STATE_HOME")) return std::filesystem::path(folder) / "shouce";
    const char* home = set("HOME");
    return std::filesystem::path(home == nullptr ? "." : home) / ".local" / "state" / "shouce";
}

// "1080x1920"; nothing where it is anything else or no screen could be so large.
[[nodiscard]] std::optional<platform::WindowRequest::Extent> parse_extent(const std::string& text) {
    platform::WindowRequest::Extent extent;
    const auto cross = text.find('x');
    if (cross == std::string::npos) return std::nullopt;
    const char* end = text.data() + text.size();
    const auto [middle, first] = std::from_chars(text.data(), text.data() + cross, extent.width);
    const auto [last, second] = std::from_chars(text.data() + cross + 1, end, extent.height);
    const bool whole =
        first == std::errc() && second == std::errc() && middle == text.data() + cross && last == end;
    const auto sensible = [](int pixels) { return pixels >= 320 && pixels <= 16384; };
    if (!whole || !sensible(extent.width) || !sensible(extent.height)) return std::nullopt;
    return extent;
}

}  // namespace

std::variant<Options, Exit> parse_options(int argc, const char* const* argv) {
    Options options;
    options.state = default_state();
    std::string windowed;
    CLI::App program(
        "A touch kiosk that shows a handbook and lets visitors find the duties of their organisation.",
        "shouce");
    program.set_version_flag("--version", std::string("shouce ") + version);
    program.add_option("--pack", options.pack, "show this pack instead of the embedded one")
        ->type_name("FILE");
    program.add_option("--config", options.config, "settings (TOML); every key is optional")
        ->type_name("FILE");
    program.add_option("--state", options.state, "folder where attempts are kept")->type_name("DIR");
    program.add_option("--stick", options.stick, "a folder in place of a USB stick")->type_name("DIR");
    program.add_option("--keys", options.keys, "folder of the public keys whose packs are taken")
        ->type_name("DIR");
    program.add_option("--windowed", windowed, "a window of that size instead of fullscreen")
        ->type_name("WxH");
    program.add_option("--pictures", options.pictures, "write DIR/<screen>.png of every screen and exit")
        ->type_name("DIR");
    program.add_option("--trace", options.trace, "write JSON lines for tests and diagnosis")
        ->type_name("FILE");
    program.add_flag("--trace-frames", options.trace_frames, "let the trace tell every frame");
    program.add_option("--tex-max", options.largest_texture, "largest texture in pixels, as on small boards")
        ->check(CLI::Range(512, 16384));
    program.add_flag("--self-test", options.self_test,
                     "check pack, state, fonts and display, print a table and exit");
    try {
        program.parse(argc, argv);
        if (!windowed.empty()) {
            options.windowed = parse_extent(windowed);
            if (!options.windowed) {
                throw CLI::ValidationError("--windowed",
                                           "needs a size such as 1080x1920, each side 320 to 16384");
            }
        }
    } catch (const CLI::ParseError& error) {
        const int status = program.exit(error);
        return Exit{status == 0 ? 0 : 2};
    }
    return options;
}

}  // namespace shouce::app
