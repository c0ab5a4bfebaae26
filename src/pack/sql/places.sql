SELECT (SELECT count(*) FROM heading_index WHERE heading_index MATCH ?1)
     + (SELECT count(*) FROM clause_index WHERE clause_index MATCH ?1)
