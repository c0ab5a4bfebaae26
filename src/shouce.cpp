// shouce: the kiosk.
#include "app/options.h"
#include "app/run.h"
#include "app/self_test.h"

int main(int argc, char** argv) {
    const auto parsed = shouce::app::parse_options(argc, argv);
    if (const auto* exit = std::get_if<shouce::app::Exit>(&parsed)) return exit->status;
    const auto& options = std::get<shouce::app::Options>(parsed);
    return options.self_test ? shouce::app::self_test(options) : shouce::app::run(options);
}
