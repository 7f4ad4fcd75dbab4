package clash_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// bodyNamed finds a body of the picture's register.
func (p *picture) bodyNamed(name string) *calendar.Body {
	p.tb.Helper()
	b, err := p.register.Body(name)
	if err != nil {
		p.tb.Fatal(err)
	}
	return b
}

// day reads "2027-01-14".
func day(tb testing.TB, text string) calendar.Date {
	tb.Helper()
	d, err := calendar.ParseDate(text)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// twoHours asks for two hours of bodies, on days from one up to another.
func (p *picture) twoHours(from, to string, bodies ...string) clash.SlotQuery {
	q := clash.SlotQuery{From: day(p.tb, from), To: day(p.tb, to), Length: 2 * time.Hour}
	for _, name := range bodies {
		q.Bodies = append(q.Bodies, p.bodyNamed(name))
	}
	return q
}

// starts gives the slots as "14 Jan 10:00".
func starts(list []clash.Slot) []string {
	var all []string
	for _, x := range list {
		all = append(all, x.Span.Start.In(calendar.London()).Format("2 Jan 15:04"))
	}
	return all
}

// committee is a body of three officers that meets at Norbury, with a sitting elsewhere.
func committee(tb testing.TB) *picture {
	p := newPicture(tb, "CEX", "DASS", "DCS", "Cllr")
	p.body(calendar.Body{Name: "Committee", Kind: calendar.KindCommittee, Venue: "Norbury", Quorum: calendar.Quorum{Total: 2}})
	p.seats("Committee", calendar.RoleMember, "CEX DASS DCS")
	return p
}

func TestTheDryRunOfTheHealthBoard(t *testing.T) {
	p := healthBoard(t)
	q := p.twoHours("2027-01-20", "2027-01-21", "HWB")
	q.EveryStart, q.Admit.Unworkable = true, true
	at := func(list []clash.Slot, clock string) clash.Slot {
		for _, x := range list {
			if x.Span.Start.In(calendar.London()).Format("15:04") == clock {
				return x
			}
		}
		t.Fatalf("no slot at %s: %v", clock, starts(list))
		return clash.Slot{}
	}
	x := at(clash.Slots(p.snapshot(), q), "14:00")
	if f := x.Forecasts[0]; f.Available != 9 || f.Quorate || f.WithSubstitutes != 11 || x.Light != clash.LightAmber || x.StatutoryMissing() != 2 || len(x.Missing) != 11 {
		t.Errorf("%s", x.Reason())
	}
	if len(x.Common) != 1 || x.Common[0].With() != "N ICP" || len(x.Common[0].Shared) != 11 ||
		x.Common[0].String() != "Meet in common with N ICP, same day and place: 11 members go to both" {
		t.Errorf("in common: %v", x.Common)
	}
	q.From, q.To = day(t, "2027-01-13"), day(t, "2027-01-14")
	x = at(clash.Slots(p.snapshot(), q), "10:00")
	if x.Forecasts[0].Available != 20 || x.Light != clash.LightGreen || len(x.Missing) != 0 || len(x.Held) != 1 || len(x.Common) != 0 {
		t.Errorf("%s, held %d, in common %v", x.Reason(), len(x.Held), x.Common)
	}
}

func TestTheBestIsQuorateWithFewestMissingFewestMilesEarliest(t *testing.T) {
	p := committee(t)
	p.add("Away", "2027-01-12", "09:00-17:30", "CEX DASS") // no quorum
	p.add("Away", "2027-01-13", "09:00-17:30", "CEX")      // one missing
	p.add("There", "2027-01-15", "09:00-10:00", "DASS", in("Norbury"))
	got := clash.Slots(p.snapshot(), p.twoHours("2027-01-11", "2027-01-18", "Committee"))
	want := []string{"15 Jan 10:00", "11 Jan 09:00", "14 Jan 09:00", "13 Jan 09:00"}
	if !slices.Equal(starts(got), want) {
		t.Fatalf("%v, want %v", starts(got), want)
	}
	if got[0].Miles != 144 || got[1].Miles != 216 || len(got[0].Also) != 11 || len(got[1].Also) != 13 {
		t.Errorf("%v and %v miles, %d and %d as good", got[0].Miles, got[1].Miles, len(got[0].Also), len(got[1].Also))
	}
	if says := "2 of 3 members available, quorum 2; missing CEX (Away); 144 miles more to drive"; got[3].Reason() != says {
		t.Errorf("%q, want %q", got[3].Reason(), says)
	}
}

func TestWhoCannotGetThereInTimeIsNotFree(t *testing.T) {
	p := committee(t)
	p.add("Far", "2027-01-14", "09:00-10:00", "DASS", in("Marsh Court")) // 126 minutes away
	q := p.twoHours("2027-01-14", "2027-01-15", "Committee")
	q.EveryStart = true
	for _, x := range clash.Slots(p.snapshot(), q) {
		clock := x.Span.Start.In(calendar.London()).Format("15:04")
		if free := len(x.Missing) == 0; free != (clock >= "12:30") {
			t.Errorf("at %s: %s", clock, x.Reason())
		}
		if clock == "12:00" && (x.Missing[0].Short != 6*time.Minute || !strings.Contains(x.Reason(), "DASS (6 min short for the journey: Far)")) {
			t.Errorf("%s", x.Reason())
		}
	}
	q.Remote = true
	if x := clash.Slots(p.snapshot(), q)[0]; len(x.Missing) != 0 || x.Span.Start.Hour() != 10 || x.Miles != 0 {
		t.Errorf("remotely: %v %s", x.Span, x.Reason())
	}
}

// Each case gives the days of a fortnight that are left.
func TestDaysOnWhichNobodySits(t *testing.T) {
	all := "4 5 6 7 8 11 12 13 14 15"
	cases := []struct {
		rule   string
		change func(*calendar.Snapshot, *clash.SlotQuery)
		want   string
	}{
		{"weekends", func(*calendar.Snapshot, *clash.SlotQuery) {}, all},
		{"bank holidays", func(s *calendar.Snapshot, _ *clash.SlotQuery) {
			s.Holidays = calendar.NewHolidays(map[calendar.Date]string{calendar.NewDate(2027, 1, 4): "New Year"})
		}, "5 6 7 8 11 12 13 14 15"},
		{"a recess", func(s *calendar.Snapshot, _ *clash.SlotQuery) {
			s.Register.Overlays = []calendar.Overlay{{Kind: "recess", From: calendar.NewDate(2027, 1, 5), To: calendar.NewDate(2027, 1, 12)}}
		}, "4 13 14 15"},
		{"a recess that is admitted comes last", func(s *calendar.Snapshot, q *clash.SlotQuery) {
			s.Register.Overlays = []calendar.Overlay{{Kind: "recess", From: calendar.NewDate(2027, 1, 4), To: calendar.NewDate(2027, 1, 5)}}
			q.Admit.Recess = true
		}, "6 7 8 11 12 13 14 15 4 5"},
		{"a pre-election period only shades", func(s *calendar.Snapshot, _ *clash.SlotQuery) {
			s.Register.Overlays = []calendar.Overlay{{Kind: "pre-election", From: calendar.NewDate(2027, 1, 4), To: calendar.NewDate(2027, 1, 14)}}
		}, "15 4 5 6 7 8 11 12 13 14"},
		{"what has passed", func(s *calendar.Snapshot, _ *clash.SlotQuery) { s.At = london(t, "2027-01-11 16:00") }, "12 13 14 15"},
		{"too short a notice for the papers", func(s *calendar.Snapshot, q *clash.SlotQuery) {
			s.At, q.Bodies[0].Papers = london(t, "2027-01-04 09:00"), "5 clear days" // Tue 5 to Mon 11
		}, "12 13 14 15"},
		{"short notice that is admitted", func(s *calendar.Snapshot, q *clash.SlotQuery) {
			s.At, q.Bodies[0].Papers, q.Admit.ShortNotice = london(t, "2027-01-04 09:00"), "5 clear days", true
		}, all},
		{"days on which the body is not there", func(_ *calendar.Snapshot, q *clash.SlotQuery) {
			q.Bodies[0].From, q.Bodies[0].To = calendar.NewDate(2027, 1, 6), calendar.NewDate(2027, 1, 7)
		}, "6 7"},
		{"days that are not held", func(s *calendar.Snapshot, _ *clash.SlotQuery) {
			s.Span = calendar.Span{Start: london(t, "2027-01-05 10:00"), End: london(t, "2027-01-08 12:00")}
		}, "6 7"},
		{"a sitting longer than the day", func(_ *calendar.Snapshot, q *clash.SlotQuery) { q.Length = 9 * time.Hour }, ""},
		{"a sitting of no length", func(_ *calendar.Snapshot, q *clash.SlotQuery) { q.Length = 0 }, ""},
		{"a limit", func(_ *calendar.Snapshot, q *clash.SlotQuery) { q.Limit = 2 }, "4 5"},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			p := committee(t)
			q := p.twoHours("2027-01-02", "2027-01-16", "Committee")
			s := p.snapshot()
			c.change(s, &q)
			var days []string
			for _, x := range clash.Slots(s, q) {
				days = append(days, fmt.Sprint(x.Date().Day))
			}
			if got := strings.Join(days, " "); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

func TestHoursAreThoseOfLondonsClocksInSummerToo(t *testing.T) {
	p := committee(t)
	q := p.twoHours("2027-07-01", "2027-07-02", "Committee")
	q.EveryStart = true
	list := clash.Slots(p.snapshot(), q)
	if len(list) != 14 || !list[0].Span.Start.Equal(time.Date(2027, 7, 1, 8, 0, 0, 0, time.UTC)) || starts(list)[13] != "1 Jul 15:30" {
		t.Errorf("%v", starts(list))
	}
	q.Hours = clash.Hours{Opens: 10 * time.Hour, Closes: 13 * time.Hour, Step: time.Hour}
	if got := starts(clash.Slots(p.snapshot(), q)); !slices.Equal(got, []string{"1 Jul 10:00", "1 Jul 11:00"}) {
		t.Errorf("%v", got)
	}
}

func TestSeveralBodiesNeedEachTheirQuorum(t *testing.T) {
	p := committee(t)
	p.body(calendar.Body{Name: "Panel", Quorum: calendar.Quorum{Total: 2}})
	p.seats("Panel", calendar.RoleMember, "DCS Cllr")
	p.seats("Panel", calendar.RoleAttendee, "CEX")
	p.add("Away", "2027-01-12", "09:00-17:30", "Cllr")
	p.add("Away", "2027-01-13", "09:00-17:30", "CEX")
	got := clash.Slots(p.snapshot(), p.twoHours("2027-01-12", "2027-01-15", "Committee", "Panel"))
	if want := []string{"14 Jan 09:00", "13 Jan 09:00"}; !slices.Equal(starts(got), want) {
		t.Fatalf("%v, want %v", starts(got), want)
	}
	if len(got[0].Forecasts) != 2 || len(got[0].Free) != 4 || len(got[1].Missing) != 1 {
		t.Errorf("%+v", got)
	}
}

func TestANewGroupNeedsNoBody(t *testing.T) {
	p := committee(t)
	p.add("Away", "2027-01-12", "09:00-12:00", "CEX")
	q := p.twoHours("2027-01-12", "2027-01-13")
	q.Officers = []*calendar.Officer{p.officer("CEX"), p.officer("Cllr")}
	got := clash.Slots(p.snapshot(), q)
	if len(got) != 1 || starts(got)[0] != "12 Jan 12:00" || got[0].Light != "" || got[0].Reason() != "all are free" || got[0].Venue != nil {
		t.Errorf("%+v", got)
	}
}

// Half of the members must go there, and at least three.
func TestWhenTwoBodiesCouldMeetInCommon(t *testing.T) {
	cases := []struct {
		rule    string
		who     string
		members int
		traits  []trait
		want    bool
	}{
		{"all", "CEX DASS DCS", 0, nil, true},
		{"two", "CEX DASS", 0, nil, false},
		{"three of six", "CEX DASS DCS", 6, nil, true},
		{"three of seven", "CEX DASS DCS", 7, nil, false},
		{"cancelled", "CEX DASS DCS", 0, []trait{status(calendar.StatusCancelled)}, false},
		{"for a day", "CEX DASS DCS", 0, []trait{allDay, opaque}, false},
	}
	for _, c := range cases {
		p := committee(t)
		p.body(calendar.Body{Name: "Panel"})
		p.bodyNamed("Committee").Members = c.members
		p.add("Panel", "2027-01-14", "09:00-10:00", c.who, append(c.traits, p.of("Panel"))...)
		p.add("Own", "2027-01-14", "12:00-13:00", "CEX DASS DCS", p.of("Committee"))
		p.add("Nobody's", "2027-01-14", "12:00-13:00", "CEX DASS DCS")
		p.add("Panel again", "2027-01-15", "09:00-10:00", "CEX DASS DCS", p.of("Panel"))
		got := clash.InCommon(p.snapshot(), p.bodyNamed("Committee"), day(t, "2027-01-14"))
		if (len(got) == 1 && got[0].Sitting.Title == "Panel") != c.want || len(got) > 1 {
			t.Errorf("%s: %v", c.rule, got)
		}
	}
}

func TestSlotsOfNothingAreNone(t *testing.T) {
	p := committee(t)
	empty := &calendar.Snapshot{}
	if list := clash.Slots(empty, p.twoHours("2027-01-12", "2027-01-13", "Committee")); len(list) != 0 {
		t.Errorf("a quorum of nobody: %v", starts(list))
	}
	p.bodyNamed("Committee").Quorum = calendar.Quorum{}
	if list := clash.Slots(empty, p.twoHours("2027-01-12", "2027-01-13", "Committee")); len(list) != 1 || len(list[0].Free) != 0 {
		t.Errorf("nobody is known, and no quorum: %v", starts(list))
	}
	if list := clash.Slots(p.snapshot(), clash.SlotQuery{}); len(list) != 0 {
		t.Errorf("nothing asked for: %v", starts(list))
	}
	if list := clash.Slots(p.snapshot(), p.twoHours("2027-01-13", "2027-01-12", "Committee")); len(list) != 0 {
		t.Errorf("backwards: %v", starts(list))
	}
}

func TestWhereTheSittingWouldBe(t *testing.T) {
	p := committee(t)
	p.body(calendar.Body{Name: "Call"})
	p.body(calendar.Body{Name: "Lost", Venue: "Atlantis"})
	at := func(change func(*clash.SlotQuery), bodies ...string) string {
		q := p.twoHours("2027-01-12", "2027-01-13", bodies...)
		change(&q)
		if v := clash.Slots(p.snapshot(), q)[0].Venue; v != nil {
			return v.Name
		}
		return ""
	}
	nothing := func(*clash.SlotQuery) {}
	downham, err := p.register.Venue("Downham")
	if err != nil {
		t.Fatal(err)
	}
	for want, got := range map[string]string{
		"Norbury": at(nothing, "Call", "Lost", "Committee"), "Downham": at(func(q *clash.SlotQuery) { q.Venue = downham }, "Committee"),
	} {
		if got != want {
			t.Errorf("at %q, want %q", got, want)
		}
	}
	for _, got := range []string{at(nothing, "Call", "Lost"), at(func(q *clash.SlotQuery) { q.Remote, q.Venue = true, downham }, "Committee")} {
		if got != "" {
			t.Errorf("at %q, want nowhere", got)
		}
	}
}

// Bank holidays may yet be made in years that are not known.
func TestADayBeyondTheKnownBankHolidaysIsInDoubt(t *testing.T) {
	p := committee(t)
	p.bodyNamed("Committee").Papers = "5 clear days"
	s := p.snapshot()
	s.Holidays = calendar.NewHolidays(map[calendar.Date]string{calendar.NewDate(2027, 12, 27): "Christmas Day"})
	list := clash.Slots(s, p.twoHours("2028-02-01", "2028-02-02", "Committee"))
	if len(list) != 1 || !strings.Contains(list[0].Reason(), "publish by Mon 24 Jan 2028; bank holidays are known to Fri 31 Dec 2027 only") {
		t.Errorf("%s", list[0].Reason())
	}
}
