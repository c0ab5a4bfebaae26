// The glyphs' texture with one byte a pixel, how much of it is covered, in place of four that say "white"
// three times. Dear ImGui makes such textures, but its renderer takes none.
#pragma once

struct ImTextureData;

namespace shouce::platform {

// Whether this context can show one: a texture of one channel that is read as white with that alpha. OpenGL
// from 3.3 and OpenGL ES from 3.0 on (glTexParameter, GL_TEXTURE_SWIZZLE_*).
[[nodiscard]] bool has_coverage_textures();

// Makes or updates it where it asks for that, as ImGui_ImplOpenGL3_UpdateTexture does for other textures;
// what asks for neither, or has colours, is left to that.
void update_coverage_texture(ImTextureData& texture);

}  // namespace shouce::platform
