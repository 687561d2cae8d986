-- What cannot be had again stands in version, capture, event, correction and feed.
-- article and story say what follows from the events; findings, dossier and snapshot can be made anew.

CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);
INSERT INTO counter VALUES ('revision', 0), ('event', 0), ('correction', 0);

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  story TEXT NOT NULL,
  title TEXT NOT NULL,
  outlet TEXT NOT NULL,
  published BIGINT,
  seen BIGINT NOT NULL,
  written BIGINT NOT NULL,
  changed BIGINT NOT NULL
);
CREATE INDEX article_story ON article (story);
CREATE INDEX article_changed ON article (changed);

CREATE TABLE article_key (
  name TEXT PRIMARY KEY,
  article TEXT NOT NULL
);
CREATE INDEX article_key_article ON article_key (article);

CREATE TABLE version (
  article TEXT NOT NULL,
  number INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  added BIGINT NOT NULL,
  capture TEXT,
  content ${bytes} NOT NULL,
  PRIMARY KEY (article, number)
);

CREATE TABLE capture (
  sha256 TEXT PRIMARY KEY,
  content ${bytes} NOT NULL
);

CREATE TABLE event (
  number BIGINT PRIMARY KEY,
  revision BIGINT NOT NULL,
  kind TEXT NOT NULL,
  article TEXT,
  version INTEGER,
  story TEXT,
  correction BIGINT
);

CREATE TABLE story (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  articles INTEGER NOT NULL,
  outlets INTEGER NOT NULL,
  first_seen BIGINT NOT NULL,
  last_seen BIGINT NOT NULL,
  changed BIGINT NOT NULL,
  merged_into TEXT,
  lineages TEXT,
  lineages_at BIGINT
);
CREATE INDEX story_last_seen ON story (last_seen, id);
CREATE INDEX story_changed ON story (changed);

CREATE TABLE findings (
  article TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  analysis TEXT NOT NULL,
  content ${bytes} NOT NULL
);

CREATE TABLE snapshot (
  event BIGINT PRIMARY KEY,
  content ${bytes} NOT NULL
);

CREATE TABLE correction (
  number BIGINT PRIMARY KEY,
  made BIGINT NOT NULL,
  undone INTEGER NOT NULL,
  content TEXT NOT NULL,
  former TEXT NOT NULL
);

CREATE TABLE feed (
  address TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  polled BIGINT,
  due BIGINT NOT NULL,
  failures INTEGER NOT NULL,
  problem TEXT,
  items TEXT NOT NULL
);

CREATE TABLE mark (
  input TEXT PRIMARY KEY,
  place TEXT NOT NULL
);

CREATE TABLE pins (
  name TEXT PRIMARY KEY,
  content TEXT NOT NULL
);
