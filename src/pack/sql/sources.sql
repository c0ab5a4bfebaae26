SELECT id, name, media_type, sha256, bytes FROM source ORDER BY id
