package planner_test

import (
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// open gives an entry without an end.
func open(day, title string) entry { return with(at(day, title), func(e *entry) { e.minutes = -1 }) }

func TestAnEndThatIsNotSaidIsTwoHoursOn(t *testing.T) {
	o := newLittle(t)
	o.read(planner.ImportRequest{}, open("2027-02-01", "HWB"), open("2027-02-02", "Lunch"))
	wantLines(t, o.standing("2027-02-01", "2027-03-01"),
		"2027-02-01 10:00 to 2027-02-01 12:00 HWB", "2027-02-02 10:00 to 2027-02-02 12:00 Lunch")
	if s := o.between("2027-02-01", "2027-02-02")[0]; !s.EndAssumed {
		t.Error("the end is not marked as assumed")
	}
	pre := o.read(planner.ImportRequest{}, with(at("2027-02-01", "HWB"), func(e *entry) { e.minutes = 240 }), open("2027-02-02", "Lunch"))
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 2, Moved: 1, Same: 1})
	if s := o.between("2027-02-01", "2027-02-02")[0]; s.EndAssumed || !s.End.Equal(london("2027-02-01 14:00")) {
		t.Errorf("held %+v, want to 14:00, not assumed", s.Occurrence)
	}
}

func TestAnEndThatIsNotSaidFollowsTheBodysUsualLength(t *testing.T) {
	o := newLittle(t)
	long := func(day string) entry { return with(at(day, "HWB"), func(e *entry) { e.minutes = 180 }) }
	o.read(planner.ImportRequest{}, long("2027-01-04"), long("2027-01-11"), at("2027-01-18", "HWB"), open("2027-02-01", "HWB"))
	wantLines(t, o.standing("2027-02-01", "2027-03-01"), "2027-02-01 10:00 to 2027-02-01 13:00 HWB")
}

func TestASeriesWithoutEndTimesKeepsItsLastSitting(t *testing.T) {
	o := newOffice(t)
	series := with(board, func(e *entry) { e.minutes = -1 })
	wantCounts(t, o.take("diary", series).Counts, calendar.Counts{Meetings: 6, New: 6})
	want := tuesdays(boardDays...)
	for i := range want {
		want[i] = line(london(want[i][:16]), london(want[i][:16]).Add(2*60*60e9), "Board")
	}
	wantLines(t, o.standing("2027-01-01", "2027-04-01"), want...)
	wantLines(t, o.standing("2027-02-09", "2027-02-10"), want[5])
	wantCounts(t, o.take("diary", series).Counts, calendar.Counts{Meetings: 6, Same: 6})
	if o.edits() != 1 {
		t.Errorf("%d edits the second time, want the source's alone", o.edits())
	}
}
