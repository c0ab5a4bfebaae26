#include "importer/source_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/files.h"
#include "pack/hash.h"

namespace shouce::importer {

namespace {

[[nodiscard]] Result<> check_no_nul(std::string_view text, const std::string& name) {
    const std::size_t at = text.find('\0');
    if (at == std::string_view::npos) return {};
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return fail("{}:{}: holds a NUL byte (byte {}), so it is no text file; save it as UTF-8 text", name, line,
                at);
}

struct MediaType {
    std::string_view extension;
    std::string_view type;
};
constexpr std::array media_types{
    MediaType{".csv", "text/csv"},
    MediaType{".tsv", "text/tab-separated-values"},
    MediaType{".md", "text/markdown"},
    MediaType{".markdown", "text/markdown"},
    MediaType{".xml", "application/xml"},
    MediaType{".json", "application/json"},
    MediaType{".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
};

[[nodiscard]] std::string media_type(const std::filesystem::path& path) {
    const std::string extension = path.extension().string();
    for (const MediaType& known : media_types) {
        if (known.extension == extension) return std::string(known.type);
    }
    return "text/plain";
}

}  // namespace

Result<std::string> read_bytes(const std::filesystem::path& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size > largest_file) {
        return fail("{}: has {} bytes, more than the limit of 64 MiB; split it into several files",
                    path.string(), size);
    }
    TRY_ASSIGN(std::string bytes, files::read(path, largest_file));
    if (bytes.empty()) return fail("{}: is empty", path.string());
    return bytes;
}

pack::Source source_of(const std::filesystem::path& path, std::string_view bytes) {
    return {path.filename().string(), media_type(path), pack::sha256(bytes),
            static_cast<std::int64_t>(bytes.size())};
}

Result<Decoded> text_of_file(std::string bytes, const std::string& name) {
    const bool wide = begins_as_utf16(bytes);
    if (!wide) TRY(check_no_nul(bytes, name));
    TRY_ASSIGN(Decoded decoded, decode(std::move(bytes), name));
    if (wide) TRY(check_no_nul(decoded.text, name));
    return decoded;
}

Result<SourceText> read_source(const std::filesystem::path& path) {
    TRY_ASSIGN(std::string bytes, read_bytes(path));
    SourceText read;
    read.source = source_of(path, bytes);
    TRY_ASSIGN(Decoded decoded, text_of_file(std::move(bytes), path.string()));
    read.text = std::move(decoded.text);
    read.encoding = decoded.encoding;
    return read;
}

}  // namespace shouce::importer
