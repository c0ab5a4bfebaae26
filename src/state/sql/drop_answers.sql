DELETE FROM answer WHERE (boot_id, round) < (?1, ?2)
