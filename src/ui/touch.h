// What can be touched on the screen as it was last drawn: the list that gestures, the trace and the tests
// share. A widget registers itself while it is drawn; a tap on it is its command.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "input/gesture.h"
#include "kiosk/command.h"
#include "ui/geometry.h"

namespace shouce::ui {

struct Target {
    std::string id;     // stable: "home.read"
    std::string label;  // the words on it
    Box pixels;         // in window pixels
    kiosk::Command command;
};

struct Region {
    std::string id;
    Box pixels;
    input::Surface::Room room;
};

class TouchMap : public input::Surface {
  public:
    // Forgets the last frame. A finger may land this far beside a target and still hit the nearest.
    void begin(double slack_pixels);
    void add(Target target) { targets_.push_back(std::move(target)); }
    void add(Region region) { regions_.push_back(std::move(region)); }
    // What a touch means that hits nothing, on screens where all the rest leads somewhere too.
    void set_elsewhere(Target target) { elsewhere_ = std::move(target); }
    // A sheet or dialog has come up: what was registered before it cannot be touched.
    void cover();

    // The content of a region has moved since it was drawn.
    void scrolled(const std::string& region, double pixels);

    [[nodiscard]] const std::vector<Target>& targets() const { return targets_; }
    [[nodiscard]] const Target* find(const std::string& id) const;

    [[nodiscard]] input::Hit hit(input::Point at) const override;
    [[nodiscard]] Room room(const input::RegionId& region) const override;

  private:
    std::vector<Target> targets_;
    std::vector<Region> regions_;
    std::optional<Target> elsewhere_;
    double slack_ = 0;
};

}  // namespace shouce::ui
