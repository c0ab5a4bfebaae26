#include "importer/figures.h"

#include "importer/import.h"
#include "picture/picture.h"

namespace shouce::importer {

namespace {

[[nodiscard]] std::string drawing(int width, int height, picture::Format format = picture::Format::Png) {
    picture::Bitmap bitmap{width, height, {}};
    bitmap.rgb.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3, 200);
    return picture::encode(bitmap, format);
}

// No two pixels alike, as in the worst photograph.
[[nodiscard]] std::string noise(int width, int height) {
    picture::Bitmap bitmap{width, height, {}};
    unsigned state = 1;
    for (int i = 0; i < width * height * 3; ++i) {
        state = state * 1664525U + 1013904223U;
        bitmap.rgb.push_back(static_cast<unsigned char>(state >> 24U));
    }
    return picture::encode(bitmap, picture::Format::Png);
}

// A handbook beside its pictures.
class Book {
  public:
    explicit Book(const std::string& text) { add("book.md", "一、门\n\n" + text); }
    Book& add(const std::string& name, const std::string& bytes) {
        std::filesystem::create_directories((folder_ / name).parent_path());
        REQUIRE(files::write_atomically(folder_ / name, bytes));
        return *this;
    }
    [[nodiscard]] Imported import() const {
        const std::filesystem::path path = folder_ / "book.md";
        return import_handbook(std::span(&path, 1), {});
    }
    [[nodiscard]] pack::Contents imported() const {
        auto contents = import();
        REQUIRE_MESSAGE(contents.has_value(), contents.error().front());
        return *std::move(contents);
    }
    // The one refusal, without the folder in front.
    [[nodiscard]] std::string refusal() const {
        const auto contents = import();
        REQUIRE_FALSE(contents.has_value());
        REQUIRE(contents.error().size() == 1);
        return contents.error()[0].substr(contents.error()[0].find("book.md"));
    }
    [[nodiscard]] const test::TemporaryFolder& folder() const { return folder_; }

  private:
    test::TemporaryFolder folder_;
};

[[nodiscard]] const handbook::Block& first_block(const pack::Contents& contents) {
    return contents.handbook.root.children.at(0).blocks.at(0);
}

}  // namespace

TEST_CASE("a picture on a line of its own becomes a block with its caption and its size") {
    Book book("![门厅的样子](pictures/hall.png) <!-- 二 -->\n\n开灯。\n");
    book.add("pictures/hall.png", drawing(64, 48));
    const auto contents = book.imported();
    const handbook::Block& block = first_block(contents);
    CHECK(block.kind == handbook::BlockKind::Image);
    CHECK(block.key == "1:p1");
    CHECK(block.text == "门厅的样子");
    CHECK(block.reference == "二");
    CHECK(block.picture == handbook::Picture{1, 64, 48});
    REQUIRE(contents.assets.size() == 1);
    CHECK(contents.assets[0].media_type == "image/png");
    CHECK(picture::decode(contents.assets[0].bytes, {1U << 20U, 1'000'000})->width == 64);
    REQUIRE(contents.sources.size() == 2);
    CHECK(contents.sources[1].name == "hall.png");
    CHECK(contents.assets[0].source == 1);
}

TEST_CASE("a title stands in for a caption, and a name with blanks stands in angles") {
    Book book("![](<the hall.png> \"门厅\")\n");
    book.add("the hall.png", drawing(8, 8));
    CHECK(first_block(book.imported()).text == "门厅");
}

TEST_CASE("a picture that is shown twice is kept once") {
    Book book("![一](a.png)\n\n![二](./a.png)\n");
    book.add("a.png", drawing(8, 8));
    const auto contents = book.imported();
    CHECK(contents.assets.size() == 1);
    CHECK(contents.sources.size() == 2);
    CHECK(contents.handbook.root.children.at(0).blocks.at(1).picture->asset == 1);
}

TEST_CASE("a picture is told by what it holds and encoded anew") {
    Book book("![](photo.png)\n");
    const std::string bytes = drawing(32, 32, picture::Format::Jpeg) + "something behind its end";
    book.add("photo.png", bytes);
    const auto contents = book.imported();
    CHECK(contents.assets.at(0).media_type == "image/jpeg");
    CHECK(contents.assets[0].bytes.find("something behind") == std::string::npos);
    CHECK(book.imported().assets == contents.assets);
}

TEST_CASE("a large picture is made small enough for the pack") {
    Book book("![](wide.png)\n");
    book.add("wide.png", drawing(4096, 100));
    CHECK(first_block(book.imported()).picture == handbook::Picture{1, 2048, 50});
    Book busy("![](noise.png)\n");
    busy.add("noise.png", noise(1200, 1000));
    const auto contents = busy.imported();
    CHECK(contents.assets.at(0).media_type == "image/jpeg");
    CHECK(contents.assets[0].bytes.size() <= pack::largest_asset);
}

TEST_CASE("what is wrong with a picture is told with its line") {
    CHECK(Book("![](no.png)\n").refusal() ==
          "book.md:3: no.png: No such file or directory; look for the picture beside the handbook");
    CHECK(Book("![]()\n").refusal() == "book.md:3: a picture needs a file: ![caption](file.png)");
    CHECK(Book("![](https://example.org/a.png)\n").refusal().find("save it there") != std::string::npos);
    CHECK(Book("![](a.png)\n").add("a.png", "GIF89a").refusal() ==
          "book.md:3: a.png: is neither a PNG nor a JPEG picture");
    const std::string bytes = drawing(40, 40);
    CHECK(Book("![](a.png)\n")
              .add("a.png", bytes.substr(0, bytes.size() / 2))
              .refusal()
              .starts_with("book.md:3: a.png: is a damaged picture: "));
    CHECK(Book("![](a)\n").add("a/b", "").refusal().find("book.md:3: ") == 0);
}

TEST_CASE("a picture outside the handbook's folder is refused, by whatever way it is reached") {
    const test::TemporaryFolder elsewhere;
    REQUIRE(files::write_atomically(elsewhere / "a.png", drawing(8, 8)));
    const std::string outside = "lies outside the handbook's folder; copy it there";
    CHECK(Book("![](" + (elsewhere / "a.png").string() + ")\n").refusal().ends_with(outside));
    const Book up("![](../" + elsewhere.path().filename().string() + "/a.png)\n");
    CHECK(up.refusal().ends_with(outside));
    const Book link("![](link.png)\n");
    std::filesystem::create_symlink(elsewhere / "a.png", link.folder() / "link.png");
    CHECK(link.refusal().ends_with(outside));
}

}  // namespace shouce::importer
