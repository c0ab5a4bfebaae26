// The icons of the look, named as in Material Icons.
#pragma once

#include "fonts/icons.h"

namespace shouce::ui {

enum class Icon : char32_t {
    None = 0,
    Home = fonts::icon::home,
    MenuBook = fonts::icon::menu_book,
    FormatSize = fonts::icon::format_size,
    ArrowForward = fonts::icon::arrow_forward,
    ChevronLeft = fonts::icon::chevron_left,
    ChevronRight = fonts::icon::chevron_right,
    Check = fonts::icon::check,
    Close = fonts::icon::close,
    Info = fonts::icon::info,
    Agriculture = fonts::icon::agriculture,
    HomeWork = fonts::icon::home_work,
    AccountBalance = fonts::icon::account_balance,
    Science = fonts::icon::science,
    Factory = fonts::icon::factory,
    Storefront = fonts::icon::storefront,
    School = fonts::icon::school,
    Apartment = fonts::icon::apartment,
    CoPresent = fonts::icon::co_present,
    Groups = fonts::icon::groups,
    ArrowBack = fonts::icon::arrow_back,
    AssignmentTurnedIn = fonts::icon::assignment_turned_in,
    Cancel = fonts::icon::cancel,
    CheckBox = fonts::icon::check_box,
    CheckBoxBlank = fonts::icon::check_box_outline_blank,
    CheckCircle = fonts::icon::check_circle,
    Edit = fonts::icon::edit,
    FactCheck = fonts::icon::fact_check,
    Flag = fonts::icon::flag,
    Person = fonts::icon::person,
    Backspace = fonts::icon::backspace,
    Search = fonts::icon::search,
    Replay = fonts::icon::replay,
    Timer = fonts::icon::timer,
    Toc = fonts::icon::toc,
    TrendingUp = fonts::icon::trending_up,
    Warning = fonts::icon::warning,
    Add = fonts::icon::add,
    Remove = fonts::icon::remove,
    SystemUpdate = fonts::icon::system_update_alt,
    VerifiedUser = fonts::icon::verified_user,
    Visibility = fonts::icon::visibility,
};

}  // namespace shouce::ui
