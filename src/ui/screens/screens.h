// One function a screen: it draws what the state says and registers what can be touched, nothing else.
#pragma once

#include "ui/context.h"

namespace shouce::ui {

void draw_home(Context& context, const kiosk::HomeScreen& home);
void draw_who(Context& context);
void draw_duties(Context& context, const kiosk::DutiesScreen& duties);
void draw_contents(Context& context);
void draw_reader(Context& context, const kiosk::ReaderScreen& reader);
// Where, in landscape, the hairline stands between title and text, in units.
[[nodiscard]] float reader_split(const Size& size);
void draw_about(Context& context);
// The sheet for text size, face and ground; stands over the screen below, which cannot be touched then.
void draw_size_sheet(Context& context);
// The icon that stands for a kind of organisation, by its key.
[[nodiscard]] Icon icon_of(std::string_view organisation);

}  // namespace shouce::ui
