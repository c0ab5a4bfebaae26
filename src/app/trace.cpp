#include "app/trace.h"

#include <cerrno>
#include <chrono>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

namespace shouce::app {

using Json = nlohmann::ordered_json;

namespace {

// Text from a pack is valid UTF-8, yet a trace must never throw over it.
[[nodiscard]] std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

Result<Trace> Trace::open(const std::filesystem::path& path, TimePoint start) {
    Trace trace;
    trace.file_.reset(std::fopen(path.c_str(), "ae"));
    if (!trace.file_) {
        return fail("{}: the trace cannot be written: {}", path.string(),
                    std::generic_category().message(errno));
    }
    trace.start_ = start;
    return trace;
}

long long Trace::milliseconds(TimePoint now) const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(now - start_).count();
}

void Trace::write(const std::string& line) {
    std::fprintf(file_.get(), "%s\n", line.c_str());
    std::fflush(file_.get());
}

void Trace::screen(TimePoint now, std::string_view name) {
    if (!file_) return;
    last_targets_.clear();
    last_texts_.clear();
    write(dump({{"t", milliseconds(now)}, {"event", "screen"}, {"name", name}}));
}

void Trace::targets(TimePoint now, std::string_view screen, const std::vector<ui::Target>& targets) {
    if (!file_) return;
    Json items = Json::array();
    for (const ui::Target& target : targets) {
        const ui::Box& box = target.pixels;
        items.push_back({{"id", target.id},
                         {"label", target.label},
                         {"x", static_cast<int>(box.x)},
                         {"y", static_cast<int>(box.y)},
                         {"w", static_cast<int>(box.w)},
                         {"h", static_cast<int>(box.h)}});
    }
    const std::string list = dump(items);
    if (list == last_targets_) return;
    last_targets_ = list;
    write(dump({{"t", milliseconds(now)}, {"event", "targets"}, {"screen", screen}, {"items", items}}));
}

void Trace::texts(TimePoint now, const std::vector<ui::TextInView>& texts) {
    if (!file_ || texts == last_texts_) return;
    last_texts_ = texts;
    for (const ui::TextInView& text : texts) {
        write(dump({{"t", milliseconds(now)},
                    {"event", "text"},
                    {"id", text.id},
                    {"top", text.top},
                    {"text", text.words}}));
    }
}

void Trace::visit(TimePoint now, kiosk::Visit::Phase phase, int visitor) {
    using Phase = kiosk::Visit::Phase;
    if (!file_) return;
    const auto tell = [&](std::string_view what) {
        write(dump({{"t", milliseconds(now)}, {"event", "visit"}, {"what", what}}));
    };
    const auto is_visit = [](Phase of) { return of == Phase::Present || of == Phase::Asked; };
    if (visitor != std::exchange(last_visitor_, visitor)) {
        if (is_visit(last_phase_)) tell("end");
        last_phase_ = Phase::Waiting;
    }
    const Phase before = std::exchange(last_phase_, phase);
    if (is_visit(phase) && !is_visit(before)) tell("start");
    if (phase == Phase::Asked && before != Phase::Asked) tell("warn");
}

void Trace::health(TimePoint now, const kiosk::Health& health) {
    if (!file_) return;
    std::vector<std::string> findings;
    for (const kiosk::Finding& finding : health.findings)
        findings.push_back(finding.id);
    write(dump({{"t", milliseconds(now)}, {"event", "health"}, {"findings", findings}}));
}

void Trace::attempt(TimePoint now, const state::Answered& answered) {
    if (!file_) return;
    write(dump({{"t", milliseconds(now)},
                {"event", "attempt"},
                {"question", answered.question},
                {"round", answered.round},
                {"slot", answered.slot},
                {"fraction_ppm", answered.fraction_ppm}}));
}

void Trace::frame(TimePoint now, const Frame& frame) {
    if (!file_) return;
    const auto microseconds = [](Duration time) { return static_cast<long long>(time.count() * 1e6); };
    Json json{{"t", milliseconds(now)},
              {"event", "frame"},
              {"n", frame.number},
              {"cpu_us", microseconds(frame.cpu)},
              {"whole_us", microseconds(frame.whole)},
              {"glyph_texture", frame.glyph_texture}};
    if (frame.pressed) json["pressed"] = *frame.pressed;
    if (frame.touch) {
        json["touch_us"] = microseconds(frame.touch->age);
        json["touch_frames"] = frame.touch->frames;
    }
    write(dump(json));
}

}  // namespace shouce::app
