#include "tool/layout.h"

#include <fmt/format.h>

#include <cmath>
#include <string_view>
#include <vector>

#include "fonts/fonts.h"
#include "handbook/table.h"
#include "pack/reader.h"
#include "text/layout_dump.h"
#include "tool/face_measurer.h"

namespace shouce::tool {

namespace {

using handbook::Block;
using handbook::BlockKind;

// As the reader's page has it: points and announcements stand flush, paragraphs begin two em in, but for the
// one that opens the node.
[[nodiscard]] text::ParagraphStyle style_of(const Block& block, bool opening, double width) {
    text::ParagraphStyle style;
    style.measure = static_cast<text::Units>(std::lround(width * text::em));
    style.alignment = text::Alignment::Justified;
    if (block.kind == BlockKind::Paragraph && !opening) style.first_line_indent = 2 * text::em;
    return style;
}

class LineWriter {
  public:
    explicit LineWriter(const LayoutOptions& options)
        : options_(options),
          measurer_(faces_, options.face == LayoutOptions::Face::Sans ? fonts::Face::SansRegular
                                                                      : fonts::Face::SerifRegular) {}

    [[nodiscard]] Result<> write(const pack::Reader& reader, const handbook::Node& node) {
        TRY_ASSIGN(const std::vector<Block> blocks, reader.blocks(node.key));
        for (const Block& block : blocks)
            write(block);
        for (const handbook::Node& child : node.children)
            TRY(write(reader, child));
        return {};
    }
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    // Of a table its cells, each as if it had the whole width: how wide columns are is the screen's business.
    void write(const Block& block) {
        text::ParagraphStyle style = style_of(block, text_.empty(), options_.width);
        if (block.kind != BlockKind::Table) return write(block.text, style);
        for (const auto& row : handbook::table_of(block).rows) {
            for (const std::string_view cell : row)
                write(cell, style);
        }
    }
    void write(std::string_view words, const text::ParagraphStyle& style) {
        const auto set = text::lay_out(words, style, measurer_);
        if (!text_.empty()) text_ += '\n';
        text_ += options_.size > 0 ? text::layout_dump_in_pixels(words, set, options_.size)
                                   : text::layout_dump(words, set, text::DumpDetail::Lines);
    }

    const LayoutOptions& options_;
    fonts::Faces faces_;
    FaceMeasurer measurer_;
    std::string text_;
};

[[nodiscard]] Result<std::string> lines_of(const pack::Reader& reader, const LayoutOptions& options) {
    TRY_ASSIGN(const handbook::Handbook book, reader.outline());
    const handbook::Node* node = handbook::find(book.root, options.node);
    if (node == nullptr) {
        return fail("{}: has no node {}; show --toc lists them", options.pack.string(), options.node);
    }
    LineWriter writer(options);
    TRY(writer.write(reader, *node));
    return writer.text();
}

}  // namespace

Status layout(const LayoutOptions& options) {
    const auto reader = pack::Reader::open(options.pack);
    if (!reader) return refuse(reader.error().message());
    const auto lines = lines_of(*reader, options);
    if (!lines) return refuse(lines.error().message());
    return print(*lines);
}

}  // namespace shouce::tool
