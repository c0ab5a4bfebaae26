// New content from a stick: from which edition to which, who signed it, what changes; then yes or no.
#include <algorithm>
#include <string>

#include "ui/screens/change_row.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

using kiosk::Update;
using Phase = Update::Phase;

constexpr float radius = 20;

[[nodiscard]] std::string edition_words(const Context& context, const std::string& edition) {
    return edition.empty() ? context.say("update.no_edition") : edition;
}

// The sentence for each reason why nothing was taken.
[[nodiscard]] std::string reason_words(const Context& context, pack::Refusal why) {
    using pack::Refusal;
    switch (why) {
        case Refusal::NoPack: return context.say("update.refused_no_pack");
        case Refusal::Unsigned: return context.say("update.refused_unsigned");
        case Refusal::ForeignKey: return context.say("update.refused_foreign_key");
        case Refusal::Altered: return context.say("update.refused_altered");
        case Refusal::Older: return context.say("update.refused_older");
        case Refusal::Installed: return context.say("update.refused_installed");
        case Refusal::TooLarge: return context.say("update.refused_too_large");
        case Refusal::NoRoom: return context.say("update.refused_no_room");
        case Refusal::Gone: return context.say("update.refused_gone");
        case Refusal::Unusable: return context.say("update.refused_unusable");
        case Refusal::Failed: return context.say("update.refused_failed");
    }
    return {};
}

// Title and, where there is one, the sentence below it.
struct Heading {
    std::string title;
    std::string sentence;
};

[[nodiscard]] Heading heading_of(const Context& context, const Update& update) {
    switch (update.phase) {
        case Phase::Looking: return {context.say("update.looking"), context.say("update.wait")};
        case Phase::NoStick: return {context.say("update.no_stick"), context.say("update.no_stick_sentence")};
        case Phase::Copying:
            return {
                context.say("update.copying"),
                context.strings.with("update.copying_sentence", {"percent", std::to_string(update.percent)})};
        case Phase::Offered: return {context.say("update.found"), {}};
        case Phase::Refused: return {context.say("update.refused"), {}};
        case Phase::Installing: return {context.say("update.installing"), context.say("update.wait")};
        case Phase::Done: return {context.say("update.done"), context.say("update.done_sentence")};
    }
    return {};
}

// The parts of the page from top to bottom. Each draws itself at `y` and says where it ends.
class UpdatePage {
  public:
    UpdatePage(Context& context, const Update& update, const Box& column)
        : context_(context), update_(update), column_(column) {}

    float draw_heading(float y) {
        const Heading heading = heading_of(context_, update_);
        const TextStyle title = title_style(heading.title);
        y += context_.paragraph(column_.x, y, column_.w, heading.title, title, 1.3F);
        context_.texts.push_back({"update.title", 0, heading.title});
        if (heading.sentence.empty()) return y;
        const TextStyle small{fonts::Face::SansRegular, context_.size.words(36), Role::InkSoft, 0};
        return y + 16 + context_.paragraph(column_.x, y + 16, column_.w, heading.sentence, small, 1.65F);
    }

    // Of the one without a sentence.
    [[nodiscard]] float heading_height() {
        const Heading heading = heading_of(context_, update_);
        const TextStyle title = title_style(heading.title);
        const auto& lines = context_.layout(column_.w, heading.title, title).lines;
        return static_cast<float>(lines.size()) * title.size * 1.3F;
    }

    float draw_progress(float y) {
        constexpr float height = 24;
        const float part = static_cast<float>(update_.percent) / 100;
        context_.canvas.fill({column_.x, y, column_.w, height}, Role::PaperDeep, height / 2);
        context_.canvas.fill({column_.x, y, std::max(height, column_.w * part), height}, Role::Gold,
                             height / 2);
        return y + height;
    }

    // From which edition to which.
    float draw_editions(float y) {
        const TextStyle small = small_style(Role::InkSoft);
        const float half = (column_.w - 2 * pad() - 88) / 2;
        const TextStyle wanted = edition_style();
        const std::string now = edition_words(context_, update_.offer.edition_now);
        const std::string then = edition_words(context_, update_.offer.edition_then);
        const TextStyle before = context_.canvas.fitted(now, wanted, half, 30);
        TextStyle after = context_.canvas.fitted(then, wanted, half, 30);
        after.role = Role::CinnabarInk;
        const Box box{column_.x, y, column_.w, editions_height()};
        draw_flat(box, Role::Card, Role::Line);
        const float left = box.x + pad();
        const float right = box.right() - pad() - half;
        const float line = box.y + 32;
        context_.canvas.text_in({left, line, half, small.size * 1.5F}, context_.say("update.now"), small);
        context_.canvas.text_in({right, line, half, small.size * 1.5F}, context_.say("update.then"), small);
        const Box words{left, line + small.size * 1.5F, half, wanted.size * 1.35F};
        context_.canvas.text_in(words, now, before);
        context_.canvas.text_in({right, words.y, half, words.h}, then, after);
        context_.canvas.icon(box.centre_x(), box.centre_y(), 44, Icon::ArrowForward, Role::InkSoft);
        return box.bottom();
    }

    [[nodiscard]] float editions_height() const {
        return small_style(Role::InkSoft).size * 1.5F + edition_style().size * 1.35F + 64;
    }

    // Green with a shield, or brown with a cross: why not.
    float draw_signer(float y) {
        const bool trusted = update_.phase == Phase::Offered;
        const Role role = trusted ? Role::Right : Role::Wrong;
        const std::string name = context_.say(trusted ? "update.trusted" : "update.nothing_changed");
        const std::string sentence = signer_words();
        const TextStyle bold{fonts::Face::SansBold, context_.size.words(36), role, 0};
        const TextStyle small = small_style(Role::Ink);
        const float left = column_.x + signer_left;
        const float width = column_.w - signer_left - 32;
        const Box box{column_.x, y, column_.w, signer_height()};
        draw_flat(box, trusted ? Role::RightTint : Role::WrongTint, role);
        context_.canvas.icon(column_.x + 60, box.centre_y(), 52, trusted ? Icon::VerifiedUser : Icon::Cancel,
                             role);
        context_.canvas.text_in({left, y + 12, width, bold.size * 1.4F}, name, bold);
        context_.paragraph(left, y + 14 + bold.size * 1.4F, width, sentence, small, 1.5F);
        context_.texts.push_back({"update.signer", 0, sentence});
        return box.bottom();
    }

    [[nodiscard]] float signer_height() {
        const TextStyle small = small_style(Role::Ink);
        const auto& lines = context_.layout(column_.w - signer_left - 32, signer_words(), small).lines;
        return context_.size.words(36) * 1.4F + static_cast<float>(lines.size()) * small.size * 1.5F + 28;
    }

    void draw_note(float y) {
        const TextStyle small = small_style(Role::InkSoft);
        context_.paragraph(column_.x, y, column_.w, context_.say("update.note"), small, 1.6F);
    }
    [[nodiscard]] float note_height() {
        const TextStyle small = small_style(Role::InkSoft);
        const auto& lines = context_.layout(column_.w, context_.say("update.note"), small).lines;
        return static_cast<float>(lines.size()) * small.size * 1.6F;
    }

    // No and yes.
    void draw_actions(const Box& box) {
        const bool going = update_.phase == Phase::Installing || update_.phase == Phase::Done;
        if (going) return;
        const bool offered = update_.phase == Phase::Offered;
        const bool back =
            update_.can_go_back && (update_.phase == Phase::NoStick || update_.phase == Phase::Refused);
        const bool again = update_.phase == Phase::Refused;
        const std::string leave = context_.say(offered ? "update.later" : "update.leave");
        const float gap = 20;
        const float third = (box.w - gap) * (offered ? .37F : .5F);
        Box first = box;
        if (offered || back || again) first.w = third;
        draw_button(context_, first, Weight::Secondary, "update.leave", leave, kiosk::LeaveUpdate{});
        const Box second{first.right() + gap, box.y, box.right() - first.right() - gap, box.h};
        if (offered) {
            draw_button(context_, second, Weight::Primary, "update.yes", context_.say("update.yes"),
                        kiosk::InstallUpdate{}, Icon::SystemUpdate, 48);
        } else if (again) {
            draw_button(context_, second, Weight::Primary, "update.again", context_.say("update.again"),
                        kiosk::OpenUpdate{});
        } else if (back) {
            draw_go_back(second);
        }
        if (again && back) draw_go_back({box.x, box.y - box.h - gap, box.w, box.h});
    }

    [[nodiscard]] float pad() const { return context_.size.compact() ? 28 : 40; }

  private:
    static constexpr float signer_left = 104;

    [[nodiscard]] TextStyle title_style(const std::string& words) const {
        const TextStyle wanted{fonts::Face::SerifBold, context_.size.compact() ? 54.0F : 66.0F, Role::Ink,
                               .04F};
        return context_.canvas.fitted(words, wanted, column_.w, 44);
    }
    [[nodiscard]] TextStyle edition_style() const {
        const float size = context_.size.compact() ? 40.0F : 48.0F;
        return {fonts::Face::SerifBold, context_.size.words(size), Role::Ink, 0};
    }
    [[nodiscard]] TextStyle small_style(Role role) const {
        return {fonts::Face::SansRegular, context_.size.words(31), role, 0};
    }
    [[nodiscard]] std::string signer_words() const {
        if (update_.phase == Phase::Offered)
            return context_.strings.with("update.trusted_sentence", {"signer", update_.offer.signer});
        return reason_words(context_, update_.refusal);
    }

    void draw_go_back(const Box& box) {
        draw_button(context_, box, Weight::Secondary, "update.go_back", context_.say("update.go_back"),
                    kiosk::ShowPreviousContent{});
    }

    // It lies flat: it is to be read.
    void draw_flat(const Box& box, Role ground, Role edge) {
        context_.canvas.fill(box, ground, radius);
        context_.canvas.outline(box, edge, edge == Role::Line ? 1.5F : 2.5F, radius);
    }

    Context& context_;
    const Update& update_;
    Box column_;
};

// The page without tabs: what is below the operator's door.
[[nodiscard]] Box whole_column(const Size& size) {
    return {size.margin(), 0, size.width() - 2 * size.margin(), size.height()};
}

void draw_offer(Context& context, const Update& update, const Box& column, const Box& actions, float y) {
    const Size& size = context.size;
    const bool wide = size.landscape();
    const float gap = size.compact() ? 16 : 22;
    const float top = size.compact() ? 16 : 40;
    Box left = column;
    if (wide) left.w = actions.w;
    UpdatePage page(context, update, left);
    const auto intro = [&](float from) {
        from = page.draw_heading(from + top) + gap;
        from = page.draw_editions(from) + gap;
        return page.draw_signer(from);
    };
    const float note = page.note_height();
    if (wide) {
        const float below = intro(y);
        if (below + gap + note < actions.y - gap) page.draw_note(actions.y - gap - note);
        const float from = left.right() + 60;
        draw_changes(context, update.offer,
                     {from, y + top, column.right() - from, size.height() - y - top - 60});
        return;
    }
    if (!size.compact() && !size.large()) {
        const float below = intro(y) + gap;
        page.draw_note(actions.y - 36 - note);
        draw_changes(context, update.offer, {column.x, below, column.w, actions.y - 36 - note - 28 - below});
        return;
    }
    const float height =
        top + page.heading_height() + page.editions_height() + page.signer_height() + 3 * gap;
    draw_changes_after(context, update.offer, {column.x, y, column.w, actions.y - 20 - y},
                       {height, [&](float from) { intro(from); }});
}

}  // namespace

void draw_update(Context& context, const Update& update) {
    const Size& size = context.size;
    const Box column = whole_column(size);
    const float y = draw_head(context, column, context.say("update.head"), "");
    const float foot = size.compact() ? 32 : 64;
    Box actions{column.x, size.height() - foot - size.action_height(), column.w, size.action_height()};
    if (size.landscape()) actions.w = column.w * .44F;
    UpdatePage page(context, update, column);
    if (update.phase == Phase::Offered) {
        draw_offer(context, update, column, actions, y);
    } else {
        const float below = page.draw_heading(y + (size.compact() ? 24.0F : 52.0F));
        if (update.phase == Phase::Copying) page.draw_progress(below + 40);
        if (update.phase == Phase::Refused) page.draw_signer(below + 40);
    }
    UpdatePage(context, update, column).draw_actions(actions);
}

}  // namespace shouce::ui
