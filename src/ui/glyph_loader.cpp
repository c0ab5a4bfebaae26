#include "ui/glyph_loader.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <new>

namespace shouce::ui {

namespace {

using fonts::SizedFace;

[[nodiscard]] fonts::Faces& faces_of(const ImFontAtlas& atlas) {
    return *static_cast<fonts::Faces*>(atlas.UserData);
}

[[nodiscard]] fonts::Face face_of(const ImFontConfig& source) {
    return static_cast<fonts::Face>(source.FontNo);
}

bool contains(ImFontAtlas* atlas, ImFontConfig* source, ImWchar character) {
    return faces_of(*atlas).in_face(face_of(*source), character);
}

// Dear ImGui keeps room for each size of a face, in which its SizedFace lives.
bool begin_size(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* room) {
    const auto* face = new (room) SizedFace(faces_of(*atlas), face_of(*source), baked->Size);
    baked->Ascent = static_cast<float>(face->ascender());
    baked->Descent = static_cast<float>(face->descender());
    return true;
}

void end_size(ImFontAtlas* /*atlas*/, ImFontConfig* /*source*/, ImFontBaked* /*baked*/, void* room) {
    static_cast<SizedFace*>(room)->~SizedFace();
}

void place(ImFontAtlas& atlas, ImFontConfig& source, ImFontBaked& baked, const fonts::GlyphPicture& picture,
           ImFontGlyph& glyph) {
    glyph.PackId = ImFontAtlasPackAddRect(&atlas, picture.width, picture.height);
    IM_ASSERT(glyph.PackId != ImFontAtlasRectId_Invalid);  // glyph_cache.h keeps room
    if (glyph.PackId == ImFontAtlasRectId_Invalid) return;
    glyph.Visible = 1;
    glyph.X0 = static_cast<float>(picture.left);
    glyph.Y0 = baked.Ascent - static_cast<float>(picture.top);
    glyph.X1 = glyph.X0 + static_cast<float>(picture.width);
    glyph.Y1 = glyph.Y0 + static_cast<float>(picture.height);
    ImFontAtlasBakedSetFontGlyphBitmap(&atlas, &baked, &source, &glyph,
                                       ImFontAtlasPackGetRect(&atlas, glyph.PackId), picture.coverage,
                                       ImTextureFormat_Alpha8, picture.pitch);
}

// Makes the glyph, or where none is asked for its advance alone.
bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* room, ImWchar character,
                ImFontGlyph* glyph, float* advance) {
    const auto picture = static_cast<SizedFace*>(room)->draw(character);
    if (!picture) return false;
    if (glyph == nullptr) {
        *advance = picture->advance;
        return true;
    }
    glyph->AdvanceX = picture->advance;
    if (picture->width > 0 && picture->height > 0) place(*atlas, *source, *baked, *picture, *glyph);
    return true;
}

[[nodiscard]] const ImFontLoader& loader() {
    static const ImFontLoader made = [] {
        ImFontLoader loader;
        loader.Name = "shouce";
        loader.FontSrcContainsGlyph = contains;
        loader.FontBakedInit = begin_size;
        loader.FontBakedDestroy = end_size;
        loader.FontBakedLoadGlyph = load_glyph;
        loader.FontBakedSrcLoaderDataSize = sizeof(SizedFace);
        return loader;
    }();
    return made;
}

}  // namespace

void use_glyph_loader(ImFontAtlas& atlas, fonts::Faces& faces) {
    atlas.UserData = &faces;
    atlas.SetFontLoader(&loader());
}

ImFont* add_font(ImFontAtlas& atlas, fonts::Face face) {
    ImFontConfig source;
    source.FontLoader = &loader();
    source.FontNo = static_cast<ImU32>(face);
    source.PixelSnapH = true;
    return atlas.AddFont(&source);
}

}  // namespace shouce::ui
