DELETE FROM vain_search
WHERE words IS NULL AND (SELECT count(*) FROM vain_search WHERE words IS NULL) > ?1
