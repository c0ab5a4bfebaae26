// Laid-out paragraphs, kept while they are shown: a paragraph is set once for its words, face and style.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/layout.h"
#include "ui/typefaces.h"

namespace shouce::ui {

class Paragraphs {
  public:
    // Keeps at most about `most_bytes`, by a reckoning of what the layouts take: without, some six sections.
    // Set anew, one takes a few milliseconds.
    explicit Paragraphs(const Typefaces& faces, std::size_t most_bytes = std::size_t{1} << 20U)
        : faces_(faces), most_bytes_(most_bytes) {}

    // Stays valid until end_frame().
    [[nodiscard]] const text::Layout& set(std::string_view words, fonts::Face face,
                                          const text::ParagraphStyle& style);

    // Drops what has not been asked for lately, where too much is kept.
    void end_frame();

    [[nodiscard]] std::size_t bytes() const { return young_.bytes + old_.bytes; }

  private:
    struct View {
        std::string_view words;
        fonts::Face face;
        const text::ParagraphStyle& style;
    };
    struct Key {
        std::string words;
        fonts::Face face;
        text::ParagraphStyle style;
        [[nodiscard]] operator View() const {
            return {words, face, style};
        }  // NOLINT(google-explicit-constructor)
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const View& view) const;
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(const View& a, const View& b) const {
            return a.words == b.words && a.face == b.face && a.style == b.style;
        }
    };
    // Two generations stand in for an exact order of use: what is asked for moves to the young one, and the
    // old one is dropped whole.
    struct Generation {
        std::unordered_map<Key, text::Layout, Hash, Equal> layouts;
        std::size_t bytes = 0;
    };

    const Typefaces& faces_;
    std::size_t most_bytes_;
    Generation young_;
    Generation old_;
};

}  // namespace shouce::ui
