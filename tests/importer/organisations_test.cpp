#include "importer/organisations.h"

#include <doctest/doctest.h>

#include "importer/import.h"

namespace shouce::importer {

namespace {

// "key@node=duties" of each organisation found.
[[nodiscard]] std::vector<std::string> found(const std::string& text) {
    std::vector<std::string> lines;
    for (const handbook::Organisation& each : imported(text).handbook.organisations)
        lines.push_back(fmt::format("{}@{}={}", each.key, each.node, each.duties));
    return lines;
}

using Lines = std::vector<std::string>;

constexpr const char* two_points = "\n\n(1) 开门。\n\n(2) 关门。\n\n";

}  // namespace

TEST_CASE("sections about duties are known by their title, in the book's order") {
    std::string text = "一、村里的事\n\n闲话。\n\n";
    int number = 2;
    for (const char* title :
         {"中小学党组织的职责", "农村党组织的基本职责", "国有企业党组织的主要职责",
          "民营企业党组织的职责任务", "科研院所党组织的职责", "机关党组织的职责", "社区党组织的职责"}) {
        text += std::string("## ") +
                std::vector<std::string>{"二", "三", "四", "五", "六", "七", "八"}[number - 2] + "、" +
                title + two_points;
        ++number;
    }
    CHECK(found(text) == Lines{"primary_secondary@2=2", "rural@3=2", "state_enterprise@4=2",
                               "private_enterprise@5=2", "research@6=2", "office@7=2", "community@8=2"});
    const auto organisations = imported(text).handbook.organisations;
    CHECK(organisations[1].name == "农村");
    CHECK(organisations[1].title == "农村党组织");
    CHECK(organisations[1].category == "urban_rural");
}

TEST_CASE("several lists of one section are known by the sentences that open them") {
    const std::string text = std::string("## 一、学校各级组织的职责\n\n学校党委管全面。\n\n它的职责是：") +
                             two_points + "院（系）党组织的职责是：" + two_points +
                             "教职工党支部联系教职工。其职责是：" + two_points + "大学生党支部的职责是：" +
                             two_points;
    CHECK(found(text) ==
          Lines{"university@1.1=2", "faculty@1.2=2", "staff_branch@1.3=2", "student_branch@1.4=2"});
}

TEST_CASE("what is not about duties, or has no points, is no organisation") {
    CHECK(found(std::string("## 一、农村党组织的任务") + two_points).empty());
    CHECK(found("## 一、农村党组织的职责\n\n都写在墙上。\n").empty());
}

TEST_CASE("a duties section that nobody knows is named by its title") {
    const auto organisations =
        imported(std::string("## 一、街道党组织的基本职责") + two_points).handbook.organisations;
    REQUIRE(organisations.size() == 1);
    CHECK(organisations[0].key == "org-1");
    CHECK(organisations[0].title == "街道党组织");
    CHECK(organisations[0].name == "街道");
    CHECK(organisations[0].category.empty());
}

TEST_CASE("the title decides before the sentences do, and only 主要职责 leaves it to them") {
    CHECK(found(std::string("## 一、街道党组织的职责\n\n街道党组织联系社区，职责是：") + two_points) ==
          Lines{"org-1@1=2"});
    CHECK(found(std::string("## 一、主要职责\n\n社区党组织的职责是：") + two_points) ==
          Lines{"community@1=2"});
}

TEST_CASE("a chapter about duties makes its known sections organisations, not the others") {
    const std::string text = std::string("# 第一章 各类组织的职责\n\n## 一、概述") + two_points +
                             "## 二、社区党组织" + two_points + "## 三、农村" + two_points;
    CHECK(found(text) == Lines{"community@1.2=2", "rural@1.3=2"});
}

TEST_CASE("an organisation that the book has twice gets two keys") {
    CHECK(found(std::string("## 一、社区党组织的职责") + two_points + "## 二、社区书记的职责" + two_points) ==
          Lines{"community@1=2", "community~2@2=2"});
}

}  // namespace shouce::importer
