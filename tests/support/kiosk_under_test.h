// The real program on a virtual display, known by its trace alone: what is on the screen, where it can be
// touched, what can be read.
#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/display.h"
#include "support/process.h"
#include "support/temporary_folder.h"
#include "support/virtual_display.h"

namespace shouce::test {

struct Target {
    std::string id;
    std::string label;
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;
};

struct ShownText {
    double top = 0;
    std::string words;
};

class KioskUnderTest {
  public:
    // `arguments` follow those that name the window's size and the trace; without --state the kiosk gets a
    // folder of its own. `program` is another one than was built with the tests.
    KioskUnderTest(Display& display, int width, int height, const std::vector<std::string>& arguments = {},
                   std::map<std::string, std::string> environment = {},
                   const std::filesystem::path& program = {});
    KioskUnderTest(const KioskUnderTest&) = delete;
    KioskUnderTest& operator=(const KioskUnderTest&) = delete;
    ~KioskUnderTest();

    // Reads the trace until the screen of that name is at rest; throws after a generous time.
    void wait_for_screen(const std::string& name);
    // Taps the middle of a target until `done` holds. More than one tap may be needed, because the kiosk
    // ignores taps for a moment after a screen has changed.
    void tap_until(const std::string& id, const std::function<bool()>& done);
    // The same until a new screen comes, which must be that one, and is at rest.
    void tap(const std::string& id, const std::string& screen_after);
    // Reads the trace until `done` holds; throws after a generous time without a line.
    void wait_until(const std::function<bool()>& done);
    // Until the program has started itself again in the same process, and its trace anew.
    void wait_for_restart();
    // Reads the trace until `seconds` go by without a line, at most; true where one came.
    bool read_line(double seconds);
    // Reads the trace for that long, while a finger does something or nothing.
    void listen(double seconds);
    void signal(int number) { process_->signal(number); }
    void freeze() { process_->freeze(); }
    // Ends the program at once, as a power cut would but for the disk.
    void kill();
    // Ends the program by SIGTERM and gives its exit status.
    int stop();
    // Waits for a program that ends by itself.
    int wait_for_end();

    // Ids of what the program last found about its health, once it has told.
    [[nodiscard]] const std::optional<std::vector<std::string>>& health() const { return health_; }
    [[nodiscard]] const std::string& screen() const { return screen_; }
    [[nodiscard]] const std::vector<Target>& targets() const { return targets_; }
    [[nodiscard]] const Target& target(const std::string& id) const;
    [[nodiscard]] const ShownText& text(const std::string& id) const;
    // Changes of screen so far.
    [[nodiscard]] int screens() const { return screens_; }
    // The following only with --trace-frames.
    [[nodiscard]] int frames() const { return static_cast<int>(frame_costs_.size()); }
    struct FrameCost {
        double cpu_ms = 0;
        double whole_ms = 0;
    };
    [[nodiscard]] const std::vector<FrameCost>& frame_costs() const { return frame_costs_; }
    // The longest side that the glyphs' texture has had, in pixels.
    [[nodiscard]] int largest_glyph_texture() const { return largest_glyph_texture_; }
    // Its width and height now, in pixels, and the bytes of each.
    using Texture = std::array<int, 3>;
    [[nodiscard]] const Texture& glyph_texture() const { return glyph_texture_; }
    // What looked pressed in the last frame; empty: nothing.
    [[nodiscard]] const std::string& pressed() const { return pressed_; }
    struct Latency {
        double milliseconds = 0;
        int frames = 0;
    };
    // From what a finger did to the end of the frame that showed it, once a frame.
    [[nodiscard]] const std::vector<Latency>& latencies() const { return latencies_; }
    // Texts told so far.
    [[nodiscard]] int texts() const { return texts_told_; }
    // The targets of every screen at rest so far, with its name.
    using Seen = std::pair<std::string, std::vector<Target>>;
    [[nodiscard]] const std::vector<Seen>& seen() const { return seen_; }
    // Attempts that are safely stored, as the trace tells them.
    [[nodiscard]] int attempts() const { return attempts_; }
    // What the trace told of visits: "start", "warn", "end".
    [[nodiscard]] const std::vector<std::string>& visits() const { return visits_; }
    [[nodiscard]] pid_t process() const { return process_->id(); }

  private:
    void take(const std::string& line);

    Display& display_;
    TemporaryFolder folder_;
    int trace_ = -1;
    std::unique_ptr<Process> process_;
    std::string unread_;
    std::string screen_;
    int screens_ = 0;  // changes of screen so far
    bool at_rest_ = false;
    std::vector<Target> targets_;
    std::vector<Seen> seen_;
    int attempts_ = 0;
    std::optional<std::vector<std::string>> health_;
    std::vector<std::string> visits_;
    std::map<std::string, ShownText> texts_;
    std::vector<FrameCost> frame_costs_;
    Texture glyph_texture_{};
    int largest_glyph_texture_ = 0;
    int texts_told_ = 0;
    std::string pressed_;
    std::vector<Latency> latencies_;
};

}  // namespace shouce::test
