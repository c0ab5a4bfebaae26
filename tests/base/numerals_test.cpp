#include "base/numerals.h"

#include <doctest/doctest.h>

using shouce::chinese_numeral;
using shouce::parse_chinese_numeral;

TEST_CASE("numbers are spelt as a Chinese book counts") {
    CHECK(chinese_numeral(0) == "零");
    CHECK(chinese_numeral(4) == "四");
    CHECK(chinese_numeral(10) == "十");
    CHECK(chinese_numeral(14) == "十四");
    CHECK(chinese_numeral(70) == "七十");
    CHECK(chinese_numeral(105) == "一百零五");
    CHECK(chinese_numeral(110) == "一百一十");
    CHECK(chinese_numeral(240) == "二百四十");
    CHECK(chinese_numeral(3012) == "三千零一十二");
}

TEST_CASE("every number up to 9999 is read back as itself") {
    for (int number = 0; number <= 9999; ++number) {
        REQUIRE(parse_chinese_numeral(chinese_numeral(number)) == number);
    }
}

TEST_CASE("what is not one numeral is not read as one") {
    for (const char* text : {"", "章", "一二", "十十", "百", "一十", "二十十", "十万", "1", "一 "}) {
        CAPTURE(text);
        CHECK_FALSE(parse_chinese_numeral(text).has_value());
    }
}
