INSERT INTO question_total(question, hash, answers, first_answers, first_ppm)
SELECT question, hash, count(*), sum(is_first), sum(iif(is_first, fraction_ppm, 0)) FROM answer
WHERE (boot_id, round) < (?1, ?2) GROUP BY question, hash
ON CONFLICT(question, hash) DO UPDATE SET answers = answers + excluded.answers,
  first_answers = first_answers + excluded.first_answers, first_ppm = first_ppm + excluded.first_ppm
