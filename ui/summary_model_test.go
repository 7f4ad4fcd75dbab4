package ui

import (
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
)

func TestTheWindowOpensWhereSomethingIsOn(t *testing.T) {
	today := calendar.NewDate(2026, 12, 1)
	for _, c := range []struct {
		rule, day, says string
		add             func(p *picture)
	}{
		{"nothing at all: today", "2026-12-01", "", func(*picture) {}},
		{"something this month: today", "2026-12-01", "", func(p *picture) {
			p.add("x", 14, "09:00", "10:00", "", func(s *calendar.Sitting) { s.Start = s.Start.AddDate(0, -1, 0) })
		}},
		{"nothing this month: the first sitting's day", "2027-01-14", "Nothing is on in December 2026: January 2027 is the first month that holds a sitting.",
			func(p *picture) { p.add("x", 14, "09:00", "10:00", "") }},
		{"what is cancelled does not count", "2027-01-20", "Nothing is on in December 2026: January 2027 is the first month that holds a sitting.",
			func(p *picture) {
				p.add("x", 14, "09:00", "10:00", "", cancelled)
				p.add("y", 20, "09:00", "10:00", "")
			}},
	} {
		p := newPicture(t)
		c.add(p)
		at, says := firstScope(p.snapshot(), today)
		same(t, c.rule, at.day.String(), c.day)
		same(t, c.rule, says, c.says)
	}
}

func TestWhatStandsAroundTheViews(t *testing.T) {
	p := newPicture(t)
	p.register.Systems[1].To = calendar.NewDate(2026, 3, 31)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Call", 14, "11:30", "12:30", "", remote)
	f := summaryFacts{
		snapshot: p.snapshot(), now: now, tray: make([]calendar.TrayEntry, 2), history: history(calendar.HistoryDone),
		sources: []calendar.Source{
			{Name: "North", ImportedAt: now.Add(-time.Hour), Sittings: 2},
			{Name: "DASS", Path: "/x/dass.ics", ImportedAt: now, Sittings: 19, Problems: 1},
		},
	}
	m := newSummaryModel(f, january())
	same(t, "council", m.council, "Testshire")
	same(t, "counts", [2]int{m.clashes, m.waiting}, [2]int{1, 2})
	same(t, "last import", m.lastImport, "Last import: dass.ics as DASS, today 09:00 – 19 sittings, 1 problem")
	same(t, "undo", m.undo, "A")
	same(t, "systems", m.systems, "1 system on 1 Dec 2026 · saved")
	same(t, "bare, unread", [2]bool{m.bare, m.unread}, [2]bool{false, false})
	other := january()
	other.officer = "Bea Ford"
	same(t, "an officer without a clash", newSummaryModel(f, other).clashes, 0)
}

func TestAnEmptyDatabaseIsKnown(t *testing.T) {
	empty := &calendar.Snapshot{Register: &calendar.Register{}}
	m := newSummaryModel(summaryFacts{snapshot: empty, now: now}, january())
	same(t, "bare, unread", [2]bool{m.bare, m.unread}, [2]bool{true, true})
	same(t, "status", m.lastImport+m.undo+m.systems, "saved")
	m = newSummaryModel(summaryFacts{snapshot: newPicture(t).snapshot(), now: now}, january())
	same(t, "a register alone", [2]bool{m.bare, m.unread}, [2]bool{false, true})
}

func TestChangesAreToldByName(t *testing.T) {
	for want, n := range map[string]planner.Note{
		"Import of x":             {Name: "Import of x"},
		"Undone: import of x":     {Name: "Import of x", Undone: true},
		"Done again: import of x": {Name: "Import of x", Redone: true},
	} {
		same(t, want, changeWords(n), want)
	}
}

func TestFoundThingsLeadSomewhere(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Own", 15, "09:30", "12:00", "")
	m := newFoundModel(p.register, "x", planner.Found{
		Sittings: []calendar.Occurrence{p.sittings[0].Occurrence, p.sittings[1].Occurrence},
		Bodies:   p.register.Bodies[2:], Officers: p.register.Officers[:1],
	})
	same(t, "heading", m.heading, "4 results for “x”")
	same(t, "sitting", m.table.rows[0].cells, []string{"N Board", "Thu 14 Jan 2027 09:30–12:00", "North House"})
	same(t, "badges", m.table.rows[0].mark.letter+m.table.rows[1].mark.letter, "N·")
	same(t, "id", m.table.rows[0].id, p.sittings[0].ID().String())
	same(t, "body", m.table.rows[2].cells, []string{"Health Board", "", "body, hwb, council-wide"})
	same(t, "officer", m.table.rows[3].cells, []string{"DASS", "", "in the register, Ann Dale"})
	same(t, "neither is a sitting", m.table.rows[2].id+m.table.rows[3].id, "")
	nothing := newFoundModel(p.register, "Dentist", planner.Found{})
	same(t, "nothing", nothing.heading, "Nothing found for “Dentist”")
	if nothing.table.empty == "" {
		t.Error("an empty answer does not say what is searched")
	}
}
