INSERT INTO vain_search(words_hash, times) VALUES(?1, 1)
ON CONFLICT(words_hash) DO UPDATE SET times = times + 1, words = CASE WHEN times + 1 >= ?2 THEN ?3 END
