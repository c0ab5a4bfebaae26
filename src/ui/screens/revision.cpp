// How a clause was worded before the last update and how it is now: a sheet over the page that it stands on.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/marks.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

using pack::Change;

// Of a wording: what the other one does not have is struck through, or marked.
enum class Time { Before, Now };
struct Wording {
    Time time = Time::Now;
    std::string words;
    std::size_t from = 0;  // bytes of `words` that differ
    std::size_t to = 0;
};

// A table's cells and rows as one paragraph.
[[nodiscard]] std::string in_one_paragraph(const std::string& text) {
    std::string words;
    for (const char c : text)
        words += c == '\t' ? std::string("　") : c == '\n' ? std::string("；") : std::string(1, c);
    return words;
}

[[nodiscard]] std::vector<Wording> wordings_of(Change change) {
    change.before = in_one_paragraph(change.before);
    change.after = in_one_paragraph(change.after);
    if (change.kind == Change::Kind::Added) return {{Time::Now, change.after, 0, 0}};
    const pack::Difference part = pack::difference_of(change);
    return {{Time::Before, change.before, part.from, part.before_to},
            {Time::Now, change.after, part.from, part.after_to}};
}

class RevisionSheet {
  public:
    RevisionSheet(Context& context, const Change& change)
        : context_(context),
          size_(context.size),
          change_(change),
          wordings_(wordings_of(change)),
          page_(context.size.page()),
          side_(size_.landscape() && !size_.compact() ? 80
                : size_.compact()                     ? 40
                                                      : 80),
          label_{fonts::Face::SansBold, size_.words(32), Role::InkSoft, .04F},
          words_{size_.large() ? fonts::Face::SerifBold : fonts::Face::SerifRegular, size_.reading(38),
                 Role::Ink, 0} {}

    void draw() {
        Canvas& canvas = context_.canvas;
        const float foot = size_.compact() ? 24 : 40;
        const float fixed = top_pad() + head_height() + 24 + size_.action_height() + foot;
        const float most = page_.h * (size_.landscape() ? .86F : .78F);
        const float height = std::min(fixed + words_height() + 16, most);
        const Box sheet{page_.x, page_.bottom() - height, page_.w, height};
        context_.touchable("revision.close", context_.say("revision.done"), {page_.x, 0, page_.w, sheet.y},
                           kiosk::CloseRevision{});
        canvas.fill({page_.x, 0, page_.w, page_.bottom()}, Role::Shade, 0, Corners::All, .3F);
        canvas.shadow(sheet, shadow_dialog);
        canvas.fill(sheet, Role::Card, 32, Corners::Top);
        const Box inner{sheet.x + side_, sheet.y + top_pad(), sheet.w - 2 * side_, 0};
        draw_head(inner);
        const float top = inner.y + head_height();
        draw_words({inner.x, top, inner.w, sheet.bottom() - foot - size_.action_height() - 24 - top});
        draw_button(context_,
                    {inner.x, sheet.bottom() - foot - size_.action_height(), inner.w, size_.action_height()},
                    Weight::Primary, "revision.done", context_.say("revision.done"), kiosk::CloseRevision{});
    }

  private:
    static constexpr float line = 1.7F;

    [[nodiscard]] bool added() const { return change_.kind == Change::Kind::Added; }
    [[nodiscard]] float top_pad() const { return size_.compact() ? 28 : 48; }
    [[nodiscard]] float between() const { return size_.compact() ? 20 : 36; }
    // Beside each other where the page is wide.
    [[nodiscard]] std::size_t columns() const {
        return size_.landscape() && !size_.compact() ? wordings_.size() : 1;
    }
    [[nodiscard]] float column_width() const {
        const float room = page_.w - 2 * side_;
        return columns() == 1 ? room : (room - column_gap) / 2;
    }

    [[nodiscard]] TextStyle title() const {
        return {fonts::Face::SerifBold, size_.compact() ? 48.0F : 60.0F, Role::Ink, .04F};
    }
    [[nodiscard]] std::string place() const {
        if (!change_.number) return {};
        return context_.strings.with("update.number", {"number", std::to_string(*change_.number)});
    }
    [[nodiscard]] float head_height() const { return title().size * 1.3F + (size_.compact() ? 20 : 40); }

    void draw_head(const Box& inner) {
        const Box row{inner.x, inner.y, inner.w, title().size * 1.3F};
        const std::string words = context_.say(added() ? "revision.added" : "revision.mark");
        context_.canvas.text_in(row, words, title());
        const TextStyle small{fonts::Face::SansRegular, size_.words(34), Role::InkSoft, .02F};
        const float room = row.w - context_.canvas.width_of(words, title()) - 32;
        context_.canvas.text_in(row, place(), context_.canvas.fitted(place(), small, room, 28), Align::Right);
        context_.canvas.rule(inner.x, row.bottom() + (size_.compact() ? 6.0F : 12.0F), inner.w, 1.5F,
                             Role::Line);
    }

    [[nodiscard]] std::string label_of(const Wording& wording) const {
        if (added()) return context_.say("revision.added_sentence");
        return context_.say(wording.time == Time::Before ? "revision.before" : "revision.now");
    }
    [[nodiscard]] float label_height() const { return label_.size * 1.8F; }
    [[nodiscard]] const text::Layout& lines_of(const Wording& wording) {
        text::ParagraphStyle setting;
        setting.alignment = alignment_of(column_width(), words_);
        return context_.layout(column_width(), wording.words, words_, setting);
    }
    [[nodiscard]] float height_of(const Wording& wording) {
        return label_height() + words_.size * line * static_cast<float>(lines_of(wording).lines.size());
    }
    [[nodiscard]] float words_height() {
        float height = 0;
        for (const Wording& wording : wordings_) {
            const bool beside = columns() > 1;
            height = beside ? std::max(height, height_of(wording))
                            : height + height_of(wording) + (height > 0 ? between() : 0);
        }
        return height;
    }

    void draw_words(const Box& view) {
        const auto content = ScrollRegion::one("revision:" + change_.block, words_height() + 16);
        ScrollRegion region(context_, "revision.body", {view.x - 8, view.y, view.w + 16, view.h}, content);
        region.each([&](std::size_t, float top) {
            Box at{view.x, top, column_width(), 0};
            for (const Wording& wording : wordings_) {
                draw_wording(wording, at);
                if (columns() > 1) {
                    at.x = at.right() + column_gap;
                } else {
                    at.y += height_of(wording) + between();
                }
            }
        });
        if (words_height() + 15 > view.h) {
            constexpr float fade = 60;
            context_.canvas.fade({view.x, view.bottom() - fade, view.w, fade}, Role::Card, 0, 1);
        }
    }

    void draw_wording(const Wording& wording, const Box& at) {
        Canvas& canvas = context_.canvas;
        const bool before = wording.time == Time::Before;
        canvas.text_in({at.x, at.y, at.w, label_height() - 8}, label_of(wording), label_);
        const text::Layout& lines = lines_of(wording);
        const float step = words_.size * line;
        const float baseline = at.y + label_height() + words_.size * (line / 2 + .38F);
        const auto boxes = mark_boxes(at.x, baseline, step, lines, wording.from, wording.to, words_);
        if (!before) draw_marks(canvas, boxes);
        TextStyle style = words_;
        if (before) style.role = Role::InkSoft;
        canvas.lines(at.x, baseline, step, lines, 0, lines.lines.size(), style);
        if (before) {
            for (const Box& box : boxes)
                canvas.rule(box.x, box.centre_y(), box.w, 2.5F, Role::InkSoft);
        }
        context_.texts.push_back({before ? "revision.before" : "revision.now", 0, wording.words});
    }

    static constexpr float column_gap = 96;
    Context& context_;
    const Size& size_;
    const Change& change_;
    std::vector<Wording> wordings_;
    Box page_;
    float side_;
    TextStyle label_;
    TextStyle words_;
};

}  // namespace

void draw_revision(Context& context, const pack::Change& change) {
    RevisionSheet(context, change).draw();
}

}  // namespace shouce::ui
