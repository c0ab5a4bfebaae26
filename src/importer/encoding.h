// Bytes of a text file as UTF-8.
#pragma once

#include <string>

#include "base/result.h"

namespace shouce::importer {

enum class Encoding { Utf8, Utf8WithMark, Gb18030 };

struct Decoded {
    std::string text;  // UTF-8, without a byte order mark
    Encoding encoding = Encoding::Utf8;
};

// UTF-8 with or without a byte order mark, else GB18030 (which GBK and GB 2312 are part of). Anything else is
// refused with the offset of the first byte that is neither. `name` stands in messages.
[[nodiscard]] Result<Decoded> decode(std::string bytes, const std::string& name);

}  // namespace shouce::importer
