#include "pack/changes.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"

namespace shouce::pack {

namespace {

using handbook::Block;
using handbook::Node;

constexpr double reworded = 0.6;           // likeness from which two clauses of a page are one
constexpr double reworded_in_place = 0.4;  // the same where their keys are alike
constexpr std::size_t compared = 2'000;    // characters of a clause
constexpr std::size_t most_pairs = 250'000;

struct Clause {
    const Block* block = nullptr;
    std::u32string characters;  // sorted
    int partner = -1;           // in the other book
};

struct Page {
    const Node* node = nullptr;
    std::vector<int> clauses;  // indexes into the book's
    int partner = -1;
};

struct Book {
    std::vector<Page> pages;
    std::vector<Clause> clauses;
};

void add_clauses(Book& book, Page& page, const Node& node) {
    for (const Block& block : node.blocks) {
        page.clauses.push_back(static_cast<int>(book.clauses.size()));
        Clause& clause = book.clauses.emplace_back();
        clause.block = &block;
        clause.characters = utf8::to_utf32(utf8::prefix(block.text, compared));
        std::sort(clause.characters.begin(), clause.characters.end());
    }
    for (const Node& child : node.children) {
        if (child.kind == handbook::NodeKind::Group) add_clauses(book, page, child);
    }
}

void add_pages(Book& book, const Node& node) {
    Page page;
    page.node = &node;
    add_clauses(book, page, node);
    book.pages.push_back(std::move(page));
    for (const Node& child : node.children) {
        if (child.kind != handbook::NodeKind::Group) add_pages(book, child);
    }
}

// Twice the characters in common, of the characters of both: 1 where they have the same.
[[nodiscard]] double likeness(const std::u32string& one, const std::u32string& other) {
    if (one.empty() && other.empty()) return 1;
    std::size_t common = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (*a == *b) {
            ++common;
            ++a;
            ++b;
        } else if (*a < *b) {
            ++a;
        } else {
            ++b;
        }
    }
    return 2.0 * static_cast<double>(common) / static_cast<double>(one.size() + other.size());
}

class Comparison {
  public:
    Comparison(const handbook::Handbook& before, const handbook::Handbook& after) {
        add_pages(old_, before.root);
        add_pages(new_, after.root);
        pair_pages([](const Page& page) { return page.node->label + '\n' + page.node->title; });
        pair_pages([](const Page& page) { return page.node->title; });
        pair_pages([](const Page& page) { return page.node->key; });
        for (Page& page : new_.pages) {
            if (page.partner < 0) continue;
            pair_wording(old_.pages[at(page.partner)].clauses, page.clauses);
        }
        pair_wording(free_of(old_), free_of(new_));
        for (Page& page : new_.pages) {
            if (page.partner < 0) continue;
            pair_reworded(old_.pages[at(page.partner)].clauses, page.clauses);
        }
    }

    [[nodiscard]] std::vector<Change> changes() const {
        std::vector<Change> list;
        for (const Page& page : new_.pages) {
            for (const int index : page.clauses)
                tell_new(page, new_.clauses[at(index)], list);
            if (page.partner >= 0) tell_removed(old_.pages[at(page.partner)], list);
        }
        for (const Page& page : old_.pages) {
            if (page.partner < 0) tell_removed(page, list);
        }
        return list;
    }

  private:
    [[nodiscard]] static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    // Those pages without a partner that are alike in what `name` gives.
    template <typename Name>
    void pair_pages(Name name) {
        std::unordered_map<std::string, int> free;
        for (std::size_t i = old_.pages.size(); i-- > 0;) {
            if (old_.pages[i].partner < 0) free[name(old_.pages[i])] = static_cast<int>(i);
        }
        for (std::size_t i = 0; i < new_.pages.size(); ++i) {
            if (new_.pages[i].partner >= 0) continue;
            const auto found = free.find(name(new_.pages[i]));
            if (found == free.end()) continue;
            new_.pages[i].partner = found->second;
            old_.pages[at(found->second)].partner = static_cast<int>(i);
            free.erase(found);
        }
    }

    void pair(int before, int after) {
        old_.clauses[at(before)].partner = after;
        new_.clauses[at(after)].partner = before;
    }

    [[nodiscard]] static std::vector<int> free_of(const Book& book) {
        std::vector<int> free;
        for (std::size_t i = 0; i < book.clauses.size(); ++i) {
            if (book.clauses[i].partner < 0) free.push_back(static_cast<int>(i));
        }
        return free;
    }

    // The same words, in the order in which they stand.
    void pair_wording(const std::vector<int>& before, const std::vector<int>& after) {
        std::multimap<std::string_view, int> free;
        for (const int index : before) {
            const Clause& clause = old_.clauses[at(index)];
            if (clause.partner < 0) free.emplace(clause.block->text, index);
        }
        for (const int index : after) {
            const Clause& clause = new_.clauses[at(index)];
            if (clause.partner >= 0) continue;
            const auto found = free.find(clause.block->text);
            if (found == free.end()) continue;
            pair(found->second, index);
            free.erase(found);
        }
    }

    struct Candidate {
        double likeness = 0;
        int before = 0;
        int after = 0;
    };

    void pair_reworded(std::vector<int> before, std::vector<int> after) {
        std::erase_if(before, [this](int index) { return old_.clauses[at(index)].partner >= 0; });
        std::erase_if(after, [this](int index) { return new_.clauses[at(index)].partner >= 0; });
        if (before.size() * after.size() > most_pairs)
            return;  // a page that has nothing to do with its old one
        std::vector<Candidate> candidates;
        for (const int one : before) {
            for (const int other : after) {
                const Clause& a = old_.clauses[at(one)];
                const Clause& b = new_.clauses[at(other)];
                const double alike = likeness(a.characters, b.characters);
                const bool in_place = a.block->key == b.block->key;
                if (alike >= (in_place ? reworded_in_place : reworded))
                    candidates.push_back({alike, one, other});
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.likeness > b.likeness; });
        for (const Candidate& candidate : candidates) {
            const bool free = old_.clauses[at(candidate.before)].partner < 0 &&
                              new_.clauses[at(candidate.after)].partner < 0;
            if (free) pair(candidate.before, candidate.after);
        }
    }

    [[nodiscard]] static Change change_on(const Page& page, const Block& block, Change::Kind kind) {
        Change change;
        change.kind = kind;
        change.page = page.node->key;
        change.label = page.node->label;
        change.title = page.node->title;
        change.block = block.key;
        change.number = block.number;
        return change;
    }

    void tell_new(const Page& page, const Clause& clause, std::vector<Change>& list) const {
        const std::string& text = clause.block->text;
        const bool added = clause.partner < 0;
        if (!added && old_.clauses[at(clause.partner)].block->text == text) return;
        Change change = change_on(page, *clause.block, added ? Change::Kind::Added : Change::Kind::Changed);
        change.after = text;
        if (!added) change.before = old_.clauses[at(clause.partner)].block->text;
        list.push_back(std::move(change));
    }

    void tell_removed(const Page& page, std::vector<Change>& list) const {
        for (const int index : page.clauses) {
            const Clause& clause = old_.clauses[at(index)];
            if (clause.partner >= 0) continue;
            Change change = change_on(page, *clause.block, Change::Kind::Removed);
            change.before = clause.block->text;
            list.push_back(std::move(change));
        }
    }

    Book old_;
    Book new_;
};

[[nodiscard]] std::size_t clauses_in(const Node& node) {
    std::size_t count = node.blocks.size();
    for (const Node& child : node.children)
        count += clauses_in(child);
    return count;
}

// Whether a character begins at that byte, or the text ends there.
[[nodiscard]] bool parts_characters(std::string_view text, std::size_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

std::vector<Change> changes_between(const handbook::Handbook& before, const handbook::Handbook& after) {
    return Comparison(before, after).changes();
}

std::vector<Change> revisions_between(const handbook::Handbook& before, const handbook::Handbook& after) {
    std::vector<Change> changes = changes_between(before, after);
    std::erase_if(changes, [](const Change& change) { return change.kind == Change::Kind::Removed; });
    if (2 * changes.size() > clauses_in(after.root)) return {};
    return changes;
}

Difference difference_of(const Change& change) {
    const std::string_view before = change.before;
    const std::string_view after = change.after;
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t front = 0;
    while (front < shorter && before[front] == after[front])
        ++front;
    while (!parts_characters(before, front) || !parts_characters(after, front))
        --front;
    std::size_t back = 0;
    while (back < shorter - front && before[before.size() - 1 - back] == after[after.size() - 1 - back])
        ++back;
    while (!parts_characters(before, before.size() - back))
        --back;
    return {front, before.size() - back, after.size() - back};
}

}  // namespace shouce::pack
