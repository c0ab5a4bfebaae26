SELECT text, kind, places FROM term ORDER BY id
