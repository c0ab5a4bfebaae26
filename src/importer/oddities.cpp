#include "importer/oddities.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

#include "importer/lists.h"

namespace shouce::importer {

namespace {

using pack::Severity;

// Cells and captions end no sentences.
[[nodiscard]] bool is_figure(const handbook::Block& block) {
    return block.kind == handbook::BlockKind::Table || block.kind == handbook::BlockKind::Image;
}

class Watcher {
  public:
    Watcher(const std::vector<Draft>& drafts, std::vector<pack::Note>& notes)
        : drafts_(&drafts), notes_(&notes) {}

    void look() {
        for (const Draft& draft : *drafts_) {
            look_at_depth(draft.heading);
            look_at_children(draft);
            look_at_end(draft);
            look_at_paragraphs(draft);
        }
    }

  private:
    void note(Severity severity, std::string code, int source, int line, std::string text) {
        notes_->push_back({severity, std::move(code), source, line, std::move(text)});
    }

    // The first heading of a style sets how many # it has; another number is an error of the conversion.
    void look_at_depth(const Heading& heading) {
        if (heading.style == Style::None || heading.line == 0) return;
        const auto [first, is_first] = depths_.emplace(heading.style, heading.depth);
        if (is_first || first->second == heading.depth) return;
        note(Severity::Info, "heading-depth", heading.source, heading.line,
             fmt::format("has {} # where its like have {}; ranked by its number {}", heading.depth,
                         first->second, heading.label));
    }

    void look_at_children(const Draft& draft) {
        const Heading* last = nullptr;
        for (const std::size_t child : draft.children) {
            const Heading& heading = (*drafts_)[child].heading;
            if (heading.style == Style::None) continue;
            const bool follows = last == nullptr || last->style != heading.style;
            if (!follows && heading.number != last->number + 1) {
                note(Severity::Warning, "heading-number", heading.source, heading.line,
                     fmt::format("{} follows {}", heading.label, last->label));
            }
            last = &heading;
        }
    }

    void look_at_end(const Draft& draft) {
        if (draft.heading.line == 0 || !draft.children.empty()) return;
        if (draft.paragraphs.empty()) {
            note(Severity::Warning, "heading-without-text", draft.heading.source, draft.heading.line,
                 "nothing stands under this heading");
            return;
        }
        const handbook::Block& last = draft.paragraphs.back().block;
        if (last.kind == handbook::BlockKind::Item || is_figure(last) || !announces_list(last.text)) return;
        note(Severity::Warning, "list-announced-but-missing", last.source, last.line_to,
             "announces a list, but nothing follows; look whether pages are missing");
    }

    void look_at_paragraphs(const Draft& draft) {
        const Paragraph* last_item = nullptr;
        for (const Paragraph& paragraph : draft.paragraphs) {
            const handbook::Block& block = paragraph.block;
            if (!is_figure(block) && !is_finished(block.text)) {
                note(Severity::Info, "sentence-without-end", block.source, block.line_to,
                     "ends no sentence; look whether something is missing");
            }
            if (block.kind != handbook::BlockKind::Item) continue;
            const int number = block.number.value_or(0);
            const bool same = last_item != nullptr && last_item->style == paragraph.style;
            if (number != 1 && (!same || number != last_item->block.number.value_or(0) + 1)) {
                note(Severity::Warning, "point-number", block.source, block.line_from,
                     same ? fmt::format("{} follows {}", block.marker, last_item->block.marker)
                          : fmt::format("a list begins with {}", block.marker));
            }
            last_item = &paragraph;
        }
    }

    const std::vector<Draft>* drafts_;
    std::vector<pack::Note>* notes_;
    std::map<Style, int> depths_;
};

}  // namespace

void notice_oddities(const std::vector<Draft>& drafts, std::vector<pack::Note>& notes) {
    Watcher(drafts, notes).look();
}

}  // namespace shouce::importer
