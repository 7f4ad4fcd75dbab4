package planner

import (
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

// freshLines tells of each arriving sitting that the source never gave before whether
// it is new or may be one that another source gave.
func (c *comparison) freshLines(fresh []*arrival) []calendar.PreviewLine {
	mate := c.possibleMates(fresh)
	lines := make([]calendar.PreviewLine, 0, len(fresh))
	for _, a := range fresh {
		line := calendar.PreviewLine{Outcome: calendar.OutcomeNew, Arriving: &a.sitting, Uncounted: !a.counted}
		if m, ok := mate[a]; ok {
			line.Outcome, line.Held, line.Score = calendar.OutcomePossible, m.held, m.score
			line.Says = "held as " + m.held.Label() + ", " + When(m.held.Start, m.held.End, m.held.AllDay)
		}
		lines = append(lines, line)
	}
	return lines
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
	for i := range c.others {
		o := &c.others[i]
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
	slices.SortStableFunc(found, func(x, y mating) int {
		switch {
		case x.score > y.score:
			return -1
		case x.score < y.score:
			return 1
		default:
			return 0
		}
	})
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

// suggestions lists the new sittings whose body is only a suggestion.
func (c *comparison) suggestions(fresh []*arrival, lines []calendar.PreviewLine) []calendar.TrayEntry {
	var out []calendar.TrayEntry
	for i, a := range fresh {
		if len(a.suggest) == 0 || lines[i].Outcome != calendar.OutcomeNew {
			continue
		}
		out = append(out, calendar.TrayEntry{ID: trayID(calendar.TrayBody, &a.sitting), Why: calendar.TrayBody,
			Source: c.src.Name, Sitting: a.sitting, Suggestions: a.suggest})
	}
	return out
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
