// Draws into one Dear ImGui draw list, in units and colour roles. The only place where units become pixels.
#pragma once

#include <string_view>
#include <vector>

#include "text/layout.h"
#include "ui/geometry.h"
#include "ui/icon.h"
#include "ui/size.h"
#include "ui/soft_shadow.h"
#include "ui/theme.h"
#include "ui/typefaces.h"

struct ImDrawList;
struct ImTextureData;
struct ImVec2;

namespace shouce::ui {

struct TextStyle {
    fonts::Face face = fonts::Face::SansRegular;
    float size = 32;  // em, in units
    Role role = Role::Ink;
    float tracking = 0;  // in em, between characters
};

enum class Align { Left, Centre, Right };

// Shadows of the look: offset and blur in units, strength of the shade from 0 to 1.
struct Shadow {
    float offset_y = 0;
    float blur = 0;
    float alpha = 0;
};
inline constexpr Shadow shadow_card{6, 20, 0.10F};
inline constexpr Shadow shadow_button{6, 20, 0.18F};
inline constexpr Shadow shadow_field{8, 26, 0.24F};
inline constexpr Shadow shadow_dialog{16, 60, 0.35F};

enum class Corners { All, Top };

class Canvas {
  public:
    Canvas(ImDrawList& list, const Size& size, const Theme& theme, kiosk::Ground ground, Typefaces& faces,
           const SoftShadow& shadow);

    // The same canvas in the colours of another ground.
    [[nodiscard]] Canvas on(kiosk::Ground ground) const;

    // What follows is drawn this much lower (units) and this opaque, for a page that comes in.
    void set_entrance(float shift_y, float opacity);

    void fill(const Box& box, Role role, float radius = 0, Corners corners = Corners::All, float alpha = 1);
    void outline(const Box& box, Role role, float width, float radius = 0);
    // From `top` to `bottom` opacity of the role, over the whole box.
    void fade(const Box& box, Role role, float top, float bottom);
    void fade_sideways(const Box& box, Role role, float left, float right);
    void shadow(const Box& box, const Shadow& shadow);
    void circle(float x, float y, float radius, Role role, float width);
    // Part of a circle, clockwise from the top; `part` of the whole, from 0 to 1.
    void arc(float x, float y, float radius, float part, Role role, float width);
    void disc(float x, float y, float radius, Role role, float alpha = 1);
    void polygon(const float (*points)[2], int count, Role role);
    void line(const float (*points)[2], int count, Role role, float width, float alpha);
    // Everything between a line of points, from left to right, and `bottom`.
    void fill_below(const float (*points)[2], int count, float bottom, Role role);
    // A horizontal rule: at least one whole pixel, snapped.
    void rule(float x, float y, float width, float thickness, Role role);

    // One line of text; `baseline` is where the letters stand.
    void text(float x, float baseline, std::string_view words, const TextStyle& style,
              Align align = Align::Left);
    // The same in a box, with the baseline 0.38 em below its centre, as ideographs sit.
    void text_in(const Box& box, std::string_view words, const TextStyle& style, Align align = Align::Left);
    [[nodiscard]] float width_of(std::string_view words, const TextStyle& style) const;
    // The style, made smaller as far as `least`, so that the words fit.
    [[nodiscard]] TextStyle fitted(std::string_view words, TextStyle style, float width, float least) const;
    // Lines [from, to) of a laid-out paragraph; the first of them stands on `baseline`. Bytes in `bold` are
    // set in the bold of their face, which takes the same room.
    struct Bold {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    void lines(float x, float baseline, float line_height, const text::Layout& layout, std::size_t from,
               std::size_t to, const TextStyle& style, const std::vector<Bold>& bold = {});

    // A picture, stretched to the box.
    void image(const Box& box, ImTextureData& texture);
    // One that keeps its shape: what of it is too wide or too high for the box is left out at both sides.
    void image_filling(const Box& box, ImTextureData& texture);
    void icon(float centre_x, float centre_y, float size, Icon icon, Role role);

    // Drawing outside the box is cut off until pop_clip.
    void push_clip(const Box& box);
    void pop_clip();

    [[nodiscard]] const text::Measurer& measurer(fonts::Face face) const { return faces_.measurer(face); }

  private:
    [[nodiscard]] ImVec2 at(float x, float y) const;
    [[nodiscard]] float px(float units) const { return units * unit_; }
    [[nodiscard]] unsigned colour(Role role, float alpha = 1) const;
    // Visits each character with its pen position in units; returns the width of all.
    template <typename Visit>
    float walk(std::string_view words, const TextStyle& style, const Visit& visit) const;
    void glyph(float x_px, float baseline_px, char32_t code_point, const TextStyle& style, unsigned colour);

    ImDrawList& list_;
    const Theme& theme_;
    kiosk::Ground ground_;
    Typefaces& faces_;
    const SoftShadow& soft_shadow_;
    float unit_ = 1;
    float shift_y_ = 0;
    float opacity_ = 1;
};

}  // namespace shouce::ui
