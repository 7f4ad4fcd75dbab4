package planner_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// sameBoard is the board's series as another calendar has it.
var sameBoard = with(board, func(e *entry) { e.uid, e.title = "b-17", "Board meeting" })

var (
	leave  = planner.Choices{Matches: calendar.MatchLeave}
	accept = planner.Choices{Matches: calendar.MatchAccept}
	refuse = planner.Choices{Matches: calendar.MatchRefuse}
)

// twoCalendars has the board from one calendar and again, as chosen, from another.
func twoCalendars(t *testing.T, choice planner.Choices) *office {
	t.Helper()
	o := newOffice(t)
	o.take("first", board)
	pre := o.preview("second", sameBoard)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 6, Possible: 6})
	o.accept(pre, choice)
	return o
}

// claims counts the standing sittings by how many sources they have.
func (o *office) claims() map[int]int {
	o.Helper()
	n := map[int]int{}
	for _, s := range o.between("2027-01-01", "2027-04-01") {
		if s.Status != calendar.StatusCancelled {
			n[len(s.Claims)]++
		}
	}
	return n
}

func (o *office) wantClaims(one, two int) {
	o.Helper()
	if got := o.claims(); got[1] != one || got[2] != two {
		o.Errorf("sittings by number of sources: %v, want %d of one and %d of two", got, one, two)
	}
}

func TestMatchesLeftWaitInTheTrayAndInNoCount(t *testing.T) {
	o := twoCalendars(t, leave)
	o.wantClaims(6, 0)
	if got := len(o.tray()); got != 6 {
		t.Errorf("%d wait, want 6", got)
	}
	o.take("second", sameBoard) // the same question is asked, but waits only once
	if got := len(o.tray()); got != 6 {
		t.Errorf("%d wait after the second reading, want 6", got)
	}
	o.accept(o.preview("second", sameBoard), accept)
	if got := len(o.tray()); got != 0 {
		t.Errorf("%d wait after the answer, want none", got)
	}
	o.wantClaims(0, 6)
	o.undo()
	o.wantClaims(6, 0)
	if got := len(o.tray()); got != 6 {
		t.Errorf("%d wait after undo, want 6 again", got)
	}
}

func TestAnAcceptedMatchHasTwoSourcesAndIsNotAskedAboutAgain(t *testing.T) {
	o := twoCalendars(t, accept)
	o.wantClaims(0, 6)
	for range 2 {
		wantCounts(t, o.take("second", sameBoard).Counts, calendar.Counts{Meetings: 6, Same: 6})
		wantCounts(t, o.take("first", board).Counts, calendar.Counts{Meetings: 6, Same: 6})
	}
	wantCounts(t, o.take("second", renamed("-x", sameBoard)...).Counts, calendar.Counts{Meetings: 6, Same: 6})
	wantCounts(t, o.take("first", renamed("-x", board)...).Counts, calendar.Counts{Meetings: 6, Same: 6})
	o.wantClaims(0, 6)
}

func TestARefusedMatchIsASittingOfItsOwnAndIsNotAskedAboutAgain(t *testing.T) {
	o := twoCalendars(t, refuse)
	o.wantClaims(12, 0)
	for range 2 {
		wantCounts(t, o.take("second", sameBoard).Counts, calendar.Counts{Meetings: 6, Same: 6})
		wantCounts(t, o.take("first", board).Counts, calendar.Counts{Meetings: 6, Same: 6})
	}
	wantCounts(t, o.take("second", renamed("-x", sameBoard)...).Counts, calendar.Counts{Meetings: 6, Same: 6})
	o.wantClaims(12, 0)
}

func TestOnlyNewSittingsOfAMergedSeriesAreAskedAbout(t *testing.T) {
	longer := func(e entry) entry { e.rule = "FREQ=WEEKLY;COUNT=8"; return e }
	for _, choice := range []planner.Choices{accept, refuse} {
		o := twoCalendars(t, choice)
		wantCounts(t, o.takeWith(choice, "first", longer(board)).Counts, calendar.Counts{Meetings: 8, Same: 6, New: 2})
		wantCounts(t, o.takeWith(choice, "second", longer(sameBoard)).Counts, calendar.Counts{Meetings: 8, Same: 6, Possible: 2})
		wantCounts(t, o.preview("second", longer(sameBoard)).Counts, calendar.Counts{Meetings: 8, Same: 8})
		wantCounts(t, o.preview("first", longer(board)).Counts, calendar.Counts{Meetings: 8, Same: 8})
	}
}

func TestTheLatestWordOnTheTimeOfAMergedSittingHolds(t *testing.T) {
	single := func(uid, title, at string) entry {
		return entry{uid: uid, title: title, place: "Room of " + uid, at: at}
	}
	o := newOffice(t)
	o.take("first", single("a", "Board", "2027-01-19 10:00"), last)
	o.takeWith(accept, "second", single("b", "Board", "2027-01-19 10:00"))
	o.take("second", single("b", "Board", "2027-01-19 11:30"))
	wantLines(t, o.standing("2027-01-01", "2027-04-01"), "2027-01-19 11:30 to 2027-01-19 12:30 Board")
	got := o.between("2027-01-01", "2027-04-01")[0]
	if got.Place != "Room of a" || got.Claims[0].Source != "second" || !got.Claims[1].Start.Equal(london("2027-01-19 10:00")) {
		t.Errorf("held %+v, want the first calendar's place, the second's time first, the other's time shown", got)
	}
	wantCounts(t, o.take("first", single("a", "Board", "2027-01-19 10:00"), last).Counts, calendar.Counts{Meetings: 2, Same: 2})
	wantLines(t, o.standing("2027-01-01", "2027-04-01"), "2027-01-19 11:30 to 2027-01-19 12:30 Board")
	o.take("first", single("a", "Board", "2027-01-19 09:00"), last)
	wantLines(t, o.standing("2027-01-01", "2027-04-01"), "2027-01-19 09:00 to 2027-01-19 10:00 Board")
}

func TestAQuestionThatNoLongerStandsLeavesTheTray(t *testing.T) {
	o := twoCalendars(t, leave)
	o.must(o.RemoveSource(background, "first"))
	wantCounts(t, o.take("second", sameBoard).Counts, calendar.Counts{Meetings: 6, New: 6})
	if got := o.tray(); len(got) != 0 {
		t.Errorf("%d still wait, the first %+v", len(got), got[0])
	}
	o.wantClaims(6, 0)
	wantCounts(t, o.preview("second", sameBoard).Counts, calendar.Counts{Meetings: 6, Same: 6})
}

func TestASourceTakenAwayLeavesWhatTheOtherGives(t *testing.T) {
	for _, name := range []string{"first", "second"} {
		o := twoCalendars(t, accept)
		before := o.all()
		o.must(o.RemoveSource(background, name))
		o.wantClaims(6, 0)
		rest, of := "second", sameBoard
		if name == "second" {
			rest, of = "first", board
		}
		wantCounts(t, o.preview(rest, of).Counts, calendar.Counts{Meetings: 6, Same: 6})
		o.undo()
		if got := o.all(); !slices.Equal(got, before) {
			t.Errorf("undo gives %q, not %q", got, before)
		}
	}
}

func TestWithoutTheLatestSourceTheOthersWordHolds(t *testing.T) {
	early, late := at("2027-01-19", "Board"), with(at("2027-01-19", "Board meeting"), func(e *entry) { e.uid, e.place = "b", "Annexe" })
	for removed, want := range map[string]string{
		"second": "2027-01-19 10:00 to 2027-01-19 11:00 Board", "first": "2027-01-19 11:30 to 2027-01-19 12:30 Board meeting"} {
		o := newOffice(t)
		o.take("first", early)
		o.takeWith(accept, "second", late)
		o.take("second", with(late, func(e *entry) { e.at = "2027-01-19 11:30" }))
		o.must(o.RemoveSource(background, removed))
		wantLines(t, o.standing("2027-01-01", "2027-04-01"), want)
	}
}

func TestNeitherOfTwoCalendarsIsAskedAboutTwice(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := roll(rt)
		a := drawEntries(d)
		b := renamed("-other", drawVersion(d, a)...)
		if len(b) == 0 {
			return
		}
		choice := one(d, accept, refuse)
		o := newOffice(t)
		o.take("a", a...)
		alone := len(o.standing("2026-01-01", "2030-01-01"))
		pre := o.takeWith(choice, "b", b...)
		addsUp(rt, pre.Counts)
		before := o.all()
		for source, entries := range map[string][]entry{"a": a, "b": b} {
			again := o.takeWith(choice, source, entries...)
			if n := again.Counts; n.Same != n.Meetings || n.Missing != 0 || o.edits() != 1 {
				rt.Fatalf("%s of %s again: %+v, %d edits\n%s\na:\n%s\nb:\n%s", choice.Matches, source, n, o.edits(), differing(again),
					calendarText(a...), calendarText(b...))
			}
		}
		if got := o.all(); !slices.Equal(got, before) {
			rt.Fatalf("held\n%q\nnot\n%q", got, before)
		}
		for range 3 {
			o.undo()
		}
		if got := len(o.standing("2026-01-01", "2030-01-01")); got != alone {
			rt.Fatalf("undone: %d stand, want %d", got, alone)
		}
	})
}
