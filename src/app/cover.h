// Title and picture of one's own for the first page. A caretaker puts them at the top of a stick: 标题.txt,
// whose first line is the title, in UTF-8 and of at most 24 characters, and 封面.jpg, .jpeg or .png. Kept in
// the state folder as title.txt and cover.jpg, the picture made anew from what was decoded.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "kiosk/office.h"

namespace shouce::app {

// Where one of the two cannot be used neither is taken; why is told in the log.
[[nodiscard]] kiosk::report::CoverTaken take_cover(const std::filesystem::path& stick,
                                                   const std::filesystem::path& state);
[[nodiscard]] kiosk::report::CoverTaken drop_cover(const std::filesystem::path& state);

// A title that cannot be read is told in the log, and there is none.
[[nodiscard]] kiosk::Cover kept_cover(const std::filesystem::path& state);
[[nodiscard]] Result<std::string> read_cover_picture(const std::filesystem::path& state);

}  // namespace shouce::app
