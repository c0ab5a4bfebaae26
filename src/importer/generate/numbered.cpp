// 五个好 and its like: a quoted number of things, told one by one in the same clause or in the points below
// it. Each is matched with what the book says of it in other words.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/numerals.h"
#include "base/utf8.h"
#include "importer/generate/families.h"

namespace shouce::importer {

namespace {

using handbook::QuestionKind;

constexpr std::size_t most_things = 8;
constexpr std::size_t longest_description = 22;  // characters

struct Formula {
    std::string name;    // 五个好
    std::string ending;  // 好
    int count = 0;
};

// “五个好” in a text.
[[nodiscard]] std::optional<Formula> formula_in(std::string_view text) {
    constexpr std::string_view open = "“";
    constexpr std::string_view close = "”";
    constexpr std::string_view counter = "个";
    for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at + 1)) {
        const std::size_t end = text.find(close, at);
        if (end == std::string_view::npos) return std::nullopt;
        const std::string_view name = text.substr(at + open.size(), end - at - open.size());
        const std::size_t middle = name.find(counter);
        if (middle == std::string_view::npos || utf8::length(name) > 6) continue;
        const auto count = parse_chinese_numeral(name.substr(0, middle));
        const std::string_view ending = name.substr(middle + counter.size());
        if (!count || *count < 3 || static_cast<std::size_t>(*count) > most_things || ending.empty())
            continue;
        return Formula{std::string(name), std::string(ending), *count};
    }
    return std::nullopt;
}

struct Thing {
    std::string name;
    std::string description;
};

// The first phrase behind the name that says nothing in the name's own words.
[[nodiscard]] std::string description_of(const std::string& name,
                                         const std::vector<std::string_view>& phrases) {
    for (const std::string_view phrase : phrases) {
        const std::size_t length = utf8::length(phrase);
        if (length >= 4 && length <= longest_description && !share_pair(phrase, name))
            return std::string(phrase);
    }
    return {};
}

// 一是领导班子好。领导班子能…。二是…, as things.
[[nodiscard]] std::vector<Thing> told_within(std::string_view text, const Formula& formula) {
    std::vector<Thing> things;
    for (int i = 1; i <= formula.count; ++i) {
        const std::string mark = chinese_numeral(i) + "是";
        const std::size_t at = text.find(mark);
        if (at == std::string_view::npos) return {};
        const std::size_t end =
            i < formula.count ? text.find(chinese_numeral(i + 1) + "是", at) : text.size();
        if (end == std::string_view::npos) return {};
        const auto phrases = phrases_of(text.substr(at + mark.size(), end - at - mark.size()));
        if (phrases.size() < 2 || !phrases.front().ends_with(formula.ending)) return {};
        const std::string name(phrases.front());
        things.push_back({name, description_of(name, {phrases.begin() + 1, phrases.end()})});
        text.remove_prefix(end);
    }
    return things;
}

// The same, where each is a point of its own.
[[nodiscard]] std::vector<Thing> told_below(const handbook::Node& node, const Formula& formula) {
    std::vector<Thing> things;
    for (const handbook::Block& block : node.blocks) {
        if (block.kind != handbook::BlockKind::Item) continue;
        const auto phrases = phrases_of(block.text);
        if (phrases.size() < 2 || !phrases.front().ends_with(formula.ending)) return {};
        const std::string name(phrases.front());
        things.push_back({name, description_of(name, {phrases.begin() + 1, phrases.end()})});
    }
    return things;
}

}  // namespace

void add_numbered_drafts(const BookClauses& clauses, Drafts& drafts) {
    for (const BookClause& clause : clauses.all()) {
        const auto formula = formula_in(clause.block->text);
        if (!formula) continue;
        std::vector<Thing> things = told_within(clause.block->text, *formula);
        if (things.empty()) things = told_below(*clause.node, *formula);
        const auto drop = [&](std::string why) {
            drafts.dropped.push_back(
                {DraftFamily::Formula, clause.block->key, formula->name, std::move(why)});
        };
        if (static_cast<int>(things.size()) != formula->count) {
            drop("the book does not tell them one by one where it names them");
            continue;
        }
        std::erase_if(things, [](const Thing& thing) { return thing.description.empty(); });
        if (things.size() < 3) {
            drop("too few of them are told in other words than their names");
            continue;
        }
        DraftWords words{DraftFamily::Formula, ".match", QuestionKind::Match, {}, {}, {}};
        words.stem = fmt::format("按照本书对“{}”的说明，把左右两边连起来。", formula->name);
        for (Thing& thing : things) {
            words.right.push_back(std::move(thing.name));
            words.wrong.push_back(std::move(thing.description));
        }
        add_draft(clause, std::move(words), drafts);
    }
}

}  // namespace shouce::importer
