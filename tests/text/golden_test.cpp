// Layouts kept as text. Each tests/golden/layout/NAME.txt holds a style and one paragraph a line; NAME.layout
// is how these are set at three widths with made-up advances, NAME.serif.layout and NAME.sans.layout with
// those of the embedded faces. After a change that is meant, make them anew and read the difference:
//   SHOUCE_REBASELINE=1 shouce-tests-text -tc='layouts are as they were' && git diff tests/golden/layout
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "fonts/fonts.h"
#include "text/fixed_measurer.h"
#include "text/layout_dump.h"
#include "tool/face_measurer.h"

namespace text = shouce::text;

namespace {

struct Golden {
    text::ParagraphStyle style;
    std::vector<int> widths;  // em
    std::vector<std::string> paragraphs;
};

// The first line is "# body 10 18 26" or "# display 7 10 16", the style and the widths.
[[nodiscard]] Golden parse(const std::string& file) {
    std::istringstream lines(file);
    std::string line;
    std::getline(lines, line);
    std::istringstream head(line);
    std::string word;
    head >> word >> word;
    Golden golden;
    if (word == "body") {
        golden.style.alignment = text::Alignment::Justified;
        golden.style.first_line_indent = 2 * text::em;
    } else {
        golden.style.punctuation = text::PunctuationWidth::Half;
        golden.style.phrase_break_percent = 55;
        golden.style.tracking = text::em / 100;
    }
    for (int width = 0; head >> width;)
        golden.widths.push_back(width);
    while (std::getline(lines, line))
        if (!line.empty()) golden.paragraphs.push_back(line);
    return golden;
}

[[nodiscard]] std::string dump(Golden golden, const text::Measurer& measurer) {
    std::string result;
    for (const auto& paragraph : golden.paragraphs) {
        fmt::format_to(std::back_inserter(result), "== {}\n", paragraph);
        for (const int width : golden.widths) {
            golden.style.measure = width * text::em;
            const auto layout = text::lay_out(paragraph, golden.style, measurer);
            fmt::format_to(std::back_inserter(result), "-- {} em\n{}", width,
                           text::layout_dump(paragraph, layout, text::DumpDetail::Figures));
        }
    }
    return result;
}

[[nodiscard]] std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Compares with the file, or makes it anew where that was asked for.
void hold(const std::filesystem::path& expected_path, const std::string& got) {
    if (std::getenv("SHOUCE_REBASELINE") != nullptr) {
        std::ofstream(expected_path, std::ios::binary) << got;
        return;
    }
    const auto expected = contents(expected_path);
    const auto [mine, theirs] = std::mismatch(got.begin(), got.end(), expected.begin(), expected.end());
    const auto line = 1 + std::count(got.begin(), mine, '\n');
    const bool is_same = got == expected;  // or both would be printed
    CHECK_MESSAGE(is_same, expected_path.filename().string() << " differs first in line " << line);
    static_cast<void>(theirs);
}

}  // namespace

TEST_CASE("layouts are as they were") {
    shouce::fonts::Faces faces;
    const text::FixedMeasurer fixed;
    const shouce::tool::FaceMeasurer serif(faces, shouce::fonts::Face::SerifRegular);
    const shouce::tool::FaceMeasurer sans(faces, shouce::fonts::Face::SansRegular);
    const std::pair<const char*, const text::Measurer*> measurers[] = {
        {".layout", &fixed}, {".serif.layout", &serif}, {".sans.layout", &sans}};
    std::size_t paragraphs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(SHOUCE_GOLDEN_LAYOUTS)) {
        if (entry.path().extension() != ".txt") continue;
        const auto golden = parse(contents(entry.path()));
        paragraphs += golden.paragraphs.size();
        for (const auto& [ending, measurer] : measurers) {
            auto expected_path = entry.path();
            expected_path.replace_extension(ending);
            hold(expected_path, dump(golden, *measurer));
        }
    }
    CHECK(paragraphs >= 60);
}
