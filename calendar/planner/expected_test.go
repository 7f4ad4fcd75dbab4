package planner_test

import (
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// littleRegister has a board that is followed by another in April 2027, two bodies whose
// names tie, and seats that change hands.
const littleRegister = `{
 "council": {"code": "W", "name": "Wealdshire"},
 "systems": [{"code": "N", "name": "North"}, {"code": "C", "name": "Central"}],
 "bodies": [
  {"name": "North Board", "aliases": ["Board"], "kind": "icb-board", "system": "N", "valid_to": "2027-03-31", "successor": "New Board"},
  {"name": "New Board", "kind": "icb-board", "system": "N", "valid_from": "2027-04-01"},
  {"name": "Central Forum", "aliases": ["Forum"], "kind": "icp", "system": "C"},
  {"name": "North Forum", "aliases": ["Forum"], "kind": "icp", "system": "N"},
  {"name": "Wellbeing Board", "aliases": ["HWB"], "kind": "hwb"}],
 "officers": [
  {"name": "Ann", "post": "DASS"}, {"name": "Bob", "post": "DCS"}, {"name": "Cy", "post": "DPH"}, {"name": "Di", "post": "CEX"}],
 "seats": [
  {"officer": "Ann", "body": "North Board", "role": "member", "valid_to": "2027-01-31"},
  {"officer": "Bob", "body": "North Board", "role": "member", "valid_from": "2027-02-01"},
  {"officer": "Cy", "body": "North Board", "role": "deputy", "deputy_for": "Bob"},
  {"officer": "Di", "body": "New Board", "role": "chair"},
  {"officer": "Ann", "body": "Wellbeing Board", "role": "statutory"},
  {"officer": "Cy", "body": "Wellbeing Board", "role": "attendee"},
  {"officer": "Di", "body": "Central Forum", "role": "member"}]}`

func newLittle(t *testing.T) *office {
	t.Helper()
	o := newOffice(t)
	_, err := o.ImportRegister(background, strings.NewReader(littleRegister), "register.json")
	o.must(err)
	return o
}

// read imports a calendar as asked for.
func (o *office) read(q planner.ImportRequest, entries ...entry) *calendar.Preview {
	o.Helper()
	q.Paths = []string{o.file("in.ics", calendarText(entries...))}
	pre, err := o.Preview(background, q)
	o.must(err)
	o.accept(pre, planner.Choices{})
	return pre
}

// wantExpected holds the only sitting of a day to its bodies and officers.
func (o *office) wantExpected(day, bodies, officers string) {
	o.Helper()
	next := london(day+" 12:00").AddDate(0, 0, 1).Format("2006-01-02")
	sittings := o.between(day, next)
	if len(sittings) != 1 {
		o.Fatalf("%s: %d sittings, want one", day, len(sittings))
	}
	var of, who []string
	for _, b := range sittings[0].Of {
		of = append(of, b.Name)
	}
	for _, a := range sittings[0].Expected {
		who = append(who, a.Officer.Name)
	}
	if got := strings.Join(of, ", "); got != bodies {
		o.Errorf("%s is of %q, want %q", day, got, bodies)
	}
	if got := strings.Join(who, ", "); got != officers {
		o.Errorf("%s expects %q, want %q", day, got, officers)
	}
}

func at(day, title string) entry { return entry{uid: day + title, title: title, at: day + " 10:00"} }

func TestSeatHoldersOfTheDayAreExpectedAndDeputiesAreNot(t *testing.T) {
	o := newLittle(t)
	o.read(planner.ImportRequest{}, at("2027-01-31", "North Board"), at("2027-02-01", "north BOARD"), at("2027-02-08", "HWB"), at("2027-02-09", "Lunch"))
	o.wantExpected("2027-01-31", "North Board", "Ann")
	o.wantExpected("2027-02-01", "North Board", "Bob")
	o.wantExpected("2027-02-08", "Wellbeing Board", "Ann, Cy")
	o.wantExpected("2027-02-09", "", "")
	hwb := o.between("2027-02-08", "2027-02-09")[0]
	if a := hwb.Expects("Ann"); a == nil || !a.Statutory {
		t.Errorf("the DASS's seat on the Wellbeing Board: %+v, want statutory", a)
	}
	if a := hwb.Expects("Cy"); a == nil || a.Statutory {
		t.Errorf("the attendee's: %+v, want not statutory", a)
	}
}

func TestWhoseDiaryItIsIsExpected(t *testing.T) {
	o := newLittle(t)
	o.read(planner.ImportRequest{Officer: "CEX"}, at("2027-01-31", "North Board"), at("2027-02-09", "Lunch"))
	o.wantExpected("2027-01-31", "North Board", "Ann, Di")
	o.wantExpected("2027-02-09", "", "Di")
	sources, err := o.Sources(background)
	o.must(err)
	o.must(o.SetSource(background, sources[0].Name, []planner.Field{{Name: "officer", Value: "Cy"}}))
	o.wantExpected("2027-02-09", "", "Cy")
	o.undo()
	o.wantExpected("2027-02-09", "", "Di")
}

func TestABodyThatEndedMeansItsSuccessor(t *testing.T) {
	o := newLittle(t)
	o.read(planner.ImportRequest{Body: "North Board"}, at("2027-03-31", "Board"), at("2027-04-01", "Board"))
	o.wantExpected("2027-03-31", "North Board", "Bob")
	o.wantExpected("2027-04-01", "New Board", "Di")
}

func TestASeriesMeansTheBodyOfEachOfItsDays(t *testing.T) {
	o := newLittle(t)
	o.read(planner.ImportRequest{}, with(at("2027-01-20", "North Board"), func(e *entry) { e.rule = "FREQ=MONTHLY" }))
	o.wantExpected("2027-01-20", "North Board", "Ann")
	o.wantExpected("2027-02-20", "North Board", "Bob")
	o.wantExpected("2027-04-20", "New Board", "Di")
	o.wantExpected("2037-04-20", "New Board", "Di")
}

func TestASystemsFeedLooksAmongItsOwnBodies(t *testing.T) {
	o := newLittle(t)
	o.read(planner.ImportRequest{System: "C"}, at("2027-02-01", "Forum"))
	o.wantExpected("2027-02-01", "Central Forum", "Di")
	if got := o.tray(); len(got) != 0 {
		t.Errorf("%+v waits, want nothing", got)
	}
}

func TestATieAndWhatIsBesideASittingAreOnlySuggested(t *testing.T) {
	o := newLittle(t)
	pre := o.read(planner.ImportRequest{Officer: "DASS"}, at("2027-02-01", "Forum"), at("2027-02-02", "HWB prep"), at("2027-02-03", "Briefing: North Board"),
		with(at("2027-02-04", "HWB agenda setting"), func(e *entry) { e.rule = "FREQ=WEEKLY" }))
	want := map[string][]string{"Forum": {"Central Forum", "North Forum"}, "HWB prep": {"Wellbeing Board"},
		"Briefing: North Board": {"North Board"}, "HWB agenda setting": {"Wellbeing Board"}}
	tray := o.tray()
	if len(tray) != len(want) || len(pre.Suggested) != len(want) {
		t.Fatalf("%d wait, want %d: %+v", len(tray), len(want), tray)
	}
	for _, e := range tray {
		if e.Why != calendar.TrayBody || !slices.Equal(e.Suggestions, want[e.Sitting.Title]) {
			t.Errorf("%s: %q, want %q", e.Sitting.Title, e.Suggestions, want[e.Sitting.Title])
		}
	}
	for _, day := range []string{"2027-02-01", "2027-02-02", "2027-02-03", "2027-02-11"} {
		o.wantExpected(day, "", "Ann")
	}
	o.read(planner.ImportRequest{Officer: "DASS"}, at("2027-02-01", "Forum"), at("2027-02-02", "HWB prep"))
	if got := len(o.tray()); got != 4 {
		t.Errorf("%d wait after a second reading, want the same four", got)
	}
}

func TestTheBodyNamedAtImportWins(t *testing.T) {
	o := newLittle(t)
	o.read(planner.ImportRequest{Body: "HWB"}, at("2027-02-01", "North Board prep"))
	o.wantExpected("2027-02-01", "Wellbeing Board", "Ann, Cy")
	if got := o.tray(); len(got) != 0 {
		t.Errorf("%+v waits, want nothing", got)
	}
}

func TestASittingOfSeveralBodiesExpectsThemAll(t *testing.T) {
	o := newLittle(t)
	o.read(planner.ImportRequest{}, at("2027-02-01", "North Board"))
	held := o.between("2027-02-01", "2027-02-02")[0].Occurrence
	both := held
	both.Bodies = []string{"North Board", "Wellbeing Board"}
	rev, err := o.store.Revision(background)
	o.must(err)
	_, err = o.store.Apply(background, calendar.Change{Name: "in common", At: o.now, Revision: rev,
		Edits: []calendar.Edit{{Noun: calendar.NounSitting, Key: held.ID().String(), Before: held, After: both}}})
	o.must(err)
	o.wantExpected("2027-02-01", "North Board, Wellbeing Board", "Ann, Bob, Cy")
}
