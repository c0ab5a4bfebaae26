// What is taken home on a stick: whole, readable by a spreadsheet, harmless there, and about nobody. After a
// change of the page that is meant:
//   SHOUCE_REBASELINE=1 shouce-tests-app -tc='the page*' && git diff tests/golden/export
#include "app/export_files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "base/files.h"
#include "embedded/strings.h"
#include "support/sample_kiosk.h"

namespace shouce::app {

namespace {

constexpr std::int64_t today = 20'780;  // 2026-11-23

// Two questions with answers, three days, a few sections, searches of which one looks like a formula.
[[nodiscard]] kiosk::Figures sample_figures(const test::SampleKiosk& kiosk) {
    state::Tallies tallies;
    tallies.uses = {{state::unknown_day, "", 6},
                    {today - 1, "", 4},
                    {today, "", 12},
                    {today, "1.1", 9},
                    {today, "1.3", 2}};
    const auto answer = [&](const handbook::Key& key, int right, int wrong) {
        const quiz::Entry entry = kiosk.state().bank->of_keys({key}).front();
        for (int i = 0; i < right + wrong; ++i) {
            state::Tallies::Answer made;
            made.round = i;
            made.question = key;
            made.hash = entry.question->hash;
            made.response = {i < right ? 0 : 2};
            made.fraction_ppm = i < right ? quiz::full_ppm : 0;
            made.day = today;
            tallies.answers.push_back(std::move(made));
        }
    };
    answer("v1", 15, 5);
    answer("v2", 3, 7);
    tallies.vain_searches = {{"=1+1", 8}, {"少见", 4}};
    return kiosk::figures_of(tallies, kiosk.state().bank, {today, 600, true}, {});
}

[[nodiscard]] std::vector<platform::Stick::File> exported() {
    const test::SampleKiosk kiosk;
    const kiosk::Figures figures = sample_figures(kiosk);
    const std::vector<std::string> clauses{"村里的<事>", "还有一条"};
    return export_files({figures, *kiosk.state().book, clauses, "某某活动室"},
                        ui::Strings::parse(embedded::strings_text()).value());
}

[[nodiscard]] std::string bytes_of(std::string_view name) {
    for (const auto& file : exported()) {
        if (file.name == name) return file.bytes;
    }
    return {};
}

}  // namespace

TEST_CASE("no cell is taken for a formula, and none runs into the next") {
    CHECK(csv_cell("党员") == "党员");
    for (const std::string& bad : {std::string("=1+1"), std::string("+1"), std::string("-1"),
                                   std::string("@SUM(A1)"), std::string("\tx")})
        CHECK(csv_cell(bad) == "'" + bad);
    CHECK(csv_cell("\rx") == "\"'\rx\"");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("说\"好\"") == "\"说\"\"好\"\"\"");
    CHECK(csv_cell("=\"a\"") == "\"'=\"\"a\"\"\"");
}

TEST_CASE("the tables are as they were looked at once") {
    const std::string mark = "\xEF\xBB\xBF";
    CHECK(bytes_of("shouce-days.csv") ==
          mark + "日期,使用次数\r\n2026-11-22,不足五\r\n2026-11-23,12\r\n日期不明,6\r\n");
    CHECK(bytes_of("shouce-searches.csv") == mark + "查的词,次数\r\n'=1+1,8\r\n");
    CHECK(bytes_of("shouce-sections.csv").find("9\r\n") != std::string::npos);
    CHECK(bytes_of("shouce-sections.csv").find(",不足五\r\n") != std::string::npos);
    const std::string questions = bytes_of("shouce-questions.csv");
    CHECK(questions.starts_with(mark +
                                "题号,题干,章节,人次,答对的占,区分度,错选最多,次数,几乎没人选\r\nv2,题v2,"));
    CHECK(questions.find(",10,30%,") != std::string::npos);
    CHECK(questions.find(",20,75%,") != std::string::npos);
    CHECK(questions.find("丙,5,乙\r\n") != std::string::npos);
    CHECK(std::count(questions.begin(), questions.end(), '\n') == 3);
}

TEST_CASE("the page to print is as it was looked at once") {
    const std::string page = bytes_of("shouce-summary.html");
    const std::string path = SHOUCE_SOURCE_DIR "/tests/golden/export/summary.html";
    if (std::getenv("SHOUCE_REBASELINE") != nullptr) REQUIRE(files::write_atomically(path, page).has_value());
    CHECK(page == files::read(path, 65536).value());
    // Needs nothing from elsewhere, and takes text for text.
    for (const char* outside : {"http", "src=", "<script", "url("})
        CHECK(page.find(outside) == std::string::npos);
    CHECK(page.find("村里的&lt;事&gt;") != std::string::npos);
    // A row takes 7.5 mm at most, lists are short, and a sheet has 267 mm between its margins.
    const std::size_t rows = [&] {
        std::size_t count = 0;
        for (std::size_t at = page.find("<tr>"); at != std::string::npos; at = page.find("<tr>", at + 1))
            ++count;
        return count;
    }();
    CHECK(rows <= 4 + 7 + 3 * 5);
}

TEST_CASE("nothing that was said by fewer than five is told") {
    for (const auto& file : exported()) {
        CAPTURE(file.name);
        CHECK(file.bytes.find("少见") == std::string::npos);
        CHECK(file.bytes.find(",4\r\n") == std::string::npos);
        CHECK(file.bytes.find(",2\r\n") == std::string::npos);
    }
}

}  // namespace shouce::app
