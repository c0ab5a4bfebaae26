// The embedded fonts as Dear ImGui draws them and as the layout measures them.
#pragma once

#include <array>
#include <memory>
#include <unordered_map>

#include "fonts/fonts.h"
#include "text/measurer.h"

struct ImFont;
struct ImFontAtlas;

namespace shouce::ui {

// Adds every face to the atlas; must be done once, before the first frame. Glyphs can be asked of the atlas
// as long as this object lives.
class Typefaces {
  public:
    explicit Typefaces(ImFontAtlas& atlas);
    ~Typefaces();
    Typefaces(const Typefaces&) = delete;
    Typefaces& operator=(const Typefaces&) = delete;

    [[nodiscard]] ImFont* font(fonts::Face face) const;
    // The number under which Dear ImGui keeps a character of the face: for each size it has six bytes for
    // every number up to the highest, which by code points is 380 KiB for a full-width comma and a megabyte
    // for 𠮷. Characters past Latin-1 are numbered as they come; one that the face lacks is a question mark.
    [[nodiscard]] unsigned number_of(fonts::Face face, char32_t character);
    // ImGui's size is ascent − descent, not the em: what to pass for an em of that many pixels.
    [[nodiscard]] float imgui_size(fonts::Face face, float em_pixels) const;
    [[nodiscard]] const text::Measurer& measurer(fonts::Face face) const;

  private:
    class FaceMeasurer;
    struct Entry {
        ImFont* font = nullptr;
        std::unique_ptr<FaceMeasurer> measurer;
        std::unordered_map<char32_t, unsigned> numbers;
    };
    std::unique_ptr<fonts::Faces> faces_;
    std::array<Entry, fonts::face_count> entries_;
};

}  // namespace shouce::ui
