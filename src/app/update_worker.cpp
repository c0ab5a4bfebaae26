#include "app/update_worker.h"

#include <chrono>
#include <utility>

#include "app/believable_clock.h"
#include "base/log.h"
#include "embedded/handbook_pack.h"
#include "pack/reader.h"

namespace shouce::app {

namespace {

namespace news = kiosk::update_news;

// Since 1970; -1 where the clock has not been set.
[[nodiscard]] std::int64_t today() {
    using namespace std::chrono;
    const auto since = system_clock::now().time_since_epoch();
    if (duration_cast<milliseconds>(since).count() < least_believable_ms) return -1;
    return duration_cast<hours>(since).count() / 24;
}

[[nodiscard]] Result<pack::Reader> open_pack(const std::filesystem::path& path) {
    return path.empty() ? pack::Reader::open_embedded(embedded::handbook_pack()) : pack::Reader::open(path);
}

[[nodiscard]] std::optional<pack::Identity> identity_of(const std::filesystem::path& path) {
    if (path.empty()) return std::nullopt;
    const auto reader = pack::Reader::open(path);
    if (!reader) return std::nullopt;
    const auto identity = reader->identity();
    return identity && !identity->id.empty() ? std::optional(*identity) : std::nullopt;
}

}  // namespace

UpdateWorker::UpdateWorker(pack::Library library, std::shared_ptr<platform::Stick> stick,
                           std::filesystem::path on_screen, std::function<void()> wake)
    : library_(std::move(library)),
      stick_(std::move(stick)),
      on_screen_(std::move(on_screen)),
      can_go_back_(false),
      wake_(std::move(wake)) {
    library_.set_on_screen(identity_of(on_screen_));
    can_go_back_ = library_.can_go_back();
    thread_ = std::thread([this] { work(); });
}

UpdateWorker::~UpdateWorker() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void UpdateWorker::ask(kiosk::UpdateTask task) {
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(task);
    }
    changed_.notify_one();
}

std::vector<kiosk::UpdateNews> UpdateWorker::take_news() {
    const std::lock_guard lock(mutex_);
    return std::exchange(news_, {});
}

void UpdateWorker::work() {
    while (true) {
        kiosk::UpdateTask task{};
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return ending_ || !tasks_.empty(); });
            if (ending_) return;
            task = tasks_.front();
            tasks_.pop_front();
        }
        do_task(task);
    }
}

void UpdateWorker::do_task(kiosk::UpdateTask task) {
    switch (task) {
        case kiosk::UpdateTask::Look: return look();
        case kiosk::UpdateTask::Install:
            if (staged_) tell(library_.install(*staged_, today()));
            return staged_.reset();
        case kiosk::UpdateTask::Drop:
            if (staged_) library_.drop(*staged_);
            return staged_.reset();
        case kiosk::UpdateTask::GoBack: return tell(library_.go_back());
    }
}

void UpdateWorker::look() {
    if (!stick_->present()) return tell(news::NoStick{});
    const auto folder = stick_->mount();
    if (!folder) return tell(pack::refuse(pack::Refusal::Gone, "{}", folder.error().message()));
    int told = -1;
    const auto progress = [this, &told](double part) {
        const int percent = static_cast<int>(part * 100);
        if (percent != std::exchange(told, percent)) tell(news::Copying{percent});
    };
    auto staged = library_.stage(*folder, progress);
    // From here on the copy alone counts.
    if (const auto out = stick_->unmount(); !out) log::warning("{}", out.error().message());
    if (!staged) return tell(tl::unexpected(staged.error()));
    auto offer = offer_of(*staged);
    if (!offer) {
        library_.drop(*staged);
        return tell(tl::unexpected(offer.error()));
    }
    log::info("{} version {}, signed by key {}, is offered", staged->identity.id, staged->identity.version,
              pack::hex(staged->signer.id));
    staged_ = *std::move(staged);
    tell(*std::move(offer));
}

pack::Outcome<kiosk::UpdateOffer> UpdateWorker::offer_of(const pack::Staged& staged) const {
    using pack::Refusal;
    TRY_ASSIGN(const pack::Reader before, pack::as(Refusal::Failed, open_pack(on_screen_)));
    TRY_ASSIGN(const handbook::Handbook old_book, pack::as(Refusal::Failed, before.whole()));
    TRY_ASSIGN(const pack::Reader after, pack::as(Refusal::Unusable, open_pack(staged.path)));
    TRY_ASSIGN(const handbook::Handbook new_book, pack::as(Refusal::Unusable, after.whole()));
    return kiosk::UpdateOffer{old_book.edition, new_book.edition, staged.signer.owner,
                              pack::changes_between(old_book, new_book)};
}

void UpdateWorker::tell(kiosk::UpdateNews news) {
    {
        const std::lock_guard lock(mutex_);
        news_.push_back(std::move(news));
    }
    wake_();
}

void UpdateWorker::tell(const pack::Outcome<>& outcome) {
    if (outcome) return tell(news::Done{});
    log::warning("no update: {}", outcome.error().detail);
    tell(news::Refused{outcome.error().why});
}

}  // namespace shouce::app
