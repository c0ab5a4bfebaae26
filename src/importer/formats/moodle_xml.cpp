#include "importer/formats/moodle_xml.h"

#include <fmt/format.h>

#include <cmath>
#include <pugixml.hpp>
#include <utility>

#include "importer/formats/xml_pieces.h"
#include "importer/question_text.h"

namespace shouce::importer {

namespace {

constexpr std::string_view picture = "has a picture, which no question can show";

class MoodleQuestion {
  public:
    MoodleQuestion(const pugi::xml_node& node, RawQuestion& raw) : node_(node), raw_(&raw) {}

    void read() {
        const std::string_view type = node_.attribute("type").value();
        raw_->stem = text_of(node_.child("questiontext"));
        raw_->explanation = text_of(node_.child("generalfeedback"));
        raw_->number = unpadded(node_.child("idnumber").text().get());
        read_tags();
        if (type == "multichoice") return read_choice();
        if (type == "truefalse") return read_truth();
        if (type == "matching" || type == "match") return read_pairs();
        if (type == "ordering") return read_order();
        if (type == "gapselect") return read_gaps();
        if (type == "shortanswer" || type == "cloze")
            return refuse("asks for words to type; make it a choice");
        if (type == "essay") return refuse("is an essay, which nobody can write at a kiosk");
        if (type == "numerical" || type.starts_with("calculated"))
            return refuse("asks for a number, which nobody can type at a kiosk");
        if (type == "description") return refuse("is a description, which asks nothing");
        refuse(fmt::format("is of the type {}, which the kiosk does not have", type.substr(0, 40)));
    }

  private:
    void refuse(std::string why) {
        if (raw_->refusal.empty()) raw_->refusal = std::move(why);
    }

    // The <text> of an element, freed from HTML where it says that it is some.
    [[nodiscard]] std::string text_of(const pugi::xml_node& element) {
        std::string text = element.child("text").text().get();
        const std::string_view format = element.attribute("format").value();
        if (format == "plain_text" || format == "markdown") return text;
        if (text.find("<img") != std::string::npos) refuse(std::string(picture));
        return plain_from_html(text);
    }

    void read_tags() {
        for (const pugi::xml_node tag : node_.child("tags").children("tag")) {
            const std::string text = tag.child("text").text().get();
            constexpr std::string_view clause = "条款=";
            constexpr std::string_view status = "状态=";
            if (text.starts_with(clause)) raw_->clause = text.substr(clause.size());
            if (!text.starts_with(status)) continue;
            raw_->status = text.substr(status.size());
            raw_->has_status = true;
        }
    }

    void read_choice() {
        double sum = 0;
        for (const pugi::xml_node answer : node_.children("answer")) {
            if (raw_->options.size() >= most_cells) break;
            const double fraction = answer.attribute("fraction").as_double();
            if (!(std::abs(fraction) <= 100)) return refuse("a weight is none from -100 to 100");
            if (fraction > 0) {
                sum += fraction;
                if (raw_->options.size() < 26)
                    raw_->answer += static_cast<char>('A' + static_cast<int>(raw_->options.size()));
                if (raw_->explanation.empty()) raw_->explanation = text_of(answer.child("feedback"));
            }
            raw_->options.push_back(text_of(answer));
        }
        if (std::abs(sum - 100) > 1)
            return refuse(
                fmt::format("the weights of the right options add up to {:g}, but must make 100", sum));
        raw_->kind = raw_->answer.size() > 1 ? "多选" : "单选";
    }

    void read_truth() {
        raw_->kind = "判断";
        for (const pugi::xml_node answer : node_.children("answer")) {
            if (answer.attribute("fraction").as_double() > 0) raw_->answer = text_of(answer);
        }
        raw_->answer = unpadded(raw_->answer);
    }

    void read_pairs() {
        raw_->kind = "连线";
        for (const pugi::xml_node pair : node_.children("subquestion")) {
            if (raw_->options.size() >= most_cells) break;
            raw_->options.push_back(text_of(pair));
            raw_->targets.push_back(text_of(pair.child("answer")));
            if (unpadded(raw_->options.back()).empty())
                return refuse("has a right side that belongs to no left side");
        }
    }

    void read_order() {
        raw_->kind = "排序";
        for (const pugi::xml_node answer : node_.children("answer")) {
            if (raw_->options.size() < most_cells) raw_->options.push_back(text_of(answer));
        }
    }

    // [[2]] in the stem stands for the second word to choose from.
    void read_gaps() {
        raw_->kind = "填空";
        for (const pugi::xml_node option : node_.children("selectoption")) {
            if (raw_->options.size() < most_cells) raw_->options.push_back(text_of(option));
        }
        std::string stem;
        std::string_view rest = raw_->stem;
        for (std::size_t at = rest.find("[["); at != std::string_view::npos; at = rest.find("[[")) {
            const std::size_t end = rest.find("]]", at);
            const std::string digits(rest.substr(at + 2, end == std::string_view::npos ? 0 : end - at - 2));
            if (digits.empty() || digits.size() > 2 ||
                digits.find_first_not_of("0123456789") != std::string::npos)
                return refuse("has a gap that is not written [[1]]");
            const int number = std::stoi(digits);
            if (number < 1 || number > 26) return refuse("has a gap that no word belongs to");
            raw_->answer += static_cast<char>('A' + number - 1);
            stem += std::string(rest.substr(0, at)) + "____";
            rest.remove_prefix(end + 2);
        }
        raw_->stem = stem + std::string(rest);
    }

    pugi::xml_node node_;
    RawQuestion* raw_;
};

[[nodiscard]] std::string last_part(std::string_view category) {
    const std::size_t slash = category.rfind('/');
    return std::string(unpadded(slash == std::string_view::npos ? category : category.substr(slash + 1)));
}

}  // namespace

Result<std::vector<RawQuestion>> read_moodle_xml(std::string_view text, const std::string& name) {
    std::vector<RawQuestion> questions;
    std::string section;
    XmlPieces pieces(text, "question", name);
    while (true) {
        TRY_ASSIGN(const bool more, pieces.next());
        if (!more) return questions;
        pugi::xml_document document;
        const std::string_view piece = pieces.piece();
        const auto parsed =
            document.load_buffer(piece.data(), piece.size(), pugi::parse_default, pugi::encoding_utf8);
        if (!parsed) return fail("{}:{}: is no sound XML ({})", name, pieces.line(), parsed.description());
        const pugi::xml_node node = document.first_child();
        if (std::string_view(node.attribute("type").value()) == "category") {
            section = last_part(node.child("category").child("text").text().get());
            continue;
        }
        if (questions.size() >= most_questions)
            return fail("{}:{}: has more than {} questions; split it", name, pieces.line(), most_questions);
        RawQuestion& raw = questions.emplace_back();
        raw.line = pieces.line();
        raw.section = section;
        MoodleQuestion(node, raw).read();
    }
}

}  // namespace shouce::importer
