SELECT (SELECT count(*) FROM round),
       (SELECT count(*) FROM answer) + (SELECT coalesce(sum(answers), 0) FROM question_total),
       (SELECT count(*) FROM answer),
       (SELECT coalesce(sum(count), 0) FROM report),
       (SELECT count(*) FROM boot)
