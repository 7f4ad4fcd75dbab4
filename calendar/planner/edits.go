package planner

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// editor turns a preview and the user's choices into edits.
type editor struct {
	now  time.Time
	pre  *calendar.Preview
	with Choices

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
		e.keep(&e.pre.Settled[i])
	}
	for _, t := range e.pre.Suggested {
		if _, waiting := e.tray[t.ID]; !waiting {
			t.At = e.now.UTC().Truncate(time.Second)
			e.add(calendar.NounTray, t.ID, nil, t)
		}
	}
	for _, t := range e.pre.Lapsed {
		e.add(calendar.NounTray, t.ID, t, nil)
	}
	lines := e.out
	e.out = nil
	if err := e.source(ctx, store); err != nil {
		return nil, err
	}
	e.meetings(before, append(slices.Clone(e.pre.Meetings), ended...))
	return append(e.out, lines...), nil
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
	e.add(calendar.NounSource, after.Name, before, after)
	return nil
}

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
	for _, m := range e.pre.Meetings {
		m.Except = slices.Clone(m.Except)
		e.series[m.Key] = &m
		e.ended[m.Key] = held[m.Key].Rule != "" && held[m.Key].Rule != m.Rule
	}
	return held, nil
}

// endMissing gives the series without end of which nothing arrived any more, where what
// is missing was cancelled: they end before the first that is missing.
func (e *editor) endMissing(ctx context.Context, store Store, before map[string]calendar.Meeting) ([]calendar.Meeting, error) {
	if e.with.Missing != calendar.MissingCancel {
		return nil, nil
	}
	first, arrived := map[string]time.Time{}, map[string]bool{}
	for _, l := range e.pre.Lines { // in order of start
		switch {
		case l.Held == nil:
		case l.Outcome != calendar.OutcomeMissing:
			arrived[l.Held.Meeting] = true
		case l.Held.Follows && first[l.Held.Meeting].IsZero():
			first[l.Held.Meeting] = l.Held.Start
		}
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
	for _, l := range e.pre.Lines {
		if l.Arriving == nil || l.Series || l.Arriving.Follows || (l.Outcome == calendar.OutcomePossible && e.with.Matches != calendar.MatchRefuse) {
			continue
		}
		need[l.Arriving.Meeting] = true
	}
	return need
}

// line makes the edit of one line.
func (e *editor) line(l *calendar.PreviewLine) error {
	if l.Series {
		return nil // the edit of its meeting does it
	}
	switch l.Outcome {
	case calendar.OutcomeNew:
		e.own(l.Arriving)
	case calendar.OutcomePossible:
		return e.possible(l)
	case calendar.OutcomeMissing:
		return e.missing(l.Held)
	default:
		return e.matched(l)
	}
	return nil
}

// missing does with a missing sitting as was chosen. One that followed from a rule which
// no longer gives it is kept by itself from now on.
func (e *editor) missing(held *calendar.Occurrence) error {
	if e.with.Missing != calendar.MissingCancel {
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
	if arriving.Follows {
		readmit(e.series[arriving.Meeting], arriving.Original)
		return
	}
	o := *arriving
	o.Changed = e.now.UTC().Truncate(time.Second)
	e.add(calendar.NounSitting, o.ID().String(), nil, o)
}

// keep keeps a sitting, which followed from a rule, as it was.
func (e *editor) keep(o *calendar.Occurrence) {
	kept := cloneOccurrence(o)
	kept.Follows = false
	e.add(calendar.NounSitting, o.ID().String(), nil, kept)
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

// possible does with a possible match as was chosen. A sitting that follows from a rule
// is an exception to it while it waits, and for good where it was merged.
func (e *editor) possible(l *calendar.PreviewLine) error {
	id := trayID(calendar.TrayMatch, l.Arriving)
	waiting, waits := e.tray[id]
	series := e.series[l.Arriving.Meeting]
	gives := l.Arriving.Follows || series != nil && changesOnward(series.Rule)
	if gives && e.with.Matches != calendar.MatchRefuse {
		except(series, l.Arriving.Original)
	}
	switch e.with.Matches {
	case calendar.MatchAccept:
		if err := e.merge(l); err != nil {
			return err
		}
	case calendar.MatchRefuse:
		e.own(l.Arriving)
	default:
		if !waits {
			e.add(calendar.NounTray, id, nil, calendar.TrayEntry{ID: id, Why: calendar.TrayMatch,
				Source: e.pre.Source.Name, Sitting: *l.Arriving, Held: l.Held.ID().String(), Score: l.Score,
				At: e.now.UTC().Truncate(time.Second)})
		}
		return nil
	}
	if waits {
		e.add(calendar.NounTray, id, waiting, nil)
	}
	return nil
}

// merge gives a held sitting a second source. The latest import's time holds; title
// and place stay those of the source that gave it first.
func (e *editor) merge(l *calendar.PreviewLine) error {
	return e.update(l.Held, func(o *calendar.Occurrence) {
		o.Claims = append([]calendar.Claim{l.Arriving.Claims[0]}, o.Claims...)
		takeTime(o, l.Arriving)
		if len(o.Bodies) == 0 {
			o.Bodies = l.Arriving.Bodies
		}
		if o.Place == "" {
			o.Place, o.Presence = l.Arriving.Place, l.Arriving.Presence
		}
	})
}

// takeTime gives a sitting the time of another.
func takeTime(o, from *calendar.Occurrence) {
	o.Start, o.End, o.Zone, o.Floating = from.Start, from.End, from.Zone, from.Floating
	o.AllDay, o.EndAssumed, o.InDoubt = from.AllDay, from.EndAssumed, from.InDoubt
}

// matched brings a held sitting up to what its source says now. Of a sitting with
// several sources, title and place stay those of the source that gave it first. Where
// both follow from the series' rule, the series has been brought up to date instead.
func (e *editor) matched(l *calendar.PreviewLine) error {
	if l.Held.Follows && l.Arriving.Follows && l.Held.Original.Equal(l.Arriving.Claims[0].RecurrenceID) && e.series[l.Held.Meeting] != nil {
		return nil
	}
	if l.Held.ID() != l.Arriving.ID() {
		return fmt.Errorf("sitting %s arrived as %s: %w", l.Held.ID(), l.Arriving.ID(), calendar.ErrInvalid)
	}
	return e.update(l.Held, func(o *calendar.Occurrence) {
		claim := claimOf(o, e.pre.Source.Name)
		if claim == nil {
			return
		}
		said := *claim
		*claim = l.Arriving.Claims[0]
		first := o.Claims[len(o.Claims)-1].Source == e.pre.Source.Name
		moved := l.Outcome == calendar.OutcomeMoved
		if l.Outcome == calendar.OutcomeCancelled {
			o.Status = calendar.StatusCancelled
			return
		}
		if moved || len(o.Claims) == 1 {
			takeTime(o, l.Arriving)
		}
		if statusWord(said.Status) != statusWord(l.Arriving.Status) || len(o.Claims) == 1 {
			o.Status = l.Arriving.Status
		}
		if first {
			place, presence := o.Place, o.Presence
			takeWords(o, l.Arriving)
			if place != "" && said.Place == "" && o.Place == "" { // another source's place fills the gap
				o.Place, o.Presence = place, presence
			}
		}
		if len(o.Bodies) == 0 {
			o.Bodies = l.Arriving.Bodies
		}
		if moved { // the latest word comes first
			i := slices.IndexFunc(o.Claims, func(c calendar.Claim) bool { return c.Source == e.pre.Source.Name })
			latest := o.Claims[i]
			o.Claims = append([]calendar.Claim{latest}, slices.Delete(o.Claims, i, i+1)...)
		}
	})
}

// takeWords gives a sitting everything but the time of another.
func takeWords(o, from *calendar.Occurrence) {
	o.Title, o.Place, o.Organiser, o.Private = from.Title, from.Place, from.Organiser, from.Private
	o.Show, o.Presence, o.Opaque = from.Show, from.Presence, from.Opaque
}

// update changes a held sitting, working on what earlier lines made of it. Where
// nothing changes there is no edit; where only what is never exported does, its time
// of change stays. A sitting that follows only from its meeting's rule is kept from now on.
func (e *editor) update(held *calendar.Occurrence, change func(*calendar.Occurrence)) error {
	id := held.ID().String()
	before := held
	if was, ok := e.places[id]; ok {
		before = was
	}
	after := cloneOccurrence(before)
	change(&after)
	e.places[id] = &after
	if !sameContent(before, &after) {
		after.Changed = e.now.UTC().Truncate(time.Second)
	}
	if before.Follows {
		after.Follows = false
		e.add(calendar.NounSitting, id, nil, after)
		return nil
	}
	a, err := json.Marshal(before)
	if err != nil {
		return err
	}
	b, err := json.Marshal(&after)
	if err != nil {
		return err
	}
	if string(a) != string(b) {
		e.add(calendar.NounSitting, id, *before, after)
	}
	return nil
}

func cloneOccurrence(o *calendar.Occurrence) calendar.Occurrence {
	c := *o
	c.Claims, c.Bodies = slices.Clone(o.Claims), slices.Clone(o.Bodies)
	return c
}

// sameContent tells whether nothing that is ever exported differs.
func sameContent(a, b *calendar.Occurrence) bool {
	return a.Start.Equal(b.Start) && a.End.Equal(b.End) && a.AllDay == b.AllDay && sameWords(a, b)
}

// sameWords tells whether nothing that is ever exported differs but the time.
func sameWords(a, b *calendar.Occurrence) bool {
	return a.Title == b.Title && a.Place == b.Place && a.Status == b.Status && a.Private == b.Private &&
		a.Show == b.Show && strings.Join(a.Bodies, "\x1f") == strings.Join(b.Bodies, "\x1f")
}
