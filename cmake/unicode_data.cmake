# unicode_data_file(VARIABLE path): absolute path of a file of the package unicode-data.
function(unicode_data_file variable path)
  find_file(${variable} ${path} PATHS ${SHOUCE_UNICODE_DIR} /usr/share/unicode NO_DEFAULT_PATH
    DOC "${path} of the Unicode Character Database")
  if(NOT ${variable})
    message(FATAL_ERROR "${path} of the Unicode Character Database is missing: install the package "
      "unicode-data, or name the folder that holds it with -DSHOUCE_UNICODE_DIR=…")
  endif()
endfunction()
