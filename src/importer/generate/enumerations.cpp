// A、B、C: a member goes, and one word of the same kind fits the gap. Words of other lists are wrong only
// where they neither stand in the clause nor mean what a member of its list means; sharing half of its
// characters with one is taken for the same meaning.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "importer/generate/families.h"
#include "importer/question_text.h"

namespace shouce::importer {

namespace {

using handbook::QuestionKind;

constexpr std::size_t shortest_stem = 12;  // characters
constexpr std::size_t longest_stem = 70;
constexpr std::size_t longest_member = 7;

// An enumeration in a phrase. Its first and last member run into the words around them, so only those between
// are sure; in a set phrase, whose members are all of one length, the ends are found by that length.
struct Enumeration {
    const BookClause* clause = nullptr;
    std::string phrase;
    std::vector<std::string> members;  // sure ones
    std::vector<std::string> all;      // with the raw ends
    std::size_t length = 0;            // of a set phrase; else 0
};

// A word by itself: what joins two words or points elsewhere stands nowhere inside it.
[[nodiscard]] bool is_member(std::string_view word) {
    constexpr std::u32string_view joins = U"和与及的其等";
    if (!all_han(word)) return false;
    const std::u32string wide = utf8::to_utf32(word);
    if (wide.size() < 2 || wide.size() > longest_member) return false;
    for (std::size_t i = 1; i < wide.size(); ++i) {
        const bool harmony = wide[i] == U'和' && wide.substr(i, 2) == U"和谐";
        if (!harmony && joins.find(wide[i]) != std::u32string_view::npos) return false;
    }
    return true;
}

// Whether half of the word's characters stand in the other.
[[nodiscard]] bool may_mean(std::string_view word, std::string_view other) {
    const std::u32string wide = utf8::to_utf32(word);
    const std::u32string known = utf8::to_utf32(other);
    const auto shared = std::count_if(wide.begin(), wide.end(),
                                      [&known](char32_t c) { return known.find(c) != std::u32string::npos; });
    return 2 * static_cast<std::size_t>(shared) >= wide.size();
}

[[nodiscard]] std::string last_characters(std::string_view text, std::size_t count) {
    const std::u32string wide = utf8::to_utf32(text);
    return utf8::to_utf8(std::u32string_view(wide).substr(wide.size() - std::min(count, wide.size())));
}

// Four or more members of one length of three or more: 推动发展、服务群众、凝聚人心、促进和谐.
void find_set_phrase(Enumeration& list) {
    if (list.all.size() < 4 || list.members.size() != list.all.size() - 2) return;
    const std::size_t length = utf8::length(list.members.front());
    const bool even =
        std::all_of(list.members.begin(), list.members.end(),
                    [length](const std::string& member) { return utf8::length(member) == length; });
    const std::string first = last_characters(list.all.front(), length);
    const std::string last(utf8::prefix(list.all.back(), length));
    if (!even || length < 3 || !all_han(first) || !all_han(last) || utf8::length(last) < length) return;
    // What follows the last member shows whether it ends there.
    const std::string_view behind = std::string_view(list.all.back()).substr(last.size());
    const bool ends = behind.empty() || behind.starts_with("的") || behind.starts_with("等") ||
                      behind.starts_with("中") || behind.starts_with("贯穿");
    if (!ends || !is_member(last)) return;
    list.length = length;
    list.all.front() = first;
    list.all.back() = last;
}

// The word in front of 等 or 和, in what stands behind the last 、: 民兵等群众组织, 监督和服务.
[[nodiscard]] std::string last_member(std::string_view text) {
    for (const std::string_view join : {"等", "和"}) {
        const std::size_t at = text.find(join);
        if (at != std::string_view::npos && at > 0 && is_member(text.substr(0, at)))
            return std::string(text.substr(0, at));
    }
    return {};
}

// The enumeration that the parts from `from` up to `to` make, both of them its ends.
[[nodiscard]] Enumeration enumeration_of(const BookClause& clause, std::string_view phrase,
                                         const std::vector<std::string_view>& parts, std::size_t from,
                                         std::size_t to) {
    Enumeration list;
    list.clause = &clause;
    list.phrase = phrase;
    list.all.assign(parts.begin() + static_cast<std::ptrdiff_t>(from),
                    parts.begin() + static_cast<std::ptrdiff_t>(to) + 1);
    list.members.assign(list.all.begin() + 1, list.all.end() - 1);
    const std::string last = last_member(parts[to]);
    find_set_phrase(list);
    if (list.length == 0 && !last.empty()) list.members.push_back(last);
    return list;
}

// A part that is no word by itself, 共青团等群众组织实行政治, ends one enumeration and begins the next.
[[nodiscard]] std::vector<Enumeration> enumerations_in(const BookClause& clause) {
    std::vector<Enumeration> lists;
    for (const std::string_view sentence : sentences_of(clause.block->text)) {
        for (const std::string_view phrase : phrases_of(sentence)) {
            const auto parts = parted(phrase, U"、");
            std::size_t from = 0;
            for (std::size_t i = 1; i < parts.size(); ++i) {
                if (i + 1 < parts.size() && is_member(parts[i])) continue;
                if (i - from >= 2) lists.push_back(enumeration_of(clause, phrase, parts, from, i));
                from = i;
            }
        }
    }
    return lists;
}

// Two lists are of one kind where a word is surely a member of both.
[[nodiscard]] bool are_of_one_kind(const Enumeration& a, const Enumeration& b) {
    return std::any_of(a.members.begin(), a.members.end(), [&b](const std::string& member) {
        return std::find(b.members.begin(), b.members.end(), member) != b.members.end();
    });
}

// A character that all members have: 有 in 有理想、有道德.
[[nodiscard]] char32_t common_character(const std::vector<std::string>& members) {
    for (const char32_t c : utf8::to_utf32(members.front())) {
        std::string one;
        utf8::append(one, c);
        const bool all = std::all_of(members.begin(), members.end(), [&one](const std::string& member) {
            return member.find(one) != std::string::npos;
        });
        if (all) return c;
    }
    return 0;
}

class ListDrafts {
  public:
    ListDrafts(const BookClauses& clauses, Drafts& drafts) : drafts_(&drafts) {
        for (const BookClause& clause : clauses.all()) {
            auto found = enumerations_in(clause);
            std::move(found.begin(), found.end(), std::back_inserter(lists_));
        }
    }

    void add() {
        for (const Enumeration& list : lists_) {
            if (list.length > 0) {
                ask_formula(list);
            } else {
                ask_list(list);
            }
        }
    }

  private:
    void drop(DraftFamily family, const Enumeration& list, std::string why) const {
        drafts_->dropped.push_back({family, list.clause->block->key, list.phrase, std::move(why)});
    }

    // Neither in the clause nor, by its meaning, in the list.
    [[nodiscard]] static bool is_surely_wrong(const std::string& word, const Enumeration& list) {
        if (list.clause->block->text.find(word) != std::string::npos) return false;
        return std::none_of(list.all.begin(), list.all.end(),
                            [&word](const std::string& member) { return may_mean(word, member); });
    }

    // A phrase that stands for a whole sentence, with its gaps; empty where it is too short or too long.
    [[nodiscard]] static std::string stem_of(const Enumeration& list, const std::vector<std::string>& gaps) {
        std::string text = list.phrase;
        std::size_t from = 0;
        for (const std::string& gap : gaps) {
            const std::size_t at = text.find("、" + gap, from);
            const std::size_t place =
                at == std::string::npos ? text.find(gap, from) : at + std::string_view("、").size();
            text.replace(place, gap.size(), handbook::blank_mark);
            from = place;
        }
        const std::size_t length = utf8::length(text);
        if (length < shortest_stem || length > longest_stem) return {};
        const auto* organisation = list.clause->organisation;
        const std::string about = organisation != nullptr ? organisation->title + "的职责"
                                                          : fmt::format("“{}”", list.clause->node->title);
        if (organisation == nullptr && list.clause->node->title.empty()) return {};
        return fmt::format("本书讲{}时写道：“{}”。", about, text);
    }

    void ask_list(const Enumeration& list) {
        std::string why = "no other list of its kind has words that are surely wrong";
        for (const std::string& right : list.members) {
            if (count_of(list.clause->block->text, right) > 1) {
                why = fmt::format("{} stands in the clause more than once", right);
                continue;
            }
            std::vector<std::string> wrong = wrong_for(list, right);
            if (wrong.size() < 2) continue;
            std::string stem = stem_of(list, {right});
            if (stem.empty()) {
                why = "the phrase is too short or too long to stand alone";
                continue;
            }
            return add_once({DraftFamily::List,
                             suffix_of(list, DraftFamily::List),
                             QuestionKind::Blank,
                             std::move(stem),
                             {right},
                             std::move(wrong)},
                            list);
        }
        drop(DraftFamily::List, list, std::move(why));
    }

    // Up to three members of other lists of its kind, about as long.
    [[nodiscard]] std::vector<std::string> wrong_for(const Enumeration& list,
                                                     const std::string& right) const {
        std::vector<std::string> wrong;
        const std::size_t length = utf8::length(right);
        for (const Enumeration& other : lists_) {
            if (!are_of_one_kind(list, other)) continue;
            for (const std::string& word : other.members) {
                const std::size_t others = utf8::length(word);
                const bool even = others + 1 >= length && others <= length + 1;
                const bool known = std::any_of(wrong.begin(), wrong.end(), [&word](const std::string& each) {
                    return may_mean(word, each);
                });
                if (wrong.size() < 3 && even && !known && is_surely_wrong(word, list)) wrong.push_back(word);
            }
        }
        return wrong;
    }

    void ask_formula(const Enumeration& list) {
        if (common_character(list.all) != 0)
            return drop(DraftFamily::Formula, list,
                        "its members have a character in common, which tells them");
        const std::vector<std::string> right{list.all[1], list.all[2]};
        std::string stem = stem_of(list, right);
        if (stem.empty())
            return drop(DraftFamily::Formula, list, "the phrase is too short or too long to stand alone");
        std::vector<std::string> wrong;
        for (const Enumeration& other : lists_) {
            if (other.length != list.length || common_character(other.all) != 0) continue;
            for (const std::string& word : other.all) {
                const bool apart = std::none_of(wrong.begin(), wrong.end(), [&word](const std::string& each) {
                    return share_character(each, word);
                });
                if (wrong.size() < 2 && apart && is_surely_wrong(word, list)) wrong.push_back(word);
            }
        }
        if (wrong.size() < 2)
            return drop(DraftFamily::Formula, list,
                        "no other set phrase has members of that length that are surely wrong");
        add_once({DraftFamily::Formula, suffix_of(list, DraftFamily::Formula), QuestionKind::Blank,
                  std::move(stem), right, std::move(wrong)},
                 list);
    }

    // A list that recurs in other clauses is asked where it first stands.
    void add_once(DraftWords words, const Enumeration& list) {
        std::string members;
        for (const std::string& member : list.length > 0 ? list.all : list.members)
            members += member + "、";
        if (!asked_.insert(members).second)
            return drop(words.family, list, "the same list was asked in another clause");
        add_draft(*list.clause, std::move(words), *drafts_);
    }

    [[nodiscard]] std::string suffix_of(const Enumeration& list, DraftFamily family) const {
        const auto before =
            std::count_if(drafts_->questions.begin(), drafts_->questions.end(), [&](const auto& draft) {
                return draft.block == list.clause->block->key && family_of(draft) == family;
            });
        return before == 0 ? "" : fmt::format(".{}", before + 1);
    }

    Drafts* drafts_;
    std::vector<Enumeration> lists_;
    std::set<std::string> asked_;
};

}  // namespace

void add_list_drafts(const BookClauses& clauses, Drafts& drafts) {
    ListDrafts(clauses, drafts).add();
}

}  // namespace shouce::importer
