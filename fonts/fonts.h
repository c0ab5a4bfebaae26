// The faces linked into the programs, what can be known of a character without drawing it, and its picture.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

struct FT_SizeRec_;

namespace shouce::fonts {

enum class Face { SerifRegular, SerifBold, SansRegular, SansBold, Icons };
inline constexpr std::size_t face_count = 5;

// The font file of a face. The bytes are part of the program and never move or go away.
[[nodiscard]] std::span<const std::byte> bytes(Face face);

// A box around ink in thousandths of an em, upwards from the baseline and rightwards from the origin.
struct InkBox {
    int left = 0;
    int bottom = 0;
    int right = 0;
    int top = 0;

    [[nodiscard]] bool empty() const { return left == right || bottom == top; }
};

struct GlyphMetrics {
    bool in_face = false;  // the face maps the character to a glyph, be it an empty one
    int advance = 0;       // thousandths of an em; 0 where it is not in the face
    InkBox ink;
};

// In thousandths of an em above the baseline; `descender` is negative.
struct LineMetrics {
    int ascender = 0;
    int descender = 0;

    // What Dear ImGui means by font size is this times the em.
    [[nodiscard]] double size_per_em() const { return (ascender - descender) / 1000.0; }
};

// Reads the faces as they are asked for, one glyph at a time, and remembers its measures: a face that nobody
// asks for costs nothing.
// For one thread. A face that cannot be read is a fault of the build and ends the program.
class Faces {
  public:
    Faces();
    ~Faces();
    Faces(const Faces&) = delete;
    Faces& operator=(const Faces&) = delete;
    Faces(Faces&& other) noexcept;
    Faces& operator=(Faces&& other) noexcept;

    [[nodiscard]] LineMetrics line(Face face);

    // Whether the face maps the character to a glyph; the cheapest of all questions.
    [[nodiscard]] bool in_face(Face face, char32_t character);

    // The advance alone; cheaper than `glyph`, and all that a line breaker needs.
    [[nodiscard]] int advance(Face face, char32_t character);

    [[nodiscard]] GlyphMetrics glyph(Face face, char32_t character);

    // Whether the face can show the character: it has ink or is one of the blanks (U+0020, U+00A0, U+3000
    // …), which are covered by an empty glyph. That a face merely lists a character proves nothing.
    [[nodiscard]] bool has_outline(Face face, char32_t character);

  private:
    friend class SizedFace;
    class OpenFaces;
    std::shared_ptr<OpenFaces> faces_;
};

// A glyph as it is drawn: rows of coverage from the top, `pitch` bytes apart, which stay until its face
// draws or measures another. None are there for a blank.
struct GlyphPicture {
    int left = 0;       // pixels from the origin to the first column
    int top = 0;        // pixels from the baseline up to the first row
    int width = 0;      // in pixels
    int height = 0;     // in pixels
    int pitch = 0;      // in bytes
    float advance = 0;  // in pixels
    const std::uint8_t* coverage = nullptr;
};

// A face at one size, in which its glyphs are drawn. May outlive the Faces it was made from; for their
// thread. Like them it ends the program where it cannot be made.
class SizedFace {
  public:
    // From ascender to descender it is `height` pixels high.
    SizedFace(const Faces& faces, Face face, float height);
    ~SizedFace();
    SizedFace(const SizedFace&) = delete;
    SizedFace& operator=(const SizedFace&) = delete;

    // In whole pixels above the baseline; `descender` is negative.
    [[nodiscard]] int ascender() const;
    [[nodiscard]] int descender() const;
    // Nothing where the face lacks the character or no memory is left.
    [[nodiscard]] std::optional<GlyphPicture> draw(char32_t character);

  private:
    std::shared_ptr<Faces::OpenFaces> faces_;
    FT_SizeRec_* size_ = nullptr;
};

// Whether `character` is a space of some width, and so rightly without ink.
[[nodiscard]] bool is_blank(char32_t character);

}  // namespace shouce::fonts
