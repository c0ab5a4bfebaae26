#include "ui/anchor_scroll.h"

#include <algorithm>

namespace shouce::ui {

namespace {

// A fling stops long before it has crossed this many views.
constexpr double far_views = 8;

// The offset is brought inside the item, as far as there are items.
[[nodiscard]] Anchor inside(Anchor anchor, const ScrolledList& list) {
    anchor.item = std::min(anchor.item, list.count - 1);
    while (anchor.offset < 0 && anchor.item > 0) {
        --anchor.item;
        anchor.offset += list.height(anchor.item);
    }
    for (double height = list.height(anchor.item); anchor.offset >= height && anchor.item + 1 < list.count;
         height = list.height(anchor.item)) {
        anchor.offset -= height;
        ++anchor.item;
    }
    return anchor;
}

// Pixels above the view, counted up to `enough`.
[[nodiscard]] double above(const Anchor& anchor, const ScrolledList& list, double enough) {
    double sum = anchor.offset;
    for (std::size_t i = anchor.item; i > 0 && sum < enough; --i)
        sum += list.height(i - 1);
    return sum;
}

// Pixels from the top of the view to the end of the list, counted up to `enough`.
[[nodiscard]] double below(const Anchor& anchor, const ScrolledList& list, double enough) {
    double sum = -anchor.offset;
    for (std::size_t i = anchor.item; i < list.count && sum < enough; ++i)
        sum += list.height(i);
    return sum;
}

}  // namespace

Anchor settled(Anchor anchor, const ScrolledList& list, double view_height, Ends ends) {
    if (list.count == 0) return {};
    anchor = inside(anchor, list);
    if (ends == Ends::MayBePassed) return anchor;
    if (const double missing = view_height - below(anchor, list, view_height); missing > 0) {
        anchor.offset -= missing;
        anchor = inside(anchor, list);
    }
    if (anchor.item == 0) anchor.offset = std::max(anchor.offset, 0.0);
    return anchor;
}

AnchorRoom room_of(const Anchor& anchor, const ScrolledList& list, double view_height) {
    if (list.count == 0) return {};
    const double far = far_views * view_height;
    AnchorRoom room;
    room.back = above(anchor, list, far);
    room.on = below(anchor, list, far + view_height) - view_height;
    // What does not fill the view does not scroll: what is missing below is no distance.
    const bool whole_list_seen = room.back < far && room.on < far;
    if (whole_list_seen && room.back + room.on < 0) room.on = -room.back;
    return room;
}

}  // namespace shouce::ui
