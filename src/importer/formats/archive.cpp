#include "importer/formats/archive.h"

#include <zip.h>

#include <algorithm>
#include <utility>

namespace shouce::importer {

namespace {

constexpr std::size_t largest_part = std::size_t{128} * 1024 * 1024;

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void Archive::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

Result<Archive> Archive::open(std::string_view bytes, std::string name) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        const std::string why = zip_error_strerror(&error);
        if (source != nullptr) zip_source_free(source);
        zip_error_fini(&error);
        return fail("{}: is a zip archive that cannot be opened ({}); save it again as .xlsx", name, why);
    }
    zip_error_fini(&error);
    return Archive(archive, std::move(name));
}

bool Archive::has(const std::string& path) const {
    return zip_name_locate(archive_.get(), path.c_str(), 0) >= 0;
}

Result<std::string> Archive::read(const std::string& path) const {
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive_.get(), path.c_str(), 0));
    if (!file) {
        return fail("{}: its part {} cannot be opened ({}); save it again as .xlsx", name_, path,
                    zip_strerror(archive_.get()));
    }
    std::string text;
    zip_stat_t told;
    const bool sized =
        zip_stat(archive_.get(), path.c_str(), 0, &told) == 0 && (told.valid & ZIP_STAT_SIZE) != 0;
    if (sized) text.reserve(std::min<std::size_t>(told.size, largest_part));
    std::string chunk(65'536, '\0');
    while (true) {
        const zip_int64_t count = zip_fread(file.get(), chunk.data(), chunk.size());
        if (count < 0) return fail("{}: its part {} is damaged; save it again as .xlsx", name_, path);
        if (count == 0) return text;
        text.append(chunk.data(), static_cast<std::size_t>(count));
        if (text.size() > largest_part) {
            return fail("{}: its part {} unpacks to more than 128 MiB; split the workbook", name_, path);
        }
    }
}

}  // namespace shouce::importer
