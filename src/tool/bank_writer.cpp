#include "tool/bank_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "importer/bank_file.h"
#include "importer/formats/gift.h"
#include "importer/question_row.h"
#include "importer/question_text.h"
#include "tool/questions.h"

namespace shouce::tool {

namespace {

using handbook::Question;
using handbook::QuestionKind;
using handbook::QuestionStatus;
using importer::BankFormat;
using importer::gift_escaped;

constexpr std::size_t option_columns = 8;

[[nodiscard]] BankFormat read_as(ExportFormat format) {
    switch (format) {
        case ExportFormat::Csv: return BankFormat::Csv;
        case ExportFormat::Gift: return BankFormat::Gift;
        case ExportFormat::Markdown: return BankFormat::ChineseText;
        case ExportFormat::Json: return BankFormat::Json;
    }
    return BankFormat::Csv;
}

// ABD; 对 and 错; nothing where the options hold the answer.
[[nodiscard]] std::string answer_of(const Question& question) {
    if (question.kind == QuestionKind::TrueFalse)
        return question.options[static_cast<std::size_t>(question.answer[0])];
    if (question.kind == QuestionKind::Match || question.kind == QuestionKind::Order) return {};
    std::string letters;
    for (const int index : question.answer)
        letters += static_cast<char>('A' + index);
    return letters;
}

// What stands in the option columns: 对 and 错 are a matter of course, pairs stand together.
[[nodiscard]] std::vector<std::string> options_of(const Question& question) {
    if (question.kind == QuestionKind::TrueFalse) return {};
    std::vector<std::string> options = question.options;
    for (std::size_t i = 0; i < question.targets.size(); ++i)
        options[i] += "=" + question.targets[i];
    return options;
}

// Whether a sheet would show something else: 1-01 as a date, 1:1 as a time, 007 as 7, =A1 as a formula.
[[nodiscard]] bool a_sheet_would_change(std::string_view cell) {
    if (cell.empty() || cell.size() > 200 || cell.find('"') != std::string_view::npos) return false;
    if (std::string_view("=+-@").find(cell.front()) != std::string_view::npos) return true;
    if (cell.find_first_not_of("0123456789.:-/,%eE ") != std::string_view::npos) return false;
    const bool digits = cell.find_first_not_of("0123456789") == std::string_view::npos;
    return cell.find_first_of("0123456789") != std::string_view::npos &&
           (!digits || cell.front() == '0' || cell.size() > 15);
}

[[nodiscard]] std::string csv_cell(const std::string& cell) {
    std::string kept = a_sheet_would_change(cell) ? fmt::format("=\"{}\"", cell) : cell;
    if (kept.find_first_of("\",\r\n") == std::string::npos) return kept;
    std::string quoted = "\"";
    for (const char c : kept) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

[[nodiscard]] std::string csv_row(const Question& question) {
    std::string row = csv_cell(question.key);
    const auto add = [&row](const std::string& cell) { row += "," + csv_cell(cell); };
    add(std::string(importer::word_for(question.kind)));
    add(question.stem);
    std::vector<std::string> options = options_of(question);
    options.resize(std::max(options.size(), option_columns));
    for (const std::string& option : options)
        add(option);
    add(answer_of(question));
    add(question.explanation);
    add(question.block);
    add(std::string(importer::word_for(question.status)));
    return row + "\r\n";
}

[[nodiscard]] std::string markdown_of(const Question& question, std::size_t number) {
    std::string text =
        fmt::format("{}. 【{}】{}\n\n", number, importer::word_for(question.kind), question.stem);
    const std::vector<std::string> options = options_of(question);
    for (std::size_t i = 0; i < options.size(); ++i)
        text += fmt::format("- {}. {}\n", static_cast<char>('A' + static_cast<int>(i)), options[i]);
    if (!options.empty()) text += '\n';
    const auto add = [&text](std::string_view label, std::string_view words) {
        if (!words.empty()) text += fmt::format("{}：{}\n\n", label, words);
    };
    add("答案", answer_of(question));
    add("解析", question.explanation);
    add("条款", question.block);
    add("编号", question.key);
    if (question.status != QuestionStatus::Approved) add("状态", importer::word_for(question.status));
    return text;
}

[[nodiscard]] std::string gift_answers(const Question& question) {
    if (question.kind == QuestionKind::TrueFalse) return question.answer[0] == 0 ? "TRUE" : "FALSE";
    std::string text;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const auto right = std::find(question.answer.begin(), question.answer.end(), static_cast<int>(i));
        std::string mark = right != question.answer.end() ? "\n=" : "\n~";
        if (question.kind == QuestionKind::Multiple) {
            const double share = 100.0 / static_cast<double>(question.answer.size());
            mark = right != question.answer.end() ? fmt::format("\n~%{:.5g}%", share) : "\n~%-100%";
        }
        text += mark + gift_escaped(question.options[i]);
        if (i < question.targets.size()) text += " -> " + gift_escaped(question.targets[i]);
    }
    return text;
}

// Empty where GIFT has no form for the question: an order, several blanks.
[[nodiscard]] std::string gift_of(const Question& question) {
    if (question.kind == QuestionKind::Order) return {};
    std::string text = fmt::format("// [id:{}]", gift_escaped(question.key));
    if (!question.block.empty()) text += fmt::format(" [tag:条款={}]", gift_escaped(question.block));
    if (question.status != QuestionStatus::Approved)
        text += fmt::format(" [tag:状态={}]", importer::word_for(question.status));
    text += fmt::format("\n::{}::", gift_escaped(question.key));
    const std::size_t blank =
        question.kind == QuestionKind::Blank ? question.stem.find(handbook::blank_mark) : std::string::npos;
    text += gift_escaped(question.stem.substr(0, blank)) + "{" + gift_answers(question);
    if (!question.explanation.empty()) text += "\n####" + gift_escaped(question.explanation);
    text += "\n}";
    if (blank != std::string::npos)
        text += gift_escaped(question.stem.substr(blank + handbook::blank_mark.size()));
    return text + "\n\n";
}

// What stands around the questions, and how one is written.
class BankWriter {
  public:
    explicit BankWriter(ExportFormat format) : format_(format) {}

    [[nodiscard]] std::string head() const {
        if (format_ == ExportFormat::Json) return "[\n";
        if (format_ == ExportFormat::Markdown) return "# 题库\n\n";
        if (format_ == ExportFormat::Gift) return {};
        std::string row = std::string(utf8::byte_order_mark) + "编号,题型,题干";
        for (std::size_t i = 0; i < option_columns; ++i)
            row += fmt::format(",选项{}", static_cast<char>('A' + static_cast<int>(i)));
        return row + ",答案,解析,条款,状态\r\n";
    }
    [[nodiscard]] std::string tail() const { return format_ == ExportFormat::Json ? "]\n" : ""; }

    [[nodiscard]] std::string piece(const Question& question, std::size_t number) const {
        switch (format_) {
            case ExportFormat::Csv: return csv_row(question);
            case ExportFormat::Gift: return gift_of(question);
            case ExportFormat::Markdown: return markdown_of(question, number);
            case ExportFormat::Json: break;
        }
        const std::string text = questions_as_json({question})
                                     .at(0)
                                     .dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
        return (number > 1 ? ",\n" : "") + text + "\n";
    }

    // Whether `question` comes back as it went.
    [[nodiscard]] bool holds(const Question& question) const {
        const std::string text = head() + piece(question, 1) + tail();
        std::string_view bare = text;
        if (bare.starts_with(utf8::byte_order_mark)) bare.remove_prefix(utf8::byte_order_mark.size());
        const auto bank = importer::read_text_bank(bare, read_as(format_), "");
        if (!bank || bank->questions.size() != 1) return false;
        auto again = importer::question_of(bank->questions.front());
        if (!again) return false;
        again->node = question.node;
        again->source = question.source;
        again->line = question.line;
        again->hash = question.hash;
        return *again == question;
    }

  private:
    ExportFormat format_;
};

}  // namespace

WrittenBank write_bank(const std::vector<Question>& questions, ExportFormat format) {
    const BankWriter writer(format);
    WrittenBank written;
    written.text = writer.head();
    std::size_t number = 0;
    for (const Question& question : questions) {
        if (writer.holds(question)) {
            written.text += writer.piece(question, ++number);
        } else {
            written.left_out.push_back(question.key);
        }
    }
    written.text += writer.tail();
    return written;
}

}  // namespace shouce::tool
