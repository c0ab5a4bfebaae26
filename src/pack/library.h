// The packs that a kiosk keeps: the one it shows and the one before it, with their signatures. A new one is
// taken from a stick whole or not at all, whatever is pulled or switched off meanwhile; the order of its
// steps is that of Step. One thread at a time.
//
//     FOLDER/current                        what is shown, see ledger.h
//     FOLDER/ID/VERSION.shouce[.minisig]    never written to once it has that name
//     FOLDER/staging/                       what has not been accepted yet
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "pack/keys.h"
#include "pack/ledger.h"
#include "pack/refusal.h"
#include "pack/signature.h"

namespace shouce::pack {

// A pack on a stick that may be installed: its copy lies in staging, and is sound and rightly signed.
struct Staged {
    Identity identity;
    PublicKey signer;
    std::filesystem::path path;  // of the copy
};

class Library {
  public:
    // Of staging and installing. Whatever ends the program before one of them leaves the old pack shown, or,
    // once `Tell` is done, the new one.
    enum class Step { Look, CheckRoom, Copy, Sync, CheckSignature, Open, Keep, SyncFolder, Tell, Tidy };

    struct Options {
        std::filesystem::path folder;
        std::vector<PublicKey> trusted;
        std::uint64_t largest = largest_pack;              // bytes of a pack
        std::uint64_t reserve = std::uint64_t{64} << 20U;  // of the disk, left free beside twice the pack
        std::function<void(Step)> before;                  // for tests: called before each step; may be empty
    };

    // Makes the folder where there is none and clears away what an update left behind that did not end. A
    // `current` that is not sound is made anew from the packs that lie there, and the log says so.
    [[nodiscard]] static Result<Library> open(Options options);

    // The files of the packs to show, the best first: the current one, that before it. Each may be damaged.
    [[nodiscard]] std::vector<std::filesystem::path> to_show() const;
    [[nodiscard]] const Ledger& ledger() const { return ledger_; }
    // While what is on the screen is new on that day, the file of the pack before it; an empty path: the
    // embedded one.
    [[nodiscard]] std::optional<std::filesystem::path> former(std::int64_t day) const;
    // An installation of which no clock could tell the day counts as of this one.
    [[nodiscard]] Result<> date(std::int64_t day);
    // Which pack is really on the screen; none where it is the embedded one.
    void set_on_screen(std::optional<Identity> identity) { on_screen_ = std::move(identity); }

    // Copies the newest pack of a stick that may be taken, checks the copy and nothing but the copy. Where
    // there is none that may be taken: why. `progress` is told how much of it is done, from 0 to 1.
    [[nodiscard]] Outcome<Staged> stage(const std::filesystem::path& stick,
                                        const std::function<void(double)>& progress);
    // From the next start on this pack is shown. `day` since 1970; -1 where no clock can be believed.
    [[nodiscard]] Outcome<> install(const Staged& staged, std::int64_t day);
    // Removes a copy that is not to be installed.
    void drop(const Staged& staged) const;

    // The operator's own choice: the pack before this one, from the next start on.
    [[nodiscard]] bool can_go_back() const;
    [[nodiscard]] Outcome<> go_back();

  private:
    struct Found {
        std::filesystem::path path;
        std::string signature_text;
        Signature signature;
    };
    explicit Library(Options options) : options_(std::move(options)) {}
    void reached(Step step) const;
    [[nodiscard]] std::filesystem::path path_of(const Identity& identity) const;
    [[nodiscard]] std::filesystem::path staging() const { return options_.folder / "staging"; }
    [[nodiscard]] Ledger found_anew() const;
    [[nodiscard]] Result<> write(const Ledger& ledger);
    void tidy() const;

    [[nodiscard]] Outcome<Found> look_at(const std::filesystem::path& pack) const;
    [[nodiscard]] Outcome<Found> choose(const std::filesystem::path& stick) const;
    [[nodiscard]] Outcome<> admit(const Identity& identity) const;
    [[nodiscard]] Outcome<> check_room(std::uint64_t bytes) const;
    [[nodiscard]] Outcome<> check_copy(const std::filesystem::path& copy, const Signature& signature) const;

    Options options_;
    Ledger ledger_;
    std::optional<Identity> on_screen_;
};

}  // namespace shouce::pack
