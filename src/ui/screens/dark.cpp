// At night, while nobody is there: nothing. Every place leads in.
#include "ui/screens/screens.h"

namespace shouce::ui {

void draw_dark(Context& context) {
    context.touch.set_elsewhere({"dark.elsewhere", context.say("attract.home"), {}, kiosk::ComeIn{}});
}

}  // namespace shouce::ui
