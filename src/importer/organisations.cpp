#include "importer/organisations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace shouce::importer {

namespace {

using handbook::Node;
using handbook::NodeKind;
using handbook::Organisation;

struct Row {
    std::string_view key;
    std::string_view name;
    std::string_view title;
    std::string_view category;
    std::array<std::string_view, 4> patterns;  // any of them; unused ones are empty
};

constexpr std::array rows{
    Row{"rural", "农村", "农村党组织", "urban_rural", {"农村"}},
    Row{"community", "社区", "社区党组织", "urban_rural", {"社区"}},
    Row{"office", "机关", "机关党组织", "institution", {"机关"}},
    Row{"research", "科研院所", "科研院所党组织", "institution", {"科研院所"}},
    Row{"state_enterprise", "国有企业", "国有企业党组织", "enterprise", {"国有企业", "国企"}},
    Row{"private_enterprise",
        "非公有制企业",
        "非公有制经济组织党组织",
        "enterprise",
        {"非公有制", "民营企业"}},
    Row{"university",
        "高校党委",
        "高校党委",
        "school",
        {"高等学校党的委员会", "高校党委", "学校党委", "高等学校党委"}},
    Row{"faculty", "高校院（系）", "高校院（系）党组织", "school", {"院（系）", "院(系)", "院系"}},
    Row{"staff_branch", "教职工支部", "教职工党支部", "school", {"教职工党", "教职工支部"}},
    Row{"student_branch", "学生支部", "大学生党支部", "school", {"学生党", "学生支部"}},
    Row{"primary_secondary", "中小学", "中小学党组织", "school", {"中小学"}},
};

constexpr std::string_view duties = "职责";

// The row whose pattern comes first in `text`: what a sentence is about stands in front.
[[nodiscard]] const Row* row_in(std::string_view text) {
    const Row* best = nullptr;
    std::size_t best_at = std::string_view::npos;
    for (const Row& row : rows) {
        for (const std::string_view pattern : row.patterns) {
            const std::size_t at = pattern.empty() ? std::string_view::npos : text.find(pattern);
            if (at < best_at) best = &row, best_at = at;
        }
    }
    return best;
}

[[nodiscard]] std::string without_any_end(std::string text, std::span<const std::string_view> ends) {
    for (const std::string_view end : ends) {
        if (text.ends_with(end)) {
            text.resize(text.size() - end.size());
            return text;
        }
    }
    return text;
}

// 街道党组织的基本职责 → 街道党组织; nothing is left of 主要职责.
[[nodiscard]] std::string subject_of(const std::string& title) {
    const std::size_t at = title.rfind(duties);
    std::string subject = title.substr(0, at == std::string::npos ? title.size() : at);
    constexpr std::array<std::string_view, 4> adjectives{"基本", "主要", "工作", "重要"};
    constexpr std::array<std::string_view, 1> particle{"的"};
    return without_any_end(without_any_end(subject, adjectives), particle);
}

// 街道党组织 → 街道
[[nodiscard]] std::string name_of(const std::string& subject) {
    constexpr std::array<std::string_view, 5> ends{"基层党组织", "中党组织", "党的基层组织", "党组织"};
    const std::string name = without_any_end(subject, ends);
    return name.empty() ? subject : name;
}

[[nodiscard]] std::string sentences_before_list(const Node& node) {
    std::string text;
    for (const handbook::Block& block : node.blocks) {
        if (block.kind == handbook::BlockKind::Item) break;
        text += block.text;
    }
    return text;
}

class Finder {
  public:
    // `within_duties`: a heading above this node is about duties.
    void look(const Node& node, bool within_duties) {
        const bool says_so = is_about_duties(node);
        const bool holds_points = node.kind != NodeKind::Book && node.item_count > 0 && !node.blocks.empty();
        if (holds_points && (says_so || within_duties)) add(node, says_so);
        for (const Node& child : node.children)
            look(child, within_duties || says_so);
    }

    [[nodiscard]] std::vector<Organisation> finish() { return std::move(found_); }

  private:
    // By its title; one of several lists, which has none, by the sentences that open it.
    [[nodiscard]] static bool is_about_duties(const Node& node) {
        const bool list = node.kind == NodeKind::Group && node.title.empty();
        return (list ? sentences_before_list(node) : node.title).find(duties) != std::string::npos;
    }

    // What it is about stands in the title; where that says no more than 主要职责, in the sentences.
    [[nodiscard]] static const Row* row_for(const Node& node) {
        if (subject_of(node.title).empty()) return row_in(sentences_before_list(node));
        return row_in(node.title);
    }

    // One that no row knows counts only where its own title says that it is about duties.
    void add(const Node& node, bool says_so) {
        Organisation organisation;
        if (const Row* row = row_for(node)) {
            organisation.key = row->key;
            organisation.name = row->name;
            organisation.title = row->title;
            organisation.category = row->category;
        } else if (says_so && !subject_of(node.title).empty()) {
            organisation.key = "org-" + node.key;
            organisation.title = subject_of(node.title);
            organisation.name = name_of(organisation.title);
        } else {
            return;
        }
        organisation.node = node.key;
        organisation.duties = node.item_count;
        const auto same = std::count_if(found_.begin(), found_.end(), [&](const Organisation& other) {
            return other.key == organisation.key || other.key.starts_with(organisation.key + "~");
        });
        if (same > 0) organisation.key += fmt::format("~{}", same + 1);
        found_.push_back(std::move(organisation));
    }

    std::vector<Organisation> found_;
};

}  // namespace

std::vector<Organisation> find_organisations(const Node& root) {
    Finder finder;
    finder.look(root, false);
    return finder.finish();
}

}  // namespace shouce::importer
