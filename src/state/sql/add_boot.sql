INSERT INTO boot(wall_ms, trusted) VALUES(?1, ?2) RETURNING id
