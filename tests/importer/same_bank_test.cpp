#include <doctest/doctest.h>

#include "importer/bank_file.h"
#include "importer/import.h"
#include "importer/question_row.h"
#include "support/zip_file.h"

namespace shouce::importer {

namespace {

using handbook::Question;

struct Form {
    BankFormat format;
    std::string bytes;
};

[[nodiscard]] std::string sheet_of(const std::vector<std::vector<std::string>>& rows) {
    std::string xml = "<sheetData>";
    for (const auto& row : rows) {
        xml += "<row>";
        for (const std::string& cell : row)
            xml += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        xml += "</row>";
    }
    return xml + "</sheetData>";
}

// One 单选, one 多选 and one 判断, as each program and person would write them down.
[[nodiscard]] std::vector<Form> forms() {
    return {
        {BankFormat::Csv,
         "题型,题干,选项A,选项B,选项C,答案,解析\n单选,先做什么？,开灯,开窗,扫地,A,书上。\n"
         "多选,早上做什么？,开灯,开窗,睡觉,AB,\n判断,先扫地。,,,,错,\n"},
        {BankFormat::Tsv,
         "序号\t问题\t正确答案\tA\tB\tC\t说明\t类型\n1\t先做什么？\tA\t开灯\t开窗\t扫地\t书上。\t单选题\n"
         "2\t早上做什么？\tA、B、\t开灯\t开窗\t睡觉\t\t多选题\n3\t先扫地。\tB\t正确\t错误\t\t\t单选题\n"},
        {BankFormat::Xlsx,
         test::workbook_of(
             {{"题库", sheet_of({{"试题", "试题类型", "选项", "标准答案", "答案解析"},
                                 {"先 做 什么？", "单项选择题", "A.开灯\nB.开窗\nC.扫地", "a", "书上。"},
                                 {"早上做什么？", "多项选择题", "A.开灯 B.开窗 C.睡觉", "A|B", ""},
                                 {"先扫地。", "是非题", "", "×", ""}})}},
             {})},
        {BankFormat::ChineseText,
         "1、先做什么？\nA、开灯 B、开窗 "
         "C、扫地\n解析：书上。\n2、早上做什么？\nA、开灯\nB、开窗\nC、睡觉\n3、先扫地。\n"
         "参考答案\n1. A 2. AB 3. ×\n"},
        {BankFormat::Gift,
         "先做什么？{=开灯 ~开窗 ~扫地####书上。}\n\n早上做什么？{~%50%开灯 ~%50%开窗 "
         "~%-100%睡觉}\n\n先扫地。{F}\n"},
        {BankFormat::MoodleXml,
         "<quiz><question type=\"multichoice\"><questiontext><text>先做什么？</text></questiontext>"
         "<generalfeedback><text>书上。</text></generalfeedback><answer "
         "fraction=\"100\"><text>开灯</text></answer>"
         "<answer fraction=\"0\"><text>开窗</text></answer><answer "
         "fraction=\"0\"><text>扫地</text></answer></question>"
         "<question type=\"multichoice\"><questiontext><text>早上做什么？</text></questiontext>"
         "<answer fraction=\"50\"><text>开灯</text></answer><answer "
         "fraction=\"50\"><text>开窗</text></answer>"
         "<answer fraction=\"0\"><text>睡觉</text></answer></question>"
         "<question type=\"truefalse\"><questiontext><text>先扫地。</text></questiontext>"
         "<answer fraction=\"0\"><text>true</text></answer><answer "
         "fraction=\"100\"><text>false</text></answer>"
         "</question></quiz>"},
        {BankFormat::Json,
         R"([{"kind":"single","stem":"先做什么？","options":[{"text":"开灯","correct":true},{"text":"开窗","correct":false},
{"text":"扫地","correct":false}],"explanation":"书上。"},{"kind":"multiple","stem":"早上做什么？","options":[
{"text":"开灯","correct":true},{"text":"开窗","correct":true},{"text":"睡觉","correct":false}]},
{"kind":"truefalse","stem":"先扫地。","options":[{"text":"对","correct":false},{"text":"错","correct":true}]}])"},
        // Aiken knows neither the other kinds nor explanations.
        {BankFormat::Aiken, "先做什么？\nA. 开灯\nB. 开窗\nC. 扫地\nANSWER: A\n"},
    };
}

}  // namespace

TEST_CASE("one bank gives the same questions in every form") {
    std::vector<Question> expected;
    for (const Form& form : forms()) {
        CAPTURE(name_of(form.format));
        Encoding encoding = Encoding::Utf8;
        const auto bank = read_bank(form.bytes, "", "bank", encoding);
        REQUIRE_MESSAGE(bank.has_value(), bank.error().message());
        CHECK(bank->format == form.format);
        std::vector<Question> questions;
        for (const RawQuestion& raw : bank->questions) {
            auto question = question_of(raw);
            REQUIRE_MESSAGE(question.has_value(), question.error().message());
            question->line = 0;
            if (form.format == BankFormat::Aiken) question->explanation = "书上。";
            questions.push_back(*std::move(question));
        }
        if (expected.empty()) expected = questions;
        if (form.format == BankFormat::Aiken) expected.resize(1);
        REQUIRE(questions.size() == expected.size());
        CHECK(questions == expected);
    }
    CHECK(expected.front().stem == "先做什么？");
}

}  // namespace shouce::importer
