#include "platform/x11/connection.h"

#include <X11/Xlib.h>

namespace shouce::platform::x11 {

int descriptor(_XDisplay* display) {
    return ConnectionNumber(display);
}

bool pending(_XDisplay* display) {
    return XPending(display) > 0;
}

}  // namespace shouce::platform::x11
