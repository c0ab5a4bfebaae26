#include "ui/pictures.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cstring>
#include <utility>

#include "base/log.h"
#include "picture/picture.h"

namespace shouce::ui {

namespace {

// As pack/contents.h bounds what the builder writes; a pack from elsewhere may hold anything.
constexpr picture::Limits limits{std::size_t{4} << 20U, std::int64_t{2048} * 2048};

void fill(ImTextureData& texture, const picture::Bitmap& bitmap) {
    texture.Create(ImTextureFormat_RGBA32, bitmap.width, bitmap.height);
    const auto pixels = bitmap.rgb.size() / 3;
    auto* to = static_cast<unsigned char*>(texture.GetPixels());
    for (std::size_t i = 0; i < pixels; ++i) {
        std::memcpy(to + 4 * i, bitmap.rgb.data() + 3 * i, 3);
        to[4 * i + 3] = 255;
    }
    texture.UseColors = true;
}

}  // namespace

struct Pictures::Shown {
    handbook::Picture picture;
    enum class State { Wanted, Loaded, Broken, Leaving } state = State::Wanted;
    bool in_frame = true;
    ImTextureData texture;
};

Pictures::Pictures(Source source) : source_(std::move(source)) {}

Pictures::~Pictures() {
    for (auto& [asset, shown] : shown_) {
        if (shown->state != Shown::State::Loaded && shown->state != Shown::State::Leaving) continue;
        // The renderer goes after us and frees what it finds in its list: nothing of ours may be left there.
        ImGui::UnregisterUserTexture(&shown->texture);
        ImGui::GetPlatformIO().Textures.find_erase(&shown->texture);
    }
}

ImTextureData* Pictures::show(const handbook::Picture& picture) {
    auto& shown = shown_[picture.asset];
    if (!shown) {
        shown = std::make_unique<Shown>();
        shown->picture = picture;
    }
    shown->in_frame = true;
    return shown->state == Shown::State::Loaded ? &shown->texture : nullptr;
}

bool Pictures::is_broken(const handbook::Picture& picture) const {
    const auto found = shown_.find(picture.asset);
    return found != shown_.end() && found->second->state == Shown::State::Broken;
}

Result<> Pictures::decode(Shown& shown) const {
    TRY_ASSIGN(const std::string bytes, source_(shown.picture.asset));
    TRY_ASSIGN(const picture::Bitmap bitmap, picture::decode(bytes, limits));
    fill(shown.texture, bitmap);
    return {};
}

bool Pictures::load() {
    for (auto& [asset, shown] : shown_) {
        if (shown->state != Shown::State::Wanted) continue;
        if (const auto decoded = decode(*shown); decoded) {
            shown->state = Shown::State::Loaded;
            ImGui::RegisterUserTexture(&shown->texture);
        } else {
            log::error("picture {} of the pack: {}; its caption is shown alone", asset,
                       decoded.error().message());
            shown->state = Shown::State::Broken;
        }
        return true;
    }
    return false;
}

void Pictures::release(Shown& shown) {
    shown.state = Shown::State::Leaving;
    // No draw command of this frame knows it, so the renderer may free it at once.
    shown.texture.UnusedFrames = 1;
    shown.texture.SetStatus(ImTextureStatus_WantDestroy);
}

void Pictures::end_frame() {
    for (auto at = shown_.begin(); at != shown_.end();) {
        Shown& shown = *at->second;
        const bool gone =
            shown.state == Shown::State::Leaving && shown.texture.Status == ImTextureStatus_Destroyed;
        if (gone) ImGui::UnregisterUserTexture(&shown.texture);
        const bool unseen = !std::exchange(shown.in_frame, false);
        if (unseen && shown.state == Shown::State::Loaded) release(shown);
        // What is broken is remembered, so that the log is told once.
        const bool forgotten = unseen && shown.state == Shown::State::Wanted;
        at = gone || forgotten ? shown_.erase(at) : std::next(at);
    }
}

}  // namespace shouce::ui
