INSERT INTO answer(question_id, ord, choice_ord) VALUES(?1, ?2, ?3)
