#include "text/line_break_class.h"

#include "text/tables/line_break_table.h"

namespace shouce::text {

CharacterClass class_of(char32_t code_point) {
    if (code_point > 0x10FFFF) return {};
    const std::size_t block = tables::block_of[code_point / tables::block_size];
    return tables::unpack(tables::entries[block * tables::block_size + code_point % tables::block_size]);
}

std::string_view line_break_data_version() {
    return tables::data_version;
}

}  // namespace shouce::text
