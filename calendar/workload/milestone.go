package workload

import (
	"cmp"
	"slices"

	"convenor/calendar"
)

// Milestone is a date by which something must be done, with the sitting of a Health and
// Wellbeing Board that can do it: "is there an HWB before the BCF deadline?".
type Milestone struct {
	calendar.Overlay
	// Before is the last sitting of a Health and Wellbeing Board that starts before the
	// last day; nil if the snapshot has none.
	Before *calendar.Sitting
	// Papers is when that sitting's papers must be published; zero if no rule is known.
	Papers calendar.Date
	// InTime: Before can do it: it is not before the first day, where the milestone has one.
	InTime bool
	// After is the first such sitting that is too late; nil if the snapshot has none.
	After *calendar.Sitting
}

// Milestones gives the milestones whose last day lies in [from, to), in order of that, with
// the boards before and after each as far as the snapshot knows.
func Milestones(s *calendar.Snapshot, from, to calendar.Date) []Milestone {
	var list []Milestone
	for _, o := range s.Register.Overlays {
		if o.Kind == calendar.OverlayMilestone && !o.To.Before(from) && o.To.Before(to) {
			list = append(list, newMilestone(s, o))
		}
	}
	slices.SortStableFunc(list, func(a, b Milestone) int {
		return cmp.Or(a.To.Compare(b.To), cmp.Compare(a.Name, b.Name))
	})
	return list
}

func newMilestone(s *calendar.Snapshot, o calendar.Overlay) Milestone {
	m := Milestone{Overlay: o}
	for i := range s.Sittings {
		x := &s.Sittings[i]
		board := boardOf(x)
		if board == nil || x.Status == calendar.StatusCancelled {
			continue
		}
		if !x.Date().Before(o.To) {
			if m.After == nil {
				m.After = x
			}
			continue
		}
		m.Before = x
		d, _, _ := PublishBy(board.Papers, x.Date(), s.Holidays) // a rule that cannot be read is the register's check to tell
		m.Papers = d.By
	}
	m.InTime = m.Before != nil && (o.From == o.To || !m.Before.Date().Before(o.From))
	return m
}

// boardOf gives the Health and Wellbeing Board that sits; nil if none does.
func boardOf(s *calendar.Sitting) *calendar.Body {
	for _, b := range s.Of {
		if b.Kind == calendar.KindHWB {
			return b
		}
	}
	return nil
}
