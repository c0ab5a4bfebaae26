#include "support/kiosk_under_test.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace shouce::test {

namespace {
constexpr double patience = 30;  // seconds, for a slow machine under sanitizers
constexpr int most_taps = 20;
// A tap that comes too soon after another is not taken, so it is made again; one that was taken must have
// been answered by then, or the next lands on what has come up meanwhile.
constexpr double quiet_after_tap = 0.6;
}  // namespace

KioskUnderTest::KioskUnderTest(Display& display, int width, int height,
                               const std::vector<std::string>& arguments,
                               std::map<std::string, std::string> environment,
                               const std::filesystem::path& program)
    : display_(display) {
    // A pipe in place of a file: a line of the trace wakes us, nothing is polled for.
    const std::string trace = (folder_ / "trace").string();
    if (::mkfifo(trace.c_str(), 0600) != 0) throw std::runtime_error("no pipe for the trace");
    trace_ = ::open(trace.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    std::vector<std::string> all{program.empty() ? SHOUCE_PROGRAM : program.string(), "--windowed",
                                 std::to_string(width) + "x" + std::to_string(height), "--trace", trace};
    all.insert(all.end(), arguments.begin(), arguments.end());
    if (std::find(arguments.begin(), arguments.end(), "--state") == arguments.end()) {
        all.insert(all.end(), {"--state", (folder_ / "state").string()});
    }
    environment.insert({{"DISPLAY", display.name()}, {"LIBGL_ALWAYS_SOFTWARE", "1"}});
    process_ = std::make_unique<Process>(all, environment);
}

KioskUnderTest::~KioskUnderTest() {
    process_.reset();
    ::close(trace_);
}

bool KioskUnderTest::read_line(double seconds) {
    for (;;) {
        if (const auto end = unread_.find('\n'); end != std::string::npos) {
            take(unread_.substr(0, end));
            unread_.erase(0, end + 1);
            return true;
        }
        pollfd readable{trace_, POLLIN, 0};
        if (::poll(&readable, 1, static_cast<int>(seconds * 1000)) <= 0) return false;
        std::array<char, 65536> bytes{};
        const ssize_t got = ::read(trace_, bytes.data(), bytes.size());
        if (got <= 0) return false;  // the program has ended
        unread_.append(bytes.data(), static_cast<std::size_t>(got));
    }
}

void KioskUnderTest::take(const std::string& line) {
    const auto json = nlohmann::json::parse(line);
    const std::string event = json.at("event");
    if (event == "screen") {
        screen_ = json.at("name");
        ++screens_;
        at_rest_ = false;
        texts_.clear();
    } else if (event == "targets") {
        targets_.clear();
        for (const auto& item : json.at("items")) {
            targets_.push_back(
                {item.at("id"), item.at("label"), item.at("x"), item.at("y"), item.at("w"), item.at("h")});
        }
        seen_.emplace_back(json.at("screen"), targets_);
        at_rest_ = true;
    } else if (event == "text") {
        texts_[json.at("id")] = {json.at("top"), json.at("text")};
        ++texts_told_;
    } else if (event == "attempt") {
        ++attempts_;
    } else if (event == "health") {
        health_ = json.at("findings").get<std::vector<std::string>>();
    } else if (event == "visit") {
        visits_.push_back(json.at("what"));
    } else if (event == "frame") {
        frame_costs_.push_back(
            {json.at("cpu_us").get<double>() / 1000, json.at("whole_us").get<double>() / 1000});
        glyph_texture_ = json.at("glyph_texture").get<Texture>();
        largest_glyph_texture_ = std::max({largest_glyph_texture_, glyph_texture_[0], glyph_texture_[1]});
        pressed_ = json.value("pressed", std::string());
        if (json.contains("touch_us")) {
            latencies_.push_back({json.at("touch_us").get<double>() / 1000, json.at("touch_frames")});
        }
    }
}

void KioskUnderTest::listen(double seconds) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    for (std::chrono::duration<double> left(seconds); left.count() > 0; left = end - Clock::now())
        read_line(left.count());
}

void KioskUnderTest::wait_for_screen(const std::string& name) {
    while (screen_ != name || !at_rest_) {
        if (!read_line(patience))
            throw std::runtime_error("the screen " + name + " does not come; last was " + screen_);
    }
}

void KioskUnderTest::tap_until(const std::string& id, const std::function<bool()>& done) {
    const Target aim = target(id);
    for (int i = 0; i < most_taps && !done(); ++i) {
        display_.tap(aim.x + aim.w / 2, aim.y + aim.h / 2);
        while (!done() && read_line(quiet_after_tap)) {
        }
    }
    if (!done()) throw std::runtime_error("tapping " + id + " does nothing");
}

void KioskUnderTest::tap(const std::string& id, const std::string& screen_after) {
    const int before = screens_;
    tap_until(id, [this, before] { return screens_ != before; });
    wait_for_screen(screen_after);
}

void KioskUnderTest::wait_until(const std::function<bool()>& done) {
    while (!done()) {
        if (!read_line(patience)) throw std::runtime_error("nothing more comes on the screen " + screen_);
    }
}

void KioskUnderTest::wait_for_restart() {
    while (read_line(patience)) {
    }
    // Opening waits for the writer; the old end is kept until then, so that there always is a reader.
    const int again = ::open((folder_ / "trace").c_str(), O_RDONLY | O_CLOEXEC);
    if (again < 0) throw std::runtime_error("the trace is gone");
    ::close(trace_);
    trace_ = again;
    screen_.clear();
}

void KioskUnderTest::kill() {
    process_->signal(SIGKILL);
    process_->wait();
}

int KioskUnderTest::stop() {
    process_->signal(SIGTERM);
    return process_->wait();
}

int KioskUnderTest::wait_for_end() {
    while (read_line(patience)) {
    }
    return process_->wait();
}

const Target& KioskUnderTest::target(const std::string& id) const {
    const auto found =
        std::find_if(targets_.begin(), targets_.end(), [&id](const Target& one) { return one.id == id; });
    if (found == targets_.end()) throw std::runtime_error("no target " + id + " on the screen " + screen_);
    return *found;
}

const ShownText& KioskUnderTest::text(const std::string& id) const {
    const auto found = texts_.find(id);
    if (found == texts_.end()) throw std::runtime_error("no text " + id + " on the screen " + screen_);
    return found->second;
}

}  // namespace shouce::test
