#include "pack/places.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "base/tokens.h"

namespace shouce::pack {

namespace {

// Words by their first two characters, those of one by it alone.
[[nodiscard]] std::uint64_t beginning(std::u32string_view text) {
    return std::uint64_t{text[0]} << 32U | (text.size() > 1 ? text[1] : 0);
}

class Counter {
  public:
    explicit Counter(const std::vector<std::u32string>& words)
        : words_(&words), counts_(words.size()), last_place_(words.size()) {
        for (std::size_t i = 0; i < words.size(); ++i)
            beginnings_[beginning(words[i])].push_back(i);
    }

    void walk(const handbook::Node& node) {
        if (node.kind != handbook::NodeKind::Book) count_in(node.title);
        for (const handbook::Block& block : node.blocks)
            count_in(block.text);
        for (const handbook::Node& child : node.children)
            walk(child);
    }

    [[nodiscard]] const std::vector<int>& counts() const { return counts_; }

  private:
    void count_in(std::string_view text) {
        ++place_;
        const std::u32string all = tokens::of(text);
        for (std::u32string_view rest = all; !rest.empty(); rest.remove_prefix(1)) {
            count_at(rest, beginning(rest.substr(0, 1)));
            if (rest.size() > 1) count_at(rest, beginning(rest));
        }
    }

    void count_at(std::u32string_view rest, std::uint64_t start) {
        const auto found = beginnings_.find(start);
        if (found == beginnings_.end()) return;
        for (const std::size_t i : found->second) {
            if (last_place_[i] == place_ || !rest.starts_with((*words_)[i])) continue;
            last_place_[i] = place_;
            ++counts_[i];
        }
    }

    const std::vector<std::u32string>* words_;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> beginnings_;
    std::vector<int> counts_;
    std::vector<std::int64_t> last_place_;  // that each was counted in
    std::int64_t place_ = 0;
};

}  // namespace

std::vector<int> places_of(const std::vector<std::u32string>& words, const handbook::Node& root) {
    Counter counter(words);
    counter.walk(root);
    return counter.counts();
}

}  // namespace shouce::pack
