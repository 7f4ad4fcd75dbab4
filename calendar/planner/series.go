package planner

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"convenor/calendar"
	"convenor/calendar/ical"
)

// claimBlock is how many claims are made at once for sittings that follow from a rule.
const claimBlock = 512

// rules keeps the rules of series once they are read, by their text.
type rules struct {
	mu   sync.Mutex
	read map[string]*ical.Series
}

// maxRules is how many read rules are kept; beyond it all are dropped and read anew.
const maxRules = 100_000

func (r *rules) get(text string) (*ical.Series, error) {
	r.mu.Lock()
	s := r.read[text]
	r.mu.Unlock()
	if s != nil {
		return s, nil
	}
	s, err := ical.ReadRule(text)
	if err != nil {
		return nil, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.read == nil || len(r.read) >= maxRules {
		r.read = map[string]*ical.Series{}
	}
	r.read[text] = s
	return s, nil
}

// follower makes the sittings that follow from rules.
type follower struct {
	rules  *rules
	claims []calendar.Claim // room for those to come
}

// each hands on the sittings of a series that share time with a span, or where to is
// zero all from its start on, and follow from its rule, in order of start.
func (f *follower) each(s *calendar.Series, span calendar.Span, yield func(calendar.Occurrence) bool) error {
	rule, err := f.rules.get(s.Rule)
	if err != nil {
		return fmt.Errorf("rule of meeting %s: %w", s.Key, err)
	}
	from := span.Start
	if !from.IsZero() { // one that began before may reach into the span; an hour for clock changes
		from = from.Add(-s.Template.End.Sub(s.Template.Start) - time.Hour)
	}
	for in := range rule.Instances(from, span.End) {
		if in.Cancelled || changedAlone(&in) || !s.Follows(in.Original) {
			continue // cancelled, or kept with words of its own
		}
		o := f.occurrence(s, &in)
		if !s.To.IsZero() && !o.Start.Before(s.To) {
			return nil // it was ended here
		}
		if !o.End.After(span.Start) {
			continue
		}
		if !yield(o) {
			return nil
		}
	}
	return nil
}

// changedAlone tells whether an instance was changed on its own, and not with all later
// ones, or stands beside the series.
func changedAlone(in *ical.Instance) bool {
	return in.Orphan || !in.Entry.RecurrenceID.IsZero() && !in.Entry.RangeThisAndFuture
}

// changesOnward tells whether a rule's text changes all sittings from one on. Those are
// kept as far as the series counts, for their words, and given by the rule beyond.
func changesOnward(rule string) bool { return strings.Contains(rule, "RANGE=THISANDFUTURE") }

// occurrence makes one sitting from the series' template.
func (f *follower) occurrence(s *calendar.Series, in *ical.Instance) calendar.Occurrence {
	o := *s.Template
	o.Meeting, o.Original, o.Start, o.End, o.Follows = s.Key, in.Original, in.Start, in.End, true
	if o.EndAssumed {
		o.End = o.Start.Add(s.Template.End.Sub(s.Template.Start))
	}
	o.Claims = f.room(len(s.Template.Claims))
	copy(o.Claims, s.Template.Claims)
	for i := range o.Claims {
		o.Claims[i].RecurrenceID, o.Claims[i].Start, o.Claims[i].End = o.Original, o.Start, o.End
	}
	return o
}

// room gives room for n claims, which nothing is appended to.
func (f *follower) room(n int) []calendar.Claim {
	if n > len(f.claims) {
		f.claims = make([]calendar.Claim, max(n, claimBlock))
	}
	out := f.claims[:n:n]
	f.claims = f.claims[n:]
	return out
}

// all gives the sittings of many series in a span, in order; worked out on as many
// processors as there are.
func (r *rules) all(ctx context.Context, series []calendar.Series, span calendar.Span) ([]*calendar.Occurrence, error) {
	parts := min(runtime.GOMAXPROCS(0), len(series))
	found := make([][]*calendar.Occurrence, parts)
	failed := make([]error, parts)
	var wait sync.WaitGroup
	for p := range parts {
		wait.Go(func() {
			f := follower{rules: r}
			var part []calendar.Occurrence
			for i := p; i < len(series) && failed[p] == nil && ctx.Err() == nil; i += parts {
				failed[p] = f.each(&series[i], span, func(o calendar.Occurrence) bool {
					part = append(part, o)
					return true
				})
			}
			found[p] = pointers(part)
			slices.SortFunc(found[p], compareOccurrences)
		})
	}
	wait.Wait()
	for _, err := range append(failed, ctx.Err()) {
		if err != nil {
			return nil, err
		}
	}
	return merged(found...), nil
}

// at gives the sitting of a series that originally starts at a time, if its rule gives
// one, whether or not it is kept or excepted.
func (f *follower) at(s *calendar.Series, original time.Time) (calendar.Occurrence, bool, error) {
	rule, err := f.rules.get(s.Rule)
	if err != nil {
		return calendar.Occurrence{}, false, fmt.Errorf("rule of meeting %s: %w", s.Key, err)
	}
	for in := range rule.Instances(original, original.Add(time.Second)) {
		if in.Original.Equal(original) && !in.Cancelled && !changedAlone(&in) {
			return f.occurrence(s, &in), true, nil
		}
	}
	return calendar.Occurrence{}, false, nil
}
