#include "app/cover.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/files.h"
#include "base/log.h"
#include "base/utf8.h"
#include "picture/picture.h"

namespace shouce::app {

namespace {

namespace fs = std::filesystem;
using kiosk::CoverWord;
using kiosk::report::CoverTaken;

constexpr std::uint64_t largest_title = 4096;
constexpr std::size_t longest_title = 24;  // characters, as settings::Settings::room_name
constexpr picture::Limits limits{std::size_t{24} << 20U, 50'000'000};
constexpr int longest_side = 1600;  // pixels of what is kept
constexpr std::uint64_t largest_kept = std::uint64_t{4} << 20U;
constexpr std::array picture_names{"封面.jpg", "封面.jpeg", "封面.png", "封面.JPG", "封面.JPEG", "封面.PNG"};

[[nodiscard]] fs::path title_in(const fs::path& state) {
    return state / "title.txt";
}

[[nodiscard]] fs::path picture_in(const fs::path& state) {
    return state / "cover.jpg";
}

// A link or a pipe on a stick is nobody's title.
[[nodiscard]] bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(fs::symlink_status(path, ignored));
}

// The first line that says something.
[[nodiscard]] Result<std::string> read_title(const fs::path& path) {
    TRY_ASSIGN(const std::string text, files::read(path, largest_title));
    std::string_view rest = text;
    if (rest.starts_with(utf8::byte_order_mark)) rest.remove_prefix(utf8::byte_order_mark.size());
    if (utf8::first_invalid(rest)) return fail("{}: is not UTF-8; save it as UTF-8", path.string());
    while (!rest.empty()) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        constexpr std::string_view blank = " \t\r";
        const auto from = line.find_first_not_of(blank);
        if (from == std::string_view::npos) continue;
        line = line.substr(from, line.find_last_not_of(blank) - from + 1);
        const bool control =
            std::any_of(line.begin(), line.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
        if (control || utf8::length(line) > longest_title)
            return fail("{}: its first line has more than {} characters, or some that are none",
                        path.string(), longest_title);
        return std::string(line);
    }
    return fail("{}: is empty", path.string());
}

[[nodiscard]] Result<std::string> read_picture(const fs::path& path) {
    TRY_ASSIGN(const std::string bytes, files::read(path, limits.bytes));
    auto decoded = picture::decode(bytes, limits);
    if (!decoded) return fail_in(path.string(), decoded.error());
    std::string kept =
        picture::encode(picture::shrunk(*std::move(decoded), longest_side), picture::Format::Jpeg);
    if (kept.size() > largest_kept) return fail("{}: is too large, even made smaller", path.string());
    return kept;
}

}  // namespace

CoverTaken take_cover(const fs::path& stick, const fs::path& state) {
    const auto refused = [&](CoverWord why, const Error& error) {
        log::warning("{}", error.message());
        return CoverTaken{why, kept_cover(state)};
    };
    const fs::path title_file = stick / "标题.txt";
    const auto* name = std::find_if(picture_names.begin(), picture_names.end(),
                                    [&](const char* each) { return is_there(stick / each); });
    const bool with_title = is_there(title_file);
    const bool with_picture = name != picture_names.end();
    if (!with_title && !with_picture) return {CoverWord::NoFiles, kept_cover(state)};
    std::string title;
    std::string picture;
    if (with_title) {
        auto read = read_title(title_file);
        if (!read) return refused(CoverWord::BadTitle, read.error());
        title = *std::move(read);
    }
    if (with_picture) {
        auto read = read_picture(stick / *name);
        if (!read) return refused(CoverWord::BadPicture, read.error());
        picture = *std::move(read);
    }
    // The larger first: where the disk is full nothing has changed.
    std::error_code ignored;  // what it means is told by the write
    fs::create_directories(state, ignored);
    auto kept = with_picture ? files::write_atomically(picture_in(state), picture) : Result<>();
    if (kept && with_title) kept = files::write_atomically(title_in(state), title);
    if (!kept) return refused(CoverWord::NotKept, kept.error());
    return {CoverWord::Taken, kept_cover(state)};
}

CoverTaken drop_cover(const fs::path& state) {
    for (const fs::path& file : {title_in(state), picture_in(state)}) {
        std::error_code failure;
        fs::remove(file, failure);
        if (!failure) continue;
        log::error("{}: cannot be removed: {}", file.string(), failure.message());
        return {CoverWord::NotKept, kept_cover(state)};
    }
    return {CoverWord::Dropped, kept_cover(state)};
}

kiosk::Cover kept_cover(const fs::path& state) {
    kiosk::Cover cover;
    cover.picture = is_there(picture_in(state));
    if (!is_there(title_in(state))) return cover;
    auto title = read_title(title_in(state));
    if (title) {
        cover.title = *std::move(title);
    } else {
        log::warning("{}", title.error().message());
    }
    return cover;
}

Result<std::string> read_cover_picture(const fs::path& state) {
    return files::read(picture_in(state), largest_kept);
}

}  // namespace shouce::app
