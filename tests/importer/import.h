// Imports texts as if they were files.
#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "base/files.h"
#include "importer/importer.h"
#include "support/temporary_folder.h"

namespace doctest {
template <>
struct StringMaker<std::vector<std::string>> {
    static String convert(const std::vector<std::string>& lines) {
        std::string all;
        for (const std::string& line : lines)
            all += "\n  " + line;
        return all.c_str();
    }
};
}  // namespace doctest

namespace shouce::importer {

using Imported = tl::expected<pack::Contents, Refusals>;

struct NamedText {
    std::string name;
    std::string bytes;
};

[[nodiscard]] inline Imported import_files(const std::vector<NamedText>& texts, const Options& options = {}) {
    const test::TemporaryFolder folder;
    std::vector<std::filesystem::path> paths;
    for (const NamedText& text : texts) {
        paths.push_back(folder / text.name);
        REQUIRE(files::write_atomically(paths.back(), text.bytes));
    }
    return import_handbook(paths, options);
}

[[nodiscard]] inline pack::Contents imported(const std::string& text, const Options& options = {}) {
    auto contents = import_files({{"book.md", text}}, options);
    REQUIRE_MESSAGE(contents.has_value(), contents.error().front());
    return *std::move(contents);
}

// What is wrong with a text, each line without the folder in front.
[[nodiscard]] inline std::vector<std::string> refusals(const std::string& bytes) {
    const auto contents = import_files({{"book.md", bytes}});
    REQUIRE_FALSE(contents.has_value());
    std::vector<std::string> lines;
    for (const std::string& line : contents.error()) {
        const auto at = line.find("book.md");
        lines.push_back(at == std::string::npos ? line : line.substr(at));
    }
    return lines;
}

// The tree as lines: "1.5 section 五|title", "  1.5:3 item (3)|text".
inline void outline_into(std::string& text, const handbook::Node& node, const std::string& indent) {
    for (const handbook::Block& block : node.blocks) {
        constexpr const char* block_kinds[] = {"para", "item", "lead", "table", "image"};
        const char* kind = block_kinds[static_cast<int>(block.kind)];
        text += fmt::format("{}{} {} {}|{}\n", indent, block.key, kind, block.marker, block.text);
    }
    constexpr const char* kinds[] = {"book", "part", "chapter", "section", "group"};
    for (const handbook::Node& child : node.children) {
        text += fmt::format("{}{} {} {}|{}\n", indent, child.key, kinds[static_cast<int>(child.kind)],
                            child.label, child.title);
        outline_into(text, child, indent + "  ");
    }
}

[[nodiscard]] inline std::string outline(const std::string& text) {
    std::string lines = "\n";
    outline_into(lines, imported(text).handbook.root, "");
    return lines;
}

// "12 warn list-announced-but-missing" for each note, without the one on front matter.
[[nodiscard]] inline std::vector<std::string> notes_of(const std::string& text) {
    std::vector<std::string> lines;
    for (const pack::Note& note : imported(text).notes) {
        if (note.code == "front-matter") continue;
        const char* severity = note.severity == pack::Severity::Warning ? "warn" : "info";
        lines.push_back(fmt::format("{} {} {}", note.line, severity, note.code));
    }
    return lines;
}

}  // namespace shouce::importer
