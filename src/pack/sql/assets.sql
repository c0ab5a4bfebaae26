SELECT source_id, media_type, width, height, bytes FROM asset ORDER BY id
