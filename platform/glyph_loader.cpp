#include "platform/glyph_loader.h"

#include <ft2build.h>
#include <imgui.h>
#include <imgui_freetype.h>
#include <imgui_internal.h>
#include FT_FREETYPE_H
#include FT_SIZES_H

namespace shouce::platform {

namespace {

// What the loader keeps for each size of a face is no more than FreeType's size object.
bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* of_size,
                ImWchar code_point, ImFontGlyph* glyph, float* advance) {
    FT_Activate_Size(*static_cast<FT_Size*>(of_size));
    return ImGuiFreeType::GetFontLoader()->FontBakedLoadGlyph(atlas, source, baked, of_size, code_point,
                                                              glyph, advance);
}

[[nodiscard]] ImFontLoader mended_loader() {
    ImFontLoader loader = *ImGuiFreeType::GetFontLoader();
    IM_ASSERT(loader.FontBakedSrcLoaderDataSize == sizeof(FT_Size));
    loader.FontBakedLoadGlyph = load_glyph;
    return loader;
}

}  // namespace

void use_glyph_loader(ImFontAtlas& atlas) {
    static const ImFontLoader loader = mended_loader();
    atlas.SetFontLoader(&loader);
}

}  // namespace shouce::platform
