#include "search/snippet.h"

#include <algorithm>
#include <cstddef>

#include "base/tokens.h"
#include "base/utf8.h"

namespace shouce::search {

namespace {

constexpr std::size_t longest = 60;   // characters of a snippet
constexpr std::size_t farthest = 20;  // of them before the first mark
constexpr std::size_t lead = 8;       // before the mark where no punctuation offers a place to cut
constexpr std::string_view ellipsis = "…";

struct Tokens {
    std::u32string characters;
    std::vector<ByteRange> places;
};

[[nodiscard]] Tokens tokens_of(std::string_view text) {
    Tokens all;
    tokens::Walk walk(text);
    for (tokens::Token token; walk.next(token);) {
        all.characters += token.character;
        all.places.push_back({token.begin, token.end});
    }
    return all;
}

[[nodiscard]] std::vector<ByteRange> joined(std::vector<ByteRange> ranges) {
    std::sort(ranges.begin(), ranges.end(),
              [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
    std::vector<ByteRange> apart;
    for (const ByteRange& range : ranges) {
        if (!apart.empty() && range.begin <= apart.back().end) {
            apart.back().end = std::max(apart.back().end, range.end);
        } else {
            apart.push_back(range);
        }
    }
    return apart;
}

// Byte offsets of the characters of a text, and its end.
[[nodiscard]] std::vector<std::size_t> starts_of(std::string_view text) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); at += utf8::decode(text, at).length)
        starts.push_back(at);
    starts.push_back(text.size());
    return starts;
}

[[nodiscard]] bool ends_a_clause(char32_t character) {
    return std::u32string_view(U"。；，：！？").find(character) != std::u32string_view::npos;
}

// The character to begin with, so that the mark at character `mark` is near.
[[nodiscard]] std::size_t first_shown(std::string_view text, const std::vector<std::size_t>& starts,
                                      std::size_t mark) {
    if (mark <= farthest) return 0;
    for (std::size_t at = mark - farthest; at < mark; ++at) {
        if (ends_a_clause(utf8::decode(text, starts[at - 1]).code_point)) return at;
    }
    return mark - lead;
}

}  // namespace

std::vector<ByteRange> marks_in(std::string_view text, const std::vector<std::u32string>& pieces) {
    const Tokens all = tokens_of(text);
    std::vector<ByteRange> marks;
    for (const std::u32string& piece : pieces) {
        if (piece.empty()) continue;
        for (std::size_t at = all.characters.find(piece); at != all.characters.npos;
             at = all.characters.find(piece, at + 1)) {
            marks.push_back({all.places[at].begin, all.places[at + piece.size() - 1].end});
        }
    }
    return joined(std::move(marks));
}

Snippet snippet_of(std::string_view block, const std::vector<std::u32string>& pieces) {
    // The cells of a table stand on one line, apart as words are.
    std::string text(block);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
    std::vector<ByteRange> marks = marks_in(text, pieces);
    const std::vector<std::size_t> starts = starts_of(text);
    const std::size_t characters = starts.size() - 1;
    if (characters <= longest) return {std::move(text), std::move(marks)};
    const auto mark =
        marks.empty() ? starts.begin() : std::lower_bound(starts.begin(), starts.end(), marks.front().begin);
    const std::size_t wanted = first_shown(text, starts, static_cast<std::size_t>(mark - starts.begin()));
    const std::size_t first = starts[wanted];
    const std::size_t last = starts[std::min(wanted + longest, characters)];
    Snippet snippet;
    if (first > 0) snippet.text = ellipsis;
    const std::size_t before = snippet.text.size();
    snippet.text += text.substr(first, last - first);
    if (last < text.size()) snippet.text += ellipsis;
    for (const ByteRange& range : marks) {
        if (range.begin < first || range.begin >= last) continue;
        snippet.marks.push_back({range.begin - first + before, std::min(range.end, last) - first + before});
    }
    return snippet;
}

}  // namespace shouce::search
