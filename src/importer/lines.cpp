#include "importer/lines.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "pack/text_rules.h"

namespace shouce::importer {

namespace {

constexpr std::string_view ideographic_blank = "\u3000";
constexpr std::size_t shortest_comment = std::string_view("<!---->").size();

[[nodiscard]] bool is_rule(std::string_view text) {
    if (text.size() < 3 || std::string_view("-*_=").find(text.front()) == std::string_view::npos)
        return false;
    const char mark = text.front();
    return std::all_of(text.begin(), text.end(), [mark](char c) { return c == mark || c == ' '; }) &&
           std::count(text.begin(), text.end(), mark) >= 3;
}

void remove_all(std::string& text, std::string_view mark) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
        text.erase(at, mark.size());
}

// Cleans one line step by step; what each step takes away it keeps in the Line.
class Cleaner {
  public:
    Cleaner(Line& line, std::vector<pack::Note>& notes) : line_(&line), notes_(&notes) {}

    void clean(std::string_view raw) {
        line_->indented = raw.starts_with(ideographic_blank);
        line_->text = trimmed(raw);
        if (line_->text.empty()) return;
        line_->kind = Line::Kind::Text;
        std::replace(line_->text.begin(), line_->text.end(), '\t', ' ');
        if (is_rule(line_->text)) {
            line_->kind = Line::Kind::Rule;
            return;
        }
        take_comments();
        if (take_picture()) return;
        leave_out_pictures();
        take_depth();
        take_bullet();
        take_bold();
        if (line_->text.empty()) line_->kind = Line::Kind::Skipped;
        notice_what_is_not_read();
    }

  private:
    void note(pack::Severity severity, std::string code, std::string text) {
        notes_->push_back({severity, std::move(code), line_->source, line_->number, std::move(text)});
    }

    void take_comments() {
        std::string& text = line_->text;
        while (text.ends_with("-->")) {
            const std::size_t start = text.rfind("<!--");
            if (start == std::string::npos || start + shortest_comment > text.size()) return;
            line_->reference = trimmed(std::string_view(text).substr(start + 4, text.size() - start - 7));
            text = trimmed(std::string_view(text).substr(0, start));
        }
    }

    // ![caption](file "title"), the file also as <file>, with nothing beside it.
    [[nodiscard]] bool take_picture() {
        const std::string_view text = line_->text;
        const std::size_t middle = text.find("](");
        if (!text.starts_with("![") || middle == std::string_view::npos) return false;
        std::string_view target = text.substr(middle + 2);
        std::string_view title;
        const bool bracketed = target.starts_with('<');
        const std::size_t end = bracketed ? target.find('>') : target.find_first_of(" )");
        if (end == std::string_view::npos) return false;
        const std::string_view file = target.substr(bracketed ? 1 : 0, bracketed ? end - 1 : end);
        title = trimmed(target.substr(bracketed ? end + 1 : end));
        if (title.find(')') + 1 != title.size()) return false;
        title = trimmed(title.substr(0, title.size() - 1));
        if (title.size() >= 2 && title.front() == '"' && title.back() == '"') {
            title = title.substr(1, title.size() - 2);
        }
        const std::string_view caption = trimmed(text.substr(2, middle - 2));
        line_->picture = file;
        line_->text = std::string(caption.empty() ? title : caption);
        line_->kind = Line::Kind::Picture;
        return true;
    }

    void leave_out_pictures() {
        std::string& text = line_->text;
        for (std::size_t at = text.find("!["); at != std::string::npos; at = text.find("![", at)) {
            const std::size_t middle = text.find("](", at);
            const std::size_t end = middle == std::string::npos ? middle : text.find(')', middle);
            if (end == std::string::npos) return;
            note(pack::Severity::Warning, "picture-not-read",
                 fmt::format("a picture inside a line is left out; give it a line of its own: {}",
                             text.substr(middle + 2, end - middle - 2)));
            text.erase(at, end - at + 1);
        }
        text = trimmed(text);
    }

    void take_depth() {
        std::string& text = line_->text;
        const std::size_t count = std::min(text.find_first_not_of('#'), text.size());
        if (count == 0 || count > 6) return;
        line_->depth = static_cast<int>(count);
        text = trimmed(std::string_view(text).substr(count));
        const std::size_t end = text.find_last_not_of('#');
        text = trimmed(std::string_view(text).substr(0, end == std::string::npos ? 0 : end + 1));
    }

    void take_bullet() {
        std::string_view text = line_->text;
        if (line_->depth > 0 || text.size() < 2) return;
        const bool mark = text.starts_with("- ") || text.starts_with("* ") || text.starts_with("+ ");
        if (!mark && !text.starts_with("-(") && !text.starts_with("-（")) return;
        line_->bullet = true;
        line_->text = trimmed(text.substr(1));
    }

    void take_bold() {
        std::string& text = line_->text;
        line_->bold = text.starts_with("**");
        std::size_t count = 0;
        for (std::size_t at = text.find("**"); at != std::string::npos; at = text.find("**", at + 2))
            ++count;
        if (count % 2 == 0) {
            remove_all(text, "**");
            text = trimmed(text);
        } else {
            note(pack::Severity::Warning, "mark-without-partner", "** stands here without its partner; kept");
        }
    }

    void notice_what_is_not_read() {
        const std::string_view text = line_->text;
        const bool not_read = text.starts_with("> ") || text.starts_with("```") ||
                              text.find("](") != std::string_view::npos ||
                              text.find("<!--") != std::string_view::npos;
        if (not_read) {
            note(pack::Severity::Warning, "markdown-not-read",
                 "quotations, code, links and comments inside a text are not read; kept as they stand");
        }
    }

    Line* line_;
    std::vector<pack::Note>* notes_;
};

// What may not stand in this line, each kind of character once.
void check_characters(std::string_view raw, std::string_view file, int number, Problems& problems) {
    std::u32string told;
    for (std::size_t offset = 0; offset < raw.size();) {
        const auto decoded = utf8::decode(raw, offset);
        offset += decoded.length;
        const auto why = pack::objection(decoded.code_point);
        if (why.empty() || told.find(decoded.code_point) != std::u32string::npos) continue;
        told.push_back(decoded.code_point);
        problems.add(
            file, number,
            fmt::format("holds U+{:04X}, {}; remove it", static_cast<unsigned>(decoded.code_point), why));
    }
}

// Takes one line off the front; LF, CRLF and CR end it.
[[nodiscard]] std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    if (text.starts_with("\r\n")) {
        text.remove_prefix(2);
    } else if (!text.empty()) {
        text.remove_prefix(1);
    }
    return line;
}

}  // namespace

std::vector<Line> read_lines(std::string_view text, int source, std::string_view file, Problems& problems,
                             std::vector<pack::Note>& notes) {
    std::vector<Line> lines;
    for (int number = 1; !text.empty(); ++number) {
        const std::string_view raw = take_line(text);
        Line& line = lines.emplace_back();
        line.source = source;
        line.number = number;
        if (raw.size() > longest_line) {
            problems.add(
                file, number,
                fmt::format("this line has {} bytes, more than the limit of {} (64 KiB); break it into "
                            "paragraphs",
                            raw.size(), longest_line));
            continue;
        }
        check_characters(raw, file, number, problems);
        Cleaner(line, notes).clean(raw);
    }
    return lines;
}

}  // namespace shouce::importer
