// A layout as text that a person can read and a test can compare.
#pragma once

#include <string>
#include <string_view>

#include "text/layout.h"

namespace shouce::text {

enum class DumpDetail {
    Lines,    // "的战斗堡垒。": what stands on each line
    Figures,  // the same after "[ 0.000 20.000]", indent and width in em
};

// One line of text for each line as set, each ended by a line feed. `text` is the paragraph of `layout`. An
// indent shows as one U+3000 for each em.
[[nodiscard]] std::string layout_dump(std::string_view text, const Layout& layout, DumpDetail detail);
// Figures in pixels, where an em has that many of them.
[[nodiscard]] std::string layout_dump_in_pixels(std::string_view text, const Layout& layout,
                                                double em_pixels);

}  // namespace shouce::text
