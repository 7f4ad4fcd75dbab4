package planner

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

const (
	// possibleScore is the likelihood from which two sittings of different sources are
	// shown as possibly one.
	possibleScore = 0.6
	// sameBodyApart is how far apart two sources may put one sitting of a body.
	sameBodyApart = 90 * time.Minute
)

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
			lines = append(lines, possibleLine(a, m))
		} else {
			lines = append(lines, calendar.PreviewLine{Outcome: calendar.OutcomeNew, Arriving: &a.sitting, Sittings: a.count()})
		}
	}
	for _, a := range more {
		if m, ok := mate[a]; ok {
			c.seriesOf[a.of].apartCounted += a.count()
			lines = append(lines, possibleLine(a, m))
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

func possibleLine(a *arrival, m mating) calendar.PreviewLine {
	return calendar.PreviewLine{Outcome: calendar.OutcomePossible, Held: m.held, Arriving: &a.sitting, Score: m.score,
		Sittings: a.count(), Says: "held as " + m.held.Label() + ", " + When(m.held.Start, m.held.End, m.held.AllDay)}
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
// sittings that arriving ones may be.
func (c *comparison) possibleMates(fresh []*arrival) map[*arrival]mating {
	byDay := map[calendar.Date][]*calendar.Occurrence{}
	for _, o := range c.others {
		if o.Status != calendar.StatusCancelled && !o.Private {
			byDay[o.Date()] = append(byDay[o.Date()], o)
		}
	}
	var found []mating
	if len(byDay) > 0 {
		for _, a := range fresh {
			for _, o := range byDay[a.sitting.Date()] {
				if score := likeness(&a.sitting, o); score >= possibleScore {
					found = append(found, mating{a, o, score})
				}
			}
		}
	}
	slices.SortStableFunc(found, func(x, y mating) int { return cmp.Compare(y.score, x.score) })
	mates, taken := map[*arrival]mating{}, map[*calendar.Occurrence]bool{}
	for _, m := range found {
		if _, ok := mates[m.a]; !ok && !taken[m.held] {
			mates[m.a], taken[m.held] = m, true
		}
	}
	return mates
}

// likeness says how likely two sittings of one day in different calendars are one, 0
// to 1: by their bodies, their times and, where a body is not known of both, the words
// of their titles.
func likeness(a, b *calendar.Occurrence) float64 {
	if a.Private || b.Private || a.AllDay != b.AllDay {
		return 0
	}
	apart := a.Start.Sub(b.Start).Abs()
	sameStart, sameEnd := apart == 0, a.End.Equal(b.End)
	if len(a.Bodies) > 0 && len(b.Bodies) > 0 {
		switch {
		case !sharesBody(a.Bodies, b.Bodies):
			return 0
		case sameStart && sameEnd:
			return 0.99
		case sameStart:
			return 0.95
		case apart <= sameBodyApart:
			return 0.8
		default:
			return 0
		}
	}
	if !sameStart {
		return 0
	}
	words := wordsShared(a.Title, b.Title)
	if sameEnd {
		return 0.4*min(words*2, 1) + 0.55*words
	}
	return 0.9 * words
}

func sharesBody(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return strings.EqualFold(x, y) })
	})
}

// wordsShared gives the fraction of the words of the shorter title that the other has
// too; 0 when either has none.
func wordsShared(a, b string) float64 {
	wa, wb := titleWords(a), titleWords(b)
	if len(wa) > len(wb) {
		wa, wb = wb, wa
	}
	if len(wa) == 0 {
		return 0
	}
	n := 0
	for w := range wa {
		if wb[w] {
			n++
		}
	}
	return float64(n) / float64(len(wa))
}

func titleWords(s string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 127)
	}) {
		words[w] = true
	}
	return words
}

// suggestions lists what is new and has a body only as a suggestion; of a series its
// first sitting.
func (c *comparison) suggestions() []calendar.TrayEntry {
	var out []calendar.TrayEntry
	add := func(o *calendar.Occurrence, suggest []string) {
		if len(suggest) > 0 {
			out = append(out, calendar.TrayEntry{ID: trayID(calendar.TrayBody, o), Why: calendar.TrayBody,
				Source: c.src.Name, Sitting: *o, Suggestions: suggest})
		}
	}
	for _, a := range c.arriving {
		if a.match == nil && !a.sitting.Follows && a.sitting.Status != calendar.StatusCancelled {
			add(&a.sitting, a.suggest)
		}
	}
	for _, s := range c.series {
		if s.match == nil {
			add(&s.template, s.suggest)
		}
	}
	return out
}

// lapsed gives the questions about this source's sittings that are asked no more.
func (c *comparison) lapsed(ctx context.Context, lines []calendar.PreviewLine) ([]calendar.TrayEntry, error) {
	first, last, any := c.firstAndLast()
	if !any {
		return nil, nil
	}
	waiting, err := c.store.Tray(ctx)
	if err != nil {
		return nil, err
	}
	asked := map[string]bool{}
	for _, l := range lines {
		if l.Outcome == calendar.OutcomePossible {
			asked[trayID(calendar.TrayMatch, l.Arriving)] = true
		}
	}
	return slices.DeleteFunc(waiting, func(t calendar.TrayEntry) bool {
		at := t.Sitting.Start
		return t.Why != calendar.TrayMatch || t.Source != c.src.Name || asked[t.ID] || at.Before(first) || at.After(last)
	}), nil
}

// trayID names the question whether an arriving sitting is one already held, so that
// the same question is asked once however often the file is read.
func trayID(why string, o *calendar.Occurrence) string {
	src := ""
	if len(o.Claims) > 0 {
		src = o.Claims[0].Source
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%d", why, src, normalTitle(o.Title), o.Start.Unix()))
	return "t" + keyEncoding.EncodeToString(sum[:keyBytes])
}
