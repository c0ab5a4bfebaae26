#include "platform/glfw/window.h"

#ifdef IMGUI_IMPL_OPENGL_ES2
#define GLFW_INCLUDE_ES2
#endif
#include <GLFW/glfw3.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/log.h"
#include "platform/x11/connection.h"
#include "platform/x11/touch.h"

// Of glfw3native.h, which would ask for Xrandr's headers.
// NOLINTBEGIN(readability-identifier-naming)
extern "C" {
_XDisplay* glfwGetX11Display();
unsigned long glfwGetX11Window(GLFWwindow* window);
}
// NOLINTEND(readability-identifier-naming)

namespace shouce::platform {

namespace {

// One rung of the ladder of contexts, the better first. The family is fixed when the program is compiled,
// because Dear ImGui's renderer fixes it then.
struct Rung {
    int major;
    int minor;
    const char* shaders;
};
#ifdef IMGUI_IMPL_OPENGL_ES2
constexpr const char* family = "OpenGL ES";
constexpr std::array<Rung, 2> ladder{Rung{3, 0, "#version 100"}, Rung{2, 0, "#version 100"}};
#else
constexpr const char* family = "OpenGL";
constexpr std::array<Rung, 2> ladder{Rung{3, 3, "#version 130"}, Rung{2, 1, "#version 120"}};
#endif

[[nodiscard]] std::string last_problem() {
    const char* description = nullptr;
    glfwGetError(&description);
    return description == nullptr ? "no reason given" : description;
}

void set_hints(const Rung& rung) {
    glfwDefaultWindowHints();
#ifdef IMGUI_IMPL_OPENGL_ES2
    glfwWindowHint(GLFW_CLIENT_API, GLFW_OPENGL_ES_API);
    glfwWindowHint(GLFW_CONTEXT_CREATION_API, GLFW_EGL_CONTEXT_API);
#else
    if (rung.major >= 3) glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
#endif
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, rung.major);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, rung.minor);
    // A kiosk that loses focus must stay where it is.
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_RESIZABLE, GLFW_TRUE);
}

class GlfwWindow final : public Window {
  public:
    GlfwWindow() = default;
    GlfwWindow(const GlfwWindow&) = delete;
    GlfwWindow& operator=(const GlfwWindow&) = delete;
    ~GlfwWindow() override {
        streams_.clear();
        if (window_ != nullptr) glfwDestroyWindow(window_);
        glfwTerminate();
        if (bell_ >= 0) ::close(bell_);
    }

    [[nodiscard]] Result<> create(const WindowRequest& request);

    [[nodiscard]] std::string renderer() const override { return renderer_; }
    [[nodiscard]] const char* shader_version() const override { return shaders_; }
    [[nodiscard]] int width() const override { return width_; }
    [[nodiscard]] int height() const override { return height_; }
    [[nodiscard]] double pixels_per_mm() const override { return pixels_per_mm_; }

    [[nodiscard]] Duration frame_period() const override { return frame_period_; }

    void wake() override { ::eventfd_write(bell_, 1); }
    void wait(Duration timeout) override;
    [[nodiscard]] std::vector<input::PointerEvent> take_events() override {
        return std::exchange(events_, {});
    }
    [[nodiscard]] bool take_damage() override { return std::exchange(damaged_, false); }
    [[nodiscard]] bool asked_to_close() const override { return glfwWindowShouldClose(window_) != 0; }
    void present() override { glfwSwapBuffers(window_); }
    [[nodiscard]] Pixels read_pixels() const override;

  private:
    [[nodiscard]] static GlfwWindow& of(GLFWwindow* window) {
        return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
    }
    [[nodiscard]] bool create_with(const Rung& rung, const WindowRequest& request);
    void listen();
    void listen_for_touch();
    void measure_display();
    void sleep(Duration timeout);
    [[nodiscard]] bool anything_read();
    void add(input::PointerPhase phase, double x, double y);

    GLFWwindow* window_ = nullptr;
    std::string renderer_;
    const char* shaders_ = nullptr;
    int width_ = 0;
    int height_ = 0;
    double pixels_per_mm_ = 0;
    Duration frame_period_{1.0 / 60};
    bool pressed_ = false;
    bool damaged_ = true;
    std::vector<std::unique_ptr<input::PointerStream>> streams_;
    int bell_ = -1;  // an eventfd that any thread may ring
    std::vector<input::PointerEvent> events_;
};

bool GlfwWindow::create_with(const Rung& rung, const WindowRequest& request) {
    set_hints(rung);
    if (request.windowed) {
        window_ =
            glfwCreateWindow(request.windowed->width, request.windowed->height, "shouce", nullptr, nullptr);
    } else if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) {
        const GLFWvidmode* mode = glfwGetVideoMode(monitor);
        glfwWindowHint(GLFW_REFRESH_RATE, mode->refreshRate);
        window_ = glfwCreateWindow(mode->width, mode->height, "shouce", monitor, nullptr);
    }
    return window_ != nullptr;
}

Result<> GlfwWindow::create(const WindowRequest& request) {
#ifdef GLFW_PLATFORM
    // Native Wayland loses taps: GLFW knows no touch there.
    glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
#endif
    if (glfwInit() == 0) {
        return fail("no display: {}; start it under X11, or run it under Xvfb for pictures", last_problem());
    }
    std::string problem = "no monitor";
    for (const Rung& rung : ladder) {
        if (create_with(rung, request)) {
            shaders_ = rung.shaders;
            break;
        }
        problem = last_problem();
    }
    if (window_ == nullptr) {
        return fail("no window: {} {}.{} is needed: {}", family, ladder.back().major, ladder.back().minor,
                    problem);
    }
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(1);
    renderer_ = fmt::format("{} on {}", reinterpret_cast<const char*>(glGetString(GL_VERSION)),
                            reinterpret_cast<const char*>(glGetString(GL_RENDERER)));
    glfwSetInputMode(window_, GLFW_CURSOR, request.windowed ? GLFW_CURSOR_NORMAL : GLFW_CURSOR_HIDDEN);
    glfwGetFramebufferSize(window_, &width_, &height_);
    measure_display();
    bell_ = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (bell_ < 0) return fail("no eventfd for waking the window; raise the limit on open files");
    listen();
    listen_for_touch();
    return {};
}

void GlfwWindow::measure_display() {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
    if (mode == nullptr) return;
    if (mode->refreshRate > 0) frame_period_ = Duration(1.0 / mode->refreshRate);
    int width_mm = 0;
    int height_mm = 0;
    glfwGetMonitorPhysicalSize(monitor, &width_mm, &height_mm);
    const auto invented = [](int pixels) { return static_cast<int>(pixels * 25.4 / 96); };
    const bool believable = width_mm > 60 && height_mm > 60 &&
                            !(width_mm == invented(mode->width) && height_mm == invented(mode->height));
    if (believable) pixels_per_mm_ = std::hypot(mode->width, mode->height) / std::hypot(width_mm, height_mm);
}

void GlfwWindow::add(input::PointerPhase phase, double x, double y) {
    events_.push_back({phase, 0, {x, y}, now(), input::PointerSource::Mouse});
}

void GlfwWindow::listen() {
    glfwSetWindowUserPointer(window_, this);
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* window, int width, int height) {
        GlfwWindow& self = of(window);
        if (width <= 0 || height <= 0) return;  // an unplugged monitor
        self.width_ = width;
        self.height_ = height;
        self.damaged_ = true;
    });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) { of(window).damaged_ = true; });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int) {
        GlfwWindow& self = of(window);
        if (button != GLFW_MOUSE_BUTTON_LEFT) return;
        double x = 0;
        double y = 0;
        glfwGetCursorPos(window, &x, &y);
        self.pressed_ = action == GLFW_PRESS;
        self.add(self.pressed_ ? input::PointerPhase::Down : input::PointerPhase::Up, x, y);
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* window, double x, double y) {
        if (of(window).pressed_) of(window).add(input::PointerPhase::Move, x, y);
    });
}

// Without touch panels, and where X does not tell of them, the mouse is what there is.
void GlfwWindow::listen_for_touch() {
    auto touch = x11::listen_for_touch(glfwGetX11Display(), glfwGetX11Window(window_));
    if (touch) return streams_.push_back(*std::move(touch));
    log::warning("no touch: {}; going on with the mouse", touch.error().message());
}

bool GlfwWindow::anything_read() {
    return x11::pending(glfwGetX11Display()) ||
           std::any_of(streams_.begin(), streams_.end(), [](auto& stream) { return stream->pending(); });
}

void GlfwWindow::sleep(Duration timeout) {
    std::vector<pollfd> sources{{x11::descriptor(glfwGetX11Display()), POLLIN, 0}, {bell_, POLLIN, 0}};
    for (const auto& stream : streams_)
        sources.push_back({stream->descriptor(), POLLIN, 0});
    const auto whole = std::chrono::ceil<std::chrono::milliseconds>(timeout);
    ::poll(sources.data(), sources.size(), static_cast<int>(whole.count()));
}

void GlfwWindow::wait(Duration timeout) {
    if (timeout > Duration::zero() && !anything_read()) sleep(timeout);
    eventfd_t rung = 0;
    ::eventfd_read(bell_, &rung);
    glfwPollEvents();
    for (const auto& stream : streams_) {
        const auto taken = stream->take(now());
        events_.insert(events_.end(), taken.begin(), taken.end());
    }
}

Pixels GlfwWindow::read_pixels() const {
    // RGBA is the one format that OpenGL ES promises to read.
    std::vector<unsigned char> rgba(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 4);
    glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
    Pixels pixels{width_, height_, {}};
    pixels.rgb.resize(rgba.size() / 4 * 3);
    const auto width = static_cast<std::ptrdiff_t>(width_);
    unsigned char* to = pixels.rgb.data();
    for (std::ptrdiff_t y = height_ - 1; y >= 0; --y) {
        const unsigned char* from = rgba.data() + y * width * 4;
        for (std::ptrdiff_t x = 0; x < width; ++x, from += 4, to += 3)
            std::copy_n(from, 3, to);
    }
    return pixels;
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const WindowRequest& request) {
    auto window = std::make_unique<GlfwWindow>();
    TRY(window->create(request));
    return window;
}

}  // namespace shouce::platform
