# shouce::imgui: Dear ImGui 1.92 with its OpenGL renderer. Its glyphs come from src/ui/glyph_loader.h; its own
# FreeType loader is linked because it names it as what it would take otherwise.
#
# Compiled from source, because Debian 12 packages 1.86 and the dynamic font atlas came with 1.92. The source
# is SHOUCE_IMGUI_DIR; else the distribution's source package (platform/linux/fetch-imgui); else the
# project's own repository. imgui_impl_glfw is left out: it puts a phantom pointer back after every touch.

find_package(Freetype REQUIRED)

set(shouce_imgui_oldest 19222)  # 1.92.2b, whose faults the code steps around
set(shouce_imgui_commit 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)  # 1.92.2b again

# Fetched once for all build folders below build/; a build folder elsewhere keeps a copy of its own.
function(shouce_fetch_imgui out_folder)
  cmake_path(IS_PREFIX CMAKE_SOURCE_DIR "${CMAKE_BINARY_DIR}" NORMALIZE inside_the_tree)
  set(folder ${CMAKE_BINARY_DIR}/imgui)
  if(inside_the_tree)
    set(folder ${CMAKE_SOURCE_DIR}/build/imgui)
  endif()
  file(LOCK ${folder} DIRECTORY GUARD FUNCTION)  # two presets may be configured at once
  if(NOT EXISTS ${folder}/source/imgui.h)
    execute_process(COMMAND ${CMAKE_SOURCE_DIR}/platform/linux/fetch-imgui ${folder} RESULT_VARIABLE failed)
    if(failed)
      message(STATUS "Dear ImGui: no source package; cloning the project's repository instead "
        "(SHOUCE_IMGUI_DIR names a folder with the source where neither can be reached)")
      include(FetchContent)
      FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git
        GIT_TAG ${shouce_imgui_commit} SOURCE_DIR ${folder}/source)
      FetchContent_Populate(imgui)
    endif()
  endif()
  set(${out_folder} ${folder}/source PARENT_SCOPE)
endfunction()

if(SHOUCE_IMGUI_DIR)
  set(shouce_imgui_source ${SHOUCE_IMGUI_DIR})
else()
  shouce_fetch_imgui(shouce_imgui_source)
endif()

set(shouce_imgui_version 0)
if(EXISTS ${shouce_imgui_source}/imgui.h)
  file(STRINGS ${shouce_imgui_source}/imgui.h shouce_imgui_version REGEX "^#define IMGUI_VERSION_NUM")
  string(REGEX REPLACE "[^0-9]" "" shouce_imgui_version "${shouce_imgui_version}")
endif()
if(NOT shouce_imgui_version GREATER_EQUAL shouce_imgui_oldest)
  message(FATAL_ERROR "Dear ImGui: ${shouce_imgui_source}/imgui.h says version '${shouce_imgui_version}', "
    "but ${shouce_imgui_oldest} (1.92.2b) or newer is needed; set SHOUCE_IMGUI_DIR to such a source")
endif()

set(shouce_imgui_files
  imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp
  misc/freetype/imgui_freetype.cpp backends/imgui_impl_opengl3.cpp)
list(TRANSFORM shouce_imgui_files PREPEND ${shouce_imgui_source}/)
set_source_files_properties(${shouce_imgui_files} PROPERTIES COMPILE_OPTIONS -w)

add_library(shouce_imgui STATIC ${shouce_imgui_files} ${CMAKE_SOURCE_DIR}/platform/imgui_assert.cpp)
add_library(shouce::imgui ALIAS shouce_imgui)
target_include_directories(shouce_imgui SYSTEM PUBLIC
  ${shouce_imgui_source} ${shouce_imgui_source}/backends ${shouce_imgui_source}/misc/freetype)
target_include_directories(shouce_imgui PUBLIC ${CMAKE_SOURCE_DIR})
target_compile_definitions(shouce_imgui PUBLIC IMGUI_USER_CONFIG="platform/imgui_config.h")
target_link_libraries(shouce_imgui PRIVATE shouce_options shouce::base Freetype::Freetype)
if(SHOUCE_GL STREQUAL "es")
  pkg_check_modules(gles REQUIRED IMPORTED_TARGET GLOBAL glesv2 egl)
  target_compile_definitions(shouce_imgui PUBLIC IMGUI_IMPL_OPENGL_ES2)
  target_link_libraries(shouce_imgui PUBLIC PkgConfig::gles)
else()
  find_package(OpenGL REQUIRED GLOBAL)
  target_link_libraries(shouce_imgui PUBLIC OpenGL::GL ${CMAKE_DL_LIBS})
endif()

# A new build folder then compiles this in a moment.
find_program(SHOUCE_CCACHE ccache)
mark_as_advanced(SHOUCE_CCACHE)
if(SHOUCE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set_property(TARGET shouce_imgui PROPERTY CXX_COMPILER_LAUNCHER ${SHOUCE_CCACHE})
endif()
