// What it costs to set a page, and that a book of a million paragraphs costs no more than one of a hundred:
// opening it, jumping in it, flinging through it, changing the size of its text. Frames are built whole, with
// a renderer that only says yes, so what is counted is our own processor time.
#include <fmt/core.h>
#include <imgui.h>
#include <malloc.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

#include "bench/samples.h"
#include "embedded/strings.h"
#include "embedded/theme.h"
#include "support/headless_ui.h"
#include "ui/ui.h"

namespace {

using namespace shouce;

[[nodiscard]] double cpu_ms() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

[[nodiscard]] double heap_megabytes() {
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / 1048576;
}

template <typename Do>
[[nodiscard]] double time_of(const Do& work) {
    const double before = cpu_ms();
    work();
    return cpu_ms() - before;
}

struct Series {
    std::vector<double> values;
    [[nodiscard]] double median() {
        std::sort(values.begin(), values.end());
        return values[values.size() / 2];
    }
    [[nodiscard]] double worst() const { return *std::max_element(values.begin(), values.end()); }
};

// A paragraph of `characters` or a little more, other words for each number.
[[nodiscard]] std::string paragraph(std::size_t number, std::size_t characters) {
    static constexpr const char* phrases[] = {"开门的人先开灯，", "再开窗；",
                                              "谁用谁登记，",     "用完放回“一号”钩上。",
                                              "冬天开一半，",     "夏天全开（下雨除外）。",
                                              "每间都要有人管，", "一共3间、48把椅子。",
                                              "茶水自取，",       "杯子洗净放回原处。"};
    std::string text;
    std::size_t i = number;
    for (std::size_t length = 0; length < characters; length += 7)
        text += phrases[(i = i * 7 + 3) % std::size(phrases)];
    return text;
}

// The visible page after a change of width: ten paragraphs of a hundred characters, set anew.
void bench_page() {
    test::HeadlessImgui imgui(1080, 1920);
    const ui::Typefaces faces(*ImGui::GetIO().Fonts);
    std::vector<std::string> page;
    for (std::size_t i = 0; i < 10; ++i)
        page.push_back(paragraph(i, 100));
    std::size_t lines = 0;
    for (const bool first : {true, false}) {
        Series series;
        for (int change = 0; change < (first ? 1 : 200); ++change) {
            ui::Paragraphs paragraphs(faces);
            text::ParagraphStyle style;
            style.alignment = text::Alignment::Justified;
            style.first_line_indent = 2 * text::em;
            style.measure = (12 + change % 20) * text::em + change;
            series.values.push_back(time_of([&] {
                for (const std::string& words : page)
                    lines += paragraphs.set(words, fonts::Face::SerifRegular, style).lines.size();
            }));
        }
        fmt::print(
            "{:<46}{:>9.3f} ms{:>9.3f} ms\n",
            first ? "1,000 characters, widths not yet read" : "1,000 characters after a change of width",
            series.median(), series.worst());
    }
    if (lines == 0) fmt::print("nothing was set\n");
}

class Book {
  public:
    explicit Book(std::size_t paragraphs) {
        auto book = std::make_shared<handbook::Handbook>();
        handbook::Node section;
        section.kind = handbook::NodeKind::Section;
        section.key = "1";
        section.title = "长长的一节";
        book->root.children.push_back(section);
        state_.book = book;
        state_.bank = std::make_shared<const kiosk::Bank>(std::vector<handbook::Question>(), *book);
        state_.motion = false;
        state_.visit_of_screen = 1;
        kiosk::ReaderScreen reader;
        reader.node = &book->root.children.front();
        reader.blocks.resize(paragraphs);
        for (std::size_t i = 0; i < paragraphs; ++i) {
            reader.blocks[i].key = "1:p" + std::to_string(i + 1);
            reader.blocks[i].text = paragraph(i, 90);
        }
        state_.screen = std::move(reader);
    }

    // A page that comes up, at the block of that number where one is given.
    void open(std::size_t block) {
        ++state_.visit_of_screen;
        auto& reader = std::get<kiosk::ReaderScreen>(state_.screen);
        reader.marked = block == 0 ? handbook::Key() : reader.blocks[block - 1].key;
    }
    void set_size(kiosk::TextSize size) { state_.text_size = size; }
    [[nodiscard]] const kiosk::State& state() const { return state_; }
    [[nodiscard]] std::size_t size() const {
        return std::get<kiosk::ReaderScreen>(state_.screen).blocks.size();
    }

  private:
    kiosk::State state_;
};

class Screen {
  public:
    [[nodiscard]] double frame(const Book& book) {
        now_ += Duration(1.0 / 60);
        return time_of([&] {
            imgui_.begin();
            ui_.draw(book.state(), {now_, {1080, 1920, 0}, std::nullopt, true});
            imgui_.end();
        });
    }
    void scroll(double pixels) { ui_.scroll({"reader.body", pixels}); }

  private:
    test::HeadlessImgui imgui_{1080, 1920};
    ui::Ui ui_{ui::Theme::parse(embedded::theme_text()).value(),
               ui::Strings::parse(embedded::strings_text()).value(),
               [](int) -> Result<std::string> { return fail("there are no pictures"); }};
    TimePoint now_;
};

// For the table: turns of scrolling, each with its median and its worst frame.
void tell(std::size_t paragraphs, const std::vector<double>& frames) {
    constexpr std::size_t turns = 5;
    for (std::size_t turn = 0; turn < turns; ++turn) {
        const auto part = static_cast<std::ptrdiff_t>(frames.size() / turns);
        const auto from = frames.begin() + static_cast<std::ptrdiff_t>(turn) * part;
        Series series{{from, from + part}};
        bench::sample(fmt::format("our part of a frame with {} paragraphs, ms", paragraphs), "shouce",
                      series.median());
        bench::sample(fmt::format("the worst of them with {} paragraphs, ms", paragraphs), "shouce",
                      series.worst());
    }
}

void bench_book(std::size_t paragraphs) {
    Book book(paragraphs);
    Screen screen;
    for (const auto size : {kiosk::TextSize::Large, kiosk::TextSize::Normal}) {
        book.set_size(size);
        (void)screen.frame(book);  // every glyph is there before anything is counted
    }
    const double heap = heap_megabytes();
    Series opening;
    Series jumping;
    Series flinging;
    Series resizing;
    for (std::size_t i = 0; i < 20; ++i) {
        book.open(0);
        opening.values.push_back(screen.frame(book));
        book.open(1 + (i * 7919) % book.size());
        jumping.values.push_back(screen.frame(book));
        book.set_size(i % 2 == 0 ? kiosk::TextSize::Large : kiosk::TextSize::Normal);
        resizing.values.push_back(screen.frame(book));
    }
    book.open(book.size() / 2);
    (void)screen.frame(book);
    for (int i = 0; i < 1200; ++i) {
        screen.scroll(i < 800 ? 90 : -90);
        flinging.values.push_back(screen.frame(book));
    }
    tell(paragraphs, flinging.values);
    fmt::print("{:>9}", paragraphs);
    for (Series* series : {&opening, &jumping, &flinging, &resizing})
        fmt::print("{:>9.3f}{:>8.3f}", series->median(), series->worst());
    fmt::print("{:>10.1f}\n", heap_megabytes() - heap);
}

}  // namespace

int main() {
    fmt::print("{:<46}{:>12}{:>12}\n", "setting a page, processor time", "median", "worst");
    bench_page();
    fmt::print(
        "\na frame of the reader in a book of that many paragraphs, ms of processor time, median and "
        "worst\n{:>9}{:>17}{:>17}{:>17}{:>17}{:>10}\n",
        "", "opening", "jumping", "flinging", "other size", "MiB more");
    for (const std::size_t paragraphs : {100, 10'000, 1'000'000})
        bench_book(paragraphs);
    return 0;
}
