package planner

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// merge gives a held sitting a second source. The latest import's time holds; title
// and place stay those of the source that gave it first.
func (e *editor) merge(l *calendar.PreviewLine) error {
	return e.update(l.Held, func(o *calendar.Occurrence) {
		o.Claims = slices.Concat(l.Arriving.Claims, o.Claims)
		if !l.Arriving.ToConfirm { // to have no time is no news of one
			takeTime(o, l.Arriving)
		}
		if len(o.Bodies) == 0 || together(o.Title) && together(l.Arriving.Title) {
			o.Bodies = withBodies(o.Bodies, l.Arriving.Bodies)
		}
		if o.Place == "" {
			o.Place, o.Presence = l.Arriving.Place, l.Arriving.Presence
		}
	})
}

// withBodies gives the bodies of a sitting with those that another calendar says sit too.
func withBodies(of, more []string) []string {
	out := slices.Clone(of)
	for _, b := range more {
		if !sharesBody(out, []string{b}) {
			out = append(out, b)
		}
	}
	return out
}

// takeTime gives a sitting the time of another. A length that is known is not given up
// for one that is only assumed.
func takeTime(o, from *calendar.Occurrence) {
	length, known := o.End.Sub(o.Start), !o.EndAssumed && !o.AllDay
	o.Start, o.End, o.Zone, o.Floating = from.Start, from.End, from.Zone, from.Floating
	o.AllDay, o.EndAssumed, o.InDoubt, o.ToConfirm = from.AllDay, from.EndAssumed, from.InDoubt, from.ToConfirm
	if known && from.EndAssumed {
		o.End, o.EndAssumed = o.Start.Add(length), false
	}
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
		i := slices.IndexFunc(o.Claims, func(c calendar.Claim) bool { return c.Source == e.pre.Source.Name })
		if i < 0 {
			return
		}
		said, first := o.Claims[i], o.Claims[len(o.Claims)-1].Source == e.pre.Source.Name
		moved := l.Outcome == calendar.OutcomeMoved && (!l.Arriving.ToConfirm || o.ToConfirm || len(o.Claims) == 1)
		o.Claims = withClaims(o.Claims, e.pre.Source.Name, l.Arriving.Claims, moved)
		switch {
		case l.Outcome == calendar.OutcomeCancelled:
			o.Status = calendar.StatusCancelled
			return
		case moved:
			takeTime(o, l.Arriving)
		}
		if l.Arriving.Private && onlyByHandBeside(o, e.pre.Source.Name) {
			handForgotten(o)
			first = true
		}
		takeSaid(o, l.Arriving, &said, first)
	})
}

// onlyByHandBeside tells whether nothing but what was entered by hand stands beside what a
// source says: when that becomes private, nobody else says it openly.
func onlyByHandBeside(o *calendar.Occurrence, source string) bool {
	return !slices.ContainsFunc(o.Claims, func(c calendar.Claim) bool { return c.Source != source && c.Source != ByHand })
}

// handForgotten takes the words out of what was entered by hand.
func handForgotten(o *calendar.Occurrence) {
	o.Bodies = nil
	for i := range o.Claims {
		if o.Claims[i].Source == ByHand {
			o.Claims[i].Title, o.Claims[i].Place = "", ""
		}
	}
}

// takeSaid gives a sitting what a source says of it now, said being what it said before.
// With first it is the source that gave it first, or the only one.
func takeSaid(o, from *calendar.Occurrence, said *calendar.Claim, first bool) {
	alone := !slices.ContainsFunc(o.Claims, func(c calendar.Claim) bool { return c.Source != from.Claims[0].Source })
	if alone {
		takeTime(o, from)
	}
	if alone || statusWord(said.Status) != statusWord(from.Status) {
		o.Status = from.Status
	}
	if first {
		place, presence := o.Place, o.Presence
		takeWords(o, from)
		if place != "" && said.Place == "" && o.Place == "" { // another source's place fills the gap
			o.Place, o.Presence = place, presence
		}
	}
	if len(o.Bodies) == 0 {
		o.Bodies = from.Bodies
	}
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
	return a.Start.Equal(b.Start) && a.End.Equal(b.End) && a.AllDay == b.AllDay && a.ToConfirm == b.ToConfirm && sameWords(a, b)
}

// sameWords tells whether nothing that is ever exported differs but the time.
func sameWords(a, b *calendar.Occurrence) bool {
	return a.Title == b.Title && a.Place == b.Place && a.Status == b.Status && a.Private == b.Private &&
		a.Show == b.Show && strings.Join(a.Bodies, "\x1f") == strings.Join(b.Bodies, "\x1f")
}
