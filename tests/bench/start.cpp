// How long from the start of a program to its first picture, and how much memory it holds then; the kiosk
// beside a bare GLFW window, in turn on one virtual display. The picture is decided from the display's
// pixels, not from a program's word.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <fmt/core.h>
#include <poll.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "base/clock.h"
#include "support/process.h"
#include "support/temporary_folder.h"
#include "support/virtual_display.h"

namespace {

using shouce::Duration;

constexpr int runs = 9;
// A place in the red card of the home screen at 1080 x 1920.
constexpr int probe_x = 300;
constexpr int probe_y = 820;
constexpr unsigned long red = 0x9A1B1E;

struct Sample {
    double seconds = 0;
    double megabytes = 0;
};

[[nodiscard]] unsigned long pixel(Display* display) {
    XImage* image =
        XGetImage(display, DefaultRootWindow(display), probe_x, probe_y, 1, 1, AllPlanes, ZPixmap);
    if (image == nullptr) return 0;
    const unsigned long value = XGetPixel(image, 0, 0) & 0xFFFFFF;
    XDestroyImage(image);
    return value;
}

void pause(int milliseconds) {
    ::poll(nullptr, 0, milliseconds);
}

// Proportional set size: what the machine would win back if the program ended.
[[nodiscard]] double pss_megabytes(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/smaps_rollup");
    for (std::string word; file >> word;) {
        double kilobytes = 0;
        if (word == "Pss:" && file >> kilobytes) return kilobytes / 1024;
    }
    return 0;
}

[[nodiscard]] Sample measure(const std::vector<std::string>& command, const std::string& display_name,
                             Display* display) {
    while (pixel(display) == red)
        pause(5);  // the last window is still going away
    const auto start = shouce::now();
    const shouce::test::Process process(command, {{"DISPLAY", display_name}, {"LIBGL_ALWAYS_SOFTWARE", "1"}});
    while (pixel(display) != red)
        pause(1);
    Sample sample;
    sample.seconds = Duration(shouce::now() - start).count();
    pause(1000);  // memory is taken at rest
    sample.megabytes = pss_megabytes(process.id());
    return sample;
}

struct Median {
    double seconds = 0;
    double megabytes = 0;
    double slowest = 0;
    double fastest = 0;
};

[[nodiscard]] Median median(std::vector<Sample> samples) {
    const auto middle = samples.begin() + static_cast<std::ptrdiff_t>(samples.size() / 2);
    Median result;
    std::sort(samples.begin(), samples.end(),
              [](const Sample& a, const Sample& b) { return a.megabytes < b.megabytes; });
    result.megabytes = middle->megabytes;
    std::sort(samples.begin(), samples.end(),
              [](const Sample& a, const Sample& b) { return a.seconds < b.seconds; });
    result.seconds = middle->seconds;
    result.fastest = samples.front().seconds;
    result.slowest = samples.back().seconds;
    return result;
}

}  // namespace

int main() {
    const shouce::test::VirtualDisplay screen(1080, 1920);
    const shouce::test::TemporaryFolder folder;
    Display* display = XOpenDisplay(screen.name().c_str());
    if (display == nullptr) return 1;
    const std::vector<std::string> bare{SHOUCE_BARE_WINDOW};
    const std::vector<std::string> kiosk{SHOUCE_PROGRAM, "--windowed", "1080x1920", "--state",
                                         folder.path().string()};
    std::vector<Sample> of_bare;
    std::vector<Sample> of_kiosk;
    (void)measure(bare, screen.name(), display);  // files into memory
    (void)measure(kiosk, screen.name(), display);
    for (int i = 0; i < runs; ++i) {
        of_bare.push_back(measure(bare, screen.name(), display));
        of_kiosk.push_back(measure(kiosk, screen.name(), display));
    }
    XCloseDisplay(display);
    const Median floor = median(of_bare);
    const Median ours = median(of_kiosk);
    fmt::print("median of {} runs in turn, 1080 x 1920, software renderer\n", runs);
    fmt::print("{:<18}{:>16}{:>18}{:>14}\n", "", "first picture", "(spread)", "memory (PSS)");
    for (const auto& [name, m] : {std::pair("bare GLFW window", floor), std::pair("shouce", ours)}) {
        fmt::print("{:<18}{:>14.0f} ms{:>10.0f}–{:.0f} ms{:>10.1f} MiB\n", name, m.seconds * 1000,
                   m.fastest * 1000, m.slowest * 1000, m.megabytes);
    }
    fmt::print("{:<18}{:>15.2f} x{:>22}{:>+14.1f} MiB\n", "shouce beside it", ours.seconds / floor.seconds,
               "", ours.megabytes - floor.megabytes);
    return 0;
}
