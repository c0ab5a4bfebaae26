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
    explicit Paragraphs(const Typefaces& faces) : faces_(faces) {}

    // Stays valid until end_frame().
    [[nodiscard]] const text::Layout& set(std::string_view words, fonts::Face face,
                                          const text::ParagraphStyle& style);

    // Drops everything once more text is kept than a few screens hold.
    void end_frame();

  private:
    struct Key {
        std::string words;
        fonts::Face face;
        text::ParagraphStyle style;
        bool operator==(const Key&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };

    const Typefaces& faces_;
    std::unordered_map<Key, text::Layout, Hash> layouts_;
    std::size_t bytes_ = 0;
};

}  // namespace shouce::ui
