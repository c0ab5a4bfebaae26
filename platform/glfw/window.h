// The window, its OpenGL context and what fingers and the mouse do in it. X11 through GLFW.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "input/pointer_event.h"

namespace shouce::platform {

struct WindowRequest {
    // Nothing: fullscreen on the primary monitor, in its present video mode.
    struct Extent {
        int width = 0;
        int height = 0;
    };
    std::optional<Extent> windowed;
};

// A picture of the window, rows from the top, three bytes a pixel.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> rgb;
};

// One window per process (Dear ImGui's OpenGL loader does not survive a second).
class Window {
  public:
    // Fails where no display answers or it has no OpenGL: GL 3.3, else 2.1; ES 3.0, else 2.0 on boards.
    [[nodiscard]] static Result<std::unique_ptr<Window>> open(const WindowRequest& request);
    virtual ~Window() = default;

    // What OpenGL was found: "OpenGL 3.3, llvmpipe …".
    [[nodiscard]] virtual std::string renderer() const = 0;
    // For Dear ImGui's shaders: "#version 130".
    [[nodiscard]] virtual const char* shader_version() const = 0;
    [[nodiscard]] virtual int width() const = 0;   // pixels
    [[nodiscard]] virtual int height() const = 0;  // pixels
    // 0 where the display does not tell its size or invents one (GLFW 3.3 answers 96 DPI then).
    [[nodiscard]] virtual double pixels_per_mm() const = 0;

    // Of the display; a sixtieth of a second where it does not tell.
    [[nodiscard]] virtual Duration frame_period() const = 0;

    // Sleeps until something happens, at most for `timeout`; zero does not sleep.
    virtual void wait(Duration timeout) = 0;
    // Ends a wait. May be called from any thread.
    virtual void wake() = 0;
    // Pointer events since the last call, in order.
    [[nodiscard]] virtual std::vector<input::PointerEvent> take_events() = 0;
    // True once after the window was uncovered or changed its size: a frame must be drawn.
    [[nodiscard]] virtual bool take_damage() = 0;
    // The window manager, where there is one, was asked to close the window.
    [[nodiscard]] virtual bool asked_to_close() const = 0;

    virtual void present() = 0;                            // swaps; waits for the display's next refresh
    [[nodiscard]] virtual Pixels read_pixels() const = 0;  // of the frame drawn and not yet presented
};

}  // namespace shouce::platform
