package ui

import (
	"testing"

	"convenor/calendar"
)

// BenchmarkCalendarStep goes a step on in every kind of calendar, in the whole
// window, on a real database of 100,000 sittings that fill 13 months and a
// half, and waits until the page shows it. Each step is to pictures that were
// not read before, as far as the year reaches.
func BenchmarkCalendarStep(b *testing.B) {
	p := crowd(b)
	for _, by := range calendarOrder {
		b.Run(calendarLabels[by.place()], func(b *testing.B) {
			q := &queue{}
			s := newTestShellWith(b, Options{Planner: p}, q.work())
			q.drain(never)
			s.at.by, s.at.day = by, calendar.NewDate(2026, 3, 2)
			s.turn(viewCalendar)
			s.spoil()
			s.refresh()
			q.drain(never)
			days := 0
			for b.Loop() {
				if days++; days > 8 { // back, to what was read some steps ago
					s.at.day, days = calendar.NewDate(2026, 3, 2), 0
				}
				was := s.calendar.model.period
				s.step(1)
				q.drain(func() bool { return s.calendar.model.period != was })
				b.StopTimer()
				q.drain(never)
				b.StartTimer()
			}
			b.ReportMetric(float64(len(s.calendar.model.ids)), "sittings")
		})
	}
}
