#include "importer/generate/generate.h"

#include <algorithm>
#include <map>

#include "importer/import.h"
#include "pack/questions.h"

namespace shouce::importer {

namespace {

using handbook::Question;
using handbook::QuestionKind;
using Lines = std::vector<std::string>;

[[nodiscard]] Drafts drafts_of(const std::string& book) {
    return generate_drafts(imported(book).handbook);
}

// "verb-1:1 按照本书…？ 甲|乙|丙 -> 甲", options in their own order, not in the shuffled one.
[[nodiscard]] Lines made(const Drafts& drafts, DraftFamily family) {
    Lines lines;
    for (const Question& draft : drafts.questions) {
        if (family_of(draft) != family) continue;
        Lines options = draft.options;
        for (std::size_t i = 0; i < draft.targets.size(); ++i)
            options[i] += "=" + draft.targets[i];
        if (draft.kind == QuestionKind::Single || draft.kind == QuestionKind::Blank)
            std::sort(options.begin(), options.end());
        std::string line = draft.key + " " + draft.stem;
        for (const std::string& option : options)
            line += " " + option;
        line += " ->";
        for (const int index : draft.answer) {
            if (draft.kind != QuestionKind::Match)
                line += " " + draft.options[static_cast<std::size_t>(index)];
        }
        lines.push_back(line);
    }
    return lines;
}

[[nodiscard]] Lines dropped(const Drafts& drafts, DraftFamily family) {
    Lines lines;
    for (const DroppedDraft& draft : drafts.dropped) {
        if (draft.family == family) lines.push_back(draft.block + " " + draft.words + ": " + draft.why);
    }
    return lines;
}

constexpr const char* duties =
    "# 册\n\n## 第一篇 总\n\n总是这样。\n\n"
    "## "
    "一、农村党组织的职责\n\n（1）讨论决定本村的重要问题。\n\n（2）领导村里的文艺队伍。\n\n（3）领导邻里互助"
    "小组，协助邻里互助小组开会。\n\n"
    "（4）领导门前花园小队。监督门前花园小队。配合门前花园小队。\n\n"
    "## "
    "二、社区党组织的职责\n\n（1）参与街区重大问题的决策。\n\n（2）支持物业公司依法经营，支持它们的工作。\n\n"
    "## "
    "三、机关党组织的职责\n\n（1）关心单位经营的重大问题，提出意见和建议。\n\n（2）完成直属单位交办的事情。\n"
    "\n"
    "## 四、中小学党组织的职责\n\n（1）和家长一起放学。\n";

constexpr const char* lists_book =
    "# 册\n\n## 第一篇 总\n\n总是这样。\n\n"
    "## "
    "一、早上\n\n（1）早上先用抹布、扫帚、水桶等打扫大厅和走廊。\n\n（2）打扫时要准备抹布、扫帚、手套、拖把等"
    "工具。\n\n"
    "（3）看门人要做到有耐心、有笑脸、有精神、有分寸。\n\n（4）值班的人要按时开门、仔细检查、热情迎客、准时关"
    "灯。\n\n"
    "## "
    "二、晚上\n\n（1）晚上要做好清点人数、关闭电源、锁好门窗、登记时间的工作。\n\n（2）努力做到“三个好”：一是"
    "态度好。说话轻声细语。二是环境好。"
    "地面干干净净。三是秩序好。大家排队入场。\n\n（3）又要做到“四个好”。\n\n（4）早上先用抹布、扫帚、水桶等打"
    "扫房间。\n";

}  // namespace

TEST_CASE("who decides and who leads is asked with authorities that the organisation surely has not") {
    const Lines verbs = made(drafts_of(duties), DraftFamily::Verb);
    REQUIRE(verbs.size() == 9);
    CHECK(verbs[0] ==
          "verb-1.1:1 按照本书，对“本村的重要问题”，农村党组织的职责是什么？ 参与决策 提出意见和建议 "
          "讨论决定 -> 讨论决定");
    CHECK(verbs[1] ==
          "verb-1.1:2 按照本书，农村党组织的职责之一是（　）村里的文艺队伍。 协助 监督 配合 领导 -> 领导");
    // What the clause says as well is no wrong answer.
    CHECK(verbs[2] ==
          "verb-1.1:3 按照本书，农村党组织的职责之一是（　）邻里互助小组。 服从 监督 配合 领导 -> 领导");
    CHECK(verbs[4] ==
          "verb-1.1:4 按照本书，农村党组织的职责之一是（　）门前花园小队。 协助 服从 领导 -> 领导");
    CHECK(verbs[6].ends_with(" -> 参与决策"));
    // 它们 says nothing without its sentence.
    CHECK(verbs[7] ==
          "verb-1.2:2 按照本书，社区党组织的职责之一是（　）物业公司依法经营。 支持 监督 督促 领导 -> 支持");
    CHECK(verbs[8].ends_with(" -> 提出意见和建议"));
}

TEST_CASE("where an organisation has nearly every authority over a thing, none is asked") {
    const std::string book =
        "# 册\n\n## "
        "一、农村党组织的职责\n\n（1）领导门前花园小队。监督门前花园小队。配合门前花园小队。协助门前花园小队"
        "。\n\n"
        "（2）讨论决定门前花园的重要问题。\n\n（3）对门前花园的重要问题提出意见。\n";
    const Drafts drafts = drafts_of(book);
    CHECK(dropped(drafts, DraftFamily::Verb) ==
          Lines{"1:1 领导门前花园小队: the organisation has other authorities over it too",
                "1:2 讨论决定门前花园的重要问题: the organisation decides or advises on it in another clause "
                "too"});
    CHECK(dropped(drafts, DraftFamily::Truth).front() ==
          "1:1 领导门前花园小队: every other authority might be true as well");
}

TEST_CASE("statements are true and false in turn, and a false one stands nowhere in the book") {
    const Lines truths = made(drafts_of(duties), DraftFamily::Truth);
    REQUIRE(truths.size() == 9);
    CHECK(truths[0] ==
          "truth-1.1:1 按照本书，农村党组织的职责之一是对本村的重要问题提出意见和建议。 对 错 -> 错");
    CHECK(truths[1] == "truth-1.1:2 按照本书，农村党组织的职责之一是领导村里的文艺队伍。 对 错 -> 对");
    CHECK(truths[2] == "truth-1.1:3 按照本书，农村党组织的职责之一是配合邻里互助小组。 对 错 -> 错");
    const std::string book =
        "# 册\n\n## 一、农村党组织的职责\n\n（1）领导门前花园小队。\n\n## "
        "二、社区党组织的职责\n\n（1）协助门前花园小队。\n";
    CHECK(dropped(drafts_of(book), DraftFamily::Truth) ==
          Lines{"1:1 领导门前花园小队: the changed sentence stands in the book, for another organisation",
                "2:1 协助门前花园小队: the changed sentence stands in the book, for another organisation"});
}

TEST_CASE("a member missing from an enumeration is sought among members of lists of its kind") {
    const Drafts drafts = drafts_of(lists_book);
    CHECK(made(drafts, DraftFamily::List) ==
          Lines{"list-1.1:1 本书讲“早上”时写道：“早上先用抹布、____、水桶等打扫大厅和走廊”。 手套 扫帚 拖把 "
                "-> 扫帚"});
    CHECK(dropped(drafts, DraftFamily::List) ==
          Lines{"1.1:2 打扫时要准备抹布、扫帚、手套、拖把等工具: no other list of its kind has words that "
                "are surely wrong",
                "1.2:4 早上先用抹布、扫帚、水桶等打扫房间: the same list was asked in another clause"});
}

TEST_CASE("set phrases lose two members, and 三个好 is matched with what the book says of each") {
    const Drafts drafts = drafts_of(lists_book);
    const Lines formulas = made(drafts, DraftFamily::Formula);
    REQUIRE(formulas.size() == 3);
    CHECK(formulas[0] ==
          "formula-1.1:4 本书讲“早上”时写道：“值班的人要按时开门、____、____、准时关灯”。 仔细检查 关闭电源 "
          "清点人数 热情迎客 -> 仔细检查 热情迎客");
    CHECK(formulas[2] ==
          "formula-1.2:2.match 按照本书对“三个好”的说明，把左右两边连起来。 态度好=说话轻声细语 "
          "环境好=地面干干净净 秩序好=大家排队入场 ->");
    CHECK(dropped(drafts, DraftFamily::Formula) ==
          Lines{"1.1:3 看门人要做到有耐心、有笑脸、有精神、有分寸: its members have a character in common, "
                "which tells them",
                "1.2:3 四个好: the book does not tell them one by one where it names them"});
}

TEST_CASE("whose duty it is, is asked only where no other organisation has one on its topic") {
    const Drafts drafts = drafts_of(duties);
    CHECK(made(drafts, DraftFamily::Whose) ==
          Lines{"whose-1.3:2 按照本书，“完成直属单位交办的事情”是哪一类党组织的职责？ 中小学党组织 "
                "农村党组织 机关党组织 "
                "社区党组织 -> 机关党组织"});
    const Lines out = dropped(drafts, DraftFamily::Whose);
    const auto holds = [&out](const std::string& line) {
        return std::count(out.begin(), out.end(), line) == 1;
    };
    CHECK(holds("1.1:1 讨论决定本村的重要问题: 村 gives the answer away"));
    CHECK(holds("1.2:1 参与街区重大问题的决策: 农村党组织 has a duty on the same topic (1.1:1)"));
    CHECK(holds(
        "1.1:4 领导门前花园小队: its topic is not known, so whether others have the duty is not either"));
}

TEST_CASE("drafts rest on their clause, are drafts, can be shown, and come out alike each time") {
    const handbook::Handbook book = imported(duties).handbook;
    const Drafts drafts = generate_drafts(book);
    CHECK(generate_drafts(book).questions == drafts.questions);
    std::map<handbook::Key, int> keys;
    for (const Question& draft : drafts.questions) {
        CAPTURE(draft.key);
        CHECK(draft.status == handbook::QuestionStatus::Draft);
        CHECK(pack::playable(draft));
        CHECK(draft.hash == pack::hash_of(draft));
        CHECK(++keys[draft.key] == 1);
        const handbook::Node* node = handbook::find(book.root, draft.node);
        REQUIRE(node != nullptr);
        CHECK(std::any_of(node->blocks.begin(), node->blocks.end(),
                          [&draft](const handbook::Block& block) { return block.key == draft.block; }));
    }
    CHECK(drafts.questions.front().explanation == "一、农村党组织的职责（1）：讨论决定本村的重要问题。");
    CHECK(drafts_of("# 册\n\n## 一、开门\n\n早上开门。\n").questions.empty());
}

}  // namespace shouce::importer
