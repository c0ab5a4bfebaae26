// The heap of this process, as glibc keeps it.
#pragma once

namespace shouce::platform {

// Gives what has been freed back to the system, also from between what is in use. By itself glibc gives back
// only the end of the heap: what a visit's layouts and vertices leave behind are holes that other sizes do
// not fill, and months of visits make more of them. Takes a tenth of a millisecond.
void release_freed_memory();

}  // namespace shouce::platform
