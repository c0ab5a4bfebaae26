#include "fonts/pages.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <memory>

#include "fonts/fonts.h"

namespace shouce::fonts {

void release_pages() {
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    for (std::size_t i = 0; i < face_count; ++i) {
        const auto face = bytes(static_cast<Face>(i));
        // Whole pages alone: what else lies on the first and the last is somebody else's.
        void* first = const_cast<std::byte*>(face.data());
        std::size_t left = face.size();
        // They are never written, so nothing can be lost; a system that does not do it just holds them.
        if (std::align(page, page, first, left) != nullptr)
            ::madvise(first, left / page * page, MADV_DONTNEED);
    }
}

}  // namespace shouce::fonts
