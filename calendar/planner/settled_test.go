package planner_test

import (
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

var theMonth = calendar.Span{Start: london("2027-01-01 00:00"), End: london("2027-02-01 00:00")}

// thursday is an office with the sample's diary, whose Thursday is full of clashes.
func thursday(t testing.TB) *office {
	t.Helper()
	o := newWealdshire(t)
	o.accept(o.sample("dass.ics", planner.ImportRequest{Officer: "DASS"}), planner.Choices{})
	return o
}

func (o *office) january() *calendar.Snapshot {
	o.Helper()
	s, err := o.Snapshot(background, theMonth)
	o.must(err)
	return s
}

// open gives the open clashes of somebody by the other's words, e.g. "N ICB Board / E ICP".
func (o *office) open(officer string) map[string]*clash.Clash {
	o.Helper()
	found := map[string]*clash.Clash{}
	for _, c := range clash.Find(o.january(), clash.Query{}) {
		if c.Officer.Called(officer) {
			found[c.A.Label()+" / "+c.B.Label()] = &c
		}
	}
	return found
}

func (o *office) decide(q planner.DecideRequest) *calendar.Decision {
	o.Helper()
	q.Reason = "because"
	d, err := o.Decide(background, q)
	o.must(err)
	return d
}

// TestADeputyMayHaveADeputy holds that whoever is sent can clash by it, that this can be
// decided like any clash, and that taking the first decision back makes the second moot.
func TestADeputyMayHaveADeputy(t *testing.T) {
	o := thursday(t)
	first := o.open("DASS")["N ICB Board / C Place Partnership"]
	o.decide(planner.DecideRequest{Clash: first.ID, Keep: calendar.SideB, Deputy: "S151"})
	pre, err := o.Preview(background, planner.ImportRequest{Officer: "S151",
		Paths: []string{o.file("s151.ics", calendarText(entry{uid: "u1", at: "2027-01-14 11:00", title: "Audit"}))}})
	o.must(err)
	o.accept(pre, planner.Choices{})
	second := o.open("S151")["N ICB Board / Audit"]
	if second == nil {
		t.Fatalf("the deputy clashes with nothing: %v", o.open("S151"))
	}
	o.decide(planner.DecideRequest{Clash: second.ID, Keep: calendar.SideB, Deputy: "DPH", By: "Kit Lane"})
	board := sittingOf(o.january(), "N ICB Board")
	if board.Expects("Anjali Mehta") == nil || board.Expects("Peter Lomas") != nil || board.Expects("Daniel Okafor") != nil {
		t.Errorf("at the board are %v", expectedAt(board))
	}
	list, err := o.Settled(background, theMonth)
	o.must(err)
	if len(list) != 2 || list[1].Clash == nil || list[1].Clash.Officer.Post != "S151" || list[1].Ruling.By != "Kit Lane" {
		t.Errorf("settled: %+v", list)
	}
	if _, _, err := o.FindClash(background, second.ID); err != nil {
		t.Errorf("the deputy's clash is not found again: %v", err)
	}
	o.must(o.Withdraw(background, first.ID))
	if r := o.january().Ruling(second.ID); r == nil || !strings.Contains(r.Lapsed, "S151 is no longer expected at N ICB Board") {
		t.Errorf("after the first was taken back: %+v", r)
	}
	if at := sittingOf(o.january(), "N ICB Board"); at.Expects("Anjali Mehta") != nil || at.Expects("Daniel Okafor") == nil {
		t.Errorf("at the board are then %v", expectedAt(at))
	}
}

func expectedAt(s *calendar.Sitting) []string {
	var names []string
	for _, at := range s.Expected {
		names = append(names, at.Officer.Label())
	}
	return names
}

func sittingOf(s *calendar.Snapshot, title string) *calendar.Sitting {
	for i := range s.Sittings {
		if s.Sittings[i].Title == title {
			return &s.Sittings[i]
		}
	}
	return nil
}

// TestPicturesFollowEveryDecisionUndoneOrNot holds that what is kept between pictures is
// never stale: decided, undone, put forward again and withdrawn, each shows at once.
func TestPicturesFollowEveryDecisionUndoneOrNot(t *testing.T) {
	o := thursday(t)
	c := o.open("DASS")["N ICB Board / E ICP"]
	before := o.january()
	o.decide(planner.DecideRequest{Found: c, Picture: before, Remote: calendar.SideB})
	if before.Ruling(c.ID) != nil || o.open("DASS")["N ICB Board / E ICP"] != nil {
		t.Error("the picture that was handed out changed, or the new one did not")
	}
	for _, step := range []struct {
		does func()
		open bool
	}{{o.undo, true}, {o.redo, false}, {func() { o.must(o.Withdraw(background, c.ID)) }, true}, {o.undo, false}} {
		step.does()
		if got := o.open("DASS")["N ICB Board / E ICP"] != nil; got != step.open {
			t.Errorf("open %v, want %v", got, step.open)
		}
		bare, err := o.Undecided(background, theMonth)
		o.must(err)
		if s := o.january(); bare.Revision != s.Revision || len(bare.Rulings) != 0 {
			t.Errorf("the bare picture is of %d, the other of %d", bare.Revision, s.Revision)
		}
	}
}

// TestADecisionSurvivesAReimportAndLapsesWhenASideMoves holds what it hangs on: the
// sittings, whatever their source calls them.
func TestADecisionSurvivesAReimportAndLapsesWhenASideMoves(t *testing.T) {
	o := thursday(t)
	c := o.open("DASS")["N ICB Board / C Place Partnership"]
	d := o.decide(planner.DecideRequest{Clash: c.ID, Ask: calendar.SideB})
	if len(d.Dates) == 0 || len(d.Dates) > 3 {
		t.Fatalf("%d dates put to the body", len(d.Dates))
	}
	o.accept(o.sample("dass-again.ics", planner.ImportRequest{Officer: "DASS"}), planner.Choices{})
	if r := o.january().Ruling(c.ID); r == nil || !r.Asked() {
		t.Fatalf("after every UID changed: %+v", r)
	}
	_, err := o.EditMeeting(background, d.B.ID, planner.MeetingFields{Start: &d.Dates[0].Start, End: &d.Dates[0].End})
	o.must(err)
	picture, err := o.Snapshot(background, calendar.Span{Start: london("2026-12-01 00:00"), End: london("2027-04-01 00:00")})
	o.must(err)
	if r := picture.Ruling(c.ID); r == nil || !strings.Contains(r.Lapsed, "C Place Partnership moved as asked from Thu 14 Jan 2027") {
		t.Errorf("after it moved: %+v", r)
	}
}
