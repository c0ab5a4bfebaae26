// How Dear ImGui is given its glyphs: by its own FreeType loader, with one fault of that mended. The loader
// remembers which size of a face it activated last by an address, and the atlas moves sizes to other
// addresses when it drops some; glyphs then came in the size of another. Here each glyph's size is activated
// anew.
#pragma once

struct ImFontAtlas;

namespace shouce::platform {

// Before the first font is added.
void use_glyph_loader(ImFontAtlas& atlas);

}  // namespace shouce::platform
