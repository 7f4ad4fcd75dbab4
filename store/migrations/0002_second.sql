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


-- How tables were read, by what stands over their columns.
CREATE TABLE layout (
	id          INTEGER NOT NULL PRIMARY KEY,
	fingerprint TEXT    NOT NULL UNIQUE,
	headings    TEXT,
	columns     TEXT,
	source      TEXT    NOT NULL,
	at          INTEGER NOT NULL
) @NUMBERED;

-- What was answered to the tray's questions, so that they are not asked again.
CREATE TABLE answer (
	id       INTEGER NOT NULL PRIMARY KEY,
	question TEXT    NOT NULL UNIQUE,
	why      TEXT    NOT NULL,
	source   TEXT    NOT NULL,
	title    TEXT    NOT NULL,
	says     TEXT    NOT NULL,
	bodies   TEXT,
	at       INTEGER NOT NULL
) @NUMBERED;

ALTER TABLE source ADD COLUMN times_only INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN missing TEXT;
ALTER TABLE sitting ADD COLUMN to_confirm INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claim ADD COLUMN site TEXT NOT NULL DEFAULT '';
ALTER TABLE tray ADD COLUMN agenda TEXT;

-- What was last taken in from a source is found by this.
CREATE INDEX journal_edit_source ON journal_edit (key, change) WHERE noun = 'source';

-- Rates are of pay too, by post or grade, and mileage has a step and a cap: the key of a
-- rate is longer, which takes a new table.
CREATE TABLE rate_second (
	id                  INTEGER NOT NULL PRIMARY KEY,
	kind                TEXT    NOT NULL,
	pence_per_mile      REAL    NOT NULL,
	step_miles          REAL    NOT NULL,
	over_pence_per_mile REAL    NOT NULL,
	return_cap_miles    REAL    NOT NULL,
	post                TEXT    NOT NULL,
	grade               TEXT    NOT NULL,
	pence_per_hour      REAL    NOT NULL,
	pence_per_day       REAL    NOT NULL,
	valid_from          TEXT    NOT NULL,
	valid_to            TEXT    NOT NULL,
	UNIQUE (kind, valid_from, post, grade)
) @NUMBERED;
INSERT INTO rate_second (id, kind, pence_per_mile, step_miles, over_pence_per_mile, return_cap_miles, post, grade,
	pence_per_hour, pence_per_day, valid_from, valid_to)
SELECT id, kind, pence_per_mile, 0, 0, 0, '', '', 0, 0, valid_from, valid_to FROM rate;
DROP TABLE rate;
ALTER TABLE rate_second RENAME TO rate;

ALTER TABLE officer ADD COLUMN grade TEXT NOT NULL DEFAULT '';

-- How many pages the papers of a sitting have, where somebody entered it.
ALTER TABLE agenda ADD COLUMN pages INTEGER NOT NULL DEFAULT 0;

-- What more can be decided of a clash, and by whom.
ALTER TABLE decision ADD COLUMN leave_early INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN arrive_late INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN ask TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN dates TEXT;
ALTER TABLE decision ADD COLUMN accept_both INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN decided_by TEXT NOT NULL DEFAULT '';

-- A source that is a folder may be watched.
ALTER TABLE source ADD COLUMN watched INTEGER NOT NULL DEFAULT 0;

-- A way back that is not the same as the way there.
ALTER TABLE journey ADD COLUMN back TEXT;
