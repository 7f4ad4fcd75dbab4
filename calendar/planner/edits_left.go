package planner

import "convenor/calendar"

// What is left out of an import is held nowhere, so that it comes again as new; what is
// held stays as it was.

// leaveOut does what is needed for a line that is refused although others of its meeting
// are taken in: what its series' rule gives is an exception to it, and what followed from a
// rule that holds no longer is kept by itself.
func (e *editor) leaveOut(l *calendar.PreviewLine) {
	if l.Series {
		return // seriesLeftOut did it
	}
	if l.Held != nil && l.Outcome != calendar.OutcomePossible && l.Held.Follows && e.ended[l.Held.Meeting] {
		e.keep(l.Held)
	}
	if l.Arriving == nil {
		return
	}
	series := e.series[l.Arriving.Meeting]
	if series == nil || !(l.Arriving.Follows || changesOnward(series.Rule)) {
		return
	}
	given := l.Arriving.Original
	if l.Held != nil && l.Outcome != calendar.OutcomePossible {
		if given = l.Arriving.Claims[0].RecurrenceID; given.Equal(l.Held.Original) {
			return // the held one, kept, stands in its place
		}
	}
	except(series, given)
}

// mostMissing is how many missing sittings a source remembers.
const mostMissing = 1000

// stillMissing gives the ids of the sittings that are missing and kept.
func (e *editor) stillMissing() []string {
	var out []string
	for i := range e.pre.Lines {
		l := &e.pre.Lines[i]
		if l.Outcome == calendar.OutcomeMissing && e.missing(l) == calendar.MissingKeep && len(out) < mostMissing {
			out = append(out, l.Held.ID().String())
		}
	}
	return out
}

// seriesLeftOut gives the meetings whose series as a whole is refused.
func (e *editor) seriesLeftOut() map[string]bool {
	out := map[string]bool{}
	for i := range e.pre.Lines {
		if l := &e.pre.Lines[i]; l.Series && !e.takes(l) {
			out[l.Arriving.Meeting] = true
		}
	}
	return out
}

// asks tells whether a question about the body of an arriving sitting is still one: the
// sitting, or its series, is taken in.
func (e *editor) asks() func(calendar.TrayEntry) bool {
	taken, left := map[calendar.OccurrenceID]bool{}, map[calendar.OccurrenceID]bool{}
	for i := range e.pre.Lines {
		l := &e.pre.Lines[i]
		if l.Arriving == nil {
			continue
		}
		if e.takes(l) {
			taken[l.Arriving.ID()] = true
		} else {
			left[l.Arriving.ID()] = true
		}
	}
	return func(t calendar.TrayEntry) bool {
		id := t.Sitting.ID()
		return taken[id] || !left[id]
	}
}
