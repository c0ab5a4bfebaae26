#include "pack/text_rules.h"

#include <fmt/format.h>

#include <array>

#include "base/utf8.h"

namespace shouce::pack {

namespace {

struct Range {
    char32_t first;
    char32_t last;
    std::string_view why;
};

constexpr std::string_view control = "a control character";
constexpr std::string_view direction = "a direction control";
constexpr std::string_view invisible = "an invisible mark";
constexpr std::string_view separator = "a line separator";

// LF and TAB are the only controls a text needs. Sorted.
constexpr std::array ranges{
    Range{0x0000, 0x0000, "a NUL byte"},   Range{0x0001, 0x0008, control},   Range{0x000B, 0x001F, control},
    Range{0x007F, 0x009F, control},        Range{0x061C, 0x061C, direction}, Range{0x200E, 0x200F, direction},
    Range{0x2028, 0x2029, separator},      Range{0x202A, 0x202E, direction}, Range{0x2066, 0x2069, direction},
    Range{0xFDD0, 0xFDEF, "no character"}, Range{0xFEFF, 0xFEFF, invisible}, Range{0xFFF9, 0xFFFB, invisible},
    Range{0xE0000, 0xE007F, invisible},
};

}  // namespace

std::string_view objection(char32_t c) {
    if (c >= 0x20 && c < 0x7F) return {};
    for (const Range& range : ranges) {
        if (c < range.first) break;
        if (c <= range.last) return range.why;
    }
    return (c & 0xFFFEU) == 0xFFFEU ? "no character" : std::string_view();
}

std::string first_objection(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const auto decoded = utf8::decode(text, offset);
        if (!decoded.valid) return fmt::format("byte {} of it is not UTF-8", offset);
        if (const auto why = objection(decoded.code_point); !why.empty()) {
            return fmt::format("U+{:04X}, {}", static_cast<unsigned>(decoded.code_point), why);
        }
        offset += decoded.length;
    }
    return {};
}

}  // namespace shouce::pack
