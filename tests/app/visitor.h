// What visitors do on any screen, for tests of what goes on behind it.
#pragma once

#include "support/kiosk_under_test.h"

namespace shouce::test {

// Begins a round and answers its first question, whether or not that can be recorded.
inline void answer_a_question(KioskUnderTest& kiosk) {
    kiosk.tap("bar.home", "home");
    kiosk.tap("home.quiz", "quiz");
    kiosk.tap("quiz.five", "question");
    kiosk.tap_until("question.option.0", [&kiosk, told = kiosk.texts()] { return kiosk.texts() != told; });
}

inline void read_a_page(KioskUnderTest& kiosk) {
    kiosk.tap("bar.home", "home");
    kiosk.tap("home.read", "contents");
    kiosk.tap("contents.1.5", "reader");
}

}  // namespace shouce::test
