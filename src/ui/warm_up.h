// Glyphs that will be drawn soon, rasterised while nothing moves, so that no frame has to do it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ui/typefaces.h"

namespace shouce::ui {

class WarmUp {
  public:
    // The faces must outlive it.
    explicit WarmUp(Typefaces& faces) : faces_(faces) {}

    // Forgets what was planned before.
    void begin();
    // Plans the characters of these words that are not there yet, after what is planned already.
    void add(std::string_view words, fonts::Face face, float em_pixels);
    // Rasterises the next one; false where none is left.
    bool step();

  private:
    struct Wanted {
        fonts::Face face;
        float size = 0;       // as Dear ImGui counts
        unsigned number = 0;  // of the character in its face
    };

    Typefaces& faces_;
    std::vector<Wanted> wanted_;
    std::size_t done_ = 0;
};

}  // namespace shouce::ui
