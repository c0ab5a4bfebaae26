// Chinese numerals as books count with them: 一 二 … 十四 … 二百四十 (GB/T 15835), for 0 to 9,999.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace shouce {

// 14 → 十四, 240 → 二百四十. In plain counting 两 is not used here.
[[nodiscard]] std::string chinese_numeral(int number);

// 十四 → 14; also 〇 and 零. Nothing where `text` is anything but one numeral from 0 to 9,999.
[[nodiscard]] std::optional<int> parse_chinese_numeral(std::string_view text);

}  // namespace shouce
