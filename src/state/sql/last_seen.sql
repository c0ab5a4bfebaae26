SELECT coalesce(max(wall_ms), 0) FROM (
  SELECT max(wall_ms) AS wall_ms FROM boot WHERE trusted = 1
  UNION ALL SELECT max(wall_ms) FROM answer WHERE trusted = 1)
