// Two fingers that part or close, brought to one of the five text sizes.
#pragma once

#include "kiosk/state.h"

namespace shouce::ui {

class TextZoom {
  public:
    explicit TextZoom(kiosk::TextSize start);

    // The fingers parted by this factor. The size that they want now: the one whose scale is nearest, and a
    // little beyond half way, so that fingers that tremble there do not flicker between two.
    kiosk::TextSize by(double factor);
    [[nodiscard]] kiosk::TextSize size() const { return size_; }

  private:
    kiosk::TextSize size_;
    double wanted_;  // scale of the text
};

}  // namespace shouce::ui
