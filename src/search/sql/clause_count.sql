SELECT count(*) FROM clause_index WHERE clause_index MATCH ?1
