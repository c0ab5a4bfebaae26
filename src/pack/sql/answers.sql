SELECT question_id, choice_ord FROM answer ORDER BY question_id, ord
