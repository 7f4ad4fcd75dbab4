package clash_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// warnings gives the messages of a kind.
func warnings(s *calendar.Snapshot, q clash.Query, kind clash.WarningKind) []string {
	var list []string
	for _, w := range clash.Warn(s, q) {
		if w.Kind == kind {
			list = append(list, w.Message)
		}
	}
	return list
}

func wantWarnings(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("warnings:\n got %s\nwant %s", strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

func TestChairsAndMembersOfBothABoardAndItsScrutinyAreWarnedOf(t *testing.T) {
	from := func(y int, m time.Month, d int) calendar.Validity {
		return calendar.Validity{From: calendar.NewDate(y, m, d)}
	}
	until := calendar.Validity{To: calendar.NewDate(2027, 4, 30)}
	cases := []struct {
		rule           string
		board, panel   calendar.Role
		boardV, panelV calendar.Validity
		want           int
	}{
		{"chair and member", calendar.RoleChair, calendar.RoleMember, calendar.Validity{}, calendar.Validity{}, 1},
		{"members of both", calendar.RoleMember, calendar.RoleMember, calendar.Validity{}, calendar.Validity{}, 1},
		{"a statutory seat", calendar.RoleStatutory, calendar.RoleMember, calendar.Validity{}, calendar.Validity{}, 0},
		{"an attendee", calendar.RoleMember, calendar.RoleAttendee, calendar.Validity{}, calendar.Validity{}, 0},
		{"a deputy", calendar.RoleDeputy, calendar.RoleMember, calendar.Validity{}, calendar.Validity{}, 0},
		{"one after the other", calendar.RoleMember, calendar.RoleMember, until, from(2027, 5, 1), 0},
		{"for a day", calendar.RoleMember, calendar.RoleMember, until, from(2027, 4, 30), 1},
		{"after the period", calendar.RoleMember, calendar.RoleMember, from(2031, 1, 1), calendar.Validity{}, 0},
	}
	for _, c := range cases {
		p := newPicture(t, "CllrAshe", "CllrBirch")
		p.body(calendar.Body{Name: "HWB", Kind: calendar.KindHWB})
		p.body(calendar.Body{Name: "JHOSC", Kind: calendar.KindScrutiny})
		p.seats("HWB", c.board, "CllrAshe")
		p.seats("JHOSC", c.panel, "CllrAshe CllrBirch")
		p.register.Seats[0].Validity, p.register.Seats[1].Validity = c.boardV, c.panelV
		p.add("HWB", "2027-04-30", "10:00-12:00", "CllrAshe", p.of("HWB"))
		got := clash.Warn(p.snapshot(), clash.Query{})
		if len(got) != c.want {
			t.Errorf("%s: %+v", c.rule, got)
		}
		if len(got) > 0 && (got[0].Kind != clash.WarnIncompatible || got[0].Officer.Name != "CllrAshe" || len(got[0].Sittings) != 1 || got[0].Light != clash.LightAmber) {
			t.Errorf("%s: %+v", c.rule, got[0])
		}
	}
}

func TestSeatsThatDoNotMixAreNamed(t *testing.T) {
	p := newPicture(t, "CllrAshe")
	p.body(calendar.Body{Name: "HWB", Kind: calendar.KindHWB})
	p.body(calendar.Body{Name: "JHOSC", Kind: calendar.KindScrutiny})
	p.seats("HWB", calendar.RoleMember, "CllrAshe")
	p.seats("JHOSC", calendar.RoleChair, "CllrAshe")
	wantWarnings(t, warnings(p.snapshot(), clash.Query{}, clash.WarnIncompatible),
		"CllrAshe is member of HWB and chair of JHOSC, which scrutinises it: the two seats do not mix")
	if got := clash.Warn(p.snapshot(), clash.Query{Officer: "Nobody"}); len(got) != 0 {
		t.Errorf("of another officer: %+v", got)
	}
}

func TestASittingThatIsNotQuorateIsWarnedOf(t *testing.T) {
	p := healthBoard(t)
	p.add("HWB", "2027-01-20", "15:00-17:00", "CEX DASS DCS DPH", p.of("HWB"))
	p.add("HWB off", "2027-01-20", "15:00-17:00", "CEX DASS DCS DPH", p.of("HWB"), status(calendar.StatusCancelled))
	s := p.snapshot()
	want := "HWB on Wed 20 Jan 2027: 9 of 20 members available, quorum 10: not quorate; " +
		"statutory seats missing: DASS, DPH; 11 with substitutes (Louise, Samuel)"
	wantWarnings(t, warnings(s, clash.Query{}, clash.WarnQuorum), want)
	wantWarnings(t, warnings(s, clash.Query{Officer: "Cllr15"}, clash.WarnQuorum), want) // a member, though not expected
	wantWarnings(t, warnings(s, clash.Query{Officer: "Louise"}, clash.WarnQuorum))
	wantWarnings(t, warnings(s, clash.Query{Span: calendar.Month{Year: 2027, Month: 2}.Span()}, clash.WarnQuorum))
}

func TestASittingInCommonNeedsTheQuorumOfEach(t *testing.T) {
	p := newPicture(t, "CEX", "DASS")
	for _, name := range []string{"One", "Two"} {
		p.body(calendar.Body{Name: name, Quorum: calendar.Quorum{Total: 2}})
		p.seats(name, calendar.RoleMember, "CEX DASS")
	}
	p.add("In common", "2027-01-20", "15:00-17:00", "CEX DASS", p.of("One", "Two"))
	p.add("Other", "2027-01-20", "16:00-17:00", "CEX")
	if got := warnings(p.snapshot(), clash.Query{}, clash.WarnQuorum); len(got) != 2 {
		t.Errorf("%q", got)
	}
}

// A councillor is expected everywhere too, but papers come from those whose time counts.
func deadlinePicture(t *testing.T) *picture {
	p := newPicture(t, "CEX", "DASS", "Cllr")
	p.body(calendar.Body{Name: "HWB", Kind: calendar.KindHWB, Papers: "5 clear days"})
	p.body(calendar.Body{Name: "N Board", Papers: "7 days"})
	p.body(calendar.Body{Name: "E Board", Papers: "7 days"})
	p.body(calendar.Body{Name: "Place", Papers: "friday before"})
	return p
}

func (p *picture) holidays() *calendar.Snapshot {
	s := p.snapshot()
	s.Holidays = calendar.NewHolidays(map[calendar.Date]string{
		calendar.NewDate(2027, 1, 1): "New Year's Day", calendar.NewDate(2027, 3, 26): "Good Friday",
		calendar.NewDate(2027, 3, 29): "Easter Monday", calendar.NewDate(2030, 12, 25): "Christmas Day",
	})
	return s
}

func TestPapersOfTwoBodiesDueOnOneDayAreWarnedOf(t *testing.T) {
	p := deadlinePicture(t)
	p.add("N", "2027-01-14", "09:30-12:00", "CEX DASS Cllr", p.of("N Board"))
	p.add("E", "2027-01-14", "13:30-15:30", "DASS Cllr", p.of("E Board"))
	p.add("HWB", "2027-01-13", "10:00-12:00", "CEX DASS", p.of("HWB"))
	p.add("N again", "2027-01-14", "16:00-17:00", "CEX", p.of("N Board")) // one body is no two
	p.add("N off", "2027-01-12", "16:00-17:00", "CEX", p.of("N Board"), status(calendar.StatusCancelled))
	s := p.holidays()
	const want = "Papers of N Board and E Board are due from the DASS on one day, Thu 7 Jan 2027"
	wantWarnings(t, warnings(s, clash.Query{}, clash.WarnDeadline), want)
	wantWarnings(t, warnings(s, clash.Query{Officer: "dass"}, clash.WarnDeadline), want)
	wantWarnings(t, warnings(s, clash.Query{Officer: "CEX"}, clash.WarnDeadline))
	w := clash.Warn(s, clash.Query{})[0]
	if w.On != calendar.NewDate(2027, 1, 7) || len(w.Sittings) != 2 || w.Officer.Name != "DASS" {
		t.Errorf("%+v", w)
	}
	span := calendar.DaySpan(calendar.NewDate(2027, 1, 7), calendar.NewDate(2027, 1, 8))
	wantWarnings(t, warnings(s, clash.Query{Span: span}, clash.WarnDeadline)) // it belongs to its sittings' days
}

func TestPapersDueOnABankHolidayAreWarnedOf(t *testing.T) {
	p := deadlinePicture(t)
	p.add("Place", "2027-04-01", "10:00-12:00", "DASS", p.of("Place"))
	p.add("HWB", "2027-04-01", "14:00-16:00", "DASS", p.of("HWB"))
	p.add("N", "2027-01-23", "10:00-12:00", "DASS", p.of("N Board")) // due on a Saturday, which is no bank holiday
	wantWarnings(t, warnings(p.holidays(), clash.Query{}, clash.WarnDeadline),
		"Papers of Place for Thu 1 Apr 2027 are due on Fri 26 Mar 2027, Good Friday: publish by Thu 25 Mar 2027")
}

func TestSittingsOnBadDaysAreWarnedOf(t *testing.T) {
	p := deadlinePicture(t)
	d := calendar.NewDate
	p.register.Overlays = []calendar.Overlay{
		{Kind: "pre-election", Name: "County elections", From: d(2027, 3, 22), To: d(2027, 5, 6)},
		{Kind: "recess", From: d(2027, 7, 26), To: d(2027, 8, 6)},
		{Kind: "school", Name: "Easter holidays", From: d(2027, 3, 25), To: d(2027, 4, 9)},
		{Kind: "milestone", Name: "Joint forward plan", From: d(2027, 4, 1), To: d(2027, 4, 1)},
	}
	at := func(date string, traits ...trait) { p.add("HWB", date, "10:00-12:00", "DASS", traits...) }
	at("2027-03-19", p.of("HWB"))
	at("2027-04-01", p.of("HWB"))
	at("2027-05-06", p.of("HWB"))
	at("2027-05-07", p.of("HWB"))
	at("2027-07-26", p.of("HWB"))
	at("2027-08-31", p.of("HWB"))
	at("2027-08-24", p.of("HWB"), status(calendar.StatusCancelled))
	at("2027-08-25") // of no body
	wantWarnings(t, warnings(p.holidays(), clash.Query{}, clash.WarnDeadline),
		"HWB on Thu 1 Apr 2027: inside pre-election period (County elections, Mon 22 Mar 2027 to Thu 6 May 2027)",
		"HWB on Thu 6 May 2027: inside pre-election period (County elections, Mon 22 Mar 2027 to Thu 6 May 2027)",
		"HWB on Mon 26 Jul 2027: inside recess (Mon 26 Jul 2027 to Fri 6 Aug 2027)",
		"HWB on Tue 31 Aug 2027: in August")
}

func TestADayThatHoldsTooMuchIsWarnedOf(t *testing.T) {
	s := badThursday(t).snapshot()
	got := warnings(s, clash.Query{}, clash.WarnLoad)
	slices.Sort(got) // of one day and officer they are in order of id
	wantWarnings(t, got, "DASS: 09:30–13:00 on Thu 14 Jan 2027: 3 h 30 min without a break of 15 min",
		"DASS: 6 h 30 min in meetings on Thu 14 Jan 2027, more than 6 h")
	wantWarnings(t, warnings(s, clash.Query{Limits: clash.Limits{DayLoad: 7 * time.Hour, Unbroken: 4 * time.Hour}}, clash.WarnLoad))
	wantWarnings(t, warnings(s, clash.Query{Limits: clash.Limits{DayLoad: 7 * time.Hour, Break: 31 * time.Minute}}, clash.WarnLoad),
		"DASS: 09:30–16:30 on Thu 14 Jan 2027: 7 h without a break of 31 min")
	wantWarnings(t, warnings(s, clash.Query{Officer: "CEX"}, clash.WarnLoad))
}

func TestWhatLoadIs(t *testing.T) {
	cases := []struct {
		rule   string
		hours  []string
		traits []trait
		want   int
	}{
		{"as much as may be", []string{"09:00-12:00", "13:00-16:00"}, nil, 0},
		{"a minute more", []string{"09:00-12:00", "13:00-16:01"}, nil, 1},
		{"the same time twice is one time", []string{"09:00-12:00", "09:00-12:00", "13:00-16:00"}, nil, 0},
		{"a gap under a break is none", []string{"09:00-12:00", "12:14-12:30"}, nil, 1},
		{"a gap of a break is one", []string{"09:00-12:00", "12:15-12:30"}, nil, 0},
		{"one long meeting is no row of them", []string{"09:00-13:00"}, nil, 0},
		{"cancelled", []string{"09:00-12:00", "12:00-16:01"}, []trait{status(calendar.StatusCancelled)}, 0},
		{"free", []string{"09:00-12:00", "12:00-16:01"}, []trait{show(calendar.ShowFree)}, 0},
		{"leave", []string{"00:00-00:00"}, []trait{allDay, opaque}, 0},
	}
	for _, c := range cases {
		p := newPicture(t, "DASS")
		for i, hours := range c.hours {
			p.add(string(rune('A'+i)), "2027-01-14", hours, "DASS", c.traits...)
		}
		if got := warnings(p.snapshot(), clash.Query{}, clash.WarnLoad); len(got) != c.want {
			t.Errorf("%s: %q", c.rule, got)
		}
	}
}

func TestLoadIsOfALondonDay(t *testing.T) {
	p := newPicture(t, "DASS")
	night := func(title, from, to string) { p.addAt(title, london(t, from), london(t, to), "DASS") }
	night("late", "2027-07-14 20:00", "2027-07-15 00:30")
	night("early", "2027-07-15 00:30", "2027-07-15 03:00") // another day in London, the same in Greenwich
	wantWarnings(t, warnings(p.snapshot(), clash.Query{}, clash.WarnLoad))
	leave := london(t, "2027-03-01 00:00")
	p.addAt("leave", leave, leave.AddDate(0, 2, 0), "DASS")
	wantWarnings(t, warnings(p.snapshot(), clash.Query{}, clash.WarnLoad))
	// The day of the change lasts 23 hours, and 00:00 to 07:00 six of them.
	night("change", "2027-03-28 00:00", "2027-03-28 07:00")
	wantWarnings(t, warnings(p.snapshot(), clash.Query{}, clash.WarnLoad))
	night("after", "2027-03-28 10:00", "2027-03-28 10:01")
	wantWarnings(t, warnings(p.snapshot(), clash.Query{}, clash.WarnLoad),
		"DASS: 6 h 1 min in meetings on Sun 28 Mar 2027, more than 6 h")
}

func TestAWarningKeepsItsID(t *testing.T) {
	p := badThursday(t)
	ids := func() (list []string) {
		for _, w := range clash.Warn(p.snapshot(), clash.Query{}) {
			list = append(list, w.ID)
		}
		return list
	}
	before := ids()
	p.sittings[0].Start = p.sittings[0].Start.Add(-30 * time.Minute) // a longer day is the same warning
	if after := ids(); !slices.Equal(before, after) || len(before) != 2 || before[0] == before[1] {
		t.Errorf("%q became %q", before, after)
	}
	if got := clash.Warn(&calendar.Snapshot{}, clash.Query{}); len(got) != 0 {
		t.Errorf("of nothing: %+v", got)
	}
}
