#include "ui/typefaces.h"

#include <imgui.h>

#include <cstring>

namespace shouce::ui {

namespace {

// Before 1.92.6 the atlas copies what it does not own (imgui#9086): 9 MB for nothing. There it is told that
// it owns the bytes, and is told otherwise before it could free them.
constexpr bool atlas_takes_bytes = IMGUI_VERSION_NUM < 19260;

}  // namespace

class Typefaces::FaceMeasurer : public text::Measurer {
  public:
    FaceMeasurer(fonts::Metrics& metrics, fonts::Face face) : metrics_(metrics), face_(face) {}

    [[nodiscard]] text::Units advance(char32_t code_point) const override {
        return metrics_.advance(face_, code_point);
    }
    [[nodiscard]] text::InkBox ink(char32_t code_point) const override {
        const fonts::InkBox box = metrics_.glyph(face_, code_point).ink;
        return {box.left, box.right};
    }

  private:
    fonts::Metrics& metrics_;
    fonts::Face face_;
};

Typefaces::Typefaces(ImFontAtlas& atlas) : atlas_(atlas), metrics_(std::make_unique<fonts::Metrics>()) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const auto face = static_cast<fonts::Face>(i);
        const auto bytes = fonts::bytes(face);
        ImFontConfig config;
        config.FontDataOwnedByAtlas = atlas_takes_bytes;
        config.OversampleH = 1;
        // The interface asks for a mutable pointer and only reads.
        auto* data = const_cast<std::byte*>(bytes.data());
        entries_[i].font = atlas.AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), 0, &config);
        entries_[i].line_per_em = static_cast<float>(metrics_->line(face).size_per_em());
        entries_[i].measurer = std::make_unique<FaceMeasurer>(*metrics_, face);
    }
}

Typefaces::~Typefaces() {
    for (ImFontConfig& source : atlas_.Sources)
        source.FontDataOwnedByAtlas = false;
}

ImFont* Typefaces::font(fonts::Face face) const {
    return entries_[static_cast<std::size_t>(face)].font;
}

unsigned Typefaces::number_of(fonts::Face face, char32_t character) {
    constexpr char32_t first = 0x100;  // Dear ImGui itself asks for a blank, a tab and a question mark
    if (character < first) return character;
    Entry& entry = entries_[static_cast<std::size_t>(face)];
    const auto [at, is_new] = entry.numbers.try_emplace(character, U'?');
    if (is_new && metrics_->in_face(face, character)) {
        at->second = static_cast<unsigned>(first + entry.numbers.size() - 1);
        entry.font->AddRemapChar(at->second, character);
    }
    return at->second;
}

float Typefaces::imgui_size(fonts::Face face, float em_pixels) const {
    return em_pixels * entries_[static_cast<std::size_t>(face)].line_per_em;
}

const text::Measurer& Typefaces::measurer(fonts::Face face) const {
    return *entries_[static_cast<std::size_t>(face)].measurer;
}

}  // namespace shouce::ui
