// What a screen gets in order to draw itself, and the small vocabulary that all screens share. A screen
// reads the state and registers what can be touched; it changes nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "kiosk/state.h"
#include "ui/canvas.h"
#include "ui/paragraphs.h"
#include "ui/strings.h"
#include "ui/touch.h"

namespace shouce::ui {

// Text that can be read on the screen, for the trace.
struct TextInView {
    std::string id;  // "reader.body"
    float top = 0;   // window pixels: where the start of the whole text stands, also when scrolled off
    std::string words;
    bool operator==(const TextInView&) const = default;
};

// Where a scrolled text stands. Kept by the name of its content, so that a page is found as it was left.
struct ScrollPlace {
    double offset = 0;  // pixels
    double height = 0;  // of the content when it was last drawn, pixels
};

struct Context {
    Canvas& canvas;
    const Size& size;
    const Strings& strings;
    const kiosk::State& state;
    TouchMap& touch;
    Paragraphs& paragraphs;
    std::unordered_map<std::string, ScrollPlace>& scroll_places;
    std::unordered_map<std::string, std::string>& scroll_contents;  // region -> name of its content
    std::vector<TextInView>& texts;
    std::optional<std::string> pressed;  // the target under the finger
    bool finger_scrolls = false;         // a region may stand past its end for now
    Duration since_entered{};            // since this screen came up
    std::optional<Box> view;             // inside a scrolled region: what of it shows, in units

    // Makes `box` touchable and says whether it is pressed now. In a scrolled region only what shows counts,
    // and nothing where too little of it does.
    bool touchable(std::string id, std::string_view label, const Box& box, kiosk::Command command);

    // One paragraph of words, laid out and drawn; returns the height it took.
    float paragraph(float x, float top, float width, std::string_view words, const TextStyle& style,
                    float line_height_em, text::ParagraphStyle setting = {});
    [[nodiscard]] const text::Layout& layout(float width, std::string_view words, const TextStyle& style,
                                             text::ParagraphStyle setting = {});

    [[nodiscard]] std::string say(std::string_view id) const { return strings.text(id); }
};

// Justified, but ragged in a column of a few characters, where justification tears holes.
[[nodiscard]] text::Alignment alignment_of(float width, const TextStyle& style);

// A region that a finger scrolls. While it lives, drawing is clipped to it and targets belong to it.
class ScrollRegion {
  public:
    // `id` names the region for gestures, `content` what is in it, for finding the place again.
    ScrollRegion(Context& context, std::string id, const std::string& content, const Box& view,
                 float content_height);
    ~ScrollRegion();
    ScrollRegion(const ScrollRegion&) = delete;
    ScrollRegion& operator=(const ScrollRegion&) = delete;

    // Where the content starts now, in units.
    [[nodiscard]] float top() const { return top_; }
    [[nodiscard]] bool shows(float top, float bottom) const {
        return bottom > view_.y && top < view_.bottom();
    }
    [[nodiscard]] bool scrolls() const { return limit_ > 0; }
    // Lets the content go into the ground at the ends where more of it waits.
    void draw_fade();

  private:
    Context& context_;
    std::string id_;
    Box view_;
    float top_ = 0;
    double limit_ = 0;
    double offset_ = 0;
};

}  // namespace shouce::ui
