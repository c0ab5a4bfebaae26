// What changes with new content, as a list: a tag, the place, the old wording struck through above the new.
#pragma once

#include <functional>

#include "kiosk/update_desk.h"
#include "ui/context.h"

namespace shouce::ui {

// On a card of its own that scrolls inside.
void draw_changes(Context& context, const kiosk::UpdateOffer& offer, const Box& card);

// Everything scrolls: what `draw_first` draws at the top it is given, then the list.
struct First {
    float height = 0;
    std::function<void(float top)> draw;
};
void draw_changes_after(Context& context, const kiosk::UpdateOffer& offer, const Box& view,
                        const First& first);

}  // namespace shouce::ui
