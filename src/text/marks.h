// Chinese marks and what each kind of them may and may not do: the tables that line breaking, squeezing and
// justification walk. Each row cites its source.
#pragma once

#include <cstdint>

#include "text/layout.h"

namespace shouce::text {

enum class Mark : std::uint8_t {
    None,
    Opening,     // （《「“
    Closing,     // ）》」”
    Comma,       // 、，；：
    Stop,        // 。？！
    Interpunct,  // ·
    Connector,   // a single —, ～, –, -
    Solidus,     // ／ /
    Dash,        // a —— of two em
    Ellipsis,    // half of a ……
    Number,      // ① ⑴ ⒈ that number an item
};

// The mark a code point is when it stands alone; None for everything that is not in the table.
[[nodiscard]] Mark mark_of(char32_t code_point);

enum class Side : std::uint8_t { None, Left, Right, Both };

struct MarkRule {
    bool not_at_start = false;
    bool not_at_end = false;
};

// Whether a line may start or end with the mark at that level.
[[nodiscard]] MarkRule rule_of(Mark mark, ProhibitionLevel level);

// The side on which a full-width mark is empty, so that it can be squeezed there.
[[nodiscard]] Side empty_side(Mark mark);

// Connectors and solidi stay close to their neighbours when a line is stretched (clreq, line adjustment).
[[nodiscard]] bool refuses_stretch(Mark mark);

}  // namespace shouce::text
