// Whose duty is this? No likeness of words proves two duties different, so topics are known by a table of the
// terms that such books use, and a duty is asked only where no other organisation's duty is on any of its
// topics.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <utility>

#include "base/utf8.h"
#include "importer/generate/families.h"
#include "quiz/random.h"

namespace shouce::importer {

namespace {

using handbook::QuestionKind;

constexpr double most_containment = 0.20;  // above it two duties have the same words by more than chance
constexpr std::size_t shortest_duty = 8;   // characters
constexpr std::size_t longest_duty = 60;

using Terms = std::array<std::string_view, 6>;  // any of them; unused ones are empty
constexpr std::array topics{
    Terms{"路线", "方针", "政策"},
    Terms{"决议", "决定的贯彻"},
    Terms{"重要问题", "重大问题", "重要事项", "重大事项", "决策", "讨论决定"},
    Terms{"入党", "发展党员"},
    Terms{"教育管理", "党员进行教育", "党员的教育", "教育、管理", "组织生活"},
    Terms{"监督党员", "国法", "廉政", "腐败", "党的纪律", "违法"},
    Terms{"先锋模范"},
    Terms{"工会", "共青团", "群众组织", "妇", "学生会", "团支部"},
    Terms{"代表大会"},
    Terms{"思想政治", "德育"},
    Terms{"精神文明"},
    Terms{"统一战线", "统战", "民主党派"},
    Terms{"自身建设", "组织建设", "作风", "领导班子", "党支部", "战斗堡垒"},
    Terms{"干部", "人选", "管理人员"},
    Terms{"负责人", "厂长", "校长", "行政", "院（所）长", "董事会"},
    Terms{"自治", "村民委员会", "居民"},
    Terms{"群众", "意见", "权益", "利益"},
    Terms{"矛盾", "稳定", "治安"},
    Terms{"学习", "知识"},
    Terms{"法律", "法规", "依法", "守法"},
    Terms{"基本任务", "任务"},
    Terms{"直属单位", "隶属"},
    Terms{"制度"},
    Terms{"发展规划", "改革"},
};
using Topics = std::bitset<topics.size()>;

// Words that tell an organisation without naming it.
constexpr std::array<std::string_view, 27> give_aways{
    "农村",     "村",     "社区", "居民", "机关",     "学校", "校园", "办学", "高等",
    "院（系）", "教职工", "师生", "教学", "学生",     "班级", "企业", "职工", "厂长",
    "生产",     "经营",   "科研", "院所", "院（所）", "校长", "科技", "行政", "街道"};

[[nodiscard]] Topics topics_of(std::string_view text) {
    Topics found;
    for (std::size_t i = 0; i < topics.size(); ++i) {
        const bool any = std::any_of(topics.at(i).begin(), topics.at(i).end(), [text](std::string_view term) {
            return !term.empty() && text.find(term) != std::string_view::npos;
        });
        found.set(i, any);
    }
    return found;
}

// Without the words that every duty has.
[[nodiscard]] std::string without_common_words(std::string_view text) {
    std::string plain(text);
    for (const std::string_view word : {"党组织", "组织", "党的", "工作", "开展", "做好", "本单位"}) {
        for (std::size_t at = plain.find(word); at != std::string::npos; at = plain.find(word))
            plain.replace(at, word.size(), " ");
    }
    return plain;
}

class WhoseDrafts {
  public:
    WhoseDrafts(const BookClauses& clauses, Drafts& drafts) : clauses_(&clauses), drafts_(&drafts) {}

    void add() {
        if (clauses_->book().organisations.size() < 4) return;
        for (const BookClause& clause : clauses_->all()) {
            if (clause.organisation == nullptr || clause.block->kind != handbook::BlockKind::Item) continue;
            for (const std::string_view sentence : sentences_of(clause.block->text))
                ask(clause, sentence);
        }
    }

  private:
    void ask(const BookClause& clause, std::string_view duty) {
        const auto drop = [&](std::string why) {
            drafts_->dropped.push_back(
                {DraftFamily::Whose, clause.block->key, std::string(duty), std::move(why)});
        };
        const std::size_t length = utf8::length(duty);
        if (length < shortest_duty || length > longest_duty) return drop("is too short or too long");
        const auto tells = [duty](std::string_view word) {
            return duty.find(word) != std::string_view::npos;
        };
        const auto give_away = std::find_if(give_aways.begin(), give_aways.end(), tells);
        if (give_away != give_aways.end()) return drop(fmt::format("{} gives the answer away", *give_away));
        const Topics own = topics_of(duty);
        if (own.none()) return drop("its topic is not known, so whether others have the duty is not either");
        for (const BookClause& other : clauses_->all()) {
            if (other.organisation == nullptr || other.organisation == clause.organisation) continue;
            if ((topics_of(other.block->text) & own).any())
                return drop(fmt::format("{} has a duty on the same topic ({})", other.organisation->title,
                                        other.block->key));
            if (containment(without_common_words(duty), without_common_words(other.block->text)) >=
                most_containment)
                return drop(fmt::format("{} has a duty in like words ({})", other.organisation->title,
                                        other.block->key));
        }
        DraftWords words{DraftFamily::Whose, "", QuestionKind::Single, {}, {clause.organisation->title}, {}};
        words.stem = fmt::format("按照本书，“{}”是哪一类党组织的职责？", duty);
        std::vector<std::string> others;
        for (const handbook::Organisation& organisation : clauses_->book().organisations) {
            if (&organisation != clause.organisation) others.push_back(organisation.title);
        }
        quiz::Random random(duty.size() + clause.block->key.size());
        random.shuffle(others);
        words.wrong.assign(others.begin(), others.begin() + 3);
        add_draft(clause, std::move(words), *drafts_);
    }

    const BookClauses* clauses_;
    Drafts* drafts_;
};

}  // namespace

void add_whose_drafts(const BookClauses& clauses, Drafts& drafts) {
    WhoseDrafts(clauses, drafts).add();
}

}  // namespace shouce::importer
