#include "platform/x11/touch.h"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/log.h"
#include "input/foreign_clock.h"

namespace shouce::platform::x11 {

namespace {

using input::PointerEvent;
using input::PointerPhase;

// Xlib ends the program at any error of a request by default. None of ours is worth that: a device may go
// while we ask for it. GLFW 3.3 puts the default back now and then, so this is said before requests of our
// own. Where a connection breaks, its own exit handler decides: GLFW's ends the program, ours does not.
void outlive_errors() {
    XSetIOErrorHandler([](Display*) {
        log::warning("a connection to the X server is broken");
        return 0;
    });
    XSetErrorHandler([](Display*, XErrorEvent* error) {
        log::warning("the X server refused request {}.{} with error {}", error->request_code,
                     error->minor_code, error->error_code);
        return 0;
    });
}

// What has to be known of a device that is a touch panel.
[[nodiscard]] const XITouchClassInfo* touch_of(const XIDeviceInfo& device) {
    if (device.use != XISlavePointer || !device.enabled) return nullptr;
    for (int i = 0; i < device.num_classes; ++i) {
        const XIAnyClassInfo* any = device.classes[i];
        if (any->type != XITouchClass) continue;
        const auto* touch = reinterpret_cast<const XITouchClassInfo*>(any);
        if (touch->mode == XIDirectTouch) return touch;  // a touch pad is none
    }
    return nullptr;
}

class Touch final : public input::PointerStream {
  public:
    Touch(Display* display, int opcode) : display_(display), opcode_(opcode) {
        const auto broken = [](Display*, void* self) {
            log::warning("no touch any more; going on with the mouse");
            static_cast<Touch*>(self)->broken_ = true;
        };
        XSetIOErrorExitHandler(display_, broken, this);
    }
    Touch(const Touch&) = delete;
    Touch& operator=(const Touch&) = delete;
    ~Touch() override { XCloseDisplay(display_); }

    void select(::Window window);
    void look_for_panels();

    [[nodiscard]] int descriptor() const override { return broken_ ? -1 : ConnectionNumber(display_); }
    [[nodiscard]] bool pending() override { return !broken_ && XPending(display_) > 0; }
    [[nodiscard]] std::vector<PointerEvent> take(TimePoint now) override;

  private:
    struct Finger {
        std::uint32_t id = 0;
        int panel = 0;
        input::Point at;
    };
    struct Report {
        PointerEvent event;
        int panel = 0;
    };
    void read_all(TimePoint now);
    void read(XGenericEventCookie& cookie, TimePoint now);
    [[nodiscard]] std::ptrdiff_t lifts() const;
    void touched(const XIDeviceEvent& event, TimePoint now);
    void panels_changed(const XIHierarchyEvent& event, TimePoint now);
    void cancel_panel(int panel, TimePoint now);
    void cancel(const Finger& finger, TimePoint now);

    Display* display_;
    int opcode_;
    bool broken_ = false;
    input::ForeignClock clock_;
    std::vector<Finger> fingers_;  // down now
    std::vector<Report> reports_;  // of the batch that is being read
    std::string panels_;           // as the log last told them
};

void Touch::select(::Window window) {
    const auto listen = [this](::Window where, int device, std::initializer_list<int> events) {
        std::array<unsigned char, XIMaskLen(XI_LASTEVENT)> bits{};
        for (const int event : events) {
            unsigned char& byte = bits.at(static_cast<std::size_t>(event) / 8);
            byte = static_cast<unsigned char>(byte | 1U << (static_cast<unsigned>(event) % 8));
        }
        XIEventMask mask{device, static_cast<int>(bits.size()), bits.data()};
        XISelectEvents(display_, where, &mask, 1);
    };
    // The protocol wants all three together. Slaves as well would tell each finger twice.
    listen(window, XIAllMasterDevices, {XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd});
    listen(DefaultRootWindow(display_), XIAllDevices, {XI_HierarchyChanged});
    XSync(display_, False);
}

void Touch::look_for_panels() {
    int count = 0;
    XIDeviceInfo* devices = XIQueryDevice(display_, XIAllDevices, &count);
    if (devices == nullptr) return;
    std::string panels;
    for (int i = 0; i < count; ++i) {
        const XITouchClassInfo* touch = touch_of(devices[i]);
        if (touch == nullptr) continue;
        panels += fmt::format("{}{} ({} fingers)", panels.empty() ? "" : ", ", devices[i].name,
                              touch->num_touches == 0 ? "any" : std::to_string(touch->num_touches));
    }
    XIFreeDeviceInfo(devices);
    if (panels.empty()) panels = "none; a mouse will do";
    if (panels == panels_) return;
    log::info("touch panels: {}", panels);
    panels_ = std::move(panels);
}

std::vector<PointerEvent> Touch::take(TimePoint now) {
    reports_.clear();
    // The server ends the touches of a panel that goes and only then says that it is gone. Where a finger
    // seems to lift, we ask for what has been said since, so as not to take the loss of a panel for a tap.
    std::ptrdiff_t known = 0;
    for (read_all(now); lifts() > known; read_all(now)) {
        known = lifts();
        if (!broken_) XSync(display_, False);
    }
    if (broken_) {
        for (const Finger& finger : std::exchange(fingers_, {}))
            cancel(finger, now);
    }
    std::vector<PointerEvent> events;
    events.reserve(reports_.size());
    for (const Report& report : reports_)
        events.push_back(report.event);
    return events;
}

std::ptrdiff_t Touch::lifts() const {
    return std::count_if(reports_.begin(), reports_.end(),
                         [](const Report& report) { return report.event.phase == PointerPhase::Up; });
}

void Touch::read_all(TimePoint now) {
    while (pending()) {
        XEvent event;
        XNextEvent(display_, &event);
        if (event.type != GenericEvent || event.xcookie.extension != opcode_) continue;
        if (XGetEventData(display_, &event.xcookie) == 0) continue;
        read(event.xcookie, now);
        XFreeEventData(display_, &event.xcookie);
    }
}

void Touch::read(XGenericEventCookie& cookie, TimePoint now) {
    if (cookie.evtype == XI_HierarchyChanged) {
        panels_changed(*static_cast<const XIHierarchyEvent*>(cookie.data), now);
    } else {
        touched(*static_cast<const XIDeviceEvent*>(cookie.data), now);
    }
}

void Touch::touched(const XIDeviceEvent& event, TimePoint now) {
    const Finger finger{
        static_cast<std::uint32_t>(event.detail), event.sourceid, {event.event_x, event.event_y}};
    PointerPhase phase = PointerPhase::Move;
    if (event.evtype == XI_TouchBegin) phase = PointerPhase::Down;
    if (event.evtype == XI_TouchEnd) phase = PointerPhase::Up;
    std::erase_if(fingers_, [&](const Finger& other) { return other.id == finger.id; });
    if (phase != PointerPhase::Up) fingers_.push_back(finger);
    const TimePoint time = clock_.time_of(static_cast<std::uint32_t>(event.time), now);
    reports_.push_back({{phase, finger.id, finger.at, time, input::PointerSource::Touch}, finger.panel});
}

void Touch::panels_changed(const XIHierarchyEvent& event, TimePoint now) {
    constexpr int gone = XISlaveRemoved | XISlaveDetached | XIDeviceDisabled;
    for (int i = 0; i < event.num_info; ++i) {
        if ((event.info[i].flags & gone) != 0) cancel_panel(event.info[i].deviceid, now);
    }
    outlive_errors();
    look_for_panels();
}

// What ended just before was no lift.
void Touch::cancel_panel(int panel, TimePoint now) {
    for (Report& report : reports_) {
        if (report.panel == panel && report.event.phase == PointerPhase::Up) {
            report.event.phase = PointerPhase::Cancel;
        }
    }
    for (const Finger& finger : fingers_) {
        if (finger.panel == panel) cancel(finger, now);
    }
    std::erase_if(fingers_, [panel](const Finger& finger) { return finger.panel == panel; });
}

void Touch::cancel(const Finger& finger, TimePoint now) {
    reports_.push_back(
        {{PointerPhase::Cancel, finger.id, finger.at, now, input::PointerSource::Touch}, finger.panel});
}

}  // namespace

Result<std::unique_ptr<input::PointerStream>> listen_for_touch(_XDisplay* display, unsigned long window) {
    Display* own = XOpenDisplay(DisplayString(display));
    if (own == nullptr) return fail("the X server takes no second connection");
    int opcode = 0;
    int first_event = 0;
    int first_error = 0;
    const bool known = XQueryExtension(own, "XInputExtension", &opcode, &first_event, &first_error) != 0;
    auto touch = std::make_unique<Touch>(own, opcode);
    outlive_errors();
    int major = 2;
    int minor = 2;
    if (!known || XIQueryVersion(own, &major, &minor) != Success || major * 100 + minor < 202) {
        return fail("the X server has no XInput 2.2");
    }
    touch->select(window);
    touch->look_for_panels();
    return touch;
}

}  // namespace shouce::platform::x11
