package planner

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"time"

	"convenor/calendar"
)

// heldMeetings reads what is held of the meetings that the import touches.
func (e *editor) heldMeetings(ctx context.Context, store Store) (map[string]calendar.Meeting, error) {
	keys := make([]string, len(e.pre.Meetings))
	for i, m := range e.pre.Meetings {
		keys[i] = m.Key
	}
	list, err := store.Meetings(ctx, keys)
	if err != nil {
		return nil, err
	}
	held := make(map[string]calendar.Meeting, len(list))
	for _, m := range list {
		held[m.Key] = m
	}
	e.series, e.ended = map[string]*calendar.Meeting{}, map[string]bool{}
	refused := e.seriesLeftOut()
	for _, m := range e.pre.Meetings {
		m.Except = slices.Clone(m.Except)
		if refused[m.Key] { // only what it leaves out of its rule may change
			was := held[m.Key]
			m.Rule, m.From, m.To, m.Template = was.Rule, was.From, was.To, was.Template
		}
		e.series[m.Key] = &m
		e.ended[m.Key] = held[m.Key].Rule != "" && held[m.Key].Rule != m.Rule
	}
	return held, nil
}

// endMissing gives the series without end of which nothing arrived any more, where what
// is missing was cancelled: they end before the first that is missing.
func (e *editor) endMissing(ctx context.Context, store Store, before map[string]calendar.Meeting) ([]calendar.Meeting, error) {
	first, arrived := map[string]time.Time{}, map[string]bool{}
	for i := range e.pre.Lines { // in order of start
		l := &e.pre.Lines[i]
		switch {
		case l.Held == nil:
		case l.Outcome != calendar.OutcomeMissing, e.missing(l) != calendar.MissingCancel:
			arrived[l.Held.Meeting] = true
		case l.Held.Follows && first[l.Held.Meeting].IsZero():
			first[l.Held.Meeting] = l.Held.Start
		}
	}
	if len(first) == 0 {
		return nil, nil
	}
	maps.DeleteFunc(first, func(key string, _ time.Time) bool { return arrived[key] || e.series[key] != nil })
	held, err := store.Meetings(ctx, slices.Sorted(maps.Keys(first)))
	if err != nil {
		return nil, err
	}
	held = slices.DeleteFunc(held, func(m calendar.Meeting) bool { return !m.To.IsZero() })
	for i, m := range held {
		before[m.Key] = m
		m.To = first[m.Key]
		held[i] = m
		e.series[m.Key] = &held[i]
	}
	return held, nil
}

// meetings makes the edits of meetings that are new or changed.
func (e *editor) meetings(held map[string]calendar.Meeting, touched []calendar.Meeting) {
	needed := e.keysNeeded()
	for _, m := range touched {
		if e.alone[m.Key] {
			continue
		}
		after := *e.series[m.Key]
		if after.Template != nil && after.Template.Changed.IsZero() {
			t := *after.Template
			t.Changed = e.now.UTC().Truncate(time.Second)
			after.Template = &t
		}
		before, ok := held[m.Key]
		switch {
		case !ok && after.Rule == "" && !needed[m.Key]: // every sitting of it waits in the tray or was merged
		case !ok:
			e.add(calendar.NounMeeting, m.Key, nil, after)
		case !sameMeeting(&before, &after):
			e.add(calendar.NounMeeting, m.Key, before, after)
		}
	}
}

// sameMeeting tells whether nothing differs that is kept of a meeting.
func sameMeeting(a, b *calendar.Meeting) bool {
	x, errA := json.Marshal(a)
	y, errB := json.Marshal(b)
	return errA == nil && errB == nil && string(x) == string(y)
}

// keysNeeded gives the meetings of which the import adds a sitting.
func (e *editor) keysNeeded() map[string]bool {
	need := map[string]bool{}
	for i := range e.pre.Lines {
		l := &e.pre.Lines[i]
		if l.Arriving == nil || l.Series || !e.takes(l) || (l.Outcome == calendar.OutcomePossible && e.match(l) != calendar.MatchRefuse) {
			continue
		}
		if series := e.series[l.Arriving.Meeting]; !l.Arriving.Follows || series == nil || series.Rule == "" {
			need[l.Arriving.Meeting] = true
		}
	}
	return need
}

// except takes an original start out of what a series' rule gives.
func except(m *calendar.Meeting, original time.Time) {
	if m != nil && m.Rule != "" && !slices.ContainsFunc(m.Except, original.Equal) {
		m.Except = append(m.Except, original)
	}
}

// readmit takes an exception back.
func readmit(m *calendar.Meeting, original time.Time) {
	if m != nil {
		m.Except = slices.DeleteFunc(m.Except, original.Equal)
	}
}
