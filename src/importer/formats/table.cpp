#include "importer/formats/table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "importer/question_text.h"

namespace shouce::importer {

namespace {

constexpr std::size_t rows_for_header = 10;
constexpr std::size_t most_letters = 26;

struct Column {
    std::string RawQuestion::*field;
    std::array<std::string_view, 9> names;  // plain_form; the project's own first, unused ones are empty
};
constexpr std::array columns{
    Column{&RawQuestion::number, {"编号", "ID", "题目编号", "试题编号", "试题ID", "题目ID"}},
    Column{&RawQuestion::kind, {"题型", "类型", "题目类型", "试题类型", "题目分类", "TYPE"}},
    Column{&RawQuestion::stem,
           {"题干", "题目", "试题", "问题", "题目内容", "试题内容", "试题题干", "题目描述", "Q"}},
    Column{&RawQuestion::answer,
           {"答案", "正确答案", "标准答案", "参考答案", "试题答案", "正确选项", "T", "ANSWER"}},
    Column{&RawQuestion::explanation,
           {"解析", "答案解析", "说明", "试题解析", "题目解析", "解释", "EXPLANATION"}},
    Column{&RawQuestion::section, {"章节", "知识点", "标签", "知识点名称", "所属章节"}},
    Column{&RawQuestion::clause, {"条款", "依据", "条款编号", "出处", "条款号"}},
    Column{&RawQuestion::status, {"状态", "审核状态", "STATUS"}},
};
// One column with all options in it.
constexpr std::array<std::string_view, 5> joined_names{"选项", "备选项", "答案选项", "选项内容", "试题选项"};

// A header's words without remarks in brackets: 答案（必填）, *题干.
[[nodiscard]] std::string header_form(std::string_view cell) {
    if (cell.size() > 200) return {};
    std::string plain = plain_form(tidy(cell));
    if (const std::size_t bracket = plain.find('('); bracket != std::string::npos && bracket > 0)
        plain.resize(bracket);
    std::erase_if(plain, [](char c) { return c == ' ' || c == '*' || c == ':'; });
    return plain;
}

// 选项A, A, A选项, 选项1 as 0.
[[nodiscard]] std::optional<std::size_t> option_of(std::string_view form) {
    constexpr std::string_view word = "选项";
    const bool named = form.starts_with(word) || form.ends_with(word);
    if (form.starts_with(word)) form.remove_prefix(word.size());
    if (form.ends_with(word)) form.remove_suffix(word.size());
    if (form.size() != 1) return std::nullopt;
    if (form[0] >= 'A' && form[0] <= 'Z') return static_cast<std::size_t>(form[0] - 'A');
    if (named && form[0] >= '1' && form[0] <= '9') return static_cast<std::size_t>(form[0] - '1');
    return std::nullopt;
}

// Where the columns of a table are.
class Columns {
  public:
    [[nodiscard]] static Result<Columns> find(const Row& header, const std::string& name) {
        Columns found;
        for (std::size_t i = 0; i < header.cells.size(); ++i) {
            const std::string form = header_form(header.cells[i]);
            if (form.empty()) continue;
            found.look_at(form, i);
            const auto option = option_of(form);
            if (!option || *option >= most_letters) continue;
            // A lone T is the answer of tables with one letter for each column, not option 19.
            if (*option > found.options_.size()) {
                if (form == "T" || form == "Q") continue;
                return fail("{}:{}: the option columns are not in the order of their letters", name,
                            header.line);
            }
            if (*option == found.options_.size()) found.options_.push_back(i);
        }
        return found;
    }

    [[nodiscard]] bool has(std::string RawQuestion::*field) const {
        return std::any_of(fields_.begin(), fields_.end(),
                           [field](const auto& each) { return each.first == field; });
    }

    [[nodiscard]] RawQuestion read(Row row) const {
        RawQuestion raw;
        raw.line = row.line;
        raw.has_status = has(&RawQuestion::status);
        const auto take = [&row](std::size_t index) {
            return index < row.cells.size() ? std::move(row.cells[index]) : std::string();
        };
        for (const auto& [field, index] : fields_)
            raw.*field = take(index);
        for (const std::size_t index : options_)
            raw.options.push_back(take(index));
        if (options_.empty() && joined_) raw.options = parted(take(*joined_));
        return raw;
    }

  private:
    void look_at(const std::string& form, std::size_t index) {
        for (const Column& column : columns) {
            const bool named =
                std::find(column.names.begin(), column.names.end(), form) != column.names.end();
            if (named && !has(column.field)) fields_.emplace_back(column.field, index);
        }
        if (std::find(joined_names.begin(), joined_names.end(), form) != joined_names.end()) joined_ = index;
    }

    // Options in one cell: with letters, else one a line, else parted by | or ；.
    [[nodiscard]] static std::vector<std::string> parted(const std::string& cell) {
        if (auto options = options_in(cell); !options.empty()) return options;
        for (const std::string_view separator : {"\n", "|", "；", ";"}) {
            if (cell.find(separator) == std::string::npos) continue;
            std::vector<std::string> options;
            for (std::size_t at = 0; at <= cell.size() && options.size() <= most_letters;) {
                const std::size_t end = std::min(cell.find(separator, at), cell.size());
                if (std::string option(unpadded(std::string_view(cell).substr(at, end - at)));
                    !option.empty())
                    options.push_back(std::move(option));
                at = end + separator.size();
            }
            return options;
        }
        if (cell.empty()) return {};
        return {cell};
    }

    std::vector<std::pair<std::string RawQuestion::*, std::size_t>> fields_;
    std::vector<std::size_t> options_;
    std::optional<std::size_t> joined_;
};

}  // namespace

bool names_columns(const Row& row) {
    bool stem = false;
    bool answer = false;
    for (const std::string& cell : row.cells) {
        const std::string form = header_form(cell);
        for (const Column& column : columns) {
            if (std::find(column.names.begin(), column.names.end(), form) == column.names.end() ||
                form.empty())
                continue;
            stem = stem || column.field == &RawQuestion::stem;
            answer = answer || column.field == &RawQuestion::answer;
        }
    }
    return stem && answer;
}

Result<std::vector<RawQuestion>> read_table(std::vector<Row> rows, const std::string& name) {
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), rows_for_header));
    const auto header = std::find_if(rows.begin(), last, names_columns);
    if (header == last) {
        return fail("{}: no row at its beginning names the columns, with at least 题干 and 答案", name);
    }
    TRY_ASSIGN(const Columns found, Columns::find(*header, name));
    std::vector<RawQuestion> questions;
    questions.reserve(rows.size());
    for (auto row = header + 1; row != rows.end(); ++row)
        questions.push_back(found.read(std::move(*row)));
    return questions;
}

}  // namespace shouce::importer
