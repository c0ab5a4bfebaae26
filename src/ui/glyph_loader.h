// How Dear ImGui is given its glyphs: from the faces that also measure text, opened once for both, and as
// bytes of coverage. Its own FreeType loader opens every face again, and remembers the size it last chose by
// an address at which another may stand later.
#pragma once

#include "fonts/fonts.h"

struct ImFont;
struct ImFontAtlas;

namespace shouce::ui {

// Before the first font is added. `faces` must live as long as glyphs are asked of the atlas.
void use_glyph_loader(ImFontAtlas& atlas, fonts::Faces& faces);

[[nodiscard]] ImFont* add_font(ImFontAtlas& atlas, fonts::Face face);

}  // namespace shouce::ui
