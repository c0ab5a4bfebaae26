#include "ui/paragraphs.h"

#include <functional>

namespace shouce::ui {

namespace {
constexpr std::size_t most_bytes = 256 * 1024;  // of text; its layouts take about 16 times that
}

std::size_t Paragraphs::Hash::operator()(const Key& key) const {
    std::size_t hash = std::hash<std::string>()(key.words);
    for (const int part : {static_cast<int>(key.face), key.style.measure, key.style.tracking,
                           key.style.first_line_indent, static_cast<int>(key.style.alignment)}) {
        hash = hash * 31 + static_cast<std::size_t>(part);
    }
    return hash;
}

const text::Layout& Paragraphs::set(std::string_view words, fonts::Face face,
                                    const text::ParagraphStyle& style) {
    Key key{std::string(words), face, style};
    if (const auto found = layouts_.find(key); found != layouts_.end()) return found->second;
    bytes_ += words.size();
    text::Layout layout = text::lay_out(words, style, faces_.measurer(face));
    return layouts_.emplace(std::move(key), std::move(layout)).first->second;
}

void Paragraphs::end_frame() {
    if (bytes_ <= most_bytes) return;
    layouts_.clear();
    bytes_ = 0;
}

}  // namespace shouce::ui
