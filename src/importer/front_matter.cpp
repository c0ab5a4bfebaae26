#include "importer/front_matter.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

#include "base/utf8.h"

namespace shouce::importer {

namespace {

[[nodiscard]] std::string without_blanks(std::string_view text) {
    std::string plain;
    for (std::size_t offset = 0; offset < text.size();) {
        const auto decoded = utf8::decode(text, offset);
        if (decoded.code_point != U' ' && decoded.code_point != U'\u3000') {
            plain += text.substr(offset, decoded.length);
        }
        offset += decoded.length;
    }
    return plain;
}

[[nodiscard]] const std::string& text_of(const Element& element) {
    const auto* heading = std::get_if<Heading>(&element);
    return heading != nullptr ? heading->title : std::get<Paragraph>(element).block.text;
}

// "出版发行 : X" → X, for one of the names given.
template <std::size_t count>
[[nodiscard]] std::optional<std::string> value_of(std::string_view text,
                                                  const std::array<std::string_view, count>& names) {
    std::size_t colon = text.find("：");
    std::size_t width = std::string_view("：").size();
    if (const std::size_t ascii = text.find(':'); ascii < colon) colon = ascii, width = 1;
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string name = without_blanks(text.substr(0, colon));
    if (std::find(names.begin(), names.end(), name) == names.end()) return std::nullopt;
    return std::string(trimmed(text.substr(colon + width)));
}

// The number behind "ISBN", as printed, where it has as many digits as one has.
[[nodiscard]] std::optional<std::string> isbn_in(std::string_view text) {
    const std::size_t at = text.find("ISBN");
    if (at == std::string_view::npos) return std::nullopt;
    std::string_view rest = trimmed_front(text.substr(at + 4));
    for (const std::string_view colon : {":", "："}) {
        if (rest.starts_with(colon)) rest = trimmed_front(rest.substr(colon.size()));
    }
    std::size_t end = 0;
    int digits = 0;
    while (end < rest.size()) {
        const auto decoded = utf8::decode(rest, end);
        const char32_t c = decoded.code_point;
        if ((c >= U'0' && c <= U'9') || c == U'X') {
            ++digits;
        } else if (c != U' ' && c != U'-' && !(c >= 0x2010 && c <= 0x2015)) {
            break;
        }
        end += decoded.length;
    }
    if (digits != 10 && digits != 13) return std::nullopt;
    return std::string(trimmed(rest.substr(0, end)));
}

// The catalogue's line "TITLE / TITLE编写组编": it follows the heading of the catalogue data.
[[nodiscard]] std::string catalogue_title(const std::vector<Element>& elements) {
    const auto heading = std::find_if(elements.begin(), elements.end(), [](const Element& element) {
        return without_blanks(text_of(element)).find("图书在版编目") != std::string::npos;
    });
    if (heading == elements.end()) return {};
    for (auto next = heading + 1; next != elements.end() && next - heading <= 3; ++next) {
        const std::string& text = text_of(*next);
        std::size_t slash = text.find('/');
        if (const std::size_t wide = text.find("／"); wide < slash) slash = wide;
        if (slash == std::string::npos || slash == 0) continue;
        return std::string(trimmed(std::string_view(text).substr(0, slash)));
    }
    return {};
}

// Level-1 headings one after the other, up to one that is a sentence away or names a part of the front
// matter. A cover page shows some of them, the title page behind it all: the longest run wins.
[[nodiscard]] std::string title_of_headings(const std::vector<Element>& elements) {
    std::vector<std::string> best;
    std::vector<std::string> run;
    const auto end_run = [&] {
        if (run.size() > best.size()) best = run;
        run.clear();
    };
    for (const Element& element : elements) {
        const auto* heading = std::get_if<Heading>(&element);
        if (heading == nullptr) {
            if (is_finished(text_of(element))) end_run();
            continue;
        }
        if (heading->depth != 1) continue;
        if (names_front_matter(heading->title)) {
            end_run();
            break;
        }
        if (std::find(run.begin(), run.end(), heading->title) != run.end()) end_run();
        run.push_back(heading->title);
    }
    end_run();
    std::string title;
    for (const std::string& piece : best) {
        const bool latin = !title.empty() && title.back() > 0 && piece.front() > 0;
        title += (latin ? " " : "") + piece;
    }
    return title;
}

[[nodiscard]] bool is_piece_of_title(const Heading& heading, const std::string& title) {
    const std::string piece = without_blanks(heading.title);
    return !piece.empty() && without_blanks(title).find(piece) != std::string::npos;
}

class FrontMatterReader {
  public:
    FrontMatterReader(FrontMatter known, EditionLine edition_line)
        : edition_line_(edition_line), result_(std::move(known)) {
        for (const Paragraph& paragraph : result_.about)
            seen_.insert(paragraph.block.marker + paragraph.block.text);
    }

    void take(const Element& element) {
        if (const auto* heading = std::get_if<Heading>(&element)) {
            result_.last_line = heading->line;
            if (!is_piece_of_title(*heading, result_.title)) keep(plain(*heading));
            return;
        }
        const auto& paragraph = std::get<Paragraph>(element);
        result_.last_line = paragraph.block.line_to;
        const auto kind = paragraph.block.kind;
        if (kind == handbook::BlockKind::Table || kind == handbook::BlockKind::Image) {
            result_.about.push_back(paragraph);
        } else if (!take_field(paragraph.block)) {
            keep(paragraph);
        }
    }

    [[nodiscard]] FrontMatter finish() { return std::move(result_); }

  private:
    [[nodiscard]] bool take_field(const handbook::Block& block) {
        constexpr std::array<std::string_view, 4> publishers{"出版发行", "出版", "出版社", "出版者"};
        constexpr std::array<std::string_view, 2> editions{"版次", "版本"};
        const std::string& text = block.text;
        if (!block.marker.empty()) return false;
        if (auto value = value_of(text, publishers)) return take(result_.publisher, *value);
        if (auto value = value_of(text, editions); value && edition_line_ == EditionLine::Take) {
            return take(result_.edition, *value);
        }
        if (const auto isbn = isbn_in(text)) {
            const bool alone = text.starts_with("ISBN") && text.ends_with(*isbn);
            return take(result_.isbn, *isbn) && alone;
        }
        return false;
    }

    // False where the field holds something else already: then the line stays with the rest.
    [[nodiscard]] static bool take(std::string& field, const std::string& value) {
        if (field.empty()) field = value;
        return field == value;
    }

    [[nodiscard]] static Paragraph plain(const Heading& heading) {
        Paragraph paragraph;
        paragraph.block.text = heading.label.empty() ? heading.title : heading.label + " " + heading.title;
        paragraph.block.source = heading.source;
        paragraph.block.line_from = paragraph.block.line_to = heading.line;
        return paragraph;
    }

    void keep(Paragraph paragraph) {
        if (seen_.insert(paragraph.block.marker + paragraph.block.text).second) {
            result_.about.push_back(std::move(paragraph));
        }
    }

    EditionLine edition_line_;
    FrontMatter result_;
    std::set<std::string> seen_;  // cover and title page repeat each other
};

}  // namespace

FrontMatter read_front_matter(const std::vector<Element>& elements, FrontMatter known,
                              EditionLine edition_line) {
    if (known.title.empty()) known.title = catalogue_title(elements);
    if (known.title.empty()) known.title = title_of_headings(elements);
    FrontMatterReader reader(std::move(known), edition_line);
    for (const Element& element : elements)
        reader.take(element);
    return reader.finish();
}

}  // namespace shouce::importer
