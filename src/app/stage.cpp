#include "app/stage.h"

#include <ctime>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/cover.h"
#include "app/wall_clock.h"
#include "base/utf8.h"
#include "embedded/strings.h"
#include "embedded/theme.h"
#include "fonts/pages.h"
#include "platform/linux/heap.h"

namespace shouce::app {

namespace {

constexpr double usual_pixels_per_mm = 4;
constexpr Duration still{0.1};  // content that a finger holds is at rest when nothing has moved for this long

// Millimetres from the operator's word about the glass, else from the display where it is believable.
[[nodiscard]] double pixels_per_mm(const platform::Window& window, double diagonal_inches) {
    if (diagonal_inches > 0) return std::hypot(window.width(), window.height()) / (diagonal_inches * 25.4);
    return window.pixels_per_mm();
}

[[nodiscard]] input::GestureLimits limits_of(const platform::Window& window, double diagonal_inches) {
    input::GestureLimits limits;
    const double measured = pixels_per_mm(window, diagonal_inches);
    limits.pixels_per_mm = measured > 0 ? measured : usual_pixels_per_mm;
    return limits;
}

// Processor time of this thread: what a frame costs us, whatever else the machine does.
[[nodiscard]] Duration cpu_time() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return Duration(static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9);
}

}  // namespace

Result<std::unique_ptr<Stage>> Stage::open(std::unique_ptr<platform::Window> window, kiosk::Kiosk kiosk,
                                           Trace trace, const StageSettings& settings) {
    TRY_ASSIGN(ui::Theme theme, ui::Theme::parse(embedded::theme_text()));
    TRY_ASSIGN(ui::Strings strings, ui::Strings::parse(embedded::strings_text()));
    return std::unique_ptr<Stage>(new Stage(std::move(window), std::move(kiosk), std::move(trace), settings,
                                            theme, std::move(strings)));
}

Stage::Stage(std::unique_ptr<platform::Window> window, kiosk::Kiosk kiosk, Trace trace,
             const StageSettings& settings, const ui::Theme& theme, ui::Strings strings)
    : window_(std::move(window)),
      imgui_(*window_, settings.largest_texture),
      kiosk_(std::move(kiosk)),
      ui_(theme, std::move(strings), [this](int asset) { return picture_of(asset); }),
      trace_(std::move(trace)),
      settings_(settings),
      health_(settings.state, settings.condition),
      gestures_(limits_of(*window_, settings.screen_diagonal_inches)) {
    if (settings_.state.empty()) return;
    kiosk_.set_pin(pin_on_disk(settings_.state), settings_.start);
    kiosk_.set_cover(kept_cover(settings_.state));
    const auto wake = [this] { window_->wake(); };
    back_room_ = std::make_unique<BackRoom>(
        BackRoom::Means{settings_.state, settings_.stick, settings_.files, settings_.self_test}, wake);
    records_ = std::make_unique<RecordKeeper>(settings_.state, settings_.start, wake);
}

ui::Window Stage::measures() const {
    // Where the window is not the whole screen its pixels are what counts.
    return {window_->width(), window_->height(), pixels_per_mm(*window_, settings_.screen_diagonal_inches)};
}

// What made the program crash may be a picture.
Result<std::string> Stage::picture_of(int asset) const {
    if (settings_.condition.safe_mode) return fail("no pictures are shown in safe mode");
    if (asset < 0) return read_cover_picture(settings_.state);
    return kiosk_.picture(asset);
}

bool Stage::busy() const {
    const bool growing = zoom_ && zoom_->size.size() != state().text_size;
    return gestures_.moving() || ui_.animating() || growing;
}

bool Stage::advance(TimePoint now) {
    const auto pressed = gestures_.pressed();
    const bool touched = gestures_.busy();
    if (untold_ && now >= *untold_) tell_rest(now);
    bool changed = window_->take_damage();
    set_zoomed_size(now);
    changed = take_pointers(now) || changed;
    const auto done = gestures_.tick(now, ui_.touch());
    carry_out(done, now);
    if (!gestures_.gripping()) zoom_.reset();
    const bool due = ui_.deadline() && now >= *ui_.deadline();
    const bool moved = let_time_pass(now);
    const bool came_to_rest = touched && !gestures_.busy();
    changed = changed || moved || due || !done.empty() || came_to_rest || gestures_.pressed() != pressed;
    if (!changed) unshown_.reset();
    const bool served = serve_office(now);
    const bool news = keep_records(now);
    const bool updated = follow_update(now);
    return look_after_health(now) || news || served || updated || changed;
}

// Says whether the pointers have done anything that can be seen.
bool Stage::take_pointers(TimePoint now) {
    bool changed = false;
    for (const input::PointerEvent& raw : window_->take_events()) {
        auto [memory, events] = input::filter(std::move(filter_), raw);
        filter_ = std::move(memory);
        for (const input::PointerEvent& event : events) {
            if (is_hidden_gesture(event, now)) {
                changed = true;
                continue;
            }
            const auto done = gestures_.feed(event, ui_.touch());
            changed = changed || !done.empty();
            // A palm or a bag that leans there and trembles is nobody.
            if (event.phase != input::PointerPhase::Move || !done.empty()) kiosk_.touched(now);
            carry_out(done, now);
            if (!unshown_) unshown_ = event.time;
        }
    }
    return changed;
}

// Whoever holds the corner long enough presses nothing there, and what opens the page presses nothing on it.
// The gesture machine still hears of every finger, so that it knows which are down.
bool Stage::is_hidden_gesture(const input::PointerEvent& event, TimePoint now) {
    const bool at_door = std::holds_alternative<kiosk::HomeScreen>(state().screen) ||
                         std::holds_alternative<kiosk::AttractScreen>(state().screen);
    if (!at_door || state().size_sheet || state().asked_until) {
        hidden_.reset();
        return false;
    }
    switch (hidden_.feed(event, window_->width(), window_->height())) {
        case input::HiddenGesture::Found::Nothing: return false;
        case input::HiddenGesture::Found::Held:
            gestures_.ignore_until_release();
            (void)gestures_.feed(event, ui_.touch());
            return true;
        case input::HiddenGesture::Found::Done:
            (void)gestures_.feed(event, ui_.touch());
            apply(kiosk::OpenOperator{}, now);
            return true;
    }
    return false;
}

Stage::Layer Stage::layer() const {
    return {state().visit_of_screen, state().size_sheet, state().revision.has_value(),
            state().asked_until.has_value()};
}

bool Stage::let_time_pass(TimePoint now) {
    bool changed = false;
    change_kiosk(now, [&] {
        changed = kiosk_.set_time(local_time(), now);
        changed = kiosk_.tick(now) || changed;
    });
    trace_.visit(now, kiosk_.visit(), state().visitor);
    return changed;
}

void Stage::allow_updates(pack::Library library, std::shared_ptr<platform::Stick> stick, Shown on_screen) {
    updates_ = std::make_unique<UpdateWorker>(std::move(library), std::move(stick), std::move(on_screen),
                                              [this] { window_->wake(); });
    kiosk_.allow_updates(updates_->can_go_back());
}

void Stage::hear(const kiosk::UpdateNews& news, TimePoint now) {
    kiosk_.allow_updates(true);
    kiosk_.hear(news, now);
}

bool Stage::follow_update(TimePoint now) {
    if (!updates_) return false;
    for (const kiosk::UpdateTask task : kiosk_.take_update_tasks())
        updates_->ask(task);
    const auto all = updates_->take_news();
    for (const kiosk::UpdateNews& news : all)
        change_kiosk(now, [&] { kiosk_.hear(news, now); });
    return !all.empty();
}

// Says whether the visitor has to be told something else than before.
bool Stage::keep_records(TimePoint now) {
    auto events = kiosk_.take_events();
    if (!records_) return false;
    records_->keep(std::move(events));
    for (const state::Answered& answered : records_->take_stored())
        trace_.attempt(now, answered);
    const bool counting = records_->counting();
    const bool news = counting != state().counted;
    kiosk_.set_counted(counting);
    return news;
}

// Says whether the kiosk fares otherwise than before.
bool Stage::look_after_health(TimePoint now) {
    auto health = health_.look(now, records_ ? records_->condition() : RecordsCondition{});
    if (!health) return false;
    trace_.health(now, *health);
    kiosk_.set_health(*std::move(health));
    return true;
}

Duration Stage::rest(TimePoint now, Duration most) const {
    if (busy() || ahead_ != Ahead::Ready) return Duration::zero();
    Duration rest = most;
    for (const auto& deadline : {kiosk_.deadline(), ui_.deadline(), untold_}) {
        if (deadline) rest = std::clamp(*deadline - now, Duration::zero(), rest);
    }
    return rest;
}

void Stage::carry_out(const std::vector<input::Gesture>& gestures, TimePoint now) {
    for (const input::Gesture& gesture : gestures) {
        if (const auto* tap = std::get_if<input::Tap>(&gesture)) {
            const ui::Target* target = ui_.touch().find(tap->target);
            if (target != nullptr) apply(kiosk::Command(target->command), now);
        } else if (const auto* scroll = std::get_if<input::Scroll>(&gesture)) {
            ui_.scroll(*scroll);
        } else if (const auto* two = std::get_if<input::Pinch>(&gesture)) {
            if (ui::is_text(two->region)) pinch(*two);
        } else if (const auto* swipe = std::get_if<input::Swipe>(&gesture)) {
            if (state().size_sheet || state().revision || swipe->region != "reader.body") continue;
            using Direction = kiosk::TurnPage::Direction;
            const bool next = swipe->direction == input::Swipe::Direction::Next;
            apply(kiosk::TurnPage{next ? Direction::Next : Direction::Previous}, now);
        }
    }
}

void Stage::pinch(const input::Pinch& pinch) {
    if (!zoom_) zoom_ = Zoom{ui::TextZoom(state().text_size), pinch.centre};
    zoom_->centre = pinch.centre;
    zoom_->size.by(pinch.scale);
}

void Stage::set_zoomed_size(TimePoint now) {
    if (!zoom_ || !zoom_->found) return;
    const kiosk::TextSize size = zoom_->size.size();
    if (size != state().text_size) apply(kiosk::SetTextSize{size}, now);
}

void Stage::apply(const kiosk::Command& command, TimePoint now) {
    change_kiosk(now, [&] { kiosk_.apply(command, now); });
}

void Stage::render(TimePoint now) {
    imgui_.begin_frame(*window_, last_frame_ ? now - *last_frame_ : Duration(1.0 / 60));
    last_frame_ = now;
    ui::FrameInfo frame{now, measures(), gestures_.pressed(), gestures_.busy()};
    if (zoom_) {
        frame.zoomed = zoom_->centre;
        zoom_->found = true;
    }
    ui_.draw(state(), frame);
    std::size_t characters = 0;
    for (const ui::TextInView& text : ui_.texts())
        characters += utf8::length(text.words);
    kiosk_.reading(characters);
    const ui::Colour ground = ui_.ground(state());
    imgui_.end_frame(*window_, ground.r, ground.g, ground.b);
}

void Stage::draw(TimePoint now) {
    const Duration before = cpu_time();
    render(now);
    const Duration cost = cpu_time() - before;
    window_->present();
    // The disk is looked at when there is something to see.
    if (++frames_ == 1 && records_) records_->begin();
    ahead_ = Ahead::Unplanned;
    if (settings_.trace_frames) tell_frame(now, cost);
    unshown_.reset();
    tell(now);
}

bool Stage::use_pause() {
    constexpr Duration slice{0.005};
    // A still screen would hold both textures for as long as somebody reads.
    if (imgui_.holds_old_texture()) return true;
    if (ahead_ == Ahead::Ready) return false;
    if (ui_.load_picture()) return true;
    if (ahead_ == Ahead::Unplanned) ui_.plan_glyphs(state(), measures(), kiosk_.likely_next());
    // Only who reads needs more glyphs than the usual texture holds.
    const bool reading = std::holds_alternative<kiosk::ReaderScreen>(state().screen);
    const auto growth = reading ? platform::Growth::ToLargest : platform::Growth::ToUsual;
    bool more = true;
    for (const Duration start = cpu_time(); more && cpu_time() - start < slice;)
        more = imgui_.has_room_ahead(growth) && ui_.make_glyph();
    imgui_.upload();
    ahead_ = more ? Ahead::Planned : Ahead::Ready;
    if (ahead_ == Ahead::Ready) {
        fonts::release_pages();
        platform::release_freed_memory();
    }
    return false;
}

void Stage::tell_frame(TimePoint now, Duration cost) {
    const TimePoint shown = shouce::now();
    const auto glyphs = imgui_.glyph_texture();
    Trace::Frame frame{
        frames_, cost, shown - now, {glyphs.width, glyphs.height, glyphs.bytes}, gestures_.pressed(), {}};
    if (unshown_) {
        const auto later = std::count_if(presented_.begin(), presented_.end(),
                                         [this](TimePoint time) { return time > *unshown_; });
        frame.touch = Trace::Touch{shown - *unshown_, static_cast<int>(later) + 1};
    }
    std::rotate(presented_.begin(), presented_.end() - 1, presented_.end());
    presented_.front() = shown;
    trace_.frame(now, frame);
}

void Stage::tell(TimePoint now) {
    const auto name = ui::Ui::shown(state());
    if (name != told_screen_ || state().visit_of_screen != told_visit_) {
        told_screen_ = name;
        told_visit_ = state().visit_of_screen;
        trace_.screen(now, name);
    }
    untold_.reset();
    if (busy()) return;
    if (gestures_.gripping()) {
        untold_ = now + still;
        return;
    }
    tell_rest(now);
}

// What is on the screen while nothing moves, be it that a finger holds it.
void Stage::tell_rest(TimePoint now) {
    untold_.reset();
    trace_.texts(now, ui_.texts());
    trace_.targets(now, ui::Ui::shown(state()), ui_.touch().targets());
}

platform::Pixels Stage::picture(TimePoint now) {
    render(now);
    while (ui_.load_picture()) {
    }
    // A second frame long after, so that whatever moved has come to rest.
    const TimePoint at_rest = now + Duration(10);
    render(at_rest);
    tell(at_rest);
    return window_->read_pixels();
}

}  // namespace shouce::app
