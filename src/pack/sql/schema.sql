PRAGMA page_size=4096;
PRAGMA encoding='UTF-8';
PRAGMA application_id=0x53435041;
PRAGMA user_version=1;
CREATE TABLE meta(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE source(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 BLOB NOT NULL CHECK(length(sha256) = 32),
  bytes INTEGER NOT NULL
) STRICT;
CREATE TABLE node(
  id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES node(id),
  ord INTEGER NOT NULL,
  depth INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('about', 'book', 'part', 'chapter', 'section', 'group')),
  label TEXT NOT NULL,
  title TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  block_count INTEGER NOT NULL,
  item_count INTEGER NOT NULL,
  UNIQUE(parent_id, ord)
) STRICT;
CREATE TABLE asset(
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES source(id),
  media_type TEXT NOT NULL CHECK(media_type IN ('image/png', 'image/jpeg')),
  width INTEGER NOT NULL CHECK(width > 0),
  height INTEGER NOT NULL CHECK(height > 0),
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE block(
  id INTEGER PRIMARY KEY,
  node_id INTEGER NOT NULL REFERENCES node(id),
  ord INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('para', 'item', 'lead', 'table', 'image')),
  number INTEGER,
  marker TEXT NOT NULL,
  text TEXT NOT NULL,
  reference TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES source(id),
  line_from INTEGER NOT NULL,
  line_to INTEGER NOT NULL,
  joined INTEGER NOT NULL CHECK(joined IN (0, 1)),
  key TEXT NOT NULL UNIQUE,
  asset_id INTEGER REFERENCES asset(id),
  UNIQUE(node_id, ord),
  CHECK((kind = 'image') = (asset_id IS NOT NULL))
) STRICT;
CREATE TABLE import_note(
  id INTEGER PRIMARY KEY,
  severity TEXT NOT NULL CHECK(severity IN ('info', 'warn')),
  code TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES source(id),
  line INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE org(
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  category TEXT NOT NULL,
  node_id INTEGER NOT NULL REFERENCES node(id)
) STRICT;
CREATE TABLE question(
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  hash BLOB NOT NULL CHECK(length(hash) = 32),
  kind TEXT NOT NULL CHECK(kind IN ('single', 'multiple', 'truefalse', 'blank', 'match', 'order')),
  stem TEXT NOT NULL,
  explanation TEXT NOT NULL,
  block_id INTEGER NOT NULL REFERENCES block(id),
  status TEXT NOT NULL CHECK(status IN ('approved', 'draft', 'rejected')),
  source_id INTEGER NOT NULL REFERENCES source(id),
  line INTEGER NOT NULL
) STRICT;
CREATE TABLE choice(
  question_id INTEGER NOT NULL REFERENCES question(id),
  ord INTEGER NOT NULL,
  text TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY(question_id, ord)
) STRICT, WITHOUT ROWID;
CREATE TABLE answer(
  question_id INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  choice_ord INTEGER NOT NULL,
  PRIMARY KEY(question_id, ord),
  FOREIGN KEY(question_id, choice_ord) REFERENCES choice(question_id, ord)
) STRICT, WITHOUT ROWID;
CREATE TABLE term(
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK(kind IN ('word', 'heading')),
  places INTEGER NOT NULL
) STRICT;
CREATE VIRTUAL TABLE heading_index USING fts5(title, content='node', content_rowid='id', tokenize='han');
CREATE VIRTUAL TABLE clause_index USING fts5(text, content='block', content_rowid='id', tokenize='han');
CREATE VIRTUAL TABLE question_index USING fts5(stem, content='question', content_rowid='id', tokenize='han');
