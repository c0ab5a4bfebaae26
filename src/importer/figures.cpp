#include "importer/figures.h"

#include <algorithm>
#include <utility>

#include "base/files.h"
#include "pack/hash.h"
#include "picture/picture.h"

namespace shouce::importer {

namespace {

constexpr std::uint64_t largest_picture_file = 32ULL << 20U;
constexpr picture::Limits limits{largest_picture_file, 50'000'000};
// A photograph takes this many as a JPEG only.
constexpr std::size_t largest_png = 2U << 20U;

// The file, where it lies in the folder or below it.
[[nodiscard]] Result<std::filesystem::path> find(const std::filesystem::path& folder,
                                                 const std::string& written) {
    const std::filesystem::path path(written);
    if (written.empty()) return fail("a picture needs a file: ![caption](file.png)");
    if (written.find("://") != std::string::npos) {
        return fail("{}: pictures are files beside the handbook; save it there and name the file", written);
    }
    std::error_code error;
    const auto home = std::filesystem::canonical(folder.empty() ? "." : folder, error);
    const auto found = std::filesystem::canonical(home / path, error);
    if (error) return fail("{}: {}; look for the picture beside the handbook", written, error.message());
    const auto [end, unused] = std::mismatch(home.begin(), home.end(), found.begin(), found.end());
    if (path.is_absolute() || end != home.end()) {
        return fail("{}: lies outside the handbook's folder; copy it there", written);
    }
    return found;
}

struct Encoded {
    picture::Bitmap bitmap;
    picture::Format format = picture::Format::Png;
    std::string bytes;
};

// Drawings stay exact; photographs, and what is too large as a drawing, become JPEG.
[[nodiscard]] Encoded for_pack(picture::Bitmap bitmap, picture::Format format) {
    Encoded encoded{picture::shrunk(std::move(bitmap), pack::longest_side), format, {}};
    encoded.bytes = picture::encode(encoded.bitmap, encoded.format);
    if (encoded.format == picture::Format::Png && encoded.bytes.size() > largest_png) {
        encoded.format = picture::Format::Jpeg;
        encoded.bytes = picture::encode(encoded.bitmap, encoded.format);
    }
    while (encoded.bytes.size() > pack::largest_asset) {
        const int longest = std::max(encoded.bitmap.width, encoded.bitmap.height);
        encoded.bitmap = picture::shrunk(std::move(encoded.bitmap), longest / 2);
        encoded.bytes = picture::encode(encoded.bitmap, encoded.format);
    }
    return encoded;
}

}  // namespace

handbook::Picture Figures::take(const std::filesystem::path& handbook, int line, const std::string& written) {
    const auto path = find(handbook.parent_path(), written);
    if (!path) {
        problems_.add(handbook.string(), line, path.error().message());
        return {};
    }
    if (const auto taken = taken_.find(*path); taken != taken_.end()) return taken->second;
    auto picture = read(*path, written);
    if (!picture) problems_.add(handbook.string(), line, picture.error().message());
    return taken_.emplace(*path, picture ? *picture : handbook::Picture()).first->second;
}

Result<handbook::Picture> Figures::read(const std::filesystem::path& path, const std::string& name) {
    TRY_ASSIGN(const std::string bytes, files::read(path, largest_picture_file));
    auto decoded = picture::decode(bytes, limits);
    if (!decoded) return fail_in(name, std::move(decoded).error());
    const picture::Format format = picture::format_of(bytes);
    Encoded encoded = for_pack(*std::move(decoded), format);
    contents_.assets.push_back({static_cast<int>(contents_.sources.size()),
                                std::string(picture::media_type(encoded.format)), encoded.bitmap.width,
                                encoded.bitmap.height, std::move(encoded.bytes)});
    contents_.sources.push_back({path.filename().string(), std::string(picture::media_type(format)),
                                 pack::sha256(bytes), static_cast<std::int64_t>(bytes.size())});
    return handbook::Picture{static_cast<int>(contents_.assets.size()), encoded.bitmap.width,
                             encoded.bitmap.height};
}

}  // namespace shouce::importer
