// Draws the kiosk's state with Dear ImGui and knows, for the gestures, what lies where. Owns what belongs to
// the picture alone: scroll positions, animations, laid-out text.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "input/gesture.h"
#include "kiosk/command.h"
#include "kiosk/state.h"
#include "ui/context.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/warm_up.h"

namespace shouce::ui {

struct FrameInfo {
    TimePoint now;
    Window window;
    std::optional<input::TargetId> pressed;
    bool finger_scrolls = false;
    std::optional<input::Point> zoomed;  // between two fingers that change the size of the text
};

class Ui {
  public:
    // The fonts are added to the current Dear ImGui context, which must be there and outlive this object.
    // `pictures` gives the pack's pictures.
    Ui(const Theme& theme, Strings strings, Pictures::Source pictures);
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    // Draws one frame between ImGui::NewFrame and ImGui::Render, on a window cleared to ground().
    void draw(const kiosk::State& state, const FrameInfo& frame);

    // As last drawn.
    [[nodiscard]] const TouchMap& touch() const { return touch_; }
    [[nodiscard]] const std::vector<TextInView>& texts() const { return texts_; }
    // Another frame is needed although nothing else has happened.
    [[nodiscard]] bool animating() const { return animating_; }
    // When the picture changes by itself.
    [[nodiscard]] std::optional<TimePoint> deadline() const { return wake_at_; }

    // Between frames. Makes one picture ready that the screen has a place for; false where there is none
    // left.
    bool load_picture() { return pictures_.load(); }
    // Plans the glyphs that a visitor will need next. `next` is text that is likely to come and is not in the
    // state. Then makes one of them ready; false where none is left.
    void plan_glyphs(const kiosk::State& state, const Window& window, std::string_view next);
    bool make_glyph() { return warm_up_.step(); }

    // Moves the content of a region, also past its ends.
    void scroll(const input::Scroll& scroll);
    // Name of what is shown, for the trace: the screen, or "size" while its sheet is up.
    [[nodiscard]] static std::string_view shown(const kiosk::State& state);
    [[nodiscard]] Colour ground(const kiosk::State& state) const;

  private:
    void draw_screen(Context& context);
    // What lies over the screen, and the tabs.
    void draw_over(Context& context);

    Theme theme_;
    Strings strings_;
    Typefaces faces_;
    SoftShadow shadow_;
    Paragraphs paragraphs_;
    Pictures pictures_;
    WarmUp warm_up_;
    TouchMap touch_;
    std::vector<TextInView> texts_;
    std::unordered_map<std::string, ScrollPlace> scroll_places_;
    std::unordered_map<std::string, std::string> scroll_contents_;
    int shown_visit_ = 0;
    int visitor_ = 0;
    TimePoint entered_;
    bool animating_ = false;
    std::optional<TimePoint> wake_at_;
};

}  // namespace shouce::ui
