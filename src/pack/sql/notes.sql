SELECT severity, code, source_id, line, text FROM import_note ORDER BY id
