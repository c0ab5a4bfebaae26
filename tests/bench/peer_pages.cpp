#include "bench/peer_pages.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/files.h"
#include "embedded/handbook_pack.h"
#include "pack/reader.h"

namespace shouce::bench {

namespace {

// As ui/screens/page_text sets reading text at 1080 x 1920.
constexpr int text_pixels = 40;
constexpr double line_height = 1.75;
constexpr int margin = 80;
constexpr const char* family = "Noto Serif CJK SC";

void gather(const handbook::Node& node, std::vector<std::string>& into) {
    if (!node.title.empty()) into.push_back(node.label + node.title);
    for (const handbook::Block& block : node.blocks)
        into.push_back(block.marker + block.text);
    for (const handbook::Node& child : node.children)
        gather(child, into);
}

void write(const std::filesystem::path& path, const std::string& text) {
    const auto written = files::write_atomically(path, text);
    if (!written) throw std::runtime_error(written.error().message());
}

[[nodiscard]] std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '<') {
            result += "&lt;";
        } else if (c == '&') {
            result += "&amp;";
        } else {
            result += c;
        }
    }
    return result;
}

}  // namespace

std::vector<std::string> handbook_paragraphs() {
    const auto reader = pack::Reader::open_embedded(embedded::handbook_pack());
    if (!reader) throw std::runtime_error(reader.error().message());
    const auto book = reader->whole();
    if (!book) throw std::runtime_error(book.error().message());
    std::vector<std::string> paragraphs;
    gather(book->root, paragraphs);
    return paragraphs;
}

void write_html(const std::vector<std::string>& paragraphs, const std::filesystem::path& path) {
    std::string page = fmt::format(
        "<!doctype html><meta charset=utf-8><style>body{{margin:{}px;background:#F6EFE2;color:#2B211A;"
        "font:{}px/{} '{}';text-align:justify}}p{{margin:0 0 .5em;text-indent:2em}}</style>\n",
        margin, text_pixels, line_height, family);
    for (const std::string& text : paragraphs)
        page += "<p>" + escaped(text) + "</p>\n";
    write(path, page);
}

void write_qml(const std::vector<std::string>& paragraphs, const std::filesystem::path& path) {
    write(path, fmt::format(R"(import QtQuick
import QtQuick.Window

Window {{
    visible: true
    width: 1080
    height: 1920
    color: "#F6EFE2"
    ListView {{
        anchors.fill: parent
        anchors.margins: {}
        spacing: {}
        model: {}
        delegate: Text {{
            width: ListView.view.width
            text: modelData
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignJustify
            color: "#2B211A"
            font.family: "{}"
            font.pixelSize: {}
            lineHeightMode: Text.FixedHeight
            lineHeight: {}
        }}
    }}
}}
)",
                            margin, text_pixels / 2, nlohmann::json(paragraphs).dump(), family, text_pixels,
                            text_pixels * line_height));
}

}  // namespace shouce::bench
