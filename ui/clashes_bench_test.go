package ui

import (
	"fmt"
	"testing"

	"convenor/calendar"
)

// busyYear gives a council's year of sittings, with one clash a day of January
// for each of two officers.
func busyYear(b *testing.B, sittings int) *calendar.Snapshot {
	b.Helper()
	p := newPicture(&testing.T{})
	base := calendar.NewDate(2026, 2, 1)
	for i := range sittings {
		day := 1 + i%28
		p.add(fmt.Sprintf("Meeting %d", i), day, "09:00", "10:00", "N Board", func(s *calendar.Sitting) {
			move := base.AddDays(i % 365).DaysSince(s.Date())
			s.Start, s.End = s.Start.AddDate(0, 0, move), s.End.AddDate(0, 0, move)
			s.Original, s.Expected = s.Start, s.Expected[2:] // members who do not count
		})
	}
	for day := range 28 {
		p.add("N Board", day+1, "09:30", "12:00", "N Board")
		p.add(fmt.Sprintf("S Board %d", day), day+1, "11:00", "12:30", "S Board")
	}
	s := p.snapshot()
	s.Span = clashSpan(january())
	return s
}

// BenchmarkDesk holds that a changed decision is on screen within 100 ms.
func BenchmarkDesk(b *testing.B) {
	s := busyYear(b, 10_000)
	at := january()
	at.officer = "Ann Dale"
	rows := 0
	for b.Loop() {
		rows = len(newClashesModel(clashFacts{now: s}, at).lists[listOpen].rows)
	}
	b.ReportMetric(float64(rows), "clashes")
}
