# Finds Unihan and makes the table of readings and strokes from it (src/search/tables).
include(unicode_data)
unicode_data_file(UNIHAN_READINGS Unihan_Readings.txt.bz2)
unicode_data_file(UNIHAN_IRG_SOURCES Unihan_IRGSources.txt.bz2)
find_program(SHOUCE_TOOL_bzcat bzcat REQUIRED)

# han_table(SOURCE): sets SOURCE to the generated file.
function(han_table source)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/han_table.cpp)
  add_executable(make_han_table tables/make_han_table.cpp)
  target_link_libraries(make_han_table PRIVATE shouce_options shouce::base)
  add_custom_command(OUTPUT ${output}
    COMMAND sh -c [["$1" "$2" "$3" | "$4" "$5"]] han_table
      ${SHOUCE_TOOL_bzcat} ${UNIHAN_READINGS} ${UNIHAN_IRG_SOURCES} $<TARGET_FILE:make_han_table> ${output}
    DEPENDS make_han_table ${UNIHAN_READINGS} ${UNIHAN_IRG_SOURCES}
    COMMENT "Readings and strokes from ${UNIHAN_READINGS}" VERBATIM)
  set(${source} ${output} PARENT_SCOPE)
endfunction()
