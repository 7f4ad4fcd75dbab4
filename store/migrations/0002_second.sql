-- The second version: what came after the first was released.

-- What the user has said of business on agendas.

CREATE TABLE correction (
	id       INTEGER NOT NULL PRIMARY KEY,
	pair     TEXT    NOT NULL UNIQUE,
	item_a   TEXT    NOT NULL,
	item_b   TEXT    NOT NULL,
	likeness TEXT    NOT NULL,
	at       INTEGER NOT NULL
) @NUMBERED;

CREATE TABLE topic_lead (
	id     INTEGER NOT NULL PRIMARY KEY,
	matter TEXT    NOT NULL,
	topic  TEXT    NOT NULL,
	items  TEXT,
	body   TEXT    NOT NULL,
	at     INTEGER NOT NULL,
	UNIQUE (matter, topic)
) @NUMBERED;

CREATE TABLE item_label (
	id      INTEGER NOT NULL PRIMARY KEY,
	item    TEXT    NOT NULL UNIQUE,
	judged  TEXT    NOT NULL,
	horizon TEXT    NOT NULL,
	at      INTEGER NOT NULL
) @NUMBERED;

CREATE TABLE acronym (
	id         INTEGER NOT NULL PRIMARY KEY,
	known      TEXT    NOT NULL UNIQUE,
	short      TEXT    NOT NULL,
	stands_for TEXT    NOT NULL
) @NUMBERED;
