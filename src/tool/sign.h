// shouce-pack keygen, sign and verify: who vouches for a pack.
#pragma once

#include <filesystem>

#include "tool/status.h"

namespace shouce::tool {

// Writes NAME.key, which only its owner may read, and NAME.pub. Neither may be there already.
[[nodiscard]] Status keygen(const std::filesystem::path& name);

struct SignOptions {
    std::filesystem::path pack;
    std::filesystem::path key;  // secret for sign, public for verify
};

// Writes PACK.minisig. Refused: a pack that is not sound, or has no id.
[[nodiscard]] Status sign(const SignOptions& options);
// Does what a kiosk does before it takes a pack, but for installing it.
[[nodiscard]] Status verify(const SignOptions& options);

}  // namespace shouce::tool
