SELECT day, section, times FROM use_count ORDER BY day, section
