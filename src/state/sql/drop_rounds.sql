DELETE FROM round WHERE (boot_id, number) < (?1, ?2)
