#include "importer/paragraphs.h"

#include <fmt/format.h>

#include <utility>

#include "base/utf8.h"

namespace shouce::importer {

namespace {

// A pack's reader takes no longer texts; nobody writes such a paragraph.
constexpr std::size_t longest_paragraph = 262'144;

[[nodiscard]] bool is_wide(char32_t c) {
    return utf8::is_han(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0x2014 && c <= 0x2026);
}

// Chinese is written without blanks: one is put between halves only where both are of another script.
void append_half(std::string& text, std::string_view half) {
    const char32_t before = last_character(text);
    const char32_t after = utf8::decode(half, 0).code_point;
    if (!text.empty() && !is_wide(before) && !is_wide(after)) text += ' ';
    text += half;
}

class ElementReader {
  public:
    ElementReader(Part part, std::string_view file, Problems& problems, std::vector<pack::Note>& notes)
        : part_(part), file_(file), problems_(&problems), notes_(&notes) {}

    void take(const Line& line) {
        switch (line.kind) {
            case Line::Kind::Blank: adjacent_ = false; return;
            case Line::Kind::Skipped: return;
            case Line::Kind::Rule: adjacent_ = open_ = false; return;
            case Line::Kind::Picture:
            case Line::Kind::Header: take_figure(line); return;
            case Line::Kind::Row: add_row(line); return;
            case Line::Kind::Text: break;
        }
        if (line.heading) {
            take_heading(line);
        } else if (continues(line)) {
            join(line);
        } else {
            take_paragraph(line);
        }
        adjacent_ = true;
    }

    [[nodiscard]] std::vector<Element> finish() {
        if (wrapped_ > 0) {
            notes_->push_back(
                {pack::Severity::Info, "lines-unwrapped", source_, 0,
                 fmt::format("{} lines went on in the next one and were put together", wrapped_)});
        }
        return std::move(elements_);
    }

  private:
    // A bare 第一篇 and the heading under it are one.
    void take_heading(const Line& line) {
        open_ = false;
        Heading heading = heading_of(line);
        if (awaits_title() && heading.style == Style::None) {
            std::get<Heading>(elements_.back()).title = std::move(heading.title);
        } else {
            elements_.emplace_back(std::move(heading));
        }
    }

    [[nodiscard]] bool awaits_title() const {
        if (elements_.empty()) return false;
        const auto* heading = std::get_if<Heading>(&elements_.back());
        return heading != nullptr && heading->style <= Style::Article && heading->title.empty();
    }

    [[nodiscard]] bool continues(const Line& line) const {
        if (part_ == Part::FrontMatter || !open_ || line.bullet || line.bold || line.indented) return false;
        if (read_numbering(line.text) || begins_with_circled_number(line.text)) return false;
        if (stands_alone(line.text)) return false;
        return !is_finished(std::get<Paragraph>(elements_.back()).block.text);
    }

    [[nodiscard]] static bool begins_with_circled_number(std::string_view text) {
        const char32_t first = utf8::decode(text, 0).code_point;
        return first >= U'①' && first <= U'⑳';
    }

    // Stands for itself: a page number that a scan left (digits and dashes alone), a row of a table, a
    // quotation, a fence of code.
    [[nodiscard]] static bool stands_alone(std::string_view text) {
        return text.find_first_not_of("0123456789-. ") == std::string_view::npos || text.starts_with("|") ||
               text.starts_with(">") || text.starts_with("```");
    }

    void join(const Line& line) {
        handbook::Block& block = std::get<Paragraph>(elements_.back()).block;
        if (adjacent_) {
            ++wrapped_;
            source_ = line.source;
        } else {
            block.joined = true;
            notes_->push_back({pack::Severity::Info, "page-break-joined", line.source, line.number,
                               fmt::format("joined with line {}, which ends no sentence", block.line_to)});
        }
        append_half(block.text, line.text);
        block.reference = line.reference;
        block.line_to = line.number;
        open_ = line.reference.empty();
        check_length(block);
        if (block.text.size() > longest_paragraph) open_ = false;
    }

    // A picture or the beginning of a table: nothing joins it with the text around it.
    void take_figure(const Line& line) {
        Paragraph paragraph = begin(line);
        const bool is_table = line.kind == Line::Kind::Header;
        paragraph.block.kind = is_table ? handbook::BlockKind::Table : handbook::BlockKind::Image;
        paragraph.block.marker = line.columns;
        paragraph.picture = line.picture;
        elements_.emplace_back(std::move(paragraph));
        adjacent_ = open_ = false;
    }

    void add_row(const Line& line) {
        handbook::Block& block = std::get<Paragraph>(elements_.back()).block;
        block.text += '\n';
        block.text += line.text;
        if (!line.reference.empty()) block.reference = line.reference;
        block.line_to = line.number;
        check_length(block);
    }

    [[nodiscard]] static Paragraph begin(const Line& line) {
        Paragraph paragraph;
        paragraph.block.source = line.source;
        paragraph.block.line_from = paragraph.block.line_to = line.number;
        paragraph.block.reference = line.reference;
        paragraph.block.text = line.text;
        return paragraph;
    }

    // Once for each block: the line that passes the limit is told.
    void check_length(const handbook::Block& block) {
        if (block.text.size() <= longest_paragraph || refused_ == block.line_from) return;
        refused_ = block.line_from;
        problems_->add(
            file_, block.line_from,
            fmt::format("this paragraph or table has more than {} bytes and no end by line {}; end "
                        "its sentences or split it",
                        longest_paragraph, block.line_to));
    }

    void take_paragraph(const Line& line) {
        constexpr std::size_t longest_title = 40;
        if (awaits_title() && !line.bullet && !read_numbering(line.text) && !is_finished(line.text) &&
            utf8::length(line.text) <= longest_title) {
            std::get<Heading>(elements_.back()).title = line.text;
            return;
        }
        Paragraph paragraph = begin(line);
        handbook::Block& block = paragraph.block;
        if (const auto numbering = read_numbering(line.text); numbering && is_item(*numbering)) {
            paragraph.style = numbering->style;
            block.kind = handbook::BlockKind::Item;
            block.number = numbering->number;
            block.marker = numbering->marker;
            block.text = numbering->rest;
        } else if (line.bullet) {
            block.marker = "-";
        }
        // A comment at its end says that the author ended it here.
        open_ = line.reference.empty() && !stands_alone(line.text);
        elements_.emplace_back(std::move(paragraph));
    }

    // A sentence about 第一章 is no point.
    [[nodiscard]] static bool is_item(const Numbering& numbering) { return numbering.style > Style::Article; }

    Part part_;
    std::string_view file_;
    Problems* problems_;
    std::vector<pack::Note>* notes_;
    std::vector<Element> elements_;
    bool open_ = false;      // the last element is a paragraph that the next line may continue
    bool adjacent_ = false;  // the last line was no blank one
    int wrapped_ = 0;
    int source_ = 0;
    int refused_ = 0;  // first line of a block that is too long and told
};

}  // namespace

std::vector<Element> read_elements(const std::vector<Line>& lines, std::size_t from, std::size_t to,
                                   Part part, std::string_view file, Problems& problems,
                                   std::vector<pack::Note>& notes) {
    ElementReader reader(part, file, problems, notes);
    for (std::size_t i = from; i < to; ++i)
        reader.take(lines[i]);
    return reader.finish();
}

}  // namespace shouce::importer
