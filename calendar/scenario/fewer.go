package scenario

import (
	"math"
	"time"

	"convenor/calendar"
)

// drop has bodies meet no more.
func (w *world) drop(step Step, e *Effect) error {
	g, err := w.groupOf(step.Bodies)
	if err != nil {
		return err
	}
	w.fall(w.sittingsOf(step, g), g, e)
	if !always(step) { // a body that never meets stays in the register
		w.end(step, g, "")
	}
	return nil
}

// fall takes a group out of sittings; those at which nobody else sits fall away.
func (w *world) fall(list []*calendar.Sitting, g group, e *Effect) {
	gone := map[calendar.OccurrenceID]bool{}
	for _, s := range list {
		if leave(s, g) {
			e.Changed++
			continue
		}
		gone[s.ID()] = true
		e.Gone++
	}
	w.remove(gone)
}

// alternate has every other sitting of each body fall away.
func (w *world) alternate(step Step, e *Effect) error {
	list, err := w.bodyList(step.Bodies)
	if err != nil {
		return err
	}
	for _, same := range list {
		g := newGroup(same)
		var second []*calendar.Sitting
		for i, s := range w.sittingsOf(step, g) {
			if i%2 == 1 {
				second = append(second, s)
			}
		}
		w.fall(second, g, e)
	}
	return nil
}

// shortest is how short a sitting can be made.
const shortest = 5 * time.Minute

// shorten has sittings end sooner.
func (w *world) shorten(step Step, e *Effect) error {
	g, err := w.groupOf(step.Bodies)
	if err != nil {
		return err
	}
	for _, s := range w.sittingsOf(step, g) {
		length := time.Duration(step.Minutes) * time.Minute
		if step.Minutes == 0 {
			length = time.Duration(math.Ceil(s.Span().Length().Minutes()*step.Percent/100)) * time.Minute
		}
		if length = max(length, shortest); !s.AllDay && length < s.Span().Length() {
			s.End = s.Start.Add(length)
			e.Changed++
		}
	}
	w.sort()
	return nil
}

// online has sittings joined remotely.
func (w *world) online(step Step, e *Effect) error {
	g, err := w.groupOf(step.Bodies)
	if err != nil {
		return err
	}
	told := group{}
	for _, s := range w.sittingsOf(step, g) {
		for _, b := range s.Of {
			if must, known := b.InPerson.On(s.Date()); known && must && !told[b] {
				told[b] = true
				e.Cautions = append(e.Cautions, b.Name+" must meet in person by the register: this needs that to change first")
			}
		}
		expected := make([]calendar.Attendance, len(s.Expected))
		for i, at := range s.Expected {
			at.Joins = calendar.PresenceUnknown
			expected[i] = at
		}
		s.Presence, s.Expected = calendar.PresenceRemote, expected
		e.Changed++
	}
	return nil
}

// prepare sets how much preparation meetings take.
func (w *world) prepare(step Step, e *Effect) error {
	g, err := w.groupOf(step.Bodies)
	if err != nil {
		return err
	}
	for _, b := range w.bodies {
		if len(step.Bodies)+len(step.Kinds) == 0 {
			g[b] = true
		}
		for _, k := range step.Kinds {
			if b.Kind == k {
				g[b] = true
			}
		}
	}
	for _, s := range w.sittingsOf(step, g) {
		e.Changed++
		if step.Factor != nil { // it holds in the place of reading time
			s.Reading = 0
		} else {
			s.Reading *= *step.Times
		}
	}
	w.otherwise(step, g, func(b *calendar.Body) {
		factor := b.Factor()
		if step.Factor != nil {
			factor = *step.Factor
		} else {
			factor *= *step.Times
		}
		b.PrepFactor = &factor
	})
	return nil
}
