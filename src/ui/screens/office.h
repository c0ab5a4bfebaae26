// What the operator's pages share: the whole window is theirs, without tabs.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "ui/context.h"

namespace shouce::ui {

// Everything inside the margins.
[[nodiscard]] Box office_column(const Size& size);
// The first characters that fit, the last of them an ellipsis where some are left out.
[[nodiscard]] std::string cut_to(const Canvas& canvas, std::string_view words, const TextStyle& style,
                                 float width);
// 星期一, 周一: the weekday, 0 for Monday.
[[nodiscard]] std::string weekday_of(const Context& context, int weekday, std::string_view which);
// 11 月 23 日　星期一
[[nodiscard]] std::string date_words(const Context& context, std::int64_t day);
// 八、2: where a clause stands, as short as can be; empty where neither is numbered.
[[nodiscard]] std::string short_place(const Context& context, const quiz::Entry& entry);

// A page behind a door of the front page: its head, its items in a region that scrolls, the way back below.
struct OfficeList {
    std::string_view title;  // id of the words
    std::string sentence;    // under the head; may be empty
    std::size_t count = 0;
    std::function<float(std::size_t, const Box& column)> height;
    std::function<void(std::size_t, const Box& item)> draw;
};
// Returns the action row's place beside the way back, for one more button.
Box draw_office_list(Context& context, const OfficeList& list);

void draw_operator_front(Context& context);
void draw_operator_use(Context& context);
void draw_operator_questions(Context& context);
void draw_operator_reports(Context& context);
void draw_operator_searches(Context& context);
void draw_operator_settings(Context& context);
void draw_operator_checks(Context& context);
void draw_operator_export(Context& context);

}  // namespace shouce::ui
