package ui

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/calendar/planner"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

// withAgendas gives the sample with the three agendas of its January.
func withAgendas(t *testing.T) *planner.Planner {
	t.Helper()
	p, dir := withSample(t), sampleFolder(t)
	for _, name := range []string{"agenda-hwb-2027-01-13.txt", "agenda-n-icb-2027-01-14.txt", "agenda-n-icp-2027-01-20.txt"} {
		read, err := p.Preview(t.Context(), planner.ImportRequest{Paths: []string{filepath.Join(dir, name)}})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Accept(t.Context(), read, planner.Choices{Matches: calendar.MatchAccept}); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func theAgendas(t *testing.T, p *planner.Planner) (*shell, *agendasView) {
	t.Helper()
	s := newTestShell(t, Options{Planner: p})
	s.look(at(t, "2027-01-14"))
	s.turn(viewAgendas)
	return s, s.views[viewAgendas].(*agendasView)
}

// TestDuplicatedBusiness reads what stands at several tables off the page.
func TestDuplicatedBusiness(t *testing.T) {
	s, v := theAgendas(t, withAgendas(t))
	same(t, "counts", v.counts.Text(), "20 items: 8 standing, 12 of substance; 3 topics at several tables")
	same(t, "saved", v.saved.Text(),
		"8 of 12 items of substance (67%) are shared; one paper for each topic would save 7.5 h = 1.0 officer day")
	same(t, "sidebar", s.frame.entries[viewAgendas].AccessibilityLabel(), "Agendas 3")
	if len(v.model.topics) != 3 {
		t.Fatalf("%d topics", len(v.model.topics))
	}
	found := map[string]int{}
	for _, m := range v.model.topics {
		found[m.lead+" "+m.saves]++
		if n := len(m.route); n < 2 || n > 3 || strings.Contains(m.route[0].when, "later") || !strings.HasSuffix(m.route[1].when, " later") {
			t.Errorf("%s: %v", m.title, m.route)
		}
	}
	same(t, "no body leads the joint forward plan", found["No body leads alone nothing to save"], 1)
	same(t, "share", v.model.shares[1].title+": "+v.model.shares[1].says, "N ICB Board: 1 of 5 strategic (20%)")
	var route []string
	for _, stop := range v.model.topics[0].route {
		route = append(route, joined(" | ", stop.when, stop.title, stop.as, stop.cost, map[bool]string{true: "lead"}[stop.lead]))
	}
	same(t, "the way of the BCF return", route, []string{
		"Wed 13 Jan | Health and Wellbeing Board | BCF Q3 return | 2.5 officer-hours | lead",
		"Thu 14 Jan · 1 day later | N ICB Board | Better Care Fund quarter 3 | 1.25 officer-hours",
		"Wed 20 Jan · 6 days later | N ICP | BCF 2026-27 Quarter 3 | 1.88 officer-hours",
	})
	press(s, fyne.KeyDown)
	same(t, "second", v.list.chosen, 1)
	same(t, "detail", v.detail.title.Text(), v.model.topics[1].title)
	press(s, fyne.KeyReturn)
	same(t, "to the calendar", s.front, viewCalendar)
	same(t, "the sitting has its agenda", s.calendar.detail.items.Visible(), true)
}

func TestAgendasCanBeComparedOverLonger(t *testing.T) {
	s, v := theAgendas(t, withAgendas(t))
	s.step(-1)
	same(t, "December", v.nothing.says.Text(), "No agendas are held for December 2026.")
	for _, c := range []struct {
		over         agendasOver
		label, empty string
	}{
		{agendasQuarter, "October–December 2026", "No agendas are held for October–December 2026."}, {agendasYear, "April 2026–March 2027", ""},
	} {
		v.choice.SetChosen(int(c.over))
		v.choice.OnChosen(int(c.over))
		same(t, "stepper", s.frame.stepper.Label(), c.label)
		same(t, "words", v.nothing.says.Text(), c.empty)
	}
	s.step(1)
	same(t, "a year on", s.frame.stepper.Label(), "April 2027–March 2028")
	v.choice.SetChosen(int(agendasQuarter))
	v.choice.OnChosen(int(agendasQuarter))
	s.step(-1)
	same(t, "a quarter back", s.frame.stepper.Label(), "July–September 2027")
}

func TestTheTimeOverWhichAgendasAreCompared(t *testing.T) {
	for day, want := range map[string][3]string{
		"2027-01-14": {"January 2027", "January–March 2027", "April 2026–March 2027"},
		"2027-03-31": {"March 2027", "January–March 2027", "April 2026–March 2027"},
		"2027-04-01": {"April 2027", "April–June 2027", "April 2027–March 2028"},
		"2027-12-01": {"December 2027", "October–December 2027", "April 2027–March 2028"},
	} {
		for over, words := range want {
			same(t, day, agendasOver(over).words(at(t, day)), words)
		}
	}
}

func TestWithoutAgendasThePageSaysWhatToDo(t *testing.T) {
	_, v := theAgendas(t, withSample(t))
	same(t, "empty", v.nothing.says.Text(), "No agendas are held for January 2027.")
	if !strings.Contains(v.nothing.next.Text(), "Drop an agenda on this window: a committee’s web page, a PDF, Word or text file") {
		t.Error(v.nothing.next.Text())
	}
	if v.focus() != fyne.Focusable(v.choice) {
		t.Error("the keyboard is on nothing")
	}
}

func TestBusinessAtOneTableOnlyIsNoTopic(t *testing.T) {
	m := newAgendasModel(agendasFacts{register: &calendar.Register{}, report: &agenda.Report{Items: 2, Standing: 1, Substantive: 1}, period: "January 2027"})
	same(t, "alone", m.alone[partTopics].says, "No business is at several tables in January 2027.")
	same(t, "counts", m.counts, "2 items: 1 standing, 1 of substance; 0 topics at several tables")
	same(t, "saved", m.saved, "")
}

func TestATopicOutOfOrderSaysSo(t *testing.T) {
	m := newTopicModel(marks{}, &agenda.SharedTopic{
		Lead:     agenda.Lead{Why: "it signs it off", Kind: calendar.KindHWB},
		Problems: []agenda.OrderProblem{{Message: "went to B on Tue 5 Jan 2027, before A on Wed 6 Jan 2027: A signs first"}},
	}, month(t, "2027-01").Span())
	same(t, "problem", m.problems, []string{"Out of order: it went to B on Tue 5 Jan 2027, before A on Wed 6 Jan 2027: A signs first."})
	same(t, "lead", m.lead, "Lead has it on no agenda")
	same(t, "why", m.why, "It signs it off.")
}

// An agenda that is dropped is joined with its sitting, whose page then lists it.
func TestAnAgendaComesInByDrop(t *testing.T) {
	p := withSample(t)
	s := newTestShell(t, Options{Planner: p})
	path := filepath.Join(sampleFolder(t), "agenda-hwb-2027-01-13.txt")
	s.tasks.dropped([]fyne.URI{storage.NewFileURI(path)})
	if s.tasks.importing.asked == nil {
		t.Fatal("the window does not ask")
	}
	press(s, fyne.KeyReturn)
	matches := s.tasks.importing.preview.model.matches
	if len(matches) != 1 || matches[0].arriving.with != "with an agenda of 7 items" || matches[0].held.with != "" {
		t.Fatalf("matches: %+v", matches)
	}
	choice := s.tasks.importing.preview.matches
	choice.SetChosen(1)
	choice.OnChosen(1)
	press(s, fyne.KeyReturn)
	snapshot, err := p.Snapshot(context.Background(), month(t, "2027-01").Span())
	if err != nil {
		t.Fatal(err)
	}
	held, err := p.Agendas(t.Context(), snapshot)
	if err != nil || len(held) != 1 || len(held[0].Items) != 7 {
		t.Fatalf("held: %v, %v", held, err)
	}
	detail, _ := s.calendar.model.detail(held[0].Sitting)
	same(t, "items", len(detail.agenda), 7)
	same(t, "first", strings.Contains(detail.agenda[0], "Apologies"), true)
}
