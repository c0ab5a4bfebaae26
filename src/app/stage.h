// The kiosk on its window: brings pointer events to commands and the state to pixels. What the loop, the
// pictures and the self-test have in common.
#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "app/back_room.h"
#include "app/health_watch.h"
#include "app/record_keeper.h"
#include "app/trace.h"
#include "app/update_worker.h"
#include "input/gesture.h"
#include "input/hidden_gesture.h"
#include "input/pointer_filter.h"
#include "kiosk/kiosk.h"
#include "platform/glfw/imgui_host.h"
#include "platform/glfw/window.h"
#include "ui/text_zoom.h"
#include "ui/ui.h"

namespace shouce::app {

struct StageSettings {
    double screen_diagonal_inches = 0;  // 0: what the display says
    int largest_texture = 0;
    bool trace_frames = false;
    std::filesystem::path state;             // folder for records; empty: nothing is recorded
    TimePoint start;                         // of the program
    kiosk::Condition condition;              // that the start has found
    std::shared_ptr<platform::Stick> stick;  // null: there is none
    std::function<std::vector<platform::Stick::File>(const kiosk::task::Export&)> files;  // to export
    std::function<std::vector<kiosk::Check>()> self_test;
};

class Stage {
  public:
    [[nodiscard]] static Result<std::unique_ptr<Stage>> open(std::unique_ptr<platform::Window> window,
                                                             kiosk::Kiosk kiosk, Trace trace,
                                                             const StageSettings& settings);

    // Carries out what the pointer has done since the last call, and what time alone moves. Says whether
    // the picture is no longer what the state says.
    [[nodiscard]] bool advance(TimePoint now);
    // Draws one frame and shows it.
    void draw(TimePoint now);
    // More frames follow without anything happening. A finger that lies still makes none.
    [[nodiscard]] bool busy() const;

    // Nothing moves and nothing has happened: makes ready what a visitor will see next, for some milliseconds
    // at most. Says whether the picture is no longer what it could be.
    [[nodiscard]] bool use_pause();

    // How long nothing can happen by itself, at most.
    [[nodiscard]] Duration rest(TimePoint now, Duration most) const;

    void apply(const kiosk::Command& command, TimePoint now);
    // From now on the operator may change the content.
    void allow_updates(pack::Library library, std::shared_ptr<platform::Stick> stick, Shown on_screen);
    // As if it came from the worker, for pictures.
    void hear(const kiosk::UpdateNews& news, TimePoint now);
    [[nodiscard]] bool wants_restart() const { return kiosk_.wants_restart(); }
    void hear(const kiosk::Report& report, TimePoint now);
    // The operator has ended the program.
    [[nodiscard]] std::optional<kiosk::task::End::How> ended() const { return ended_; }
    [[nodiscard]] const kiosk::State& state() const { return kiosk_.state(); }
    [[nodiscard]] platform::Window& window() { return *window_; }
    // A picture of one frame that is not shown.
    [[nodiscard]] platform::Pixels picture(TimePoint now);

  private:
    Stage(std::unique_ptr<platform::Window> window, kiosk::Kiosk kiosk, Trace trace,
          const StageSettings& settings, const ui::Theme& theme, ui::Strings strings);
    // What stands uppermost; a finger that came down on something else presses nothing there.
    struct Layer {
        int screen = 0;
        bool size_sheet = false;
        bool revision = false;
        bool question = false;
        bool operator==(const Layer&) const = default;
    };
    [[nodiscard]] Layer layer() const;
    // Whatever changes the kiosk's state: the fingers hear of it where another layer has come up.
    template <typename Change>
    void change_kiosk(TimePoint now, const Change& change) {
        const Layer before = layer();
        change();
        if (layer() != before) gestures_.screen_changed(now);
    }
    [[nodiscard]] bool take_pointers(TimePoint now);
    void carry_out(const std::vector<input::Gesture>& gestures, TimePoint now);
    void pinch(const input::Pinch& pinch);
    void set_zoomed_size(TimePoint now);
    [[nodiscard]] bool let_time_pass(TimePoint now);
    [[nodiscard]] bool keep_records(TimePoint now);
    [[nodiscard]] bool follow_update(TimePoint now);
    [[nodiscard]] bool look_after_health(TimePoint now);
    [[nodiscard]] bool serve_office(TimePoint now);
    void gather(const kiosk::task::Gather& gather);
    [[nodiscard]] bool is_hidden_gesture(const input::PointerEvent& event, TimePoint now);
    void render(TimePoint now);
    void tell(TimePoint now);
    void tell_rest(TimePoint now);
    void tell_frame(TimePoint now, Duration cost);
    [[nodiscard]] ui::Window measures() const;
    [[nodiscard]] Result<std::string> picture_of(int asset) const;

    std::unique_ptr<platform::Window> window_;
    platform::ImguiHost imgui_;
    kiosk::Kiosk kiosk_;
    ui::Ui ui_;
    Trace trace_;
    StageSettings settings_;
    HealthWatch health_;
    input::GestureMachine gestures_;
    input::FilterMemory filter_;
    input::HiddenGesture hidden_;
    std::optional<kiosk::task::End::How> ended_;
    // Two fingers are changing the size of the text. It changes once a frame has found what is between them.
    struct Zoom {
        ui::TextZoom size;
        input::Point centre;
        bool found = false;
    };
    std::optional<Zoom> zoom_;
    std::optional<TimePoint> unshown_;    // the first pointer event whose effect no frame has shown
    std::array<TimePoint, 4> presented_;  // when the last frames were, the latest first
    std::optional<TimePoint> last_frame_;
    std::optional<TimePoint> untold_;  // when content that a finger holds counts as being at rest
    std::string told_screen_;
    int told_visit_ = 0;
    int frames_ = 0;
    enum class Ahead { Unplanned, Planned, Ready } ahead_ = Ahead::Unplanned;
    std::unique_ptr<UpdateWorker> updates_;  // after the window, which it wakes
    // Both after the window, which they wake; the second after the first, which it reports to.
    std::unique_ptr<BackRoom> back_room_;
    std::unique_ptr<RecordKeeper> records_;
};

}  // namespace shouce::app
