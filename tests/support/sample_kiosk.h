// A kiosk on the sample handbook, with seven questions and a clock that is given.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "kiosk/kiosk.h"
#include "pack/questions.h"
#include "pack/writer.h"
#include "support/sample_handbook.h"
#include "support/temporary_folder.h"

namespace shouce::test {

[[nodiscard]] inline TimePoint at(double seconds) {
    return TimePoint(Duration(1000 + seconds));
}

// A single choice whose right option is the first.
[[nodiscard]] inline handbook::Question sample_question(
    const handbook::Key& key, const handbook::Key& block,
    handbook::QuestionKind kind = handbook::QuestionKind::Single) {
    handbook::Question made;
    made.key = key;
    made.kind = kind;
    made.stem = "题" + key;
    made.options = {"甲", "乙", "丙"};
    made.answer = kind == handbook::QuestionKind::Multiple ? std::vector<int>{0, 1} : std::vector<int>{0};
    made.block = block;
    made.status = handbook::QuestionStatus::Approved;
    made.hash = pack::hash_of(made);
    return made;
}

// A kiosk on the sample handbook with seven questions: four on the village, two on the branch, one draft.
class SampleKiosk {
  public:
    // Never asks whether anybody is there, unless it is told after how long.
    explicit SampleKiosk(double idle_seconds = 0) : SampleKiosk(asking_after(idle_seconds)) {}
    explicit SampleKiosk(const settings::Settings& settings) {
        pack::Contents contents = sample_contents();
        for (const char* point : {"1", "2", "3", "4"})
            contents.questions.push_back(
                sample_question(std::string("v") + point, std::string("1.1:") + point));
        contents.questions.push_back(sample_question("b1", "1.2.2:1"));
        contents.questions.push_back(sample_question("b2", "1.2.2:2", handbook::QuestionKind::Multiple));
        contents.questions.push_back(sample_question("draft", "1.3:1"));
        contents.questions.back().status = handbook::QuestionStatus::Draft;
        const auto path = folder_ / "sample.shouce";
        REQUIRE(pack::write(contents, "test", path).has_value());
        auto reader = pack::Reader::open(path);
        REQUIRE(reader.has_value());
        auto made = kiosk::Kiosk::create(*std::move(reader), settings, {0, 1, at(0)});
        REQUIRE(made.has_value());
        kiosk_ = std::make_unique<kiosk::Kiosk>(*std::move(made));
    }

    void apply(const kiosk::Command& command, double seconds = 0) { kiosk_->apply(command, at(seconds)); }
    [[nodiscard]] kiosk::Kiosk& kiosk() { return *kiosk_; }
    [[nodiscard]] const kiosk::State& state() const { return kiosk_->state(); }
    [[nodiscard]] std::string_view screen() const { return kiosk::name_of(state().screen); }
    [[nodiscard]] const quiz::Round& round() const { return state().quiz->round; }

    // Answers whatever is asked.
    void answer(bool rightly, double seconds = 0) {
        const auto& asked = round().slot().question();
        if (asked.kind == handbook::QuestionKind::Multiple) {
            apply(kiosk::ChooseOption{rightly ? 0 : 2}, seconds);
            if (rightly) apply(kiosk::ChooseOption{1}, seconds);
            apply(kiosk::SubmitAnswer{}, seconds);
        } else {
            apply(kiosk::ChooseOption{rightly ? 0 : 1}, seconds);
        }
    }

    // All that happened but that the kiosk was used.
    [[nodiscard]] std::vector<kiosk::Happened> told() {
        auto events = kiosk_->take_events();
        std::erase_if(events, [](const kiosk::Happened& happened) {
            return std::holds_alternative<state::Used>(happened.event);
        });
        return events;
    }
    template <typename Event>
    [[nodiscard]] std::vector<Event> events() {
        std::vector<Event> found;
        for (auto& happened : kiosk_->take_events()) {
            if (const auto* event = std::get_if<Event>(&happened.event)) found.push_back(*event);
        }
        return found;
    }

  private:
    [[nodiscard]] static settings::Settings asking_after(double idle_seconds) {
        settings::Settings settings;
        settings.idle_seconds = idle_seconds;
        return settings;
    }

    TemporaryFolder folder_;
    std::unique_ptr<kiosk::Kiosk> kiosk_;
};

}  // namespace shouce::test
