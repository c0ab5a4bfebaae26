// Calls whose arguments changed places between the releases of Dear ImGui that we build with
// (1.92.8 swapped flags and thickness). Nothing else calls them.
#pragma once

#include <imgui.h>

namespace shouce::ui::draw {

inline void rect(ImDrawList& list, const ImVec2& from, const ImVec2& to, ImU32 colour, float radius,
                 float thickness) {
#if IMGUI_VERSION_NUM >= 19280
    list.AddRect(from, to, colour, radius, thickness, ImDrawFlags_RoundCornersAll);
#else
    list.AddRect(from, to, colour, radius, ImDrawFlags_RoundCornersAll, thickness);
#endif
}

// Strokes the path gathered so far, as an open line.
inline void stroke(ImDrawList& list, ImU32 colour, float thickness) {
#if IMGUI_VERSION_NUM >= 19280
    list.PathStroke(colour, thickness, ImDrawFlags_None);
#else
    list.PathStroke(colour, ImDrawFlags_None, thickness);
#endif
}

}  // namespace shouce::ui::draw
