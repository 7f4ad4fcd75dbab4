package clash_test

import (
	"slices"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// badThursday is a day on which the DASS is expected in more places than one.
func badThursday(t testing.TB) *picture {
	p := newPicture(t, "CEX", "DASS", "DCS", "DPH")
	p.add("N Board", "2027-01-14", "09:30-12:00", "CEX DASS", in("Norbury"))
	p.add("C Place", "2027-01-14", "11:30-12:30", "DASS DCS", in("Teams"))
	p.add("E ICP", "2027-01-14", "13:30-15:30", "CEX DASS", in("Marsh Court"))
	p.add("Budget briefing", "2027-01-14", "15:30-16:30", "DASS", in("Teams"))
	p.add("Dentist", "2027-01-14", "12:15-13:00", "DASS", private)
	p.add("Winter Room", "2027-01-14", "10:00-11:00", "DASS", status(calendar.StatusCancelled))
	return p
}

func texts(clashes []clash.Clash) []string {
	var list []string
	for _, c := range clashes {
		list = append(list, pairText(c.Officer.Name, c.A, c.B))
	}
	return list
}

func wantPairs(t *testing.T, got []clash.Clash, want ...string) {
	t.Helper()
	if list := texts(got); !slices.Equal(list, want) {
		t.Errorf("clashes:\n got %q\nwant %q", list, want)
	}
}

func TestTheBadThursday(t *testing.T) {
	p := badThursday(t)
	s := p.snapshot()
	mine := []string{"DASS: N Board | C Place", "DASS: N Board | E ICP", "DASS: C Place | Dentist"}
	wantPairs(t, clash.Find(s, clash.Query{Officer: "DASS"}), mine...)
	all := clash.Find(s, clash.Query{})
	wantPairs(t, all, "CEX: N Board | E ICP", mine[0], mine[1], mine[2])
	if c := all[1]; c.Overlap != 30*time.Minute || c.Kind != clash.KindOverlap || c.Reason != "11:30–12:00: 30 min in two places" || c.Gap+c.Needed+c.Short != 0 {
		t.Errorf("board and place: %+v", c)
	}
	if c := all[3]; c.Overlap != 15*time.Minute || c.Kind != clash.KindPrivate || c.B.Label() != "Private appointment" {
		t.Errorf("place and dentist: %v, %s, %q", c.Overlap, c.Kind, c.B.Label())
	}
	c := all[2]
	if c.Kind != clash.KindTravel || c.Overlap != 0 || c.Gap != 90*time.Minute || c.Needed != 126*time.Minute || c.Short != 36*time.Minute ||
		c.Miles != 84 || c.From.Name != "Norbury" || c.To.Name != "Marsh Court" {
		t.Errorf("board to partnership: %+v", c)
	}
	if want := "Gap 90 min; Norbury to Marsh Court is 84 miles, 126 min: 36 min short"; c.Reason != want {
		t.Errorf("%q, want %q", c.Reason, want)
	}
	wantPairs(t, clash.Find(s, clash.Query{Officer: "CEX"}), "CEX: N Board | E ICP")
	if got := touches(clash.Touching(s, clash.Query{Officer: "DASS"})); !slices.Equal(got, []string{"15:30 DASS: E ICP | Budget briefing"}) {
		t.Errorf("touching: %q", got)
	}
	p.register.SpeedMPH = 60
	wantPairs(t, clash.Find(p.snapshot(), clash.Query{Officer: "DASS"}), mine[0], mine[2])
	wantPairs(t, clash.Find(p.snapshot(), clash.Query{}), mine[0], mine[2])
}

// Each case is a sitting beside one of 10:00 to 12:00.
func TestWhatClashes(t *testing.T) {
	cases := []struct {
		rule, hours string
		traits      []trait
		clashes     bool
	}{
		{"sharing time clashes", "11:00-13:00", nil, true},
		{"one inside the other clashes", "10:30-11:00", nil, true},
		{"the same time clashes", "10:00-12:00", nil, true},
		{"a minute is enough", "11:59-13:00", nil, true},
		{"touching before does not clash", "09:00-10:00", nil, false},
		{"touching after does not clash", "12:00-13:00", nil, false},
		{"apart does not clash", "14:00-15:00", nil, false},
		{"cancelled never clashes", "10:30-11:30", []trait{status(calendar.StatusCancelled)}, false},
		{"cancelled never clashes though shown busy", "10:30-11:30", []trait{status(calendar.StatusCancelled), show(calendar.ShowBusy)}, false},
		{"free never clashes", "10:30-11:30", []trait{show(calendar.ShowFree)}, false},
		{"working elsewhere never clashes", "10:30-11:30", []trait{show(calendar.ShowElsewhere)}, false},
		{"tentative by status clashes", "10:30-11:30", []trait{status(calendar.StatusTentative)}, true},
		{"tentative by busy status clashes", "10:30-11:30", []trait{show(calendar.ShowTentative)}, true},
		{"out of office clashes", "10:30-11:30", []trait{show(calendar.ShowOutOfOffice)}, true},
		{"private clashes", "10:30-11:30", []trait{private}, true},
		{"an all-day note does not clash", "00:00-00:00", []trait{allDay}, false},
		{"all day out of office clashes", "00:00-00:00", []trait{allDay, show(calendar.ShowOutOfOffice)}, true},
		{"all day busy clashes", "00:00-00:00", []trait{allDay, show(calendar.ShowBusy)}, true},
		{"all day said to be opaque clashes", "00:00-00:00", []trait{allDay, opaque}, true},
		{"all day and free does not clash", "00:00-00:00", []trait{allDay, opaque, show(calendar.ShowFree)}, false},
		{"no length inside does not clash", "11:00-11:00", nil, false},
		{"no length at the start does not clash", "10:00-10:00", nil, false},
		{"an end before the start does not clash", "11:00-10:30", nil, false},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			p := newPicture(t, "DASS")
			p.add("Board", "2027-01-14", "10:00-12:00", "DASS")
			p.add("Other", "2027-01-14", c.hours, "DASS", c.traits...)
			if got := len(clash.Find(p.snapshot(), clash.Query{})) == 1; got != c.clashes {
				t.Errorf("clashes %v, want %v", got, c.clashes)
			}
		})
	}
}

func TestTheEarlierSittingIsA(t *testing.T) {
	p := newPicture(t, "DASS")
	p.add("ends last", "2027-01-14", "10:00-12:00", "DASS")
	p.add("ends first", "2027-01-14", "10:00-11:00", "DASS")
	p.add("a twin", "2027-01-14", "10:00-11:00", "DASS")
	p.add("starts first", "2027-01-14", "09:59-10:01", "DASS")
	got := texts(clash.Find(p.snapshot(), clash.Query{}))
	slices.Sort(got)
	want := []string{
		"DASS: a twin | ends first", "DASS: a twin | ends last", "DASS: ends first | ends last",
		"DASS: starts first | a twin", "DASS: starts first | ends first", "DASS: starts first | ends last",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestClashesAreInOrderOfStartOfficerOtherStartAndID(t *testing.T) {
	p := newPicture(t, "CEX", "DASS")
	p.add("one", "2027-01-14", "10:00-12:00", "DASS CEX")
	p.add("two", "2027-01-14", "11:30-12:30", "DASS")
	p.add("three", "2027-01-14", "11:00-13:00", "DASS CEX")
	p.add("early", "2027-01-14", "09:00-10:30", "DASS")
	wantPairs(t, clash.Find(p.snapshot(), clash.Query{}), "DASS: early | one", "CEX: one | three",
		"DASS: one | three", "DASS: one | two", "DASS: three | two")
	p.add("twin of one", "2027-01-14", "10:00-12:00", "DASS")
	all := clash.Find(p.snapshot(), clash.Query{})
	for i := 1; i < len(all); i++ {
		a, b := all[i-1], all[i]
		if a.A.Start.Equal(b.A.Start) && a.Officer == b.Officer && a.B.Start.Equal(b.B.Start) && a.ID >= b.ID {
			t.Errorf("%s is before %s", a.ID, b.ID)
		}
	}
}

func TestEveryOfficerClashesWhetherCountingOrNotInTheRegistersOrder(t *testing.T) {
	p := newPicture(t, "DPH", "CllrAshe", "CEX")
	p.add("Board", "2027-01-14", "10:00-12:00", "CEX CllrAshe DPH")
	p.add("Place", "2027-01-14", "11:00-13:00", "CllrAshe DPH CEX")
	wantPairs(t, clash.Find(p.snapshot(), clash.Query{}),
		"DPH: Board | Place", "CllrAshe: Board | Place", "CEX: Board | Place")
}

func TestOfficersWhoAreNotInTheRegisterComeLastByName(t *testing.T) {
	p := newPicture(t, "DPH", "Yew", "Elm")
	p.add("Board", "2027-01-14", "10:00-12:00", "DPH Yew Elm")
	p.add("Place", "2027-01-14", "11:00-13:00", "DPH Yew Elm")
	s := p.snapshot()
	s.Register = &calendar.Register{Officers: p.register.Officers[:1]}
	wantPairs(t, clash.Find(s, clash.Query{}), "DPH: Board | Place", "Elm: Board | Place", "Yew: Board | Place")
	s.Register = nil
	wantPairs(t, clash.Find(s, clash.Query{}), "DPH: Board | Place", "Elm: Board | Place", "Yew: Board | Place")
}

func TestNobodyClashesWithAnothersSittingOrWithTheSameOne(t *testing.T) {
	p := newPicture(t, "CEX", "DASS")
	p.add("Board", "2027-01-14", "10:00-12:00", "CEX CEX")
	p.add("Place", "2027-01-14", "11:00-13:00", "DASS")
	wantPairs(t, clash.Find(p.snapshot(), clash.Query{}))
}

func TestOfficerIsNamedInAnyCase(t *testing.T) {
	s := badThursday(t).snapshot()
	if n := len(clash.Find(s, clash.Query{Officer: "dass"})); n != 3 {
		t.Errorf("%d clashes, want 3", n)
	}
	if n := len(clash.Find(s, clash.Query{Officer: "Nobody"})); n != 0 {
		t.Errorf("nobody has %d clashes", n)
	}
}

// The overlap of the two sittings is from 11:00 to 12:00.
func TestAClashBelongsToThePeriodInWhichTimeIsShared(t *testing.T) {
	p := newPicture(t, "DASS")
	p.add("Board", "2027-01-14", "10:00-12:00", "DASS")
	p.add("Place", "2027-01-14", "11:00-13:00", "DASS")
	s := p.snapshot()
	cases := []struct {
		rule, from, to string
		want           int
	}{
		{"all of it", "00:00", "23:00", 1},
		{"a part of it", "11:10", "11:20", 1},
		{"its first minute", "10:00", "11:01", 1},
		{"before it, where only one sits", "09:00", "11:00", 0},
		{"after it, where only one sits", "12:00", "14:00", 0},
		{"no length", "11:30", "11:30", 0},
		{"end before start", "12:30", "10:30", 0},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			span := calendar.Span{Start: london(t, "2027-01-14 "+c.from), End: london(t, "2027-01-14 "+c.to)}
			if got := len(clash.Find(s, clash.Query{Span: span})); got != c.want {
				t.Errorf("%d clashes, want %d", got, c.want)
			}
		})
	}
}

func TestAnEmptySnapshotHasNoClash(t *testing.T) {
	if got := clash.Find(&calendar.Snapshot{}, clash.Query{}); len(got) != 0 {
		t.Errorf("got %d", len(got))
	}
}
