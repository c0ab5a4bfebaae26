INSERT INTO use_count(day, section, times) VALUES(?1, ?2, 1)
ON CONFLICT(day, section) DO UPDATE SET times = times + 1
