#include "tool/bank_writer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "importer/bank_file.h"
#include "importer/question_row.h"
#include "pack/questions.h"
#include "quiz/random.h"

namespace shouce::tool {

namespace {

using handbook::Question;
using handbook::QuestionKind;

// Questions of every kind, from words that formats stumble over.
class QuestionMaker {
  public:
    explicit QuestionMaker(std::uint64_t seed) : random_(seed) {}

    [[nodiscard]] Question make(int number) {
        Question question;
        question.key = fmt::format("{}-{:02}", number / 10, number);
        question.kind = static_cast<QuestionKind>(random_.below(6));
        question.stem = words(3);
        if (random_.below(2) == 0) question.explanation = words(4);
        if (random_.below(4) != 0)
            question.block = fmt::format("1.{}:{}", random_.below(14), random_.below(9));
        question.status = static_cast<handbook::QuestionStatus>(random_.below(3));
        fill(question);
        question.hash = pack::hash_of(question);
        return question;
    }

  private:
    [[nodiscard]] std::string words(int most) {
        static const std::vector<std::string> parts{
            "支持", "讨论决定", "，",     "：",   "、", "“三会一课”", "2012 年", "A",  "B.",
            "答案", "=",        "~",      "{",    "}",  "#",          "\\",      "->", "%50%",
            "\"",   ",",        "（一）", "TRUE", "对", "｛",         "：：",    "//", "::",
            "1、",  "<b>",      "&amp;",  "|",    "*",  "- ",         "\\n"};
        std::string text = "字";
        const auto count = 1 + random_.below(static_cast<std::uint32_t>(most));
        for (std::uint32_t i = 0; i < count; ++i)
            text += parts[random_.below(static_cast<std::uint32_t>(parts.size()))];
        return text + "末";
    }

    void fill(Question& question) {
        if (question.kind == QuestionKind::TrueFalse) {
            question.options = {"对", "错"};
            question.answer = {static_cast<int>(random_.below(2))};
            return;
        }
        const std::size_t count = 3 + random_.below(5);
        for (std::size_t i = 0; i < count; ++i) {
            question.options.push_back(fmt::format("{}{}", words(2), i));
            if (question.kind == QuestionKind::Match)
                question.targets.push_back(fmt::format("{}{}", words(2), i));
        }
        question.answer.resize(count);
        std::iota(question.answer.begin(), question.answer.end(), 0);
        if (question.kind == QuestionKind::Single) question.answer = {static_cast<int>(random_.below(3))};
        if (question.kind == QuestionKind::Multiple) question.answer = {0, 2};
        if (question.kind != QuestionKind::Blank) return;
        question.answer = random_.below(2) == 0 ? std::vector<int>{2} : std::vector<int>{2, 0};
        for (std::size_t i = 0; i < question.answer.size(); ++i)
            question.stem += fmt::format("____{}", words(2));
    }

    quiz::Random random_;
};

[[nodiscard]] std::vector<Question> read_again(const WrittenBank& written) {
    importer::Encoding encoding{};
    const auto bank = importer::read_bank(written.text, "", "bank", encoding);
    REQUIRE_MESSAGE(bank.has_value(), bank.error().message());
    std::vector<Question> questions;
    for (const importer::RawQuestion& raw : bank->questions) {
        auto question = importer::question_of(raw);
        REQUIRE_MESSAGE(question.has_value(), question.error().message());
        question->line = 0;
        questions.push_back(*std::move(question));
    }
    return questions;
}

}  // namespace

TEST_CASE("what is exported and imported again is equal, in every format and of every kind it holds") {
    for (const ExportFormat format :
         {ExportFormat::Csv, ExportFormat::Gift, ExportFormat::Json, ExportFormat::Markdown}) {
        CAPTURE(static_cast<int>(format));
        QuestionMaker maker(7);
        std::vector<Question> questions;
        questions.reserve(600);
        for (int i = 0; i < 600; ++i)
            questions.push_back(maker.make(i));
        const WrittenBank written = write_bank(questions, format);
        std::map<QuestionKind, std::pair<int, int>> held;
        std::erase_if(questions, [&](const Question& question) {
            const auto& out = written.left_out;
            const bool left_out = std::find(out.begin(), out.end(), question.key) != out.end();
            ++(left_out ? held[question.kind].second : held[question.kind].first);
            return left_out;
        });
        CHECK(read_again(written) == questions);
        // JSON holds everything, the others nearly all of what they have a form for.
        for (const auto& entry : held) {
            const QuestionKind kind = entry.first;
            const auto& counts = entry.second;
            CAPTURE(static_cast<int>(kind));
            const bool gift = format == ExportFormat::Gift;
            if (format == ExportFormat::Json) CHECK(counts.second == 0);
            if (gift && kind == QuestionKind::Order) {
                CHECK(counts.first == 0);
            } else if (!(gift && kind == QuestionKind::Blank)) {
                CHECK(counts.first > 2 * counts.second);
            } else {
                CHECK(counts.first > 0);
            }
        }
    }
}

TEST_CASE("CSV is made for Excel: a mark, line ends of its kind, and nothing that a sheet would change") {
    Question question;
    question.key = "1-01";
    question.kind = QuestionKind::Single;
    question.stem = "他说“走”,\"不\"？";
    question.options = {"=1+1", "2012", "007"};
    question.answer = {1};
    question.block = "1.5:3";
    question.status = handbook::QuestionStatus::Approved;
    CHECK(write_bank({question}, ExportFormat::Csv).text ==
          "\xEF\xBB\xBF编号,题型,题干,选项A,选项B,选项C,选项D,选项E,选项F,选项G,选项H,答案,解析,条款,状态\r\n"
          "\"=\"\"1-01\"\"\",单选,\"他说“走”,\"\"不\"\"？\",\"=\"\"=1+1\"\"\",2012,\"=\"\"007\"\"\",,,,,,B,,"
          "\"=\"\"1.5:3\"\"\",通过\r\n");
}

TEST_CASE("GIFT and Markdown look as their readers expect") {
    Question question;
    question.key = "1-01";
    question.kind = QuestionKind::Multiple;
    question.stem = "甲：一=二？";
    question.options = {"甲", "乙", "丙"};
    question.answer = {0, 1};
    question.explanation = "书上。";
    question.block = "1.5:3";
    question.status = handbook::QuestionStatus::Draft;
    CHECK(write_bank({question}, ExportFormat::Gift).text ==
          "// [id:1-01] [tag:条款=1.5\\:3] "
          "[tag:状态=草稿]\n::1-01::甲：一\\=二？{\n~%50%甲\n~%50%乙\n~%-100%丙\n####书上。\n}\n\n");
    CHECK(write_bank({question}, ExportFormat::Markdown).text ==
          "# 题库\n\n1. 【多选】甲：一=二？\n\n- A. 甲\n- B. 乙\n- C. "
          "丙\n\n答案：AB\n\n解析：书上。\n\n条款：1.5:3\n\n编号：1-01\n\n状态：草稿\n\n");
}

}  // namespace shouce::tool
