// An expected failure as a value. The message is made where the fact is known, each caller on the way
// up may say what it was doing, and whoever ends the journey shows one sentence.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace shouce {

class [[nodiscard]] Error {
  public:
    // `message` says what is wrong, where, and what to do: one line, no full stop.
    explicit Error(std::string message) : message_(std::move(message)) {}

    // Puts what was being done in front: "a.shouce: table node: no such column".
    Error in(std::string_view context) && {
        message_.insert(0, fmt::format("{}: ", context));
        return std::move(*this);
    }

    [[nodiscard]] const std::string& message() const { return message_; }

  private:
    std::string message_;
};

template <typename T = void>
using Result = tl::expected<T, Error>;

// Makes a failure: return fail("{}: is empty", path);
template <typename... Args>
[[nodiscard]] tl::unexpected<Error> fail(fmt::format_string<Args...> format, Args&&... args) {
    return tl::unexpected(Error(fmt::format(format, std::forward<Args>(args)...)));
}

// Passes a failure on with context.
[[nodiscard]] inline tl::unexpected<Error> fail_in(std::string_view context, Error error) {
    return tl::unexpected(std::move(error).in(context));
}

}  // namespace shouce

// TRY(expression): leaves the function with the failure, else goes on.
// TRY_ASSIGN(auto x, expression): the same, and keeps the value. A declaration cannot stand in brackets.
// NOLINTBEGIN(bugprone-macro-parentheses)
#define SHOUCE_JOIN_(a, b) a##b
#define SHOUCE_JOIN(a, b) SHOUCE_JOIN_(a, b)
#define TRY(expression)                                           \
    do {                                                          \
        if (auto try_result = (expression); !try_result)          \
            return tl::unexpected(std::move(try_result).error()); \
    } while (false)
#define TRY_ASSIGN(declaration, expression)                                          \
    auto SHOUCE_JOIN(try_value_, __LINE__) = (expression);                           \
    if (!SHOUCE_JOIN(try_value_, __LINE__))                                          \
        return tl::unexpected(std::move(SHOUCE_JOIN(try_value_, __LINE__)).error()); \
    declaration = std::move(*SHOUCE_JOIN(try_value_, __LINE__))
// NOLINTEND(bugprone-macro-parentheses)
