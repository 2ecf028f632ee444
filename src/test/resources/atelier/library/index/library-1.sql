-- a library as the first schema left it; never changed with later ones
CREATE TABLE style (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  generator TEXT NOT NULL DEFAULT '',
  kept INTEGER NOT NULL,
  stars INTEGER NOT NULL DEFAULT 0 CHECK (stars BETWEEN 0 AND 5),
  label INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  starter INTEGER NOT NULL DEFAULT 0,
  state INTEGER NOT NULL DEFAULT 0,
  file TEXT,
  file_size INTEGER,
  file_time INTEGER
);
CREATE INDEX style_by_date ON style (state, kept, key);
CREATE INDEX style_by_name ON style (state, sort_name, key);
CREATE INDEX style_by_stars ON style (state, stars, kept, key);
CREATE TABLE style_code (
  style INTEGER PRIMARY KEY REFERENCES style ON DELETE CASCADE,
  code BLOB NOT NULL
);
CREATE TABLE style_tag (
  style INTEGER NOT NULL REFERENCES style ON DELETE CASCADE,
  tag TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (style, tag)
) WITHOUT ROWID;
CREATE INDEX style_by_tag ON style_tag (tag, style);
CREATE VIRTUAL TABLE style_text USING fts5(name, tags, note, generator, kind, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
INSERT INTO style (key, id, name, sort_name, kind, kept, stars, label, note, file, file_size, file_time)
  VALUES (1, 'blue', 'Blue Hour', 'blue hour', 'image', 500, 4, 2, 'kept since the first version', 'blue-hour.style', 1, 1);
INSERT INTO style_code VALUES (1, zeroblob(2048));
INSERT INTO style_tag VALUES (1, 'sea');
INSERT INTO style_text (rowid, name, tags, note, generator, kind)
  VALUES (1, 'Blue Hour', 'sea', 'kept since the first version', '', 'image');
PRAGMA user_version = 1;
