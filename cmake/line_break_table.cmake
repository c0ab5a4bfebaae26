# Finds the Unicode Character Database and makes the line break table from it (src/text/tables).

# unicode_data_file(VARIABLE path): absolute path of a file of the package unicode-data.
function(unicode_data_file variable path)
  find_file(${variable} ${path} PATHS ${SHOUCE_UNICODE_DIR} /usr/share/unicode NO_DEFAULT_PATH
    DOC "${path} of the Unicode Character Database")
  if(NOT ${variable})
    message(FATAL_ERROR "${path} of the Unicode Character Database is missing: install the package "
      "unicode-data, or name the folder that holds it with -DSHOUCE_UNICODE_DIR=…")
  endif()
endfunction()

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
