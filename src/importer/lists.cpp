#include "importer/lists.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

#include "base/utf8.h"

namespace shouce::importer {

namespace {

using handbook::BlockKind;

[[nodiscard]] bool is_item(const Paragraph& paragraph) {
    return paragraph.block.kind == BlockKind::Item;
}

// Follows one list after the other.
class ListWatcher {
  public:
    // True where this item opens a list: the first one, one that starts again, one of a higher style that
    // does not number on. Points of a lower style are points within a point.
    [[nodiscard]] bool opens_list(const Paragraph& item) {
        const int number = item.block.number.value_or(0);
        const bool first = style_ == Style::None;
        if (!first && item.style > style_) return false;
        const bool numbers_on = !first && number == last_ + 1;
        const bool opens = first || (item.style == style_ ? number == 1 : !numbers_on);
        if (opens) style_ = item.style;
        last_ = number;
        return opens;
    }

  private:
    Style style_ = Style::None;
    int last_ = 0;
};

// Indices of the first items of the lists.
[[nodiscard]] std::vector<std::size_t> list_starts(const std::vector<Paragraph>& paragraphs) {
    std::vector<std::size_t> starts;
    ListWatcher watcher;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (is_item(paragraphs[i]) && watcher.opens_list(paragraphs[i])) starts.push_back(i);
    }
    return starts;
}

}  // namespace

std::vector<std::vector<Paragraph>> split_lists(std::vector<Paragraph> paragraphs) {
    std::vector<std::size_t> starts = list_starts(paragraphs);
    std::vector<std::size_t> cuts;
    for (std::size_t start : starts) {
        if (start > 0 && paragraphs[start - 1].block.kind == BlockKind::Paragraph &&
            ends_in_colon(paragraphs[start - 1].block.text)) {
            paragraphs[start - 1].block.kind = BlockKind::Lead;
        }
        while (start > 0 && !is_item(paragraphs[start - 1]))
            --start;
        cuts.push_back(start);
    }
    std::vector<std::vector<Paragraph>> pieces;
    std::size_t from = 0;
    for (std::size_t i = 1; i <= cuts.size(); ++i) {
        const std::size_t to = i < cuts.size() ? cuts[i] : paragraphs.size();
        const auto begin = std::make_move_iterator(paragraphs.begin());
        pieces.emplace_back(begin + static_cast<std::ptrdiff_t>(from),
                            begin + static_cast<std::ptrdiff_t>(to));
        from = to;
    }
    if (pieces.empty()) pieces.push_back(std::move(paragraphs));
    return pieces;
}

bool announces_list(std::string_view text) {
    if (ends_in_colon(text)) return true;
    // The last sentence.
    std::size_t end = text.size();
    if (text.ends_with("。")) end -= std::string_view("。").size();
    const std::size_t before = text.substr(0, end).rfind("。");
    const std::string_view sentence = text.substr(before == std::string_view::npos ? 0 : before,
                                                  before == std::string_view::npos ? end : end - before);
    if (sentence.ends_with("如下")) return true;
    const std::size_t at = sentence.rfind("以下");
    if (at == std::string_view::npos) return false;
    constexpr std::array<std::string_view, 8> counters{"个", "种", "点", "方面", "条", "项", "步", "类"};
    const std::string_view near = utf8::prefix(sentence.substr(at), 8);
    return std::any_of(counters.begin(), counters.end(), [near](std::string_view counter) {
        return near.find(counter) != std::string_view::npos;
    });
}

}  // namespace shouce::importer
