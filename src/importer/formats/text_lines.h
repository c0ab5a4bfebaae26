// The lines of a text, whatever ends them.
#pragma once

#include <cstddef>
#include <string_view>

namespace shouce::importer {

class TextLines {
  public:
    explicit TextLines(std::string_view text) : text_(text) {}

    // The next line without its end, and false where there are no more.
    bool next() {
        if (at_ > text_.size() || (at_ == text_.size() && number_ > 0)) return false;
        std::size_t end = text_.find_first_of("\r\n", at_);
        if (end == std::string_view::npos) end = text_.size();
        line_ = text_.substr(at_, end - at_);
        at_ = end + (text_.substr(end, 2) == "\r\n" ? 2 : 1);
        ++number_;
        return true;
    }

    [[nodiscard]] std::string_view line() const { return line_; }
    [[nodiscard]] int number() const { return number_; }  // from 1

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::string_view line_;
    int number_ = 0;
};

}  // namespace shouce::importer
