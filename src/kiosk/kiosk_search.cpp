// The part of the kiosk that finds clauses. The search is opened with the first look at its page, since most
// visits do without; what was typed stays while the visitor does.
#include <algorithm>
#include <utility>

#include "kiosk/kiosk.h"
#include "search/expression.h"
#include "search/snippet.h"

namespace shouce::kiosk {

void Kiosk::open_search() {
    if (!search_desk_) {
        auto opened = SearchDesk::open(reader_);
        if (!opened) return report(opened.error());
        search_desk_ = *std::move(opened);
        state_.vocabulary = search_desk_->vocabulary();
    }
    if (!state_.search) state_.search = search_desk_->begin();
    enter(SearchScreen{});
}

void Kiosk::type_key(char key, TimePoint now) {
    if (!state_.search) return;
    const auto typed = search_desk_->type(*state_.search, key);
    if (!typed) return report(typed.error());
    // A key that leads nowhere: what somebody looked for and the book does not have is worth knowing.
    if (!*typed) happened_.push_back({now, state::SearchedInVain{state_.search->keys + as_typed(key)}});
}

void Kiosk::erase_key() {
    if (!state_.search) return;
    if (auto erased = search_desk_->erase(*state_.search); !erased) report(erased.error());
}

void Kiosk::clear_search() {
    if (state_.search) search_desk_->clear(*state_.search);
}

void Kiosk::choose_words(const std::string& words) {
    if (!state_.search) return;
    // A word that the keys do not spell stands alone.
    const auto& terms = state_.search->typed.terms;
    const bool spelled =
        std::any_of(terms.begin(), terms.end(), [&](const search::Term& term) { return term.text == words; });
    if (!spelled) {
        state_.search->keys.clear();
        state_.search->typed = state_.vocabulary->typed({});
    }
    if (auto chosen = search_desk_->choose(*state_.search, words); !chosen) report(chosen.error());
}

void Kiosk::show_panel(const ShowPanel& show) {
    if (!state_.search) return;
    state_.search->panel = show.panel;
    state_.search->strokes = show.strokes;
    state_.search->character = show.character;
}

void Kiosk::more_hits() {
    if (!state_.search) return;
    if (auto more = search_desk_->more(*state_.search); !more) report(more.error());
}

void Kiosk::open_hit(std::size_t index, TimePoint now) {
    if (!state_.search || index >= state_.search->hits.size()) return;
    const search::Hit hit = state_.search->hits[index];
    if (hit.kind == search::HitKind::Question) {
        return start_round({quiz::Way::Daily, hit.key}, now);
    }
    back_ = state_.screen;
    open_section(hit.section, hit.block);
    auto* reader = std::get_if<ReaderScreen>(&state_.screen);
    if (reader == nullptr) return back_.reset();
    for (const handbook::Block& block : reader->blocks) {
        if (block.key == hit.block)
            reader->found = search::marks_in(block.text, search::expression_of(state_.search->words).pieces);
    }
}

}  // namespace shouce::kiosk
