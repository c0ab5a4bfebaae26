#include "state/crash_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <random>
#include <set>

namespace shouce::test {

struct CrashVfs::Impl {
    sqlite3_vfs vfs{};
    std::string name;
    Files files;
    std::vector<Operation> operations;
};

namespace {

using Impl = CrashVfs::Impl;

// SQLite gives the room for this and knows only its first member.
struct File {
    sqlite3_file base;
    Impl* impl;
    std::string* name;
};

[[nodiscard]] File& file_of(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file);
}
[[nodiscard]] std::string& bytes_of(sqlite3_file* file) {
    return file_of(file).impl->files[*file_of(file).name];
}

void write_into(std::string& bytes, std::int64_t offset, const std::string& data) {
    const auto end = static_cast<std::size_t>(offset) + data.size();
    if (bytes.size() < end) bytes.resize(end, '\0');
    bytes.replace(static_cast<std::size_t>(offset), data.size(), data);
}

int close_file(sqlite3_file* file) {
    delete file_of(file).name;  // NOLINT(cppcoreguidelines-owning-memory): SQLite's C interface
    return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* to, int amount, sqlite3_int64 offset) {
    const std::string& bytes = bytes_of(file);
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    const auto there = static_cast<std::size_t>(std::clamp<sqlite3_int64>(size - offset, 0, amount));
    std::memset(to, 0, static_cast<std::size_t>(amount));
    std::copy_n(bytes.begin() + std::min(offset, size), there, static_cast<char*>(to));
    return there == static_cast<std::size_t>(amount) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
    const std::string data(static_cast<const char*>(from), static_cast<std::size_t>(amount));
    write_into(bytes_of(file), offset, data);
    file_of(file).impl->operations.push_back({Operation::Kind::Write, *file_of(file).name, offset, data});
    return SQLITE_OK;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    bytes_of(file).resize(static_cast<std::size_t>(size), '\0');
    file_of(file).impl->operations.push_back({Operation::Kind::Truncate, *file_of(file).name, 0, {}, size});
    return SQLITE_OK;
}

int sync_file(sqlite3_file* file, int /*flags*/) {
    file_of(file).impl->operations.push_back({Operation::Kind::Sync, *file_of(file).name});
    return SQLITE_OK;
}

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(bytes_of(file).size());
    return SQLITE_OK;
}

int lock_file(sqlite3_file* /*file*/, int /*level*/) {
    return SQLITE_OK;
}
int check_reserved(sqlite3_file* /*file*/, int* held) {
    *held = 0;
    return SQLITE_OK;
}
int control_file(sqlite3_file* /*file*/, int /*operation*/, void* /*argument*/) {
    return SQLITE_NOTFOUND;
}
int sector_size(sqlite3_file* /*file*/) {
    return 512;
}
int characteristics(sqlite3_file* /*file*/) {
    return 0;
}

const sqlite3_io_methods methods{
    1,         close_file, read_file,      write_file,   truncate_file, sync_file,       size_of_file,
    lock_file, lock_file,  check_reserved, control_file, sector_size,   characteristics, nullptr,
    nullptr,   nullptr,    nullptr,        nullptr,      nullptr};

[[nodiscard]] Impl& impl_of(sqlite3_vfs* vfs) {
    return *static_cast<Impl*>(vfs->pAppData);
}

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    Impl& impl = impl_of(vfs);
    file->pMethods = nullptr;
    const std::string path = name == nullptr ? "temporary" : name;
    if (impl.files.count(path) == 0) {
        if ((flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
        impl.files[path];
        impl.operations.push_back({Operation::Kind::Create, path});
    }
    file_of(file) = {{&methods}, &impl, new std::string(path)};  // NOLINT(cppcoreguidelines-owning-memory)
    if (out_flags != nullptr) *out_flags = flags;
    return SQLITE_OK;
}

int delete_file(sqlite3_vfs* vfs, const char* name, int sync_folder) {
    Impl& impl = impl_of(vfs);
    if (impl.files.erase(name) == 0) return SQLITE_IOERR_DELETE_NOENT;
    impl.operations.push_back({Operation::Kind::Delete, name, 0, {}, 0, sync_folder != 0});
    return SQLITE_OK;
}

int access_file(sqlite3_vfs* vfs, const char* name, int /*flags*/, int* there) {
    *there = impl_of(vfs).files.count(name) > 0 ? 1 : 0;
    return SQLITE_OK;
}

int full_name(sqlite3_vfs* /*vfs*/, const char* name, int room, char* out) {
    sqlite3_snprintf(room, out, "%s", name);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs* /*vfs*/, int amount, char* out) {
    std::memset(out, 4, static_cast<std::size_t>(amount));
    return amount;
}
int no_sleep(sqlite3_vfs* /*vfs*/, int microseconds) {
    return microseconds;
}
int current_time(sqlite3_vfs* /*vfs*/, double* julian) {
    *julian = 2'461'000.5;
    return SQLITE_OK;
}
int last_error(sqlite3_vfs* /*vfs*/, int /*room*/, char* /*out*/) {
    return 0;
}

}  // namespace

CrashVfs::CrashVfs(Files files) : impl_(std::make_unique<Impl>()) {
    static int made = 0;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): names must differ
    impl_->name = "crash-" + std::to_string(++made);
    impl_->files = std::move(files);
    sqlite3_vfs& vfs = impl_->vfs;
    vfs.iVersion = 1;
    vfs.szOsFile = sizeof(File);
    vfs.mxPathname = 512;
    vfs.zName = impl_->name.c_str();
    vfs.pAppData = impl_.get();
    vfs.xOpen = open_file;
    vfs.xDelete = delete_file;
    vfs.xAccess = access_file;
    vfs.xFullPathname = full_name;
    vfs.xRandomness = randomness;
    vfs.xSleep = no_sleep;
    vfs.xCurrentTime = current_time;
    vfs.xGetLastError = last_error;
    sqlite3_vfs_register(&vfs, 0);
}

CrashVfs::~CrashVfs() {
    sqlite3_vfs_unregister(&impl_->vfs);
}

const std::string& CrashVfs::name() const {
    return impl_->name;
}

const std::vector<Operation>& CrashVfs::operations() const {
    return impl_->operations;
}

void CrashVfs::mark(std::int64_t number) {
    Operation mark;
    mark.size = number;
    impl_->operations.push_back(std::move(mark));
}

namespace {

constexpr std::int64_t sector = 512;

void carry_out(Files& files, const Operation& operation) {
    switch (operation.kind) {
        case Operation::Kind::Create: files[operation.file]; break;
        case Operation::Kind::Write:
            write_into(files[operation.file], operation.offset, operation.bytes);
            break;
        case Operation::Kind::Truncate:
            files[operation.file].resize(static_cast<std::size_t>(operation.size), '\0');
            break;
        case Operation::Kind::Delete: files.erase(operation.file); break;
        case Operation::Kind::Sync:
        case Operation::Kind::Mark: break;
    }
}

// A write of which only some sectors have reached the disk.
void carry_out_torn(Files& files, const Operation& operation, std::mt19937_64& random) {
    for (std::int64_t at = 0; at < static_cast<std::int64_t>(operation.bytes.size()); at += sector) {
        if (random() % 2 == 0) continue;
        Operation part = operation;
        part.offset += at;
        part.bytes = operation.bytes.substr(static_cast<std::size_t>(at), sector);
        carry_out(files, part);
    }
}

// For each operation before the crash whether it is safe: a later sync of its file covers it.
[[nodiscard]] std::vector<bool> safe_ones(const std::vector<Operation>& operations, std::size_t crash) {
    std::vector<bool> safe(crash, false);
    std::set<std::string> synced;  // walking back: files that are synced later on
    for (std::size_t i = crash; i-- > 0;) {
        const Operation& operation = operations[i];
        if (operation.kind == Operation::Kind::Sync) synced.insert(operation.file);
        safe[i] =
            operation.kind == Operation::Kind::Delete ? operation.synced : synced.count(operation.file) > 0;
        // What was done to a file of that name before it was deleted is gone with it.
        if (operation.kind == Operation::Kind::Delete && operation.synced) synced.insert(operation.file);
    }
    return safe;
}

}  // namespace

Files left_after(const Files& before, const std::vector<Operation>& operations, std::size_t crash,
                 std::uint64_t seed) {
    std::mt19937_64 random(seed * 1'000'003 + crash);
    const auto safe = safe_ones(operations, crash);
    Files files = before;
    for (std::size_t i = 0; i < crash; ++i) {
        const Operation& operation = operations[i];
        if (safe[i] || seed == 1) {
            carry_out(files, operation);
            continue;
        }
        if (seed == 0) continue;
        const auto fate = random() % 3;
        if (fate == 0) continue;
        if (fate == 1 && operation.kind == Operation::Kind::Write) {
            carry_out_torn(files, operation, random);
        } else {
            carry_out(files, operation);
        }
    }
    return files;
}

}  // namespace shouce::test
