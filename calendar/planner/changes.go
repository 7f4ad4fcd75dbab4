package planner

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// SourceChanges is what the last reading of a source changed of what is held.
type SourceChanges struct {
	// Source is its name, Change what the import is called in the history and At when it was.
	Source, Change string
	At             time.Time
	// Changes are in order of time.
	Changes []SittingChange
}

// SittingChange is what became of one sitting or series.
type SittingChange struct {
	// Outcome is new, moved, changed, cancelled or missing; or possible match for a sitting
	// that was made one with a held one of another source.
	Outcome calendar.Outcome
	// Sitting is as the import left it; of a series what its sittings have in common, with the
	// times of the first.
	Sitting calendar.Occurrence
	// Series: it is of all sittings that follow from a rule.
	Series bool
	// Fields are what differs, none for a new or missing one.
	Fields []FieldChange
}

// FieldChange is one field that differs, in words.
type FieldChange struct {
	Field string `json:"field"`
	Was   string `json:"was"`
	Is    string `json:"is"`
}

// ChangesOf tells what the last reading of a source that is held changed. A source that was
// never read from anywhere has none. Error: calendar.ErrNotFound.
func (p *Planner) ChangesOf(ctx context.Context, name string) (*SourceChanges, error) {
	_, src, err := p.findSource(ctx, name)
	if err != nil {
		return nil, err
	}
	history, err := p.store.SourceHistory(ctx, src.Name)
	if err != nil {
		return nil, err
	}
	out := &SourceChanges{Source: src.Name}
	if sharing(ctx) {
		defer out.share()
	}
	for _, h := range history {
		edits, err := p.store.Edits(ctx, h.ID)
		if err != nil {
			return nil, err
		}
		read := readingIn(edits, src.Name, h.Name)
		if read == nil {
			continue
		}
		out.Change, out.At = h.Name, h.At
		c := changing{p: p, source: src.Name, edits: edits, out: out}
		if err := c.tell(ctx, read); err != nil {
			return nil, fmt.Errorf("changes of %s: %w", src.Name, err)
		}
		break
	}
	return out, nil
}

// readingIn gives a source as a change left it, if the change was a reading of it. Two may
// have been made in one second, so that its name counts, too.
func readingIn(edits []calendar.Edit, name, called string) *calendar.Source {
	read := strings.HasPrefix(called, importOf) || strings.HasPrefix(called, refreshOf)
	for _, e := range edits {
		after, ok := e.After.(calendar.Source)
		if !ok || after.Name != name {
			continue
		}
		before, was := e.Before.(calendar.Source)
		if read || !was || !before.ImportedAt.Equal(after.ImportedAt) {
			return &after
		}
	}
	return nil
}

// changing tells an import's edits as what became of sittings.
type changing struct {
	p      *Planner
	source string
	edits  []calendar.Edit
	out    *SourceChanges
	// before are the meetings as they were; fresh those that the import added.
	before map[string]calendar.Meeting
	fresh  map[string]bool
}

func (c *changing) tell(ctx context.Context, read *calendar.Source) error {
	if err := c.meetings(ctx); err != nil {
		return err
	}
	for _, e := range c.edits {
		switch after := e.After.(type) {
		case calendar.Meeting:
			c.series(e.Before, after)
		case calendar.Occurrence:
			if err := c.sitting(e.Before, after); err != nil {
				return err
			}
		}
	}
	c.agendas(ctx)
	for _, id := range read.Missing {
		held, err := c.p.findSitting(ctx, id)
		if err == nil { // else it has gone since
			c.add(SittingChange{Outcome: calendar.OutcomeMissing, Sitting: *held})
		}
	}
	slices.SortStableFunc(c.out.Changes, func(x, y SittingChange) int {
		return cmp.Or(x.Sitting.Start.Compare(y.Sitting.Start), strings.Compare(x.Sitting.Title, y.Sitting.Title))
	})
	return nil
}

func (c *changing) add(s SittingChange) { c.out.Changes = append(c.out.Changes, s) }

// meetings finds out how the meetings were that the import touched.
func (c *changing) meetings(ctx context.Context) error {
	c.before, c.fresh = map[string]calendar.Meeting{}, map[string]bool{}
	var ask []string
	for _, e := range c.edits {
		switch after := e.After.(type) {
		case calendar.Meeting:
			before, was := e.Before.(calendar.Meeting)
			c.fresh[after.Key] = !was
			if was {
				c.before[after.Key] = before
			}
		case calendar.Occurrence:
			ask = append(ask, after.Meeting)
		}
	}
	held, err := c.p.store.Meetings(ctx, ask)
	if err != nil {
		return err
	}
	for _, m := range held {
		if _, known := c.before[m.Key]; !known && !c.fresh[m.Key] {
			c.before[m.Key] = m
		}
	}
	return nil
}

// series tells of a meeting with a rule.
func (c *changing) series(before any, after calendar.Meeting) {
	was, had := before.(calendar.Meeting)
	switch {
	case after.Rule == "":
	case !had || was.Rule == "":
		c.add(SittingChange{Outcome: calendar.OutcomeNew, Sitting: *after.Template, Series: true})
	default:
		s := changed(was.Template, after.Template)
		s.Series = true
		if s.Outcome == calendar.OutcomeChanged && daysOf(was.Rule) != daysOf(after.Rule) {
			s.Fields = append(s.Fields, FieldChange{"days", seriesWords(&was), seriesWords(&after) + ", on other days"})
		}
		if len(s.Fields) > 0 {
			c.add(s)
		}
	}
}

// daysOf gives the lines of a rule's text that say on which days it gives a sitting.
func daysOf(rule string) string {
	var out []string
	for line := range strings.Lines(rule) {
		if strings.HasPrefix(line, "RRULE") || strings.HasPrefix(line, "RDATE") || strings.HasPrefix(line, "EXDATE") || strings.HasPrefix(line, "EXRULE") {
			out = append(out, line)
		}
	}
	return strings.Join(out, "")
}

// seriesWords says from when to when a series goes.
func seriesWords(m *calendar.Meeting) string {
	from := calendar.DateOf(m.From, calendar.London()).British()
	if m.To.IsZero() {
		return "from " + from
	}
	return "from " + from + " to " + calendar.DateOf(m.To, calendar.London()).British()
}

// sitting tells of one sitting. One that followed from a rule before is compared with what
// the rule gave.
func (c *changing) sitting(before any, after calendar.Occurrence) error {
	was, had := before.(calendar.Occurrence)
	if m, known := c.before[after.Meeting]; !had && known && m.Rule != "" && !c.fresh[after.Meeting] {
		f := follower{rules: &c.p.rules}
		o, gives, err := f.at(&calendar.Series{Meeting: m}, after.Original)
		if err != nil {
			return err
		}
		was, had = o, gives
	}
	if !had {
		c.add(SittingChange{Outcome: calendar.OutcomeNew, Sitting: after})
		return nil
	}
	s := changed(&was, &after)
	if claimOf(&was, c.source) == nil && claimOf(&after, c.source) != nil {
		s.Outcome = calendar.OutcomePossible
	}
	if len(s.Fields) > 0 || s.Outcome == calendar.OutcomePossible {
		c.add(s)
	}
	return nil
}

// agendas tells of the agendas that came, at the sittings that are told of already or by
// themselves.
func (c *changing) agendas(ctx context.Context) {
	for _, e := range c.edits {
		after, ok := e.After.(calendar.Agenda)
		if !ok {
			continue
		}
		before, _ := e.Before.(calendar.Agenda)
		f := FieldChange{"agenda", itemsWords(len(before.Items)), itemsWords(len(after.Items))}
		i := slices.IndexFunc(c.out.Changes, func(s SittingChange) bool { return s.Sitting.ID().String() == after.Sitting })
		if i >= 0 && c.out.Changes[i].Outcome != calendar.OutcomeNew {
			c.out.Changes[i].Fields = append(c.out.Changes[i].Fields, f)
		}
		if i < 0 {
			if held, err := c.p.findSitting(ctx, after.Sitting); err == nil {
				c.add(SittingChange{Outcome: calendar.OutcomeChanged, Sitting: *held, Fields: []FieldChange{f}})
			}
		}
	}
}

func itemsWords(n int) string {
	if n == 0 {
		return "none"
	}
	return fmt.Sprintf("%d items", n)
}
