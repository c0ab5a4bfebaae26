INSERT INTO answer(boot_id, round, slot, question, hash, response, shown_order, policy, fraction_ppm, took_ms,
                   is_first, at_ms, wall_ms, trusted)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
