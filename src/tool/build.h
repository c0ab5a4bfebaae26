// shouce-pack build: from the files of a handbook and of question banks to a pack.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "importer/bank.h"
#include "pack/contents.h"
#include "tool/status.h"

namespace shouce::tool {

struct BuildOptions {
    std::vector<std::filesystem::path> handbook;
    std::vector<std::filesystem::path> questions;  // may be none
    std::string title;                             // empty: what the files say
    std::string edition;                           // likewise
    pack::Identity identity;                       // may be none
    importer::BankOptions bank;
    std::filesystem::path out;
};

[[nodiscard]] Status build(const BuildOptions& options);

}  // namespace shouce::tool
