#include "app/pictures.h"

#include <fmt/core.h>

#include <stb/stb_image_write.h>
#include <algorithm>

#include <string>
#include <system_error>
#include <vector>

#include "base/files.h"

namespace shouce::app {

namespace {

struct Shot {
    std::string name;
    std::vector<kiosk::Command> commands;
};

// A page that shows what a reader's page can hold: the middle one of those with points.
[[nodiscard]] handbook::Key page_to_show(const kiosk::State& state) {
    for (const auto& organisation : state.book->organisations) {
        if (organisation.key == "community") return organisation.node;
    }
    std::vector<handbook::Key> pages;
    for (const auto* node : state.reading_order) {
        if (node->item_count > 0) pages.push_back(node->key);
    }
    return pages.empty() ? state.reading_order.front()->key : pages[pages.size() / 2];
}

[[nodiscard]] std::vector<Shot> shots_of(const kiosk::State& state) {
    const handbook::Key page = page_to_show(state);
    const auto& organisations = state.book->organisations;
    std::vector<Shot> shots{{"home", {kiosk::GoHome{}}}};
    if (!organisations.empty()) {
        const auto community = std::find_if(organisations.begin(), organisations.end(),
                                            [](const auto& one) { return one.key == "community"; });
        const auto& shown = community == organisations.end() ? organisations.front() : *community;
        shots.push_back({"who", {kiosk::ChooseOrganisation{}}});
        shots.push_back({"duties", {kiosk::OpenDuties{shown.key}}});
    }
    shots.push_back({"reader", {kiosk::OpenSection{page, {}}}});
    shots.push_back({"size", {kiosk::OpenSection{page, {}}, kiosk::ToggleSizeSheet{}}});
    shots.push_back({"contents", {kiosk::OpenContents{}}});
    shots.push_back({"about", {kiosk::OpenAbout{}}});
    return shots;
}

[[nodiscard]] Result<> write_png(const std::filesystem::path& path, const platform::Pixels& pixels) {
    std::string bytes;
    const auto append = [](void* to, void* data, int size) {
        static_cast<std::string*>(to)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
    };
    if (stbi_write_png_to_func(append, &bytes, pixels.width, pixels.height, 3, pixels.rgb.data(),
                               pixels.width * 3) == 0) {
        return fail("{}: the picture cannot be made", path.string());
    }
    return files::write_atomically(path, bytes);
}

}  // namespace

Result<> write_pictures(Stage& stage, const std::filesystem::path& folder, TimePoint now) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return fail("{}: cannot be made: {}", folder.string(), error.message());
    for (const Shot& shot : shots_of(stage.state())) {
        for (const auto& command : shot.commands)
            stage.apply(command, now);
        const auto path = folder / (shot.name + ".png");
        TRY(write_png(path, stage.picture(now)));
        fmt::print("{}\n", path.string());
    }
    return {};
}

}  // namespace shouce::app
