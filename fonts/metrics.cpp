// What FreeType knows of a glyph in font units: no size is set and nothing is rasterised.
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_OUTLINE_H

#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/log.h"
#include "fonts/fonts.h"

namespace shouce::fonts {

namespace {

void require(FT_Error error, const char* doing) {
    if (error == 0) return;
    log::error("fonts: FreeType error {} while {}; the program was not built properly", error, doing);
    std::abort();
}

class OpenFace {
  public:
    OpenFace(FT_Library library, Face face) {
        const std::span<const std::byte> data = bytes(face);
        require(FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(data.data()),
                                   static_cast<FT_Long>(data.size()), 0, &face_),
                "opening a face");
    }
    OpenFace(const OpenFace&) = delete;
    OpenFace& operator=(const OpenFace&) = delete;
    ~OpenFace() { FT_Done_Face(face_); }

    [[nodiscard]] LineMetrics line() const {
        return {thousandths(face_->ascender), thousandths(face_->descender)};
    }

    [[nodiscard]] bool has(char32_t character) const { return FT_Get_Char_Index(face_, character) != 0; }

    int advance(char32_t character) {
        const auto known = advances_.find(character);
        if (known != advances_.end()) return known->second;
        const FT_UInt index = FT_Get_Char_Index(face_, character);
        FT_Fixed units = 0;
        if (index != 0) require(FT_Get_Advance(face_, index, FT_LOAD_NO_SCALE, &units), "reading an advance");
        return advances_.emplace(character, thousandths(units)).first->second;
    }

    const GlyphMetrics& glyph(char32_t character) {
        const auto known = glyphs_.find(character);
        if (known != glyphs_.end()) return known->second;
        return glyphs_.emplace(character, read_glyph(character)).first->second;
    }

  private:
    [[nodiscard]] int thousandths(FT_Long units) const {
        return static_cast<int>(std::lround(static_cast<double>(units) * 1000 / face_->units_per_EM));
    }

    GlyphMetrics read_glyph(char32_t character) {
        const FT_UInt index = FT_Get_Char_Index(face_, character);
        if (index == 0) return {};
        require(FT_Load_Glyph(face_, index, FT_LOAD_NO_SCALE), "reading a glyph");
        // Of a glyph loaded without a scale this is the exact box in font units.
        const FT_Glyph_Metrics& box = face_->glyph->metrics;
        const FT_Long bottom = box.horiBearingY - box.height;
        const InkBox ink{.left = thousandths(box.horiBearingX),
                         .bottom = thousandths(bottom),
                         .right = thousandths(box.horiBearingX + box.width),
                         .top = thousandths(box.horiBearingY)};
        return {.in_face = true, .advance = thousandths(box.horiAdvance), .ink = ink};
    }

    FT_Face face_ = nullptr;
    std::unordered_map<char32_t, int> advances_;
    std::unordered_map<char32_t, GlyphMetrics> glyphs_;
};

}  // namespace

class Metrics::OpenFaces {
  public:
    OpenFaces() { require(FT_Init_FreeType(&library_), "starting"); }
    OpenFaces(const OpenFaces&) = delete;
    OpenFaces& operator=(const OpenFaces&) = delete;
    ~OpenFaces() {
        for (std::optional<OpenFace>& face : faces_)
            face.reset();
        FT_Done_FreeType(library_);
    }

    OpenFace& open(Face face) {
        std::optional<OpenFace>& place = faces_[static_cast<std::size_t>(face)];
        if (!place) place.emplace(library_, face);
        return *place;
    }

  private:
    FT_Library library_ = nullptr;
    std::array<std::optional<OpenFace>, face_count> faces_;
};

Metrics::Metrics() : faces_(std::make_unique<OpenFaces>()) {}
Metrics::~Metrics() = default;
Metrics::Metrics(Metrics&& other) noexcept = default;
Metrics& Metrics::operator=(Metrics&& other) noexcept = default;

LineMetrics Metrics::line(Face face) {
    return faces_->open(face).line();
}

bool Metrics::in_face(Face face, char32_t character) {
    return faces_->open(face).has(character);
}

int Metrics::advance(Face face, char32_t character) {
    return faces_->open(face).advance(character);
}

GlyphMetrics Metrics::glyph(Face face, char32_t character) {
    return faces_->open(face).glyph(character);
}

bool Metrics::has_outline(Face face, char32_t character) {
    const GlyphMetrics found = glyph(face, character);
    return found.in_face && (!found.ink.empty() || is_blank(character));
}

}  // namespace shouce::fonts
