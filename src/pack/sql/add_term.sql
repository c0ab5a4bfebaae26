INSERT INTO term(id, text, kind, places) VALUES(?1, ?2, ?3, ?4)
