// The handbook as a page for Chromium and as a list for Qt Quick, in the font, size and line height of the
// kiosk's reader.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace shouce::bench {

// Every heading and clause of the embedded handbook, in order.
[[nodiscard]] std::vector<std::string> handbook_paragraphs();

void write_html(const std::vector<std::string>& paragraphs, const std::filesystem::path& path);
void write_qml(const std::vector<std::string>& paragraphs, const std::filesystem::path& path);

}  // namespace shouce::bench
