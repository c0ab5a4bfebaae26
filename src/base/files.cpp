#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "base/descriptor.h"

namespace shouce::files {

namespace {

[[nodiscard]] std::string reason() {
    return std::generic_category().message(errno);
}

[[nodiscard]] Result<> sync_path(const std::filesystem::path& path) {
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (fd.get() < 0 || ::fsync(fd.get()) != 0)
        return fail("{}: cannot be synced: {}", path.string(), reason());
    return {};
}

[[nodiscard]] std::filesystem::path folder_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

}  // namespace

Result<std::string> read(const std::filesystem::path& path, std::uint64_t limit) {
    // O_NONBLOCK so that a named pipe cannot hold us; it means nothing for a regular file.
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (fd.get() < 0) return fail("{}: cannot be opened: {}", path.string(), reason());
    struct stat status {};
    if (::fstat(fd.get(), &status) != 0) return fail("{}: cannot be read: {}", path.string(), reason());
    if (!S_ISREG(status.st_mode)) return fail("{}: is not a file", path.string());
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > limit) {
        return fail("{}: has {} bytes, more than the limit of {}; split it", path.string(), size, limit);
    }
    std::string bytes(size, '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::read(fd.get(), bytes.data() + done, bytes.size() - done);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fail("{}: cannot be read: {}", path.string(), reason());
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

Result<> write_atomically(const std::filesystem::path& path, std::string_view bytes, Against safe) {
    TRY_ASSIGN(Staging staging, Staging::beside(path));
    {
        const Descriptor fd(::open(staging.path().c_str(), O_WRONLY | O_CLOEXEC | O_TRUNC));
        if (fd.get() < 0) return fail("{}: cannot be written: {}", path.string(), reason());
        std::size_t done = 0;
        while (done < bytes.size()) {
            const ssize_t put = ::write(fd.get(), bytes.data() + done, bytes.size() - done);
            if (put < 0 && errno == EINTR) continue;
            if (put < 0) return fail("{}: cannot be written: {}", path.string(), reason());
            done += static_cast<std::size_t>(put);
        }
    }
    return staging.commit(safe);
}

Staging::Staging(std::filesystem::path temporary, std::filesystem::path wanted)
    : temporary_(std::move(temporary)), wanted_(std::move(wanted)) {}

Staging::Staging(Staging&& other) noexcept
    : temporary_(std::move(other.temporary_)), wanted_(std::move(other.wanted_)) {
    other.temporary_.clear();
}

Staging::~Staging() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Result<Staging> Staging::beside(const std::filesystem::path& path) {
    if (std::error_code ignored; std::filesystem::is_directory(path, ignored)) {
        return fail("{}: is a folder; name a file", path.string());
    }
    std::string name = path.string() + ".XXXXXX";
    const Descriptor fd(::mkostemp(name.data(), O_CLOEXEC));
    if (fd.get() < 0) return fail("{}: cannot be written: {}", path.string(), reason());
    ::fchmod(fd.get(), 0644);
    return Staging(name, path);
}

Result<> Staging::commit(Against safe) {
    if (safe == Against::PowerCut) TRY(sync_path(temporary_));
    if (::rename(temporary_.c_str(), wanted_.c_str()) != 0) {
        return fail("{}: cannot be written: {}", wanted_.string(), reason());
    }
    temporary_.clear();
    if (safe == Against::Crash) return {};
    return sync_path(folder_of(wanted_));
}

}  // namespace shouce::files
