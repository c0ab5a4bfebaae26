// The book's pictures as textures, each from when it first shows until it shows no more. What is decoded
// comes from a pack and is held to the limits of one.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

#include "base/result.h"
#include "handbook/handbook.h"

struct ImTextureData;

namespace shouce::ui {

class Pictures {
  public:
    // The bytes of a picture by its number, as the pack keeps them.
    using Source = std::function<Result<std::string>(int asset)>;

    // Textures belong to the current Dear ImGui context, which must outlive this object.
    explicit Pictures(Source source);
    ~Pictures();
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;

    // What to draw in this frame; nothing where it is not decoded yet, which load() will do, or cannot be.
    [[nodiscard]] ImTextureData* show(const handbook::Picture& picture);
    // It was tried and the log says why it cannot be shown.
    [[nodiscard]] bool is_broken(const handbook::Picture& picture) const;

    // Between frames: decodes one picture that the last frame wanted. True where it did, so that another
    // frame has something new to show.
    bool load();
    // Lets go of what has not been shown in this frame. Before it is rendered.
    void end_frame();

  private:
    struct Shown;
    [[nodiscard]] Result<> decode(Shown& shown) const;
    static void release(Shown& shown);

    Source source_;
    std::unordered_map<int, std::unique_ptr<Shown>> shown_;
};

}  // namespace shouce::ui
