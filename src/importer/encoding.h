// Bytes of a text file as UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace shouce::importer {

enum class Encoding { Utf8, Utf8WithMark, Gb18030, Utf16 };

struct Decoded {
    std::string text;  // UTF-8, without a byte order mark
    Encoding encoding = Encoding::Utf8;
};

// UTF-8 with or without a byte order mark, UTF-16 with one, else GB18030 (which GBK and GB 2312 are part of).
// Anything else is refused with the offset of the first byte that does not fit. `name` stands in messages.
[[nodiscard]] Result<Decoded> decode(std::string bytes, const std::string& name);

// Whether the bytes begin with a mark of UTF-16, in which NUL bytes are nothing odd.
[[nodiscard]] bool begins_as_utf16(std::string_view bytes);

// UTF-8, UTF-8 with BOM, GB18030, UTF-16.
[[nodiscard]] std::string_view name_of(Encoding encoding);

}  // namespace shouce::importer
