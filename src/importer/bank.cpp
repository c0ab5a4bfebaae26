#include "importer/bank.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "importer/bank_balance.h"
#include "importer/csv.h"
#include "importer/problems.h"
#include "importer/question_row.h"
#include "importer/source_text.h"
#include "pack/questions.h"

namespace shouce::importer {

namespace {

using handbook::Question;

// The node of each clause, by the clause's key.
void find_clauses(const handbook::Node& node, std::unordered_map<handbook::Key, handbook::Key>& nodes) {
    for (const handbook::Block& block : node.blocks)
        nodes.emplace(block.key, node.key);
    for (const handbook::Node& child : node.children)
        find_clauses(child, nodes);
}

// Reads table after table and gathers what each gives.
class BankReader {
  public:
    explicit BankReader(pack::Contents contents) : contents_(std::move(contents)) {
        find_clauses(contents_.handbook.root, nodes_);
    }

    void take(const std::filesystem::path& path) {
        auto read = read_source(path);
        if (!read) return problems_.add(read.error().message());
        const int source = static_cast<int>(contents_.sources.size());
        contents_.sources.push_back(std::move(read->source));
        const auto rows = read_csv(read->text, path.string());
        if (!rows) return problems_.add(rows.error().message());
        if (rows->empty()) return problems_.add(fmt::format("{}: holds no table", path.string()));
        const auto columns = Columns::find(rows->front(), path.string());
        if (!columns) return problems_.add(columns.error().message());
        for (std::size_t i = 1; i < rows->size(); ++i) {
            const Row& row = (*rows)[i];
            if (auto added = add(row, *columns, source); !added)
                problems_.add(path.string(), row.line, added.error().message());
        }
        notice_imbalance(contents_.questions, source, contents_.notes);
    }

    [[nodiscard]] tl::expected<pack::Contents, Refusals> finish() {
        if (!problems_.none()) return tl::unexpected(problems_.lines());
        return std::move(contents_);
    }

  private:
    [[nodiscard]] Result<> add(const Row& row, const Columns& columns, int source) {
        TRY_ASSIGN(Question question, question_of(row, columns));
        question.source = source;
        question.hash = pack::hash_of(question);
        if (question.key.empty()) return fail("has no number in the column 编号");
        if (!keys_.emplace(question.key, row.line).second)
            return fail("the number {} was used before, in line {}", question.key, keys_[question.key]);
        const auto known = hashes_.emplace(question.hash, question.key);
        if (!known.second) return fail("is the same question as {}", known.first->second);
        const auto node = nodes_.find(question.block);
        if (node == nodes_.end()) {
            return fail("names the clause {}, which the handbook does not have; show --json lists them",
                        question.block.empty() ? "(none)" : question.block);
        }
        question.node = node->second;
        contents_.questions.push_back(std::move(question));
        return {};
    }

    pack::Contents contents_;
    Problems problems_;
    std::unordered_map<handbook::Key, handbook::Key> nodes_;
    std::unordered_map<handbook::Key, int> keys_;
    std::map<handbook::QuestionHash, handbook::Key> hashes_;
};

}  // namespace

tl::expected<pack::Contents, Refusals> add_questions(pack::Contents contents,
                                                     std::span<const std::filesystem::path> files) {
    BankReader reader(std::move(contents));
    for (const std::filesystem::path& file : files)
        reader.take(file);
    return reader.finish();
}

}  // namespace shouce::importer
