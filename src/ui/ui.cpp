#include "ui/ui.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/screens/page_text.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

constexpr Duration entrance{0.16};
constexpr float entrance_rise = 16;  // units
constexpr double slack_mm = 2;       // a finger this far beside a target still hits it
constexpr double usual_pixels_per_mm = 4;

[[nodiscard]] Tab tab_of(const kiosk::State& state) {
    if (state.size_sheet) return Tab::Size;
    const bool quizzing = std::holds_alternative<kiosk::QuizMenuScreen>(state.screen) ||
                          std::holds_alternative<kiosk::SectionsScreen>(state.screen) ||
                          std::holds_alternative<kiosk::QuestionScreen>(state.screen) ||
                          std::holds_alternative<kiosk::HandInScreen>(state.screen) ||
                          std::holds_alternative<kiosk::ResultScreen>(state.screen);
    if (quizzing) return Tab::Quiz;
    if (std::holds_alternative<kiosk::SearchScreen>(state.screen)) return Tab::Search;
    const bool reading = std::holds_alternative<kiosk::ContentsScreen>(state.screen) ||
                         std::holds_alternative<kiosk::ReaderScreen>(state.screen);
    return reading ? Tab::Contents : Tab::Home;
}

[[nodiscard]] bool is_office(const kiosk::State& state) {
    return std::holds_alternative<kiosk::PinScreen>(state.screen) ||
           std::holds_alternative<kiosk::OperatorScreen>(state.screen) ||
           std::holds_alternative<kiosk::UpdateScreen>(state.screen);
}

[[nodiscard]] bool is_dark(const kiosk::State& state) {
    return std::holds_alternative<kiosk::DarkScreen>(state.screen);
}

[[nodiscard]] bool has_tabs(const kiosk::State& state) {
    return !std::holds_alternative<kiosk::AttractScreen>(state.screen) && !is_dark(state) &&
           !is_office(state);
}

// A window without decorations over the whole of the screen, whose draw list everything goes into.
class Sheet {
  public:
    Sheet() {
        const ImGuiIO& io = ImGui::GetIO();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(io.DisplaySize);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
        ImGui::Begin("shouce", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoInputs |
                         ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav);
    }
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;
    ~Sheet() {
        ImGui::End();
        ImGui::PopStyleVar(2);
    }
};

}  // namespace

Ui::Ui(const Theme& theme, Strings strings, Pictures::Source pictures)
    : theme_(theme),
      strings_(std::move(strings)),
      faces_(*ImGui::GetIO().Fonts),
      shadow_(*ImGui::GetIO().Fonts),
      paragraphs_(faces_),
      pictures_(std::move(pictures)),
      warm_up_(faces_) {}

Ui::~Ui() = default;

void Ui::draw(const kiosk::State& state, const FrameInfo& frame) {
    // A new visitor finds every page at its start.
    if (std::exchange(visitor_, state.visitor) != state.visitor) scroll_places_.clear();
    const bool entering = state.visit_of_screen != shown_visit_;
    if (entering) {
        // The first screen of all is there at once.
        entered_ = shown_visit_ == 0 ? frame.now - entrance : frame.now;
        shown_visit_ = state.visit_of_screen;
    }
    const Size size(frame.window, state.text_size);
    const double mm = frame.window.pixels_per_mm > 0 ? frame.window.pixels_per_mm : usual_pixels_per_mm;
    touch_.begin(slack_mm * mm);
    texts_.clear();

    const Sheet sheet;
    Canvas canvas(*ImGui::GetWindowDrawList(), size, theme_, state.ground, faces_, shadow_);
    Context context{canvas,      size,           strings_,         state,  touch_,
                    paragraphs_, scroll_places_, scroll_contents_, texts_, pictures_};
    context.pressed = frame.pressed;
    context.finger_scrolls = frame.finger_scrolls;
    context.zoomed = frame.zoomed;
    context.now = frame.now;
    context.since_entered = frame.now - entered_;
    context.entering = entering;
    const float t = state.motion ? std::min(1.0F, static_cast<float>(context.since_entered / entrance)) : 1;
    const float rest = (1 - t) * (1 - t);
    canvas.set_entrance(entrance_rise * rest, 1 - rest);
    draw_screen(context);
    canvas.set_entrance(0, 1);
    draw_over(context);
    const bool changing = context.wake && *context.wake <= Duration::zero();
    animating_ = t < 1 || changing;
    wake_at_.reset();
    if (context.wake && !changing) wake_at_ = frame.now + *context.wake;
    paragraphs_.end_frame();
    pictures_.end_frame();
}

void Ui::draw_over(Context& context) {
    const kiosk::State& state = context.state;
    if (state.size_sheet) {
        touch_.cover();
        draw_size_sheet(context);
    }
    if (state.revision) {
        touch_.cover();
        draw_revision(context, *state.revision);
    }
    if (has_tabs(state)) draw_tabs(context, tab_of(state));
    if (!state.asked_until) return;
    touch_.cover();
    draw_still_here(context, *state.asked_until);
}

void Ui::draw_screen(Context& context) {
    struct Draw {
        Context& context;
        void operator()(const kiosk::HomeScreen& home) const { draw_home(context, home); }
        void operator()(const kiosk::WhoScreen& who) const { draw_who(context, who); }
        void operator()(const kiosk::DutiesScreen& duties) const { draw_duties(context, duties); }
        void operator()(const kiosk::ContentsScreen&) const { draw_contents(context); }
        void operator()(const kiosk::ReaderScreen& reader) const { draw_reader(context, reader); }
        void operator()(const kiosk::AboutScreen&) const { draw_about(context); }
        void operator()(const kiosk::QuizMenuScreen&) const { draw_quiz_menu(context); }
        void operator()(const kiosk::SectionsScreen& sections) const { draw_sections(context, sections); }
        void operator()(const kiosk::QuestionScreen&) const { draw_question(context, *context.state.quiz); }
        void operator()(const kiosk::HandInScreen&) const { draw_hand_in(context, *context.state.quiz); }
        void operator()(const kiosk::ResultScreen& result) const { draw_result(context, result); }
        void operator()(const kiosk::SearchScreen&) const { draw_search(context, *context.state.search); }
        void operator()(const kiosk::UpdateScreen&) const { draw_update(context, *context.state.update); }
        void operator()(const kiosk::AttractScreen& attract) const { draw_attract(context, attract); }
        void operator()(const kiosk::DarkScreen&) const { draw_dark(context); }
        void operator()(const kiosk::PinScreen&) const { draw_pin(context); }
        void operator()(const kiosk::OperatorScreen&) const { draw_operator(context); }
    };
    std::visit(Draw{context}, context.state.screen);
    if (is_office(context.state) || is_dark(context.state)) return;
    const Box column = context.size.column();
    draw_banner(context, {column.x, context.size.compact() ? 12.0F : 20.0F, column.w, 96});
}

void Ui::plan_glyphs(const kiosk::State& state, const Window& window, std::string_view next) {
    constexpr std::size_t ahead = 12'000;  // bytes: some four screens of text
    const Size size(window, state.text_size);
    const PageSetting set = page_setting(size, state.typeface);
    const auto add = [&](std::string_view words, const TextStyle& style) {
        warm_up_.add(words, style.face, style.size * size.pixels_per_unit());
    };
    warm_up_.begin();
    if (const auto* reader = std::get_if<kiosk::ReaderScreen>(&state.screen)) {
        const auto place = scroll_places_.find("reader:" + reader->node->key);
        // Item 1 of the page is block 0.
        const std::size_t item = place == scroll_places_.end() ? 0 : place->second.anchor.item;
        std::string text;
        for (std::size_t i = item > 0 ? item - 1 : 0; i < reader->blocks.size() && text.size() < ahead; ++i)
            text += reader->blocks[i].text;
        add(text, set.body);
        add("0123456789", set.numeral);
    }
    add(next, set.body);
}

void Ui::scroll(const input::Scroll& scroll) {
    const auto content = scroll_contents_.find(scroll.region);
    if (content == scroll_contents_.end()) return;
    ScrollPlace& place = scroll_places_[content->second];
    place.anchor.offset += scroll.pixels;
    place.travelled += scroll.pixels;
    touch_.scrolled(scroll.region, scroll.pixels);
}

std::string_view Ui::shown(const kiosk::State& state) {
    if (state.asked_until) return "still_here";
    if (state.size_sheet) return "size";
    if (state.revision) return "revision";
    if (std::holds_alternative<kiosk::OperatorScreen>(state.screen)) return kiosk::name_of(state.office.page);
    return kiosk::name_of(state.screen);
}

Colour Ui::ground(const kiosk::State& state) const {
    if (is_dark(state)) return {};  // black
    return theme_.colour(state.ground, Role::Paper);
}

}  // namespace shouce::ui
