SELECT question, hash, count - seen FROM report WHERE count > seen ORDER BY 3 DESC, question
