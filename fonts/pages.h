// The memory in which the linked-in faces lie.
#pragma once

namespace shouce::fonts {

// Gives back the pages of the faces that have been read: a glyph that is drawn needs its outline no more.
// What is read again comes from the program's file.
void release_pages();

}  // namespace shouce::fonts
