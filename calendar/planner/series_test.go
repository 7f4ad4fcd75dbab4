package planner_test

import (
	"fmt"
	"slices"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// board is a series of six Tuesdays, the first of them 5 January 2027, and last a single
// sitting after all of them, up to which what is missing is asked about.
var (
	board = entry{uid: "board", title: "Board", place: "Teams", at: "2027-01-05 10:00", rule: "FREQ=WEEKLY;COUNT=6"}
	last  = entry{uid: "last", title: "Conference", at: "2027-06-30 10:00"}
)

// with gives an entry changed.
func with(e entry, change func(*entry)) entry {
	change(&e)
	return e
}

// changed gives the entry that changes one sitting of a series.
func changed(of entry, replaces string, change func(*entry)) entry {
	of.rule, of.replaces, of.at = "", replaces, replaces
	change(&of)
	return of
}

// tuesdays gives the board's sittings of some days of 2027, as lines.
func tuesdays(days ...string) []string {
	var lines []string
	for _, d := range days {
		at := "2027-" + d + " 10:00"
		lines = append(lines, line(london(at), london("2027-"+d+" 11:00"), "Board"))
	}
	return lines
}

// boardDays are the days on which the board sits as first planned.
var boardDays = []string{"01-05", "01-12", "01-19", "01-26", "02-02", "02-09"}

func TestASeriesIsHeldByItsRuleAlone(t *testing.T) {
	o := newOffice(t)
	pre := o.take("diary", board)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 6, New: 6})
	if len(pre.Lines) != 1 || !pre.Lines[0].Series || pre.Lines[0].Sittings != 6 {
		t.Errorf("lines: %+v, want one for all six", pre.Lines)
	}
	if o.edits() != 2 {
		t.Errorf("%d edits, want two: the source and the meeting", o.edits())
	}
	wantLines(t, o.standing("2027-01-01", "2027-04-01"), tuesdays(boardDays...)...)
}

func TestASeriesUnderANewUIDStaysItself(t *testing.T) {
	o := newOffice(t)
	o.take("diary", board)
	before := o.ids("2027-01-01", "2027-04-01")
	pre := o.take("diary", renamed("-new", board)...)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 6, Same: 6})
	wantLines(t, o.ids("2027-01-01", "2027-04-01"), before...)
}

func TestALongerSeriesGainsItsNewSittingsOnly(t *testing.T) {
	o := newOffice(t)
	o.take("diary", board)
	before := o.ids("2027-01-01", "2027-04-01")
	pre := o.take("diary", with(board, func(e *entry) { e.rule = "FREQ=WEEKLY;COUNT=8" }))
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 8, Same: 6, New: 2})
	got := o.ids("2027-01-01", "2027-04-01")
	if len(got) != 8 || !slices.Equal(got[:6], before) {
		t.Errorf("held %q, want eight that begin with %q", got, before)
	}
}

// missingOf imports the board and then something that lacks its last two sittings.
func missingOf(t *testing.T, choice calendar.MissingChoice, then entry) *office {
	t.Helper()
	o := newOffice(t)
	o.take("diary", board, last)
	pre := o.takeWith(planner.Choices{Missing: choice}, "diary", then, last)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 5, Same: 5, Missing: 2})
	again := o.preview("diary", then, last)
	want := calendar.Counts{Meetings: 5, Same: 5, Missing: 2}
	if choice == calendar.MissingCancel {
		want.Missing = 0
	}
	wantCounts(t, again.Counts, want)
	return o
}

func TestSittingsThatTheSourceDroppedAreKeptOrCancelledAsChosen(t *testing.T) {
	for name, then := range map[string]entry{
		"earlier end":    with(board, func(e *entry) { e.rule = "FREQ=WEEKLY;COUNT=4" }),
		"exception":      with(board, func(e *entry) { e.except = []string{"2027-02-02 10:00", "2027-02-09 10:00"} }),
		"new UID, ended": with(board, func(e *entry) { e.uid, e.rule = "x", "FREQ=WEEKLY;UNTIL=20270131T000000Z" }),
	} {
		t.Run(name, func(t *testing.T) {
			kept := missingOf(t, calendar.MissingKeep, then)
			wantLines(t, kept.standing("2027-01-01", "2027-04-01"), tuesdays(boardDays...)...)
			gone := missingOf(t, calendar.MissingCancel, then)
			wantLines(t, gone.standing("2027-01-01", "2027-04-01"), tuesdays(boardDays[:4]...)...)
			if got := len(gone.between("2027-01-01", "2027-04-01")); got != 6 {
				t.Errorf("%d sittings held, want six, two of them cancelled", got)
			}
		})
	}
}

func TestAWholeSeriesThatMovesStaysItself(t *testing.T) {
	for name, at := range map[string]string{"an hour later": "2027-01-05 11:00", "two days later": "2027-01-07 10:00",
		"a day earlier, new hour": "2027-01-04 15:30"} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t)
			o.take("diary", board)
			before := o.ids("2027-01-01", "2027-04-01")
			then := with(board, func(e *entry) { e.at = at })
			pre := o.take("diary", then)
			wantCounts(t, pre.Counts, calendar.Counts{Meetings: 6, Moved: 6})
			wantLines(t, o.ids("2027-01-01", "2027-04-01"), before...)
			want := written(t, calendarText(then), london("2027-01-01 00:00"), london("2027-04-01 00:00"))
			wantLines(t, o.standing("2027-01-01", "2027-04-01"), want...)
			wantCounts(t, o.preview("diary", then).Counts, calendar.Counts{Meetings: 6, Same: 6})
		})
	}
}

func TestOneSittingOfASeriesMayChange(t *testing.T) {
	const third = "2027-01-19 10:00"
	for name, c := range map[string]struct {
		change entry
		want   calendar.Counts
		line   string // of the third sitting; none where it is cancelled
	}{
		"moved": {changed(board, third, func(e *entry) { e.at = "2027-01-20 14:00" }),
			calendar.Counts{Meetings: 6, Same: 5, Moved: 1}, "2027-01-20 14:00 to 2027-01-20 15:00 Board"},
		"longer": {changed(board, third, func(e *entry) { e.minutes = 150 }),
			calendar.Counts{Meetings: 6, Same: 5, Moved: 1}, "2027-01-19 10:00 to 2027-01-19 12:30 Board"},
		"title": {changed(board, third, func(e *entry) { e.title = "Board away day" }),
			calendar.Counts{Meetings: 6, Same: 5, Changed: 1}, "2027-01-19 10:00 to 2027-01-19 11:00 Board away day"},
		"cancelled": {changed(board, third, func(e *entry) { e.cancelled = true }),
			calendar.Counts{Meetings: 5, Same: 5, Cancelled: 1}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t)
			o.take("diary", board)
			wantCounts(t, o.take("diary", board, c.change).Counts, c.want)
			want := tuesdays(boardDays...)
			want = slices.Replace(want, 2, 3, c.line)
			if c.line == "" {
				want = slices.Delete(want, 2, 3)
			}
			wantLines(t, o.standing("2027-01-01", "2027-04-01"), want...)
			o.take("diary", board) // the change is taken back
			wantLines(t, o.standing("2027-01-01", "2027-04-01"), tuesdays(boardDays...)...)
			wantCounts(t, o.preview("diary", board).Counts, calendar.Counts{Meetings: 6, Same: 6})
		})
	}
}

func TestAllLaterSittingsMayChangeAtOnce(t *testing.T) {
	o := newOffice(t)
	o.take("diary", board)
	before := o.ids("2027-01-01", "2027-04-01")
	onward := changed(board, "2027-01-26 10:00", func(e *entry) { e.at, e.onward = "2027-01-26 13:00", true })
	pre := o.take("diary", board, onward)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 6, Same: 3, Moved: 3})
	wantLines(t, o.ids("2027-01-01", "2027-04-01"), before...)
	want := written(t, calendarText(board, onward), london("2027-01-01 00:00"), london("2027-04-01 00:00"))
	wantLines(t, o.standing("2027-01-01", "2027-04-01"), want...)
	wantCounts(t, o.take("diary", board, onward).Counts, calendar.Counts{Meetings: 6, Same: 6})
	if o.edits() != 1 {
		t.Errorf("%d edits the second time, want the source's alone", o.edits())
	}
}

func TestASeriesMayBeCalledOffAsAWholeAndReinstated(t *testing.T) {
	for _, rule := range []string{"FREQ=WEEKLY;COUNT=6", "FREQ=WEEKLY"} {
		t.Run(rule, func(t *testing.T) {
			o := newOffice(t)
			on := with(board, func(e *entry) { e.rule = rule })
			n := o.take("diary", on).Counts.Meetings
			pre := o.take("diary", with(on, func(e *entry) { e.cancelled = true }))
			wantCounts(t, pre.Counts, calendar.Counts{Cancelled: n})
			wantLines(t, o.standing("2027-01-01", "2036-01-01"))
			pre = o.take("diary", on)
			wantCounts(t, pre.Counts, calendar.Counts{Meetings: n, Changed: n})
			wantLines(t, o.standing("2027-01-01", "2027-02-10"), tuesdays(boardDays...)...)
		})
	}
}

func TestASeriesMayBecomeASingleSittingAndBack(t *testing.T) {
	o := newOffice(t)
	single := with(board, func(e *entry) { e.rule = "" })
	o.take("diary", single, last)
	first := o.ids("2027-01-05", "2027-01-06")
	wantCounts(t, o.take("diary", board, last).Counts, calendar.Counts{Meetings: 7, Same: 2, New: 5})
	wantLines(t, o.standing("2027-01-01", "2027-04-01"), tuesdays(boardDays...)...)
	wantLines(t, o.ids("2027-01-05", "2027-01-06"), first...)
	pre := o.takeWith(planner.Choices{Missing: calendar.MissingCancel}, "diary", single, last)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 2, Same: 2, Missing: 5})
	wantLines(t, o.standing("2027-01-01", "2027-04-01"), tuesdays(boardDays[0])...)
	wantLines(t, o.ids("2027-01-05", "2027-01-06"), first...)
}

func TestWordsOfAWholeSeriesChangeInOneLine(t *testing.T) {
	for name, change := range map[string]func(*entry){
		"title": func(e *entry) { e.title = "Strategic Board" },
		"place": func(e *entry) { e.place = "County Hall" },
	} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t)
			o.take("diary", board)
			pre := o.take("diary", with(board, change))
			wantCounts(t, pre.Counts, calendar.Counts{Meetings: 6, Changed: 6})
			if len(pre.Lines) != 1 || pre.Lines[0].Sittings != 6 || pre.Lines[0].Says == "" {
				t.Errorf("lines: %+v, want one for all six that says what", pre.Lines)
			}
			if o.edits() != 2 {
				t.Errorf("%d edits, want two: the source and the meeting", o.edits())
			}
		})
	}
}

func TestASeriesWithoutEndCountsTwentyFourMonths(t *testing.T) {
	for at, want := range map[string]int{
		"2027-01-05 10:00": 104, // from its start: two years of Tuesdays, 105 days apart by 104 weeks and one
		"2026-10-06 10:00": 104, // from today
	} {
		o := newOffice(t)
		endless := with(board, func(e *entry) { e.rule, e.at = "FREQ=WEEKLY", at })
		from := max(at[:10], "2026-12-07")
		want = len(written(t, calendarText(endless), london(from+" 00:00"), london(from+" 00:00").AddDate(2, 0, 0)))
		wantCounts(t, o.take("diary", endless).Counts, calendar.Counts{Meetings: want, New: want})
		if got := o.standing("2036-12-02", "2036-12-03"); len(got) != 1 {
			t.Errorf("ten years ahead: %q, want one sitting", got)
		}
		o.now = o.now.AddDate(0, 1, 0)
		pre := o.take("diary", endless)
		if n := pre.Counts; n.Same != n.Meetings || n.Missing != 0 || o.edits() != 1 {
			t.Errorf("a month later: %+v, %d edits, want all the same", n, o.edits())
		}
	}
}

func TestASeriesWithoutEndThatIsCancelledEnds(t *testing.T) {
	o := newOffice(t)
	endless := with(board, func(e *entry) { e.rule, e.at = "FREQ=WEEKLY", "2026-10-06 10:00" })
	today := entry{uid: "today", title: "Lunch", at: "2026-12-07 12:00"}
	o.take("diary", endless, today, last)
	pre := o.takeWith(planner.Choices{Missing: calendar.MissingCancel}, "diary", today, last)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 2, Same: 2, Missing: 30})
	wantLines(t, o.standing("2026-12-08", "2037-01-01"), "2027-06-30 10:00 to 2027-06-30 11:00 Conference")
	if got := len(o.standing("2026-10-01", "2026-12-07")); got != 9 {
		t.Errorf("%d sittings of the past stand, want 9", got)
	}
	wantCounts(t, o.preview("diary", today, last).Counts, calendar.Counts{Meetings: 2, Same: 2})

	pre = o.take("diary", endless, today, last) // it comes back
	if n := pre.Counts; n.Meetings != n.Same+n.Changed+n.New {
		t.Errorf("coming back: %+v", n)
	}
	if got := o.standing("2036-12-02", "2036-12-03"); len(got) != 1 {
		t.Errorf("ten years ahead: %q, want one sitting again", got)
	}
	if got := len(o.standing("2026-12-08", "2027-06-30")); got != 30 {
		t.Errorf("%d sittings stand before summer, want 30 again", got)
	}
}

func TestAnInstanceAndItsSeriesMayArriveInEitherOrder(t *testing.T) {
	third := changed(board, "2027-01-19 10:00", func(e *entry) { e.at = "2027-01-20 09:00" })
	o := newOffice(t)
	wantCounts(t, o.take("diary", third, last).Counts, calendar.Counts{Meetings: 2, New: 2, OrphanInstances: 1})
	id := o.ids("2027-01-20", "2027-01-21")
	wantCounts(t, o.take("diary", board, third, last).Counts, calendar.Counts{Meetings: 7, Same: 2, New: 5})
	wantLines(t, o.ids("2027-01-20", "2027-01-21"), id...)
	if got := len(o.standing("2027-01-01", "2027-04-01")); got != 6 {
		t.Errorf("%d sittings, want the six of the series", got)
	}
	pre := o.take("diary", third, last)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 2, Same: 2, Missing: 3, OrphanInstances: 1})
	if got := len(o.standing("2027-01-01", "2027-04-01")); got != 6 {
		t.Errorf("%d sittings, want the six of the series still", got)
	}
}

func TestASeriesSplitInTwoKeepsItsSittings(t *testing.T) {
	o := newOffice(t)
	o.take("diary", board)
	before := o.ids("2027-01-01", "2027-04-01")
	a := with(board, func(e *entry) { e.rule = "FREQ=WEEKLY;COUNT=3" })
	b := with(board, func(e *entry) { e.uid, e.at, e.rule = "second", "2027-01-26 10:00", "FREQ=WEEKLY;COUNT=3" })
	wantCounts(t, o.take("diary", a, b).Counts, calendar.Counts{Meetings: 6, Same: 6})
	wantLines(t, o.ids("2027-01-01", "2027-04-01"), before...)
	wantCounts(t, o.take("diary", a, b).Counts, calendar.Counts{Meetings: 6, Same: 6})
	if o.edits() != 1 {
		t.Errorf("%d edits the second time, want the source's alone", o.edits())
	}
	wantLines(t, o.standing("2027-01-01", "2027-04-01"), tuesdays(boardDays...)...)
}

func ExampleWhen() {
	fmt.Println(planner.When(london("2027-07-15 10:00"), london("2027-07-15 12:00"), false))
	fmt.Println(planner.When(london("2027-07-15 00:00"), london("2027-07-17 00:00"), true))
	// Output:
	// Thu 15 Jul 2027 10:00–12:00
	// Thu 15 Jul 2027 to Fri 16 Jul 2027
}
