// A handbook as JSON, in the form that docs/pack-format.md describes.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "handbook/handbook.h"

namespace shouce::tool {

[[nodiscard]] nlohmann::ordered_json as_json(const handbook::Handbook& book);
[[nodiscard]] nlohmann::ordered_json as_json(const handbook::Node& node);

}  // namespace shouce::tool
