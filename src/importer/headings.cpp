#include "importer/headings.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"

namespace shouce::importer {

namespace {

constexpr std::size_t longest_heading = 40;

[[nodiscard]] bool is_heading_like(std::string_view rest) {
    constexpr std::u32string_view of_sentences = U"。；;，,、：:．.";
    return utf8::length(rest) <= longest_heading &&
           (rest.empty() || of_sentences.find(last_character(rest)) == std::u32string_view::npos);
}

// 第一章的内容… goes on as a sentence does; 第一章 内容 and 第一章内容 are headings.
[[nodiscard]] bool goes_on_as_sentence(const Numbering& numbering) {
    constexpr std::u32string_view particles = U"的是中里内和与至到所以已将，、。（(";
    if (numbering.rest.empty()) return false;
    return particles.find(utf8::decode(numbering.rest, 0).code_point) != std::u32string_view::npos;
}

// "一、地位 …… 12": a line of a table of contents.
[[nodiscard]] bool ends_in_page_number(std::string_view text) {
    const std::size_t digits = text.find_last_not_of("0123456789");
    if (digits == std::string_view::npos || digits + 1 == text.size()) return false;
    constexpr std::u32string_view leaders = U" .…·．\u3000-—(（/";
    return leaders.find(last_character(text.substr(0, digits + 1))) != std::u32string_view::npos;
}

[[nodiscard]] std::optional<std::size_t> next_text(const std::vector<Line>& lines, std::size_t i) {
    for (++i; i < lines.size(); ++i) {
        if (lines[i].kind == Line::Kind::Text) return i;
    }
    return std::nullopt;
}

[[nodiscard]] std::optional<std::size_t> previous_text(const std::vector<Line>& lines, std::size_t i) {
    while (i-- > 0) {
        if (lines[i].kind == Line::Kind::Text) return i;
    }
    return std::nullopt;
}

[[nodiscard]] bool is_plain_number(const Line& line, Style style, int number) {
    if (line.depth > 0 || line.bullet) return false;
    const auto numbering = read_numbering(line.text);
    return numbering && numbering->style == style && numbering->number == number;
}

// Lines that number on with nothing between them are a list.
[[nodiscard]] bool stands_in_list(const std::vector<Line>& lines, std::size_t i, const Numbering& numbering) {
    const auto next = next_text(lines, i);
    const auto previous = previous_text(lines, i);
    return (next && is_plain_number(lines[*next], numbering.style, numbering.number + 1)) ||
           (previous && is_plain_number(lines[*previous], numbering.style, numbering.number - 1));
}

[[nodiscard]] bool is_heading(const std::vector<Line>& lines, std::size_t i) {
    const Line& line = lines[i];
    if (line.kind != Line::Kind::Text || line.bullet) return false;
    if (line.depth > 0) return true;
    const auto numbering = read_numbering(line.text);
    if (!numbering || !is_heading_like(numbering->rest)) return false;
    switch (numbering->style) {
        case Style::Part:
        case Style::Chapter:
        case Style::Article: return !goes_on_as_sentence(*numbering);
        case Style::Chinese: return !numbering->rest.empty();
        case Style::BracketedChinese:
        case Style::Digit: return !numbering->rest.empty() && !stands_in_list(lines, i, *numbering);
        case Style::BracketedDigit:
        case Style::ClosedDigit:
        case Style::None: return false;
    }
    return false;
}

[[nodiscard]] bool opens_text(const Line& line) {
    return line.heading && heading_of(line).style <= Style::Chinese && !ends_in_page_number(line.text);
}

[[nodiscard]] bool is_contents_title(std::string_view title) {
    return title == "目录" || title == "目 录" || title == "目\u3000录" || title == "目次";
}

// A table of contents names the headings of the text before they come: the text begins where its first one
// stands again.
[[nodiscard]] std::size_t after_contents(const std::vector<Line>& lines, std::size_t first) {
    const auto in_contents = std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(first),
                                         [](const Line& line) { return is_contents_title(line.text); });
    if (!in_contents) return first;
    for (std::size_t i = first + 1; i < lines.size(); ++i) {
        if (lines[i].heading && lines[i].text == lines[first].text) return i;
    }
    return first;
}

}  // namespace

bool names_front_matter(std::string_view title) {
    constexpr std::array<std::string_view, 12> names{"前言",     "序",       "序言",     "自序",
                                                     "代序",     "导言",     "引言",     "说明",
                                                     "出版说明", "编者的话", "编写说明", "目录"};
    std::string plain;
    for (const char c : title) {
        if (c != ' ') plain += c;
    }
    return std::find(names.begin(), names.end(), plain) != names.end() || is_contents_title(title);
}

void find_headings(std::vector<Line>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i].heading = is_heading(lines, i);
}

Heading heading_of(const Line& line) {
    Heading heading;
    heading.depth = line.depth;
    heading.source = line.source;
    heading.line = line.number;
    const Where where = line.depth > 0 ? Where::MarkedHeading : Where::Line;
    if (const auto numbering = read_numbering(line.text, where)) {
        heading.style = numbering->style;
        heading.number = numbering->number;
        heading.label = numbering->label;
        heading.title = numbering->rest;
    } else {
        heading.title = line.text;
    }
    return heading;
}

std::size_t start_of_text(const std::vector<Line>& lines) {
    const auto numbered = std::find_if(lines.begin(), lines.end(), opens_text);
    if (numbered != lines.end())
        return after_contents(lines, static_cast<std::size_t>(numbered - lines.begin()));
    // No numbers: a title, then the text.
    const auto is_any = [](const Line& line) { return line.heading; };
    const auto first = std::find_if(lines.begin(), lines.end(), is_any);
    if (first == lines.end()) return lines.size();
    const auto second = std::find_if(first + 1, lines.end(), is_any);
    const bool first_is_title = first->depth == 1 && second != lines.end();
    return static_cast<std::size_t>((first_is_title ? second : first) - lines.begin());
}

}  // namespace shouce::importer
