package agenda

import (
	"fmt"
	"testing"
	"time"

	"convenor/calendar"
)

// BenchmarkDuplicates is the time to read, group and weigh the agendas of five years, ten
// items to a sitting, as the window and the console do.
func BenchmarkDuplicates(b *testing.B) {
	for _, n := range []int{6_000, 50_000} {
		snapshot, agendas := held(n)
		r, err := NewReader(Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := r.Duplicates(snapshot, agendas); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// held makes a snapshot of sittings with generated agendas.
func held(n int) (*calendar.Snapshot, []calendar.Agenda) {
	lines := generated(n, 1)
	s := &calendar.Snapshot{Register: &calendar.Register{}}
	var agendas []calendar.Agenda
	bodies := map[string]*calendar.Body{}
	for i := 0; i < len(lines); i += 10 {
		l := lines[i]
		if bodies[l.Body] == nil {
			bodies[l.Body] = &calendar.Body{Name: l.Body, Kind: calendar.KindCommittee}
		}
		start := l.Date.Midnight().Add(10 * time.Hour)
		sitting := calendar.Sitting{Occurrence: calendar.Occurrence{Meeting: fmt.Sprint(i), Original: start, Start: start, End: start.Add(time.Hour), Status: calendar.StatusConfirmed}}
		sitting.Of = []*calendar.Body{bodies[l.Body]}
		a := calendar.Agenda{Sitting: sitting.ID().String()}
		for _, x := range lines[i:min(i+10, len(lines))] {
			a.Items = append(a.Items, calendar.AgendaItem{Title: x.Title})
		}
		s.Sittings, agendas = append(s.Sittings, sitting), append(agendas, a)
	}
	return s, agendas
}
