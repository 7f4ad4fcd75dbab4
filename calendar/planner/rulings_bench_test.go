package planner

import (
	"fmt"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// yearHeld gives a bare picture of so many sittings of sixty officers over ten years.
func yearHeld(sittings int) *calendar.Snapshot {
	reg := &calendar.Register{}
	for i := range 60 {
		reg.Officers = append(reg.Officers, calendar.Officer{Name: fmt.Sprintf("officer%02d", i)})
	}
	s := &calendar.Snapshot{Register: reg}
	first := time.Date(2027, 1, 4, 9, 0, 0, 0, time.UTC)
	for i := range sittings {
		start := first.Add(time.Duration(i) * 53 * time.Minute)
		held := calendar.Sitting{Occurrence: calendar.Occurrence{Meeting: fmt.Sprintf("m%06d", i), Original: start, Start: start, End: start.Add(time.Hour)}}
		for j := range 3 {
			held.Expected = append(held.Expected, calendar.Attendance{Officer: &reg.Officers[(i/4*7+j*11)%60]})
		}
		s.Sittings = append(s.Sittings, held)
	}
	s.Span = calendar.Span{Start: first, End: s.Sittings[sittings-1].End}
	return s
}

// BenchmarkDecisionWorkedIn makes the picture that follows a decision, the fiftieth of
// them, and finds every clash in it.
func BenchmarkDecisionWorkedIn(b *testing.B) {
	bare := yearHeld(100_000)
	found := clash.Find(bare, clash.Query{})
	var decisions []calendar.Decision
	for i := range 50 {
		c := &found[i*len(found)/50]
		decisions = append(decisions, calendar.Decision{Clash: c.ID, Officer: c.Officer.Name, A: decidedSitting(c.A), B: decidedSitting(c.B), Keep: calendar.SideA, Reason: "x"})
	}
	var worked, finding time.Duration
	for b.Loop() {
		start := time.Now()
		s := ruled(bare, decisions)
		made := time.Now()
		clash.Find(s, clash.Query{})
		if d := made.Sub(start); worked == 0 || d < worked {
			worked = d // the best, for other work on the machine only adds
		}
		if d := time.Since(made); finding == 0 || d < finding {
			finding = d
		}
	}
	b.ReportMetric(float64(len(found)), "clashes")
	b.ReportMetric(float64(worked.Microseconds())/1000, "picture-ms")
	b.ReportMetric(float64(finding.Microseconds())/1000, "find-ms")
}
