// Question banks: from the files of a bank to the questions of a pack.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <unordered_map>
#include <utility>
#include <vector>

#include "importer/bank_file.h"
#include "importer/clause_finder.h"
#include "importer/importer.h"
#include "pack/contents.h"

namespace shouce::importer {

// A question that does not come into the pack.
struct LeftOut {
    int line = 0;
    std::string why;
    std::string text;
};

// What became of the questions of one file.
struct JudgedBank {
    BankFormat format = BankFormat::Csv;
    Encoding encoding = Encoding::Utf8;
    pack::Source source;
    std::vector<handbook::Question> accepted;
    std::vector<LeftOut> rejected;
    std::vector<LeftOut> dropped;      // had been said before: no harm done
    std::vector<handbook::Key> found;  // questions whose clause was found by their words
};

// Judges file after file: numbers are unique and questions not twice over all of them.
class BankJudge {
  public:
    // Without a book, which must live as long, no clause is looked for.
    explicit BankJudge(const handbook::Handbook* book) : book_(book) {}

    // Fails where the file is no bank at all.
    [[nodiscard]] Result<JudgedBank> judge(const std::filesystem::path& path, const std::string& sheet);
    // The same for one that has been read.
    void judge(const std::vector<RawQuestion>& questions, JudgedBank& bank);

  private:
    struct Known {
        int line = 0;
        std::string file;
        std::vector<int> answer;
        handbook::Key key;
    };

    void judge(const RawQuestion& raw, JudgedBank& bank);
    [[nodiscard]] Result<> link(handbook::Question& question, const RawQuestion& raw, JudgedBank& bank);

    const handbook::Handbook* book_;
    std::optional<ClauseFinder> clauses_;  // made for the first question: of a long book it takes seconds
    std::unordered_map<handbook::Key, int> keys_;
    std::map<handbook::QuestionHash, Known> known_;  // by kind, stem and options, in whatever order
};

enum class OnRejected {
    Refuse,   // one bad question and nothing is built
    LeaveOut  // the good ones are taken
};

struct BankOptions {
    std::string sheet;
    OnRejected on_rejected = OnRejected::Refuse;
};

// Adds the questions of `files` to the contents of a handbook, each linked to the clause that it names or
// that its words find. What was dropped, left out or found is noted. A bank whose options give their answers
// away by position or length is taken, with a note.
[[nodiscard]] tl::expected<pack::Contents, Refusals> add_questions(
    pack::Contents contents, std::span<const std::filesystem::path> files, const BankOptions& options = {});

}  // namespace shouce::importer
