CREATE TABLE boot(
  id INTEGER PRIMARY KEY,
  wall_ms INTEGER NOT NULL,
  trusted INTEGER NOT NULL CHECK(trusted IN (0, 1))
) STRICT;
CREATE TABLE round(
  boot_id INTEGER NOT NULL REFERENCES boot(id),
  number INTEGER NOT NULL,
  visit INTEGER NOT NULL,
  way TEXT NOT NULL,
  about TEXT NOT NULL,
  seed INTEGER NOT NULL,
  questions INTEGER NOT NULL,
  begun_ms INTEGER NOT NULL,
  wall_ms INTEGER NOT NULL,
  trusted INTEGER NOT NULL CHECK(trusted IN (0, 1)),
  how TEXT CHECK(how IN ('finished', 'abandoned')),
  ended_ms INTEGER,
  asked INTEGER,
  right_answers INTEGER,
  PRIMARY KEY(boot_id, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE answer(
  boot_id INTEGER NOT NULL,
  round INTEGER NOT NULL,
  slot INTEGER NOT NULL,
  question TEXT NOT NULL,
  hash BLOB NOT NULL CHECK(length(hash) = 32),
  response TEXT NOT NULL,
  shown_order TEXT NOT NULL,
  policy TEXT NOT NULL,
  fraction_ppm INTEGER NOT NULL CHECK(fraction_ppm BETWEEN 0 AND 1000000),
  took_ms INTEGER NOT NULL,
  is_first INTEGER NOT NULL CHECK(is_first IN (0, 1)),
  at_ms INTEGER NOT NULL,
  wall_ms INTEGER NOT NULL,
  trusted INTEGER NOT NULL CHECK(trusted IN (0, 1)),
  PRIMARY KEY(boot_id, round, slot)
) STRICT, WITHOUT ROWID;
CREATE TABLE question_total(
  question TEXT NOT NULL,
  hash BLOB NOT NULL CHECK(length(hash) = 32),
  answers INTEGER NOT NULL,
  first_answers INTEGER NOT NULL,
  first_ppm INTEGER NOT NULL,
  PRIMARY KEY(question, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE report(
  question TEXT NOT NULL,
  hash BLOB NOT NULL CHECK(length(hash) = 32),
  count INTEGER NOT NULL,
  PRIMARY KEY(question, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE vain_search(
  words_hash INTEGER PRIMARY KEY,
  times INTEGER NOT NULL,
  words TEXT
) STRICT;
PRAGMA application_id=0x53435354;
PRAGMA user_version=1;
