INSERT INTO round(boot_id, number, visit, way, about, seed, questions, begun_ms, wall_ms, trusted)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
