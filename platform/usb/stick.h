// A USB stick, as the kiosk may use one: its files are read, and files are put on it. The kiosk has no right
// to mount anything; a small service with that right does it and is asked over a socket. Every call but
// present() may take as long as a stick does, so that a thread which draws must not make it.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace shouce::platform {

class Stick {
  public:
    // What is put on a stick. The name is of letters, digits, points, hyphens and underlines.
    struct File {
        std::string name;
        std::string bytes;
    };

    virtual ~Stick() = default;
    // Whether there is one.
    [[nodiscard]] virtual bool present() const = 0;
    // Makes its files readable, and nothing else. The folder they are in; all of it may vanish at any moment.
    [[nodiscard]] virtual Result<std::filesystem::path> mount() = 0;
    // Puts the files on it, whole and safe to be pulled, over files of the same names. Their names there.
    [[nodiscard]] virtual Result<std::vector<std::string>> export_files(const std::vector<File>& files) = 0;
    [[nodiscard]] virtual Result<> unmount() = 0;
};

struct StickService {
    std::filesystem::path device = "/dev/shouce-stick";  // is there while a stick is
    std::filesystem::path socket = "/run/shouce/usb.sock";
    std::filesystem::path outbox = "/var/lib/shouce/export";  // whence the service takes the files
    std::chrono::milliseconds patience{60'000};               // for an answer
};

// By the service: a connection a verb (mount, export, unmount), a line each way. The answer is "ok", then
// the folder or the names, or "no" and the reason. A service that is silent is a failure like any other.
[[nodiscard]] std::unique_ptr<Stick> stick_of_service(StickService service);

// A plain folder in place of a stick, which is in while the folder is there.
[[nodiscard]] std::unique_ptr<Stick> stick_in_folder(std::filesystem::path folder);

}  // namespace shouce::platform
