// Widths of characters, the only thing the layout asks of a font. In thousandths of an em and integers, so
// that a paragraph breaks alike on every machine and at every size; only drawing turns them into pixels.
#pragma once

namespace shouce::text {

using Units = int;  // 1/1000 em
inline constexpr Units em = 1000;

// Where the ink of a glyph lies inside its advance, for squeezing punctuation and for nothing else.
struct InkBox {
    Units left = 0;
    Units right = 0;
};

class Measurer {
  public:
    virtual ~Measurer() = default;
    // Advance of one code point; that of the missing glyph where the font lacks it. Never rasterises.
    [[nodiscard]] virtual Units advance(char32_t code_point) const = 0;
    [[nodiscard]] virtual InkBox ink(char32_t code_point) const = 0;
};

}  // namespace shouce::text
