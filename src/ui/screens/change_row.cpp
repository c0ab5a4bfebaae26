#include "ui/screens/change_row.h"

#include <algorithm>
#include <array>
#include <string>

#include "kiosk/excerpt.h"

namespace shouce::ui {

namespace {

using pack::Change;
using Kind = Change::Kind;

struct Look {
    Kind kind;
    std::string_view word;
    std::string_view count;
    Icon icon;
    Role ground;
    Role ink;
};

constexpr std::array looks{
    Look{Kind::Added, "update.added", "update.added_count", Icon::Add, Role::RightTint, Role::Right},
    Look{Kind::Changed, "update.changed", "update.changed_count", Icon::Edit, Role::GoldTint, Role::Ink},
    Look{Kind::Removed, "update.removed", "update.removed_count", Icon::Remove, Role::WrongTint, Role::Wrong},
};

[[nodiscard]] const Look& look_of(Kind kind) {
    return *std::find_if(looks.begin(), looks.end(), [kind](const Look& look) { return look.kind == kind; });
}

// The rows of a list of that width.
class Rows {
  public:
    Rows(Context& context, const kiosk::UpdateOffer& offer, float left, float width)
        : context_(context),
          offer_(offer),
          left_(left),
          width_(width),
          tag_(std::max(132.0F, context.size.words(28) * 4.4F)),
          place_{fonts::Face::SansRegular, context.size.words(30), Role::InkSoft, 0},
          words_{fonts::Face::SerifRegular, context.size.reading(37), Role::Ink, 0} {}

    [[nodiscard]] std::size_t count() const { return std::max<std::size_t>(offer_.changes.size(), 1); }

    [[nodiscard]] float header_height() const {
        const float one = std::max(title().size, place_.size) * 1.5F;
        return (fits_beside() ? one : 2 * one) + 24;
    }
    void draw_header(float y) {
        const float step = std::max(title().size, place_.size) * 1.5F;
        Canvas& canvas = context_.canvas;
        canvas.text_in({left_, y, width_, step}, context_.say("update.changes"), title());
        const float below = fits_beside() ? y : y + step;
        canvas.text_in({left_, below, width_, step}, counts(), canvas.fitted(counts(), place_, width_, 28),
                       fits_beside() ? Align::Right : Align::Left);
        canvas.rule(left_, y + header_height() - 8, width_, 1.5F, Role::Line);
    }

    [[nodiscard]] float height(std::size_t row) {
        if (offer_.changes.empty()) return words_.size * 1.6F + 2 * pad;
        const Change& change = offer_.changes[row];
        float height = lines_of(place_of(change), place_) * place_.size * 1.4F + 8;
        for (const std::string& words : wordings(change))
            height += lines_of(words, words_) * words_.size * line + 6;
        return std::max(height, tag_height()) + 2 * pad;
    }

    void draw(std::size_t row, float top) {
        Canvas& canvas = context_.canvas;
        if (offer_.changes.empty()) {
            context_.paragraph(left_, top + pad, width_, context_.say("update.no_changes"), words_, 1.6F);
            return;
        }
        const Change& change = offer_.changes[row];
        draw_tag(look_of(change.kind), top + pad);
        float y = top + pad;
        y += context_.paragraph(text_left(), y, text_width(), place_of(change), place_, 1.4F) + 8;
        const kiosk::Excerpt excerpt = kiosk::excerpt_of(change);
        if (!excerpt.before.empty()) y += draw_wording(excerpt.before, y, change.kind == Kind::Changed) + 6;
        if (!excerpt.after.empty()) draw_new(excerpt.after, y, change.kind == Kind::Changed);
        if (row + 1 < count()) canvas.rule(left_, top + height(row) - 1, width_, 1.5F, Role::Line);
    }

  private:
    static constexpr float pad = 24;
    static constexpr float line = 1.5F;

    [[nodiscard]] TextStyle title() const {
        return {fonts::Face::SerifBold, context_.size.words(40), Role::Ink, 0};
    }
    [[nodiscard]] std::string counts() const {
        std::string words;
        for (const Look& look : looks) {
            if (!words.empty()) words += "　";
            words += context_.strings.with(look.count, {"count", std::to_string(offer_.count(look.kind))});
        }
        return words;
    }
    [[nodiscard]] bool fits_beside() const {
        return context_.canvas.width_of(counts(), place_) + title().size * 5 < width_;
    }
    [[nodiscard]] float tag_height() const { return context_.size.large() ? 64.0F : 52.0F; }
    [[nodiscard]] float text_left() const { return left_ + tag_ + 24; }
    [[nodiscard]] float text_width() const { return left_ + width_ - text_left(); }

    [[nodiscard]] std::string place_of(const Change& change) const {
        std::string words = handbook::heading(change.label, change.title);
        if (change.number)
            words +=
                "　" + context_.strings.with("update.number", {"number", std::to_string(*change.number)});
        return words;
    }
    [[nodiscard]] static std::vector<std::string> wordings(const Change& change) {
        const kiosk::Excerpt excerpt = kiosk::excerpt_of(change);
        std::vector<std::string> words;
        if (!excerpt.before.empty()) words.push_back(excerpt.before);
        if (!excerpt.after.empty()) words.push_back(excerpt.after);
        return words;
    }
    [[nodiscard]] float lines_of(const std::string& words, const TextStyle& style) const {
        return static_cast<float>(context_.layout(text_width(), words, style).lines.size());
    }

    void draw_tag(const Look& look, float top) {
        Canvas& canvas = context_.canvas;
        const Box box{left_, top, tag_, tag_height()};
        canvas.fill(box, look.ground, 8);
        const TextStyle bold{fonts::Face::SansBold, context_.size.words(28), look.ink, 0};
        const std::string word = context_.say(look.word);
        const float icon = bold.size * 1.3F;  // with what parts it from the word
        const float left = box.centre_x() - (icon + canvas.width_of(word, bold)) / 2;
        canvas.icon(left + bold.size * .5F, box.centre_y(), bold.size * 1.1F, look.icon, look.ink);
        canvas.text_in({left + icon, box.y, box.w, box.h}, word, bold);
    }

    // What was, struck through where it is no more what it says.
    float draw_wording(const std::string& words, float top, bool struck) {
        TextStyle style = words_;
        style.role = Role::InkSoft;
        const float height = context_.paragraph(text_left(), top, text_width(), words, style, line);
        if (!struck) return height;
        each_line(words, top, [this](const Box& box) {
            context_.canvas.rule(box.x, box.centre_y(), box.w, 2.5F, Role::InkSoft);
        });
        return height;
    }

    void draw_new(const std::string& words, float top, bool marked) {
        if (marked) {
            each_line(words, top, [this](const Box& box) {
                context_.canvas.fill({box.x - 2, box.y + 3, box.w + 4, box.h - 8}, Role::GoldTint);
                context_.canvas.rule(box.x - 2, box.bottom() - 6, box.w + 4, 3, Role::Gold);
            });
        }
        context_.paragraph(text_left(), top, text_width(), words, words_, line);
    }

    template <typename Draw>
    void each_line(const std::string& words, float top, const Draw& draw) {
        const float step = words_.size * line;
        const auto& set = context_.layout(text_width(), words, words_);
        for (std::size_t i = 0; i < set.lines.size(); ++i) {
            const float width = static_cast<float>(set.lines[i].width) / static_cast<float>(text::em);
            draw(Box{text_left(), top + static_cast<float>(i) * step, width * words_.size, step});
        }
    }

    Context& context_;
    const kiosk::UpdateOffer& offer_;
    float left_;
    float width_;
    float tag_;
    TextStyle place_;
    TextStyle words_;
};

[[nodiscard]] float side_pad(const Context& context) {
    return context.size.compact() ? 28 : 40;
}

}  // namespace

void draw_changes(Context& context, const kiosk::UpdateOffer& offer, const Box& card) {
    constexpr float radius = 20;
    constexpr float below_last = 60;
    Canvas& canvas = context.canvas;
    canvas.fill(card, Role::Card, radius);
    canvas.outline(card, Role::Line, 1.5F, radius);
    const float pad = side_pad(context);
    Rows rows(context, offer, card.x + pad, card.w - 2 * pad);
    rows.draw_header(card.y + 28);
    const float top = card.y + 28 + rows.header_height();
    const Box view{card.x + 4, top, card.w - 8, card.bottom() - top - 6};
    ScrollRegion::Content content;
    content.name = "update";
    content.count = rows.count() + 1;
    content.height = [&](std::size_t item) { return item < rows.count() ? rows.height(item) : below_last; };
    {
        ScrollRegion region(context, "update.changes", view, content);
        region.each([&](std::size_t item, float y) {
            if (item < rows.count()) rows.draw(item, y);
        });
    }
    float all = 0;
    for (std::size_t i = 0; i < content.count && all <= view.h; ++i)
        all += content.height(i);
    constexpr float fade = 90;
    if (all > view.h) canvas.fade({view.x, view.bottom() - fade, view.w, fade}, Role::Card, 0, 1);
}

void draw_changes_after(Context& context, const kiosk::UpdateOffer& offer, const Box& view,
                        const First& first) {
    Canvas& canvas = context.canvas;
    const float pad = side_pad(context);
    Rows rows(context, offer, view.x + pad, view.w - 2 * pad);
    ScrollRegion::Content content;
    content.name = "update";
    content.count = rows.count() + 3;  // what comes first, the header, the rows, some room
    content.height = [&](std::size_t item) {
        if (item == 0) return first.height;
        if (item == 1) return rows.header_height() + 28;
        return item - 2 < rows.count() ? rows.height(item - 2) : 40.0F;
    };
    ScrollRegion region(context, "update.changes", view, content);
    region.each([&](std::size_t item, float y) {
        if (item == 0) return first.draw(y);
        canvas.fill({view.x, y, view.w, content.height(item)}, Role::Card);
        if (item == 1) return rows.draw_header(y + 28);
        if (item - 2 < rows.count()) rows.draw(item - 2, y);
    });
    region.draw_fade();
}

}  // namespace shouce::ui
