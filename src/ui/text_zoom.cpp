#include "ui/text_zoom.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/size.h"

namespace shouce::ui {

namespace {

using kiosk::TextSize;

constexpr std::array sizes{TextSize::Small, TextSize::Normal, TextSize::Large, TextSize::Larger,
                           TextSize::Largest};
constexpr double beyond_half_way = 1.03;
// How far past the ends fingers are followed, so that they are obeyed soon when they turn back.
constexpr double past_ends = 1.05;

// Half way from one size to another, as fingers feel it.
[[nodiscard]] double half_way(TextSize from, TextSize to) {
    return std::sqrt(static_cast<double>(text_scale(from)) * static_cast<double>(text_scale(to)));
}

}  // namespace

TextZoom::TextZoom(TextSize start) : size_(start), wanted_(text_scale(start)) {}

TextSize TextZoom::by(double factor) {
    const double least = text_scale(sizes.front()) / past_ends;
    const double most = text_scale(sizes.back()) * past_ends;
    wanted_ = std::clamp(wanted_ * factor, least, most);
    auto at = std::find(sizes.begin(), sizes.end(), size_);
    while (at + 1 != sizes.end() && wanted_ > half_way(*at, *(at + 1)) * beyond_half_way)
        ++at;
    while (at != sizes.begin() && wanted_ < half_way(*at, *(at - 1)) / beyond_half_way)
        --at;
    size_ = *at;
    return size_;
}

}  // namespace shouce::ui
