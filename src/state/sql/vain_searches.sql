SELECT words, times FROM vain_search WHERE words IS NOT NULL ORDER BY times DESC, words
