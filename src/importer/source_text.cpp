#include "importer/source_text.h"

#include <algorithm>
#include <utility>

#include "base/files.h"
#include "pack/hash.h"

namespace shouce::importer {

namespace {

[[nodiscard]] Result<std::string> read_bytes(const std::filesystem::path& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size > largest_file) {
        return fail("{}: has {} bytes, more than the limit of 64 MiB; split it into several files",
                    path.string(), size);
    }
    TRY_ASSIGN(std::string bytes, files::read(path, largest_file));
    if (bytes.empty()) return fail("{}: is empty", path.string());
    if (const std::size_t at = bytes.find('\0'); at != std::string::npos) {
        const auto line =
            1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        return fail("{}:{}: holds a NUL byte (byte {}), so it is no text file; save it as UTF-8 text",
                    path.string(), line, at);
    }
    return bytes;
}

[[nodiscard]] std::string media_type(const std::filesystem::path& path) {
    const std::string extension = path.extension().string();
    if (extension == ".csv") return "text/csv";
    return extension == ".md" || extension == ".markdown" ? "text/markdown" : "text/plain";
}

}  // namespace

Result<SourceText> read_source(const std::filesystem::path& path) {
    TRY_ASSIGN(std::string bytes, read_bytes(path));
    SourceText read;
    read.source = {path.filename().string(), media_type(path), pack::sha256(bytes),
                   static_cast<std::int64_t>(bytes.size())};
    TRY_ASSIGN(Decoded decoded, decode(std::move(bytes), path.string()));
    read.text = std::move(decoded.text);
    read.encoding = decoded.encoding;
    return read;
}

}  // namespace shouce::importer
