// What a visitor can ask of the kiosk. A screen returns commands; the kiosk carries them out between frames.
#pragma once

#include <string>
#include <variant>

#include "handbook/handbook.h"
#include "settings/settings.h"

namespace shouce::kiosk {

struct GoHome {};
struct OpenContents {};
struct OpenAbout {};
struct ChooseOrganisation {};
struct OpenDuties {
    std::string organisation;  // handbook::Organisation::key
};
struct OpenSection {
    handbook::Key node;
    handbook::Key block;  // the block to show and mark; empty: where it was left, else the top
};
struct TurnPage {
    enum class Direction { Next, Previous };
    Direction direction = Direction::Next;
};
struct ToggleSizeSheet {};
struct CloseSizeSheet {};
struct SetTextSize {
    settings::TextSize size = settings::TextSize::Normal;
};
struct SetTypeface {
    settings::Typeface typeface = settings::Typeface::Serif;
};
struct SetGround {
    settings::Ground ground = settings::Ground::Paper;
};
struct DismissBanner {};

using Command =
    std::variant<GoHome, OpenContents, OpenAbout, ChooseOrganisation, OpenDuties, OpenSection, TurnPage,
                 ToggleSizeSheet, CloseSizeSheet, SetTextSize, SetTypeface, SetGround, DismissBanner>;

}  // namespace shouce::kiosk
