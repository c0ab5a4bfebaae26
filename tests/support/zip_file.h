// Zip archives made in memory, as spreadsheets are.
#pragma once

#include <fmt/format.h>
#include <zip.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace shouce::test {

// The bytes of an archive with these files, name and content each.
[[nodiscard]] inline std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files) {
    const auto require = [](bool fine) {
        if (!fine) throw std::runtime_error("no zip archive");
    };
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    require(buffer != nullptr);
    zip_t* archive = zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    require(archive != nullptr);
    zip_source_keep(buffer);
    for (const auto& [name, content] : files) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        require(zip_file_add(archive, name.c_str(), source, ZIP_FL_OVERWRITE) >= 0);
    }
    require(zip_close(archive) == 0);
    require(zip_source_open(buffer) == 0);
    std::string bytes;
    std::string chunk(65'536, '\0');
    while (const zip_int64_t count = zip_source_read(buffer, chunk.data(), chunk.size())) {
        require(count > 0);
        bytes.append(chunk.data(), static_cast<std::size_t>(count));
    }
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

// A workbook with these sheets, name and the inside of <worksheet> each, and these shared strings.
[[nodiscard]] inline std::string workbook_of(const std::vector<std::pair<std::string, std::string>>& sheets,
                                             const std::vector<std::string>& strings) {
    const std::string head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
    const std::string main = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
    std::string workbook = head + "<workbook " + main + "><sheets>";
    std::string relations = head + "<Relationships>";
    std::string shared = head + "<sst " + main + ">";
    std::vector<std::pair<std::string, std::string>> files;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        workbook +=
            fmt::format(R"(<sheet name="{}" sheetId="{}" r:id="rId{}"/>)", sheets[i].first, number, number);
        relations +=
            fmt::format(R"(<Relationship Id="rId{}" Target="worksheets/sheet{}.xml"/>)", number, number);
        files.emplace_back(fmt::format("xl/worksheets/sheet{}.xml", number),
                           fmt::format("{}<worksheet {}>{}</worksheet>", head, main, sheets[i].second));
    }
    for (const std::string& text : strings)
        shared += fmt::format("<si>{}</si>", text);
    files.emplace_back("xl/workbook.xml", workbook + "</sheets></workbook>");
    files.emplace_back("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
    files.emplace_back("xl/sharedStrings.xml", shared + "</sst>");
    return zip_of(files);
}

}  // namespace shouce::test
