INSERT INTO import_note(id, severity, code, source_id, line, text) VALUES(?1, ?2, ?3, ?4, ?5, ?6)
