// Behind the door of the settings: each with what it can be, one of them chosen; a touch keeps it.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "ui/screens/office.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

using kiosk::Office;
using settings::Settings;

// One of the things that a setting can be.
struct Choice {
    std::string_view label;
    Settings settings;  // as they are with this choice
    bool chosen = false;
};
struct Setting {
    std::string_view id;
    std::string_view sentence;  // id of what is said below its name; mostly none
    std::vector<Choice> choices;
};

template <typename Value>
[[nodiscard]] Setting setting_of(std::string_view id, const Settings& now, Value Settings::*member,
                                 std::initializer_list<std::pair<std::string_view, Value>> values) {
    Setting setting{id, {}, {}};
    for (const auto& [label, value] : values) {
        Choice choice{label, now, now.*member == value};
        choice.settings.*member = value;
        setting.choices.push_back(choice);
    }
    return setting;
}

[[nodiscard]] bool has_night(const Settings& settings) {
    return settings.dark_from != settings.dark_until;
}

[[nodiscard]] Setting night_of(const Settings& now) {
    Settings never = now;
    never.dark_from = never.dark_until = 0;
    Settings usual = now;
    if (!has_night(now)) {
        usual.dark_from = 22;
        usual.dark_until = 6.5;
    }
    return {
        "setting.night",
        "setting.night_sentence",
        {{"setting.night_never", never, !has_night(now)}, {"setting.night_by_clock", usual, has_night(now)}}};
}

[[nodiscard]] std::vector<Setting> settings_of(const Settings& now) {
    using settings::Ground;
    using settings::Scoring;
    using settings::TextSize;
    return {
        setting_of<TextSize>("setting.text_size", now, &Settings::text_size,
                             {{"size.small", TextSize::Small},
                              {"size.normal", TextSize::Normal},
                              {"size.large", TextSize::Large},
                              {"size.larger", TextSize::Larger},
                              {"size.largest", TextSize::Largest}}),
        setting_of<Ground>(
            "setting.ground", now, &Settings::ground,
            {{"size.paper", Ground::Paper}, {"size.bright", Ground::Bright}, {"size.dark", Ground::Dark}}),
        setting_of<double>("setting.idle", now, &Settings::idle_seconds,
                           {{"setting.idle_half", 30},
                            {"setting.idle_one", 60},
                            {"setting.idle_two", 120},
                            {"setting.idle_never", 0}}),
        setting_of<Scoring>("setting.scoring", now, &Settings::scoring,
                            {{"setting.scoring_all", Scoring::All},
                             {"setting.scoring_half", Scoring::Half},
                             {"setting.scoring_share", Scoring::PerOption},
                             {"setting.scoring_minus", Scoring::RightMinusWrong}}),
        night_of(now),
        {"setting.cover", {}, {}}};
}

[[nodiscard]] std::string_view cover_words(kiosk::CoverWord word) {
    using kiosk::CoverWord;
    switch (word) {
        case CoverWord::None: return "setting.cover_sentence";
        case CoverWord::Running: return "setting.cover_running";
        case CoverWord::Taken: return "setting.cover_taken";
        case CoverWord::Dropped: return "setting.cover_dropped";
        case CoverWord::NoFiles: return "setting.cover_no_files";
        case CoverWord::BadTitle: return "setting.cover_bad_title";
        case CoverWord::BadPicture: return "setting.cover_bad_picture";
        case CoverWord::Gone: return "setting.cover_gone";
        case CoverWord::NotKept: return "setting.cover_not_kept";
    }
    return {};
}

// 6:30
[[nodiscard]] std::string hour_words(double hour) {
    const int half_hours = static_cast<int>(hour * 2);
    return std::to_string(half_hours / 2) + (half_hours % 2 == 0 ? ":00" : ":30");
}

// The settings with one end of the night moved by half an hour; the two never meet.
[[nodiscard]] Settings moved(Settings settings, double Settings::*end, double step) {
    constexpr double a_day = 24;
    do {
        settings.*end = std::fmod(settings.*end + step + a_day, a_day);
    } while (!has_night(settings));
    return settings;
}

class SettingsPage {
  public:
    SettingsPage(Context& context, const Settings& now)
        : context_(context), size_(context.size), now_(now), all_(settings_of(now)) {
        all_.back().sentence = cover_words(context.state.office.cover);
    }

    [[nodiscard]] std::size_t count() const { return all_.size(); }

    [[nodiscard]] float height(std::size_t i, float width) {
        const float left = head_height(all_[i], head_width(width));
        const float right = keys_height(all_[i]);
        return (wide() ? std::max(left, right) : left + head_gap + right) + 2 * pad();
    }

    void draw(std::size_t i, const Box& item) {
        const Setting& setting = all_[i];
        const float head = head_width(item.w);
        Box keys = item;
        keys.y += pad();
        draw_head_of(setting, {item.x, keys.y, head, 0});
        if (wide()) {
            keys.x = item.x + head + column_gap;
            keys.w = item.right() - keys.x;
        } else {
            keys.y += head_height(setting, head) + head_gap;
        }
        keys.h = key();
        if (setting.choices.empty()) draw_cover(keys);
        if (!setting.choices.empty()) draw_choices(keys, setting);
        if (is_night(setting) && has_night(now_)) draw_hours({keys.x, keys.bottom() + gap, keys.w, key()});
        if (i + 1 < all_.size()) context_.canvas.rule(item.x, item.bottom() - 2, item.w, 1.5F, Role::Line);
    }

  private:
    static constexpr float gap = 12;
    static constexpr float head_gap = 14;
    static constexpr float column_gap = 64;

    [[nodiscard]] bool wide() const { return size_.landscape() && !size_.compact(); }
    [[nodiscard]] float pad() const { return size_.compact() ? 20 : wide() ? 18 : 26; }
    [[nodiscard]] float key() const { return size_.compact() ? 96 : wide() ? 84 : 92; }
    [[nodiscard]] float head_width(float width) const { return wide() ? width * .36F : width; }
    [[nodiscard]] static bool is_night(const Setting& setting) { return setting.id == "setting.night"; }

    [[nodiscard]] TextStyle name() const {
        return {fonts::Face::SerifBold, size_.words(size_.compact() ? 38 : 42), Role::Ink, .02F};
    }
    [[nodiscard]] TextStyle small() const {
        return {fonts::Face::SansRegular, size_.words(30), Role::InkSoft, 0};
    }
    [[nodiscard]] float lines_of(const std::string& words, const TextStyle& style, float width) {
        return static_cast<float>(context_.layout(width, words, style).lines.size());
    }
    [[nodiscard]] float head_height(const Setting& setting, float width) {
        const TextStyle style = name();
        float height = lines_of(context_.say(setting.id), style, width) * style.size * 1.35F;
        if (!setting.sentence.empty())
            height += 4 + lines_of(context_.say(setting.sentence), small(), width) * small().size * 1.5F;
        return height;
    }
    void draw_head_of(const Setting& setting, const Box& at) {
        const float y = at.y + context_.paragraph(at.x, at.y, at.w, context_.say(setting.id), name(), 1.35F);
        if (setting.sentence.empty()) return;
        context_.paragraph(at.x, y + 4, at.w, context_.say(setting.sentence), small(), 1.5F);
    }

    [[nodiscard]] float keys_height(const Setting& setting) const {
        return is_night(setting) && has_night(now_) ? hours_height() + gap + key() : key();
    }
    // The two ends of the night stand beside each other where there is room.
    [[nodiscard]] bool stacked() const { return size_.compact() || size_.large(); }
    [[nodiscard]] float hours_height() const { return stacked() ? 2 * key() + gap : key(); }

    void draw_choices(const Box& row, const Setting& setting) {
        Canvas& canvas = context_.canvas;
        const auto count = static_cast<float>(setting.choices.size());
        Box box{row.x, row.y, (row.w - gap * (count - 1)) / count, row.h};
        for (std::size_t i = 0; i < setting.choices.size(); ++i) {
            const Choice& choice = setting.choices[i];
            const std::string label = context_.say(choice.label);
            const bool pressed = context_.touchable(std::string(setting.id) + "." + std::to_string(i), label,
                                                    box, kiosk::KeepSettings{choice.settings});
            const Role fill = choice.chosen ? Role::Ink : pressed ? Role::PaperDeep : Role::Card;
            canvas.fill(box, fill, 16);
            if (!choice.chosen) canvas.outline(box, Role::Edge, 2, 16);
            const TextStyle style{choice.chosen ? fonts::Face::SansBold : fonts::Face::SansRegular,
                                  size_.words(34), choice.chosen ? Role::Paper : Role::Ink, 0};
            canvas.text_in(box, label, canvas.fitted(label, style, box.w - 16, 24), Align::Centre);
            box.x += box.w + gap;
        }
    }

    // Title and picture: the ways to have one's own, and none.
    void draw_cover(const Box& row) {
        const auto& state = context_.state;
        const bool idle = state.office.cover != kiosk::CoverWord::Running;
        const Box half{row.x, row.y, (row.w - gap) / 2, row.h};
        draw_key(half, state.office.stick ? "setting.cover_take" : "setting.cover_no_stick",
                 state.office.stick && idle, kiosk::TakeCover{});
        draw_key({half.right() + gap, row.y, half.w, row.h}, "setting.cover_drop",
                 state.cover != kiosk::Cover{} && idle, kiosk::DropCover{});
    }

    void draw_key(const Box& box, std::string_view id, bool alive, kiosk::Command command) {
        Canvas& canvas = context_.canvas;
        const std::string label = context_.say(id);
        const bool pressed = alive && context_.touchable(std::string(id), label, box, std::move(command));
        if (alive) canvas.fill(box, pressed ? Role::PaperDeep : Role::Card, 16);
        canvas.outline(box, alive ? Role::Edge : Role::Line, 2, 16);
        const TextStyle style{fonts::Face::SansRegular, size_.words(34), alive ? Role::Ink : Role::InkSoft,
                              0};
        canvas.text_in(box, label, canvas.fitted(label, style, box.w - 16, 24), Align::Centre);
    }

    void draw_hours(const Box& row) {
        Box box = row;
        if (!stacked()) box.w = (row.w - 3 * gap) / 2;
        draw_hour(box, "setting.night_from", &Settings::dark_from);
        if (stacked()) {
            box.y = box.bottom() + gap;
        } else {
            box.x = box.right() + 3 * gap;
        }
        draw_hour(box, "setting.night_until", &Settings::dark_until);
    }

    // An hour between the keys that move it.
    void draw_hour(const Box& row, const std::string& id, double Settings::*end) {
        Canvas& canvas = context_.canvas;
        const float side = std::max(key(), 100.0F);
        canvas.fill(row, Role::PaperDeep, 16);
        draw_step({row.x, row.y, side, row.h}, id + ".earlier", "setting.earlier", Icon::Remove,
                  moved(now_, end, -.5));
        draw_step({row.right() - side, row.y, side, row.h}, id + ".later", "setting.later", Icon::Add,
                  moved(now_, end, .5));
        const std::string words = context_.strings.with(id, {"hour", hour_words(now_.*end)});
        const TextStyle style{fonts::Face::SansBold, size_.words(38), Role::Ink, 0};
        const Box middle{row.x + side, row.y, row.w - 2 * side, row.h};
        canvas.text_in(middle, words, canvas.fitted(words, style, middle.w - 24, 28), Align::Centre);
    }

    void draw_step(const Box& box, const std::string& id, std::string_view label, Icon icon,
                   const Settings& then) {
        const bool pressed = context_.touchable(id, context_.say(label), box, kiosk::KeepSettings{then});
        context_.canvas.fill(box, pressed ? Role::PaperDeep : Role::Card, 16);
        context_.canvas.outline(box, Role::Edge, 2, 16);
        context_.canvas.icon(box.centre_x(), box.centre_y(), 44, icon, Role::GoldInk);
    }

    Context& context_;
    const Size& size_;
    const Settings& now_;
    std::vector<Setting> all_;
};

}  // namespace

void draw_operator_settings(Context& context) {
    const Office& office = context.state.office;
    SettingsPage page(context, office.settings);
    OfficeList list;
    list.title = "operator.settings";
    list.sentence = context.say(office.kept == Office::Kept::Yes  ? "setting.kept"
                                : office.kept == Office::Kept::No ? "setting.not_kept"
                                                                  : "setting.sentence");
    list.count = page.count();
    list.height = [&](std::size_t i, const Box& column) { return page.height(i, column.w); };
    list.draw = [&](std::size_t i, const Box& item) { page.draw(i, item); };
    draw_office_list(context, list);
}

}  // namespace shouce::ui
