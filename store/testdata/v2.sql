PRAGMA application_id = 1131312754;
PRAGMA user_version = 2;
CREATE TABLE about (
	id       INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
	revision INTEGER NOT NULL,
	secret   BLOB    NOT NULL
) STRICT;
CREATE TABLE acronym (
	id         INTEGER NOT NULL PRIMARY KEY,
	known      TEXT    NOT NULL UNIQUE,
	short      TEXT    NOT NULL,
	stands_for TEXT    NOT NULL
) STRICT;
CREATE TABLE agenda (
	id      INTEGER NOT NULL PRIMARY KEY,
	sitting TEXT    NOT NULL UNIQUE,
	source  TEXT    NOT NULL,
	items   TEXT,
	at      INTEGER NOT NULL
, pages INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE answer (
	id       INTEGER NOT NULL PRIMARY KEY,
	question TEXT    NOT NULL UNIQUE,
	why      TEXT    NOT NULL,
	source   TEXT    NOT NULL,
	title    TEXT    NOT NULL,
	says     TEXT    NOT NULL,
	bodies   TEXT,
	at       INTEGER NOT NULL
) STRICT;
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
) STRICT;
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
	status        TEXT    NOT NULL, site TEXT NOT NULL DEFAULT '',
	PRIMARY KEY (sitting, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE correction (
	id       INTEGER NOT NULL PRIMARY KEY,
	pair     TEXT    NOT NULL UNIQUE,
	item_a   TEXT    NOT NULL,
	item_b   TEXT    NOT NULL,
	likeness TEXT    NOT NULL,
	at       INTEGER NOT NULL
) STRICT;
CREATE TABLE council (
	id         INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
	code       TEXT    NOT NULL,
	name       TEXT    NOT NULL,
	base       TEXT    NOT NULL,
	day_hours  REAL    NOT NULL,
	valid_from TEXT    NOT NULL,
	valid_to   TEXT    NOT NULL,
	successor  TEXT    NOT NULL
) STRICT;
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
, leave_early INTEGER NOT NULL DEFAULT 0, arrive_late INTEGER NOT NULL DEFAULT 0, ask TEXT NOT NULL DEFAULT '', dates TEXT, accept_both INTEGER NOT NULL DEFAULT 0, decided_by TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE exported (
	selection TEXT    NOT NULL,
	position  INTEGER NOT NULL,
	sitting   TEXT    NOT NULL,
	sequence  INTEGER NOT NULL,
	stamp     INTEGER NOT NULL,
	content   TEXT    NOT NULL,
	cancelled INTEGER NOT NULL,
	PRIMARY KEY (selection, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE item_label (
	id      INTEGER NOT NULL PRIMARY KEY,
	item    TEXT    NOT NULL UNIQUE,
	judged  TEXT    NOT NULL,
	horizon TEXT    NOT NULL,
	at      INTEGER NOT NULL
) STRICT;
CREATE TABLE journal (
	id         INTEGER NOT NULL PRIMARY KEY,
	at         INTEGER NOT NULL,
	name       TEXT    NOT NULL,
	state      TEXT    NOT NULL,
	settled_at INTEGER NOT NULL,
	edits      INTEGER NOT NULL
) STRICT;
CREATE TABLE journal_edit (
	change INTEGER NOT NULL REFERENCES journal (id),
	seq    INTEGER NOT NULL,
	noun   TEXT    NOT NULL,
	key    TEXT    NOT NULL,
	row_id INTEGER NOT NULL,
	before TEXT,
	after  TEXT,
	PRIMARY KEY (change, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE journey (
	id         INTEGER NOT NULL PRIMARY KEY,
	pair       TEXT    NOT NULL UNIQUE,
	from_venue TEXT    NOT NULL,
	to_venue   TEXT    NOT NULL,
	miles      REAL    NOT NULL,
	minutes    INTEGER NOT NULL
, back TEXT) STRICT;
CREATE TABLE layout (
	id          INTEGER NOT NULL PRIMARY KEY,
	fingerprint TEXT    NOT NULL UNIQUE,
	headings    TEXT,
	columns     TEXT,
	source      TEXT    NOT NULL,
	at          INTEGER NOT NULL
) STRICT;
CREATE TABLE meeting (
	id       INTEGER NOT NULL PRIMARY KEY,
	key      TEXT    NOT NULL UNIQUE,
	rule     TEXT    NOT NULL,
	starts   INTEGER,
	ends     INTEGER,
	template TEXT,
	excepted TEXT
) STRICT;
CREATE TABLE officer (
	id        INTEGER NOT NULL PRIMARY KEY,
	name      TEXT    NOT NULL UNIQUE,
	post      TEXT    NOT NULL,
	email     TEXT    NOT NULL,
	category  TEXT    NOT NULL,
	counts    INTEGER,
	base      TEXT    NOT NULL,
	day_hours REAL    NOT NULL
, grade TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE overlay (
	id        INTEGER NOT NULL PRIMARY KEY,
	kind      TEXT    NOT NULL,
	name      TEXT    NOT NULL,
	first_day TEXT    NOT NULL,
	last_day  TEXT    NOT NULL,
	UNIQUE (kind, name, first_day)
) STRICT;
CREATE TABLE "rate" (
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
) STRICT;
CREATE TABLE seat (
	id         INTEGER NOT NULL PRIMARY KEY,
	officer    TEXT    NOT NULL,
	body       TEXT    NOT NULL,
	role       TEXT    NOT NULL,
	deputy_for TEXT    NOT NULL,
	valid_from TEXT    NOT NULL,
	valid_to   TEXT    NOT NULL,
	UNIQUE (officer, body, role, valid_from)
) STRICT;
CREATE TABLE setting (
	id    INTEGER NOT NULL PRIMARY KEY,
	name  TEXT    NOT NULL UNIQUE,
	value TEXT    NOT NULL
) STRICT;
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
	changed     INTEGER, to_confirm INTEGER NOT NULL DEFAULT 0,
	UNIQUE (meeting, original)
) STRICT;
CREATE TABLE sitting_body (
	sitting  INTEGER NOT NULL REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
	position INTEGER NOT NULL,
	body     TEXT    NOT NULL,
	PRIMARY KEY (sitting, position)
) STRICT, WITHOUT ROWID;
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
, times_only INTEGER NOT NULL DEFAULT 0, missing TEXT, watched INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE source_check (
	source        TEXT    NOT NULL PRIMARY KEY,
	at            INTEGER NOT NULL,
	failing_since INTEGER,
	failure       TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE system (
	id         INTEGER NOT NULL PRIMARY KEY,
	code       TEXT    NOT NULL UNIQUE,
	name       TEXT    NOT NULL,
	valid_from TEXT    NOT NULL,
	valid_to   TEXT    NOT NULL,
	successor  TEXT    NOT NULL,
	share      REAL    NOT NULL,
	shares     TEXT
) STRICT;
CREATE TABLE topic_lead (
	id     INTEGER NOT NULL PRIMARY KEY,
	matter TEXT    NOT NULL,
	topic  TEXT    NOT NULL,
	items  TEXT,
	body   TEXT    NOT NULL,
	at     INTEGER NOT NULL,
	UNIQUE (matter, topic)
) STRICT;
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
, agenda TEXT) STRICT;
CREATE TABLE venue (
	id      INTEGER NOT NULL PRIMARY KEY,
	name    TEXT    NOT NULL UNIQUE,
	aliases TEXT,
	lat     REAL    NOT NULL,
	lon     REAL    NOT NULL
) STRICT;
CREATE INDEX claim_source ON claim (source, sitting);
CREATE INDEX journal_edit_source ON journal_edit (key, change) WHERE noun = 'source';
CREATE INDEX meeting_series ON meeting (starts, ends) WHERE rule <> '';
CREATE INDEX sitting_long ON sitting (ends) WHERE ends - starts > 604800;
CREATE INDEX sitting_starts ON sitting (starts, ends);
INSERT INTO about VALUES (1, 3, x'e434d663fdcb459461e825f2f6f8cf56b302523060ac11186b3fec884de9e7df');
INSERT INTO acronym VALUES (1, 'swr', 'SWR', 'system winter resilience');
INSERT INTO agenda VALUES (1, 'hwb/20270114T093000Z', 'Committee diary', '[{"number":"1","title":"Apologies"},{"number":"2","title":"Winter plan","minutes":20}]', 1799913600, 0);
INSERT INTO answer VALUES (1, 'q1', 'body', 'Committee diary', 'HWB prep', 'personal', NULL, 1799913600);
INSERT INTO body VALUES (1, 'Health and Wellbeing Board', '["HWB","H\u0026WB"]', 'hwb', 'QXX', 'County Hall', 2, 'true', 17, '{"total":6,"categories":{"councillor":2,"nhs":1}}', 'vote', '5 clear days', '', '', '');
INSERT INTO claim VALUES (1, 0, 'Committee diary', 'u1', 1799919000, 1799920800, 1799928000, 'HWB', 'Chamber', 'TENTATIVE', '');
INSERT INTO claim VALUES (1, 1, 'NHS diary', 'u2', NULL, 1799919000, 1799928000, 'H&WB', '', '', '');
INSERT INTO claim VALUES (2, 0, 'Committee diary', 'u3', NULL, 1799884800, 1799884800, '', '', '', 'democracy.example.org');
INSERT INTO correction VALUES (1, 'i1' || char(31) || 'winter resilience', '{"key":"i1","title":"Winter plan","body":"Health and Wellbeing Board","date":"2027-01-14"}', '{"title":"Winter resilience"}', 'related', 1799913600);
INSERT INTO council VALUES (1, 'E10000099', 'Wealdshire', 'County Hall', 7.4, '2019-04-01', '', '');
INSERT INTO decision VALUES (1, 'c-1', 'Ann Ørsted', '{"id":"hwb/20270114T093000Z","start":"2027-01-14T10:00:00Z","end":"2027-01-14T12:00:00Z"}', '{"id":"","start":"0001-01-01T00:00:00Z","end":"0001-01-01T00:00:00Z"}', 'a', '', 'Bo', 'statutory seat', 1799913600, 0, 0, '', NULL, 0, '');
INSERT INTO exported VALUES ('all', 0, 'hwb/20270114T093000Z', 2, 1799910000, 'x', 1);
INSERT INTO item_label VALUES (1, 'i1', '{"key":"i1","title":"Winter plan","body":"Health and Wellbeing Board","date":"2027-01-14"}', 'operational', 1799913600);
INSERT INTO journal VALUES (1, 1799917200, 'First import', 'done', 1799917200, 28);
INSERT INTO journal VALUES (2, 1799917500, 'Add a venue', 'undone', 1799917560, 1);
INSERT INTO journal VALUES (3, 1799917800, 'Export of all sittings', 'export', 1799917800, 1);
INSERT INTO journal_edit VALUES (1, 0, 'council', 'council', 1, NULL, '{"code":"E10000099","name":"Wealdshire","base":"County Hall","day_hours":7.4,"valid_from":"2019-04-01"}');
INSERT INTO journal_edit VALUES (1, 1, 'setting', 'speed_mph', 1, NULL, '"35.5"');
INSERT INTO journal_edit VALUES (1, 2, 'system', 'QXX', 1, NULL, '{"code":"QXX","name":"North Weald ICS","successor":"QYY","share":0.4,"shares":[{"share":0.55,"valid_from":"2026-04-01"}]}');
INSERT INTO journal_edit VALUES (1, 3, 'venue', 'County Hall', 1, NULL, '{"name":"County Hall","aliases":["CH"],"lat":51.7,"lon":0.47}');
INSERT INTO journal_edit VALUES (1, 4, 'venue', 'Annexe', 2, NULL, '{"name":"Annexe"}');
INSERT INTO journal_edit VALUES (1, 5, 'journey', 'annexe' || char(31) || 'county hall', 1, NULL, '{"from":"County Hall","to":"Annexe","miles":12.5,"minutes":31}');
INSERT INTO journal_edit VALUES (1, 6, 'body', 'Health and Wellbeing Board', 1, NULL, '{"name":"Health and Wellbeing Board","aliases":["HWB","H\u0026WB"],"kind":"hwb","system":"QXX","venue":"County Hall","prep_factor":2,"in_person":true,"members":17,"quorum":{"total":6,"categories":{"councillor":2,"nhs":1}},"substitutes":"vote","papers":"5 clear days"}');
INSERT INTO journal_edit VALUES (1, 7, 'officer', 'Ann Ørsted', 1, NULL, '{"name":"Ann Ørsted","post":"DPH","email":"ann@example.org","category":"officer","counts":true,"base":"Annexe","day_hours":6}');
INSERT INTO journal_edit VALUES (1, 8, 'seat', 'Ann Ørsted' || char(31) || 'Health and Wellbeing Board' || char(31) || 'statutory' || char(31) || '', 1, NULL, '{"officer":"Ann Ørsted","body":"Health and Wellbeing Board","role":"statutory"}');
INSERT INTO journal_edit VALUES (1, 9, 'rate', 'mileage' || char(31) || '', 1, NULL, '{"kind":"mileage","pence_per_mile":45}');
INSERT INTO journal_edit VALUES (1, 10, 'overlay', 'recess' || char(31) || 'Summer' || char(31) || '2027-07-26', 1, NULL, '{"kind":"recess","name":"Summer","from":"2027-07-26","to":"2027-08-31"}');
INSERT INTO journal_edit VALUES (1, 11, 'source', 'Committee diary', 1, NULL, '{"name":"Committee diary","kind":"ics","path":"diary.ics","body":"Health and Wellbeing Board","imported_at":"2026-11-02T08:15:00Z","sittings":2,"problems":1,"subscription":{"address":"https://calendar.example.org/diary.ics","host":"calendar.example.org","etag":"\"v1\""}}');
INSERT INTO journal_edit VALUES (1, 12, 'meeting', 'hwb', 1, NULL, '{"k":"hwb","r":"DTSTART:20270114T093000Z\nRRULE:FREQ=MONTHLY","f":"2027-01-14T09:30:00Z","to":"2028-01-14T00:00:00Z","t":{"m":"hwb","o":"2027-01-14T09:30:00Z","s":"2027-01-14T10:00:00Z","e":"2027-01-14T12:00:00Z","z":"Europe/London","fl":true,"t":"Health and Wellbeing Board","p":"Council Chamber","or":"clerk@example.org","st":"TENTATIVE","sh":"busy","pr":"hybrid","op":true,"ea":true,"dt":"two zones were named","b":["Health and Wellbeing Board","Integrated Care Partnership"],"c":[{"src":"Committee diary","uid":"u1","rid":"2027-01-14T09:30:00Z","s":"2027-01-14T10:00:00Z","e":"2027-01-14T12:00:00Z","t":"HWB","p":"Chamber","st":"TENTATIVE"},{"src":"NHS diary","uid":"u2","s":"2027-01-14T09:30:00Z","e":"2027-01-14T12:00:00Z","t":"H\u0026WB"}],"ch":"2027-01-14T07:00:00Z"},"x":["2027-03-14T09:30:00Z"]}');
INSERT INTO journal_edit VALUES (1, 13, 'sitting', 'hwb/20270114T093000Z', 1, NULL, '{"m":"hwb","o":"2027-01-14T09:30:00Z","s":"2027-01-14T10:00:00Z","e":"2027-01-14T12:00:00Z","z":"Europe/London","fl":true,"t":"Health and Wellbeing Board","p":"Council Chamber","or":"clerk@example.org","st":"TENTATIVE","sh":"busy","pr":"hybrid","op":true,"ea":true,"dt":"two zones were named","b":["Health and Wellbeing Board","Integrated Care Partnership"],"c":[{"src":"Committee diary","uid":"u1","rid":"2027-01-14T09:30:00Z","s":"2027-01-14T10:00:00Z","e":"2027-01-14T12:00:00Z","t":"HWB","p":"Chamber","st":"TENTATIVE"},{"src":"NHS diary","uid":"u2","s":"2027-01-14T09:30:00Z","e":"2027-01-14T12:00:00Z","t":"H\u0026WB"}],"ch":"2027-01-14T07:00:00Z"}');
INSERT INTO journal_edit VALUES (1, 14, 'tray', 't1', 1, NULL, '{"id":"t1","why":"body","source":"Committee diary","sitting":{"m":"hwb","o":"2027-01-14T09:30:00Z","s":"2027-01-14T10:00:00Z","e":"2027-01-14T12:00:00Z","z":"Europe/London","fl":true,"t":"Health and Wellbeing Board","p":"Council Chamber","or":"clerk@example.org","st":"TENTATIVE","sh":"busy","pr":"hybrid","op":true,"ea":true,"dt":"two zones were named","b":["Health and Wellbeing Board","Integrated Care Partnership"],"c":[{"src":"Committee diary","uid":"u1","rid":"2027-01-14T09:30:00Z","s":"2027-01-14T10:00:00Z","e":"2027-01-14T12:00:00Z","t":"HWB","p":"Chamber","st":"TENTATIVE"},{"src":"NHS diary","uid":"u2","s":"2027-01-14T09:30:00Z","e":"2027-01-14T12:00:00Z","t":"H\u0026WB"}],"ch":"2027-01-14T07:00:00Z"},"suggestions":["Health and Wellbeing Board"],"score":0.5,"at":"2027-01-14T08:00:00Z"}');
INSERT INTO journal_edit VALUES (1, 15, 'agenda', 'hwb/20270114T093000Z', 1, NULL, '{"sitting":"hwb/20270114T093000Z","source":"Committee diary","items":[{"number":"1","title":"Apologies"},{"number":"2","title":"Winter plan","minutes":20}],"at":"2027-01-14T08:00:00Z"}');
INSERT INTO journal_edit VALUES (1, 16, 'decision', 'c-1', 1, NULL, '{"clash":"c-1","officer":"Ann Ørsted","a":{"id":"hwb/20270114T093000Z","start":"2027-01-14T10:00:00Z","end":"2027-01-14T12:00:00Z"},"b":{"id":"","start":"0001-01-01T00:00:00Z","end":"0001-01-01T00:00:00Z"},"keep":"a","deputy":"Bo","reason":"statutory seat","at":"2027-01-14T08:00:00Z"}');
INSERT INTO journal_edit VALUES (1, 17, 'correction', 'i1' || char(31) || 'winter resilience', 1, NULL, '{"a":{"key":"i1","title":"Winter plan","body":"Health and Wellbeing Board","date":"2027-01-14"},"b":{"title":"Winter resilience"},"likeness":"related","at":"2027-01-14T08:00:00Z"}');
INSERT INTO journal_edit VALUES (1, 18, 'topic lead', '' || char(31) || 'winter-2026-27', 1, NULL, '{"topic":"winter-2026-27","items":["i1"],"body":"Health and Wellbeing Board","at":"2027-01-14T08:00:00Z"}');
INSERT INTO journal_edit VALUES (1, 19, 'item label', 'i1', 1, NULL, '{"item":{"key":"i1","title":"Winter plan","body":"Health and Wellbeing Board","date":"2027-01-14"},"horizon":"operational","at":"2027-01-14T08:00:00Z"}');
INSERT INTO journal_edit VALUES (1, 20, 'acronym', 'swr', 1, NULL, '{"short":"SWR","full":"system winter resilience"}');
INSERT INTO journal_edit VALUES (1, 21, 'layout', '0123456789abcdef', 1, NULL, '{"fingerprint":"0123456789abcdef","headings":["Wann","Was"],"columns":{"date":1,"title":2},"source":"Committee diary","at":"2027-01-14T08:00:00Z"}');
INSERT INTO journal_edit VALUES (1, 22, 'answer', 'q1', 1, NULL, '{"question":"q1","why":"body","source":"Committee diary","title":"HWB prep","says":"personal","at":"2027-01-14T08:00:00Z"}');
INSERT INTO journal_edit VALUES (1, 23, 'source', 'Diary', 2, NULL, '{"name":"Diary","kind":"ics","officer":"Ann Ørsted","missing":["hwb/20270114T093000Z"],"sittings":0,"problems":0,"times_only":true,"watched":true}');
INSERT INTO journal_edit VALUES (1, 24, 'tray', 't2', 2, NULL, '{"id":"t2","why":"agenda","source":"Committee diary","sitting":{"m":"","o":"0001-01-01T00:00:00Z","s":"0001-01-01T00:00:00Z","e":"0001-01-01T00:00:00Z","t":"HWB","st":"","tc":true},"agenda":[{"number":"1","title":"Apologies"}],"at":"2027-01-14T08:00:00Z"}');
INSERT INTO journal_edit VALUES (1, 25, 'sitting', 'p/20270114T150000Z', 2, NULL, '{"m":"p","o":"2027-01-14T15:00:00Z","s":"2027-01-14T00:00:00Z","e":"2027-01-15T00:00:00Z","d":true,"t":"Workshop","st":"CONFIRMED","tc":true,"c":[{"src":"Committee diary","uid":"u3","s":"2027-01-14T00:00:00Z","e":"2027-01-14T00:00:00Z","w":"democracy.example.org"}]}');
INSERT INTO journal_edit VALUES (1, 26, 'meeting', 'p', 2, NULL, '{"k":"p"}');
INSERT INTO journal_edit VALUES (1, 27, 'sitting', 'p/20270114T130000Z', 3, NULL, '{"m":"p","o":"2027-01-14T13:00:00Z","s":"2027-01-14T13:00:00Z","e":"2027-01-14T14:00:00Z","st":"CONFIRMED","x":true}');
INSERT INTO journal_edit VALUES (2, 0, 'venue', 'Town Hall', 3, NULL, '{"name":"Town Hall"}');
INSERT INTO journey VALUES (1, 'annexe' || char(31) || 'county hall', 'County Hall', 'Annexe', 12.5, 31, NULL);
INSERT INTO layout VALUES (1, '0123456789abcdef', '["Wann","Was"]', '{"date":1,"title":2}', 'Committee diary', 1799913600);
INSERT INTO meeting VALUES (1, 'hwb', 'DTSTART:20270114T093000Z
RRULE:FREQ=MONTHLY', 1799919000, 1831420800, '{"m":"hwb","o":"2027-01-14T09:30:00Z","s":"2027-01-14T10:00:00Z","e":"2027-01-14T12:00:00Z","z":"Europe/London","fl":true,"t":"Health and Wellbeing Board","p":"Council Chamber","or":"clerk@example.org","st":"TENTATIVE","sh":"busy","pr":"hybrid","op":true,"ea":true,"dt":"two zones were named","b":["Health and Wellbeing Board","Integrated Care Partnership"],"c":[{"src":"Committee diary","uid":"u1","rid":"2027-01-14T09:30:00Z","s":"2027-01-14T10:00:00Z","e":"2027-01-14T12:00:00Z","t":"HWB","p":"Chamber","st":"TENTATIVE"},{"src":"NHS diary","uid":"u2","s":"2027-01-14T09:30:00Z","e":"2027-01-14T12:00:00Z","t":"H\u0026WB"}],"ch":"2027-01-14T07:00:00Z"}', '["2027-03-14T09:30:00Z"]');
INSERT INTO meeting VALUES (2, 'p', '', NULL, NULL, NULL, NULL);
INSERT INTO officer VALUES (1, 'Ann Ørsted', 'DPH', 'ann@example.org', 'officer', 1, 'Annexe', 6, '');
INSERT INTO overlay VALUES (1, 'recess', 'Summer', '2027-07-26', '2027-08-31');
INSERT INTO rate VALUES (1, 'mileage', 45, 0, 0, 0, '', '', 0, 0, '', '');
INSERT INTO seat VALUES (1, 'Ann Ørsted', 'Health and Wellbeing Board', 'statutory', '', '', '');
INSERT INTO setting VALUES (1, 'speed_mph', '35.5');
INSERT INTO sitting VALUES (1, 'hwb', 1799919000, 1799920800, 1799928000, 'Europe/London', 1, 0, 'Health and Wellbeing Board', 'Council Chamber', 'clerk@example.org', 'TENTATIVE', 'busy', 'hybrid', 1, 0, 1, 'two zones were named', 1799910000, 0);
INSERT INTO sitting VALUES (2, 'p', 1799938800, 1799884800, 1799971200, '', 0, 1, 'Workshop', '', '', 'CONFIRMED', '', '', 0, 0, 0, '', NULL, 1);
INSERT INTO sitting VALUES (3, 'p', 1799931600, 1799931600, 1799935200, '', 0, 0, '', '', '', 'CONFIRMED', '', '', 0, 1, 0, '', NULL, 0);
INSERT INTO sitting_body VALUES (1, 0, 'Health and Wellbeing Board');
INSERT INTO sitting_body VALUES (1, 1, 'Integrated Care Partnership');
INSERT INTO source VALUES (1, 'Committee diary', 'ics', 'diary.ics', 'Health and Wellbeing Board', '', '', 1793607300, 2, 1, '{"address":"https://calendar.example.org/diary.ics","host":"calendar.example.org","etag":"\"v1\""}', 0, NULL, 0);
INSERT INTO source VALUES (2, 'Diary', 'ics', '', '', '', 'Ann Ørsted', NULL, 0, 0, NULL, 1, '["hwb/20270114T093000Z"]', 1);
INSERT INTO system VALUES (1, 'QXX', 'North Weald ICS', '', '', 'QYY', 0.4, '[{"share":0.55,"valid_from":"2026-04-01"}]');
INSERT INTO topic_lead VALUES (1, '', 'winter-2026-27', '["i1"]', 'Health and Wellbeing Board', 1799913600);
INSERT INTO tray VALUES (1, 't1', 'body', 'Committee diary', '{"m":"hwb","o":"2027-01-14T09:30:00Z","s":"2027-01-14T10:00:00Z","e":"2027-01-14T12:00:00Z","z":"Europe/London","fl":true,"t":"Health and Wellbeing Board","p":"Council Chamber","or":"clerk@example.org","st":"TENTATIVE","sh":"busy","pr":"hybrid","op":true,"ea":true,"dt":"two zones were named","b":["Health and Wellbeing Board","Integrated Care Partnership"],"c":[{"src":"Committee diary","uid":"u1","rid":"2027-01-14T09:30:00Z","s":"2027-01-14T10:00:00Z","e":"2027-01-14T12:00:00Z","t":"HWB","p":"Chamber","st":"TENTATIVE"},{"src":"NHS diary","uid":"u2","s":"2027-01-14T09:30:00Z","e":"2027-01-14T12:00:00Z","t":"H\u0026WB"}],"ch":"2027-01-14T07:00:00Z"}', '', '["Health and Wellbeing Board"]', 0.5, 1799913600, NULL);
INSERT INTO tray VALUES (2, 't2', 'agenda', 'Committee diary', '{"m":"","o":"0001-01-01T00:00:00Z","s":"0001-01-01T00:00:00Z","e":"0001-01-01T00:00:00Z","t":"HWB","st":"","tc":true}', '', NULL, 0, 1799913600, '[{"number":"1","title":"Apologies"}]');
INSERT INTO venue VALUES (1, 'County Hall', '["CH"]', 51.7, 0.47);
INSERT INTO venue VALUES (2, 'Annexe', NULL, 0, 0);
