// What the kiosk is showing, without pixels: a value that the screens read and only the kiosk changes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "handbook/handbook.h"
#include "settings/settings.h"

namespace shouce::kiosk {

// What a visitor may choose; the screens know these under the kiosk's name.
using settings::Ground;
using settings::TextSize;
using settings::Typeface;

struct HomeScreen {
    // The clause of the day; nothing where the book has no numbered points.
    struct DailyClause {
        handbook::Key section;
        handbook::Block block;
        std::string section_title;
    };
    std::optional<DailyClause> daily;
};
struct WhoScreen {};
struct DutiesScreen {
    const handbook::Organisation* organisation = nullptr;
    const handbook::Node* section = nullptr;  // that the duties stand in
    std::vector<handbook::Block> items;
};
struct ContentsScreen {};
struct ReaderScreen {
    const handbook::Node* node = nullptr;
    const handbook::Node* part = nullptr;      // that it stands in; nullptr in a book without parts
    const handbook::Node* previous = nullptr;  // in reading order; nullptr at the ends
    const handbook::Node* next = nullptr;
    int place = 0;  // of `siblings` sections, from 1; 0 where it is no section of a part
    int siblings = 0;
    std::vector<handbook::Block> blocks;  // its own, then those of its groups
    handbook::Key marked;                 // block to scroll to and mark; mostly empty
};
struct AboutScreen {};

using Screen = std::variant<HomeScreen, WhoScreen, DutiesScreen, ContentsScreen, ReaderScreen, AboutScreen>;

// Stable name of a screen, for the trace and the pictures: "home", "reader" …
[[nodiscard]] std::string_view name_of(const Screen& screen);

// Something the visitor should know that is nobody's fault; the details are in the log.
enum class Banner { PackUnusable, ContentUnreadable };

struct State {
    // The handbook without its text. Lives as long as the kiosk; screens point into it.
    std::shared_ptr<const handbook::Handbook> book;
    std::vector<const handbook::Node*> reading_order;
    Screen screen;
    int visit_of_screen = 0;  // grows with each change of screen, so that a view can tell a new one
    bool size_sheet = false;
    std::string room_name;
    TextSize text_size = TextSize::Normal;
    Typeface typeface = Typeface::Serif;
    Ground ground = Ground::Paper;
    bool motion = true;
    std::optional<Banner> banner;
    handbook::Key last_read;  // section that this visitor read last; empty at first
};

}  // namespace shouce::kiosk
