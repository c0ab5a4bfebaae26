// The kiosk beside its peers, in turn on one virtual display: how long to the first picture, how much memory,
// what stillness and scrolling cost: shouce-bench-windows [--runs N] [--idle SECONDS] [--board PROGRAM]
// All is decided from outside, by the display's pixels and what the system says of the processes.
#include <fmt/core.h>
#include <CLI/CLI.hpp>

#include <algorithm>

#include "bench/contenders.h"
#include "bench/process_tree.h"
#include "bench/samples.h"
#include "support/temporary_folder.h"

namespace {

using namespace shouce;  // NOLINT(google-build-using-namespace)
using bench::Contender;
using bench::Entrant;
using bench::sample;
using bench::ScreenWatch;

constexpr Duration patience{60};
constexpr Duration frame{1.0 / 60};

struct Plan {
    int runs = 5;
    double idle_seconds = 30;
    int scrolled_seconds = 5;
    std::string board;
};

// Until the last window is off the display, which is then black.
void wait_for_black(ScreenWatch& screen) {
    const TimePoint end = now() + patience;
    while (screen.pixel(300, 820) != 0 && now() < end)
        bench::pause(Duration(0.005));
}

void measure_stillness(const Entrant& entrant, const Contender& contender, ScreenWatch& screen,
                       const Plan& plan) {
    (void)screen.take_frames();
    const Duration before = bench::processor_time(contender.process());
    bench::pause(Duration(plan.idle_seconds));
    const Duration used = bench::processor_time(contender.process()) - before;
    sample("processor when still, ms a minute", entrant.name, used.count() * 1000 / plan.idle_seconds * 60);
    sample("frames when still, a minute", entrant.name,
           static_cast<double>(screen.take_frames().size()) / plan.idle_seconds * 60);
}

void measure_scrolling(const Entrant& entrant, Contender& contender, ScreenWatch& screen, const Plan& plan) {
    constexpr int steps = 60;
    (void)screen.take_frames();
    const Duration before = bench::processor_time(contender.process());
    const TimePoint begin = now();
    for (int i = 0; i < plan.scrolled_seconds * steps; ++i) {
        contender.scroll(i % steps);
        bench::pause(begin + (i + 1) * frame - now());
    }
    const Duration used = bench::processor_time(contender.process()) - before;
    const std::vector<long> frames = screen.take_frames();
    if (frames.size() < 2) return;
    std::vector<double> gaps;
    for (std::size_t i = 1; i < frames.size(); ++i)
        gaps.push_back(static_cast<double>(frames[i] - frames[i - 1]));
    std::sort(gaps.begin(), gaps.end());
    sample("processor while scrolling, ms a second", entrant.name,
           used.count() * 1000 / plan.scrolled_seconds);
    sample("processor a scrolled frame, ms", entrant.name,
           used.count() * 1000 / static_cast<double>(frames.size()));
    sample("frames while scrolling, a second", entrant.name,
           static_cast<double>(frames.size()) / plan.scrolled_seconds);
    sample("between scrolled frames, 95 %, ms", entrant.name, gaps[gaps.size() * 95 / 100]);
}

enum class Keep { Samples, Nothing };

void measure(const Entrant& entrant, test::VirtualDisplay& display, ScreenWatch& screen, const Plan& plan,
             Keep keep) {
    wait_for_black(screen);
    const TimePoint start = now();
    const auto contender = entrant.start(display);
    while (!contender->drawn(screen)) {
        if (now() - start > patience) throw std::runtime_error(entrant.name + " shows nothing");
        bench::pause(Duration(0.001));
    }
    const Duration took = now() - start;
    screen.wait_for_rest(Duration(1), Duration(10));  // memory is taken at rest
    if (keep == Keep::Nothing) return;
    sample("start to first picture, ms", entrant.name, took.count() * 1000);
    sample("memory after the start, MiB", entrant.name, bench::pss_mebibytes(contender->process()));
    measure_stillness(entrant, *contender, screen, plan);
    if (entrant.shows == Entrant::Shows::OneColour) return;
    contender->open_page();
    screen.wait_for_rest(Duration(1), Duration(10));
    sample("memory with a page of text, MiB", entrant.name, bench::pss_mebibytes(contender->process()));
    measure_scrolling(entrant, *contender, screen, plan);
    sample("memory after scrolling, MiB", entrant.name, bench::pss_mebibytes(contender->process()));
}

}  // namespace

int main(int argc, char** argv) {
    Plan plan;
    CLI::App program("Measures the kiosk beside its peers.", "shouce-bench-windows");
    program.add_option("--runs", plan.runs, "of each");
    program.add_option("--idle", plan.idle_seconds, "seconds of stillness");
    program.add_option("--board", plan.board, "the kiosk built for OpenGL ES");
    CLI11_PARSE(program, argc, argv);
    try {
        test::VirtualDisplay display(1080, 1920);
        ScreenWatch screen(display.name());
        const test::TemporaryFolder folder;
        const auto entrants = bench::all_entrants(folder.path(), plan.board);
        for (const Entrant& entrant : entrants)
            measure(entrant, display, screen, plan, Keep::Nothing);  // files into memory
        for (int run = 0; run < plan.runs; ++run) {
            for (const Entrant& entrant : entrants)
                measure(entrant, display, screen, plan, Keep::Samples);
        }
    } catch (const std::exception& problem) {
        fmt::print(stderr, "shouce-bench-windows: {}\n", problem.what());
        return 1;
    }
    return 0;
}
