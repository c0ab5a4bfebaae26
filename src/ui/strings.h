// The words on the screen (assets/strings/zh-CN.toml), by id: "home.read".
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace shouce::ui {

class Strings {
  public:
    [[nodiscard]] static Result<Strings> parse(std::string_view toml);

    // An unknown id shows as ⟦id⟧, and a test fails.
    [[nodiscard]] std::string text(std::string_view id) const;

    // Fills in one name: with("who.duties", {"count", "6"}).
    using Value = std::pair<std::string_view, std::string_view>;
    [[nodiscard]] std::string with(std::string_view id, Value first, Value second = {}) const;

    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

  private:
    std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace shouce::ui
