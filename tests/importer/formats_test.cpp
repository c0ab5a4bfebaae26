#include <doctest/doctest.h>

#include "importer/bank_file.h"
#include "importer/import.h"
#include "importer/question_row.h"

namespace shouce::importer {

namespace {

using handbook::Question;
using handbook::QuestionKind;
using Lines = std::vector<std::string>;

[[nodiscard]] RawBank read(std::string bytes) {
    Encoding encoding = Encoding::Utf8;
    auto bank = read_bank(std::move(bytes), "", "bank", encoding);
    REQUIRE_MESSAGE(bank.has_value(), bank.error().message());
    return *std::move(bank);
}

[[nodiscard]] std::string refused(std::string bytes, const std::string& sheet = "") {
    Encoding encoding = Encoding::Utf8;
    const auto bank = read_bank(std::move(bytes), sheet, "bank", encoding);
    REQUIRE_FALSE(bank.has_value());
    return bank.error().message();
}

// "3 单选 先做什么？ [甲|乙] A", or the reason.
[[nodiscard]] Lines decided(const RawBank& bank) {
    Lines lines;
    for (const RawQuestion& raw : bank.questions) {
        const auto question = question_of(raw);
        if (!question) {
            lines.push_back(fmt::format("{} refused: {}", raw.line, question.error().message()));
            continue;
        }
        std::string options;
        for (std::size_t i = 0; i < question->options.size(); ++i) {
            options += (i == 0 ? "" : "|") + question->options[i];
            if (!question->targets.empty()) options += "=" + question->targets[i];
        }
        std::string answer;
        for (const int index : question->answer)
            answer += static_cast<char>('A' + index);
        lines.push_back(fmt::format("{} {} {} [{}] {}", raw.line, word_for(question->kind), question->stem,
                                    options, answer));
    }
    return lines;
}

[[nodiscard]] Lines decided(std::string bytes) {
    return decided(read(std::move(bytes)));
}

}  // namespace

TEST_CASE("tables are read whatever parts their cells, below a title and with remarks in their headers") {
    CHECK(decided(
              "题库（2024）\n\n序号\t试题类型\t*题目\tA\tB\t标准答案（必填）\n1\t单选\t甲？\t甲\t乙\tB\n") ==
          Lines{"4 单选 甲？ [甲|乙] B"});
    CHECK(decided("题干;选项A;选项B;答案\n甲？;甲;乙;B\n") == Lines{"2 单选 甲？ [甲|乙] B"});
    CHECK(decided("Q,A,B,C,T\n甲？,甲,乙,丙,B\n") == Lines{"2 单选 甲？ [甲|乙|丙] B"});
    CHECK(decided("题目,选项1,选项2,答案\n甲？,甲,乙,A\n") == Lines{"2 单选 甲？ [甲|乙] A"});
    CHECK(decided("题目,选项,答案\n甲？,\"A.甲\nB.乙\",A\n乙？,甲|乙|丙,AC\n丙？,A、甲 B、乙 C、丙,C\n") ==
          Lines{"2 单选 甲？ [甲|乙] A", "4 多选 乙？ [甲|乙|丙] AC", "5 单选 丙？ [甲|乙|丙] C"});
    CHECK(refused("题型,题干,答案,选项B,选项A\n") ==
          "bank:1: the option columns are not in the order of their letters");
}

TEST_CASE("text as people write it is read") {
    const char* text =
        "党建知识题库\n\n一、单选题（每题 2 分，共 4 分）\n\n"
        "1、先做什么（ ）？\nA、开灯\nB．开窗\n(C) 扫地\n答案：B\n解析：书上\n这样写。\n\n"
        "2. 再做什么（A）？\nA. 开灯　B. 开窗\nC. 扫地 D. 关门\n\n"
        "二、多选题\n1．早上做什么？\nA 开灯\nA.开灯\nB.开窗\nC.扫地\n【答案】A、C\n【解析】书上。\n"
        "三、判断题\n1、先扫地。（×）\n2、早上开灯。\n正确答案：√\n"
        "四、填空题\n1. 先____，再____。\nA. 开窗 B. 开灯 C. 扫地\n答案：BA 解析：先后。\n";
    const RawBank bank = read(text);
    CHECK(bank.format == BankFormat::ChineseText);
    CHECK(decided(bank) == Lines{"5 单选 先做什么（　）？ [开灯|开窗|扫地] B",
                                 "13 单选 再做什么（　）？ [开灯|开窗|扫地|关门] A",
                                 "18 多选 早上做什么？A 开灯 [开灯|开窗|扫地] AC",
                                 "26 判断 先扫地。 [对|错] B", "27 判断 早上开灯。 [对|错] A",
                                 "30 填空 先____，再____。 [开窗|开灯|扫地] BA"});
    CHECK(bank.questions[0].explanation == "书上\n这样写。");
    CHECK(bank.questions[5].explanation == "先后。");
}

TEST_CASE("answers gathered at the end go to their questions, by number and by kind") {
    const char* text =
        "一、单选题\n1. 甲？\nA.一 B.二\n2. 乙？\nA.一 B.二\n3. 丙？\nA.一 B.二\n"
        "二、多选题\n1. 丁？\nA.一 B.二 C.三\n2. 戊？\nA.一 B.二 C.三\n三、判断题\n1. 己。\n2. 庚。\n"
        "参考答案\n一、单选题\n1-2 AB 3. B\n二、多选题\n1-2: AB BC\n三、判断题\n1~2 √×\n";
    CHECK(decided(text) == Lines{"2 单选 甲？ [一|二] A", "4 单选 乙？ [一|二] B", "6 单选 丙？ [一|二] B",
                                 "9 多选 丁？ [一|二|三] AB", "11 多选 戊？ [一|二|三] BC",
                                 "14 判断 己。 [对|错] A", "15 判断 庚。 [对|错] B"});
    CHECK(decided("1. 甲？\nA.一\nB.二\n2. 乙？\nA.一\nB.二\n\n答案：1-2 BA\n") ==
          Lines{"1 单选 甲？ [一|二] B", "4 单选 乙？ [一|二] A"});
}

TEST_CASE("questions without numbers are parted by empty lines, and kinds stand in brackets") {
    CHECK(
        decided(
            "【单选】甲？\nA. 一\nB. 二\n答案：A\n\n乙。（判断题）\n答案：错\n\n多选题：丙？\nA. 一\nB. 二\n"
            "C. 三\n答案：AB\n条款：1.2:3\n编号：x-1\n状态：草稿\n") ==
        Lines{"1 单选 甲？ [一|二] A", "6 判断 乙。 [对|错] B", "9 多选 丙？ [一|二|三] AB"});
    const RawBank bank = read("甲。\n答案：错\n条款：1.2:3\n编号：x-1\n状态：草稿\n难度：易\n");
    CHECK(bank.questions[0].clause == "1.2:3");
    CHECK(bank.questions[0].number == "x-1");
    CHECK(bank.questions[0].status == "草稿");
}

TEST_CASE("what stands behind the answer and below it is its explanation") {
    const RawBank bank = read(
        "1、甲？\nA、一\nB、二\nC、三\n正确答案：AC "
        "因为这样。\n2、乙？\nA、一\nB、二\n答案：B\n书上这样写，\n\n"
        "还有一段。\n3、丙？\nA、一\nB、二\n答案：A、B\n");
    CHECK(decided(bank) ==
          Lines{"1 多选 甲？ [一|二|三] AC", "6 单选 乙？ [一|二] B", "13 多选 丙？ [一|二] AB"});
    CHECK(bank.questions[0].explanation == "因为这样。");
    CHECK(question_of(bank.questions[1])->explanation == "书上这样写，还有一段。");
}

TEST_CASE("GIFT is read with all its forms, and those without a kind are refused with the reason") {
    const char* text =
        "// [id:g-1] [tag:条款=1.2:3]\n$CATEGORY: 题库/开门\n\n::一::先做什么？{=开灯#对了 ~开窗 ~扫地\n}\n\n"
        "早上做什么？{~%50%开灯 ~%50%开窗 ~%-100%睡觉 ####书上。}\n\n"
        "先扫地。{F#不是这样#对了}\n\n灯是开着的{TRUE}\n\n先{=开灯 ~开窗}，再扫地。\n\n"
        "配一配。{=灯 -> 开 =地 -> 扫 =窗->擦}\n\n[html]<p>甲&nbsp;\\= 乙？</p>{=甲\\:一 ~乙\\~二 "
        "~丙\\{\\}}\n\n"
        "写一写。{}\n\n几点？{#8:1}\n\n谁？{=我 =你}\n\n只是说明。\n\n"
        "甲？{~%60%一 ~%60%二 ~三}\n\n乙？{~%x%一 =二}\n\n丙？{=一 =二 ~三}\n";
    const RawBank bank = read(text);
    CHECK(bank.format == BankFormat::Gift);
    CHECK(
        decided(bank) ==
        Lines{
            "4 单选 先做什么？ [开灯|开窗|扫地] A", "7 多选 早上做什么？ [开灯|开窗|睡觉] AB",
            "9 判断 先扫地。 [对|错] B", "11 判断 灯是开着的 [对|错] A",
            "13 填空 先____，再扫地。 [开灯|开窗] A", "15 连线 配一配。 [灯=开|地=扫|窗=擦] ABC",
            "17 单选 甲 = 乙？ [甲:一|乙~二|丙{}] A",
            "19 refused: is an essay, which nobody can write at a kiosk",
            "21 refused: asks for a number, which nobody can type at a kiosk",
            "23 refused: asks for words to type; give some to choose from, with ~ in front of the wrong ones",
            "25 refused: is a description, which asks nothing",
            "27 refused: the weights of the right options add up to 120, but must make 100",
            "29 refused: the weight of 一 is none from -100 to 100",
            "31 refused: more than one option is right or partly right, beside one that is wholly right"});
    CHECK(bank.questions[0].number == "g-1");
    CHECK(bank.questions[0].clause == "1.2:3");
    CHECK(bank.questions[0].section == "开门");
    CHECK(bank.questions[0].explanation == "对了");
    CHECK(bank.questions[1].explanation == "书上。");
    CHECK(bank.questions[2].explanation == "不是这样");
}

TEST_CASE("GIFT that begins as GIFT is GIFT, whatever its texts say") {
    CHECK(decided("// 题库\n::a::甲？{=一 ~二####\n答案：一\n}\n") == Lines{"2 单选 甲？ [一|二] A"});
}

TEST_CASE("a missing word of GIFT keeps the blanks that part Latin words") {
    CHECK(decided("::a::Grant is {~buried =entombed ~living} in it.\n\n::b::先 {=开灯 ~开窗} ，再扫地。\n") ==
          Lines{"1 填空 Grant is ____ in it. [buried|entombed|living] B",
                "3 填空 先____，再扫地。 [开灯|开窗] A"});
}

TEST_CASE("Aiken is read, and a question without its answer is refused") {
    const RawBank bank = read(
        "先做什么？\nA. 开灯\nB) 开窗\nANSWER: B\n\n再做什么？\nA. 开灯\nB. 开窗\n\n甲？\nA. 一\nB. "
        "二\nANSWER: A\n");
    CHECK(bank.format == BankFormat::Aiken);
    CHECK(decided(bank) ==
          Lines{"1 单选 先做什么？ [开灯|开窗] B", "6 refused: has no answer", "10 单选 甲？ [一|二] A"});
}

TEST_CASE("Moodle XML is read, freed from its HTML") {
    const char* text = R"(<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="category"><category><text>$course$/题库/开门</text></category></question>
<question type="multichoice"><questiontext format="html"><text><![CDATA[<p>先做<b>什么</b>？</p>]]></text></questiontext>
<generalfeedback format="html"><text>&lt;p&gt;书上&amp;nbsp;这样写。&lt;/p&gt;</text></generalfeedback><idnumber>m-1</idnumber>
<answer fraction="100"><text>开灯</text></answer><answer fraction="0"><text>开窗</text></answer>
<tags><tag><text>条款=1.2:3</text></tag></tags></question>
<question type="multichoice"><questiontext><text>甲？</text></questiontext>
<answer fraction="50"><text>一</text></answer><answer fraction="50"><text>二</text></answer><answer fraction="-100"><text>三</text></answer></question>
<question type="truefalse"><questiontext><text>乙。</text></questiontext>
<answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer></question>
<question type="matching"><questiontext><text>配。</text></questiontext>
<subquestion><text>灯</text><answer><text>开</text></answer></subquestion>
<subquestion><text>地</text><answer><text>扫</text></answer></subquestion></question>
<question type="gapselect"><questiontext><text>先[[2]]，再[[1]]。</text></questiontext>
<selectoption><text>开窗</text></selectoption><selectoption><text>开灯</text></selectoption><selectoption><text>扫地</text></selectoption></question>
<question type="ordering"><questiontext><text>排。</text></questiontext>
<answer fraction="1"><text>一</text></answer><answer fraction="2"><text>二</text></answer><answer fraction="3"><text>三</text></answer></question>
<question type="essay"><questiontext><text>写。</text></questiontext></question>
<question type="multichoice"><questiontext><text><![CDATA[看图<img src="a.png">]]></text></questiontext>
<answer fraction="100"><text>一</text></answer><answer fraction="0"><text>二</text></answer></question>
</quiz>
)";
    const RawBank bank = read(text);
    CHECK(bank.format == BankFormat::MoodleXml);
    CHECK(decided(bank) ==
          Lines{"4 单选 先做什么？ [开灯|开窗] A", "8 多选 甲？ [一|二|三] AB", "10 判断 乙。 [对|错] B",
                "12 连线 配。 [灯=开|地=扫] AB", "15 填空 先____，再____。 [开窗|开灯|扫地] BA",
                "17 排序 排。 [一|二|三] ABC", "19 refused: is an essay, which nobody can write at a kiosk",
                "20 refused: has a picture, which no question can show"});
    CHECK(bank.questions[0].number == "m-1");
    CHECK(bank.questions[0].clause == "1.2:3");
    CHECK(bank.questions[0].section == "开门");
    CHECK(question_of(bank.questions[0])->explanation == "书上这样写。");
}

TEST_CASE("our own JSON is read object by object") {
    CHECK(
        decided(
            R"([{"key":"a","kind":"blank","stem":"先____，再____。","options":[{"text":"开窗","correct":true},
 {"text":"开灯","correct":true},{"text":"扫地","correct":false}],"answers":["开灯","开窗"]},
{"kind":"order","stem":"排。","options":[{"text":"一","correct":true},{"text":"二","correct":true},{"text":"三"}]},
{"stem":"甲"}, {"x":[]}])") ==
        Lines{"1 填空 先____，再____。 [开窗|开灯|扫地] BA", "3 排序 排。 [一|二|三] ABC",
              "4 refused: has no options, and its answer is not 对 or 错", "4 refused: has no stem"});
    CHECK(refused("[{\"a\":1}\n{}]") == "bank:2: a comma or ] is missing");
    CHECK(refused("[{\"a\":1},\n{\"b\":]}").starts_with("bank:2: "));
    CHECK(refused("[{\"a\":" + std::string(100'000, '[') + "}]") ==
          "bank:1: is nested deeper than a question is");
}

TEST_CASE("encodings and line ends of every kind give the same questions") {
    const Lines expected{"2 单选 甲？ [甲|乙] B"};
    CHECK(decided("\xEF\xBB\xBF题干,A,B,答案\r甲？,甲,乙,B\r") == expected);
    CHECK(decided("\xCC\xE2\xB8\xC9,A,B,\xB4\xF0\xB0\xB8\r\n\xBC\xD7\xA3\xBF,\xBC\xD7,\xD2\xD2,B\r\n") ==
          expected);
    const std::u16string wide = u"题干\tA\tB\t答案\r\n甲？\t甲\t乙\tB\r\n";
    std::string little = "\xFF\xFE";
    std::string big = "\xFE\xFF";
    for (const char16_t c : wide) {
        const std::string pair{static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
        little += pair;
        big += std::string(pair.rbegin(), pair.rend());
    }
    CHECK(decided(little) == expected);
    CHECK(decided(big) == expected);
}

TEST_CASE("files of other forms are refused by what they are") {
    CHECK(refused("\xD0\xCF\x11\xE0\xA1\xB1") ==
          "bank: is of Excel or Word before 2007; open it and save it as .xlsx, or its text as .txt");
    CHECK(refused("%PDF-1.4\n") == "bank: is a PDF; copy its text into a text file");
    CHECK(refused("<html><table></table></html>") ==
          "bank: is XML or HTML, but no bank of Moodle's; save the table as .xlsx or .csv");
    CHECK(refused("春眠不觉晓\n") ==
          "bank: nothing in it is a question in a form that is known; see docs/question-banks.md");
    CHECK(refused("题干,答案\n甲,对\n", "表二") ==
          "bank: is no Excel workbook (.xlsx), so it has no sheet 表二");
    CHECK(refused("PK\x03\x04 and nothing more").starts_with("bank: is a zip archive that cannot be opened"));
}

TEST_CASE("what would take too long or too much memory is refused or cut short") {
    CHECK(refused("题干,答案\n甲," + std::string(300, ',') + "乙\n") ==
          "bank:2: a row has more than 256 cells");
    std::string rows = "题干,答案\n";
    for (int i = 0; i < 100'001; ++i)
        rows += "甲,对\n";
    CHECK(refused(rows) == "bank:100002: the table has more than 100000 rows; split it into several files");
    const std::string bombs =
        "<!DOCTYPE quiz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n"
        "<quiz><question type=\"truefalse\"><questiontext><text>甲&b;</text></questiontext>"
        "<answer fraction=\"100\"><text>true</text></answer></question></quiz>";
    CHECK(read(bombs).questions[0].stem == "甲&b;");
    std::string deep = "<quiz><question type=\"truefalse\">";
    for (int i = 0; i < 200'000; ++i)
        deep += "<a>";
    CHECK(refused(deep) == "bank:1: the element question is opened here and never closed");
    CHECK(decided("题干,答案\n" + std::string(8'000'000, 'x') + ",对\n") ==
          Lines{"2 refused: the stem is longer than 300 characters"});
    CHECK(read("1. " + std::string(5'000'000, '(') + "\n答案：" + std::string(1'000'000, 'A') + "\n")
              .questions.size() == 1);
    CHECK(read(std::string(2'000'000, '{') + "}").questions.size() == 1);
    CHECK(
        read("::a::" + std::string(500'000, '~') + "{" + std::string(500'000, '=') + "}").questions.size() ==
        1);
}

}  // namespace shouce::importer
