SELECT rowid FROM clause_index WHERE clause_index MATCH ?1 ORDER BY rowid LIMIT ?2 OFFSET ?3
