#include "pack/minisign_file.h"

#include <sodium.h>

namespace shouce::pack::minisign {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::string to_base64(std::span<const unsigned char> bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();  // libsodium counts the zero behind it
    return text;
}

std::optional<std::vector<unsigned char>> from_base64(std::string_view text, std::size_t size) {
    std::vector<unsigned char> bytes(size);
    std::size_t got = 0;
    const int failed = sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &got,
                                         nullptr, sodium_base64_VARIANT_ORIGINAL);
    // libsodium takes some bytes that are no base64 for others.
    if (failed != 0 || got != size || to_base64(bytes) != text) return std::nullopt;
    return bytes;
}

}  // namespace shouce::pack::minisign
