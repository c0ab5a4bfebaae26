#include "app/self_test.h"

#include <fmt/core.h>

#include <set>
#include <string>
#include <string_view>
#include <system_error>

#include "app/open_kiosk.h"
#include "base/files.h"
#include "base/utf8.h"
#include "embedded/strings.h"
#include "fonts/fonts.h"
#include "pack/reader.h"
#include "pack/verify.h"
#include "platform/glfw/window.h"
#include "settings/settings.h"
#include "ui/strings.h"

namespace shouce::app {

namespace {

// Every check ends in what was found, for the right column.
[[nodiscard]] Result<std::string> check_settings(const Options& options) {
    settings::Settings settings;
    if (!options.config.empty()) {
        TRY_ASSIGN(settings, settings::load(options.config));
    }
    TRY(settings::load_screen(options.state, settings));
    return options.config.empty() ? "defaults" : options.config.string();
}

[[nodiscard]] Result<std::string> check_pack(const Options& options) {
    TRY_ASSIGN(pack::Reader reader, open_pack(options.pack));
    TRY(pack::verify(reader));
    TRY_ASSIGN(handbook::Handbook book, reader.outline());
    return fmt::format("{}: {}, {} numbered points", reader.name(), book.title, book.root.item_count);
}

[[nodiscard]] Result<std::string> check_state(const Options& options) {
    std::error_code error;
    std::filesystem::create_directories(options.state, error);
    if (error) return fail("{}: cannot be made: {}", options.state.string(), error.message());
    TRY_ASSIGN(files::Staging probe, files::Staging::beside(options.state / "probe"));
    return fmt::format("{} can be written", options.state.string());
}

// Every character of pack and interface has an outline in every face of text.
[[nodiscard]] Result<std::string> check_fonts(const Options& options) {
    TRY_ASSIGN(pack::Reader reader, open_pack(options.pack));
    TRY_ASSIGN(std::set<char32_t> characters, reader.characters());
    TRY_ASSIGN(ui::Strings strings, ui::Strings::parse(embedded::strings_text()));
    for (const auto& [id, words] : strings.all()) {
        for (const char32_t c : utf8::to_utf32(words))
            characters.insert(c);
    }
    fonts::Faces faces;
    std::string missing;
    for (const char32_t c : characters) {
        for (const auto face : {fonts::Face::SerifRegular, fonts::Face::SerifBold, fonts::Face::SansRegular,
                                fonts::Face::SansBold}) {
            if (faces.has_outline(face, c)) continue;
            missing += fmt::format(" U+{:04X}", static_cast<unsigned>(c));
            break;
        }
    }
    if (!missing.empty()) return fail("no outline for{}", missing);
    return fmt::format("{} characters, all drawn", characters.size());
}

[[nodiscard]] Result<std::string> check_display(const Options& options) {
    TRY_ASSIGN(auto window, platform::Window::open({options.windowed}));
    return fmt::format("{} x {}, {}", window->width(), window->height(), window->renderer());
}

struct Row {
    std::string_view name;
    Result<std::string> (*check)(const Options&);
};

[[nodiscard]] kiosk::Check check(const Row& row, const Options& options) {
    const auto found = row.check(options);
    return {std::string(row.name), found.has_value(), found ? *found : found.error().message()};
}

}  // namespace

std::vector<kiosk::Check> checks_while_running(const Options& options) {
    std::vector<kiosk::Check> checks;
    for (const Row& row : {Row{"settings", check_settings}, Row{"pack", check_pack},
                           Row{"state", check_state}, Row{"fonts", check_fonts}})
        checks.push_back(check(row, options));
    return checks;
}

int self_test(const Options& options) {
    std::vector<kiosk::Check> checks = checks_while_running(options);
    checks.push_back(check({"display", check_display}, options));
    bool well = true;
    for (const kiosk::Check& row : checks) {
        well = well && row.well;
        fmt::print("{:<10}{:<6}{}\n", row.name, row.well ? "ok" : "FAIL", row.found);
    }
    return well ? 0 : 1;
}

}  // namespace shouce::app
