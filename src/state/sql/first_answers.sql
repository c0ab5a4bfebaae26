SELECT boot_id, round, question, hash, response, fraction_ppm, wall_ms, trusted FROM answer
WHERE is_first = 1 ORDER BY boot_id DESC, round DESC, slot LIMIT ?1
