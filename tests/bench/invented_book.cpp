#include "bench/invented_book.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "search/tables/han_table.h"

namespace shouce::bench {

namespace {

class Writer {
  public:
    explicit Writer(unsigned seed) : random_(seed) {
        constexpr std::size_t vocabulary = 20'000;
        for (std::size_t i = 0; i < vocabulary; ++i)
            words_.push_back(word());
    }

    [[nodiscard]] std::string paragraph() {
        std::string text;
        while (utf8::length(text) < 100)
            text += words_[rank(words_.size())] + (random_() % 5 == 0 ? "，" : "");
        return text + "。";
    }

  private:
    // Zipf's law: the n-th is met 1/n times as often as the first.
    [[nodiscard]] std::size_t rank(std::size_t of) {
        const double share = static_cast<double>(random_()) / static_cast<double>(std::mt19937::max());
        const auto place = static_cast<std::size_t>(std::pow(static_cast<double>(of), share)) - 1;
        return std::min(place, of - 1);
    }
    [[nodiscard]] std::string word() {
        constexpr std::size_t characters = 3'000;
        constexpr std::array lengths{1, 2, 2, 2, 2, 3, 3, 4};
        std::u32string text;
        const int length = lengths.at(random_() % lengths.size());
        for (int i = 0; i < length; ++i) {
            const std::size_t near_the_front = std::min(random_() % characters, random_() % characters);
            text += search::tables::characters[near_the_front].character;
        }
        return utf8::to_utf8(text);
    }

    std::mt19937 random_;
    std::vector<std::string> words_;
};

}  // namespace

pack::Contents invented_book(int paragraphs) {
    Writer writer(1);
    pack::Contents contents;
    contents.sources.push_back({"invented.txt", "text/plain", {}, 1});
    handbook::Node& root = contents.handbook.root;
    root.key = "book";
    root.title = contents.handbook.title = "长书";
    for (int made = 0; made < paragraphs;) {
        handbook::Node section;
        section.kind = handbook::NodeKind::Section;
        section.key = std::to_string(root.children.size() + 1);
        section.title = std::string(utf8::prefix(writer.paragraph(), 8));
        for (int i = 0; i < 100 && made < paragraphs; ++i, ++made) {
            handbook::Block block;
            block.key = fmt::format("{}:p{}", section.key, i + 1);
            block.text = writer.paragraph();
            section.blocks.push_back(std::move(block));
        }
        section.block_count = static_cast<int>(section.blocks.size());
        root.children.push_back(std::move(section));
    }
    return contents;
}

}  // namespace shouce::bench
