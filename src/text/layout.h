// A paragraph in, lines of positioned glyphs out. Values only: no font, no pixels, no state.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/measurer.h"

namespace shouce::text {

// How strictly marks are kept from the start and the end of a line (clreq, "Prohibition rules").
enum class ProhibitionLevel { None, Basic, Gb, Strict };

enum class Alignment { Ragged, Justified };  // the last line of a paragraph is always ragged

// Quotes and brackets on their full em, or on half an em as display text has them.
enum class PunctuationWidth { Full, Half };

enum class LastLine { AsItFalls, NoLoneCharacter };  // the latter carries one more character over

struct ParagraphStyle {
    Units measure = 20 * em;      // length of a line
    Units first_line_indent = 0;  // two em in running text
    Units tracking = 0;           // added between characters
    Alignment alignment = Alignment::Ragged;
    ProhibitionLevel prohibition = ProhibitionLevel::Gb;
    PunctuationWidth punctuation = PunctuationWidth::Full;
    LastLine last_line = LastLine::NoLoneCharacter;
    // Display text: break after ，；： where the line is then at least this full, in percent; 0 is off.
    int phrase_break_percent = 0;

    bool operator==(const ParagraphStyle&) const = default;
};

enum class GlyphKind {
    Character,
    Dash,  // a —— of two em (one glyph for both characters): drawn as one rule
};

// One thing to draw. `x` is the pen position from the start of the measure (a line's indent is in it); a
// squeezed mark's pen may stand left of its box. `from` and `to` are byte offsets into the paragraph.
struct Glyph {
    char32_t code_point = 0;
    Units x = 0;
    Units advance = 0;  // room it takes, after squeezing and justification
    std::size_t from = 0;
    std::size_t to = 0;
    GlyphKind kind = GlyphKind::Character;
    Units left = 0;  // of its room, from the start of the measure; differs from `x` in squeezed marks only
};

struct Line {
    std::vector<Glyph> glyphs;  // spaces are not among them
    std::size_t from = 0;       // bytes of the paragraph this line shows, trailing spaces included
    std::size_t to = 0;
    Units indent = 0;
    Units width = 0;  // from the start of the measure to the end of the last glyph
};

struct Layout {
    std::vector<Line> lines;  // at least one, also for an empty paragraph
};

// `text` is UTF-8 (invalid bytes show as U+FFFD); a line feed is a forced break, and one at the end adds no
// line. A word wider than the measure is broken rather than let out of the column; termination is certain
// for any measure.
[[nodiscard]] Layout lay_out(std::string_view text, const ParagraphStyle& style, const Measurer& measurer);

// Part of a line, in units from the start of its measure.
struct Span {
    std::size_t line = 0;
    Units left = 0;
    Units right = 0;
};

// Where the bytes [from, to) of the paragraph stand, a span for each line they touch.
[[nodiscard]] std::vector<Span> spans_of(const Layout& layout, std::size_t from, std::size_t to);

// Byte offset of the character at or nearest to `x` in that line.
[[nodiscard]] std::size_t hit_test(const Layout& layout, std::size_t line, Units x);

}  // namespace shouce::text
