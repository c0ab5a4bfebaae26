// FreeType's faces, each opened once for measuring, in font units without a size, and for drawing in sizes.
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_SIZES_H

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
        line_ = {thousandths(face_->ascender), thousandths(face_->descender)};
    }
    OpenFace(const OpenFace&) = delete;
    OpenFace& operator=(const OpenFace&) = delete;
    ~OpenFace() { FT_Done_Face(face_); }

    [[nodiscard]] LineMetrics line() const { return line_; }

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

    // The caller lets it go, before the face goes.
    [[nodiscard]] FT_Size make_size(float height) const {
        FT_Size size = nullptr;
        require(FT_New_Size(face_, &size), "making a size");
        require(FT_Activate_Size(size), "choosing a size");
        FT_Size_RequestRec wanted{FT_SIZE_REQUEST_TYPE_REAL_DIM, 0, static_cast<FT_Long>(height * 64), 0, 0};
        require(FT_Request_Size(face_, &wanted), "setting a size");
        return size;
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
    LineMetrics line_;
    std::unordered_map<char32_t, int> advances_;
    std::unordered_map<char32_t, GlyphMetrics> glyphs_;
};

}  // namespace

class Faces::OpenFaces {
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

Faces::Faces() : faces_(std::make_shared<OpenFaces>()) {}
Faces::~Faces() = default;
Faces::Faces(Faces&& other) noexcept = default;
Faces& Faces::operator=(Faces&& other) noexcept = default;

LineMetrics Faces::line(Face face) {
    return faces_->open(face).line();
}

bool Faces::in_face(Face face, char32_t character) {
    return faces_->open(face).has(character);
}

int Faces::advance(Face face, char32_t character) {
    return faces_->open(face).advance(character);
}

GlyphMetrics Faces::glyph(Face face, char32_t character) {
    return faces_->open(face).glyph(character);
}

bool Faces::has_outline(Face face, char32_t character) {
    const GlyphMetrics found = glyph(face, character);
    return found.in_face && (!found.ink.empty() || is_blank(character));
}

namespace {

// FreeType counts in 64ths of a pixel.
[[nodiscard]] int whole_pixels(FT_Pos length) {
    return static_cast<int>((length + 63) >> 6);
}

}  // namespace

SizedFace::SizedFace(const Faces& faces, Face face, float height)
    : faces_(faces.faces_), size_(faces_->open(face).make_size(height)) {}

SizedFace::~SizedFace() {
    FT_Done_Size(size_);
}

int SizedFace::ascender() const {
    return whole_pixels(size_->metrics.ascender);
}

int SizedFace::descender() const {
    return whole_pixels(size_->metrics.descender);
}

std::optional<GlyphPicture> SizedFace::draw(char32_t character) {
    const FT_Face face = size_->face;
    const FT_UInt index = FT_Get_Char_Index(face, character);
    if (index == 0) return std::nullopt;
    require(FT_Activate_Size(size_), "choosing a size");
    // A glyph that no memory is left for is shown as one that is missing; that is no reason to end.
    if (FT_Load_Glyph(face, index, FT_LOAD_NO_BITMAP) != 0) return std::nullopt;
    if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return std::nullopt;
    const FT_Bitmap& drawn = face->glyph->bitmap;
    return GlyphPicture{.left = face->glyph->bitmap_left,
                        .top = face->glyph->bitmap_top,
                        .width = static_cast<int>(drawn.width),
                        .height = static_cast<int>(drawn.rows),
                        .pitch = drawn.pitch,
                        .advance = static_cast<float>(face->glyph->advance.x) / 64,
                        .coverage = drawn.buffer};
}

}  // namespace shouce::fonts
