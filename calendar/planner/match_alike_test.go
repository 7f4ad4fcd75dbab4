package planner_test

import (
	"fmt"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// single is an entry of one hour.
func single(uid, title, at string) entry {
	return entry{uid: uid, title: title, at: at, place: "Room 1"}
}

// bookends are there before and after what a test is about, so that what is not in a file
// is missing from it.
func bookends(uid string) []entry {
	return []entry{single(uid+"first", "Induction", "2026-12-08 09:00"), single(uid+"last", "Farewell", "2027-12-20 09:00")}
}

// again takes a calendar and looks at a later one of the same source, with every UID new.
func again(t *testing.T, first, later []entry) *calendar.Preview {
	t.Helper()
	o := newOffice(t)
	o.take("diary", append(bookends("a"), first...)...)
	return o.preview("diary", renamed("-new", append(bookends("a"), later...)...)...)
}

func TestANewUIDAndOtherWordsAreKnownAtTheSameTime(t *testing.T) {
	pre := again(t,
		[]entry{single("1", "Health and Wellbeing Board", "2027-01-13 10:00"), single("2", "Quality Committee", "2027-01-13 10:00")},
		[]entry{single("1", "MS Teams: HWB (Ref 4471)", "2027-01-13 10:01"), single("2", "N: Quality Cttee", "2027-01-13 10:00")})
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 4, Same: 2, Moved: 1, Changed: 1})
}

func TestASeriesUnderANewUIDAndOtherWordsIsKnown(t *testing.T) {
	o := newOffice(t)
	weekly := entry{uid: "s", title: "Discharge and Flow Group", at: "2027-01-11 08:30", minutes: 30, rule: "FREQ=WEEKLY;COUNT=5"}
	o.take("diary", append(bookends("a"), weekly)...)
	ids := o.ids("2027-01-01", "2027-04-01")
	weekly.title, weekly.at, weekly.uid = "FW: Discharge & Flow Grp", "2027-01-11 08:31", "other"
	pre := o.take("diary", append(bookends("b"), weekly)...)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 7, Same: 2, Moved: 5})
	wantLines(t, o.ids("2027-01-01", "2027-04-01"), ids...)
}

func TestOfTwoAboutAsLikelyNeitherIsTaken(t *testing.T) {
	pre := again(t,
		[]entry{single("1", "Quality Committee", "2027-01-13 10:00")},
		[]entry{single("1", "N: Quality Committee", "2027-01-13 10:00"), single("2", "S: Quality Committee", "2027-01-13 10:00")})
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 4, Same: 2, New: 2, Missing: 1})
}

func TestAWindowThatRollsOnMovesNothing(t *testing.T) {
	weeks := func(from, to int) []entry {
		var out []entry
		for w := from; w < to; w++ {
			out = append(out, single(fmt.Sprint("w", w), "Team meeting", shift("2027-01-04 10:00", 7*w, 0)))
		}
		return out
	}
	o := newOffice(t)
	o.take("diary", weeks(0, 4)...)
	pre := o.preview("diary", renamed("-new", weeks(1, 5)...)...)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 4, Same: 3, New: 1})
}

func TestTheSameTitleNextWeekIsAnotherSitting(t *testing.T) {
	first := []entry{single("1", "Planning Committee", "2027-01-12 10:00"), single("2", "Planning Committee", "2027-02-09 10:00")}
	later := []entry{single("3", "Planning Committee", "2027-01-19 10:00"), single("2", "Planning Committee", "2027-02-09 10:00")}
	wantCounts(t, again(t, first, later).Counts, calendar.Counts{Meetings: 4, Same: 3, New: 1, Missing: 1})
	later[0].at = "2027-01-13 10:00" // but one that moved by a day is itself
	wantCounts(t, again(t, first, later).Counts, calendar.Counts{Meetings: 4, Same: 3, Moved: 1})
}

func TestOfTwoAtOneTimeThePlaceTells(t *testing.T) {
	in := func(uid, room string) entry {
		e := single(uid, "Appeals Panel", "2027-01-12 10:00")
		e.place = room
		return e
	}
	pre := again(t, []entry{in("1", "Room 1"), in("2", "Room 2")}, []entry{in("2", "Room 2"), in("1", "Room 1")})
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 4, Same: 4})
}

func TestABodyThatSitsTwiceADayIsAskedAboutRightly(t *testing.T) {
	o := newOffice(t)
	o.take("first", single("am", "Licensing Panel", "2027-01-12 10:00"), single("pm", "Licensing Panel", "2027-01-12 11:00"))
	pre := o.preview("second", single("x", "Licensing Panel (hybrid)", "2027-01-12 11:01"), single("y", "Licensing Panel: briefing", "2027-01-12 10:00"))
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 2, Possible: 1, New: 1})
	for _, l := range pre.Lines {
		if l.Outcome == calendar.OutcomePossible && l.Held.Claims[0].UID != "pm" {
			t.Errorf("asked about %s", l.Held.Claims[0].UID)
		}
	}
}

func TestAnHourApartInAnotherZoneIsAskedAbout(t *testing.T) {
	o := newOffice(t)
	o.take("first", single("a", "Scrutiny Panel", "2027-07-14 10:00"))
	utc := single("b", "Scrutiny Panel", "2027-07-14 10:00")
	text := calendarText(utc)
	path := o.file("second.ics", replaceOne(text, "DTSTART;TZID=Europe/London:20270714T100000", "DTSTART:20270714T100000Z"))
	pre, err := o.Preview(background, planner.ImportRequest{Paths: []string{path}, Source: "second"})
	o.must(err)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 1, Possible: 1})
	wantCounts(t, o.preview("third", single("c", "Scrutiny Panel", "2027-07-14 11:00")).Counts, calendar.Counts{Meetings: 1, New: 1})
}

// TestAJointCommitteeOnSeveralSitesIsOne holds that what several councils list is one
// sitting of all their bodies, with every list among its sources.
func TestAJointCommitteeOnSeveralSitesIsOne(t *testing.T) {
	o := newWealdshire(t)
	title := []string{"Northshire and Southmere Joint Health Scrutiny Committee", "Joint Health Scrutiny Committee (Northshire & Southmere)",
		"JHSC Northshire and Southmere"}
	for i, body := range []string{"HWB", "N ICP", ""} {
		path := o.file("site.ics", calendarText(single(fmt.Sprint("u", i), title[i], "2027-01-22 10:00")))
		pre, err := o.Preview(background, planner.ImportRequest{Paths: []string{path}, Source: fmt.Sprint("site ", i), Body: body})
		o.must(err)
		if want := min(i, 1); pre.Counts.Possible != want {
			t.Errorf("site %d: %d possible matches, want %d", i, pre.Counts.Possible, want)
		}
		o.accept(pre, accept)
	}
	held := o.between("2027-01-22", "2027-01-23")
	if len(held) != 1 || len(held[0].Claims) != 3 || len(held[0].Bodies) != 2 {
		t.Errorf("held %+v, want one sitting of two bodies with three sources", held)
	}
}

// TestACrowdAtOneTimeIsStillMatched holds that thousands of sittings at one time are looked
// through, and that those called the same are found.
func TestACrowdAtOneTimeIsStillMatched(t *testing.T) {
	o := newOffice(t)
	var first, second []entry
	for i := range 3000 {
		e := single(fmt.Sprint("a", i), fmt.Sprintf("Interview %c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676), "2027-01-12 10:00")
		first = append(first, e)
		e.uid = fmt.Sprint("b", i)
		second = append(second, e)
	}
	o.take("first", first...)
	wantCounts(t, o.preview("second", second...).Counts, calendar.Counts{Meetings: 3000, Possible: 3000})
	wantCounts(t, o.preview("first", renamed("-new", first...)...).Counts, calendar.Counts{Meetings: 3000, Same: 3000})
}

// replaceOne replaces what stands once in a text.
func replaceOne(text, old, by string) string {
	if strings.Count(text, old) != 1 {
		panic("not once: " + old)
	}
	return strings.Replace(text, old, by, 1)
}
