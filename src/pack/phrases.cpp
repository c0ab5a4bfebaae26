#include "pack/phrases.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

namespace shouce::pack {

namespace {

constexpr std::size_t longest = 8;

struct Seen {
    int count = 0;
    int blocks = 0;
    int last_block = -1;
};
using Table = std::unordered_map<std::u32string_view, Seen>;

void see(Table& table, std::u32string_view text, int block) {
    Seen& seen = table[text];
    ++seen.count;
    if (seen.last_block != block) ++seen.blocks;
    seen.last_block = block;
}

// Tables of the strings of each length from one character on. A string can be frequent only where its
// beginning and its end are, so that each length is counted among what is left of the one before.
[[nodiscard]] std::vector<Table> count(const std::vector<Run>& runs, int least_blocks) {
    std::vector<Table> tables(longest + 1);
    for (std::size_t length = 1; length <= longest; ++length) {
        const Table& shorter = tables[length - 1];
        for (const Run& run : runs) {
            const std::u32string_view text = run.text;
            for (std::size_t at = 0; at + length <= text.size(); ++at) {
                if (length > 2 && (!shorter.contains(text.substr(at, length - 1)) ||
                                   !shorter.contains(text.substr(at + 1, length - 1)))) {
                    continue;
                }
                see(tables[length], text.substr(at, length), run.block);
            }
        }
        if (length == 1) continue;
        std::erase_if(tables[length],
                      [least_blocks](const auto& entry) { return entry.second.blocks < least_blocks; });
    }
    return tables;
}

// At the weakest of its joints: log2 of how much oftener the whole occurs than chance would put the parts
// side by side.
[[nodiscard]] double cohesion_of(std::u32string_view text, double occurrences,
                                 const std::vector<Table>& tables, double characters) {
    double weakest = HUGE_VAL;
    for (std::size_t joint = 1; joint < text.size(); ++joint) {
        const double left = tables[joint].at(text.substr(0, joint)).count;
        const double right = tables[text.size() - joint].at(text.substr(joint)).count;
        weakest = std::min(weakest, std::log2(occurrences * characters / (left * right)));
    }
    return weakest;
}

// The neighbours of one phrase; the end of a run is a different neighbour each time.
struct Company {
    std::vector<char32_t> left;
    std::vector<char32_t> right;
};

struct Side {
    double entropy = 0;
    double attached = 0;
};

[[nodiscard]] Side side_of(std::vector<char32_t>& neighbours) {
    std::sort(neighbours.begin(), neighbours.end());
    const double all = static_cast<double>(neighbours.size());
    Side side;
    for (auto first = neighbours.begin(); first != neighbours.end();) {
        const auto last = *first == 0 ? first + 1 : std::upper_bound(first, neighbours.end(), *first);
        const double share = static_cast<double>(last - first) / all;
        side.entropy -= share * std::log2(share);
        side.attached = std::max(side.attached, share);
        first = last;
    }
    return side;
}

void meet(std::unordered_map<std::u32string_view, Company>& companies, const Run& whole) {
    const std::u32string_view run = whole.text;
    for (std::size_t at = 0; at < run.size(); ++at) {
        for (std::size_t length = 2; length <= longest && at + length <= run.size(); ++length) {
            const auto found = companies.find(run.substr(at, length));
            if (found == companies.end()) continue;
            found->second.left.push_back(at == 0 ? 0 : run[at - 1]);
            found->second.right.push_back(at + length == run.size() ? whole.after : run[at + length]);
        }
    }
}

}  // namespace

std::vector<Phrase> phrases_in(const std::vector<Run>& runs, int least_blocks) {
    const std::vector<Table> tables = count(runs, least_blocks);
    double characters = 0;
    for (const auto& [text, seen] : tables[1])
        characters += seen.count;
    std::vector<Phrase> phrases;
    std::unordered_map<std::u32string_view, Company> companies;
    for (std::size_t length = 2; length <= longest; ++length) {
        for (const auto& [text, seen] : tables[length]) {
            phrases.push_back(
                {text, seen.count, seen.blocks, cohesion_of(text, seen.count, tables, characters), 0, 0});
            companies.emplace(text, Company{});
        }
    }
    for (const Run& run : runs)
        meet(companies, run);
    for (Phrase& phrase : phrases) {
        Company& company = companies.at(phrase.text);
        const Side left = side_of(company.left);
        const Side right = side_of(company.right);
        phrase.freedom = std::min(left.entropy, right.entropy);
        phrase.attached = std::max(left.attached, right.attached);
    }
    std::sort(phrases.begin(), phrases.end(),
              [](const Phrase& a, const Phrase& b) { return a.text < b.text; });
    return phrases;
}

}  // namespace shouce::pack
