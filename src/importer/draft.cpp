#include "importer/draft.h"

#include <array>
#include <utility>

namespace shouce::importer {

namespace {

constexpr int rank_step = 10;
constexpr int most_depth = 6;

[[nodiscard]] int rank_of(Style style) {
    return (static_cast<int>(style) + 1) * rank_step;
}

// Ranks headings one after the other.
class Ranker {
  public:
    [[nodiscard]] int rank(const Heading& heading) {
        const auto depth = static_cast<std::size_t>(heading.depth);
        if (heading.style != Style::None) {
            by_depth_[depth] = rank_of(heading.style);
            return by_depth_[depth];
        }
        if (by_depth_[depth] != 0) return by_depth_[depth];
        // No numbered one to go by: # chapters, ## sections, and so on down.
        if (heading.depth <= 1) return rank_of(Style::Chapter);
        return rank_of(Style::Chinese) + (heading.depth - 2) * rank_step;
    }

  private:
    std::array<int, most_depth + 1> by_depth_{};
};

}  // namespace

std::vector<Draft> nest(std::vector<Element> elements) {
    std::vector<Draft> drafts(1);
    std::vector<std::size_t> open{0};  // from the book down to the latest heading
    Ranker ranker;
    for (Element& element : elements) {
        if (auto* paragraph = std::get_if<Paragraph>(&element)) {
            drafts[open.back()].paragraphs.push_back(std::move(*paragraph));
            continue;
        }
        Draft draft;
        draft.heading = std::move(std::get<Heading>(element));
        draft.rank = ranker.rank(draft.heading);
        while (open.size() > 1 && drafts[open.back()].rank >= draft.rank)
            open.pop_back();
        drafts[open.back()].children.push_back(drafts.size());
        open.push_back(drafts.size());
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

}  // namespace shouce::importer
