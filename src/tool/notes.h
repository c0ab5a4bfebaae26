// The notes of an import, as lines and as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "pack/contents.h"

namespace shouce::tool {

// "handbook.md:12: warning: … [list-announced-but-missing]", one a line.
[[nodiscard]] std::string notes_as_text(const std::vector<pack::Note>& notes,
                                        const std::vector<pack::Source>& sources);
[[nodiscard]] nlohmann::ordered_json notes_as_json(const std::vector<pack::Note>& notes,
                                                   const std::vector<pack::Source>& sources);

// "handbook.md:12"; without the line where it is 0.
[[nodiscard]] std::string place(const std::vector<pack::Source>& sources, int source, int line);

}  // namespace shouce::tool
