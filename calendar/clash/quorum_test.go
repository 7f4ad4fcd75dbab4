package clash_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// healthBoard is a board of 20 of whom 11 sit on a partnership too, with two deputies.
func healthBoard(tb testing.TB) *picture {
	var others []string
	for i := range 16 {
		others = append(others, fmt.Sprintf("Cllr%02d", i))
	}
	p := newPicture(tb, append([]string{"CEX", "DASS", "DCS", "DPH", "Louise", "Samuel"}, others...)...)
	p.body(calendar.Body{Name: "HWB", Kind: calendar.KindHWB, Members: 20, Quorum: calendar.Quorum{Total: 10}, Substitutes: calendar.SubstitutesVote})
	p.body(calendar.Body{Name: "N ICP", Kind: calendar.KindICP})
	p.seats("HWB", calendar.RoleMember, "CEX "+strings.Join(others, " "))
	p.seats("HWB", calendar.RoleStatutory, "DASS DCS DPH")
	p.seats("HWB", calendar.RoleDeputy, "Louise>DASS Samuel>DPH")
	p.add("N ICP", "2027-01-20", "14:00-16:00", "CEX DASS DPH "+strings.Join(others[:8], " "), p.of("N ICP"))
	p.add("HWB", "2027-01-13", "10:00-12:00", "CEX DASS DCS DPH "+strings.Join(others, " "), p.of("HWB"))
	return p
}

// forecast gives the forecast of the board for two hours.
func forecast(p *picture, at string) clash.Forecast {
	p.tb.Helper()
	start := london(p.tb, at)
	body, err := p.register.Body("HWB")
	if err != nil {
		p.tb.Fatal(err)
	}
	return clash.Quorum(p.snapshot(), body, calendar.Span{Start: start, End: start.Add(2 * time.Hour)})
}

func labels(officers []*calendar.Officer) string {
	var list []string
	for _, o := range officers {
		list = append(list, o.Label())
	}
	return strings.Join(list, " ")
}

func TestADateOnWhichAPartnershipSitsIsAmberWithSubstitutesOnly(t *testing.T) {
	p := healthBoard(t)
	c := forecast(p, "2027-01-20 14:00")
	if c.Members != 20 || c.Unlisted != 0 || c.Available != 9 || c.Quorate || c.WithSubstitutes != 11 || c.Light != clash.LightAmber {
		t.Errorf("%+v", c)
	}
	if got := labels(c.StatutoryMissing()); got != "DASS DPH" {
		t.Errorf("statutory seats missing: %s", got)
	}
	if got := labels(c.Substitutes()); got != "Louise Samuel" {
		t.Errorf("substitutes: %s", got)
	}
	want := "9 of 20 members available, quorum 10: not quorate; statutory seats missing: DASS, DPH; 11 with substitutes (Louise, Samuel)"
	if c.Reason != want {
		t.Errorf("%q, want %q", c.Reason, want)
	}
	if len(c.Missing) != 11 || len(c.Missing[0].At) != 1 || c.Missing[0].At[0].Title != "N ICP" {
		t.Errorf("missing %+v", c.Missing)
	}
	p.register.Bodies[0].Substitutes = calendar.SubstitutesNone
	if c := forecast(p, "2027-01-20 14:00"); c.Light != clash.LightRed || c.WithSubstitutes != 9 || len(c.Substitutes()) != 0 {
		t.Errorf("without substitutes: %+v", c)
	}
}

// The board's own sitting does not count as busy.
func TestADateOfItsOwnIsGreen(t *testing.T) {
	c := forecast(healthBoard(t), "2027-01-13 10:00")
	if c.Available != 20 || !c.Quorate || c.Light != clash.LightGreen || c.Reason != "20 of 20 members available, quorum 10" {
		t.Errorf("%+v", c)
	}
}

// Each case changes the board, of which CEX, DASS (statutory), a councillor and a nurse
// are members, and who is busy.
func TestTheLightOfAForecast(t *testing.T) {
	categories := func(total int, of map[string]int) func(*calendar.Body) {
		return func(b *calendar.Body) { b.Quorum = calendar.Quorum{Total: total, Categories: of} }
	}
	quorum := func(n int) func(*calendar.Body) { return categories(n, nil) }
	both := func(changes ...func(*calendar.Body)) func(*calendar.Body) {
		return func(b *calendar.Body) {
			for _, change := range changes {
				change(b)
			}
		}
	}
	substitutes := func(v calendar.Substitutes) func(*calendar.Body) {
		return func(b *calendar.Body) { b.Substitutes = v }
	}
	members := func(n int) func(*calendar.Body) { return func(b *calendar.Body) { b.Members = n } }
	vote := substitutes(calendar.SubstitutesVote)
	cases := []struct {
		rule   string
		change func(*calendar.Body)
		busy   string
		want   clash.Light
	}{
		{"all free", quorum(4), "", clash.LightGreen},
		{"enough free", quorum(3), "CEX", clash.LightGreen},
		{"one too few", quorum(4), "CEX", clash.LightRed},
		{"enough, a statutory seat missing", quorum(3), "DASS", clash.LightAmber},
		{"no quorum known", func(*calendar.Body) {}, "DASS", ""},
		{"a seat without a known holder is free", both(quorum(4), members(5)), "CEX", clash.LightGreen},
		{"fewer seats than are listed", both(quorum(4), members(2)), "", clash.LightGreen},
		{"a deputy who votes", both(quorum(4), vote), "CEX", clash.LightAmber},
		{"a deputy who only attends", both(quorum(4), substitutes(calendar.SubstitutesAttend)), "CEX", clash.LightRed},
		{"a deputy who is busy", both(quorum(4), vote), "CEX Louise", clash.LightRed},
		{"one deputy for two", both(quorum(4), vote), "CEX Cllr", clash.LightRed},
		{"one deputy for two, of whom one is enough", both(quorum(3), vote), "CEX Cllr", clash.LightAmber},
		{"a category there", categories(2, map[string]int{"councillor": 1}), "CEX", clash.LightGreen},
		{"a category missing", categories(2, map[string]int{"councillor": 1}), "Cllr", clash.LightRed},
		{"a category in any case", categories(0, map[string]int{"Councillor": 1, "NHS": 1}), "", clash.LightGreen},
		{"a post for a category", categories(0, map[string]int{"DASS": 1}), "DASS", clash.LightRed},
		{"an unknown member may be of the category", both(categories(2, map[string]int{"councillor": 1}), members(5)), "Cllr", clash.LightGreen},
		{"an unknown member is of one category only", both(categories(2, map[string]int{"councillor": 1, "nhs": 1}), members(5)), "Cllr Nurse", clash.LightRed},
		{"a deputy is of the category of whose place it is", both(categories(1, map[string]int{"councillor": 1}), vote), "Cllr", clash.LightAmber},
		{"who only attends is no member", quorum(5), "", clash.LightRed},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			p := newPicture(t, "CEX", "DASS", "Cllr", "Nurse", "Louise", "Guest")
			p.officer("DASS").Post, p.officer("Cllr").Category, p.officer("Nurse").Category = "DASS", "councillor", "nhs"
			p.body(calendar.Body{Name: "HWB", Kind: calendar.KindHWB})
			c.change(&p.register.Bodies[0])
			p.seats("HWB", calendar.RoleMember, "CEX Nurse")
			p.seats("HWB", calendar.RoleChair, "Cllr")
			p.seats("HWB", calendar.RoleStatutory, "DASS")
			p.seats("HWB", calendar.RoleMember, "DASS") // twice on it is once there
			p.seats("HWB", calendar.RoleAttendee, "Guest")
			p.seats("HWB", calendar.RoleDeputy, "Louise")
			p.add("Elsewhere", "2027-01-13", "09:00-10:30", c.busy)
			if got := forecast(p, "2027-01-13 10:00"); got.Light != c.want {
				t.Errorf("%q, want %q: %s", got.Light, c.want, got.Reason)
			}
		})
	}
}

func TestADeputyIsNoTwoPeople(t *testing.T) {
	p := newPicture(t, "CEX", "DASS", "Louise", "Samuel")
	p.body(calendar.Body{Name: "HWB", Quorum: calendar.Quorum{Total: 2}, Substitutes: calendar.SubstitutesVote})
	p.seats("HWB", calendar.RoleMember, "CEX DASS")
	p.seats("HWB", calendar.RoleDeputy, "Louise>CEX Louise>DASS")
	p.add("Elsewhere", "2027-01-13", "09:00-13:00", "CEX DASS")
	if c := forecast(p, "2027-01-13 10:00"); c.WithSubstitutes != 1 || c.Light != clash.LightRed {
		t.Errorf("%s", c.Reason)
	}
	p.seats("HWB", calendar.RoleDeputy, "Samuel>CEX") // now Louise is free for the DASS
	if c := forecast(p, "2027-01-13 10:00"); c.WithSubstitutes != 2 || c.Light != clash.LightAmber {
		t.Errorf("%s", c.Reason)
	}
}

func TestWhatKeepsAMember(t *testing.T) {
	cases := []struct {
		rule, hours string
		traits      []trait
		free        bool
	}{
		{"touching does not", "09:00-10:00", nil, true},
		{"a minute does", "09:00-10:01", nil, false},
		{"tentative does", "10:00-11:00", []trait{status(calendar.StatusTentative)}, false},
		{"private does", "10:00-11:00", []trait{private}, false},
		{"cancelled does not", "10:00-11:00", []trait{status(calendar.StatusCancelled)}, true},
		{"free does not", "10:00-11:00", []trait{show(calendar.ShowFree)}, true},
		{"a note does not", "10:00-11:00", []trait{allDay}, true},
		{"leave does", "10:00-11:00", []trait{allDay, opaque}, false},
	}
	for _, c := range cases {
		p := newPicture(t, "CEX")
		p.body(calendar.Body{Name: "HWB", Quorum: calendar.Quorum{Total: 1}})
		p.seats("HWB", calendar.RoleMember, "CEX")
		p.add("Other", "2027-01-13", c.hours, "CEX", c.traits...)
		if got := forecast(p, "2027-01-13 10:00"); got.Quorate != c.free {
			t.Errorf("%s: %s", c.rule, got.Reason)
		}
	}
}

func TestSeatsAreThoseOfTheDay(t *testing.T) {
	p := newPicture(t, "CEX", "DASS")
	p.body(calendar.Body{Name: "HWB", Quorum: calendar.Quorum{Total: 1}})
	p.seats("HWB", calendar.RoleMember, "CEX DASS")
	p.register.Seats[0].To = calendar.NewDate(2027, 1, 12)
	p.register.Seats[1].From = calendar.NewDate(2027, 1, 14)
	for day, members := range map[string]int{"12": 1, "13": 0, "14": 1} {
		if c := forecast(p, "2027-01-"+day+" 10:00"); c.Members != members {
			t.Errorf("on %s: %+v", day, c)
		}
	}
}

// The forecasts of a list of warnings come from one index, those of Quorum from a look at
// the span alone.
func TestWarningsOfQuorumAreWhatQuorumForecasts(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := drawPicture(r, t)
		d := roll(r)
		p.body(calendar.Body{Name: "HWB", Kind: calendar.KindHWB, Quorum: calendar.Quorum{Total: 2}, Substitutes: calendar.SubstitutesVote})
		p.seats("HWB", calendar.RoleStatutory, "CEX")
		p.seats("HWB", calendar.RoleMember, "DASS DCS")
		for i := range p.sittings {
			if d.in6(3) {
				p.of("HWB")(&p.sittings[i])
			}
		}
		s := p.snapshot()
		warned := map[calendar.OccurrenceID]clash.Light{}
		for _, w := range clash.Warn(s, clash.Query{}) {
			if w.Kind == clash.WarnQuorum {
				warned[w.Sittings[0].ID()] = w.Light
			}
		}
		for i := range s.Sittings {
			x := &s.Sittings[i]
			want := clash.Light("")
			if len(x.Of) > 0 && x.Status != calendar.StatusCancelled && x.Span().Valid() && (!x.AllDay || x.Blocks()) {
				if want = clash.Quorum(s, x.Of[0], x.Span()).Light; want == clash.LightGreen {
					want = ""
				}
			}
			if warned[x.ID()] != want {
				r.Fatalf("%s: warned %q, forecast %q", x.Title, warned[x.ID()], want)
			}
		}
	})
}
