// Who decides, leads, supports or only advises: the same topic with another authority. What makes such a
// question fair is that the organisation has no second authority over the same thing; where it might, none is
// asked.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "importer/generate/families.h"

namespace shouce::importer {

namespace {

using handbook::QuestionKind;

// An authority, and those that say something else about the same object; `opposites` are so far from it that
// it cannot hold them: who leads also watches, but does not help along.
struct Authority {
    std::string_view verb;
    std::array<std::string_view, 4> others;
    std::array<std::string_view, 2> opposites;
};
constexpr std::array authorities{
    Authority{"领导", {"协助", "监督", "配合", "服从"}, {"协助", "配合"}},
    Authority{"支持", {"领导", "监督", "督促", "代替"}, {"领导", "代替"}},
    Authority{"协助", {"领导", "监督", "代替", "督促"}, {"领导", "代替"}},
    Authority{"配合", {"领导", "监督", "代替", "督促"}, {"领导", "代替"}},
};
// What an organisation does about the great questions of its unit.
constexpr std::string_view decides = "讨论决定";
constexpr std::string_view takes_part = "参与决策";
constexpr std::string_view advises = "提出意见和建议";

constexpr std::size_t shortest_object = 4;  // characters
constexpr std::size_t longest_object = 40;

// A phrase that says what an organisation does with something.
struct Site {
    const BookClause* clause = nullptr;
    std::string verb;
    std::string object;
    std::string phrase;
    bool decision = false;
};

[[nodiscard]] bool take(std::string_view& text, std::string_view words) {
    if (!text.starts_with(words)) return false;
    text.remove_prefix(words.size());
    return true;
}

[[nodiscard]] std::string_view without_adverb(std::string_view phrase) {
    for (const std::string_view adverb : {"积极", "认真", "切实", "并", "还要"}) {
        if (take(phrase, adverb)) break;
    }
    return phrase;
}

// An object that stands by itself: no second verb joined to the first, nothing that points elsewhere.
[[nodiscard]] bool stands_alone(std::string_view object) {
    constexpr std::array<std::string_view, 12> joins{"和", "与", "并", "、", "及", "或",
                                                     "其", "了", "它", "他", "这", "下"};
    constexpr std::array<std::string_view, 7> pointers{"他们", "它们", "这些",  "上述",
                                                       "以下", "如下", "其依法"};
    const auto starts = [object](std::string_view word) { return object.starts_with(word); };
    const auto holds = [object](std::string_view word) {
        return object.find(word) != std::string_view::npos;
    };
    const std::size_t length = utf8::length(object);
    return length >= shortest_object && length <= longest_object &&
           std::none_of(joins.begin(), joins.end(), starts) &&
           std::none_of(pointers.begin(), pointers.end(), holds) && !object.ends_with("进行");
}

// 讨论决定X; 参与X的决策; 关心X，提出意见和建议.
[[nodiscard]] std::optional<Site> decision_in(std::string_view phrase, std::string_view next) {
    Site site;
    site.decision = true;
    site.phrase = phrase;
    constexpr std::string_view decision = "的决策";
    std::string_view rest = phrase;
    if (take(rest, "讨论决定") || take(rest, "讨论和决定") || take(rest, "研究决定")) {
        site.verb = decides;
        site.object = rest;
    } else if (take(rest, "参与") && rest.ends_with(decision)) {
        site.verb = takes_part;
        site.object = rest.substr(0, rest.size() - decision.size());
    } else if ((take(rest, "关心") || take(rest, "了解")) && next.starts_with("提出意见和建议")) {
        site.verb = advises;
        site.object = rest;
        site.phrase = fmt::format("{}，{}", phrase, advises);
    } else {
        return std::nullopt;
    }
    if (!stands_alone(site.object)) return std::nullopt;
    return site;
}

[[nodiscard]] std::optional<Site> authority_in(std::string_view phrase) {
    const std::string_view plain = without_adverb(phrase);
    for (const Authority& authority : authorities) {
        std::string_view rest = plain;
        if (!take(rest, authority.verb) || !stands_alone(rest)) continue;
        Site site;
        site.verb = authority.verb;
        site.object = rest;
        site.phrase = plain;
        return site;
    }
    return std::nullopt;
}

class AuthorityDrafts {
  public:
    AuthorityDrafts(const BookClauses& clauses, Drafts& drafts) : clauses_(&clauses), drafts_(&drafts) {}

    void add() {
        for (const BookClause& clause : clauses_->all()) {
            if (clause.organisation == nullptr || clause.block->kind != handbook::BlockKind::Item) continue;
            std::vector<Site> sites = sites_in(clause);
            for (std::size_t i = 0; i < sites.size(); ++i) {
                const std::string suffix = i == 0 ? "" : fmt::format(".{}", i + 1);
                if (sites[i].decision) {
                    ask_decision(sites[i], suffix);
                } else {
                    ask_verb(sites[i], suffix);
                }
                ask_truth(sites[i], suffix);
            }
        }
    }

  private:
    [[nodiscard]] static std::vector<Site> sites_in(const BookClause& clause) {
        std::vector<Site> sites;
        for (const std::string_view sentence : sentences_of(clause.block->text)) {
            const auto phrases = phrases_of(sentence);
            for (std::size_t i = 0; i < phrases.size(); ++i) {
                const std::string_view next = i + 1 < phrases.size() ? phrases[i + 1] : std::string_view();
                auto site = decision_in(phrases[i], next);
                if (!site) site = authority_in(phrases[i]);
                if (!site) continue;
                site->clause = &clause;
                sites.push_back(*std::move(site));
            }
        }
        return sites;
    }

    // Whether the organisation might have that authority over the object as well: the verb stands anywhere in
    // the same clause, or in a phrase of its other clauses that shares words with the object.
    [[nodiscard]] bool might_also(const Site& site, std::string_view verb) const {
        for (const BookClause& other : clauses_->all()) {
            if (other.node != site.clause->node) continue;
            if (&other == site.clause) {
                if (other.block->text.find(verb) != std::string::npos) return true;
                continue;
            }
            for (const std::string_view phrase : phrases_of(other.block->text)) {
                if (phrase.find(verb) != std::string_view::npos && share_pair(phrase, site.object))
                    return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool decides_otherwise(const Site& site) const {
        for (const BookClause& other : clauses_->all()) {
            if (other.node != site.clause->node) continue;
            for (const std::string_view verb : {"讨论决定", "讨论和决定", "参与", "提出意见"}) {
                const bool own = site.verb.starts_with(verb.substr(0, std::string_view("参与").size()));
                if (!own && other.block->text.find(verb) != std::string::npos &&
                    share_pair(other.block->text, site.object)) {
                    return true;
                }
            }
        }
        return false;
    }

    void drop(DraftFamily family, const Site& site, std::string why) const {
        drafts_->dropped.push_back({family, site.clause->block->key, site.phrase, std::move(why)});
    }

    void ask_decision(const Site& site, const std::string& suffix) {
        if (decides_otherwise(site))
            return drop(DraftFamily::Verb, site,
                        "the organisation decides or advises on it in another clause too");
        DraftWords words{DraftFamily::Verb, suffix, QuestionKind::Single, {}, {site.verb}, {}};
        words.stem = fmt::format("按照本书，对“{}”，{}的职责是什么？", site.object, name_of(site));
        for (const std::string_view other : {decides, takes_part, advises}) {
            if (other != site.verb) words.wrong.emplace_back(other);
        }
        add_draft(*site.clause, std::move(words), *drafts_);
    }

    void ask_verb(const Site& site, const std::string& suffix) {
        DraftWords words{DraftFamily::Verb, suffix, QuestionKind::Single, {}, {site.verb}, {}};
        words.stem = fmt::format("按照本书，{}的职责之一是（　）{}。", name_of(site), site.object);
        for (const std::string_view other : authority_of(site.verb).others) {
            if (words.wrong.size() < 3 && !might_also(site, other)) words.wrong.emplace_back(other);
        }
        if (words.wrong.size() < 2)
            return drop(DraftFamily::Verb, site, "the organisation has other authorities over it too");
        add_draft(*site.clause, std::move(words), *drafts_);
    }

    // Every other one is left true.
    void ask_truth(const Site& site, const std::string& suffix) {
        const std::string statement = site.decision ? decision_words(site, site.verb) : site.phrase;
        std::string changed;
        if (site.decision) {
            if (decides_otherwise(site))
                return drop(DraftFamily::Truth, site,
                            "the organisation decides or advises on it in another clause too");
            changed = decision_words(site, site.verb == decides ? advises : decides);
        } else {
            const std::string_view other = other_verb(site);
            if (other.empty())
                return drop(DraftFamily::Truth, site, "every other authority might be true as well");
            changed = std::string(other) + site.object;
        }
        if (clauses_->says(changed))
            return drop(DraftFamily::Truth, site,
                        "the changed sentence stands in the book, for another organisation");
        const bool truth = truths_++ % 2 == 1;
        DraftWords words{DraftFamily::Truth, suffix, QuestionKind::TrueFalse, {}, {truth ? "对" : "错"}, {}};
        words.stem = fmt::format("按照本书，{}的职责之一是{}。", name_of(site), truth ? statement : changed);
        add_draft(*site.clause, std::move(words), *drafts_);
    }

    // Another authority that is surely wrong; in turn, so that none of them comes to mean 错.
    [[nodiscard]] std::string_view other_verb(const Site& site) const {
        const auto& opposites = authority_of(site.verb).opposites;
        const auto turn = static_cast<std::size_t>(truths_ / 2);
        for (std::size_t i = 0; i < opposites.size(); ++i) {
            const std::string_view other = opposites.at((turn + i) % opposites.size());
            if (!might_also(site, other)) return other;
        }
        return {};
    }

    [[nodiscard]] static const Authority& authority_of(std::string_view verb) {
        return *std::find_if(authorities.begin(), authorities.end(),
                             [verb](const Authority& each) { return each.verb == verb; });
    }

    [[nodiscard]] static std::string decision_words(const Site& site, std::string_view verb) {
        if (verb == decides) return fmt::format("{}{}", decides, site.object);
        if (verb == takes_part) return fmt::format("参与{}的决策", site.object);
        return fmt::format("对{}{}", site.object, advises);
    }

    [[nodiscard]] static const std::string& name_of(const Site& site) {
        return site.clause->organisation->title;
    }

    const BookClauses* clauses_;
    Drafts* drafts_;
    int truths_ = 0;
};

}  // namespace

void add_authority_drafts(const BookClauses& clauses, Drafts& drafts) {
    AuthorityDrafts(clauses, drafts).add();
}

}  // namespace shouce::importer
