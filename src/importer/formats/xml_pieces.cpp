#include "importer/formats/xml_pieces.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/utf8.h"
#include "importer/raw_question.h"

namespace shouce::importer {

namespace {

// The name at the front of a tag's inside, without its prefix.
[[nodiscard]] std::string_view tag_name(std::string_view inside) {
    const std::size_t end = std::min(inside.find_first_of(" \t\r\n/>"), inside.size());
    const std::string_view full = inside.substr(0, end);
    const std::size_t colon = full.find(':');
    return colon == std::string_view::npos ? full : full.substr(colon + 1);
}

struct Skipped {
    std::string_view open;
    std::string_view close;
};
constexpr std::array skipped{Skipped{"<!--", "-->"}, Skipped{"<![CDATA[", "]]>"}, Skipped{"<?", "?>"}};

struct Reference {
    std::string_view name;
    std::string_view text;
};
constexpr std::array references{
    Reference{"nbsp", " "},   Reference{"lt", "<"},    Reference{"gt", ">"},     Reference{"amp", "&"},
    Reference{"quot", "\""},  Reference{"apos", "'"},  Reference{"ldquo", "“"},  Reference{"rdquo", "”"},
    Reference{"lsquo", "‘"},  Reference{"rsquo", "’"}, Reference{"middot", "·"}, Reference{"mdash", "—"},
    Reference{"hellip", "…"}, Reference{"times", "×"}, Reference{"radic", "√"},
};

// The character of "#20013", "#x4e2d" or "nbsp"; empty where it is none.
[[nodiscard]] std::string character_of(std::string_view reference) {
    for (const Reference& known : references) {
        if (known.name == reference) return std::string(known.text);
    }
    if (!reference.starts_with('#')) return {};
    reference.remove_prefix(1);
    const bool hexadecimal = reference.starts_with('x') || reference.starts_with('X');
    if (hexadecimal) reference.remove_prefix(1);
    if (reference.empty() || reference.size() > 7) return {};
    unsigned long code = 0;
    for (const char c : reference) {
        const auto byte = static_cast<unsigned char>(c);
        if (hexadecimal ? std::isxdigit(byte) == 0 : std::isdigit(byte) == 0) return {};
        const int digit = std::isdigit(byte) != 0 ? c - '0' : std::tolower(byte) - 'a' + 10;
        code = code * (hexadecimal ? 16 : 10) + static_cast<unsigned long>(digit);
    }
    std::string text;
    utf8::append(text, static_cast<char32_t>(code));
    return text;
}

[[nodiscard]] bool breaks_line(std::string_view tag) {
    std::string name(tag_name(tag.starts_with('/') ? tag.substr(1) : tag));
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    return name == "br" || name == "p" || name == "div" || name == "li";
}

}  // namespace

XmlPieces::Tag XmlPieces::step(std::size_t& begin) {
    while (true) {
        begin = text_.find('<', at_);
        if (begin == std::string_view::npos) return Tag::None;
        const std::string_view rest = text_.substr(begin);
        const auto region = std::find_if(skipped.begin(), skipped.end(),
                                         [rest](const Skipped& each) { return rest.starts_with(each.open); });
        if (region != skipped.end()) {
            const std::size_t end = text_.find(region->close, begin + region->open.size());
            if (end == std::string_view::npos) return Tag::None;
            at_ = end + region->close.size();
            continue;
        }
        const std::size_t end = text_.find('>', begin);
        if (end == std::string_view::npos) return Tag::None;
        at_ = end + 1;
        const std::string_view inside = text_.substr(begin + 1, end - begin - 1);
        if (inside.starts_with('/')) {
            if (tag_name(inside.substr(1)) == element_) return Tag::Close;
        } else if (tag_name(inside) == element_) {
            return inside.ends_with('/') ? Tag::Alone : Tag::Open;
        }
    }
}

Result<bool> XmlPieces::next() {
    std::size_t begin = 0;
    Tag tag = step(begin);
    while (tag == Tag::Close)
        tag = step(begin);
    if (tag == Tag::None) return false;
    line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                         text_.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
    counted_ = begin;
    int depth = tag == Tag::Open ? 1 : 0;
    while (depth > 0) {
        std::size_t inner = 0;
        tag = step(inner);
        if (tag == Tag::None)
            return fail("{}:{}: the element {} is opened here and never closed", *name_, line_, element_);
        depth += tag == Tag::Open ? 1 : tag == Tag::Close ? -1 : 0;
    }
    piece_ = text_.substr(begin, at_ - begin);
    if (piece_.size() > longest_piece) {
        return fail("{}:{}: the element {} has more than {} bytes", *name_, line_, element_, longest_piece);
    }
    return true;
}

std::string plain_from_html(std::string_view html) {
    std::string text;
    const std::size_t last = html.rfind('>');  // behind it no tag ends, and none is looked for
    for (std::size_t at = 0; at < html.size();) {
        const char c = html[at];
        const bool tag = c == '<' && last != std::string_view::npos && at < last;
        const std::size_t end = tag        ? html.find('>', at)
                                : c == '&' ? html.substr(0, at + 12).find(';', at)
                                           : std::string_view::npos;
        if (end == std::string_view::npos) {
            text += c;
            ++at;
            continue;
        }
        const std::string_view inside = html.substr(at + 1, end - at - 1);
        if (c == '<') {
            if (breaks_line(inside)) text += '\n';
        } else {
            const std::string character = character_of(inside);
            if (character.empty()) {
                text += c;
                ++at;
                continue;
            }
            text += character;
        }
        at = end + 1;
    }
    return text;
}

}  // namespace shouce::importer
