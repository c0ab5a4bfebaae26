#include "kiosk/attract.h"

#include <algorithm>

#include "base/utf8.h"

namespace shouce::kiosk {

namespace {

// What can be taken in from two metres while walking past.
constexpr std::size_t longest_clause = 64;  // characters
constexpr std::size_t longest_stem = 40;
constexpr std::size_t longest_option = 14;
constexpr std::size_t most_options = 4;
// A book of any length costs the same: so many sections are looked into for a clause that is short enough.
constexpr int most_looks = 6;

[[nodiscard]] bool is_short(const handbook::Block& block) {
    return block.kind == handbook::BlockKind::Item && utf8::length(block.text) <= longest_clause;
}

[[nodiscard]] std::optional<HomeScreen::DailyClause> draw_clause(const State& state, const ReadSection& read,
                                                                 quiz::Random& random) {
    std::vector<const handbook::Node*> sections;
    for (const handbook::Node* node : state.reading_order) {
        if (node->item_count > 0) sections.push_back(node);
    }
    if (sections.empty()) return std::nullopt;
    for (int look = 0; look < most_looks; ++look) {
        const handbook::Node& section = *sections[random.below(sections.size())];
        std::vector<handbook::Block> points = read(section);
        std::erase_if(points, [](const handbook::Block& block) { return !is_short(block); });
        if (points.empty()) continue;
        return HomeScreen::DailyClause{section.key, points[random.below(points.size())], section.title};
    }
    return std::nullopt;
}

[[nodiscard]] bool fits(const handbook::Question& question) {
    if (question.kind != handbook::QuestionKind::Single || question.options.size() > most_options)
        return false;
    return utf8::length(question.stem) <= longest_stem &&
           std::all_of(question.options.begin(), question.options.end(),
                       [](const std::string& option) { return utf8::length(option) <= longest_option; });
}

}  // namespace

AttractScreen draw_attract(const State& state, const ReadSection& read, quiz::Random& random) {
    AttractScreen screen;
    screen.clause = draw_clause(state, read, random);
    quiz::Pool fitting;
    std::copy_if(state.bank->all().begin(), state.bank->all().end(), std::back_inserter(fitting),
                 [](const quiz::Entry& entry) { return fits(*entry.question); });
    if (fitting.empty()) return screen;
    screen.question = fitting[random.below(fitting.size())];
    screen.seed = random.next();
    // A round with this seed shows them in the same order.
    quiz::Random shuffle(screen.seed);
    screen.order = quiz::shown_order(*screen.question->question, shuffle);
    return screen;
}

}  // namespace shouce::kiosk
