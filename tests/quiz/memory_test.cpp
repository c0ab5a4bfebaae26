#include "quiz/memory.h"

#include <doctest/doctest.h>

namespace shouce::quiz {

TEST_CASE("a missed question is missed until it was right twice running") {
    Memory memory;
    memory.judged("a", false);
    CHECK(memory.is_missed("a"));
    memory.judged("a", true);
    CHECK(memory.is_missed("a"));
    memory.judged("a", false);
    memory.judged("a", true);
    CHECK(memory.is_missed("a"));
    memory.judged("a", true);
    CHECK_FALSE(memory.is_missed("a"));
    memory.judged("a", false);
    CHECK(memory.is_missed("a"));
}

TEST_CASE("missed questions are kept in the order they were first missed, once each") {
    Memory memory;
    for (const char* key : {"b", "a", "b", "c"})
        memory.judged(key, false);
    CHECK(memory.missed() == std::vector<handbook::Key>{"b", "a", "c"});
}

TEST_CASE("what was never asked was never seen") {
    Memory memory;
    CHECK(memory.seen("a") == 0);
    memory.judged("a", true);
    memory.judged("a", false);
    CHECK(memory.seen("a") == 2);
    CHECK(memory.seen("b") == 0);
}

}  // namespace shouce::quiz
