// Every finger on every touch panel, by XInput 2.2. GLFW knows no touch and eats such events on its own
// connection, so this is a second one that selects them on GLFW's window; GLFW then gets no pointer made up
// from touches. Panels may come and go.
#pragma once

#include <memory>

#include "base/result.h"
#include "input/pointer_stream.h"

struct _XDisplay;  // NOLINT(bugprone-reserved-identifier): Xlib's own name

namespace shouce::platform::x11 {

// Listens on the server of `display` for touches on `window`. A panel that goes away or is switched off
// cancels its fingers; a connection that breaks cancels all, and nothing comes any more. Fails where the
// server has no XInput 2.2 or takes no second connection.
[[nodiscard]] Result<std::unique_ptr<input::PointerStream>> listen_for_touch(_XDisplay* display,
                                                                             unsigned long window);

}  // namespace shouce::platform::x11
