#include <cstdlib>
#include <set>
#include <string>
#include <utility>

#include "base/log.h"
#include "platform/imgui_config.h"

namespace shouce {

void imgui_assertion_failed(const char* expression, const char* file, int line) {
#ifdef NDEBUG
    // Dear ImGui runs in one thread, and so does this.
    static std::set<std::pair<std::string, int>> seen;
    if (!seen.emplace(file, line).second) return;
    log::error("Dear ImGui: {}:{}: '{}' does not hold; going on", file, line, expression);
#else
    log::error("Dear ImGui: {}:{}: '{}' does not hold", file, line, expression);
    std::abort();
#endif
}

}  // namespace shouce
