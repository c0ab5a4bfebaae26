// How a camera was held, which it writes into a JPEG instead of turning the picture (CIPA DC-008, "Exif", tag
// 0x0112).
#pragma once

#include <string_view>

#include "picture/picture.h"

namespace shouce::picture {

// 1 to 8 as Exif counts them; 1, the right way up, where the bytes do not say.
[[nodiscard]] int orientation_of(std::string_view jpeg);

// The picture as it was seen.
[[nodiscard]] Bitmap turned(Bitmap bitmap, int orientation);

}  // namespace shouce::picture
