ALTER TABLE style ADD COLUMN source TEXT NOT NULL DEFAULT '';

ALTER TABLE style ADD COLUMN generator_hash TEXT NOT NULL DEFAULT '';

ALTER TABLE style ADD COLUMN training_data TEXT NOT NULL DEFAULT '';

ALTER TABLE style ADD COLUMN licence TEXT NOT NULL DEFAULT '';

ALTER TABLE style ADD COLUMN credit TEXT NOT NULL DEFAULT '';

ALTER TABLE style ADD COLUMN seed INTEGER;

ALTER TABLE style ADD COLUMN diversity REAL;

ALTER TABLE style ADD COLUMN novelty REAL;

ALTER TABLE style ADD COLUMN nearest TEXT NOT NULL DEFAULT '';

ALTER TABLE style ADD COLUMN hue REAL;

ALTER TABLE style ADD COLUMN cluster INTEGER;

-- what the new columns hold stands in the files: they are read again
UPDATE style SET file_time = NULL;

CREATE INDEX style_by_novelty ON style (state, novelty, kept, key);

CREATE INDEX style_by_hue ON style (state, hue, kept, key);

CREATE INDEX style_by_generator ON style (state, generator);

CREATE INDEX style_by_kind ON style (state, kind);

CREATE INDEX style_by_label ON style (state, label);

CREATE INDEX style_by_starter ON style (state, starter);

CREATE INDEX style_by_cluster ON style (cluster, state);

CREATE INDEX style_without_colors ON style (key) WHERE hue IS NULL AND state = 0;

CREATE TABLE style_parent (
  style INTEGER NOT NULL REFERENCES style ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (style, position)
) WITHOUT ROWID;

CREATE TABLE style_color (
  style INTEGER NOT NULL REFERENCES style ON DELETE CASCADE,
  position INTEGER NOT NULL,
  rgb INTEGER NOT NULL,
  share REAL NOT NULL,
  l REAL NOT NULL,
  a REAL NOT NULL,
  b REAL NOT NULL,
  cell INTEGER NOT NULL,
  PRIMARY KEY (style, position)
) WITHOUT ROWID;

CREATE INDEX color_by_cell ON style_color (cell, l, a, b, share, style);

CREATE TABLE collection (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT,
  dropped INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE member (
  collection INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
  style INTEGER NOT NULL REFERENCES style ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (collection, style)
) WITHOUT ROWID;

CREATE INDEX member_by_style ON member (style);

CREATE TABLE style_group (
  cluster INTEGER PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  face INTEGER REFERENCES style ON DELETE SET NULL
);

CREATE TABLE place (
  style INTEGER PRIMARY KEY REFERENCES style ON DELETE CASCADE,
  x REAL NOT NULL,
  y REAL NOT NULL
);

CREATE TABLE fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE render (
  id INTEGER PRIMARY KEY,
  photo TEXT NOT NULL,
  photo_hash TEXT NOT NULL,
  file TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  made INTEGER NOT NULL,
  styles TEXT NOT NULL,
  recipe TEXT NOT NULL,
  hidden INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX render_by_date ON render (hidden, made, id);

CREATE TABLE render_style (
  render INTEGER NOT NULL REFERENCES render ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (render, position)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE render_text USING fts5(photo, file, styles, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
