#include "ui/warm_up.h"

#include <imgui.h>

#include <unordered_set>

#include "base/utf8.h"

namespace shouce::ui {

void WarmUp::begin() {
    wanted_.clear();
    done_ = 0;
}

void WarmUp::add(std::string_view words, fonts::Face face, float em_pixels) {
    const float size = faces_.imgui_size(face, em_pixels);
    ImFontBaked* baked = faces_.font(face)->GetFontBaked(size);
    if (baked == nullptr) return;
    std::unordered_set<char32_t> seen;
    for (std::size_t offset = 0; offset < words.size();) {
        const auto decoded = utf8::decode(words, offset);
        offset += decoded.length;
        if (decoded.code_point <= U' ' || !seen.insert(decoded.code_point).second) continue;
        const unsigned number = faces_.number_of(face, decoded.code_point);
        if (!baked->IsGlyphLoaded(number)) wanted_.push_back({face, size, number});
    }
}

bool WarmUp::step() {
    while (done_ < wanted_.size()) {
        const Wanted& next = wanted_[done_++];
        ImFontBaked* baked = faces_.font(next.face)->GetFontBaked(next.size);
        if (baked == nullptr || baked->IsGlyphLoaded(next.number)) continue;
        baked->FindGlyph(next.number);
        return true;
    }
    return false;
}

}  // namespace shouce::ui
