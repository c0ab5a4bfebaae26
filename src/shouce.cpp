// shouce: the kiosk.
#include <malloc.h>
#include <unistd.h>

#include "app/options.h"
#include "app/run.h"
#include "app/self_test.h"
#include "base/log.h"

namespace {

// Textures come and go for months. Left to itself the C library keeps blocks as large as the largest that was
// freed within its heap, where what is allocated between two of them makes room that none fits into any more.
void return_large_blocks() {
    constexpr int large = 256 << 10;
    ::mallopt(M_MMAP_THRESHOLD, large);
}

}  // namespace

int main(int argc, char** argv) {
    using shouce::app::End;
    return_large_blocks();
    const auto parsed = shouce::app::parse_options(argc, argv);
    if (const auto* exit = std::get_if<shouce::app::Exit>(&parsed)) return exit->status;
    const auto& options = std::get<shouce::app::Options>(parsed);
    if (options.self_test) return shouce::app::self_test(options);
    const End end = shouce::app::run(options);
    if (end == End::Again) {
        // The same process, so that whoever watches over it sees no end.
        ::execv("/proc/self/exe", argv);
        shouce::log::error("cannot start again");
    }
    // A service must not start it again after this status (docs/operator.md).
    constexpr int left_by_operator = 10;
    if (end == End::Left) return left_by_operator;
    return end == End::Done ? 0 : 1;
}
