// What the kiosk does again and again, each once, for an instruction counter: shouce-bench-instructions PART
// What leads up to it is not counted, only what counted() does; all of it is our own work, without a window.
#include <fmt/core.h>

#include <cstdlib>
#include <functional>
#include <string_view>
#include <utility>

#include "app/open_kiosk.h"
#include "embedded/handbook_pack.h"
#include "embedded/strings.h"
#include "embedded/theme.h"
#include "search/search.h"
#include "state/store.h"
#include "support/headless_ui.h"
#include "support/temporary_folder.h"
#include "ui/ui.h"

// The counter knows it by this name (tests/bench/instructions).
extern "C" [[gnu::noipa]] void shouce_counted(const std::function<void()>& work) {
    work();
}

namespace {

using namespace shouce;  // NOLINT(google-build-using-namespace)

constexpr int width = 1080;
constexpr int height = 1920;

[[noreturn]] void give_up(std::string_view what) {
    fmt::print(stderr, "shouce-bench-instructions: {}\n", what);
    std::exit(1);
}

template <typename Value>
[[nodiscard]] Value sure(Result<Value> result) {
    if (!result) give_up(result.error().message());
    return *std::move(result);
}

[[nodiscard]] TimePoint at(double seconds) {
    return TimePoint(Duration(1000 + seconds));
}

[[nodiscard]] kiosk::Kiosk open() {
    const kiosk::Start start{20'000, 1, at(0)};
    return std::move(sure(app::open_kiosk({}, {}, start, app::Mode::Usual)).kiosk);
}

// The embedded handbook on a window that is not there.
class Screen {
  public:
    Screen() : kiosk_(open()) {}

    void draw() {
        now_ += Duration(1.0 / 60);
        imgui_.begin();
        ui_.draw(kiosk_.state(), {now_, {width, height, 0}, std::nullopt, true});
        imgui_.end();
    }
    void scroll(double pixels) { ui_.scroll({"reader.body", pixels}); }
    [[nodiscard]] kiosk::Kiosk& kiosk() { return kiosk_; }

  private:
    test::HeadlessImgui imgui_{width, height};
    kiosk::Kiosk kiosk_;
    ui::Ui ui_{sure(ui::Theme::parse(embedded::theme_text())),
               sure(ui::Strings::parse(embedded::strings_text())),
               [](int) -> Result<std::string> { return fail("there are no pictures"); }};
    TimePoint now_ = at(0);
};

// From opening the pack to the first page, with every glyph of it.
void count_start() {
    std::unique_ptr<Screen> screen;
    shouce_counted([&] {
        screen = std::make_unique<Screen>();
        screen->draw();
    });
}

// A section pushed up by the height of the window, at ninety pixels a frame, with the glyphs that come up.
void count_page() {
    constexpr int frames = 21;
    Screen screen;
    screen.draw();
    screen.kiosk().apply(kiosk::OpenSection{"1.1", {}}, at(1));
    if (!std::holds_alternative<kiosk::ReaderScreen>(screen.kiosk().state().screen))
        give_up("there is no section 1.1");
    screen.draw();
    shouce_counted([&] {
        for (int i = 0; i < frames; ++i) {
            screen.scroll(90);
            screen.draw();
        }
    });
}

// Four keys' worth of letters to their first fifty hits and all counts.
void count_search() {
    const pack::Reader reader = sure(pack::Reader::open_embedded(embedded::handbook_pack()));
    search::Searcher searcher = sure(search::Searcher::create(reader));
    std::size_t hits = 0;
    shouce_counted([&] { hits = sure(searcher.find({search::Query::Kind::Keys, "DZZ"})).hits.size(); });
    if (hits == 0) give_up("nothing was found");
}

// From the touch on an answer to the disk.
void count_attempt() {
    const test::TemporaryFolder folder;
    state::StoreOptions options;
    options.folder = folder / "state";
    state::Store store = sure(state::Store::open(options));
    kiosk::Kiosk kiosk = open();
    const auto keep = [&](TimePoint now) {
        std::vector<state::Record> records;
        for (kiosk::Happened& happened : kiosk.take_events())
            records.push_back({{now - at(0), 0, state::Stamp::Trust::Unset}, std::move(happened.event)});
        if (!store.write(records)) give_up("nothing can be stored");
    };
    kiosk.apply(kiosk::StartRound{quiz::Way::Five, {}}, at(1));
    keep(at(1));
    shouce_counted([&] {
        kiosk.apply(kiosk::ChooseOption{0}, at(9));
        kiosk.apply(kiosk::SubmitAnswer{}, at(9));  // where one touch is not the whole answer
        keep(at(9));
    });
    if (sure(store.counts()).answers != 1) give_up("no answer was stored");
}

struct Part {
    std::string_view name;
    void (*run)();
};
constexpr Part parts[] = {
    {"start", count_start}, {"page", count_page}, {"search", count_search}, {"attempt", count_attempt}};

}  // namespace

int main(int argc, char** argv) {
    for (const Part& part : parts) {
        if (argc != 2 || part.name != argv[1]) continue;
        part.run();
        return 0;
    }
    fmt::print(stderr, "usage: shouce-bench-instructions start|page|search|attempt\n");
    return 2;
}
