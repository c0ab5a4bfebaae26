#include "importer/importer.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "importer/draft.h"
#include "importer/figures.h"
#include "importer/front_matter.h"
#include "importer/lines.h"
#include "importer/oddities.h"
#include "importer/organisations.h"
#include "importer/problems.h"
#include "importer/source_text.h"
#include "importer/tables.h"
#include "importer/tree.h"
#include "pack/structure.h"

namespace shouce::importer {

namespace {

// Reads file after file and gathers what each gives.
class Importer {
  public:
    explicit Importer(const Options& options) : options_(&options) {}

    void take(const std::filesystem::path& path) {
        auto read_in = read_source(path);
        if (!read_in) return problems_.add(read_in.error().message());
        const int source = static_cast<int>(contents_.sources.size());
        contents_.sources.push_back(std::move(read_in->source));
        if (read_in->encoding == Encoding::Gb18030 || read_in->encoding == Encoding::Utf16) {
            note(source, 0, "encoding",
                 fmt::format("is not UTF-8 and was read as {}", name_of(read_in->encoding)));
        }
        read(read_in->text, source, path.string());
    }

    [[nodiscard]] tl::expected<pack::Contents, Refusals> finish() {
        if (!problems_.none()) return tl::unexpected(problems_.lines());
        std::vector<Draft> drafts = nest(std::move(text_));
        notice_oddities(drafts, contents_.notes);
        Keys keys;
        handbook::Handbook& book = contents_.handbook;
        take_names(keys);
        book.root = make_tree(drafts, keys);
        book.root.title = book.title;
        book.organisations = find_organisations(book.root);
        std::stable_sort(contents_.notes.begin(), contents_.notes.end(),
                         [](const pack::Note& a, const pack::Note& b) {
                             return std::pair(a.source, a.line) < std::pair(b.source, b.line);
                         });
        return std::move(contents_);
    }

  private:
    void note(int source, int line, std::string code, std::string text) {
        contents_.notes.push_back({pack::Severity::Info, std::move(code), source, line, std::move(text)});
    }

    void read(std::string_view text, int source, const std::string& file) {
        std::vector<Line> lines = read_lines(text, source, file, problems_, contents_.notes);
        find_tables(lines, file, problems_, contents_.notes);
        find_headings(lines);
        const std::size_t start = start_of_text(lines);
        if (start == lines.size()) {
            return problems_.add(
                fmt::format("{}: has no heading; begin each part with 第一篇, 第一章 or 一、, or mark "
                            "headings with #",
                            file));
        }
        const auto elements = [&](std::size_t from, std::size_t to, Part part) {
            auto read = read_elements(lines, from, to, part, file, problems_, contents_.notes);
            take_pictures(read, file);
            return read;
        };
        take_front_matter(elements(0, start, Part::FrontMatter), source);
        for (Element& element : elements(start, lines.size(), Part::Text))
            text_.push_back(std::move(element));
    }

    void take_pictures(std::vector<Element>& elements, const std::string& file) {
        for (Element& element : elements) {
            auto* paragraph = std::get_if<Paragraph>(&element);
            if (paragraph == nullptr || paragraph->block.kind != handbook::BlockKind::Image) continue;
            paragraph->block.picture = figures_.take(file, paragraph->block.line_from, paragraph->picture);
        }
    }

    void take_front_matter(const std::vector<Element>& elements, int source) {
        if (elements.empty()) return;
        const std::size_t before = front_.about.size();
        const EditionLine edition_line = options_->edition.empty() ? EditionLine::Take : EditionLine::Leave;
        front_ = read_front_matter(elements, std::move(front_), edition_line);
        note(source, front_.last_line, "front-matter",
             fmt::format(
                 "kept apart up to this line: title {}, edition {}, publisher {}, ISBN {}, and {} paragraphs "
                 "about the book",
                 told(front_.title), told(front_.edition), told(front_.publisher), told(front_.isbn),
                 front_.about.size() - before));
    }

    [[nodiscard]] static std::string told(const std::string& field) { return field.empty() ? "none" : field; }

    // The book needs a title: the one asked for, its own, else the name of its file.
    void take_names(Keys& keys) {
        handbook::Handbook& book = contents_.handbook;
        book.title = options_->title.empty() ? front_.title : options_->title;
        if (book.title.empty() && !contents_.sources.empty()) {
            book.title = std::filesystem::path(contents_.sources.front().name).stem().string();
        }
        book.edition = options_->edition.empty() ? front_.edition : options_->edition;
        book.publisher = std::move(front_.publisher);
        book.isbn = std::move(front_.isbn);
        for (Paragraph& paragraph : front_.about)
            book.about.push_back(std::move(paragraph.block));
        keys.name_blocks(keys.unique(std::string(pack::about_key)), book.about);
    }

    const Options* options_;
    Problems problems_;
    pack::Contents contents_;
    Figures figures_{contents_, problems_};
    FrontMatter front_;
    std::vector<Element> text_;
};

}  // namespace

tl::expected<pack::Contents, Refusals> import_handbook(std::span<const std::filesystem::path> files,
                                                       const Options& options) {
    Importer importer(options);
    for (const std::filesystem::path& file : files)
        importer.take(file);
    return importer.finish();
}

}  // namespace shouce::importer
