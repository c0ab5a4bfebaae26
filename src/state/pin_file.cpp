#include "state/pin_file.h"

#include <string_view>
#include <system_error>

#include "base/files.h"
#include "base/numbers.h"

namespace shouce::state {

namespace {

constexpr std::uint64_t largest_file = 1024;
constexpr std::string_view first_line = "shouce-pin 1\n";
constexpr std::string_view count_key = "failures ";
constexpr std::string_view hash_key = "hash ";

// The value after `key` on the next line; takes the line off `text`.
[[nodiscard]] std::optional<std::string_view> take_line(std::string_view& text, std::string_view key) {
    const std::size_t end = text.find('\n');
    if (!text.starts_with(key) || end == std::string_view::npos) return std::nullopt;
    const std::string_view value = text.substr(key.size(), end - key.size());
    text.remove_prefix(end + 1);
    return value;
}

[[nodiscard]] std::optional<PinRecord> parse(std::string_view text) {
    if (!text.starts_with(first_line)) return std::nullopt;
    text.remove_prefix(first_line.size());
    const auto count = take_line(text, count_key);
    const auto hash = take_line(text, hash_key);
    if (!count || !hash || hash->empty() || !text.empty()) return std::nullopt;
    const auto failures = number_in<int>(*count);
    if (!failures || *failures < 0) return std::nullopt;
    PinRecord record;
    record.failures = *failures;
    record.hash = *hash;
    return record;
}

}  // namespace

std::filesystem::path pin_file(const std::filesystem::path& folder) {
    return folder / "operator.pin";
}

Result<std::optional<PinRecord>> load_pin(const std::filesystem::path& folder) {
    const std::filesystem::path path = pin_file(folder);
    std::error_code error;
    const auto status = std::filesystem::symlink_status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) return std::nullopt;
    TRY_ASSIGN(const std::string text, files::read(path, largest_file));
    auto record = parse(text);
    if (!record) {
        return fail("{}: is not as shouce wrote it; delete it, then set a new PIN at the kiosk",
                    path.string());
    }
    return record;
}

Result<> save_pin(const std::filesystem::path& folder, const PinRecord& record) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return fail("{}: cannot be made: {}", folder.string(), error.message());
    return files::write_atomically(pin_file(folder), fmt::format("{}{}{}\n{}{}\n", first_line, count_key,
                                                                 record.failures, hash_key, record.hash));
}

}  // namespace shouce::state
