// What the operator takes home on a stick: tables for a spreadsheet and one page to print. Nothing in them
// belongs to one visitor, and no count below kiosk::least_answers is told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "handbook/handbook.h"
#include "kiosk/figures.h"
#include "platform/usb/stick.h"
#include "ui/strings.h"

namespace shouce::app {

struct ExportSource {
    const kiosk::Figures& figures;
    const handbook::Handbook& book;
    const std::vector<std::string>& clauses;  // the words of the hardest, as figures.clauses begins
    std::string room;                         // may be empty
};

// CSV in UTF-8 with a mark at its start, lines ended as RFC 4180 says; and a page in HTML that needs no other
// file and fills one sheet of A4 at most.
[[nodiscard]] std::vector<platform::Stick::File> export_files(const ExportSource& source,
                                                              const ui::Strings& strings);

// A cell that no spreadsheet takes for a formula (owasp.org, "CSV Injection"), quoted where it has to be.
[[nodiscard]] std::string csv_cell(std::string_view text);

}  // namespace shouce::app
