#include "importer/formats/json_bank.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "importer/question_row.h"

namespace shouce::importer {

namespace {

using Json = nlohmann::json;

constexpr int deepest = 8;
constexpr std::size_t longest_object = std::size_t{256} * 1024;  // bytes; its tree is some thirty times that

// Walks over a list and finds where each of its objects begins and ends.
class JsonObjects {
  public:
    JsonObjects(std::string_view text, const std::string& name) : text_(text), name_(&name) {}

    // The next object of the list, and false at its end.
    [[nodiscard]] Result<bool> next() {
        skip_blanks();
        if (!begun_) {
            if (!take('[')) return fail("{}:{}: a bank in JSON is a list, [ … ]", *name_, line_);
            begun_ = true;
            skip_blanks();
            if (take(']')) return end();
        } else {
            if (take(']')) return end();
            if (!take(',')) return fail("{}:{}: a comma or ] is missing", *name_, line_);
            skip_blanks();
        }
        if (at_ >= text_.size() || text_[at_] != '{')
            return fail("{}:{}: a question in JSON is an object, {{ … }}", *name_, line_);
        begun_line_ = line_;
        const std::size_t begin = at_;
        TRY(skip_object());
        object_ = text_.substr(begin, at_ - begin);
        if (object_.size() > longest_object)
            return fail("{}:{}: an object has more than {} bytes", *name_, begun_line_, longest_object);
        return true;
    }

    [[nodiscard]] std::string_view object() const { return object_; }
    [[nodiscard]] int line() const { return begun_line_; }

  private:
    [[nodiscard]] Result<bool> end() {
        skip_blanks();
        if (at_ < text_.size()) return fail("{}:{}: something stands behind the list", *name_, line_);
        return false;
    }

    void skip_blanks() {
        for (; at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos;
             ++at_)
            line_ += text_[at_] == '\n' ? 1 : 0;
    }

    [[nodiscard]] bool take(char wanted) {
        if (at_ >= text_.size() || text_[at_] != wanted) return false;
        ++at_;
        return true;
    }

    [[nodiscard]] Result<> skip_object() {
        int depth = 0;
        bool quoted = false;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '\n') ++line_;
            if (quoted) {
                if (c == '\\') ++at_;
                if (c == '"') quoted = false;
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                if (++depth > deepest)
                    return fail("{}:{}: is nested deeper than a question is", *name_, line_);
            } else if ((c == '}' || c == ']') && --depth == 0) {
                ++at_;
                return {};
            }
        }
        at_ = text_.size();
        return fail("{}:{}: an object is opened here and never closed", *name_, begun_line_);
    }

    std::string_view text_;
    const std::string* name_;
    std::size_t at_ = 0;
    int line_ = 1;
    int begun_line_ = 1;
    bool begun_ = false;
    std::string_view object_;
};

[[nodiscard]] std::string string_in(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

[[nodiscard]] std::vector<std::string> strings_in(const Json& object, const char* key) {
    std::vector<std::string> texts;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array()) return texts;
    for (const Json& text : *found) {
        if (text.is_string() && texts.size() < most_cells) texts.push_back(text.get<std::string>());
    }
    return texts;
}

void read_options(const Json& object, RawQuestion& raw) {
    const auto options = object.find("options");
    if (options == object.end() || !options->is_array()) return;
    for (const Json& option : *options) {
        if (!option.is_object() || raw.options.size() >= most_cells) continue;
        const auto correct = option.find("correct");
        if (correct != option.end() && correct->is_boolean() && correct->get<bool>() &&
            raw.options.size() < 26)
            raw.answer += static_cast<char>('A' + static_cast<int>(raw.options.size()));
        raw.options.push_back(string_in(option, "text"));
    }
}

// The words of the blanks in their order, which the options alone do not tell.
void read_blanks(const Json& object, RawQuestion& raw) {
    raw.answer.clear();
    for (const std::string& word : strings_in(object, "answers")) {
        const auto option = std::find(raw.options.begin(), raw.options.end(), word);
        const auto index = option - raw.options.begin();
        if (option == raw.options.end() || index >= 26) {
            raw.refusal = "the answer of a blank is not among its options";
            return;
        }
        raw.answer += static_cast<char>('A' + static_cast<int>(index));
    }
}

[[nodiscard]] RawQuestion question_in(const Json& object) {
    RawQuestion raw;
    raw.number = string_in(object, "key");
    raw.kind = string_in(object, "kind");
    raw.stem = string_in(object, "stem");
    raw.explanation = string_in(object, "explanation");
    raw.clause = string_in(object, "block");
    raw.has_status = object.contains("status");
    raw.status = string_in(object, "status");
    raw.targets = strings_in(object, "targets");
    read_options(object, raw);
    const auto kind = kind_named(raw.kind);
    if (kind == handbook::QuestionKind::Blank) read_blanks(object, raw);
    if (kind == handbook::QuestionKind::Match || kind == handbook::QuestionKind::Order) raw.answer.clear();
    return raw;
}

}  // namespace

Result<std::vector<RawQuestion>> read_json_bank(std::string_view text, const std::string& name) {
    std::vector<RawQuestion> questions;
    JsonObjects objects(text, name);
    while (true) {
        TRY_ASSIGN(const bool more, objects.next());
        if (!more) return questions;
        if (questions.size() >= most_questions)
            return fail("{}:{}: has more than {} questions; split it", name, objects.line(), most_questions);
        const Json object = Json::parse(objects.object(), nullptr, false);
        if (object.is_discarded()) return fail("{}:{}: is no sound JSON", name, objects.line());
        RawQuestion raw = question_in(object);
        raw.line = objects.line();
        questions.push_back(std::move(raw));
    }
}

}  // namespace shouce::importer
