-- The first schema. Instants are UTC seconds, dates YYYY-MM-DD or '', flags 0 or 1,
-- nested parts JSON. Rows that people enter carry an id that is also their order.

CREATE TABLE about (
	id       INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
	revision INTEGER NOT NULL,
	secret   BLOB    NOT NULL
) @NUMBERED;

-- The register. Its nouns refer to each other by name and may be edited in any order
-- within a change, so they have no foreign keys; the planner checks the whole.

CREATE TABLE setting (
	id    INTEGER NOT NULL PRIMARY KEY,
	name  TEXT    NOT NULL UNIQUE,
	value TEXT    NOT NULL
) @NUMBERED;

CREATE TABLE council (
	id         INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
	code       TEXT    NOT NULL,
	name       TEXT    NOT NULL,
	base       TEXT    NOT NULL,
	day_hours  REAL    NOT NULL,
	valid_from TEXT    NOT NULL,
	valid_to   TEXT    NOT NULL,
	successor  TEXT    NOT NULL
) @NUMBERED;

CREATE TABLE system (
	id         INTEGER NOT NULL PRIMARY KEY,
	code       TEXT    NOT NULL UNIQUE,
	name       TEXT    NOT NULL,
	valid_from TEXT    NOT NULL,
	valid_to   TEXT    NOT NULL,
	successor  TEXT    NOT NULL,
	share      REAL    NOT NULL,
	shares     TEXT
) @NUMBERED;

CREATE TABLE venue (
	id      INTEGER NOT NULL PRIMARY KEY,
	name    TEXT    NOT NULL UNIQUE,
	aliases TEXT,
	lat     REAL    NOT NULL,
	lon     REAL    NOT NULL
) @NUMBERED;

CREATE TABLE journey (
	id         INTEGER NOT NULL PRIMARY KEY,
	pair       TEXT    NOT NULL UNIQUE,
	from_venue TEXT    NOT NULL,
	to_venue   TEXT    NOT NULL,
	miles      REAL    NOT NULL,
	minutes    INTEGER NOT NULL
) @NUMBERED;

CREATE TABLE body (
	id          INTEGER NOT NULL PRIMARY KEY,
	name        TEXT    NOT NULL UNIQUE,
	aliases     TEXT,
	kind        TEXT    NOT NULL,
	system      TEXT    NOT NULL,
	venue       TEXT    NOT NULL,
	prep_factor REAL,
	in_person   TEXT,
	members     INTEGER NOT NULL,
	quorum      TEXT,
	substitutes TEXT    NOT NULL,
	papers      TEXT    NOT NULL,
	valid_from  TEXT    NOT NULL,
	valid_to    TEXT    NOT NULL,
	successor   TEXT    NOT NULL
) @NUMBERED;

CREATE TABLE officer (
	id        INTEGER NOT NULL PRIMARY KEY,
	name      TEXT    NOT NULL UNIQUE,
	post      TEXT    NOT NULL,
	email     TEXT    NOT NULL,
	category  TEXT    NOT NULL,
	counts    INTEGER,
	base      TEXT    NOT NULL,
	day_hours REAL    NOT NULL
) @NUMBERED;

CREATE TABLE seat (
	id         INTEGER NOT NULL PRIMARY KEY,
	officer    TEXT    NOT NULL,
	body       TEXT    NOT NULL,
	role       TEXT    NOT NULL,
	deputy_for TEXT    NOT NULL,
	valid_from TEXT    NOT NULL,
	valid_to   TEXT    NOT NULL,
	UNIQUE (officer, body, role, valid_from)
) @NUMBERED;

CREATE TABLE rate (
	id             INTEGER NOT NULL PRIMARY KEY,
	kind           TEXT    NOT NULL,
	pence_per_mile REAL    NOT NULL,
	valid_from     TEXT    NOT NULL,
	valid_to       TEXT    NOT NULL,
	UNIQUE (kind, valid_from)
) @NUMBERED;

CREATE TABLE overlay (
	id        INTEGER NOT NULL PRIMARY KEY,
	kind      TEXT    NOT NULL,
	name      TEXT    NOT NULL,
	first_day TEXT    NOT NULL,
	last_day  TEXT    NOT NULL,
	UNIQUE (kind, name, first_day)
) @NUMBERED;

-- Meetings and where they come from.

CREATE TABLE source (
	id           INTEGER NOT NULL PRIMARY KEY,
	name         TEXT    NOT NULL UNIQUE,
	kind         TEXT    NOT NULL,
	path         TEXT    NOT NULL,
	body         TEXT    NOT NULL,
	system       TEXT    NOT NULL,
	officer      TEXT    NOT NULL,
	imported_at  INTEGER,
	sittings     INTEGER NOT NULL,
	problems     INTEGER NOT NULL,
	subscription TEXT
) @NUMBERED;

CREATE TABLE source_check (
	source        TEXT    NOT NULL PRIMARY KEY,
	at            INTEGER NOT NULL,
	failing_since INTEGER,
	failure       TEXT    NOT NULL
) @CLUSTERED;

CREATE TABLE meeting (
	id       INTEGER NOT NULL PRIMARY KEY,
	key      TEXT    NOT NULL UNIQUE,
	rule     TEXT    NOT NULL,
	starts   INTEGER,
	ends     INTEGER,
	template TEXT,
	excepted TEXT
) @NUMBERED;

CREATE INDEX meeting_series ON meeting (starts, ends) WHERE rule <> '';

CREATE TABLE sitting (
	id          INTEGER NOT NULL PRIMARY KEY,
	meeting     TEXT    NOT NULL REFERENCES meeting (key) DEFERRABLE INITIALLY DEFERRED,
	original    INTEGER NOT NULL,
	starts      INTEGER NOT NULL,
	ends        INTEGER NOT NULL,
	zone        TEXT    NOT NULL,
	floating    INTEGER NOT NULL,
	all_day     INTEGER NOT NULL,
	title       TEXT    NOT NULL,
	place       TEXT    NOT NULL,
	organiser   TEXT    NOT NULL,
	status      TEXT    NOT NULL,
	show        TEXT    NOT NULL,
	presence    TEXT    NOT NULL,
	opaque      INTEGER NOT NULL,
	private     INTEGER NOT NULL,
	end_assumed INTEGER NOT NULL,
	in_doubt    TEXT    NOT NULL,
	changed     INTEGER,
	UNIQUE (meeting, original)
) @NUMBERED;

CREATE INDEX sitting_starts ON sitting (starts, ends);

-- A span is found by its sittings' starts, a week back; the few longer ones by this.
CREATE INDEX sitting_long ON sitting (ends) WHERE ends - starts > 604800;

CREATE TABLE sitting_body (
	sitting  INTEGER NOT NULL REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
	position INTEGER NOT NULL,
	body     TEXT    NOT NULL,
	PRIMARY KEY (sitting, position)
) @CLUSTERED;

CREATE TABLE claim (
	sitting       INTEGER NOT NULL REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
	position      INTEGER NOT NULL,
	source        TEXT    NOT NULL,
	uid           TEXT    NOT NULL,
	recurrence_id INTEGER,
	starts        INTEGER NOT NULL,
	ends          INTEGER NOT NULL,
	title         TEXT    NOT NULL,
	place         TEXT    NOT NULL,
	status        TEXT    NOT NULL,
	PRIMARY KEY (sitting, position)
) @CLUSTERED;

CREATE INDEX claim_source ON claim (source, sitting);

CREATE TABLE tray (
	id          INTEGER NOT NULL PRIMARY KEY,
	entry       TEXT    NOT NULL UNIQUE,
	why         TEXT    NOT NULL,
	source      TEXT    NOT NULL,
	sitting     TEXT    NOT NULL,
	held        TEXT    NOT NULL,
	suggestions TEXT,
	score       REAL    NOT NULL,
	at          INTEGER NOT NULL
) @NUMBERED;

CREATE TABLE agenda (
	id      INTEGER NOT NULL PRIMARY KEY,
	sitting TEXT    NOT NULL UNIQUE,
	source  TEXT    NOT NULL,
	items   TEXT,
	at      INTEGER NOT NULL
) @NUMBERED;

CREATE TABLE decision (
	id      INTEGER NOT NULL PRIMARY KEY,
	clash   TEXT    NOT NULL UNIQUE,
	officer TEXT    NOT NULL,
	side_a  TEXT    NOT NULL,
	side_b  TEXT    NOT NULL,
	keep    TEXT    NOT NULL,
	remote  TEXT    NOT NULL,
	deputy  TEXT    NOT NULL,
	reason  TEXT    NOT NULL,
	at      INTEGER NOT NULL
) @NUMBERED;

-- What was done, for undo, redo and the history; and what was sent out.

CREATE TABLE journal (
	id         INTEGER NOT NULL PRIMARY KEY,
	at         INTEGER NOT NULL,
	name       TEXT    NOT NULL,
	state      TEXT    NOT NULL,
	settled_at INTEGER NOT NULL,
	edits      INTEGER NOT NULL
) @NUMBERED;

CREATE TABLE journal_edit (
	change INTEGER NOT NULL REFERENCES journal (id),
	seq    INTEGER NOT NULL,
	noun   TEXT    NOT NULL,
	key    TEXT    NOT NULL,
	row_id INTEGER NOT NULL,
	before TEXT,
	after  TEXT,
	PRIMARY KEY (change, seq)
) @CLUSTERED;

CREATE TABLE exported (
	selection TEXT    NOT NULL,
	position  INTEGER NOT NULL,
	sitting   TEXT    NOT NULL,
	sequence  INTEGER NOT NULL,
	stamp     INTEGER NOT NULL,
	content   TEXT    NOT NULL,
	cancelled INTEGER NOT NULL,
	PRIMARY KEY (selection, position)
) @CLUSTERED;
