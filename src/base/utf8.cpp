#include "base/utf8.h"

namespace shouce::utf8 {

namespace {

constexpr char32_t replacement = 0xFFFD;

[[nodiscard]] bool is_continuation(std::string_view text, std::size_t offset) {
    return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
}

[[nodiscard]] bool is_scalar(char32_t c) {
    return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

}  // namespace

Decoded decode(std::string_view text, std::size_t offset) {
    const auto first = static_cast<unsigned char>(text[offset]);
    if (first < 0x80) return {first, 1, true};
    std::size_t length = 0;
    char32_t value = 0;
    char32_t smallest = 0;
    if ((first & 0xE0U) == 0xC0U) {
        length = 2, value = first & 0x1FU, smallest = 0x80;
    } else if ((first & 0xF0U) == 0xE0U) {
        length = 3, value = first & 0x0FU, smallest = 0x800;
    } else if ((first & 0xF8U) == 0xF0U) {
        length = 4, value = first & 0x07U, smallest = 0x10000;
    } else {
        return {replacement, 1, false};
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(text, offset + i)) return {replacement, 1, false};
        value = (value << 6U) | (static_cast<unsigned char>(text[offset + i]) & 0x3FU);
    }
    if (value < smallest || !is_scalar(value)) return {replacement, 1, false};
    return {value, length, true};
}

std::optional<std::size_t> first_invalid(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const auto decoded = decode(text, offset);
        if (!decoded.valid) return offset;
        offset += decoded.length;
    }
    return std::nullopt;
}

void append(std::string& text, char32_t code_point) {
    const char32_t c = is_scalar(code_point) ? code_point : replacement;
    const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

std::u32string to_utf32(std::string_view text) {
    std::u32string result;
    result.reserve(text.size() / 2);
    for (std::size_t offset = 0; offset < text.size();) {
        const auto decoded = decode(text, offset);
        result.push_back(decoded.code_point);
        offset += decoded.length;
    }
    return result;
}

std::string to_utf8(std::u32string_view text) {
    std::string result;
    result.reserve(text.size() * 3);
    for (const char32_t c : text)
        append(result, c);
    return result;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size(); offset += decode(text, offset).length)
        ++count;
    return count;
}

std::string_view prefix(std::string_view text, std::size_t count) {
    std::size_t offset = 0;
    while (count > 0 && offset < text.size()) {
        offset += decode(text, offset).length;
        --count;
    }
    return text.substr(0, offset);
}

bool is_han(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3005 || c == 0x3007 ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

}  // namespace shouce::utf8
