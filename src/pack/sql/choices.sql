SELECT question_id, text, target FROM choice ORDER BY question_id, ord
