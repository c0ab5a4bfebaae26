// A real X server with a touch panel of ten fingers in it. The fingers are made up by its driver for tests;
// from there on everything is as with a panel on the wall.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "support/display.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace shouce::test {

struct Place {
    double x = 0;  // pixels of the panel as it is built, before any rotation
    double y = 0;
};

class TouchDisplay final : public Display {
  public:
    // The reason where the server cannot start here, as with no rights to.
    [[nodiscard]] static std::variant<std::unique_ptr<TouchDisplay>, std::string> open(int width, int height);
    ~TouchDisplay() override;

    [[nodiscard]] const std::string& name() const override { return name_; }
    void tap(int x, int y) override;

    // Fingers 0 to 9. Each call returns when the server has told its clients.
    void down(int finger, Place at);
    void move(int finger, Place at);
    void up(int finger);
    // Even movement of a finger that is down, as reports of a panel with that rate; `wait` lets time pass
    // between them.
    struct Stroke {
        Place from;
        Place to;
        double seconds = 0.3;
        double hz = 120;
    };
    void stroke(int finger, const Stroke& stroke, const std::function<void(double seconds)>& wait);

    // Takes the panel from the server, as when its plug is pulled, and gives it back.
    void unplug() const;
    void plug_in();
    // Breaks the connection that the program in front opened after the one of its window.
    void break_second_connection() const;
    // Runs `xinput` with these arguments; throws where it fails.
    void xinput(const std::vector<std::string>& arguments) const;

  private:
    class Injector;
    TouchDisplay(int width, int height);
    void send(int finger, int type, Place at);

    int width_;
    int height_;
    TemporaryFolder folder_;
    std::string name_;
    // The server spins once the other end of a driver in use has gone, so that this outlives it.
    std::unique_ptr<Injector> panel_;
    std::unique_ptr<Process> server_;
    std::array<Place, 10> fingers_;
};

inline constexpr const char* panel_name = "panel";  // as xinput knows it

}  // namespace shouce::test
