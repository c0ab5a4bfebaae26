// The command line of shouce.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "platform/glfw/window.h"

namespace shouce::app {

struct Options {
    std::filesystem::path pack;    // empty: the embedded one
    std::filesystem::path config;  // empty: all defaults
    std::filesystem::path state;   // folder for what must outlive the program
    std::filesystem::path stick;   // folder in place of a USB stick; empty: the USB service
    std::filesystem::path keys = "/etc/shouce/keys.d";  // of those whose packs are taken
    std::optional<platform::WindowRequest::Extent> windowed;
    std::filesystem::path pictures;  // folder; empty: run as a kiosk
    std::filesystem::path trace;
    bool trace_frames = false;
    int largest_texture = 0;
    bool self_test = false;
};

// The program is to end with this status; what was to be said has been said.
struct Exit {
    int status = 0;
};

[[nodiscard]] std::variant<Options, Exit> parse_options(int argc, const char* const* argv);

}  // namespace shouce::app
