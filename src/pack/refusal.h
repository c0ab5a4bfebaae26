// Why a pack from outside is not taken: what a screen says in its own words, and what the log says.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "base/result.h"

namespace shouce::pack {

enum class Refusal {
    NoPack,      // there is none where one was looked for
    Unsigned,    // no signature, or a file that is none
    ForeignKey,  // signed by a key that is not trusted
    Altered,     // pack or signature is not what was signed
    Older,       // than one that was accepted before
    Installed,   // it is the one that is shown
    TooLarge,    // larger than any pack may be
    NoRoom,      // on the disk
    Gone,        // the stick was pulled, or cannot be read
    Unusable,    // rightly signed, but no sound pack for this program
    Failed,      // the kiosk's own disk did not do what it should
};

struct Refused {
    Refusal why = Refusal::Failed;
    std::string detail;  // English, one line, names the file

    // For those who want the line alone.
    [[nodiscard]] Error error() const { return Error(detail); }
};

template <typename T = void>
using Outcome = tl::expected<T, Refused>;

template <typename... Args>
[[nodiscard]] tl::unexpected<Refused> refuse(Refusal why, fmt::format_string<Args...> format,
                                             Args&&... args) {
    return tl::unexpected(Refused{why, fmt::format(format, std::forward<Args>(args)...)});
}

// A failure of something else, of that kind here.
template <typename T>
[[nodiscard]] Outcome<T> as(Refusal why, Result<T> result) {
    if (!result) return tl::unexpected(Refused{why, result.error().message()});
    if constexpr (std::is_void_v<T>) {
        return {};
    } else {
        return *std::move(result);
    }
}

}  // namespace shouce::pack
