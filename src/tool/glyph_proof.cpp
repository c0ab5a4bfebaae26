#include "tool/glyph_proof.h"

#include <fmt/format.h>

#include <map>
#include <unordered_set>
#include <utility>

#include "base/utf8.h"
#include "tool/notes.h"

namespace shouce::tool {

namespace {

class Proof {
  public:
    Proof(const std::vector<pack::Source>& sources, const HasOutline& has_outline)
        : sources_(&sources), has_outline_(&has_outline) {}

    void look(std::string_view text, const std::string& where) {
        for (std::size_t offset = 0; offset < text.size();) {
            const auto decoded = utf8::decode(text, offset);
            offset += decoded.length;
            const bool parts_cells = decoded.code_point == U'\t' || decoded.code_point == U'\n';
            if (parts_cells || can_be_drawn(decoded.code_point)) continue;
            auto& places = missing_[decoded.code_point];
            if (places.empty() || places.back() != where) places.push_back(where);
        }
    }

    void look(const std::vector<handbook::Block>& blocks) {
        for (const handbook::Block& block : blocks) {
            const std::string where =
                fmt::format("{} ({})", block.key, place(*sources_, block.source, block.line_from));
            for (const std::string* text : {&block.marker, &block.text, &block.reference})
                look(*text, where);
        }
    }

    void look(const handbook::Node& node) {
        look(node.label + node.title, fmt::format("heading {}", node.key));
        look(node.blocks);
        for (const handbook::Node& child : node.children)
            look(child);
    }

    void look(const handbook::Question& question) {
        const std::string where =
            fmt::format("question {} ({})", question.key, place(*sources_, question.source, question.line));
        look(question.stem + question.explanation, where);
        for (const auto* texts : {&question.options, &question.targets}) {
            for (const std::string& text : *texts)
                look(text, where);
        }
    }

    [[nodiscard]] std::vector<std::string> lines() const {
        constexpr std::size_t most = 5;
        std::vector<std::string> lines;
        for (const auto& [character, places] : missing_) {
            std::string shown;
            utf8::append(shown, character);
            std::string line =
                fmt::format("U+{:04X} {} is not in the fonts: ", static_cast<unsigned>(character), shown);
            for (std::size_t i = 0; i < places.size() && i < most; ++i)
                line += (i == 0 ? "" : ", ") + places[i];
            if (places.size() > most) line += fmt::format(" and {} more", places.size() - most);
            lines.push_back(std::move(line));
        }
        return lines;
    }

  private:
    [[nodiscard]] bool can_be_drawn(char32_t character) {
        if (drawable_.count(character) > 0) return true;
        if (missing_.count(character) > 0 || !(*has_outline_)(character)) return false;
        drawable_.insert(character);
        return true;
    }

    const std::vector<pack::Source>* sources_;
    const HasOutline* has_outline_;
    std::unordered_set<char32_t> drawable_;
    std::map<char32_t, std::vector<std::string>> missing_;
};

}  // namespace

std::vector<std::string> missing_characters(const handbook::Handbook& book,
                                            const std::vector<handbook::Question>& questions,
                                            const std::vector<pack::Source>& sources,
                                            const HasOutline& has_outline) {
    Proof proof(sources, has_outline);
    proof.look(book.title + book.edition + book.publisher + book.isbn, "title page");
    proof.look(book.about);
    proof.look(book.root);
    for (const handbook::Organisation& organisation : book.organisations)
        proof.look(organisation.name + organisation.title, fmt::format("organisation {}", organisation.key));
    for (const handbook::Question& question : questions)
        proof.look(question);
    return proof.lines();
}

}  // namespace shouce::tool
