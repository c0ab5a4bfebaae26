# The three shapes a target of ours has: a module (static library), a program, a test program.
# All of them get the same warnings and, where asked for, the sanitizers.

add_library(shouce_options INTERFACE)
target_compile_options(shouce_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-missing-field-initializers
  -ffunction-sections -fdata-sections)
target_link_options(shouce_options INTERFACE -Wl,--gc-sections)
target_include_directories(shouce_options INTERFACE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR})
if(SHOUCE_SANITIZE)
  # For our code and for Dear ImGui alike, so that their standard containers agree.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(SHOUCE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# shouce_module(text SOURCES a.cpp b.cpp USES base PRIVATE_USES md4c)
function(shouce_module name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;PRIVATE_USES" ${ARGN})
  add_library(shouce_${name} STATIC ${arg_SOURCES})
  add_library(shouce::${name} ALIAS shouce_${name})
  target_link_libraries(shouce_${name} PUBLIC ${arg_USES} PRIVATE shouce_options ${arg_PRIVATE_USES})
endfunction()

# shouce_tests(text SOURCES a_test.cpp USES shouce::text): program shouce-tests-text, each case a ctest. PROPERTIES
# are what ctest is to know of each: how many processors it fills, and what it costs, dear ones first.
function(shouce_tests name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;ENVIRONMENT;PROPERTIES" ${ARGN})
  add_executable(shouce-tests-${name} ${arg_SOURCES} ${CMAKE_SOURCE_DIR}/tests/support/main.cpp)
  target_include_directories(shouce-tests-${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(shouce-tests-${name} PRIVATE shouce_options ${arg_USES} doctest::doctest)
  # doctest 2.4.9 hides its own includes from -Wconversion only partly.
  target_compile_options(shouce-tests-${name} PRIVATE -Wno-conversion)
  doctest_discover_tests(shouce-tests-${name} TEST_PREFIX "${name}: "
    PROPERTIES TIMEOUT 600 LABELS ${name} ENVIRONMENT "${arg_ENVIRONMENT}" ${arg_PROPERTIES})
endfunction()
