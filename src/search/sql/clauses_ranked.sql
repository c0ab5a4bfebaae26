SELECT rowid FROM clause_index WHERE clause_index MATCH ?1 ORDER BY rank, rowid
