package clash_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// partners is the day on which DASS has three clashes, with the bodies that sit and their rules.
func partners(tb testing.TB) *picture {
	p := newPicture(tb, "CEX", "DASS", "DCS", "DPH", "Louise")
	*p.officer("Louise").Counts = false
	for _, b := range []calendar.Body{
		{Name: "N ICB Board", Kind: calendar.KindICBBoard, System: "N", Venue: "Norbury", Substitutes: calendar.SubstitutesAttend, Papers: "7 days"},
		{Name: "C Place", Kind: calendar.KindPlace, System: "C", Substitutes: calendar.SubstitutesVote},
		{Name: "E ICP", Kind: calendar.KindICP, System: "E", Venue: "Marsh Court", Substitutes: calendar.SubstitutesVote, Papers: "7 days"},
	} {
		p.body(b)
	}
	p.seats("N ICB Board", calendar.RoleMember, "CEX DASS")
	p.seats("C Place", calendar.RoleMember, "DASS DCS")
	p.seats("E ICP", calendar.RoleMember, "CEX DASS")
	p.add("N ICB Board", "2027-01-14", "09:30-12:00", "CEX DASS", in("Norbury"), p.of("N ICB Board"))
	p.add("C Place", "2027-01-14", "11:30-12:30", "DASS DCS", in("Teams"), p.of("C Place"))
	p.sittings[1].Expected[1].Seats = []*calendar.Seat{&p.register.Seats[3]}
	p.add("Dentist", "2027-01-14", "12:15-13:00", "DASS", private)
	p.add("E ICP", "2027-01-14", "13:30-15:30", "CEX DASS", in("Marsh Court"), p.of("E ICP"))
	p.add("Budget briefing", "2027-01-14", "15:30-16:30", "DASS", in("Teams"))
	return p
}

// waysOf gives the ways out of an officer's clash of two sittings.
func (p *picture) waysOf(officer, a, b string) []clash.Way {
	p.tb.Helper()
	s := p.snapshot()
	s.At = london(p.tb, "2027-01-04 09:00")
	for _, c := range clash.Find(s, clash.Query{Officer: officer}) {
		if titleOf(c.A) == a && titleOf(c.B) == b {
			return clash.Ways(s, &c)
		}
	}
	p.tb.Fatalf("no clash of %s and %s", a, b)
	return nil
}

func sentences(list []clash.Way) []string {
	var all []string
	for _, w := range list {
		all = append(all, w.Sentence)
	}
	return all
}

// way finds a way out by its sentence.
func way(tb testing.TB, list []clash.Way, sentence string) clash.Way {
	tb.Helper()
	for _, w := range list {
		if w.Sentence == sentence {
			return w
		}
	}
	tb.Fatalf("%q is not offered: %q", sentence, sentences(list))
	return clash.Way{}
}

func offered(list []clash.Way, sentence string) bool {
	return slices.Contains(sentences(list), sentence)
}

func TestTheOneWhoGoesAnywayIsSentFirst(t *testing.T) {
	list := partners(t).waysOf("DASS", "N ICB Board", "C Place")
	w := list[0]
	if w.Sentence != "Send DCS to C Place" || w.Kind != clash.WayDeputy || w.Side != calendar.SideB || w.Keep != calendar.SideA ||
		w.Deputy.Name != "DCS" || w.Detail != "Already going (member of C Place)" || !w.Decidable() {
		t.Errorf("%+v", w)
	}
	if w.Effect.Left != 0 || w.Effect.Gone != 2 || w.Effect.Open != 1 { // the private one goes too, the journey stays
		t.Errorf("%+v", w.Effect)
	}
	if says := "no clash left, 1 other goes with it; every statutory seat kept; no time lost"; w.Effect.String() != says {
		t.Errorf("%q", w.Effect.String())
	}
	want := []string{"Send DCS to C Place", "Ask C Place to move", "Ask N ICB Board to move", "Leave N ICB Board at 11:30",
		"Arrive at C Place at 12:00", "Send apologies to C Place", "Send apologies to N ICB Board", "Leave it as it is"}
	if got := sentences(list); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	last := list[len(list)-1]
	if last.Rank != len(list) || last.Effect.Left != 1 || last.Decidable() || last.Effect.Lost.Minutes() != 30 {
		t.Errorf("nothing: %+v", last)
	}
}

func TestToJoinRemotelySavesTheJourney(t *testing.T) {
	list := partners(t).waysOf("DASS", "N ICB Board", "E ICP")
	w := list[0]
	if w.Sentence != "Join E ICP remotely" || w.Remote != calendar.SideB || w.Keep != "" || !w.Ask || !w.Decidable() ||
		w.Detail != "Ask whether it may be joined remotely; day falls from 180 to 72 miles" {
		t.Errorf("%+v", w)
	}
	if e := w.Effect; e.Before != 180 || e.After != 72 || e.Saves() != 108 || e.Left != 0 || e.Lost != 0 {
		t.Errorf("%+v", e)
	}
	if w := way(t, list, "Leave N ICB Board at 11:24"); w.Effect.Lost.Minutes() != 36 || w.Detail != "36 min lost of 2 h 30 min" || w.Decidable() {
		t.Errorf("%+v", w)
	}
	if w := way(t, list, "Arrive at E ICP at 14:06"); w.Effect.Lost.Minutes() != 36 {
		t.Errorf("%+v", w)
	}
	if w := way(t, list, "Send apologies to E ICP"); w.Effect.Lost.Minutes() != 120 || w.Keep != calendar.SideA || w.Effect.Unfilled != 0 {
		t.Errorf("%+v", w)
	}
}

func TestABodyIsAskedToMoveToDatesAtWhichNobodyBreaks(t *testing.T) {
	p := partners(t)
	p.add("CEX away", "2027-01-15", "08:00-18:00", "CEX")
	p.add("DASS away", "2027-01-18", "08:00-18:00", "DASS")
	w := way(t, p.waysOf("DASS", "N ICB Board", "E ICP"), "Ask E ICP to move")
	if len(w.Dates) != 3 || w.Effect.Asked != 2 || w.Decidable() || w.Kind != clash.WayMove {
		t.Fatalf("%+v", w)
	}
	// The papers need seven days from Mon 4 Jan, the 15th and the 18th are taken, and on
	// the 14th there is no getting there. What is nearest comes first.
	if got := strings.Join(starts(w.Dates), ", "); got != "13 Jan 13:30, 12 Jan 13:30, 11 Jan 13:30" {
		t.Errorf("%s", got)
	}
	if w.Detail != "Wed 13 Jan 13:30, Tue 12 Jan 13:30 or Mon 11 Jan 13:30: nobody else breaks" {
		t.Errorf("%q", w.Detail)
	}
	if w.Effect.Gone != 2 || w.Effect.After != 192 { // CEX's clash goes too; Norbury and back, Marsh Court and back
		t.Errorf("%+v", w.Effect)
	}
}

// Each case changes the health board's rules on a day on which DPH, a statutory member of
// it, is wanted elsewhere as well, and says whether Louise may be sent.
func TestADeputyIsSentOnlyWhereTheBodyAllowsItAndTheyAreFree(t *testing.T) {
	cases := []struct {
		rule     string
		change   func(*picture)
		detail   string // empty where she is not offered
		unfilled int
	}{
		{"counts and votes", func(*picture) {}, "Named deputy; free 09:00–17:30; counts and votes there", 0},
		{"attends only", func(p *picture) { p.bodyNamed("HWB").Substitutes = calendar.SubstitutesAttend },
			"Named deputy; free 09:00–17:30; may attend, and neither counts nor votes", 1},
		{"no substitutes", func(p *picture) { p.bodyNamed("HWB").Substitutes = calendar.SubstitutesNone }, "", 0},
		{"nothing said", func(p *picture) { p.bodyNamed("HWB").Substitutes = "" }, "", 0},
		{"not free", func(p *picture) { p.add("Other", "2027-01-13", "11:30-13:00", "Louise") }, "", 0},
		{"free between", func(p *picture) {
			p.add("Before", "2027-01-13", "08:00-09:45", "Louise")
			p.add("After", "2027-01-13", "12:00-13:00", "Louise", in("Teams"))
		}, "Named deputy; free 09:45–12:00; counts and votes there", 0},
		{"too far away", func(p *picture) { p.add("Far", "2027-01-13", "08:00-09:45", "Louise", in("Marsh Court")) }, "", 0},
		{"deputy of another", func(p *picture) { p.register.Seats[1].DeputyFor = "DASS" }, "", 0},
		{"anybody's deputy", func(p *picture) { p.register.Seats[1].DeputyFor = "" },
			"Named deputy; free 09:00–17:30; counts and votes there", 0},
		{"a seat that has ended", func(p *picture) { p.register.Seats[1].To = calendar.NewDate(2027, 1, 12) }, "", 0},
		{"going anyway", func(p *picture) {
			p.sittings[0].Expected = append(p.sittings[0].Expected, calendar.Attendance{Officer: p.officer("Louise")})
		}, "Already going; the statutory seat stays empty", 1},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			p := newPicture(t, "DPH", "Louise")
			*p.officer("Louise").Counts = false
			p.body(calendar.Body{Name: "HWB", Kind: calendar.KindHWB, Venue: "County Hall", Substitutes: calendar.SubstitutesVote,
				InPerson: calendar.InPersonRule{{Value: true}}})
			p.seats("HWB", calendar.RoleStatutory, "DPH")
			p.seats("HWB", calendar.RoleDeputy, "Louise>DPH")
			p.add("HWB", "2027-01-13", "10:00-12:00", "DPH", p.of("HWB"), statutory("DPH"))
			p.add("Call", "2027-01-13", "11:00-12:30", "DPH", in("Teams"))
			c.change(p)
			list := p.waysOf("DPH", "HWB", "Call")
			if c.detail == "" {
				if offered(list, "Send Louise to HWB") {
					t.Errorf("%q", sentences(list))
				}
				return
			}
			if w := way(t, list, "Send Louise to HWB"); w.Detail != c.detail || w.Effect.Unfilled != c.unfilled || w.Keep != calendar.SideB {
				t.Errorf("%q, %d unfilled", w.Detail, w.Effect.Unfilled)
			}
			if w := way(t, list, "Send apologies to HWB"); w.Effect.Unfilled != 1 || !strings.Contains(w.Detail, "statute") || !strings.Contains(w.Effect.String(), "1 statutory seat empty") {
				t.Errorf("%+v", w)
			}
		})
	}
}

func TestWhatMustBeAttendedInPersonIsNotJoinedRemotely(t *testing.T) {
	join := "Join E ICP remotely"
	cases := []struct {
		rule         string
		change       func(*picture)
		offered, ask bool
	}{
		{"nothing said", func(*picture) {}, true, true},
		{"must be in person", func(p *picture) { p.bodyNamed("E ICP").InPerson = calendar.InPersonRule{{Value: true}} }, false, false},
		{"need not be", func(p *picture) { p.bodyNamed("E ICP").InPerson = calendar.InPersonRule{{}} }, true, false},
		{"had to be once", func(p *picture) {
			p.bodyNamed("E ICP").InPerson = calendar.InPersonRule{{Value: true, Validity: calendar.Validity{To: calendar.NewDate(2027, 1, 13)}}}
		}, true, true},
		{"hybrid", func(p *picture) { p.sittings[3].Presence = calendar.PresenceHybrid }, true, false},
		{"two bodies, one of them in person", func(p *picture) {
			p.body(calendar.Body{Name: "HWB", Kind: calendar.KindHWB, InPerson: calendar.InPersonRule{{Value: true}}})
			p.of("HWB")(&p.sittings[3])
		}, false, false},
	}
	for _, c := range cases {
		p := partners(t)
		c.change(p)
		list := p.waysOf("DASS", "N ICB Board", "E ICP")
		if offered(list, join) != c.offered {
			t.Errorf("%s: %q", c.rule, sentences(list))
		} else if c.offered && way(t, list, join).Ask != c.ask {
			t.Errorf("%s: %+v", c.rule, way(t, list, join))
		}
	}
	// Two that overlap cannot both be joined, however.
	if list := partners(t).waysOf("DASS", "N ICB Board", "C Place"); offered(list, "Join N ICB Board remotely") {
		t.Errorf("%q", sentences(list))
	}
}

func TestOnlyTheOfficerWeighsAPrivateAppointment(t *testing.T) {
	list := partners(t).waysOf("DASS", "C Place", "Dentist")
	w := way(t, list, "Give up the private appointment")
	if w.Detail != "Only the DASS can weigh it" || w.Keep != calendar.SideA {
		t.Errorf("%+v", w)
	}
	for _, w := range list {
		if w.Side == calendar.SideB && slices.Contains([]clash.WayKind{clash.WayMove, clash.WayDeputy, clash.WayRemote}, w.Kind) {
			t.Errorf("offered: %s", w.Sentence)
		}
		if strings.Contains(w.Sentence+w.Detail, "Dentist") {
			t.Errorf("a private title: %s, %s", w.Sentence, w.Detail)
		}
	}
}

func TestAClashThatIsNotHeldHasNoWayOut(t *testing.T) {
	p := partners(t)
	c := clash.Find(p.snapshot(), clash.Query{Officer: "DASS"})[0]
	p.sittings[1].Expected = p.sittings[1].Expected[1:] // DASS was let off by a decision
	if list := clash.Ways(p.snapshot(), &c); len(list) != 0 {
		t.Errorf("%q", sentences(list))
	}
	p = partners(t)
	c = clash.Find(p.snapshot(), clash.Query{Officer: "DASS"})[1]
	joins("DASS", calendar.PresenceRemote)(&p.sittings[3]) // there is no journey any more
	if list := clash.Ways(p.snapshot(), &c); len(list) != 0 {
		t.Errorf("%q", sentences(list))
	}
}

// Who wants a quarter of an hour between any two leaves a quarter of an hour before the end.
func TestAWayOutOfTooShortAGap(t *testing.T) {
	p := newPicture(t, "DASS")
	p.add("First", "2027-01-14", "09:00-10:00", "DASS", in("Teams"))
	p.add("Second", "2027-01-14", "10:00-11:00", "DASS", in("Teams"))
	s := p.snapshot()
	c := clash.Find(s, clash.Query{Margin: 15 * time.Minute})[0]
	if w := way(t, clash.Ways(s, &c), "Leave First at 09:45"); w.Effect.Left != 0 || w.Effect.Gone != 1 {
		t.Errorf("%+v", w)
	}
}

func TestApologiesSayWhatBecomesOfTheQuorum(t *testing.T) {
	p := partners(t)
	p.bodyNamed("C Place").Quorum = calendar.Quorum{Total: 2}
	w := way(t, p.waysOf("DASS", "N ICB Board", "C Place"), "Send apologies to C Place")
	if want := "1 h lost, and nobody goes instead; C Place: 1 of 2 members available, quorum 2: not quorate"; w.Detail != want {
		t.Errorf("%q, want %q", w.Detail, want)
	}
	p.bodyNamed("C Place").Quorum.Total = 1
	if w := way(t, p.waysOf("DASS", "N ICB Board", "C Place"), "Send apologies to C Place"); strings.Contains(w.Detail, "quor") {
		t.Errorf("%q", w.Detail)
	}
}

func TestNoBodyIsAskedToMoveWhatIsPast(t *testing.T) {
	p := partners(t)
	s := p.snapshot()
	s.At = london(t, "2027-01-14 11:00")
	c := clash.Find(s, clash.Query{Officer: "DASS"})[0]
	list := clash.Ways(s, &c)
	if offered(list, "Ask N ICB Board to move") || !offered(list, "Ask C Place to move") {
		t.Errorf("%q", sentences(list))
	}
}

func TestTheTextToAskASecretariat(t *testing.T) {
	p := partners(t)
	list := p.waysOf("DASS", "N ICB Board", "E ICP")
	s := p.snapshot()
	s.At = london(t, "2027-01-04 09:00")
	c := clash.Find(s, clash.Query{Officer: "DASS"})[1]
	head := "To the secretariat of E ICP\n\nE ICP, Thu 14 Jan 2027 13:30–15:30\n\nDASS is expected at N ICB Board (Thu 14 Jan 2027 09:30–12:00) as well"
	for sentence, want := range map[string]string{
		"Ask E ICP to move": head + ". Could it be moved to one of these? As far as our calendars say, everybody we know to be expected could come.\n\n" +
			"- Wed 13 Jan 2027 13:30–15:30 (papers by Wed 6 Jan 2027)\n- Fri 15 Jan 2027 13:30–15:30 (papers by Fri 8 Jan 2027)\n- Tue 12 Jan 2027 13:30–15:30 (papers by Tue 5 Jan 2027)\n",
		"Join E ICP remotely":      head + ". May they join by remote link?\n",
		"Arrive at E ICP at 14:06": head + ", and will not be there before 14:06.\n",
		"Leave N ICB Board at 11:24": "To the secretariat of N ICB Board\n\nN ICB Board, Thu 14 Jan 2027 09:30–12:00\n\n" +
			"DASS is expected at E ICP (Thu 14 Jan 2027 13:30–15:30) as well, and will have to leave at 11:24.\n",
		"Send apologies to E ICP": "",
		"Leave it as it is":       "",
	} {
		w := way(t, list, sentence)
		if got := clash.AskText(&c, &w); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", sentence, got, want)
		}
	}
	for _, c := range clash.Find(s, clash.Query{Officer: "DASS"}) {
		for _, w := range clash.Ways(s, &c) {
			if text := clash.AskText(&c, &w); strings.Contains(text, "Dentist") {
				t.Errorf("a private title: %s", text)
			}
		}
	}
}
