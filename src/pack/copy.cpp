#include "pack/copy.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

#include "base/descriptor.h"

namespace shouce::pack {

namespace {

[[nodiscard]] tl::unexpected<Refused> unreadable(const std::filesystem::path& path) {
    return refuse(Refusal::Gone, "{}: cannot be read: {}", path.string(),
                  std::generic_category().message(errno));
}

[[nodiscard]] tl::unexpected<Refused> unwritable(const std::filesystem::path& path) {
    const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return refuse(full ? Refusal::NoRoom : Refusal::Failed, "{}: cannot be written: {}", path.string(),
                  std::generic_category().message(errno));
}

[[nodiscard]] Outcome<> write_all(const Descriptor& out, const unsigned char* bytes, std::size_t count,
                                  const std::filesystem::path& path) {
    while (count > 0) {
        const ssize_t put = ::write(out.get(), bytes, count);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return unwritable(path);
        bytes += put;
        count -= static_cast<std::size_t>(put);
    }
    return {};
}

}  // namespace

Outcome<> copy_file(const std::filesystem::path& from, const std::filesystem::path& to, std::uint64_t bytes,
                    const std::function<void(double)>& progress) {
    // A link, a pipe or a device in the pack's place is neither followed nor waited for.
    const Descriptor in(::open(from.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat status {};
    if (in.get() < 0 || ::fstat(in.get(), &status) != 0) return unreadable(from);
    if (!S_ISREG(status.st_mode) || static_cast<std::uint64_t>(status.st_size) != bytes)
        return refuse(Refusal::Altered, "{}: is not the file of {} bytes that was signed", from.string(),
                      bytes);
    constexpr mode_t for_all_to_read = 0644;
    const Descriptor out(::open(to.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, for_all_to_read));
    if (out.get() < 0) return unwritable(to);
    constexpr std::size_t piece = 65'536;
    std::vector<unsigned char> buffer(piece);
    for (std::uint64_t done = 0; done < bytes;) {
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(piece, bytes - done));
        const ssize_t got = ::read(in.get(), buffer.data(), wanted);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(from);
        if (got == 0) return refuse(Refusal::Gone, "{}: ends after {} bytes", from.string(), done);
        if (auto written = write_all(out, buffer.data(), static_cast<std::size_t>(got), to); !written)
            return written;
        done += static_cast<std::uint64_t>(got);
        progress(static_cast<double>(done) / static_cast<double>(bytes));
    }
    return {};
}

Outcome<> sync(const std::filesystem::path& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0 || ::fsync(file.get()) != 0) return unwritable(path);
    return {};
}

}  // namespace shouce::pack
