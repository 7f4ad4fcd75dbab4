package planner_test

import (
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

const undatedAgenda = `North Integrated Care Board
Agenda
1. Apologies for absence
2. Declarations of interest
3. Better Care Fund quarter 3
4. Winter performance
`

// TestAnAgendaWithoutASitting holds that an agenda of which nothing says the day waits in the
// tray with the sittings it may be of, goes to the one that is named, and is not asked about
// again; nor is one that was refused.
func TestAnAgendaWithoutASitting(t *testing.T) {
	for _, says := range []calendar.Verdict{calendar.VerdictMatch, calendar.VerdictRefuse} {
		o := newWealdshire(t)
		o.take("diary", entry{uid: "a", title: "N ICB Board", at: "2027-01-14 09:30"})
		q := planner.ImportRequest{Paths: []string{o.file("agenda.txt", undatedAgenda)}, Body: "N ICB Board"}
		pre, err := o.Preview(background, q)
		o.must(err)
		o.accept(pre, planner.Choices{})
		list, err := o.TrayQuestions(background)
		o.must(err)
		if len(list) != 1 || list[0].Why != calendar.TrayAgenda || len(list[0].Agenda) != 4 || len(list[0].Near) != 1 {
			t.Fatalf("%+v\n%+v", list, pre.Files)
		}
		if err := o.SettleTray(background, list[0].ID, planner.TrayAnswer{Says: calendar.VerdictPersonal}); err == nil || !strings.Contains(planner.Explain(err), "agenda") {
			t.Errorf("an agenda was personal: %v", err)
		}
		a := planner.TrayAnswer{Says: says}
		if says == calendar.VerdictMatch {
			a.Held = list[0].Near[0].ID().String()
		}
		o.settle(a)
		s, err := o.Snapshot(background, calendar.Span{Start: london("2027-01-14 00:00"), End: london("2027-01-15 00:00")})
		o.must(err)
		agendas, err := o.Agendas(background, s)
		o.must(err)
		if want := map[calendar.Verdict]int{calendar.VerdictMatch: 1}[says]; len(agendas) != want {
			t.Errorf("%s: %d agendas, want %d", says, len(agendas), want)
		}
		pre, err = o.Preview(background, q)
		o.must(err)
		o.accept(pre, planner.Choices{})
		if len(o.tray()) != 0 {
			t.Errorf("%s: asked again", says)
		}
	}
}
