INSERT INTO question(id, key, hash, kind, stem, explanation, block_id, status, source_id, line)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, (SELECT id FROM block WHERE key = ?7), ?8, ?9, ?10)
