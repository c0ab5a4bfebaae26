#include "platform/glyph_cache.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace shouce::platform {

namespace {

// A page of new glyphs must still fit into what is left.
constexpr float full = 0.6F;

}  // namespace

bool tend_glyph_cache(ImFontAtlas& atlas) {
    if (atlas.TexData == nullptr || atlas.Builder == nullptr) return false;
    const int width = atlas.TexData->Width;
    const int height = atlas.TexData->Height;
    if (width < atlas.TexMaxWidth || height < atlas.TexMaxHeight) return false;
    const int used = atlas.Builder->RectsPackedSurface - atlas.Builder->RectsDiscardedSurface;
    if (static_cast<float>(used) < full * static_cast<float>(width) * static_cast<float>(height))
        return false;
    for (ImFont* font : atlas.Fonts)
        font->ClearOutputData();
    atlas.CompactCache();
    return true;
}

}  // namespace shouce::platform
