SELECT rowid FROM question_index WHERE question_index MATCH ?1 ORDER BY rank, rowid
