# shouce_embed(TARGET NAME FILE): links the bytes of FILE into TARGET.
#
#   #include "embedded/NAME.h"
#   shouce::embedded::NAME()        its bytes, as std::span<const std::byte>
#   shouce::embedded::NAME_text()   the same, as std::string_view
#
# Call it where TARGET is made. FILE may be the output of a custom command of the same CMakeLists.txt. The
# assembler copies the bytes, so that 10 MB cost neither a compiler's time nor a copy at run time.
set(shouce_embed_templates ${CMAKE_CURRENT_LIST_DIR})

function(shouce_embed target name file)
  get_filename_component(file "${file}" ABSOLUTE)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target}.embedded)
  set(assembly ${folder}/${name}.S)
  configure_file(${shouce_embed_templates}/embed.S.in ${assembly} @ONLY)
  configure_file(${shouce_embed_templates}/embed.h.in ${folder}/embedded/${name}.h @ONLY)
  set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS ${file})
  target_sources(${target} PRIVATE ${assembly} ${file})
  target_include_directories(${target} PUBLIC ${folder})
endfunction()
