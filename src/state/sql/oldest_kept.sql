SELECT boot_id, number FROM round ORDER BY boot_id DESC, number DESC LIMIT 1 OFFSET ?1
