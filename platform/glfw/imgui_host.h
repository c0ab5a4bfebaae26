// Dear ImGui's context and renderer for one window. Nothing of ImGui's input is used: gestures are decided
// outside it, so that no pointer of its own can hover, press or stay behind.
#pragma once

#include "base/clock.h"
#include "platform/glfw/window.h"
#include "platform/glyph_cache.h"

namespace shouce::platform {

class ImguiHost {
  public:
    // `largest_texture` bounds the glyph atlas (0: what the GPU allows, at most 4096).
    ImguiHost(const Window& window, int largest_texture);
    ~ImguiHost();
    ImguiHost(const ImguiHost&) = delete;
    ImguiHost& operator=(const ImguiHost&) = delete;

    void begin_frame(const Window& window, Duration since_last);
    // Between frames: whether glyphs may be made ahead of their use.
    [[nodiscard]] bool has_room_ahead(Growth growth) const;
    // Of the texture that holds the glyphs.
    struct Extent {
        int width = 0;   // in pixels
        int height = 0;  // in pixels
        int bytes = 0;   // for each pixel
    };
    [[nodiscard]] Extent glyph_texture() const;
    // Between frames: whether two more would give memory back (glyph_cache.h).
    [[nodiscard]] bool holds_old_texture() const;
    // Gives the renderer what was made since the last frame, so that the next one need not.
    void upload();
    // Draws what was gathered since begin_frame onto a ground of that colour.
    void end_frame(const Window& window, unsigned char r, unsigned char g, unsigned char b);
};

}  // namespace shouce::platform
