#include "pack/terms.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <string_view>
#include <utility>

#include "base/tokens.h"
#include "base/utf8.h"
#include "pack/phrases.h"

namespace shouce::pack {

namespace {

constexpr std::size_t most_terms = 1'500;
constexpr std::size_t most_latin = 300;
constexpr std::size_t most_characters = 1'000'000;  // that are looked at
constexpr int least_blocks = 3;
constexpr double least_cohesion = 3.3;
constexpr double least_freedom = 1.5;
// What holds together as firmly as this may stand in the same company more often: 支部 before 委员会. But not
// mostly: 守国 is a piece of 遵守国家.
constexpr double firm_cohesion_of_two = 6.0;
constexpr double firm_cohesion = 8.5;
constexpr double least_freedom_of_firm = 0.9;
constexpr double most_attached = 0.7;

// Characters that part words wherever they stand.
constexpr std::u32string_view parting = U"的了他它她";
// Words of grammar, numbers and measures: no term begins or ends with one.
constexpr std::u32string_view at_no_border =
    U"和是在与把以及或之其这那也都就被让从到由向并而且们着得于该很更最再又还须将但若则即因给只未去做些样种条"
    U"项次我你您什么谁哪几多少第各每如没";
// Grammar at one place and part of a word at another: 要 and 要求, 会 and 会议. A phrase with one at its
// border must hold together more firmly; 工会, 派出所 and 流入地 are common enough at the end of a word.
constexpr std::u32string_view doubtful_at_begin = U"会要所能个过自使上下本有不为可应同对好来等中里外地无";
constexpr std::u32string_view doubtful_at_end = U"要能个过自使有不可应同对好来等外无";
constexpr std::u32string_view at_no_end = U"本中里下上为";
constexpr double least_cohesion_of_doubtful = 6.5;
// What holds a phrase with a word of grammar inside: 促进和谐 does, 党员和群众 falls apart.
struct Inside {
    std::u32string_view characters;
    double least_cohesion;
};
constexpr Inside grammar_inside[] = {{U"和与及或是在把对等", 7.5}, {U"要", 7.0}};
// They lead to what comes next and belong to no term.
constexpr std::u32string_view prepositions[] = {U"按照", U"依照", U"根据", U"通过", U"关于"};
// Words that a text of any kind is full of and nobody looks up.
constexpr std::u32string_view common_words[] = {
    U"按照", U"依照",       U"方面", U"实行", U"始终",     U"努力", U"切实", U"认真", U"经常", U"直接",
    U"全面", U"广大",       U"进行", U"其他", U"任何",     U"需要", U"具体", U"情况", U"主要", U"基本",
    U"充分", U"密切",       U"深入", U"带头", U"增强",     U"提高", U"扩大", U"加强", U"开展", U"推进",
    U"坚持", U"完成",       U"积极", U"发挥", U"充分发挥", U"体现", U"成为", U"包括", U"重要", U"必须",
    U"特点", U"履行",       U"帮助", U"代表", U"状况",     U"严格", U"组织", U"提出", U"围绕", U"听取",
    U"依靠", U"意见和建议", U"不断", U"共同", U"起来",     U"自身", U"搞好"};

[[nodiscard]] bool holds_any(std::u32string_view text, std::u32string_view characters) {
    return text.find_first_of(characters) != text.npos;
}

// A word by its looks: nothing of grammar at its ends, nothing that parts it.
[[nodiscard]] bool looks_like_a_term(std::u32string_view text) {
    return text.size() >= 2 && !holds_any(text.substr(0, 1), at_no_border) &&
           !holds_any(text.substr(text.size() - 1), at_no_border) &&
           !holds_any(text.substr(text.size() - 1), at_no_end) && !holds_any(text, parting) &&
           std::find(std::begin(common_words), std::end(common_words), text) == std::end(common_words) &&
           std::none_of(std::begin(prepositions), std::end(prepositions), [text](std::u32string_view each) {
               return text.starts_with(each) || text.ends_with(each);
           });
}

[[nodiscard]] double cohesion_wanted(std::u32string_view text) {
    double wanted = least_cohesion;
    for (const Inside& each : grammar_inside) {
        if (holds_any(text, each.characters)) wanted = std::max(wanted, each.least_cohesion);
    }
    if (holds_any(text.substr(0, 1), doubtful_at_begin) ||
        holds_any(text.substr(text.size() - 1), doubtful_at_end)) {
        wanted = std::max(wanted, least_cohesion_of_doubtful);
    }
    return wanted;
}

[[nodiscard]] bool is_a_term(const Phrase& phrase) {
    if (phrase.cohesion < cohesion_wanted(phrase.text)) return false;
    if (phrase.freedom >= least_freedom) return true;
    const std::size_t length = phrase.text.size();
    const bool firm = length == 2 ? phrase.cohesion >= firm_cohesion_of_two
                                  : length > 3 && phrase.cohesion >= firm_cohesion;
    return firm && phrase.freedom >= least_freedom_of_firm && phrase.attached <= most_attached;
}

// What a term stands on.
struct Ground {
    int own = 0;         // occurrences that no longer term explains
    bool named = false;  // by a heading, an organisation, quotation marks or an enumeration
};

class Gatherer {
  public:
    explicit Gatherer(const Contents& contents) {
        std::size_t characters = 0;
        count_characters(contents.handbook.root, characters);
        every_ = characters / most_characters + 1;
        walk(contents.handbook.root);
        for (const handbook::Organisation& organisation : contents.handbook.organisations) {
            name(tokens::of(organisation.name));
            name(tokens::of(organisation.title));
        }
    }

    [[nodiscard]] std::vector<std::string> terms() {
        take_phrases();
        keep_the_most();
        share_out_occurrences();
        return ranked();
    }

  private:
    void count_characters(const handbook::Node& node, std::size_t& characters) const {
        for (const handbook::Block& block : node.blocks)
            characters += block.text.size() / 3;
        for (const handbook::Node& child : node.children)
            count_characters(child, characters);
    }

    void walk(const handbook::Node& node) {
        titles_ += node.title + "\n";
        ++block_;
        add_runs(node.title);
        for (const handbook::Block& block : node.blocks) {
            if (++block_ % every_ != 0) continue;
            add_runs(block.text);
            add_quoted(block.text);
            add_enumerated(block.text);
            add_latin(block.text);
        }
        for (const handbook::Node& child : node.children)
            walk(child);
    }

    void name(const std::u32string& text) { terms_[text].named = true; }

    void add_runs(std::string_view text) {
        std::u32string run;
        // What stands before 的 goes with it: 执行党 in 执行党的决议 is not free on that side.
        const auto end_run = [&](char32_t after) {
            if (run.size() >= 2) runs_.push_back({run, static_cast<int>(block_), after});
            run.clear();
        };
        for (std::size_t at = 0; at < text.size();) {
            const auto decoded = utf8::decode(text, at);
            at += decoded.length;
            const char32_t character = decoded.code_point;
            if (utf8::is_han(character) && parting.find(character) == parting.npos) {
                run += character;
            } else {
                end_run(parting.find(character) == parting.npos ? 0 : character);
            }
        }
        end_run(0);
    }

    // “三个代表”, 《中国共产党章程》
    void add_quoted(std::string_view text) {
        const std::u32string all = utf8::to_utf32(text);
        for (const auto& [open, close] : {std::pair{U'“', U'”'}, std::pair{U'《', U'》'}}) {
            for (std::size_t at = all.find(open); at != all.npos; at = all.find(open, at + 1)) {
                const std::size_t end = all.find(close, at);
                if (end == all.npos) break;
                const std::u32string inside = all.substr(at + 1, end - at - 1);
                const bool words = std::all_of(inside.begin(), inside.end(), utf8::is_han);
                if (words && inside.size() >= 2 && inside.size() <= 12) name(inside);
            }
        }
    }

    // What stands between two 、: the first and the last of a list have other words on them.
    void add_enumerated(std::string_view text) {
        const std::u32string all = utf8::to_utf32(text);
        std::size_t comma = all.find(U'、');
        while (comma != all.npos) {
            const std::size_t next = all.find(U'、', comma + 1);
            if (next == all.npos) return;
            const std::u32string item = all.substr(comma + 1, next - comma - 1);
            const bool words = std::all_of(item.begin(), item.end(), utf8::is_han);
            if (words && item.size() <= 6 && looks_like_a_term(item) &&
                cohesion_wanted(item) == least_cohesion) {
                name(item);
            }
            comma = next;
        }
    }

    // Words and numbers in Latin letters and digits, as they were first written.
    void add_latin(std::string_view text) {
        const auto is_latin = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        };
        for (auto first = text.begin(); first != text.end();) {
            first = std::find_if(first, text.end(), is_latin);
            const auto last = std::find_if_not(first, text.end(), is_latin);
            const std::string_view word(first, last);
            if (word.size() >= 2 && word.size() <= 20) {
                auto& [written, count] = latin_[tokens::of(word)];
                if (written.empty()) written = word;
                ++count;
            }
            first = last;
        }
    }

    void take_phrases() {
        for (const Phrase& phrase : phrases_in(runs_, least_blocks)) {
            const auto known = terms_.find(std::u32string(phrase.text));
            if (known != terms_.end()) {
                known->second.own = phrase.count;
                continue;
            }
            if (looks_like_a_term(phrase.text) && is_a_term(phrase)) {
                terms_[std::u32string(phrase.text)].own = phrase.count;
            }
        }
    }

    // What the headings say is named too. Of very many terms the most frequent are enough.
    void keep_the_most() {
        const std::u32string titles = utf8::to_utf32(titles_);
        if (terms_.size() > 2 * most_terms) {
            std::vector<int> counts;
            for (const auto& [text, ground] : terms_)
                counts.push_back(ground.own);
            std::nth_element(counts.begin(), counts.begin() + 2 * most_terms, counts.end(), std::greater<>());
            const int least = std::max(counts[2 * most_terms], 0);
            std::erase_if(terms_, [least](const auto& term) { return term.second.own <= least; });
        }
        for (auto& [text, ground] : terms_)
            ground.named = ground.named || titles.find(text) != titles.npos;
    }

    // From the longest down: what stands in a longer term is not an occurrence of its own.
    void share_out_occurrences() {
        std::vector<std::pair<const std::u32string*, Ground*>> by_length;
        for (auto& [text, ground] : terms_)
            by_length.emplace_back(&text, &ground);
        std::stable_sort(by_length.begin(), by_length.end(),
                         [](const auto& a, const auto& b) { return a.first->size() > b.first->size(); });
        for (std::size_t shorter = 0; shorter < by_length.size(); ++shorter) {
            for (std::size_t longer = 0; longer < shorter; ++longer) {
                if (by_length[longer].first->find(*by_length[shorter].first) != std::u32string::npos)
                    by_length[shorter].second->own -= by_length[longer].second->own;
            }
        }
    }

    // Long and often, rather than short or seldom; what the author names counts twice.
    [[nodiscard]] std::vector<std::string> ranked() const {
        std::vector<std::pair<int, std::u32string_view>> order;
        for (const auto& [text, ground] : terms_) {
            const int length = static_cast<int>(std::min<std::size_t>(text.size(), 4)) - 1;
            const int weight = std::max(ground.own, 1) * length * (ground.named ? 2 : 1);
            order.emplace_back(-weight, text);
        }
        std::sort(order.begin(), order.end());
        std::vector<std::string> terms;
        for (const auto& [weight, text] : order) {
            if (terms.size() == most_terms) break;
            terms.push_back(utf8::to_utf8(text));
        }
        std::vector<std::pair<int, std::string_view>> latin;
        for (const auto& [folded, word] : latin_)
            latin.emplace_back(-word.second, word.first);
        std::sort(latin.begin(), latin.end());
        for (std::size_t i = 0; i < std::min(latin.size(), most_latin); ++i)
            terms.emplace_back(latin[i].second);
        return terms;
    }

    std::size_t every_ = 1;
    std::size_t block_ = 0;
    std::string titles_;
    std::vector<Run> runs_;
    std::map<std::u32string, Ground> terms_;
    std::map<std::u32string, std::pair<std::string, int>> latin_;
};

}  // namespace

std::vector<std::string> terms_of(const Contents& contents) {
    return Gatherer(contents).terms();
}

}  // namespace shouce::pack
