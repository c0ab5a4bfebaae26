UPDATE report SET seen = count WHERE question = ?1 AND hash = ?2
