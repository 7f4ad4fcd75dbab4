package workload_test

import (
	"testing"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// boards is a year with a board in January, a cancelled one in March and one in May.
func boards(t *testing.T, overlays ...calendar.Overlay) *picture {
	p := newPicture(t)
	p.body("HWB", calendar.KindHWB, "")
	p.body("N ICP", calendar.KindICP, "N")
	p.register.Bodies[0].Papers = "5 clear days"
	p.add("HWB", "2027-01-13", "10:00-12:00", "DASS")
	p.add("N ICP", "2027-02-10", "10:00-12:00", "DASS")
	p.add("HWB", "2027-03-10", "10:00-12:00", "DASS", status(calendar.StatusCancelled))
	p.add("HWB+N ICP", "2027-05-12", "10:00-12:00", "DASS")
	p.register.Overlays = overlays
	return p
}

func due(name string, from, to calendar.Date) calendar.Overlay {
	return calendar.Overlay{Kind: calendar.OverlayMilestone, Name: name, From: from, To: to}
}

func TestIsThereABoardBeforeTheDeadline(t *testing.T) {
	day := func(m, d int) calendar.Date {
		return calendar.NewDate(2027, 1, 1).MonthOf().Add(m - 1).First().AddDays(d - 1)
	}
	cases := []struct {
		o             calendar.Overlay
		before, after calendar.Date
		inTime        bool
	}{
		{due("in time", day(4, 20), day(4, 20)), day(1, 13), day(5, 12), true},
		{due("a window with no board in it", day(2, 1), day(4, 20)), day(1, 13), day(5, 12), false},
		{due("a window with one", day(5, 1), day(6, 30)), day(5, 12), calendar.Date{}, true},
		{due("on the day of a board is too late", day(5, 12), day(5, 12)), day(1, 13), day(5, 12), true},
		{due("before any board", day(1, 13), day(1, 13)), calendar.Date{}, day(1, 13), false},
	}
	for _, c := range cases {
		list := workload.Milestones(boards(t, c.o).snapshot(), day(1, 1), day(12, 31))
		if len(list) != 1 {
			t.Fatalf("%s: %d milestones", c.o.Name, len(list))
		}
		m := list[0]
		on := func(s *calendar.Sitting) calendar.Date {
			if s == nil {
				return calendar.Date{}
			}
			return s.Date()
		}
		if on(m.Before) != c.before || on(m.After) != c.after || m.InTime != c.inTime {
			t.Errorf("%s: %v, %v, %v", c.o.Name, on(m.Before), on(m.After), m.InTime)
		}
	}
}

func TestAMilestoneNamesThePapersOfItsBoard(t *testing.T) {
	on := calendar.NewDate(2027, 2, 1)
	m := workload.Milestones(boards(t, due("x", on, on)).snapshot(), on, on.AddDays(1))[0]
	if m.Papers != calendar.NewDate(2027, 1, 5) {
		t.Errorf("%v", m.Papers)
	}
	p := boards(t, due("x", on, on))
	p.register.Bodies[0].Papers = ""
	if m := workload.Milestones(p.snapshot(), on, on.AddDays(1))[0]; !m.Papers.IsZero() {
		t.Errorf("%v", m.Papers)
	}
}

func TestMilestonesAreThoseDueInThePeriodInOrder(t *testing.T) {
	first, last := calendar.NewDate(2027, 3, 1), calendar.NewDate(2027, 3, 31)
	p := boards(t, due("last", first, last), due("first", first, first), due("later", first, last.AddDays(1)),
		due("earlier", first.AddDays(-9), first.AddDays(-1)), calendar.Overlay{Kind: "recess", Name: "none", From: first, To: last})
	list := workload.Milestones(p.snapshot(), first, last.AddDays(1))
	if len(list) != 2 || list[0].Name != "first" || list[1].Name != "last" {
		t.Errorf("%+v", list)
	}
}
