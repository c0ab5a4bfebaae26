#include "ui/paragraphs.h"

#include <functional>

namespace shouce::ui {

namespace {

[[nodiscard]] std::size_t size_of(std::string_view words, const text::Layout& layout) {
    std::size_t bytes = words.size() + sizeof(layout);
    for (const text::Line& line : layout.lines)
        bytes += sizeof(line) + line.glyphs.size() * sizeof(text::Glyph);
    return bytes;
}

}  // namespace

std::size_t Paragraphs::Hash::operator()(const View& view) const {
    std::size_t hash = std::hash<std::string_view>()(view.words);
    for (const int part : {static_cast<int>(view.face), view.style.measure, view.style.tracking,
                           view.style.first_line_indent, static_cast<int>(view.style.alignment)}) {
        hash = hash * 31 + static_cast<std::size_t>(part);
    }
    return hash;
}

const text::Layout& Paragraphs::set(std::string_view words, fonts::Face face,
                                    const text::ParagraphStyle& style) {
    const View view{words, face, style};
    if (const auto found = young_.layouts.find(view); found != young_.layouts.end()) return found->second;
    if (const auto found = old_.layouts.find(view); found != old_.layouts.end()) {
        const std::size_t bytes = size_of(words, found->second);
        old_.bytes -= bytes;
        young_.bytes += bytes;
        return young_.layouts.insert(old_.layouts.extract(found)).position->second;
    }
    text::Layout layout = text::lay_out(words, style, faces_.measurer(face));
    young_.bytes += size_of(words, layout);
    return young_.layouts.emplace(Key{std::string(words), face, style}, std::move(layout)).first->second;
}

void Paragraphs::end_frame() {
    if (young_.bytes <= most_bytes_ / 2) return;
    old_ = std::move(young_);
    young_ = Generation();
}

}  // namespace shouce::ui
