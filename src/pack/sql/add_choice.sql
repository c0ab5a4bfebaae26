INSERT INTO choice(question_id, ord, text, target) VALUES(?1, ?2, ?3, ?4)
