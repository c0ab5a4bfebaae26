#include "text/line_builder.h"

#include <algorithm>
#include <array>

#include "text/line_widths.h"

namespace shouce::text {

namespace {

constexpr std::size_t nowhere = 0;  // no line ends before its first character

[[nodiscard]] constexpr std::size_t rank(Opportunity opportunity) {
    return static_cast<std::size_t>(opportunity);
}

class Builder {
  public:
    Builder(std::span<const Character> characters, std::span<const Box> boxes,
            std::span<const Opportunity> opportunities, const ParagraphStyle& style)
        : characters_(characters),
          opportunities_(opportunities),
          style_(style),
          widths_(characters, boxes),
          // Two em stay free in the narrowest column, so that the indent never drives a unit out of it.
          indent_(std::clamp(style.first_line_indent, 0, std::max(0, style.measure - 2 * em))) {}

    [[nodiscard]] std::vector<LineRange> build() {
        for (std::size_t first = 0; first < characters_.size();) {
            const std::size_t end = forced_end(first);
            const std::size_t line = lines_.size();
            add_lines(first, end);
            if (style_.last_line == LastLine::NoLoneCharacter && lines_.size() >= line + 2) keep_company();
            first = end;
        }
        return std::move(lines_);
    }

  private:
    // The last boundary of each kind at which the line still fits, and the last of all.
    struct Fit {
        std::array<std::size_t, rank(Opportunity::Mandatory) + 1> last{};
        std::size_t end = nowhere;
        std::size_t overflow = nowhere;  // the first boundary at which it does not

        [[nodiscard]] std::size_t at(Opportunity opportunity) const { return last.at(rank(opportunity)); }
    };

    [[nodiscard]] std::size_t forced_end(std::size_t first) const {
        std::size_t end = first + 1;
        while (end < characters_.size() && opportunities_[end] != Opportunity::Mandatory)
            ++end;
        return end;
    }

    // Where a line may end, the end of the text being the best place of all.
    [[nodiscard]] Opportunity opportunity(std::size_t boundary, std::size_t end) const {
        return boundary == end ? Opportunity::Allowed : opportunities_[boundary];
    }

    [[nodiscard]] Units room(const LineRange& line) const { return style_.measure - line.indent; }

    void add_lines(std::size_t first, std::size_t end) {
        while (first < end) {
            const Units indent = lines_.empty() ? indent_ : 0;
            const std::size_t last = line_end(first, end, style_.measure - indent);
            lines_.push_back({first, last, indent, last == end});
            first = last;
        }
    }

    [[nodiscard]] Fit fit(std::size_t first, std::size_t end, Units measure) const {
        Fit fit;
        for (std::size_t boundary = first + 1; boundary <= end; ++boundary) {
            const Opportunity kind = opportunity(boundary, end);
            if (kind == Opportunity::Never) continue;
            if (widths_.natural(first, boundary) > measure) {
                fit.overflow = boundary;
                return fit;
            }
            fit.last.at(rank(kind)) = boundary;
            fit.end = boundary;
        }
        return fit;
    }

    [[nodiscard]] std::size_t line_end(std::size_t first, std::size_t end, Units measure) const {
        const Fit found = fit(first, end, measure);
        if (found.overflow == nowhere) return end;
        std::size_t last = found.at(Opportunity::Allowed);
        if (last == nowhere || last != found.end)
            if (const std::size_t pushed = push_in(first, end, found, measure); pushed != nowhere)
                last = pushed;
        if (last == nowhere) return in_need(first, end, found, measure);
        if (2 * widths_.natural(first, last) < measure && is_too_wide(last, end))
            return std::max(last, inside_word(first, found, measure));
        if (last == end) return end;
        const std::size_t phrase = phrase_end(first, last, measure);
        return phrase == nowhere ? last : phrase;
    }

    // The next place to part, if squeezing brings it into the line. Ragged lines do it for marks alone: a
    // word that does not fit does them no harm.
    [[nodiscard]] std::size_t push_in(std::size_t first, std::size_t end, const Fit& found,
                                      Units measure) const {
        const bool is_mark = found.end == nowhere || opportunity(found.end, end) == Opportunity::Forbidden;
        if (style_.alignment == Alignment::Ragged && !is_mark) return nowhere;
        for (std::size_t boundary = found.overflow; boundary <= end; ++boundary) {
            const Opportunity kind = opportunity(boundary, end);
            if (kind == Opportunity::Never) continue;
            if (widths_.smallest(first, boundary) > measure) return nowhere;
            if (kind >= Opportunity::Allowed) return boundary;
        }
        return nowhere;
    }

    // Whether what starts here has to be parted in any case, so that it may as well start on this line.
    [[nodiscard]] bool is_too_wide(std::size_t first, std::size_t end) const {
        for (std::size_t boundary = first + 1; boundary <= end; ++boundary) {
            if (widths_.natural(first, boundary) > style_.measure) return true;
            if (opportunity(boundary, end) >= Opportunity::Allowed) return false;
        }
        return false;
    }

    // Where a word that does not fit is parted: after a sign if that fills the line well enough.
    [[nodiscard]] std::size_t inside_word(std::size_t first, const Fit& found, Units measure) const {
        const std::size_t reluctant = found.at(Opportunity::Reluctant);
        if (reluctant != nowhere && 2 * widths_.natural(first, reluctant) >= measure) return reluctant;
        return std::max(reluctant, found.at(Opportunity::InWord));
    }

    // No good place fits: a word wider than the measure, or a measure too narrow for its marks.
    [[nodiscard]] std::size_t in_need(std::size_t first, std::size_t end, const Fit& found,
                                      Units measure) const {
        if (const std::size_t place = inside_word(first, found, measure); place != nowhere) return place;
        if (found.at(Opportunity::Forbidden) != nowhere) return found.at(Opportunity::Forbidden);
        std::size_t boundary = first + 1;  // at least one character, or nothing would ever end
        while (boundary < end && opportunities_[boundary] == Opportunity::Never)
            ++boundary;
        return boundary;
    }

    [[nodiscard]] bool ends_phrase(std::size_t boundary, std::size_t first) const {
        std::size_t last = widths_.visible_end(first, boundary);
        while (last > first && characters_[last - 1].mark == Mark::Closing)
            --last;
        if (last == first) return false;
        const Character& c = characters_[last - 1];
        return (c.mark == Mark::Comma && c.code_point != U'、') || c.mark == Mark::Stop;
    }

    // The last end of a phrase at which the line is full enough, in display text.
    [[nodiscard]] std::size_t phrase_end(std::size_t first, std::size_t last, Units measure) const {
        if (style_.phrase_break_percent <= 0) return nowhere;
        for (std::size_t boundary = last; boundary > first; --boundary) {
            if (100LL * widths_.natural(first, boundary) < 1LL * style_.phrase_break_percent * measure)
                return nowhere;
            if (opportunities_[boundary] == Opportunity::Allowed && ends_phrase(boundary, first))
                return boundary;
        }
        return nowhere;
    }

    // Characters of a line that count for a lone one: no marks, no spaces.
    [[nodiscard]] std::size_t count(std::size_t first, std::size_t last) const {
        const auto is_counted = [](const Character& c) {
            return c.kind == Kind::Ideograph || c.kind == Kind::Western || c.kind == Kind::Symbol;
        };
        const auto part = characters_.subspan(first, last - first);
        return static_cast<std::size_t>(std::count_if(part.begin(), part.end(), is_counted));
    }

    // A last line of one character is taken in by the line above, or else receives a second from it.
    void keep_company() {
        LineRange& last = lines_.back();
        LineRange& above = lines_[lines_.size() - 2];
        if (count(last.first, last.last) > 1) return;
        if (widths_.smallest(above.first, last.last) <= room(above)) {
            above.last = last.last;
            above.is_last = true;
            lines_.pop_back();
            return;
        }
        for (std::size_t boundary = last.first - 1; boundary > above.first; --boundary) {
            if (opportunities_[boundary] != Opportunity::Allowed || count(boundary, last.last) < 2) continue;
            const bool stays_full = count(above.first, boundary) >= 2 &&
                                    2 * widths_.natural(above.first, boundary) >= room(above);
            if (stays_full && widths_.natural(boundary, last.last) <= room(last))
                last.first = above.last = boundary;
            return;
        }
    }

    std::span<const Character> characters_;
    std::span<const Opportunity> opportunities_;
    const ParagraphStyle& style_;
    LineWidths widths_;
    Units indent_;
    std::vector<LineRange> lines_;
};

}  // namespace

std::vector<LineRange> build_lines(std::span<const Character> characters, std::span<const Box> boxes,
                                   std::span<const Opportunity> opportunities, const ParagraphStyle& style) {
    return Builder(characters, boxes, opportunities, style).build();
}

}  // namespace shouce::text
