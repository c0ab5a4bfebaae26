#include "text/fixed_measurer.h"

#include "text/line_break_class.h"
#include "text/marks.h"

namespace shouce::text {

Units FixedMeasurer::advance(char32_t code_point) const {
    const auto unicode = class_of(code_point);
    using enum LineBreakClass;
    if (unicode.line_break == CM || unicode.line_break == ZWJ || unicode.line_break == ZW) return 0;
    if (unicode.width == EastAsianWidth::Wide) return em;
    // Ambiguous signs are full-width in a Chinese font (“ ” … — · ① ℃), ambiguous letters are not (α д é).
    const bool is_letter = unicode.line_break == AL || unicode.line_break == NU;
    return unicode.width == EastAsianWidth::Ambiguous && !is_letter ? em : em / 2;
}

// Read off Noto Sans CJK SC 2.004 and rounded outwards: no mark of its kind goes beyond these.
InkBox FixedMeasurer::ink(char32_t code_point) const {
    const Units width = advance(code_point);
    if (width < em) return {0, width};
    switch (empty_side(mark_of(code_point))) {
        case Side::Left: return {520, 970};
        case Side::Right: return {30, 480};
        case Side::Both: return {390, 610};
        case Side::None: break;
    }
    return {30, 970};
}

}  // namespace shouce::text
