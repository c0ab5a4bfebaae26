// The real program, a real window, a real pointer: what a visitor does first.
#include <doctest/doctest.h>

#include "pack/writer.h"
#include "picture/picture.h"
#include "support/kiosk_under_test.h"

using shouce::test::KioskUnderTest;
using shouce::test::VirtualDisplay;

namespace {

[[nodiscard]] bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// One section: a table, a picture, a paragraph.
void write_pack_with_figures(const std::string& path) {
    using namespace shouce;
    pack::Contents contents;
    contents.sources = {{"a.md", "text/markdown", {}, 1}, {"a.png", "image/png", {}, 1}};
    const picture::Bitmap bitmap{40, 30, std::vector<unsigned char>(std::size_t{40} * 30 * 3, 90)};
    contents.assets = {{1, "image/png", 40, 30, picture::encode(bitmap, picture::Format::Png)}};
    handbook::Node section;
    section.kind = handbook::NodeKind::Section;
    section.key = "1";
    section.title = "房间";
    section.block_count = 3;
    section.blocks.resize(3);
    section.blocks[0].kind = handbook::BlockKind::Table;
    section.blocks[0].text = "物品\t件数\n灯\t3";
    section.blocks[1].kind = handbook::BlockKind::Image;
    section.blocks[1].text = "门厅的样子";
    section.blocks[1].picture = handbook::Picture{1, 40, 30};
    section.blocks[2].text = "完。";
    for (std::size_t i = 0; i < 3; ++i)
        section.blocks[i].key = "1:p" + std::to_string(i + 1);
    contents.handbook.title = "样书";
    contents.handbook.root.key = "book";
    contents.handbook.root.children = {section};
    REQUIRE(pack::write(contents, "test", path).has_value());
}

}  // namespace

TEST_CASE("a visitor walks from home to a section, on to the next, and home again") {
    VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920);
    kiosk.wait_for_screen("home");
    kiosk.tap("home.read", "contents");
    kiosk.tap("contents.1.5", "reader");
    CHECK(contains(kiosk.text("reader.body").words, "社区"));
    const std::string fifth = kiosk.text("reader.body").words;
    kiosk.tap("reader.next", "reader");
    CHECK(contains(kiosk.text("reader.body").words, "机关"));
    CHECK(kiosk.text("reader.body").words != fifth);
    kiosk.tap("reader.previous", "reader");
    CHECK(kiosk.text("reader.body").words == fifth);
    kiosk.tap("bar.home", "home");
    CHECK(kiosk.stop() == 0);
}

TEST_CASE("a visitor finds the duties of their organisation in two touches") {
    VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920);
    kiosk.wait_for_screen("home");
    kiosk.tap("home.who", "who");
    kiosk.tap("who.rural", "duties");
    CHECK(contains(kiosk.text("duties.body").words, "村"));
    kiosk.tap("duties.five", "question");
    CHECK_FALSE(kiosk.text("question.stem").words.empty());
}

TEST_CASE("text grows at a touch and the page keeps its place") {
    VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920);
    kiosk.wait_for_screen("home");
    kiosk.tap("home.read", "contents");
    kiosk.tap("contents.1.4", "reader");
    const std::string before = kiosk.text("reader.body").words;
    kiosk.tap("bar.size", "size");
    // The sheet stays up while sizes are tried; the text above it tells.
    kiosk.tap_until("size.largest", [&] { return kiosk.text("reader.body").words.size() < before.size(); });
    kiosk.tap("size.done", "reader");
    const std::string after = kiosk.text("reader.body").words;
    CHECK(before.starts_with(after.substr(0, 30)));
}

TEST_CASE("text follows a drag, and a drag presses nothing") {
    VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920);
    kiosk.wait_for_screen("home");
    kiosk.tap("home.read", "contents");
    kiosk.tap("contents.1.13", "reader");
    const double before = kiosk.text("reader.body").top;
    display.drag(540, 1400, 540, 800, 30);
    // A fling may follow; the text has moved at least as far as the finger.
    while (kiosk.text("reader.body").top == before && kiosk.read_line(10)) {
    }
    CHECK(kiosk.text("reader.body").top <= before - 598);
    CHECK(kiosk.screen() == "reader");
}

TEST_CASE("a still screen draws no frame") {
    VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920, {"--trace-frames"});
    kiosk.wait_for_screen("home");
    // What is still under way comes to rest first; from then on the trace must fall silent.
    while (kiosk.read_line(1.0)) {
    }
    const int frames = kiosk.frames();
    CHECK_FALSE(kiosk.read_line(3.0));
    CHECK(kiosk.frames() == frames);
    kiosk.tap("home.read", "contents");
    CHECK(kiosk.frames() > frames);
}

TEST_CASE("a page with a table and a picture comes up, and then no frame is drawn any more") {
    const shouce::test::TemporaryFolder folder;
    const std::string pack = (folder / "a.shouce").string();
    write_pack_with_figures(pack);
    VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920, {"--trace-frames", "--pack", pack});
    kiosk.wait_for_screen("home");
    kiosk.tap("home.read", "contents");
    kiosk.tap("contents.1", "reader");
    CHECK(kiosk.text("reader.body").words == "物品件数灯3门厅的样子完。");
    while (kiosk.read_line(1.0)) {
    }
    const int frames = kiosk.frames();
    CHECK_FALSE(kiosk.read_line(2.0));
    CHECK(kiosk.frames() == frames);
    CHECK(kiosk.stop() == 0);
}

TEST_CASE("a pack that cannot be used is told on the screen, over the embedded handbook") {
    VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920, {"--pack", SHOUCE_PROGRAM});
    kiosk.wait_for_screen("home");
    CHECK(contains(kiosk.target("banner").label, "内置手册"));
    kiosk.tap("home.read", "contents");
    CHECK(kiosk.target("contents.1.5").label.size() > 0);
}
