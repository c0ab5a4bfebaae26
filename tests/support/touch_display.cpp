#include "support/touch_display.h"

#include <X11/Xlib.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <xorg/xf86-input-inputtest-protocol.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <stdexcept>

#include "support/x_server.h"

namespace shouce::test {

namespace {

enum TouchType { Begin = 18, Update = 19, End = 20 };  // XI_TouchBegin …
constexpr double device_range = 65536;                 // of the panel's own coordinates

[[nodiscard]] std::string configuration(int width, int height, const std::string& folder) {
    const auto w = [&](int beyond) { return std::to_string(width + beyond) + " "; };
    const auto h = [&](int beyond) { return std::to_string(height + beyond) + " "; };
    const std::string mode = '"' + std::to_string(width) + "x" + std::to_string(height) + '"';
    const double clock = (width + 160) * (height + 110) * 60 / 1e6;
    const auto device = [&](const std::string& name, const std::string& type, const std::string& core) {
        return "Section \"InputDevice\"\nIdentifier \"" + name + "\"\nDriver \"inputtest\"\n" +
               "Option \"SocketPath\" \"" + folder + "/" + name + "\"\nOption \"DeviceType\" \"" + type +
               "\"\nOption \"TouchCount\" \"10\"\nOption \"" + core + "\" \"true\"\nEndSection\n";
    };
    return "Section \"ServerFlags\"\nOption \"AutoAddDevices\" \"false\"\nEndSection\n"
           "Section \"Device\"\nIdentifier \"card\"\nDriver \"dummy\"\nVideoRam 256000\nEndSection\n"
           "Section \"Monitor\"\nIdentifier \"monitor\"\nHorizSync 5-1000\nVertRefresh 5-200\nModeline " +
           mode + " " + std::to_string(clock) + " " + w(0) + w(20) + w(70) + w(160) + h(0) + h(5) + h(15) +
           h(110) +
           "\nEndSection\nSection \"Screen\"\nIdentifier \"screen\"\nDevice \"card\"\nMonitor \"monitor\"\n"
           "DefaultDepth 24\nSubSection \"Display\"\nDepth 24\nModes " +
           mode + "\nVirtual " + w(0) + h(0) + "\nEndSubSection\nEndSection\n" +
           device(panel_name, "Touch", "CorePointer") + device("keys", "Keyboard", "CoreKeyboard") +
           "Section \"ServerLayout\"\nIdentifier \"layout\"\nScreen \"screen\"\nInputDevice \"" + panel_name +
           "\"\nInputDevice \"keys\"\nEndSection\n";
}

// The last error in the server's log, for saying why it did not start.
[[nodiscard]] std::string complaint(const std::filesystem::path& log) {
    std::string last =
        "Xorg does not start; install the packages xserver-xorg-core, xserver-xorg-video-dummy";
    std::ifstream lines(log);
    for (std::string line; std::getline(lines, line);) {
        if (line.find("(EE)") != std::string::npos && line.size() > 20) last = line;
    }
    return last;
}

}  // namespace

// The other end of the driver's socket, and what is said over it.
class TouchDisplay::Injector {
  public:
    explicit Injector(const std::string& path) : socket_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.c_str(), sizeof(address.sun_path) - 1);
        if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
            throw std::runtime_error("the panel's driver does not listen at " + path);
        }
        xf86ITEventClientVersion version{};
        version.header = {sizeof(version), XF86IT_EVENT_CLIENT_VERSION};
        version.major = XF86IT_PROTOCOL_VERSION_MAJOR;
        version.minor = XF86IT_PROTOCOL_VERSION_MINOR;
        write(version);
        read<xf86ITResponseServerVersion>();
    }
    Injector(const Injector&) = delete;
    Injector& operator=(const Injector&) = delete;
    ~Injector() { ::close(socket_); }

    void touch(int finger, TouchType type, double x, double y) {
        xf86ITEventTouch touch{};
        touch.header = {sizeof(touch), XF86IT_EVENT_TOUCH};
        touch.touchid = static_cast<std::uint32_t>(finger);
        touch.touch_type = type;
        touch.valuators.mask[0] = 0x3;
        touch.valuators.valuators[0] = x;
        touch.valuators.valuators[1] = y;
        write(touch);
        xf86ITEventWaitForSync wait{};
        wait.header = {sizeof(wait), XF86IT_EVENT_WAIT_FOR_SYNC};
        write(wait);
        read<xf86ITResponseSyncFinished>();
    }

  private:
    template <typename Message>
    void write(const Message& message) {
        if (::send(socket_, &message, sizeof(message), MSG_NOSIGNAL) != sizeof(message)) {
            throw std::runtime_error("the panel's driver has gone");
        }
    }
    template <typename Message>
    void read() {
        Message message{};
        if (::recv(socket_, &message, sizeof(message), MSG_WAITALL) != sizeof(message)) {
            throw std::runtime_error("the panel's driver does not answer");
        }
    }
    int socket_;
};

TouchDisplay::TouchDisplay(int width, int height) : width_(width), height_(height) {}

TouchDisplay::~TouchDisplay() {
    server_.reset();
}

std::variant<std::unique_ptr<TouchDisplay>, std::string> TouchDisplay::open(int width, int height) {
    std::unique_ptr<TouchDisplay> display(new TouchDisplay(width, height));
    const auto folder = display->folder_.path();
    const auto config = folder / "xorg.conf";
    std::ofstream(config) << configuration(width, height, folder.string());
    const auto log = folder / "log";
    XServer server = start_x_server({"Xorg", "-config", config.string(), "-logfile", log.string(), "-quiet",
                                     "-noreset", "-novtswitch", "-sharevts", "-nolisten", "tcp", "-ac"});
    if (server.display.empty()) return complaint(log);
    display->name_ = server.display;
    display->server_ = std::move(server.process);
    display->panel_ = std::make_unique<Injector>((folder / panel_name).string());
    return display;
}

void TouchDisplay::send(int finger, int type, Place at) {
    fingers_.at(static_cast<std::size_t>(finger)) = at;
    panel_->touch(finger, static_cast<TouchType>(type), at.x * device_range / width_,
                  at.y * device_range / height_);
}

void TouchDisplay::down(int finger, Place at) {
    send(finger, Begin, at);
}

void TouchDisplay::move(int finger, Place at) {
    send(finger, Update, at);
}

void TouchDisplay::up(int finger) {
    send(finger, End, fingers_.at(static_cast<std::size_t>(finger)));
}

void TouchDisplay::tap(int x, int y) {
    down(0, {static_cast<double>(x), static_cast<double>(y)});
    up(0);
}

void TouchDisplay::stroke(int finger, const Stroke& stroke, const std::function<void(double seconds)>& wait) {
    const int reports = std::max(1, static_cast<int>(std::lround(stroke.seconds * stroke.hz)));
    for (int i = 1; i <= reports; ++i) {
        wait(stroke.seconds / reports);
        const double part = static_cast<double>(i) / reports;
        move(finger, {stroke.from.x + (stroke.to.x - stroke.from.x) * part,
                      stroke.from.y + (stroke.to.y - stroke.from.y) * part});
    }
}

void TouchDisplay::unplug() const {
    xinput({"disable", panel_name});
}

void TouchDisplay::plug_in() {
    panel_.reset();
    xinput({"enable", panel_name});
    panel_ = std::make_unique<Injector>((folder_ / panel_name).string());
}

void TouchDisplay::break_second_connection() const {
    constexpr unsigned long ids_of_a_client = 0x200000;
    ::Display* const display = XOpenDisplay(name_.c_str());
    if (display == nullptr) throw std::runtime_error("the X server does not answer");
    Window root = 0;
    Window parent = 0;
    Window* windows = nullptr;
    unsigned count = 0;
    XQueryTree(display, DefaultRootWindow(display), &root, &parent, &windows, &count);
    if (count == 0) throw std::runtime_error("there is no window");
    // Clients are numbered in the order in which they come.
    XKillClient(display, windows[count - 1] / ids_of_a_client * ids_of_a_client + ids_of_a_client);
    XFree(windows);
    XCloseDisplay(display);
}

void TouchDisplay::xinput(const std::vector<std::string>& arguments) const {
    std::vector<std::string> command{"xinput"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    if (Process(command, {{"DISPLAY", name_}}).wait() != 0) {
        throw std::runtime_error("xinput " + arguments.front() + " fails; install the package xinput");
    }
}

}  // namespace shouce::test
