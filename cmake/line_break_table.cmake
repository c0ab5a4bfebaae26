# Finds the Unicode Character Database and makes the line break table from it (src/text/tables).

include(unicode_data)

unicode_data_file(UNICODE_LINE_BREAK LineBreak.txt)
unicode_data_file(UNICODE_EAST_ASIAN_WIDTH EastAsianWidth.txt)
unicode_data_file(UNICODE_GENERAL_CATEGORY extracted/DerivedGeneralCategory.txt)
unicode_data_file(UNICODE_EMOJI_DATA emoji/emoji-data.txt)

# line_break_table(SOURCE): sets SOURCE to the generated file.
function(line_break_table source)
  set(inputs ${UNICODE_LINE_BREAK} ${UNICODE_EAST_ASIAN_WIDTH} ${UNICODE_GENERAL_CATEGORY} ${UNICODE_EMOJI_DATA})
  set(output ${CMAKE_CURRENT_BINARY_DIR}/line_break_table.cpp)
  add_executable(make_line_break_table tables/make_line_break_table.cpp)
  target_link_libraries(make_line_break_table PRIVATE shouce_options fmt::fmt)
  add_custom_command(OUTPUT ${output}
    COMMAND make_line_break_table ${inputs} ${output}
    DEPENDS make_line_break_table ${inputs}
    COMMENT "Line break table from ${UNICODE_LINE_BREAK}" VERBATIM)
  set(${source} ${output} PARENT_SCOPE)
endfunction()
