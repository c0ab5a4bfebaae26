#include "search/search.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "search/expression.h"
#include "search/index.h"
#include "search/sql.h"

namespace shouce::search {

namespace {

using database::Statement;

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

[[nodiscard]] bool is_key(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

[[nodiscard]] Result<std::vector<Term>> read_terms(const database::Database& database) {
    TRY_ASSIGN(Statement statement, database.prepare(sql::terms));
    std::vector<Term> terms;
    while (true) {
        TRY_ASSIGN(const auto step, statement.step());
        if (step == Statement::Step::Done) return terms;
        const auto kind = statement.text(1) == "heading" ? Term::Kind::Heading : Term::Kind::Word;
        const auto places = std::clamp<std::int64_t>(statement.integer(2), 1, 1'000'000'000);
        terms.push_back({std::string(statement.text(0)), kind, static_cast<int>(places)});
    }
}

// Rows of the three kinds, in the order in which hits stand.
struct Found {
    Expression expression;
    Rows headings;
    Rows clauses;
    Rows questions;

    [[nodiscard]] std::size_t size() const { return headings.size() + clauses.size() + questions.size(); }
    [[nodiscard]] std::pair<HitKind, std::int64_t> at(std::size_t place) const {
        if (place < headings.size()) return {HitKind::Node, headings[place]};
        place -= headings.size();
        if (place < clauses.size()) return {HitKind::Block, clauses[place]};
        return {HitKind::Question, questions[place - clauses.size()]};
    }
};

[[nodiscard]] Result<bool> occurs(Index& index, const Expression& expression) {
    TRY_ASSIGN(const Rows clauses, index.clauses(expression, 0, 1));
    if (!clauses.empty()) return true;
    TRY_ASSIGN(const Rows headings, index.headings(expression));
    if (!headings.empty()) return true;
    TRY_ASSIGN(const Rows questions, index.questions(expression));
    return !questions.empty();
}

// Any of the pairs, the rarest first, as long as few enough clauses hold one of them to be weighed.
[[nodiscard]] Result<Expression> rarest(Index& index, const Expression& pairs) {
    std::vector<std::pair<std::size_t, std::u32string>> counted;
    for (const std::u32string& pair : pairs.pieces) {
        TRY_ASSIGN(const std::size_t count, index.clause_count({{pair}, Expression::Join::All}));
        if (count > 0) counted.emplace_back(count, pair);
    }
    std::sort(counted.begin(), counted.end());
    Expression any;
    any.join = Expression::Join::Any;
    std::size_t sum = 0;
    for (const auto& [count, pair] : counted) {
        sum += count;
        if (sum > most_ranked && !any.empty()) break;
        any.pieces.push_back(pair);
    }
    return any;
}

struct Meaning {
    Expression expression;
    bool nearest = false;
};

// What is to be looked up: the words, or where they stand nowhere what comes near them.
[[nodiscard]] Result<Meaning> meaning_of(Index& index, std::string_view words) {
    const Expression exact = expression_of(words);
    if (exact.empty()) return Meaning{};
    TRY_ASSIGN(const bool found, occurs(index, exact));
    if (found) return Meaning{exact, false};
    const Expression pairs = pairs_of(exact);
    if (pairs.empty()) return Meaning{exact, false};
    TRY_ASSIGN(const bool near, occurs(index, pairs));
    if (near) return Meaning{pairs, true};
    TRY_ASSIGN(Expression any, rarest(index, pairs));
    if (any.empty()) return Meaning{exact, false};
    return Meaning{std::move(any), true};
}

}  // namespace

class Searcher::Engine {
  public:
    Engine(Index index, Vocabulary vocabulary)
        : index_(std::move(index)), vocabulary_(std::move(vocabulary)) {}

    [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }

    [[nodiscard]] Result<Answer> find(const Query& query, Window window) {
        Answer answer;
        if (query.kind == Query::Kind::Keys) answer.typed = vocabulary_.typed(query.words);
        answer.words = words_of(query, answer.typed);
        TRY_ASSIGN(Meaning meaning, meaning_of(index_, answer.words));
        if (meaning.expression.empty()) return answer;
        answer.nearest = meaning.nearest;
        Found found;
        found.expression = std::move(meaning.expression);
        TRY_ASSIGN(found.headings, index_.headings(found.expression));
        TRY_ASSIGN(found.clauses, index_.clauses(found.expression, 0, all));
        TRY_ASSIGN(found.questions, index_.questions(found.expression));
        answer.counts = {static_cast<int>(found.headings.size()), static_cast<int>(found.clauses.size()),
                         static_cast<int>(found.questions.size()),
                         index_.sections(found.headings, found.clauses)};
        if (found.clauses.size() <= most_ranked) {
            TRY_ASSIGN(found.clauses, index_.clauses_ranked(found.expression));
        }
        TRY_ASSIGN(answer.hits, shown(found, window));
        return answer;
    }

    [[nodiscard]] Result<std::vector<Hit>> hits(const Query& query, Window window) {
        Typed typed;
        if (query.kind == Query::Kind::Keys) typed = vocabulary_.typed(query.words, 1);
        TRY_ASSIGN(Meaning meaning, meaning_of(index_, words_of(query, typed)));
        if (meaning.expression.empty()) return std::vector<Hit>{};
        Found found;
        found.expression = std::move(meaning.expression);
        TRY_ASSIGN(found.headings, index_.headings(found.expression));
        const std::size_t wanted = window.most > all - window.first ? all : window.first + window.most;
        const std::size_t clauses = wanted - std::min(wanted, found.headings.size());
        TRY_ASSIGN(found.clauses, index_.clauses(found.expression, 0, std::max(clauses, most_ranked + 1)));
        if (found.clauses.size() <= most_ranked) {
            TRY_ASSIGN(found.clauses, index_.clauses_ranked(found.expression));
        }
        if (wanted > found.size()) {
            TRY_ASSIGN(found.questions, index_.questions(found.expression));
        }
        return shown(found, window);
    }

  private:
    [[nodiscard]] static std::string words_of(const Query& query, const Typed& typed) {
        return typed.terms.empty() ? query.words : typed.terms.front().text;
    }

    [[nodiscard]] Result<std::vector<Hit>> shown(const Found& found, Window window) {
        std::vector<Hit> hits;
        for (std::size_t place = window.first; place < found.size() && hits.size() < window.most; ++place) {
            const auto [kind, row] = found.at(place);
            TRY_ASSIGN(auto hit, index_.hit(kind, row, found.expression));
            if (hit) hits.push_back(std::move(*hit));
        }
        return hits;
    }

    Index index_;
    Vocabulary vocabulary_;
};

Query Query::from(std::string_view words) {
    const bool keys = !words.empty() && std::all_of(words.begin(), words.end(), is_key);
    return {keys ? Kind::Keys : Kind::Text, std::string(words)};
}

Searcher::Searcher(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Result<Searcher> Searcher::create(const pack::Reader& reader) {
    TRY_ASSIGN(Index index, Index::open(reader));
    TRY_ASSIGN(std::vector<Term> terms, read_terms(reader.database()));
    return Searcher(std::make_unique<Engine>(std::move(index), Vocabulary(std::move(terms))));
}

const Vocabulary& Searcher::vocabulary() const {
    return engine_->vocabulary();
}

Result<Answer> Searcher::find(const Query& query, Window window) {
    return engine_->find(query, window);
}

Result<std::vector<Hit>> Searcher::hits(const Query& query, Window window) {
    return engine_->hits(query, window);
}

}  // namespace shouce::search
