// The real program on a virtual display, known by its trace alone: what is on the screen, where it can be
// touched, what can be read.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

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
    // `arguments` follow those that name the window's size, the trace and a state folder.
    KioskUnderTest(VirtualDisplay& display, int width, int height,
                   const std::vector<std::string>& arguments = {});
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
    // Reads the trace until `seconds` go by without a line, at most; true where one came.
    bool read_line(double seconds);
    // Ends the program by SIGTERM and gives its exit status.
    int stop();
    // Waits for a program that ends by itself.
    int wait_for_end();

    [[nodiscard]] const std::string& screen() const { return screen_; }
    [[nodiscard]] const std::vector<Target>& targets() const { return targets_; }
    [[nodiscard]] const Target& target(const std::string& id) const;
    [[nodiscard]] const ShownText& text(const std::string& id) const;
    [[nodiscard]] int frames() const { return frames_; }
    // The targets of every screen seen so far, by its name.
    [[nodiscard]] const std::map<std::string, std::vector<Target>>& seen() const { return seen_; }
    [[nodiscard]] pid_t process() const { return process_->id(); }

  private:
    void take(const std::string& line);

    VirtualDisplay& display_;
    TemporaryFolder folder_;
    int trace_ = -1;
    std::unique_ptr<Process> process_;
    std::string unread_;
    std::string screen_;
    int screens_ = 0;  // changes of screen so far
    bool at_rest_ = false;
    std::vector<Target> targets_;
    std::map<std::string, std::vector<Target>> seen_;
    std::map<std::string, ShownText> texts_;
    int frames_ = 0;
};

}  // namespace shouce::test
