// An embedded face as the layout measures it, for programs without a window.
#pragma once

#include "fonts/fonts.h"
#include "text/measurer.h"

namespace shouce::tool {

// `faces` must outlive it.
class FaceMeasurer final : public text::Measurer {
  public:
    FaceMeasurer(fonts::Faces& faces, fonts::Face face) : faces_(faces), face_(face) {}

    [[nodiscard]] text::Units advance(char32_t code_point) const override {
        return faces_.advance(face_, code_point);
    }
    [[nodiscard]] text::InkBox ink(char32_t code_point) const override {
        const fonts::InkBox box = faces_.glyph(face_, code_point).ink;
        return {box.left, box.right};
    }

  private:
    fonts::Faces& faces_;
    fonts::Face face_;
};

}  // namespace shouce::tool
