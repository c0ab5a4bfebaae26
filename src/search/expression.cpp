#include "search/expression.h"

#include <algorithm>

#include "base/tokens.h"
#include "base/utf8.h"

namespace shouce::search {

namespace {

constexpr std::size_t fewest_tokens = 4;
constexpr std::size_t most_pairs = 64;

[[nodiscard]] bool is_blank(char32_t character) {
    return character == U' ' || (character >= U'\t' && character <= U'\r') || character == 0x3000 ||
           character == 0xA0;
}

[[nodiscard]] std::size_t tokens_in(const std::vector<std::u32string>& pieces) {
    std::size_t count = 0;
    for (const std::u32string& piece : pieces)
        count += piece.size();
    return count;
}

}  // namespace

std::string Expression::match() const {
    std::string text;
    for (const std::u32string& piece : pieces) {
        if (!text.empty()) text += join == Join::All ? " AND " : " OR ";
        text += '"' + utf8::to_utf8(piece) + '"';
    }
    return text;
}

Expression expression_of(std::string_view words) {
    Expression expression;
    std::u32string piece;
    const auto end_piece = [&] {
        auto& pieces = expression.pieces;
        if (!piece.empty() && std::find(pieces.begin(), pieces.end(), piece) == pieces.end())
            pieces.push_back(piece);
        piece.clear();
    };
    for (std::size_t at = 0; at < words.size();) {
        const auto decoded = utf8::decode(words, at);
        at += decoded.length;
        if (!decoded.valid) continue;
        if (is_blank(decoded.code_point)) end_piece();
        if (const char32_t token = tokens::fold(decoded.code_point); token != 0) piece += token;
    }
    end_piece();
    if (tokens_in(expression.pieces) > longest_query) return {};
    return expression;
}

Expression pairs_of(const Expression& expression) {
    Expression pairs;
    if (tokens_in(expression.pieces) < fewest_tokens) return pairs;
    for (const std::u32string& piece : expression.pieces) {
        for (std::size_t at = 0; at + 2 <= piece.size() && pairs.pieces.size() < most_pairs; ++at) {
            std::u32string pair = piece.substr(at, 2);
            if (std::find(pairs.pieces.begin(), pairs.pieces.end(), pair) == pairs.pieces.end())
                pairs.pieces.push_back(std::move(pair));
        }
    }
    return pairs;
}

}  // namespace shouce::search
