// A measurer without a font, for tests and dumps: full-width characters one em, others half, and the ink of
// marks where Noto CJK has it.
#pragma once

#include "text/measurer.h"

namespace shouce::text {

class FixedMeasurer final : public Measurer {
  public:
    [[nodiscard]] Units advance(char32_t code_point) const override;
    [[nodiscard]] InkBox ink(char32_t code_point) const override;
};

}  // namespace shouce::text
