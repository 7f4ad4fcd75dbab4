package planner

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// possibleScore is the likelihood from which two sittings of different sources are
// shown as possibly one.
const possibleScore = 0.6

// freshLines tells of what the source never gave before whether it is new or may be
// what another source gave. A new series is one line, but for its sittings that may be
// others'.
func (c *comparison) freshLines(ctx context.Context) ([]calendar.PreviewLine, error) {
	fresh, series := c.fresh()
	if len(fresh) == 0 && len(series) == 0 {
		return nil, nil
	}
	if err := c.readOthers(ctx); err != nil {
		return nil, err
	}
	more, err := c.mateable(series)
	if err != nil {
		return nil, err
	}
	mate := c.possibleMates(append(fresh[:len(fresh):len(fresh)], more...))
	var lines []calendar.PreviewLine
	for _, a := range fresh {
		if m, ok := mate[a]; ok {
			lines = append(lines, c.possibleLine(a, m))
		} else {
			lines = append(lines, calendar.PreviewLine{Outcome: calendar.OutcomeNew, Arriving: &a.sitting, Sittings: a.count()})
		}
	}
	for _, a := range more {
		if m, ok := mate[a]; ok {
			c.seriesOf[a.of].apartCounted += a.count()
			lines = append(lines, c.possibleLine(a, m))
		}
	}
	for _, s := range series {
		lines = append(lines, calendar.PreviewLine{Outcome: calendar.OutcomeNew, Arriving: &s.template, Sittings: s.count(), Series: true})
	}
	return lines, nil
}

// fresh gives the sittings and whole series that arrived and are not held.
func (c *comparison) fresh() (sittings []*arrival, series []*arrivingSeries) {
	for _, a := range c.arriving {
		if a.match == nil && a.sitting.Status != calendar.StatusCancelled {
			sittings = append(sittings, a)
		}
	}
	for _, s := range c.series {
		if s.match == nil && !s.expanded {
			series = append(series, s)
		}
	}
	return sittings, series
}

// count gives 1, or 0 where the series does not count with the sitting.
func (a *arrival) count() int {
	if a.counted {
		return 1
	}
	return 0
}

// count gives how many sittings of the series have no line of their own.
func (s *arrivingSeries) count() int { return s.of.Following - s.apartCounted }

func (c *comparison) possibleLine(a *arrival, m mating) calendar.PreviewLine {
	l := calendar.PreviewLine{Outcome: calendar.OutcomePossible, Held: m.held, Arriving: &a.sitting, Score: m.score,
		Sittings: a.count(), Says: "held as " + m.held.Label() + ", " + WhenOf(m.held)}
	if itsAgenda(a, m.held) {
		l.Answered = calendar.MatchAccept
		l.Says = "of " + m.held.Label() + ", " + WhenOf(m.held)
	}
	if said := c.answers.ofMatch(c.src.Name, a.sitting.Title, m.held.Title); said != nil && said.Says == calendar.VerdictMatch {
		l.Answered = calendar.MatchAccept
		l.Says += "; the same, as answered before"
	}
	return l
}

// itsAgenda tells whether an agenda arrived for the very sitting that is held: of one body,
// at one time. A body meets once at a time, so nobody need be asked.
func itsAgenda(a *arrival, held *calendar.Occurrence) bool {
	return len(a.of.Agenda) > 0 && a.sitting.Start.Equal(held.Start) && !a.sitting.ToConfirm && !held.ToConfirm &&
		slices.ContainsFunc(a.sitting.Bodies, func(body string) bool { return slices.Contains(held.Bodies, body) })
}

// refused tells whether it was answered before that two sittings of these titles are not one.
func (c *comparison) refused(arriving, held *calendar.Occurrence) bool {
	said := c.answers.ofMatch(c.src.Name, arriving.Title, held.Title)
	return said != nil && said.Says != calendar.VerdictMatch
}

// mateable gives the sittings of new series on days on which other sources have any.
func (c *comparison) mateable(series []*arrivingSeries) ([]*arrival, error) {
	if len(c.others) == 0 {
		return nil, nil
	}
	days := map[calendar.Date]bool{}
	for _, o := range c.others {
		days[o.Date()] = true
	}
	span := calendar.Span{Start: c.others[0].Start.AddDate(0, 0, -1), End: c.others[len(c.others)-1].Start.AddDate(0, 0, 1)}
	var out []*arrival
	for _, s := range series {
		within := span
		if until := s.until(); until.Before(within.End) {
			within.End = until
		}
		err := c.follow.each(s.asSeries(), within, func(o calendar.Occurrence) bool {
			if days[o.Date()] {
				out = append(out, s.arrival(o))
			}
			return true
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

type mating struct {
	a     *arrival
	held  *calendar.Occurrence
	score float64
}

// possibleMates finds, the likeliest first and each sitting at most once, the held
// sittings that arriving ones may be. Of two as likely the nearer in time comes first,
// then the one at the place that was said.
func (c *comparison) possibleMates(fresh []*arrival) map[*arrival]mating {
	others := slices.DeleteFunc(slices.Clone(c.others), func(o *calendar.Occurrence) bool {
		return o.Status == calendar.StatusCancelled || o.Private
	})
	slices.SortStableFunc(others, func(x, y *calendar.Occurrence) int { return x.Start.Compare(y.Start) })
	open := slices.ContainsFunc(others, func(o *calendar.Occurrence) bool { return o.ToConfirm })
	titled := map[string][]*calendar.Occurrence{}
	for _, o := range others {
		titled[normalTitle(o.Title)] = append(titled[normalTitle(o.Title)], o)
	}
	var found []mating
	for _, a := range fresh {
		reach := reachOf(&a.sitting, open)
		near := startingIn(others, reach)
		if len(near) > crowd { // those that are called the same, and some
			same := startingIn(titled[normalTitle(a.sitting.Title)], reach)
			near = slices.Concat(same[:min(len(same), crowd)], aboutTime(near, a.sitting.Start))
		}
		for _, o := range near {
			if score := c.alike.of(&a.sitting, o); score >= possibleScore && !c.refused(&a.sitting, o) {
				found = append(found, mating{a, o, score})
			}
		}
	}
	slices.SortStableFunc(found, func(x, y mating) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.apart(), y.apart()), cmp.Compare(x.elsewhere(), y.elsewhere()))
	})
	mates, taken := map[*arrival]mating{}, map[*calendar.Occurrence]bool{}
	for _, m := range found {
		if _, ok := mates[m.a]; !ok && !taken[m.held] {
			mates[m.a], taken[m.held] = m, true
		}
	}
	return mates
}

func laterOf(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// crowd is how many sittings within reach of one are all looked at. No office has as many
// at one time; a file that has is not to take for ever.
const crowd = 200

// reachOf gives the time in which what may be one with a sitting starts: about its own,
// or where that or another's is still to be confirmed, on its day.
func reachOf(o *calendar.Occurrence, open bool) calendar.Span {
	first, last := o.Start.Add(-sameBodyApart), o.Start.Add(sameBodyApart)
	if open || o.ToConfirm { // its time says nothing, so the whole day does
		day := o.Date()
		first, last = earlier(first, day.Midnight()), laterOf(last, day.AddDays(1).Midnight())
	}
	return calendar.Span{Start: first, End: last.Add(1)}
}

// startingIn gives those of a list in order of start that start in a time.
func startingIn(list []*calendar.Occurrence, in calendar.Span) []*calendar.Occurrence {
	from, _ := slices.BinarySearchFunc(list, in.Start, startsAt)
	to, _ := slices.BinarySearchFunc(list, in.End, startsAt)
	return list[from:to:to]
}

// aboutTime gives as many of a list in order of start as make a crowd, about a time.
func aboutTime(list []*calendar.Occurrence, at time.Time) []*calendar.Occurrence {
	i, _ := slices.BinarySearchFunc(list, at, startsAt)
	from := max(0, min(i-crowd/2, len(list)-crowd))
	return list[from:min(from+crowd, len(list))]
}

func startsAt(o *calendar.Occurrence, t time.Time) int { return o.Start.Compare(t) }

func (m mating) apart() time.Duration { return m.a.sitting.Start.Sub(m.held.Start).Abs() }

// elsewhere is 0 where both are said to be at one place, else 1.
func (m mating) elsewhere() int {
	if strings.EqualFold(m.a.sitting.Place, m.held.Place) {
		return 0
	}
	return 1
}
