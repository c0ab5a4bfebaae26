// A shadow baked once into the glyph atlas: a blurred corner, edge and middle, stretched to any box.
#pragma once

struct ImDrawList;
struct ImFontAtlas;

namespace shouce::ui {

class SoftShadow {
  public:
    // Before the first frame, after the atlas has its limits. The atlas must outlive this object.
    explicit SoftShadow(ImFontAtlas& atlas);

    // The shadow of a box in pixels whose edge is blurred by `blur` pixels; the middle, which lies under the
    // box, is left out.
    void draw(ImDrawList& list, float left, float top, float right, float bottom, float blur,
              unsigned colour) const;

  private:
    ImFontAtlas& atlas_;
    int rectangle_ = -1;
};

}  // namespace shouce::ui
