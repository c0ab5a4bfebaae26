INSERT INTO report(question, hash, count) VALUES(?1, ?2, 1)
ON CONFLICT(question, hash) DO UPDATE SET count = count + 1
