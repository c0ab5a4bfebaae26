UPDATE round SET how = ?3, ended_ms = ?4, asked = ?5, right_answers = ?6 WHERE boot_id = ?1 AND number = ?2
