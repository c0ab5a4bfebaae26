// Cuts an XML text into its elements of one name, so that only one of them is ever parsed and in memory.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace shouce::importer {

class XmlPieces {
  public:
    // `element` without a namespace's prefix: those of any prefix are found. `name` stands in messages. Both
    // and the text must outlive it.
    XmlPieces(std::string_view text, std::string_view element, const std::string& name)
        : text_(text), element_(element), name_(&name) {}

    // The next such element from its first < to its last >, and false where there are no more. One inside
    // another is part of it. Fails, with the line, where one is never closed or longer than longest_piece.
    [[nodiscard]] Result<bool> next();

    [[nodiscard]] std::string_view piece() const { return piece_; }
    [[nodiscard]] int line() const { return line_; }  // where it begins, from 1

  private:
    enum class Tag { None, Open, Close, Alone };
    // Moves past the next mark-up and says what of the element it is; at_ then stands behind it.
    [[nodiscard]] Tag step(std::size_t& begin);

    std::string_view text_;
    std::string_view element_;
    const std::string* name_;
    std::size_t at_ = 0;
    std::size_t counted_ = 0;  // up to where lines are counted
    int line_ = 1;
    std::string_view piece_;
};

// Text of mark-up such as Moodle's as plain text: tags go, <br> and the ends of paragraphs are line ends,
// character references are characters.
[[nodiscard]] std::string plain_from_html(std::string_view html);

}  // namespace shouce::importer
