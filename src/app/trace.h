// What the kiosk did, as JSON lines for tests and diagnosis: one object a line, at once on disk.
#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "kiosk/health.h"
#include "kiosk/visit.h"
#include "state/records.h"
#include "ui/context.h"
#include "ui/touch.h"

namespace shouce::app {

class Trace {
  public:
    // A trace that writes nothing.
    Trace() = default;
    // Goes on behind what is there, since a program that starts again goes on with its trace.
    [[nodiscard]] static Result<Trace> open(const std::filesystem::path& path, TimePoint start);

    void screen(TimePoint now, std::string_view name);
    // Both write only what differs from the last time on this screen.
    void targets(TimePoint now, std::string_view screen, const std::vector<ui::Target>& targets);
    void texts(TimePoint now, const std::vector<ui::TextInView>& texts);
    // Writes where a visit begins, where the visitor is asked whether they are there, and where it ends.
    void visit(TimePoint now, kiosk::Visit::Phase phase, int visitor);
    void health(TimePoint now, const kiosk::Health& health);
    // A pointer event that this frame is the first to show: how long ago it happened, and which of the frames
    // presented since then this one is, from 1 (told up to 5).
    struct Touch {
        Duration age{};
        int frames = 0;
    };
    struct Frame {
        int number = 0;
        Duration cpu{};                      // ours, of the processor
        Duration whole{};                    // until the frame was handed over
        std::array<int, 3> glyph_texture{};  // its width and height in pixels, and bytes for each
        std::optional<std::string> pressed;  // target that looks pressed
        std::optional<Touch> touch;
    };
    void frame(TimePoint now, const Frame& frame);
    // An answer that is safely stored.
    void attempt(TimePoint now, const state::Answered& answered);

  private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    void write(const std::string& line);
    [[nodiscard]] long long milliseconds(TimePoint now) const;

    std::unique_ptr<std::FILE, Close> file_;
    TimePoint start_;
    kiosk::Visit::Phase last_phase_ = kiosk::Visit::Phase::Unused;
    int last_visitor_ = 1;
    std::string last_targets_;
    std::vector<ui::TextInView> last_texts_;
};

}  // namespace shouce::app
