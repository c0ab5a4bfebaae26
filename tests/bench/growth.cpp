// How the kiosk fares as its content and its records grow: its start, memory and scrolling with handbooks of
// a hundred to a million paragraphs and with as many stored answers, and what one answer more takes:
// shouce-bench-growth [RUNS]
#include <fmt/core.h>

#include <array>
#include <charconv>
#include <filesystem>
#include <string>
#include <vector>

#include "bench/contenders.h"
#include "bench/invented_book.h"
#include "bench/process_tree.h"
#include "bench/samples.h"
#include "pack/writer.h"
#include "state/store.h"
#include "support/temporary_folder.h"

namespace {

using namespace shouce;  // NOLINT(google-build-using-namespace)
using bench::sample;

constexpr std::array sizes{100, 10'000, 1'000'000};
constexpr const char* ours = "shouce";

[[noreturn]] void give_up(const std::string& what) {
    fmt::print(stderr, "shouce-bench-growth: {}\n", what);
    std::exit(1);
}

[[nodiscard]] state::Stamp stamp(int round) {
    return {Duration(60.0 * round), 0, state::Stamp::Trust::Unset};
}

// Five answers to a round, as many rounds as it takes; the last round begins here.
void fill(const std::filesystem::path& folder, int answers) {
    constexpr int a_round = 5;
    constexpr std::size_t batch = 5'000;
    state::StoreOptions options;
    options.folder = folder;
    auto store = state::Store::open(options);
    if (!store) give_up(store.error().message());
    std::vector<state::Record> records;
    const auto flush = [&] {
        const auto written = store->write(records);
        if (!written) give_up(written.error().message());
        records.clear();
    };
    for (int round = 1; round * a_round <= answers; ++round) {
        records.push_back({stamp(round), state::RoundBegun{round, round, "five", {}, 1, a_round}});
        for (int slot = 0; slot < a_round; ++slot) {
            state::Answered answered;
            answered.round = round;
            answered.slot = slot;
            answered.question = fmt::format("q-{}", (round * a_round + slot) % 316);
            answered.response = {slot % 4};
            answered.order = {0, 1, 2, 3};
            answered.policy = "exact";
            answered.took = Duration(6);
            records.push_back({stamp(round), std::move(answered)});
        }
        records.push_back({stamp(round), state::RoundEnded{round, {}, a_round, 3}});
        if (records.size() >= batch) flush();
    }
    flush();
}

void measure_answer(const std::filesystem::path& folder, int answers, int runs) {
    state::StoreOptions options;
    options.folder = folder;
    const TimePoint before_opening = now();
    auto store = state::Store::open(options);
    if (!store) give_up(store.error().message());
    sample(fmt::format("opening the records with {} answers, ms", answers), ours,
           Duration(now() - before_opening).count() * 1000);
    sample(fmt::format("records with {} answers, MB", answers), ours,
           static_cast<double>(std::filesystem::file_size(state::file_of(folder))) / 1e6);
    const auto begun = store->write(
        std::array<state::Record, 1>{state::Record{stamp(1), state::RoundBegun{1, 1, "five", {}, 1, 5}}});
    if (!begun) give_up(begun.error().message());
    for (int run = 0; run < runs; ++run) {
        state::Answered answered;
        answered.round = 1;
        answered.slot = run;
        answered.question = "q-1";
        answered.response = {1};
        answered.order = {0, 1, 2, 3};
        answered.policy = "exact";
        const TimePoint before = now();
        if (!store->write(std::array<state::Record, 1>{state::Record{stamp(1), answered}}))
            give_up("no answer could be stored");
        sample(fmt::format("one more with {} answers, ms", answers), ours,
               Duration(now() - before).count() * 1000);
    }
}

// The kiosk's start with these arguments, and its memory then.
std::unique_ptr<bench::Contender> start(test::VirtualDisplay& display, bench::ScreenWatch& screen,
                                        const std::vector<std::string>& arguments, const std::string& with) {
    // Another book has another first page, so any picture counts: until then the display is black.
    const auto black = [&screen] { return screen.pixel(300, 820) == 0; };
    while (!black())
        bench::pause(Duration(0.005));
    const TimePoint begun = now();
    auto kiosk = bench::kiosk_entrant(ours, arguments).start(display);
    while (black())
        bench::pause(Duration(0.001));
    sample(fmt::format("start with {}, ms", with), ours, Duration(now() - begun).count() * 1000);
    screen.wait_for_rest(Duration(0.5), Duration(10));
    sample(fmt::format("memory with {}, MiB", with), ours, bench::pss_mebibytes(kiosk->process()));
    return kiosk;
}

void scroll(bench::Contender& kiosk, bench::ScreenWatch& screen, const std::string& with) {
    constexpr int steps = 120;
    kiosk.open_page();
    screen.wait_for_rest(Duration(0.5), Duration(10));
    const Duration before = bench::processor_time(kiosk.process());
    for (int i = 0; i < steps; ++i) {
        kiosk.scroll(i % 60);
        bench::pause(Duration(1.0 / 60));
    }
    const Duration used = bench::processor_time(kiosk.process()) - before;
    const auto frames = static_cast<double>(screen.take_frames().size());
    sample(fmt::format("a scrolled frame with {}, ms", with), ours, used.count() * 1000 / frames);
}

}  // namespace

int main(int argc, char** argv) {
    int runs = 5;
    if (argc > 1) std::from_chars(argv[1], argv[1] + std::string_view(argv[1]).size(), runs);
    try {
        const test::TemporaryFolder folder;
        std::vector<std::string> packs;
        // All before the first is opened: that sets a limit on memory for the whole program.
        for (const int size : sizes) {
            packs.push_back(folder / fmt::format("{}.shouce", size));
            const auto written = pack::write(bench::invented_book(size), ours, packs.back());
            if (!written) give_up(written.error().message());
            fill(folder / fmt::format("{}", size), size);
            measure_answer(folder / fmt::format("{}", size), size, runs);
        }
        test::VirtualDisplay display(1080, 1920);
        bench::ScreenWatch screen(display.name());
        for (int run = 0; run < runs; ++run) {
            for (std::size_t i = 0; i < sizes.size(); ++i) {
                const std::string paragraphs = fmt::format("{} paragraphs", sizes.at(i));
                scroll(*start(display, screen, {"--pack", packs[i]}, paragraphs), screen, paragraphs);
                (void)start(display, screen, {"--state", folder / fmt::format("{}", sizes.at(i))},
                            fmt::format("{} answers", sizes.at(i)));
            }
        }
    } catch (const std::exception& problem) {
        give_up(problem.what());
    }
    return 0;
}
