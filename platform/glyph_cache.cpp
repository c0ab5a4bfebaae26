#include "platform/glyph_cache.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace shouce::platform {

namespace {

// A page of new glyphs must still fit into what is left.
constexpr float full = 0.6F;
constexpr float ahead = 0.5F;

[[nodiscard]] float used_pixels(const ImFontAtlas& atlas) {
    return static_cast<float>(atlas.Builder->RectsPackedSurface - atlas.Builder->RectsDiscardedSurface);
}

}  // namespace

bool tend_glyph_cache(ImFontAtlas& atlas) {
    if (atlas.TexData == nullptr || atlas.Builder == nullptr) return false;
    const int width = atlas.TexData->Width;
    const int height = atlas.TexData->Height;
    if (width < atlas.TexMaxWidth || height < atlas.TexMaxHeight) return false;
    if (used_pixels(atlas) < full * static_cast<float>(width) * static_cast<float>(height)) return false;
    for (ImFont* font : atlas.Fonts)
        font->ClearOutputData();
    atlas.CompactCache();
    return true;
}

bool has_room_ahead(const ImFontAtlas& atlas, Growth growth) {
    if (atlas.TexData == nullptr || atlas.Builder == nullptr) return false;
    const auto side = [growth](int now, int most) {
        return static_cast<float>(growth == Growth::ToLargest ? most
                                                              : std::min(std::max(now, usual_texture), most));
    };
    const float width = side(atlas.TexData->Width, atlas.TexMaxWidth);
    const float height = side(atlas.TexData->Height, atlas.TexMaxHeight);
    return used_pixels(atlas) < ahead * width * height;
}

bool holds_old_texture(const ImFontAtlas& atlas) {
    return std::any_of(atlas.TexList.begin(), atlas.TexList.end(),
                       [](const ImTextureData* texture) { return texture->WantDestroyNextFrame; });
}

}  // namespace shouce::platform
