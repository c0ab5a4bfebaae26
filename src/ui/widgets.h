// The parts that screens are put together from, as the look names them.
#pragma once

#include <string>
#include <string_view>

#include "ui/context.h"

namespace shouce::ui {

enum class Tab { Home, Contents, Search, Quiz, Size };

// The tabs: a bar below in portrait, a rail on the left in landscape. The same on every screen.
void draw_tabs(Context& context, Tab chosen);

// The running head: a fishtail and words on the left, words on the right, the thick-and-thin rule below.
// Returns where the page goes on.
float draw_head(Context& context, const Box& column, std::string_view left, std::string_view right);

// The rule of old books: 4 ink, 5.5 empty, 1.5 ink.
void draw_double_rule(Canvas& canvas, float x, float y, float width);

// The fishtail mark: (0,0) (34,0) (34,26) (17,14) (0,26), scaled to `width`.
void draw_fishtail(Canvas& canvas, float x, float y, float width, float height);
// The same turned to the left, for the place in the book, or to the right, for the rail.
void draw_fishtail_left(Canvas& canvas, float x, float y, float width, float height);
void draw_fishtail_right(Canvas& canvas, float x, float y, float width, float height);

// A slip with upright characters, a size of type for them.
void draw_slip(Canvas& canvas, const Box& box, std::string_view words, float size, Role role);
[[nodiscard]] float slip_height(std::size_t characters, float size);

// A card that can be touched, without its contents.
bool draw_card(Context& context, const Box& box, std::string id, std::string_view label,
               kiosk::Command command);

// A key that rises out of its bed, or is pressed into it; returns its face.
Box draw_raised_key(Canvas& canvas, const Box& box, bool pressed, Role when_pressed);

enum class Weight { Primary, Secondary };
bool draw_button(Context& context, const Box& box, Weight weight, std::string id, std::string_view label,
                 kiosk::Command command, Icon icon = Icon::None, float size = 40);

// A sentence across the page under the head, until touched.
void draw_banner(Context& context, const Box& box);

// Far hills in gold hairlines, in a box of 1080 x 430, scaled.
void draw_hills(Canvas& canvas, const Box& box);

}  // namespace shouce::ui
