// Keeps Dear ImGui's glyph atlas within its largest texture. The atlas drops glyphs of sizes that are not
// in use, but never single glyphs of one that is: a long walk through a book would fill it, and what is
// first seen after that would be missing.
#pragma once

struct ImFontAtlas;

namespace shouce::platform {

// Sides of the glyph texture in pixels; it grows by doubling as glyphs are seen. The first holds what the
// home screen shows, and no more has to be filled and sent before there is a picture.
inline constexpr int first_texture_width = 1024;
inline constexpr int first_texture_height = 512;
inline constexpr int usual_texture = 1024;

// Between frames. Drops all glyphs where the texture has its largest size and little room is left; those in
// view are drawn again by the next frame. True where it did.
bool tend_glyph_cache(ImFontAtlas& atlas);

// Whether glyphs may be made ahead of their use without the texture running full: as far as the usual size
// allows, which most visits stay within, or as far as it may ever grow.
enum class Growth { ToUsual, ToLargest };
[[nodiscard]] bool has_room_ahead(const ImFontAtlas& atlas, Growth growth);

// Whether a texture is still held that a larger one has taken the place of; two frames let it go.
[[nodiscard]] bool holds_old_texture(const ImFontAtlas& atlas);

}  // namespace shouce::platform
