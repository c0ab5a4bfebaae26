#include "fonts/fonts.h"

#include <array>

#include "embedded/icons.h"
#include "embedded/sans_bold.h"
#include "embedded/sans_regular.h"
#include "embedded/serif_bold.h"
#include "embedded/serif_regular.h"

namespace shouce::fonts {

std::span<const std::byte> bytes(Face face) {
    switch (face) {
        case Face::SerifRegular: return embedded::serif_regular();
        case Face::SerifBold: return embedded::serif_bold();
        case Face::SansRegular: return embedded::sans_regular();
        case Face::SansBold: return embedded::sans_bold();
        case Face::Icons: return embedded::icons();
    }
    return {};
}

bool is_blank(char32_t character) {
    static constexpr std::array<char32_t, 5> single = {U'\u0020', U'\u00A0', U'\u202F', U'\u205F', U'\u3000'};
    for (const char32_t blank : single) {
        if (character == blank) return true;
    }
    return character >= U'\u2000' && character <= U'\u200A';
}

}  // namespace shouce::fonts
