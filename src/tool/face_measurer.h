// An embedded face as the layout measures it, for programs without a window.
#pragma once

#include "fonts/fonts.h"
#include "text/measurer.h"

namespace shouce::tool {

// `metrics` must outlive it.
class FaceMeasurer final : public text::Measurer {
  public:
    FaceMeasurer(fonts::Metrics& metrics, fonts::Face face) : metrics_(metrics), face_(face) {}

    [[nodiscard]] text::Units advance(char32_t code_point) const override {
        return metrics_.advance(face_, code_point);
    }
    [[nodiscard]] text::InkBox ink(char32_t code_point) const override {
        const fonts::InkBox box = metrics_.glyph(face_, code_point).ink;
        return {box.left, box.right};
    }

  private:
    fonts::Metrics& metrics_;
    fonts::Face face_;
};

}  // namespace shouce::tool
