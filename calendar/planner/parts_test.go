package planner_test

import (
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// linesOf gives the ids of the lines of an outcome whose label has a word in it.
func linesOf(pre *calendar.Preview, outcome calendar.Outcome, word string) []string {
	var ids []string
	for _, l := range pre.Lines {
		o := l.Arriving
		if o == nil {
			o = l.Held
		}
		if l.Outcome == outcome && strings.Contains(o.Label(), word) {
			ids = append(ids, l.ID)
		}
	}
	return ids
}

var (
	boardOf14 = entry{uid: "a", title: "Board", at: "2027-01-14 09:30"}
	workshop  = entry{uid: "b", title: "Workshop", at: "2027-01-15 10:00"}
	briefing  = entry{uid: "c", title: "Session", at: "2027-01-16 10:00"}
)

// TestSomeOfAnImport holds that only the lines chosen come in, that the rest comes again as
// new, and that one undo takes back what came in.
func TestSomeOfAnImport(t *testing.T) {
	o := newOffice(t)
	pre := o.preview("diary", boardOf14, workshop, briefing)
	n, err := o.Accept(background, pre, planner.Choices{Only: linesOf(pre, calendar.OutcomeNew, "Board")})
	o.must(err)
	if n.New != 1 || n.Meetings != 1 {
		t.Errorf("figures %+v", n)
	}
	wantLines(t, o.standing("2027-01-01", "2027-02-01"), "2027-01-14 09:30 to 2027-01-14 10:30 Board")
	again := o.preview("diary", boardOf14, workshop, briefing)
	wantCounts(t, again.Counts, calendar.Counts{Meetings: 3, New: 2, Same: 1})
	o.accept(again, planner.Choices{Except: linesOf(again, calendar.OutcomeNew, "Session")})
	wantLines(t, o.standing("2027-01-01", "2027-02-01"), "2027-01-14 09:30 to 2027-01-14 10:30 Board",
		"2027-01-15 10:00 to 2027-01-15 11:00 Workshop")
	o.undo()
	wantLines(t, o.standing("2027-01-01", "2027-02-01"), "2027-01-14 09:30 to 2027-01-14 10:30 Board")
	o.undo()
	if got := o.standing("2027-01-01", "2027-02-01"); got != nil {
		t.Errorf("after undoing both: %v", got)
	}
}

// TestNoneOfAnImport holds that choosing nothing changes nothing, not even the source.
func TestNoneOfAnImport(t *testing.T) {
	o := newOffice(t)
	pre := o.preview("diary", boardOf14)
	n, err := o.Accept(background, pre, planner.Choices{Only: []string{}})
	o.must(err)
	if sources, err := o.Sources(background); err != nil || len(sources) != 0 || n != (calendar.Counts{}) {
		t.Errorf("%v %v %+v", sources, err, n)
	}
	if _, err := o.Undo(background); err == nil {
		t.Error("there was something to undo")
	}
}

// TestALineThatIsNotThere holds that an unknown id is refused before anything is done.
func TestALineThatIsNotThere(t *testing.T) {
	o := newOffice(t)
	pre := o.preview("diary", boardOf14)
	for _, with := range []planner.Choices{{Only: []string{"nowhere"}}, {Except: []string{"nowhere"}},
		{MatchOf: map[string]calendar.MatchChoice{"nowhere": calendar.MatchAccept}}, {MissingOf: map[string]calendar.MissingChoice{"nowhere": calendar.MissingCancel}}} {
		if _, err := o.Accept(background, pre, with); err == nil || !strings.Contains(planner.Explain(err), "no line nowhere") {
			t.Errorf("%+v: %v", with, err)
		}
	}
}

// TestChangesThatAreRefused holds that a move, a change and a cancellation that are refused
// leave what is held as it was, and are told again the next time.
func TestChangesThatAreRefused(t *testing.T) {
	o := newOffice(t)
	o.take("diary", boardOf14, workshop, briefing)
	held := o.standing("2027-01-01", "2027-02-01")
	moved, changed, off := boardOf14, workshop, briefing
	moved.at, changed.place, off.cancelled = "2027-01-20 09:30", "Norbury", true
	pre := o.preview("diary", moved, changed, off)
	var all []string
	for _, l := range pre.Lines {
		all = append(all, l.ID)
	}
	o.accept(pre, planner.Choices{Except: all})
	wantLines(t, o.standing("2027-01-01", "2027-02-01"), held...)
	again := o.preview("diary", moved, changed, off)
	wantCounts(t, again.Counts, calendar.Counts{Meetings: 2, Moved: 1, Changed: 1, Cancelled: 1})
	o.accept(again, planner.Choices{})
	if got := o.standing("2027-01-01", "2027-02-01"); len(got) != 2 || !strings.HasPrefix(got[1], "2027-01-20") {
		t.Errorf("%v", got)
	}
}

// weekly is a series of four Mondays, of which the second is changed.
var weekly = []entry{
	{uid: "s", title: "Call", at: "2027-01-04 08:30", rule: "FREQ=WEEKLY;COUNT=4"},
	{uid: "s", title: "Call with guests", at: "2027-01-11 09:00", replaces: "2027-01-11 08:30"},
}

// TestASeriesThatIsRefused holds that a series can be left out and its changed sitting taken,
// or the other way round, and that what was left out comes again.
func TestASeriesThatIsRefused(t *testing.T) {
	for _, leave := range []string{"series", "changed"} {
		o := newOffice(t)
		pre := o.preview("diary", weekly...)
		var except []string
		for _, l := range pre.Lines {
			if l.Series == (leave == "series") {
				except = append(except, l.ID)
			}
		}
		o.accept(pre, planner.Choices{Except: except})
		guests := "2027-01-11 09:00 to 2027-01-11 10:00 Call with guests"
		rest := []string{"2027-01-04 08:30 to 2027-01-04 09:30 Call", "2027-01-18 08:30 to 2027-01-18 09:30 Call", "2027-01-25 08:30 to 2027-01-25 09:30 Call"}
		want := rest
		if leave == "series" {
			want = []string{guests}
		}
		wantLines(t, o.standing("2027-01-01", "2027-02-01"), want...)
		again := o.preview("diary", weekly...)
		if again.Counts.New != 4-len(want) || again.Counts.Same != len(want) {
			t.Errorf("without the %s: %+v", leave, again.Counts)
		}
		o.accept(again, planner.Choices{})
		wantLines(t, o.standing("2027-01-01", "2027-02-01"), slices.Insert(slices.Clone(rest), 1, guests)...)
		o.undo()
		wantLines(t, o.standing("2027-01-01", "2027-02-01"), want...)
	}
}

// TestPartOfASeriesThatChanges holds that of a series which changes its rule single sittings
// can be left as they were, and that those come again.
func TestPartOfASeriesThatChanges(t *testing.T) {
	before := entry{uid: "s", title: "Call", at: "2027-01-04 08:30", rule: "FREQ=WEEKLY;COUNT=4"}
	after := before
	after.at = "2027-01-05 08:30"
	o := newOffice(t)
	o.take("diary", before)
	pre := o.preview("diary", after)
	moved := linesOf(pre, calendar.OutcomeMoved, "Call")
	if len(moved) != 4 {
		t.Fatalf("%+v", pre.Counts)
	}
	o.accept(pre, planner.Choices{Except: moved[:1]})
	want := []string{"2027-01-04 08:30 to 2027-01-04 09:30 Call", "2027-01-12 08:30 to 2027-01-12 09:30 Call",
		"2027-01-19 08:30 to 2027-01-19 09:30 Call", "2027-01-26 08:30 to 2027-01-26 09:30 Call"}
	wantLines(t, o.standing("2027-01-01", "2027-02-01"), want...)
	again := o.preview("diary", after)
	wantCounts(t, again.Counts, calendar.Counts{Meetings: 4, Same: 3, Moved: 1})
	o.accept(again, planner.Choices{})
	want[0] = "2027-01-05 08:30 to 2027-01-05 09:30 Call"
	wantLines(t, o.standing("2027-01-01", "2027-02-01"), want...)
	wantCounts(t, o.preview("diary", after).Counts, calendar.Counts{Meetings: 4, Same: 4})
	o.undo()
	o.undo()
	o.undo()
	if got := o.standing("2027-01-01", "2027-02-01"); got != nil {
		t.Errorf("after undoing all: %v", got)
	}
}

// TestNothingOfASeriesThatChanges holds that a series of which every change is refused stays
// wholly as it was.
func TestNothingOfASeriesThatChanges(t *testing.T) {
	before := entry{uid: "s", title: "Call", at: "2027-01-04 08:30", rule: "FREQ=WEEKLY;COUNT=4"}
	after := before
	after.at = "2027-01-05 08:30"
	o := newOffice(t)
	o.take("diary", before)
	held := o.standing("2027-01-01", "2027-02-01")
	pre := o.preview("diary", after, boardOf14)
	o.accept(pre, planner.Choices{Except: linesOf(pre, calendar.OutcomeMoved, "Call")})
	got := o.standing("2027-01-01", "2027-02-01")
	if len(got) != 5 {
		t.Fatalf("%v", got)
	}
	wantLines(t, slices.DeleteFunc(got, func(s string) bool { return strings.HasSuffix(s, "Board") }), held...)
	if again := o.preview("diary", after, boardOf14); again.Counts.Moved != 4 {
		t.Errorf("%+v", again.Counts)
	}
}

// TestMatchesAndMissingOneByOne holds that each possible match and each missing sitting can
// be answered by itself.
func TestMatchesAndMissingOneByOne(t *testing.T) {
	o := newWealdshire(t)
	icb := entry{uid: "a", title: "N ICB Board", at: "2027-01-14 09:30"}
	icp := entry{uid: "b", title: "N ICP", at: "2027-01-20 14:00"}
	o.take("diary", icb, icp, workshop, briefing)
	pre := o.preview("north", entry{uid: "x", title: "N ICB Board meeting in public", at: "2027-01-14 09:30"}, entry{uid: "y", title: "N ICP open session", at: "2027-01-20 14:00"})
	possible := linesOf(pre, calendar.OutcomePossible, "")
	if len(possible) != 2 {
		t.Fatalf("%+v", pre.Counts)
	}
	o.accept(pre, planner.Choices{MatchOf: map[string]calendar.MatchChoice{possible[0]: calendar.MatchAccept, possible[1]: calendar.MatchRefuse}})
	if got := o.standing("2027-01-01", "2027-02-01"); len(got) != 5 || len(o.tray()) != 0 {
		t.Errorf("%v, tray %v", got, o.tray())
	}
	pre = o.preview("diary", icb, entry{uid: "z", title: "Late", at: "2027-01-28 10:00"})
	missing := linesOf(pre, calendar.OutcomeMissing, "")
	if len(missing) != 3 {
		t.Fatalf("%+v", pre.Counts)
	}
	o.accept(pre, planner.Choices{Missing: calendar.MissingCancel, MissingOf: map[string]calendar.MissingChoice{missing[0]: calendar.MissingKeep},
		Except: missing[1:2]})
	if got := o.standing("2027-01-01", "2027-02-01"); len(got) != 5 {
		t.Errorf("%v", got)
	}
}
