#include "importer/generate/generate.h"

#include <algorithm>
#include <array>

#include "importer/generate/families.h"

namespace shouce::importer {

namespace {

constexpr std::array families{DraftFamily::Verb, DraftFamily::Truth, DraftFamily::List, DraftFamily::Formula,
                              DraftFamily::Whose};

}  // namespace

std::string_view name_of(DraftFamily family) {
    switch (family) {
        case DraftFamily::Verb: return "verb";
        case DraftFamily::Truth: return "truth";
        case DraftFamily::List: return "list";
        case DraftFamily::Formula: return "formula";
        case DraftFamily::Whose: return "whose";
    }
    return {};
}

Drafts generate_drafts(const handbook::Handbook& book) {
    const BookClauses clauses(book);
    Drafts drafts;
    add_authority_drafts(clauses, drafts);
    add_list_drafts(clauses, drafts);
    add_numbered_drafts(clauses, drafts);
    add_whose_drafts(clauses, drafts);
    std::stable_sort(drafts.questions.begin(), drafts.questions.end(),
                     [](const auto& a, const auto& b) { return family_of(a) < family_of(b); });
    return drafts;
}

DraftFamily family_of(const handbook::Question& draft) {
    const std::string_view name = std::string_view(draft.key).substr(0, draft.key.find('-'));
    const auto found = std::find_if(families.begin(), families.end(),
                                    [name](DraftFamily family) { return name_of(family) == name; });
    return found == families.end() ? DraftFamily::Verb : *found;
}

}  // namespace shouce::importer
