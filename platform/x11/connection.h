// What a sleeping loop has to know of a connection to an X server, without Xlib's header and its macros.
#pragma once

struct _XDisplay;  // NOLINT(bugprone-reserved-identifier): Xlib's own name

namespace shouce::platform::x11 {

// The socket; readable when the server has sent something.
[[nodiscard]] int descriptor(_XDisplay* display);
// Xlib holds events it has read already, of which the socket no longer tells. Sends what waits to be sent.
[[nodiscard]] bool pending(_XDisplay* display);

}  // namespace shouce::platform::x11
