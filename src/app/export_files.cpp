#include "app/export_files.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"

namespace shouce::app {

namespace {

using kiosk::Figures;
using Row = std::vector<std::string>;

constexpr std::size_t most_printed = 5;  // rows of each list on the sheet

[[nodiscard]] std::string table(const std::vector<Row>& rows) {
    std::string text(utf8::byte_order_mark);
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            text += (i > 0 ? "," : "") + csv_cell(row[i]);
        text += "\r\n";
    }
    return text;
}

[[nodiscard]] std::string in_html(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            default: safe += c;
        }
    }
    return safe;
}

[[nodiscard]] std::string iso(std::int64_t day) {
    const kiosk::Date date = kiosk::date_of(day);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

// Puts the tables and the page together.
class Exporter {
  public:
    Exporter(const ExportSource& source, const ui::Strings& strings)
        : source_(source), figures_(source.figures), strings_(strings) {}

    [[nodiscard]] std::vector<platform::Stick::File> files() const {
        return {{"shouce-days.csv", table(days())},           {"shouce-sections.csv", table(sections())},
                {"shouce-questions.csv", table(questions())}, {"shouce-clauses.csv", table(clauses())},
                {"shouce-searches.csv", table(searches())},   {"shouce-summary.html", page()}};
    }

  private:
    [[nodiscard]] std::string say(std::string_view id) const { return strings_.text(id); }

    [[nodiscard]] std::string count(std::int64_t number) const {
        return number < kiosk::least_answers && number > 0 ? say("sheet.few") : std::to_string(number);
    }

    [[nodiscard]] std::string place(const quiz::Entry& entry) const {
        const handbook::Node* section = handbook::find(source_.book.root, entry.section);
        const std::string words =
            section == nullptr ? entry.section : handbook::heading(section->label, section->title);
        const handbook::Key& block = entry.question->block;
        const std::size_t colon = block.rfind(':');
        return colon == handbook::Key::npos ? words : words + "　" + block.substr(colon + 1);
    }

    [[nodiscard]] std::vector<Row> days() const {
        std::vector<Row> rows{{say("sheet.day"), say("sheet.visits")}};
        for (const Figures::Day& day : figures_.days)
            rows.push_back({iso(day.day), count(day.visits)});
        if (figures_.undated_visits > 0)
            rows.push_back({say("sheet.unknown_day"), count(figures_.undated_visits)});
        return rows;
    }

    [[nodiscard]] std::vector<Row> sections() const {
        std::vector<Row> rows{{say("sheet.section"), say("sheet.opened")}};
        for (const Figures::Section& section : figures_.sections) {
            const handbook::Node* node = handbook::find(source_.book.root, section.key);
            if (node == nullptr) continue;
            rows.push_back({handbook::heading(node->label, node->title), count(section.times)});
        }
        return rows;
    }

    [[nodiscard]] std::vector<Row> questions() const {
        std::vector<Row> rows{{say("sheet.number"), say("sheet.stem"), say("sheet.section"),
                               say("sheet.answers"), say("sheet.right"), say("sheet.discrimination"),
                               say("sheet.mistake"), say("sheet.times"), say("sheet.idle")}};
        for (const Figures::Item& item : figures_.questions) {
            const handbook::Question& question = *item.entry.question;
            Row row{question.key, question.stem, place(item.entry), std::to_string(item.statistics.answers),
                    kiosk::percent(*item.statistics.facility)};
            const auto& discrimination = item.statistics.discrimination;
            row.push_back(discrimination ? fmt::format("{:.2f}", *discrimination) : "");
            const auto mistake = kiosk::favourite_mistake(item);
            row.push_back(mistake ? question.options[*mistake] : "");
            row.push_back(mistake ? count(item.statistics.options[*mistake].chosen) : "");
            Row idle;
            for (const std::size_t option : kiosk::idle_options(item))
                idle.push_back(question.options[option]);
            row.push_back(fmt::format("{}", fmt::join(idle, "；")));
            rows.push_back(std::move(row));
        }
        return rows;
    }

    [[nodiscard]] std::vector<Row> clauses() const {
        std::vector<Row> rows{{say("sheet.clause"), say("sheet.answers"), say("sheet.right")}};
        for (const Figures::Clause& clause : figures_.clauses)
            rows.push_back(
                {place(clause.entry), std::to_string(clause.answers), kiosk::percent(clause.facility)});
        return rows;
    }

    [[nodiscard]] std::vector<Row> searches() const {
        std::vector<Row> rows{{say("sheet.words"), say("sheet.times")}};
        for (const auto& search : figures_.vain_searches) {
            if (search.times >= kiosk::least_answers)
                rows.push_back({search.words, std::to_string(search.times)});
        }
        return rows;
    }

    [[nodiscard]] std::string html_rows(const std::vector<Row>& rows) const {
        std::string text;
        for (const Row& row : rows) {
            text += "<tr>";
            for (const std::string& cell : row)
                text += "<td>" + in_html(cell) + "</td>";
            text += "</tr>\n";
        }
        return text;
    }

    [[nodiscard]] std::string section_of_page(std::string_view title, const std::vector<Row>& rows) const {
        if (rows.empty()) return {};
        return fmt::format("<h2>{}</h2>\n<table>\n{}</table>\n", in_html(say(title)), html_rows(rows));
    }

    [[nodiscard]] std::string page() const {
        const std::string date =
            figures_.gathered.trusted ? iso(figures_.gathered.day) : say("sheet.no_date");
        std::vector<Row> week;
        for (std::size_t i = 0; figures_.gathered.trusted && i < figures_.week.size(); ++i) {
            const auto ago = static_cast<std::int64_t>(figures_.week.size() - 1 - i);
            week.push_back({iso(figures_.gathered.day - ago), count(figures_.week.at(i))});
        }
        std::vector<Row> hard;
        for (std::size_t i = 0; i < std::min(figures_.clauses.size(), most_printed); ++i) {
            const std::string words = i < source_.clauses.size() ? source_.clauses[i] : "";
            hard.push_back({place(figures_.clauses[i].entry), std::string(utf8::prefix(words, 60)),
                            kiosk::percent(figures_.clauses[i].facility)});
        }
        std::vector<Row> most_read = sections();
        most_read.erase(most_read.begin());
        most_read.resize(std::min(most_read.size(), most_printed));
        std::vector<Row> words = searches();
        words.erase(words.begin());
        words.resize(std::min(words.size(), most_printed));
        return fmt::format(
            "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n<title>{0}</title>\n"
            "<style>@page{{size:A4;margin:15mm}}body{{font:11pt/1.5 serif;color:#2b211a}}h1{{font-size:18pt;"
            "margin:0}}h2{{font-size:12pt;margin:10pt 0 2pt}}table{{border-collapse:collapse;width:100%}}"
            "td{{border-bottom:.5pt solid #c2b294;padding:2pt 6pt 2pt 0;vertical-align:top}}"
            "td:last-child{{text-align:right;white-space:nowrap}}p{{margin:4pt 0}}</style>\n"
            "<h1>{0}</h1>\n<p>{1}　{2}</p>\n{3}{4}{5}{6}{7}<p>{8}</p>\n</html>\n",
            in_html(source_.book.title), in_html(source_.room), in_html(date), summary(),
            section_of_page("sheet.week", week), section_of_page("sheet.most_read", most_read),
            section_of_page("sheet.hardest", hard), section_of_page("sheet.searches", words),
            in_html(say("sheet.note")));
    }

    [[nodiscard]] std::string summary() const {
        std::vector<Row> rows{{say("sheet.all_visits"), count(figures_.visits)}};
        if (figures_.undated_visits > 0)
            rows.push_back({say("sheet.undated"), count(figures_.undated_visits)});
        if (figures_.answers_week >= kiosk::least_answers) {
            rows.push_back({say("sheet.right_week"), kiosk::percent(static_cast<double>(figures_.right_week) /
                                                                    figures_.answers_week)});
        }
        rows.push_back({say("sheet.reports"), std::to_string(figures_.reports.size())});
        return section_of_page("sheet.summary", rows);
    }

    const ExportSource& source_;
    const Figures& figures_;
    const ui::Strings& strings_;
};

}  // namespace

std::string csv_cell(std::string_view text) {
    constexpr std::string_view dangerous = "=+-@\t\r";
    std::string cell;
    if (!text.empty() && dangerous.find(text.front()) != std::string_view::npos) cell += '\'';
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::vector<platform::Stick::File> export_files(const ExportSource& source, const ui::Strings& strings) {
    return Exporter(source, strings).files();
}

}  // namespace shouce::app
