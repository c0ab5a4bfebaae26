// Looks things up for the visitor: what the keys mean, where it stands, and which keys lead on. It knows
// nothing of screens; what a visitor has typed is a value in the kiosk's state and goes with the visit.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "pack/reader.h"
#include "search/search.h"

namespace shouce::kiosk {

// What stands in the lower half of the page, for choosing words without a keyboard.
enum class SearchPanel { Keys, Figures, Strokes, Terms };

// A search as it stands on the screen.
struct Search {
    SearchPanel panel = SearchPanel::Keys;
    std::string keys;     // as typed, in lower case; empty where a word was chosen without typing
    search::Typed typed;  // what they can mean, and the keys that lead on
    std::string words;    // what was looked for; empty: nothing yet
    bool nearest = false;
    search::Counts counts;
    std::vector<search::Hit> hits;
    int strokes = 0;        // the group that stands open in Strokes, 0: none
    std::string character;  // the one that stands open in it; empty: none
    int number = 0;         // of the searches in this kiosk's life, so that a view can tell a new one
};

// A key as it stands in Search::keys.
[[nodiscard]] char as_typed(char key);

class SearchDesk {
  public:
    [[nodiscard]] static Result<SearchDesk> open(const pack::Reader& reader);

    // An empty page, with every key that begins a word.
    [[nodiscard]] Search begin();

    // A key of the keypad: A to Z, 0 to 9. One that leads nowhere changes nothing; says whether it led on.
    [[nodiscard]] Result<bool> type(Search& search, char key);
    [[nodiscard]] Result<> erase(Search& search);
    // As it began, with the same panel open.
    void clear(Search& search);
    // A word of the page's own: one that the keys can mean, a common one, one found by its strokes.
    [[nodiscard]] Result<> choose(Search& search, const std::string& words);
    // The next hits of the same search.
    [[nodiscard]] Result<> more(Search& search);

    [[nodiscard]] std::shared_ptr<const search::Vocabulary> vocabulary() const { return vocabulary_; }

  private:
    explicit SearchDesk(search::Searcher searcher);
    [[nodiscard]] Result<> look_for(Search& search, const search::Query& query);

    std::shared_ptr<const search::Vocabulary> vocabulary_;
    search::Searcher searcher_;
    int searches_ = 0;
};

}  // namespace shouce::kiosk
