SELECT rowid FROM heading_index WHERE heading_index MATCH ?1 ORDER BY rank, rowid
