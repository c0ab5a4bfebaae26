// What keeps a file from being read, gathered so that all of it is told at once.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace shouce::importer {

class Problems {
  public:
    // One about a line of a file: "handbook.txt:12: …".
    void add(std::string_view file, int line, std::string_view what) {
        add(fmt::format("{}:{}: {}", file, line, what));
    }
    // One about a whole file; `what` begins with its name. A binary file would have thousands.
    void add(std::string what) {
        if (lines_.size() < most) {
            lines_.push_back(std::move(what));
        } else {
            ++left_out_;
        }
    }

    [[nodiscard]] bool none() const { return lines_.empty(); }
    // One a line, without line ends.
    [[nodiscard]] std::vector<std::string> lines() const {
        std::vector<std::string> all = lines_;
        if (left_out_ > 0) all.push_back(fmt::format("and {} more", left_out_));
        return all;
    }

  private:
    static constexpr std::size_t most = 20;
    std::vector<std::string> lines_;
    int left_out_ = 0;
};

}  // namespace shouce::importer
