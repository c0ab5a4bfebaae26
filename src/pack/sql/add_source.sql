INSERT INTO source(id, name, media_type, sha256, bytes) VALUES(?1, ?2, ?3, ?4, ?5)
