INSERT INTO heading_index(rowid, title)
  SELECT id, title FROM node WHERE kind NOT IN ('about', 'book') AND title <> '' ORDER BY id;
INSERT INTO clause_index(rowid, text)
  SELECT block.id, block.text FROM block JOIN node ON node.id = block.node_id WHERE node.kind <> 'about' ORDER BY block.id;
INSERT INTO question_index(rowid, stem)
  SELECT id, stem FROM question WHERE status = 'approved' ORDER BY id;
INSERT INTO heading_index(heading_index) VALUES('optimize');
INSERT INTO clause_index(clause_index) VALUES('optimize');
INSERT INTO question_index(question_index) VALUES('optimize');
INSERT INTO heading_index(heading_index) VALUES('integrity-check');
INSERT INTO clause_index(clause_index) VALUES('integrity-check');
INSERT INTO question_index(question_index) VALUES('integrity-check');
