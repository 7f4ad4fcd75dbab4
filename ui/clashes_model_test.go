package ui

import (
	"fmt"
	"testing"

	"convenor/calendar"
	"convenor/ui/grid"
	"convenor/ui/look"
)

// clashesOf makes the desk of a picture in which nothing was decided.
func clashesOf(p *picture, at scope) clashesModel {
	return newClashesModel(clashFacts{now: p.snapshot()}, at)
}

func TestAClashSaysWhatIsWrongInOneSentence(t *testing.T) {
	for _, c := range []struct {
		kind, headline, reason string
		signal                 look.Signal
		add                    func(p *picture)
	}{
		{"Overlap", "DASS is expected at N Board and Call at once", "11:30–12:00: 30 min in two places", look.Wrong,
			func(p *picture) { p.add("Call", 14, "11:30", "12:30", "", remote) }},
		{"Private", "DASS is expected at N Board and a private appointment at once", "11:30–12:00: 30 min in two places, one of them private",
			look.Warning, func(p *picture) { p.add("Dentist", 14, "11:30", "12:30", "", private) }},
		{"Tentative", "DASS is expected at N Board and Perhaps at once", "11:30–12:00: 30 min in two places, one of them tentative",
			look.Warning, func(p *picture) { p.add("Perhaps", 14, "11:30", "12:30", "", remote, tentative) }},
		{"Travel", "DASS cannot get from N Board to S Board", "Gap 30 min; North House to South House is 50 miles, 75 min: 45 min short",
			look.Wrong, func(p *picture) { p.add("S Board", 14, "12:30", "14:00", "S Board") }},
	} {
		p := newPicture(t)
		p.add("N Board", 14, "09:30", "12:00", "N Board")
		c.add(p)
		scope := january()
		scope.officer = "Ann Dale"
		m := clashesOf(p, scope)
		if len(m.lists[listOpen].rows) != 1 {
			t.Errorf("%s: %d clashes", c.kind, len(m.lists[listOpen].rows))
			continue
		}
		got := m.lists[listOpen].rows[0]
		same(t, "kind", got.kind, c.kind)
		same(t, "headline", got.detail().headline, c.headline)
		same(t, "reason", got.reason, c.reason)
		same(t, "signal", got.signal, c.signal)
		same(t, "when", got.when+" "+got.officer, "Thu 14 Jan DASS")
		same(t, "heading", m.lists[listOpen].label, "Open 1")
		same(t, "day", got.day.String(), "2027-01-14")
	}
}

func TestEachSideSaysWhatItRestsOn(t *testing.T) {
	p := newPicture(t)
	p.register.Seats[0].From = calendar.NewDate(2025, 4, 1)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Call", 14, "11:30", "12:30", "", remote, tentative)
	scope := january()
	scope.officer = "Ann Dale"
	e := clashesOf(p, scope).lists[listOpen].rows[0].detail().evidence
	same(t, "board", e[0].lines, []string{
		"Thu 14 Jan 2027 09:30–12:00 · North House", "DASS is member of N Board since Tue 1 Apr 2025.", "1 source: diary",
	})
	same(t, "call", e[1].lines, []string{
		"Thu 14 Jan 2027 11:30–12:30 · Teams (remote)", "It stands in DASS’s own diary.", "1 source: diary", "Tentative",
	})
}

func TestNoClashesSaysWhatToDoNext(t *testing.T) {
	p := newPicture(t)
	m := clashesOf(p, january())
	same(t, "nothing held", m.lists[listOpen].empty, "No clashes in January 2027.")
	same(t, "next", m.lists[listOpen].next, "Nothing is held in this month. Open a calendar ("+shortcutWords("O")+"), or go to another month.")
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	same(t, "everyone", clashesOf(p, january()).lists[listOpen].next, "Go to another month with ‹ and ›.")
	scope := january()
	scope.officer = "Ann Dale"
	m = clashesOf(p, scope)
	same(t, "one officer", m.lists[listOpen].empty, "No clashes in January 2027 for DASS.")
	same(t, "next", m.lists[listOpen].next, "Choose Everyone above to see the whole council, or go to another month.")
}

func TestClashesOfOtherMonthsAreNotListed(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 29, "09:30", "12:00", "N Board")
	p.add("Call", 29, "11:30", "12:30", "", remote)
	scope := january()
	scope.day = calendar.NewDate(2026, 12, 31)
	same(t, "December", len(clashesOf(p, scope).lists[listOpen].rows), 0)
	same(t, "January", len(clashesOf(p, january()).lists[listOpen].rows), 1)
}

func TestLanesSayHowAnOfficerAttends(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Call", 14, "11:30", "12:30", "", remote)
	p.add("Other call", 14, "12:00", "13:00", "", remote)
	p.add("Dentist", 14, "13:15", "14:00", "", private)
	p.add("Talk", 14, "19:00", "20:30", "")
	p.add("Not hers", 14, "09:00", "10:00", "", func(s *calendar.Sitting) { s.Expected = nil })
	scope := january()
	scope.officer = "Ann Dale"
	m := clashesOf(p, scope).lists[listOpen].rows[0].detail().lanes
	var got []string
	for _, l := range m.lanes {
		words := l.name + ":"
		for _, s := range l.stays {
			words += fmt.Sprintf(" %s %d–%d", s.title, s.From, s.To)
		}
		got = append(got, words)
	}
	same(t, "lanes", got, []string{
		"In person: N Board 570–720", "Remote: Call 690–750", ": Other call 720–780",
		"Place not known: Talk 1140–1230", "Private: Private appointment 795–840",
		"Journey: 20 mi 540–570 20 mi 720–750",
	})
	same(t, "shared", m.shared, grid.Span{From: 690, To: 720})
	same(t, "hours", fmt.Sprint(m.from, m.to), "8 21")
}

func TestTheDaysJourneysHaveALane(t *testing.T) {
	p := newPicture(t)
	p.register.Rates = []calendar.Rate{{Kind: "mileage", PencePerMile: 45}}
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("S Board", 14, "12:30", "14:00", "S Board")
	row := clashesOf(p, scope{day: january().day, officer: "Ann Dale"}).lists[listOpen].rows[0]
	var got []string
	for _, l := range row.detail().lanes.lanes[len(row.detail().lanes.lanes)-1:] {
		same(t, "lane", l.name, "Journey")
		for _, s := range l.stays {
			got = append(got, fmt.Sprintf("%s · %s %d–%d %v", s.title, s.place, s.From, s.To, s.clashes))
		}
	}
	same(t, "journeys", got, []string{"20 mi · 30 min 540–570 false", "50 mi · 75 min 720–795 true", "30 mi · 45 min 840–885 false"})
	same(t, "nothing shared", row.detail().lanes.shared, grid.Span{})
	same(t, "together", row.detail().miles, "Journeys of the day: 100 miles, 2 h 30 min, £45.00 at 45p a mile")
}

func TestWhatTouchesIsListedApart(t *testing.T) {
	p := newPicture(t)
	p.add("One", 14, "09:00", "10:00", "", remote)
	p.add("Two", 14, "10:00", "11:00", "", remote)
	m := clashesOf(p, january())
	same(t, "clashes", len(m.lists[listOpen].rows), 0)
	same(t, "touching", m.touches, []string{"Thu 14 Jan 10:00 · DASS: One ends as Two starts"})
}
