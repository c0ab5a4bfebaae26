// Inputs that a search must answer or leave empty, whatever it is made of. Shared by the tests and the
// fuzzer, which begins with them.
#pragma once

#include <string>
#include <vector>

namespace shouce::test {

[[nodiscard]] std::vector<std::string> hostile_inputs();

}  // namespace shouce::test
