// A few seconds of fuzzing, begun with the hostile inputs that are known. To go on for longer, run the fuzzer
// by hand: SHOUCE_FUZZ_PACK=FILE.shouce shouce-search-fuzz FOLDER
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "base/files.h"
#include "embedded/handbook_pack.h"
#include "search/hostile.h"
#include "support/temporary_folder.h"

TEST_CASE("the fuzzer finds nothing in a few seconds") {
    using namespace shouce;  // NOLINT(google-build-using-namespace)
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "corpus");
    int number = 0;
    for (const std::string& input : test::hostile_inputs()) {
        std::ofstream file(folder / "corpus" / std::to_string(++number), std::ios::binary);
        file << input;
        REQUIRE(file.flush());
    }
    const auto pack = embedded::handbook_pack_text();
    REQUIRE(files::write_atomically(folder / "a.shouce", std::string(pack)));
    const std::string log = (folder / "log").string();
    const std::string command = "cd '" + folder.path().string() + "' && SHOUCE_FUZZ_PACK=a.shouce '" +
                                SHOUCE_SEARCH_FUZZ + "' -max_total_time=5 -max_len=40000 corpus >log 2>&1";
    const int status = std::system(command.c_str());
    CHECK_MESSAGE(status == 0, files::read(log, 1U << 24U).value_or(""));
}
