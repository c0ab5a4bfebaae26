#include "bench/contenders.h"

#include <fmt/core.h>

#include <utility>

#include "bench/peer_pages.h"
#include "support/kiosk_under_test.h"
#include "support/process.h"

namespace shouce::bench {

namespace {

using test::KioskUnderTest;
using test::VirtualDisplay;

constexpr int width = 1080;
constexpr int height = 1920;
// A place in the red card of the kiosk's home screen; the bare windows are all of that red.
constexpr int probe_x = 300;
constexpr int probe_y = 820;
constexpr unsigned long red = 0x9A1B1E;

// A finger that pushes the page up by 900 pixels a second, and comes down again each second.
void drag(VirtualDisplay& display, int step) {
    constexpr int steps = 60;
    constexpr int from = 1500;
    constexpr int by = 15;
    test::Mouse& mouse = display.mouse();
    if (step == 0) {
        mouse.move(width / 2, from);
        mouse.press();
    }
    mouse.move(width / 2, from - by * step);
    if (step == steps - 1) mouse.release();
}

class Kiosk final : public Contender {
  public:
    Kiosk(VirtualDisplay& display, const std::vector<std::string>& arguments,
          const std::map<std::string, std::string>& environment, const std::filesystem::path& program)
        : display_(display), kiosk_(display, width, height, arguments, environment, program) {}

    [[nodiscard]] pid_t process() const override { return kiosk_.process(); }
    [[nodiscard]] bool drawn(ScreenWatch& screen) const override {
        return screen.pixel(probe_x, probe_y) == red;
    }
    void open_page() override {
        kiosk_.wait_for_screen("home");
        kiosk_.tap("home.read", "contents");
        const auto& targets = kiosk_.targets();
        const auto first = std::find_if(targets.begin(), targets.end(), [](const test::Target& target) {
            return target.id.starts_with("contents.") && target.id != "contents.about";
        });
        kiosk_.tap(first->id, "reader");
    }
    void scroll(int step) override { drag(display_, step); }

  private:
    VirtualDisplay& display_;
    KioskUnderTest kiosk_;
};

class BareWindow final : public Contender {
  public:
    BareWindow(const VirtualDisplay& display, const std::string& what)
        : process_({SHOUCE_BARE_WINDOW, what},
                   {{"DISPLAY", display.name()}, {"LIBGL_ALWAYS_SOFTWARE", "1"}}) {}
    [[nodiscard]] pid_t process() const override { return process_.id(); }
    [[nodiscard]] bool drawn(ScreenWatch& screen) const override {
        return screen.pixel(probe_x, probe_y) == red;
    }

  private:
    test::Process process_;
};

class Peer : public Contender {
  public:
    Peer(VirtualDisplay& display, const std::vector<std::string>& command)
        : display_(display),
          process_(command, {{"DISPLAY", display.name()}, {"LIBGL_ALWAYS_SOFTWARE", "1"}}) {}
    [[nodiscard]] pid_t process() const override { return process_.id(); }
    [[nodiscard]] bool drawn(ScreenWatch& screen) const override { return screen.shows_text(); }

  protected:
    VirtualDisplay& display_;

  private:
    test::Process process_;
};

class QtList final : public Peer {
  public:
    using Peer::Peer;
    void scroll(int step) override { drag(display_, step); }
};

// A finger's drag would mark text there; the wheel's clicks make as much way.
class Browser final : public Peer {
  public:
    using Peer::Peer;
    void scroll(int step) override {
        constexpr int a_click = 4;  // steps; one moves the page by 53 pixels
        if (step == 0) display_.mouse().move(width / 2, height / 2);
        if (step % a_click == 0) display_.mouse().turn_wheel(1);
    }
};

[[nodiscard]] bool installed(const std::filesystem::path& program) {
    return std::filesystem::exists(program);
}

void add_peer(std::vector<Entrant>& to, const std::string& name, const std::filesystem::path& program,
              std::function<std::unique_ptr<Contender>(VirtualDisplay&)> start) {
    if (installed(program)) {
        to.push_back({name, std::move(start)});
    } else {
        fmt::print(stderr, "{} is not measured: there is no {}\n", name, program.string());
    }
}

}  // namespace

Entrant kiosk_entrant(const std::string& name, const std::vector<std::string>& arguments,
                      const std::filesystem::path& program,
                      const std::map<std::string, std::string>& environment) {
    return {name, [=](VirtualDisplay& display) {
                return std::make_unique<Kiosk>(display, arguments, environment, program);
            }};
}

std::vector<Entrant> all_entrants(const std::filesystem::path& folder, const std::filesystem::path& board) {
    const auto paragraphs = handbook_paragraphs();
    const std::string html = folder / "handbook.html";
    const std::string qml = folder / "handbook.qml";
    write_html(paragraphs, html);
    write_qml(paragraphs, qml);
    std::vector<Entrant> entrants;
    for (const auto& [name, what] :
         {std::pair("bare GLFW window", "plain"), std::pair("the same, textured", "textured")}) {
        entrants.push_back({name,
                            [what = std::string(what)](VirtualDisplay& display) {
                                return std::make_unique<BareWindow>(display, what);
                            },
                            Entrant::Shows::OneColour});
    }
    entrants.push_back(kiosk_entrant("shouce", {}));
    entrants.push_back(kiosk_entrant("shouce, textures of 2,048", {"--tex-max", "2048"}));
    if (!board.empty()) {
        entrants.push_back(kiosk_entrant("shouce on ES 2, 2,048", {"--tex-max", "2048"}, board,
                                         {{"MESA_GLES_VERSION_OVERRIDE", "2.0"}}));
    }
    const std::string qt = "/usr/lib/qt6/bin/qml";
    add_peer(entrants, "Qt Quick ListView", qt, [qt, qml](VirtualDisplay& display) {
        return std::make_unique<QtList>(display, std::vector<std::string>{qt, qml});
    });
    const std::string chromium = "/usr/bin/chromium";
    add_peer(entrants, "Chromium --kiosk", chromium, [chromium, html, folder](VirtualDisplay& display) {
        return std::make_unique<Browser>(
            display, std::vector<std::string>{chromium, "--kiosk", "--no-sandbox", "--no-first-run",
                                              "--password-store=basic", "--disable-component-update",
                                              "--window-position=0,0", "--window-size=1080,1920",
                                              "--user-data-dir=" + (folder / "chromium").string(), html});
    });
    return entrants;
}

}  // namespace shouce::bench
