// A place in a long list of items whose heights are known only once they are looked at. The place is an
// item and a distance into it, so that a list of a million items scrolls exactly as one of a hundred: no
// position counts pixels from the start of the book, and only what is near the view is ever measured.
#pragma once

#include <cstddef>
#include <functional>

namespace shouce::ui {

// The list as the scroller sees it. Heights are pixels and stay the same until the layout changes.
struct ScrolledList {
    std::size_t count = 0;
    std::function<double(std::size_t)> height;
};

struct Anchor {
    std::size_t item = 0;
    double offset = 0;  // from the top of the item down to the top of the view; negative above the first item

    bool operator==(const Anchor&) const = default;
};

// How far the view can still move, in pixels; negative while it is pulled past that end. Beyond a few views
// of distance it is enough to know that it is far.
struct AnchorRoom {
    double back = 0;
    double on = 0;
};

enum class Ends { Hold, MayBePassed };

// The same place with its offset inside its item. With Ends::Hold a place past an end comes back to it; a
// list shorter than the view stands at its start. An empty list has the place {0, 0}.
[[nodiscard]] Anchor settled(Anchor anchor, const ScrolledList& list, double view_height, Ends ends);

[[nodiscard]] AnchorRoom room_of(const Anchor& anchor, const ScrolledList& list, double view_height);

}  // namespace shouce::ui
