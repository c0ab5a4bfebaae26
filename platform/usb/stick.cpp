#include "platform/usb/stick.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/files.h"
#include "platform/usb/line_socket.h"

namespace shouce::platform {

namespace {

// A name that no file system, shell or line of the service takes for anything else.
[[nodiscard]] Result<> check_name(std::string_view name) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
    };
    if (name.empty() || name.front() == '.' || !std::all_of(name.begin(), name.end(), plain)) {
        return fail("{}: is no name for a file on a stick; use letters, digits, points and hyphens", name);
    }
    return {};
}

[[nodiscard]] Result<std::vector<std::string>> write_files(const std::filesystem::path& folder,
                                                           const std::vector<Stick::File>& files) {
    std::vector<std::string> names;
    for (const Stick::File& file : files) {
        TRY(check_name(file.name));
        TRY(files::write_atomically(folder / file.name, file.bytes));
        names.push_back(file.name);
    }
    return names;
}

[[nodiscard]] std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        if (space > 0) words.emplace_back(text.substr(0, space));
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return words;
}

class ServiceStick : public Stick {
  public:
    explicit ServiceStick(StickService service) : service_(std::move(service)) {}

    [[nodiscard]] bool present() const override {
        std::error_code ignored;
        return std::filesystem::exists(service_.device, ignored);
    }

    [[nodiscard]] Result<std::filesystem::path> mount() override {
        TRY_ASSIGN(const std::string folder, ask("mount"));
        if (!folder.starts_with('/')) return fail("USB service: mount: gave no folder: {}", folder);
        return folder;
    }

    [[nodiscard]] Result<std::vector<std::string>> export_files(const std::vector<File>& files) override {
        TRY(empty_outbox());
        auto names = hand_over(files);
        const auto emptied = empty_outbox();
        if (names && !emptied) return tl::unexpected(emptied.error());
        return names;
    }

    [[nodiscard]] Result<> unmount() override {
        TRY(ask("unmount"));
        return {};
    }

  private:
    [[nodiscard]] Result<std::string> ask(std::string_view verb) const {
        auto answer = ask_line(service_.socket, verb, service_.patience);
        if (!answer) return fail_in(fmt::format("USB service: {}", verb), std::move(answer).error());
        if (*answer == "ok") return std::string();
        if (answer->starts_with("ok ")) return answer->substr(3);
        if (answer->starts_with("no ")) return fail("USB service: {}: {}", verb, answer->substr(3));
        return fail("USB service: {}: gave no answer that is known: {}", verb, *answer);
    }

    [[nodiscard]] Result<> empty_outbox() const {
        std::error_code failure;
        std::filesystem::create_directories(service_.outbox, failure);
        for (auto file = std::filesystem::directory_iterator(service_.outbox, failure);
             !failure && file != std::filesystem::directory_iterator(); file.increment(failure))
            std::filesystem::remove(file->path(), failure);
        if (failure) return fail("{}: cannot be emptied: {}", service_.outbox.string(), failure.message());
        return {};
    }

    [[nodiscard]] Result<std::vector<std::string>> hand_over(const std::vector<File>& files) const {
        TRY(write_files(service_.outbox, files));
        TRY_ASSIGN(const std::string names, ask("export"));
        return words_of(names);
    }

    StickService service_;
};

class FolderStick : public Stick {
  public:
    explicit FolderStick(std::filesystem::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] bool present() const override {
        std::error_code ignored;
        return std::filesystem::is_directory(folder_, ignored);
    }
    [[nodiscard]] Result<std::filesystem::path> mount() override {
        TRY(ensure_present());
        return folder_;
    }
    [[nodiscard]] Result<std::vector<std::string>> export_files(const std::vector<File>& files) override {
        TRY(ensure_present());
        return write_files(folder_, files);
    }
    [[nodiscard]] Result<> unmount() override { return ensure_present(); }

  private:
    [[nodiscard]] Result<> ensure_present() const {
        if (!present()) return fail("{}: no stick is in", folder_.string());
        return {};
    }

    std::filesystem::path folder_;
};

}  // namespace

std::unique_ptr<Stick> stick_of_service(StickService service) {
    return std::make_unique<ServiceStick>(std::move(service));
}

std::unique_ptr<Stick> stick_in_folder(std::filesystem::path folder) {
    return std::make_unique<FolderStick>(std::move(folder));
}

}  // namespace shouce::platform
