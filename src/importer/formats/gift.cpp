#include "importer/formats/gift.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <utility>

#include "importer/formats/text_lines.h"
#include "importer/formats/xml_pieces.h"
#include "importer/question_text.h"

namespace shouce::importer {

namespace {

constexpr std::string_view special = ":#={}~\\";

// The first of `wanted` that no backslash escapes.
[[nodiscard]] std::size_t find_plain(std::string_view text, std::string_view wanted, std::size_t from = 0) {
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text.substr(at).starts_with(wanted)) {
            return at;
        }
    }
    return std::string_view::npos;
}

[[nodiscard]] std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool escape = text[at] == '\\' && at + 1 < text.size();
        if (escape && text[at + 1] == 'n') {
            plain += '\n';
            ++at;
        } else if (escape && special.find(text[at + 1]) != std::string_view::npos) {
            plain += text[++at];
        } else {
            plain += text[at];
        }
    }
    return plain;
}

// One answer of a list: its mark, weight, text and feedback.
struct GiftAnswer {
    char mark = '=';
    std::optional<double> weight;  // percent
    bool weight_is_wrong = false;
    std::string_view text;
    std::string_view feedback;
};

[[nodiscard]] GiftAnswer answer_of(std::string_view item) {
    GiftAnswer answer;
    answer.mark = item.front();
    item = unpadded(item.substr(1));
    if (item.starts_with('%')) {
        const std::size_t end = item.find('%', 1);
        const std::string number(item.substr(1, std::min(end, std::size_t{20}) - 1));
        char* stopped = nullptr;
        const double weight = std::strtod(number.c_str(), &stopped);
        const bool whole = end <= 20 && !number.empty() && *stopped == '\0';
        answer.weight_is_wrong = !whole || !(std::abs(weight) <= 100);
        answer.weight = weight;
        if (end != std::string_view::npos) item = unpadded(item.substr(end + 1));
    }
    const std::size_t hash = find_plain(item, "#");
    answer.text = unpadded(item.substr(0, hash));
    if (hash != std::string_view::npos) answer.feedback = unpadded(item.substr(hash + 1));
    return answer;
}

// = and ~ begin the answers; each goes on to the next.
[[nodiscard]] std::vector<GiftAnswer> answers_of(std::string_view inside) {
    std::vector<GiftAnswer> answers;
    std::size_t begin = std::min(find_plain(inside, "="), find_plain(inside, "~"));
    std::size_t equal = find_plain(inside, "=");
    std::size_t tilde = find_plain(inside, "~");
    while (begin < inside.size() && answers.size() < most_cells) {
        if (equal <= begin) equal = find_plain(inside, "=", begin + 1);
        if (tilde <= begin) tilde = find_plain(inside, "~", begin + 1);
        const std::size_t end = std::min({equal, tilde, inside.size()});
        answers.push_back(answer_of(inside.substr(begin, end - begin)));
        begin = end;
    }
    return answers;
}

// The parts of one question of a file, still escaped.
struct GiftParts {
    std::string_view format;
    std::string_view before;
    std::string_view inside;
    std::string_view after;
    bool has_answers = false;
};

class GiftQuestion {
  public:
    explicit GiftQuestion(RawQuestion& raw) : raw_(&raw) {}

    void read(std::string_view text) {
        GiftParts parts = parts_of(text);
        html_ = parts.format == "html" || parts.format == "moodle";
        stem_ = shown(parts.before);
        if (!parts.has_answers) return refuse("is a description, which asks nothing");
        const std::size_t general = find_plain(parts.inside, "####");
        std::string_view inside = unpadded(parts.inside.substr(0, general));
        if (general != std::string_view::npos) raw_->explanation = shown(parts.inside.substr(general + 4));
        if (!unpadded(parts.after).empty()) after_ = shown(parts.after);
        raw_->stem = after_.empty() ? stem_ : with_gap(parts);
        if (inside.empty()) return refuse("is an essay, which nobody can write at a kiosk");
        if (inside.starts_with('#')) return refuse("asks for a number, which nobody can type at a kiosk");
        if (read_truth(inside)) return;
        answers_ = answers_of(inside);
        if (find_plain(inside, "~") != std::string_view::npos) return read_choice();
        if (find_plain(inside, "->") != std::string_view::npos) return read_pairs();
        refuse("asks for words to type; give some to choose from, with ~ in front of the wrong ones");
    }

  private:
    void refuse(std::string why) { raw_->refusal = std::move(why); }

    // Blanks around the braces part Latin words, and only these.
    [[nodiscard]] std::string with_gap(const GiftParts& parts) const {
        const auto latin = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
        const bool before = !stem_.empty() && latin(stem_.back()) && parts.before.ends_with(' ');
        const bool after = latin(after_.front()) && parts.after.starts_with(' ');
        return stem_ + (before ? " ____" : "____") + (after ? " " : "") + after_;
    }

    [[nodiscard]] std::string shown(std::string_view text) const {
        std::string plain = unescaped(unpadded(text));
        if (!html_) return plain;
        if (plain.find("<img") != std::string::npos)
            raw_->refusal = "has a picture, which no question can show";
        return plain_from_html(plain);
    }

    [[nodiscard]] static GiftParts parts_of(std::string_view text) {
        GiftParts parts;
        text = unpadded(text);
        if (text.starts_with("::")) {
            const std::size_t end = find_plain(text, "::", 2);
            if (end != std::string_view::npos) text = unpadded(text.substr(end + 2));
        }
        for (const std::string_view format : {"html", "plain", "moodle", "markdown"}) {
            if (text.size() < format.size() + 2 || text[0] != '[' ||
                text.substr(1, format.size()) != format || text[format.size() + 1] != ']') {
                continue;
            }
            parts.format = format;
            text = unpadded(text.substr(format.size() + 2));
            break;
        }
        const std::size_t open = find_plain(text, "{");
        const std::size_t close = open == std::string_view::npos ? open : find_plain(text, "}", open);
        parts.before = text.substr(0, open);
        if (close == std::string_view::npos) return parts;
        parts.has_answers = true;
        parts.inside = text.substr(open + 1, close - open - 1);
        parts.after = text.substr(close + 1);
        return parts;
    }

    [[nodiscard]] bool read_truth(std::string_view inside) {
        const std::size_t hash = find_plain(inside, "#");
        const std::string word = plain_form(unpadded(inside.substr(0, std::min(hash, std::size_t{20}))));
        const bool right = word == "T" || word == "TRUE";
        if (!right && word != "F" && word != "FALSE") return false;
        raw_->kind = "判断";
        raw_->answer = right ? "对" : "错";
        if (raw_->explanation.empty() && hash != std::string_view::npos) {
            // What a wrong answer is told comes first, what a right one is told second.
            const std::string_view feedback = inside.substr(hash + 1);
            const std::size_t second = find_plain(feedback, "#");
            const std::string_view wrong = unpadded(feedback.substr(0, second));
            raw_->explanation = shown(
                wrong.empty() && second != std::string_view::npos ? feedback.substr(second + 1) : wrong);
        }
        return true;
    }

    void read_choice() {
        double sum = 0;
        bool exact = false;
        std::string right;
        for (const GiftAnswer& answer : answers_) {
            if (answer.weight_is_wrong)
                return refuse(fmt::format("the weight of {} is none from -100 to 100", shown(answer.text)));
            const double weight = answer.weight.value_or(answer.mark == '=' ? 100 : 0);
            exact = exact || answer.mark == '=';
            if (weight > 0) {
                sum += weight;
                if (raw_->options.size() < 26)
                    right += static_cast<char>('A' + static_cast<int>(raw_->options.size()));
                if (raw_->explanation.empty() && !answer.feedback.empty())
                    raw_->explanation = shown(answer.feedback);
            }
            raw_->options.push_back(shown(answer.text));
        }
        // Thirds and sixths are rounded in such files.
        if (std::abs(sum - 100) > 1) {
            if (exact && right.size() > 1)
                return refuse(
                    "more than one option is right or partly right, beside one that is wholly right");
            return refuse(
                fmt::format("the weights of the right options add up to {:g}, but must make 100", sum));
        }
        raw_->kind = !after_.empty() ? "填空" : right.size() > 1 ? "多选" : "单选";
        raw_->answer = right;
    }

    void read_pairs() {
        raw_->kind = "连线";
        for (const GiftAnswer& answer : answers_) {
            const std::size_t arrow = find_plain(answer.text, "->");
            if (arrow == std::string_view::npos) return refuse("a pair has no -> between its sides");
            raw_->options.push_back(shown(answer.text.substr(0, arrow)));
            raw_->targets.push_back(shown(answer.text.substr(arrow + 2)));
            if (unpadded(raw_->options.back()).empty())
                return refuse("has a right side that belongs to no left side");
        }
    }

    RawQuestion* raw_;
    bool html_ = false;
    std::string stem_;
    std::string after_;
    std::vector<GiftAnswer> answers_;
};

// [id:1-01] and [tag:条款=1.1:1] of a comment.
void read_tags(std::string_view comment, RawQuestion& raw) {
    const auto value = [comment](std::string_view tag) -> std::optional<std::string> {
        const std::size_t at = comment.find(tag);
        if (at == std::string_view::npos) return std::nullopt;
        const std::size_t begin = at + tag.size();
        const std::size_t end = find_plain(comment, "]", begin);
        return unescaped(comment.substr(begin, end - begin));
    };
    if (auto id = value("[id:")) raw.number = *std::move(id);
    if (auto clause = value("[tag:条款=")) raw.clause = *std::move(clause);
    if (auto status = value("[tag:状态=")) raw.status = *std::move(status), raw.has_status = true;
}

class GiftReader {
  public:
    [[nodiscard]] Result<> take(std::string_view line, int number, const std::string& name) {
        const std::string_view words = unpadded(line);
        if (words.empty()) return end(name);
        if (words.starts_with("//")) {
            read_tags(words.substr(0, 1000), next_);
            return {};
        }
        constexpr std::string_view category = "$CATEGORY:";
        if (words.starts_with(category)) {
            section_ = unpadded(words.substr(category.size()));
            if (const std::size_t slash = section_.rfind('/'); slash != std::string::npos)
                section_.erase(0, slash + 1);
            return {};
        }
        if (text_.empty()) next_.line = number;
        text_ += line;
        text_ += '\n';
        return {};
    }

    [[nodiscard]] Result<> end(const std::string& name) {
        if (text_.empty()) return {};
        if (questions_.size() >= most_questions)
            return fail("{}:{}: has more than {} questions; split it", name, next_.line, most_questions);
        RawQuestion raw = std::exchange(next_, {});
        raw.section = section_;
        const std::string text = std::exchange(text_, {});
        if (text.size() > longest_piece) {
            raw.stem = text.substr(0, 300);
            raw.refusal = "is far too long";
        } else {
            GiftQuestion(raw).read(text);
            if (raw.stem.empty()) raw.stem = tidy(text.substr(0, 300));
        }
        questions_.push_back(std::move(raw));
        return {};
    }

    [[nodiscard]] std::vector<RawQuestion> finish() { return std::move(questions_); }

  private:
    std::vector<RawQuestion> questions_;
    RawQuestion next_;
    std::string text_;
    std::string section_;
};

}  // namespace

Result<std::vector<RawQuestion>> read_gift(std::string_view text, const std::string& name) {
    GiftReader reader;
    TextLines lines(text);
    while (lines.next())
        TRY(reader.take(lines.line(), lines.number(), name));
    TRY(reader.end(name));
    return reader.finish();
}

bool begins_as_gift(std::string_view text) {
    TextLines lines(text);
    while (lines.next()) {
        const std::string_view line = unpadded(lines.line());
        if (line.empty() || line.starts_with("//")) continue;
        return line.starts_with("::") || line.starts_with("$CATEGORY:");
    }
    return false;
}

bool has_gift_braces(std::string_view text) {
    const std::size_t open = find_plain(text, "{");
    return open != std::string_view::npos && find_plain(text, "}", open) != std::string_view::npos;
}

std::string gift_escaped(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (special.find(c) != std::string_view::npos) escaped += '\\';
        escaped += c;
    }
    return escaped;
}

}  // namespace shouce::importer
