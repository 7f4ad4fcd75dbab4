package workload

import (
	"cmp"
	"slices"

	"convenor/calendar"
)

// Deadlines gives the deadline of every sitting of a snapshot whose body has a rule for
// publishing its papers, in order of the day, then of the sitting's start. A cancelled
// sitting has none, and neither has one whose body's rule cannot be read, which the
// register's own check reports.
func Deadlines(s *calendar.Snapshot) []Deadline {
	known := map[ruleOn]Deadline{}
	var list []Deadline
	for i := range s.Sittings {
		sitting := &s.Sittings[i]
		if sitting.Status == calendar.StatusCancelled {
			continue
		}
		on := calendar.Date{}
		for _, body := range sitting.Of {
			if body.Papers == "" {
				continue
			}
			if on.IsZero() {
				on = sitting.Date()
			}
			key := ruleOn{body.Papers, on}
			d, done := known[key]
			if !done {
				d, _, _ = PublishBy(body.Papers, on, s.Holidays)
				known[key] = d
			}
			if !d.By.IsZero() {
				d.Sitting, d.Body = sitting, body
				list = append(list, d)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Deadline) int {
		return cmp.Or(a.By.Compare(b.By), a.Sitting.Start.Compare(b.Sitting.Start))
	})
	return list
}

// ruleOn is what a deadline follows from: sittings alike in it share the counted days.
type ruleOn struct {
	rule    string
	meeting calendar.Date
}
