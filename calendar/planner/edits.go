package planner

import (
	"context"
	"slices"
	"time"

	"convenor/calendar"
)

// editor turns a preview and the user's choices into edits.
type editor struct {
	now time.Time
	pre *calendar.Preview
	*choice

	out  []calendar.Edit
	tray map[string]calendar.TrayEntry
	// places are the held sittings as the edits so far leave them, by id.
	places map[string]*calendar.Occurrence
	// series are the meetings with a rule as the import leaves them, ended those whose
	// rule it changes.
	series map[string]*calendar.Meeting
	ended  map[string]bool
}

// edits gives the edits of an import. Meetings come before their sittings.
func (e *editor) edits(ctx context.Context, store Store) ([]calendar.Edit, error) {
	held, err := store.Tray(ctx)
	if err != nil {
		return nil, err
	}
	e.tray = make(map[string]calendar.TrayEntry, len(held))
	for _, t := range held {
		e.tray[t.ID] = t
	}
	before, err := e.heldMeetings(ctx, store)
	if err != nil {
		return nil, err
	}
	ended, err := e.endMissing(ctx, store, before)
	if err != nil {
		return nil, err
	}
	for i := range e.pre.Lines {
		if err := e.line(&e.pre.Lines[i]); err != nil {
			return nil, err
		}
	}
	for i := range e.pre.Settled {
		if !e.alone[e.pre.Settled[i].Meeting] {
			e.keep(&e.pre.Settled[i])
		}
	}
	e.questions()
	if err := e.layouts(ctx, store); err != nil {
		return nil, err
	}
	if err := e.agendas(ctx, store); err != nil {
		return nil, err
	}
	lines := e.out
	e.out = nil
	if err := e.source(ctx, store); err != nil {
		return nil, err
	}
	e.meetings(before, append(slices.Clone(e.pre.Meetings), ended...))
	return append(e.out, lines...), nil
}

// questions puts into the tray what is only suggested, and takes out what lapsed.
func (e *editor) questions() {
	asks := e.asks()
	for _, t := range e.pre.Suggested {
		if !asks(t) {
			continue
		}
		if _, waiting := e.tray[t.ID]; !waiting {
			t.At = e.now.UTC().Truncate(time.Second)
			e.add(calendar.NounTray, t.ID, nil, t)
		}
	}
	for _, t := range e.pre.Lapsed {
		e.add(calendar.NounTray, t.ID, t, nil)
	}
}

func (e *editor) add(noun calendar.Noun, key string, before, after any) {
	e.out = append(e.out, calendar.Edit{Noun: noun, Key: key, Before: before, After: after})
}

func (e *editor) source(ctx context.Context, store Store) error {
	sources, err := store.Sources(ctx)
	if err != nil {
		return err
	}
	var before any
	for _, s := range sources {
		if s.Name == e.pre.Source.Name {
			before = s
		}
	}
	after := e.pre.Source
	after.ImportedAt = e.now.UTC().Truncate(time.Second)
	after.Missing = e.stillMissing()
	if sub := after.Subscription; sub != nil && e.partial() { // what was left out is to come again
		again := *sub
		again.ETag, again.LastModified = "", ""
		after.Subscription = &again
	}
	e.add(calendar.NounSource, after.Name, before, after)
	return nil
}

// line makes the edit of one line.
func (e *editor) line(l *calendar.PreviewLine) error {
	switch {
	case e.alone[meetingKey(l)]:
		return nil
	case !e.takes(l):
		e.leaveOut(l)
		return nil
	case l.Series:
		return nil // the edit of its meeting does it
	}
	switch l.Outcome {
	case calendar.OutcomeNew:
		e.own(l.Arriving)
	case calendar.OutcomePossible:
		return e.possible(l)
	case calendar.OutcomeMissing:
		return e.missed(l)
	default:
		return e.matched(l)
	}
	return nil
}

// missed does with a missing sitting as was chosen. One that followed from a rule which
// no longer gives it is kept by itself from now on.
func (e *editor) missed(l *calendar.PreviewLine) error {
	held := l.Held
	if e.missing(l) != calendar.MissingCancel {
		if held.Follows && e.ended[held.Meeting] {
			e.keep(held)
		}
		return nil
	}
	return e.update(held, func(o *calendar.Occurrence) {
		o.Status = calendar.StatusCancelled
		if c := claimOf(o, e.pre.Source.Name); c != nil {
			c.Status = calendar.StatusCancelled
		}
	})
}

// own takes an arriving sitting in as one of its own: its series' rule gives it, or it is
// kept.
func (e *editor) own(arriving *calendar.Occurrence) {
	o := *arriving
	if o.Follows {
		series := e.series[o.Meeting]
		if series != nil && series.Rule != "" {
			readmit(series, o.Original)
			return
		}
		o.Follows = false // the series itself was left out
	}
	o.Changed = e.now.UTC().Truncate(time.Second)
	e.add(calendar.NounSitting, o.ID().String(), nil, o)
}

// keep keeps a sitting, which followed from a rule, as it was.
func (e *editor) keep(o *calendar.Occurrence) {
	kept := cloneOccurrence(o)
	kept.Follows = false
	e.add(calendar.NounSitting, o.ID().String(), nil, kept)
}

// possible does with a possible match as was chosen. A sitting that follows from a rule
// is an exception to it while it waits, and for good where it was merged.
func (e *editor) possible(l *calendar.PreviewLine) error {
	id := trayID(calendar.TrayMatch, l.Arriving)
	waiting, waits := e.tray[id]
	series := e.series[l.Arriving.Meeting]
	gives := l.Arriving.Follows || series != nil && changesOnward(series.Rule)
	if gives && e.match(l) != calendar.MatchRefuse {
		except(series, l.Arriving.Original)
	}
	switch e.match(l) {
	case calendar.MatchAccept:
		if err := e.merge(l); err != nil {
			return err
		}
	case calendar.MatchRefuse:
		e.own(l.Arriving)
	default:
		if !waits {
			e.add(calendar.NounTray, id, nil, calendar.TrayEntry{ID: id, Why: calendar.TrayMatch,
				Source: e.pre.Source.Name, Sitting: *l.Arriving, Held: l.Held.ID().String(), Score: l.Score, Agenda: l.Agenda,
				At: e.now.UTC().Truncate(time.Second)})
		}
		return nil
	}
	if waits {
		e.add(calendar.NounTray, id, waiting, nil)
	}
	return nil
}
