#include "ui/touch.h"

#include <algorithm>
#include <cmath>

namespace shouce::ui {

namespace {

[[nodiscard]] double distance(const Box& box, input::Point at) {
    const double dx = std::max({box.x - at.x, at.x - box.right(), 0.0});
    const double dy = std::max({box.y - at.y, at.y - box.bottom(), 0.0});
    return std::hypot(dx, dy);
}

}  // namespace

void TouchMap::begin(double slack_pixels) {
    cover();
    slack_ = slack_pixels;
}

void TouchMap::cover() {
    targets_.clear();
    regions_.clear();
    elsewhere_.reset();
}

void TouchMap::scrolled(const std::string& id, double pixels) {
    for (Region& region : regions_) {
        if (region.id != id) continue;
        region.room.back += pixels;
        region.room.on -= pixels;
    }
}

const Target* TouchMap::find(const std::string& id) const {
    const auto found =
        std::find_if(targets_.begin(), targets_.end(), [&id](const Target& t) { return t.id == id; });
    if (found != targets_.end()) return &*found;
    return elsewhere_ && elsewhere_->id == id ? &*elsewhere_ : nullptr;
}

input::Hit TouchMap::hit(input::Point at) const {
    input::Hit hit;
    double nearest = slack_;
    for (const Target& target : targets_) {
        const double away = distance(target.pixels, at);
        if (away == 0 || away < nearest) {
            nearest = away;
            hit.target = target.id;
        }
        if (away == 0) break;
    }
    if (!hit.target && elsewhere_) hit.target = elsewhere_->id;
    for (const Region& region : regions_) {
        if (region.pixels.contains(static_cast<float>(at.x), static_cast<float>(at.y)))
            hit.region = region.id;
    }
    return hit;
}

input::Surface::Room TouchMap::room(const input::RegionId& id) const {
    for (const Region& region : regions_) {
        if (region.id == id) return region.room;
    }
    return {};
}

}  // namespace shouce::ui
