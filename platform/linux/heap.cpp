#include "platform/linux/heap.h"

#include <malloc.h>

namespace shouce::platform {

void release_freed_memory() {
    ::malloc_trim(0);
}

}  // namespace shouce::platform
