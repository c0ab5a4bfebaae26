// What a screen gets in order to draw itself, and the small vocabulary that all screens share. A screen
// reads the state and registers what can be touched; it changes nothing.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "kiosk/state.h"
#include "ui/anchor_scroll.h"
#include "ui/canvas.h"
#include "ui/paragraphs.h"
#include "ui/pictures.h"
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

// Where a scrolled page stands. Kept by the name of its content, so that a page is found as it was left.
struct ScrollPlace {
    Anchor anchor;
    double travelled = 0;     // pixels scrolled since the content was first shown, for the trace
    float layout = 0;         // what the heights depended on when it was last drawn
    std::size_t reading = 0;  // byte of the anchor's item that stands at the top of the view
    // What stood between two fingers when they came: there it stays while they change the size.
    struct Held {
        std::size_t item = 0;
        std::size_t byte = 0;  // that its line starts with
        double part = 0;       // of the line's height, or of the item's where it has no lines
    };
    std::optional<Held> held;
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
    Pictures& pictures;
    std::optional<std::string> pressed;  // the target under the finger
    bool finger_scrolls = false;         // a region may stand past its end for now
    std::optional<input::Point> zoomed;  // between two fingers that change the size of the text
    TimePoint now;
    Duration since_entered{};      // since this screen came up
    bool entering = false;         // this is its first frame
    std::optional<Box> view;       // inside a scrolled region: what of it shows, in units
    std::optional<Duration> wake;  // when the picture will change by itself; zero: it is changing

    // Makes `box` touchable and says whether it is pressed now. In a scrolled region only what shows counts,
    // and nothing where too little of it does.
    bool touchable(std::string id, std::string_view label, const Box& box, kiosk::Command command);

    // One paragraph of words, laid out and drawn; returns the height it took.
    float paragraph(float x, float top, float width, std::string_view words, const TextStyle& style,
                    float line_height_em, text::ParagraphStyle setting = {});
    [[nodiscard]] const text::Layout& layout(float width, std::string_view words, const TextStyle& style,
                                             text::ParagraphStyle setting = {});

    // Another frame is needed in that time, though nothing else happens.
    void wake_in(Duration time) { wake = wake ? std::min(*wake, time) : time; }

    [[nodiscard]] std::string say(std::string_view id) const { return strings.text(id); }
    // The name of the room, or what it is where nobody has named it.
    [[nodiscard]] std::string room() const {
        return state.room_name.empty() ? say("home.room") : state.room_name;
    }
};

// Justified, but ragged in a column of a few characters, where justification tears holes.
[[nodiscard]] text::Alignment alignment_of(float width, const TextStyle& style);

// Whether the region of that name is text, which two fingers enlarge: a "….body" or a part of a question.
[[nodiscard]] bool is_text(std::string_view region);

// A region that a finger scrolls. While it lives, drawing is clipped to it and targets belong to it. Its
// content is a list of items; only those near the view are measured and drawn.
class ScrollRegion {
  public:
    struct Content {
        std::string name;  // what is in it, for finding the place again
        std::size_t count = 0;
        std::function<float(std::size_t)> height;  // of an item, in units
        // Everything the heights depend on, as one number: where it changes, the text at the top stays there.
        float layout = 0;
        // For an item of text: the byte shown at a distance from its top, and the distance of a byte.
        std::function<std::size_t(std::size_t item, float distance)> byte_at;
        std::function<float(std::size_t item, std::size_t byte)> distance_of;
        // Stand at this item instead of where it was left; more than count: no.
        std::size_t show = static_cast<std::size_t>(-1);
    };
    // Content that is one item.
    [[nodiscard]] static Content one(std::string name, float height);

    // `id` names the region for gestures; `content` must outlive the region.
    ScrollRegion(Context& context, std::string id, const Box& view, const Content& content);
    ~ScrollRegion();
    ScrollRegion(const ScrollRegion&) = delete;
    ScrollRegion& operator=(const ScrollRegion&) = delete;

    // Calls draw(item, top) for each item that shows, `top` in units.
    template <typename Draw>
    void each(const Draw& draw) const {
        float top = first_top_;
        for (std::size_t i = first_; i < content_.count && top < view_.bottom() + overhang; ++i) {
            draw(i, top);
            top += content_.height(i);
        }
    }
    // Window pixels: the start of the content, counted by what was scrolled since it was first shown.
    [[nodiscard]] float trace_top() const;
    // Lets the content go into the ground at the ends where more of it waits.
    void draw_fade();

  private:
    static constexpr float overhang = 60;  // shadows and marks reach over the edge of an item
    void place(ScrollPlace& place);
    void hold(ScrollPlace& place, const ScrolledList& list) const;

    Context& context_;
    const Content& content_;
    Box view_;
    std::size_t first_ = 0;
    float first_top_ = 0;
    AnchorRoom room_;
    double travelled_ = 0;
};

}  // namespace shouce::ui
