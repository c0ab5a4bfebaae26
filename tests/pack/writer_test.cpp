#include "pack/writer.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "pack/reader.h"
#include "pack/sample.h"
#include "support/temporary_folder.h"

namespace shouce::pack {

namespace {

[[nodiscard]] std::string refusal(const Contents& contents) {
    const test::TemporaryFolder folder;
    const auto written = write(contents, "shouce-pack test", folder / "a.shouce");
    REQUIRE_FALSE(written.has_value());
    CHECK(folder.entries() == 0);
    const std::string prefix = (folder / "a.shouce: ").string();
    REQUIRE(written.error().message().starts_with(prefix));
    return written.error().message().substr(prefix.size());
}

[[nodiscard]] unsigned byte_at(const std::string& bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes.at(at));
}

}  // namespace

TEST_CASE("the same contents give the same bytes, wherever and however often they are written") {
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "deep");
    write_sample(folder / "a.shouce");
    write_sample(folder / "deep" / "another name.shouce");
    write_sample(folder / "a.shouce");
    CHECK(bytes_of(folder / "a.shouce") == bytes_of(folder / "deep" / "another name.shouce"));
}

TEST_CASE("the header says pack, version 1, rollback journal, 4096 bytes a page") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    const std::string bytes = bytes_of(folder / "a.shouce");
    CHECK(bytes.substr(68, 4) == "SCPA");
    CHECK(byte_at(bytes, 63) == 1);  // user_version
    CHECK(byte_at(bytes, 18) == 1);
    CHECK(byte_at(bytes, 19) == 1);
    CHECK(byte_at(bytes, 16) * 256 + byte_at(bytes, 17) == 4096);
}

TEST_CASE("nothing of the place or the time of writing is in the file") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    CHECK(bytes_of(folder / "a.shouce").find(folder.path().filename().string()) == std::string::npos);
}

TEST_CASE("a pack can be read by everybody and stands alone") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    CHECK(folder.entries() == 1);
    struct stat status {};
    REQUIRE(::stat((folder / "a.shouce").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0644U);
}

TEST_CASE("a pack that cannot be written leaves the one that was there") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    const std::string before = bytes_of(folder / "a.shouce");
    Contents broken = sample_contents();
    broken.handbook.root.children[0].children[1].key = "1.1";
    CHECK_FALSE(write(broken, "shouce-pack test", folder / "a.shouce").has_value());
    CHECK(bytes_of(folder / "a.shouce") == before);
    CHECK(folder.entries() == 1);
    CHECK_FALSE(write(broken, "shouce-pack test", folder / "no" / "a.shouce").has_value());
    CHECK_FALSE(write(sample_contents(), "shouce-pack test", folder / "no" / "a.shouce").has_value());
}

TEST_CASE("contents that contradict themselves are refused by key") {
    Contents contents = sample_contents();
    contents.handbook.root.children[0].children[1].key = "1.1";
    CHECK(refusal(contents) == "1.1: this key is used twice");

    contents = sample_contents();
    contents.handbook.root.children[0].children[1].blocks[0].key = "1.1:1";
    CHECK(refusal(contents).starts_with("1.1:1: "));

    contents = sample_contents();
    contents.handbook.root.children[0].children[1].blocks[0].source = 3;
    CHECK(refusal(contents) == "1.2:p1: its source 3 is not among the sources");

    contents = sample_contents();
    contents.handbook.organisations[0].node = "9";
    CHECK(refusal(contents) == "room: no node 9");

    contents = sample_contents();
    contents.handbook.about[0].text += "\u202E";
    CHECK(refusal(contents) == "about:p1: U+202E, a direction control");
}

TEST_CASE("headings nested beyond all reason are refused") {
    Contents contents = sample_contents();
    handbook::Node* node = &contents.handbook.root;
    for (int i = 0; i < 20; ++i) {
        handbook::Node child;
        child.key = "deep" + std::to_string(i);
        child.kind = handbook::NodeKind::Group;
        node->children.push_back(child);
        node = &node->children.back();
    }
    CHECK(refusal(contents) == "deep15: stands deeper than 16 headings");
}

}  // namespace shouce::pack
