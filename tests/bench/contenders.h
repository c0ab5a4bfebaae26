// The programs that are measured beside each other: the kiosk, the floors under it, and others that show the
// same text in the same font at the same size.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "bench/screen_watch.h"
#include "support/virtual_display.h"

namespace shouce::bench {

// One that has been started; it ends with this object.
class Contender {
  public:
    Contender() = default;
    Contender(const Contender&) = delete;
    Contender& operator=(const Contender&) = delete;
    virtual ~Contender() = default;

    [[nodiscard]] virtual pid_t process() const = 0;
    // Its first picture is on the display.
    [[nodiscard]] virtual bool drawn(ScreenWatch& screen) const = 0;
    // Brings up a page of the handbook, where that is not the first picture; waits until it stands.
    virtual void open_page() {}
    // A sixtieth of a second of scrolling, the `step`-th of 60 that follow each other.
    virtual void scroll(int /*step*/) {}
};

struct Entrant {
    std::string name;
    std::function<std::unique_ptr<Contender>(test::VirtualDisplay&)> start;
    enum class Shows { OneColour, Handbook } shows = Shows::Handbook;
};

// With the kiosk alone: its packs and states that a growth is measured with.
[[nodiscard]] Entrant kiosk_entrant(const std::string& name, const std::vector<std::string>& arguments,
                                    const std::filesystem::path& program = {},
                                    const std::map<std::string, std::string>& environment = {});

// All that are installed here; says on stderr which are not. Their pages are written into `folder`. `board`
// is the kiosk built for OpenGL ES, and may be empty.
[[nodiscard]] std::vector<Entrant> all_entrants(const std::filesystem::path& folder,
                                                const std::filesystem::path& board);

}  // namespace shouce::bench
