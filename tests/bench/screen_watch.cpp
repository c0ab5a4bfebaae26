#include "bench/screen_watch.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>

#include <memory>
#include <stdexcept>
#include <thread>

namespace shouce::bench {

namespace {

struct ImageDeleter {
    void operator()(XImage* image) const { XDestroyImage(image); }
};
using Image = std::unique_ptr<XImage, ImageDeleter>;

[[nodiscard]] Image picture(Display* display, int x, int y, unsigned width, unsigned height) {
    Image image(XGetImage(display, DefaultRootWindow(display), x, y, width, height, AllPlanes, ZPixmap));
    if (!image) throw std::runtime_error("the display does not give its pixels");
    return image;
}

[[nodiscard]] int brightness(unsigned long pixel) {
    return static_cast<int>(((pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF)) / 3);
}

}  // namespace

ScreenWatch::ScreenWatch(const std::string& display) : display_(XOpenDisplay(display.c_str())) {
    if (display_ == nullptr) throw std::runtime_error("the X server does not answer at " + display);
    int first_error = 0;
    if (XDamageQueryExtension(display_, &first_event_, &first_error) == 0)
        throw std::runtime_error("the X server does not tell what is drawn");
    damage_ = XDamageCreate(display_, DefaultRootWindow(display_), XDamageReportRawRectangles);
    XSync(display_, False);
}

ScreenWatch::~ScreenWatch() {
    XCloseDisplay(display_);
}

unsigned long ScreenWatch::pixel(int x, int y) {
    return XGetPixel(picture(display_, x, y, 1, 1).get(), 0, 0) & 0xFFFFFF;
}

bool ScreenWatch::shows_text() {
    constexpr int strip = 120;
    constexpr int light = 200;
    constexpr int dark = 96;
    const int width = DisplayWidth(display_, DefaultScreen(display_));
    const int height = DisplayHeight(display_, DefaultScreen(display_));
    const Image image = picture(display_, 0, (height - strip) / 2, static_cast<unsigned>(width), strip);
    int lights = 0;
    int darks = 0;
    for (int y = 0; y < strip; y += 2) {
        for (int x = 0; x < width; x += 2) {
            const int value = brightness(XGetPixel(image.get(), x, y));
            lights += value > light ? 1 : 0;
            darks += value < dark ? 1 : 0;
        }
    }
    const int looked_at = width * strip / 4;
    return lights * 2 > looked_at && darks * 50 > looked_at;
}

std::vector<long> ScreenWatch::take_frames() {
    constexpr long one_frame = 3;
    std::vector<long> frames;
    long last = 0;
    XSync(display_, False);
    while (XPending(display_) > 0) {
        XEvent event{};
        XNextEvent(display_, &event);
        if (event.type != first_event_ + XDamageNotify) continue;
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how Xlib hands out extensions' events
        const auto at = static_cast<long>(reinterpret_cast<const XDamageNotifyEvent&>(event).timestamp);
        if (frames.empty() || at - last > one_frame) frames.push_back(at);
        last = at;
    }
    return frames;
}

void ScreenWatch::wait_for_rest(Duration quiet, Duration most) {
    (void)take_frames();
    const TimePoint end = now() + most;
    for (TimePoint last = now(); now() - last < quiet && now() < end; pause(Duration(0.02))) {
        if (!take_frames().empty()) last = now();
    }
}

void pause(Duration time) {
    std::this_thread::sleep_for(time);
}

}  // namespace shouce::bench
