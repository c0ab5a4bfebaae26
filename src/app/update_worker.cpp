#include "app/update_worker.h"

#include <utility>

#include "app/wall_clock.h"
#include "base/log.h"
#include "pack/reader.h"

namespace shouce::app {

namespace {

namespace news = kiosk::update_news;

// Since 1970; -1 where the clock has not been set.
[[nodiscard]] std::int64_t today() {
    return is_believable(wall_now_ms()) ? utc_day() : -1;
}

}  // namespace

UpdateWorker::UpdateWorker(pack::Library library, std::shared_ptr<platform::Stick> stick, Shown on_screen,
                           std::function<void()> wake)
    : library_(std::move(library)),
      stick_(std::move(stick)),
      on_screen_(std::move(on_screen)),
      worker_([this](kiosk::UpdateTask& task) { do_task(task); }, std::move(wake)) {
    library_.set_on_screen(on_screen_.identity);
    can_go_back_ = library_.can_go_back();
    if (library_.former(today())) worker_.ask(kiosk::UpdateTask::Compare);
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
        case kiosk::UpdateTask::Compare: return compare();
    }
}

// Where it fails nothing is marked, and the log says why: the text itself is there.
void UpdateWorker::compare() {
    const std::int64_t day = today();
    if (day >= 0) {
        if (const auto dated = library_.date(day); !dated) log::warning("{}", dated.error().message());
    }
    const auto former = library_.former(day);
    if (!former) return;
    const auto revised = [&]() -> Result<std::vector<pack::Change>> {
        TRY_ASSIGN(const pack::Reader before, open_pack(*former));
        TRY_ASSIGN(const handbook::Handbook old_book, before.whole());
        TRY_ASSIGN(const pack::Reader after, open_pack(on_screen_.pack));
        TRY_ASSIGN(const handbook::Handbook new_book, after.whole());
        return pack::revisions_between(old_book, new_book);
    }();
    if (!revised) return log::warning("{}; nothing is marked as new", revised.error().message());
    if (revised->empty()) return;
    const std::int64_t installed = library_.ledger().installed_day;
    const auto until = installed < 0 ? std::nullopt : std::optional(installed + pack::days_marked);
    worker_.tell(news::Revised{std::make_shared<const kiosk::Revisions>(*revised, until)});
}

void UpdateWorker::look() {
    if (!stick_->present()) return worker_.tell(news::NoStick{});
    const auto folder = stick_->mount();
    if (!folder) return tell(pack::refuse(pack::Refusal::Gone, "{}", folder.error().message()));
    int told = -1;
    const auto progress = [this, &told](double part) {
        const int percent = static_cast<int>(part * 100);
        if (percent != std::exchange(told, percent)) worker_.tell(news::Copying{percent});
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
    worker_.tell(*std::move(offer));
}

pack::Outcome<kiosk::UpdateOffer> UpdateWorker::offer_of(const pack::Staged& staged) const {
    using pack::Refusal;
    TRY_ASSIGN(const pack::Reader before, pack::as(Refusal::Failed, open_pack(on_screen_.pack)));
    TRY_ASSIGN(const handbook::Handbook old_book, pack::as(Refusal::Failed, before.whole()));
    TRY_ASSIGN(const pack::Reader after, pack::as(Refusal::Unusable, open_pack(staged.path)));
    TRY_ASSIGN(const handbook::Handbook new_book, pack::as(Refusal::Unusable, after.whole()));
    return kiosk::UpdateOffer{old_book.edition, new_book.edition, staged.signer.owner,
                              pack::changes_between(old_book, new_book)};
}

void UpdateWorker::tell(const pack::Outcome<>& outcome) {
    if (outcome) return worker_.tell(news::Done{});
    log::warning("no update: {}", outcome.error().detail);
    worker_.tell(news::Refused{outcome.error().why});
}

}  // namespace shouce::app
