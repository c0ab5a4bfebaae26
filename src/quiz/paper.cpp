#include "quiz/paper.h"

namespace shouce::quiz {

Paper::Paper(const Pool& pool) : pool_(pool) {
    std::map<handbook::Key, std::size_t> numbers;
    clauses_.reserve(pool_.size());
    for (std::size_t i = 0; i < pool_.size(); ++i) {
        const handbook::Question& question = *pool_[i].question;
        clauses_.push_back(numbers.emplace(question.block, numbers.size()).first->second);
        entries_[{pool_[i].section, question.kind}].push_back(i);
    }
    holders_.resize(numbers.size());
}

bool Paper::add(const Cell& cell) {
    places_.push_back({cell, 0});
    std::vector<bool> tried(holders_.size());
    if (fill(places_.size() - 1, tried)) return true;
    places_.pop_back();
    return false;
}

bool Paper::fill(std::size_t place, std::vector<bool>& tried) {
    const auto cell = entries_.find(places_[place].cell);
    if (cell == entries_.end()) return false;
    for (const std::size_t entry : cell->second) {
        const std::size_t clause = clauses_[entry];
        if (tried[clause]) continue;
        tried[clause] = true;
        if (holders_[clause] && !fill(*holders_[clause], tried)) continue;
        holders_[clause] = place;
        places_[place].entry = entry;
        return true;
    }
    return false;
}

Pool Paper::questions() const {
    Pool questions;
    questions.reserve(places_.size());
    for (const Place& place : places_)
        questions.push_back(pool_[place.entry]);
    return questions;
}

}  // namespace shouce::quiz
