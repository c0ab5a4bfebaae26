#include "ui/typefaces.h"

#include <imgui.h>

#include "ui/glyph_loader.h"

namespace shouce::ui {

class Typefaces::FaceMeasurer : public text::Measurer {
  public:
    FaceMeasurer(fonts::Faces& faces, fonts::Face face) : faces_(faces), face_(face) {}

    [[nodiscard]] text::Units advance(char32_t code_point) const override {
        return faces_.advance(face_, code_point);
    }
    [[nodiscard]] text::InkBox ink(char32_t code_point) const override {
        const fonts::InkBox box = faces_.glyph(face_, code_point).ink;
        return {box.left, box.right};
    }

  private:
    fonts::Faces& faces_;
    fonts::Face face_;
};

Typefaces::Typefaces(ImFontAtlas& atlas) : faces_(std::make_unique<fonts::Faces>()) {
    use_glyph_loader(atlas, *faces_);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const auto face = static_cast<fonts::Face>(i);
        entries_[i].font = add_font(atlas, face);
        entries_[i].measurer = std::make_unique<FaceMeasurer>(*faces_, face);
    }
}

Typefaces::~Typefaces() = default;

ImFont* Typefaces::font(fonts::Face face) const {
    return entries_[static_cast<std::size_t>(face)].font;
}

unsigned Typefaces::number_of(fonts::Face face, char32_t character) {
    constexpr char32_t first = 0x100;  // Dear ImGui itself asks for a blank, a tab and a question mark
    if (character < first) return character;
    Entry& entry = entries_[static_cast<std::size_t>(face)];
    const auto [at, is_new] = entry.numbers.try_emplace(character, U'?');
    if (is_new && faces_->in_face(face, character)) {
        at->second = static_cast<unsigned>(first + entry.numbers.size() - 1);
        entry.font->AddRemapChar(at->second, character);
    }
    return at->second;
}

float Typefaces::imgui_size(fonts::Face face, float em_pixels) const {
    return em_pixels * static_cast<float>(faces_->line(face).size_per_em());
}

const text::Measurer& Typefaces::measurer(fonts::Face face) const {
    return *entries_[static_cast<std::size_t>(face)].measurer;
}

}  // namespace shouce::ui
