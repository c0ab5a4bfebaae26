// How Dear ImGui is compiled: its own files and ours must agree on every line of this (IMGUI_USER_CONFIG).
#pragma once

// Text is found by code point; without this everything past U+FFFF (𠮷) would be missing.
#define IMGUI_USE_WCHAR32
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT

#ifdef NDEBUG
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#endif

// A page of small text may pass 16,384 glyphs in one list. OpenGL ES 2 promises 16-bit indices only.
#ifndef IMGUI_IMPL_OPENGL_ES2
#define ImDrawIdx unsigned int
#endif

namespace shouce {

// A debug build aborts, so that the mistake is found. A release logs each place once and goes on: a
// slightly wrong picture in a public room is better than a black one.
void imgui_assertion_failed(const char* expression, const char* file, int line);

}  // namespace shouce

#define IM_ASSERT(expression) \
    ((expression) ? (void)0 : ::shouce::imgui_assertion_failed(#expression, __FILE__, __LINE__))
