#include "ui/canvas.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/utf8.h"
#include "ui/draw_list.h"

namespace shouce::ui {

namespace {

// Ideographs sit in the middle of a box when the baseline lies this far below its centre, in em.
constexpr float baseline_below_centre = 0.38F;

[[nodiscard]] fonts::Face bold_of(fonts::Face face) {
    if (face == fonts::Face::SerifRegular) return fonts::Face::SerifBold;
    return face == fonts::Face::SansRegular ? fonts::Face::SansBold : face;
}

[[nodiscard]] float snapped(float pixels) {
    return std::round(pixels);
}

// Lines are whole pixels and rather a little too fine than too coarse.
[[nodiscard]] float line_width(float pixels) {
    return std::max(1.0F, std::ceil(pixels - 0.5F));
}

// Between an ideograph and a Latin letter or figure stands a quarter em (clreq, "Mixed text composition"),
// as in laid-out paragraphs.
[[nodiscard]] float space_between(char32_t before, char32_t after) {
    const auto western = [](char32_t c) {
        return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
    };
    const bool meets = (utf8::is_han(before) && western(after)) || (western(before) && utf8::is_han(after));
    return meets ? 0.25F : 0;
}

// Both points lie left or right of what is not cut off, by more than `margin` pixels.
[[nodiscard]] bool is_beside(const ImDrawList& list, const ImVec2& a, const ImVec2& b, float margin) {
    return std::max(a.x, b.x) < list.GetClipRectMin().x - margin ||
           std::min(a.x, b.x) > list.GetClipRectMax().x + margin;
}

}  // namespace

Canvas::Canvas(ImDrawList& list, const Size& size, const Theme& theme, kiosk::Ground ground, Typefaces& faces,
               const SoftShadow& shadow)
    : list_(list),
      theme_(theme),
      ground_(ground),
      faces_(faces),
      soft_shadow_(shadow),
      unit_(size.pixels_per_unit()) {}

Canvas Canvas::on(kiosk::Ground ground) const {
    Canvas other = *this;
    other.ground_ = ground;
    return other;
}

void Canvas::set_entrance(float shift_y, float opacity) {
    shift_y_ = shift_y;
    opacity_ = opacity;
}

ImVec2 Canvas::at(float x, float y) const {
    return {snapped(px(x)), snapped(px(y + shift_y_))};
}

unsigned Canvas::colour(Role role, float alpha) const {
    const Colour c = theme_.colour(ground_, role);
    const auto a = static_cast<unsigned>(std::lround(255.0F * std::clamp(alpha * opacity_, 0.0F, 1.0F)));
    return IM_COL32(c.r, c.g, c.b, a);
}

void Canvas::fill(const Box& box, Role role, float radius, Corners corners, float alpha) {
    const ImDrawFlags flags =
        corners == Corners::Top ? ImDrawFlags_RoundCornersTop : ImDrawFlags_RoundCornersAll;
    list_.AddRectFilled(at(box.x, box.y), at(box.right(), box.bottom()), colour(role, alpha), px(radius),
                        flags);
}

void Canvas::outline(const Box& box, Role role, float width, float radius) {
    const float thickness = line_width(px(width));
    const ImVec2 from = at(box.x, box.y);
    const ImVec2 to = at(box.right(), box.bottom());
    // The stroke lies inside the box, so that neighbours line up whatever their outline.
    const float half = thickness / 2;
    draw::rect(list_, {from.x + half, from.y + half}, {to.x - half, to.y - half}, colour(role),
               px(radius) - half, thickness);
}

void Canvas::fade(const Box& box, Role role, float top, float bottom) {
    const unsigned a = colour(role, top);
    const unsigned b = colour(role, bottom);
    list_.AddRectFilledMultiColor(at(box.x, box.y), at(box.right(), box.bottom()), a, a, b, b);
}

void Canvas::fade_sideways(const Box& box, Role role, float left, float right) {
    const unsigned a = colour(role, left);
    const unsigned b = colour(role, right);
    list_.AddRectFilledMultiColor(at(box.x, box.y), at(box.right(), box.bottom()), a, b, b, a);
}

void Canvas::shadow(const Box& box, const Shadow& shadow) {
    // On a dark ground only a strong shadow is seen at all.
    const float strength = ground_ == kiosk::Ground::Dark ? 0.35F : shadow.alpha;
    const ImVec2 from = at(box.x, box.y + shadow.offset_y);
    const ImVec2 to = at(box.right(), box.bottom() + shadow.offset_y);
    soft_shadow_.draw(list_, from.x, from.y, to.x, to.y, px(shadow.blur), colour(Role::Shade, strength));
}

void Canvas::circle(float x, float y, float radius, Role role, float width) {
    list_.AddCircle(at(x, y), px(radius), colour(role), 0, std::max(1.0F, px(width)));
}

void Canvas::arc(float x, float y, float radius, float part, Role role, float width) {
    constexpr float pi = std::numbers::pi_v<float>;
    constexpr int segments = 64;
    list_.PathArcTo(at(x, y), px(radius), -pi / 2, -pi / 2 + 2 * pi * part, segments);
    draw::stroke(list_, colour(role), std::max(1.0F, px(width)));
}

void Canvas::disc(float x, float y, float radius, Role role, float alpha) {
    list_.AddCircleFilled({px(x), px(y + shift_y_)}, px(radius), colour(role, alpha), radius < 4 ? 6 : 0);
}

void Canvas::polygon(const float (*points)[2], int count, Role role) {
    for (int i = 0; i < count; ++i)
        list_.PathLineTo(at(points[i][0], points[i][1]));
    list_.PathFillConcave(colour(role));
}

void Canvas::line(const float (*points)[2], int count, Role role, float width, float alpha) {
    const unsigned paint = colour(role, alpha);
    const float thickness = std::max(1.0F, px(width));
    const auto end = [&] {
        if (list_._Path.Size > 1) draw::stroke(list_, paint, thickness);
        list_.PathClear();
    };
    for (int i = 0; i + 1 < count; ++i) {
        const ImVec2 a{px(points[i][0]), px(points[i][1] + shift_y_)};
        const ImVec2 b{px(points[i + 1][0]), px(points[i + 1][1] + shift_y_)};
        // A piece that is cut off costs nothing. The ends of the others have a slant that is not to be seen.
        if (is_beside(list_, a, b, 4 * thickness)) {
            end();
            continue;
        }
        if (list_._Path.Size == 0) list_.PathLineTo(a);
        list_.PathLineTo(b);
    }
    end();
}

void Canvas::fill_below(const float (*points)[2], int count, float bottom, Role role) {
    const unsigned paint = colour(role);
    const float foot = px(bottom + shift_y_);
    for (int i = 0; i + 1 < count; ++i) {
        const ImVec2 a{px(points[i][0]), px(points[i][1] + shift_y_)};
        const ImVec2 b{px(points[i + 1][0]), px(points[i + 1][1] + shift_y_)};
        if (is_beside(list_, a, b, 0)) continue;
        list_.PrimReserve(6, 4);
        list_.PrimQuadUV(a, b, {b.x, foot}, {a.x, foot}, ImGui::GetFontTexUvWhitePixel(),
                         ImGui::GetFontTexUvWhitePixel(), ImGui::GetFontTexUvWhitePixel(),
                         ImGui::GetFontTexUvWhitePixel(), paint);
    }
}

void Canvas::rule(float x, float y, float width, float thickness, Role role) {
    const ImVec2 from = at(x, y);
    const ImVec2 to = at(x + width, y);
    list_.AddRectFilled(from, {to.x, from.y + line_width(px(thickness))}, colour(role));
}

void Canvas::glyph(float x_px, float baseline_px, char32_t code_point, const TextStyle& style,
                   unsigned colour) {
    ImFont* font = faces_.font(style.face);
    const float size = faces_.imgui_size(style.face, px(style.size));
    const float ascent = font->GetFontBaked(size)->Ascent;
    font->RenderChar(&list_, size, {snapped(x_px), snapped(baseline_px - ascent)}, colour,
                     faces_.number_of(style.face, code_point));
}

template <typename Visit>
float Canvas::walk(std::string_view words, const TextStyle& style, const Visit& visit) const {
    const text::Measurer& widths = faces_.measurer(style.face);
    float pen = 0;  // em
    char32_t before = 0;
    for (std::size_t offset = 0; offset < words.size();) {
        const auto decoded = utf8::decode(words, offset);
        pen += space_between(before, decoded.code_point);
        visit(pen * style.size, decoded.code_point);
        pen += static_cast<float>(widths.advance(decoded.code_point)) / text::em + style.tracking;
        before = decoded.code_point;
        offset += decoded.length;
    }
    return words.empty() ? 0 : (pen - style.tracking) * style.size;
}

void Canvas::text(float x, float baseline, std::string_view words, const TextStyle& style, Align align) {
    const float share = align == Align::Left ? 0 : align == Align::Centre ? 0.5F : 1.0F;
    const float start = share > 0 ? x - width_of(words, style) * share : x;
    const unsigned ink = colour(style.role);
    walk(words, style,
         [&](float pen, char32_t c) { glyph(px(start + pen), px(baseline + shift_y_), c, style, ink); });
}

void Canvas::text_in(const Box& box, std::string_view words, const TextStyle& style, Align align) {
    const float x = align == Align::Left ? box.x : align == Align::Centre ? box.centre_x() : box.right();
    text(x, box.centre_y() + baseline_below_centre * style.size, words, style, align);
}

float Canvas::width_of(std::string_view words, const TextStyle& style) const {
    return walk(words, style, [](float, char32_t) {});
}

TextStyle Canvas::fitted(std::string_view words, TextStyle style, float width, float least) const {
    const float wanted = width_of(words, style);
    if (wanted > width && wanted > 0) style.size = std::max(least, std::floor(style.size * width / wanted));
    return style;
}

void Canvas::lines(float x, float baseline, float line_height, const text::Layout& layout, std::size_t from,
                   std::size_t to, const TextStyle& style, const std::vector<Bold>& bold) {
    const TextStyle strong{bold_of(style.face), style.size, style.role, style.tracking};
    const auto is_bold = [&bold](std::size_t byte) {
        return std::any_of(bold.begin(), bold.end(),
                           [byte](const Bold& range) { return byte >= range.begin && byte < range.end; });
    };
    const unsigned ink = colour(style.role);
    const float unit_px = px(style.size) / text::em;
    for (std::size_t i = from; i < to && i < layout.lines.size(); ++i) {
        const float y = baseline + line_height * static_cast<float>(i - from);
        for (const text::Glyph& glyph : layout.lines[i].glyphs) {
            const float left = px(x) + static_cast<float>(glyph.x) * unit_px;
            if (glyph.kind == text::GlyphKind::Dash) {
                const float inset = 0.05F * px(style.size);
                const float middle = snapped(px(y + shift_y_ - baseline_below_centre * style.size));
                const float thickness = std::max(1.0F, snapped(0.06F * px(style.size)));
                const float right = left + static_cast<float>(glyph.advance) * unit_px - inset;
                list_.AddRectFilled({snapped(left + inset), middle}, {snapped(right), middle + thickness},
                                    ink);
            } else {
                this->glyph(left, px(y + shift_y_), glyph.code_point, is_bold(glyph.from) ? strong : style,
                            ink);
            }
        }
    }
}

void Canvas::image(const Box& box, ImTextureData& texture) {
    const auto alpha = static_cast<unsigned>(std::lround(255.0F * opacity_));
    list_.AddImage(texture.GetTexRef(), at(box.x, box.y), at(box.right(), box.bottom()), {0, 0}, {1, 1},
                   IM_COL32(255, 255, 255, alpha));
}

void Canvas::image_filling(const Box& box, ImTextureData& texture) {
    const float shape = static_cast<float>(texture.Width) / static_cast<float>(texture.Height);
    const float wanted = box.w / box.h;
    const ImVec2 cut =
        shape > wanted ? ImVec2{(1 - wanted / shape) / 2, 0} : ImVec2{0, (1 - shape / wanted) / 2};
    const auto alpha = static_cast<unsigned>(std::lround(255.0F * opacity_));
    list_.AddImage(texture.GetTexRef(), at(box.x, box.y), at(box.right(), box.bottom()), cut,
                   {1 - cut.x, 1 - cut.y}, IM_COL32(255, 255, 255, alpha));
}

void Canvas::icon(float centre_x, float centre_y, float size, Icon icon, Role role) {
    const TextStyle style{fonts::Face::Icons, size, role, 0};
    const auto code_point = static_cast<char32_t>(icon);
    // Material Icons fill their em from the baseline up.
    glyph(px(centre_x - size / 2), px(centre_y + size / 2 + shift_y_), code_point, style, colour(role));
}

void Canvas::push_clip(const Box& box) {
    list_.PushClipRect(at(box.x, box.y), at(box.right(), box.bottom()), true);
}

void Canvas::pop_clip() {
    list_.PopClipRect();
}

}  // namespace shouce::ui
