package ui

import (
	"strings"
	"testing"
	"time"

	"convenor/calendar"
)

// factsOf gives what is said of the first sitting of a picture.
func factsOf(p *picture) map[string]string {
	s := p.snapshot()
	m := newSittingModel(s, newMarks(s.Register), &s.Sittings[0], nil)
	facts := map[string]string{}
	for _, f := range m.facts {
		facts[f.name] = f.says
	}
	return facts
}

func TestEverythingAboutASitting(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board", func(s *calendar.Sitting) { s.Organiser = "Board office" })
	got := factsOf(p)
	for name, want := range map[string]string{
		"When": "Thu 14 Jan 2027 09:30–12:00", "Where": "North House", "Body": "N Board (North)",
		"Expected": "DASS (member), DCS (member), Cllr Cole", "Organiser": "Board office", "1 source": "diary",
	} {
		same(t, name, got[name], want)
	}
	if _, said := got["State"]; said {
		t.Errorf("an ordinary sitting has a state: %q", got["State"])
	}
}

func TestWhatIsNotAsWithAnySittingIsSaid(t *testing.T) {
	for want, change := range map[string]func(*calendar.Sitting){
		"Cancelled":                                       cancelled,
		"Tentative":                                       tentative,
		"Private: kept as times only":                     private,
		"End assumed: the calendar gives none":            func(s *calendar.Sitting) { s.EndAssumed = true },
		"Time in doubt: no such zone":                     func(s *calendar.Sitting) { s.InDoubt = "no such zone" },
		"Takes up no time: it cannot clash":               func(s *calendar.Sitting) { s.Show = calendar.ShowFree },
		"Tentative\nEnd assumed: the calendar gives none": func(s *calendar.Sitting) { tentative(s); s.EndAssumed = true },
	} {
		p := newPicture(t)
		p.add("Talk", 14, "09:30", "12:00", "", change)
		same(t, want, factsOf(p)["State"], want)
	}
}

func TestPlacesAreSaidOrSaidToBeMissing(t *testing.T) {
	for want, change := range map[string]func(*calendar.Sitting){
		"No place given":                    func(*calendar.Sitting) {},
		"Not kept":                          private,
		"Teams (remote)":                    remote,
		"North House (in person or remote)": func(s *calendar.Sitting) { s.Place, s.Presence = "North House", calendar.PresenceHybrid },
	} {
		p := newPicture(t)
		p.add("Talk", 14, "09:30", "12:00", "", change)
		same(t, want, factsOf(p)["Where"], want)
	}
}

func TestManyMembersAreCounted(t *testing.T) {
	p := newPicture(t)
	for _, name := range []string{"Cllr A", "Cllr B", "Cllr C"} {
		p.register.Officers = append(p.register.Officers, calendar.Officer{Name: name})
	}
	p.register.Seats = make([]calendar.Seat, len(p.register.Officers))
	for i := range p.register.Seats {
		p.register.Seats[i].Role = calendar.RoleMember
	}
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	same(t, "expected", factsOf(p)["Expected"], "DASS (member), DCS (member), 4 other members")
	p = newPicture(t)
	p.add("Own", 14, "09:30", "12:00", "")
	same(t, "own diary", factsOf(p)["Expected"], "DASS (own diary)")
}

func TestSourcesThatDisagreeAreShown(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board", func(s *calendar.Sitting) {
		s.Claims = append(s.Claims, calendar.Claim{Source: "North", Title: "NHS North Board", Start: s.Start.Add(24 * time.Hour), End: s.End.Add(24 * time.Hour)})
	})
	got := factsOf(p)["2 sources"]
	same(t, "sources", got, "diary\nNorth calls it “NHS North Board” still says Fri 15 Jan 2027 09:30–12:00")
	if strings.Contains(strings.Split(got, "\n")[0], "still") {
		t.Error("the source that agrees is said to disagree")
	}
}

func TestABodyWithoutSystemIsCouncilWide(t *testing.T) {
	p := newPicture(t)
	p.add("HWB", 14, "09:30", "12:00", "Health Board")
	same(t, "council-wide", factsOf(p)["Body"], "Health Board (council-wide)")
	p = newPicture(t)
	p.add("Own", 14, "09:30", "12:00", "")
	same(t, "personal", factsOf(p)["Body"], "None: a personal entry")
	p = newPicture(t)
	p.add("In common", 14, "09:30", "12:00", "N Board", func(s *calendar.Sitting) {
		s.Of = append(s.Of, &p.register.Bodies[1])
	})
	same(t, "two", factsOf(p)["Bodies"], "N Board (North)\nS Board (South)")
}
