package planner

import (
	"context"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// preview tells what the comparison found.
func (c *comparison) preview(ctx context.Context) (*calendar.Preview, error) {
	meetings, err := c.nameMeetings(ctx)
	if err != nil {
		return nil, err
	}
	p := &calendar.Preview{Source: c.src, Files: c.read.Files, Meetings: meetings}
	c.matchedLines(p)
	fresh, err := c.freshLines(ctx)
	if err != nil {
		return nil, err
	}
	missing := c.missingLines()
	p.Lines = append(append(p.Lines, fresh...), missing...)
	if err := c.addAgendas(ctx, p.Lines); err != nil {
		return nil, err
	}
	p.Suggested, p.Settled = c.suggestions(), c.settled(missing)
	loose, err := c.looseAgendas(ctx)
	if err != nil {
		return nil, err
	}
	p.Suggested = append(p.Suggested, loose...)
	if p.Lapsed, err = c.lapsed(ctx, p.Lines); err != nil {
		return nil, err
	}
	slices.SortStableFunc(p.Lines, func(x, y calendar.PreviewLine) int {
		return lineStart(x).Compare(lineStart(y))
	})
	nameLines(p.Lines)
	count(p)
	p.Source.Sittings, p.Source.Problems = p.Counts.Meetings, 0
	for _, f := range p.Files {
		p.Source.Problems += len(f.Problems)
	}
	return p, nil
}

// matchedLines begins a preview with the figures of the reading, and with what is held.
func (c *comparison) matchedLines(p *calendar.Preview) {
	p.Counts = calendar.Counts{
		Entries: c.read.Entries, PrivateMasked: c.read.PrivateMasked,
		OrphanInstances: c.read.OrphanInstances, TimesInDoubt: c.read.TimesInDoubt,
	}
	for _, a := range c.arriving {
		if a.sitting.Status == calendar.StatusCancelled {
			p.Counts.Cancelled++
		}
		if a.match != nil {
			p.Lines = append(p.Lines, matchedLine(a))
		}
	}
	for _, s := range c.series {
		if s.match != nil && !s.expanded {
			p.Lines = append(p.Lines, seriesLine(s))
		}
	}
}

func lineStart(l calendar.PreviewLine) time.Time {
	if l.Arriving != nil {
		return l.Arriving.Start
	}
	return l.Held.Start
}

// count adds up the lines.
func count(p *calendar.Preview) {
	n := &p.Counts
	for _, l := range p.Lines {
		if c := countOf(n, l.Outcome); c != nil {
			*c += l.Sittings
		}
	}
	n.Meetings = n.Same + n.Moved + n.Changed + n.New + n.Possible
}

// countOf gives the figure that counts the sittings of an outcome; nil for those that are
// counted as they are read.
func countOf(n *calendar.Counts, outcome calendar.Outcome) *int {
	switch outcome {
	case calendar.OutcomeSame:
		return &n.Same
	case calendar.OutcomeMoved:
		return &n.Moved
	case calendar.OutcomeChanged:
		return &n.Changed
	case calendar.OutcomeNew:
		return &n.New
	case calendar.OutcomePossible:
		return &n.Possible
	case calendar.OutcomeMissing:
		return &n.Missing
	}
	return nil
}

// nameLines gives every line its id, made of the sitting or series that it is about.
func nameLines(lines []calendar.PreviewLine) {
	taken := make(map[string]bool, len(lines))
	for i := range lines {
		l := &lines[i]
		o := l.Arriving
		if o == nil {
			o = l.Held
		}
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d\x00%t", o.Meeting, o.Original.Unix(), l.Series))
		whole := keyEncoding.EncodeToString(sum[:])
		n := lineIDLength
		for n < len(whole) && taken[whole[:n]] {
			n++
		}
		l.ID = whole[:n]
		taken[l.ID] = true
	}
}

// lineIDLength is how many letters a line's id has, but where two would share one.
const lineIDLength = 6

// matchedLine tells what an arriving sitting changes of the held one it is.
func matchedLine(a *arrival) calendar.PreviewLine {
	h := a.match
	line := calendar.PreviewLine{Held: &h.sitting, Arriving: &a.sitting, Sittings: a.count()}
	if a.sitting.Status == calendar.StatusCancelled {
		line.Outcome = calendar.OutcomeCancelled
		if h.sitting.Status == calendar.StatusCancelled {
			line.Says = "still cancelled"
		}
		return line
	}
	moved := !h.claim.Start.Equal(a.sitting.Start) || h.sitting.AllDay != a.sitting.AllDay ||
		(!h.claim.End.Equal(a.sitting.End) && !(h.sitting.EndAssumed && a.sitting.EndAssumed))
	line.Outcome, line.Says = outcome(moved, h.claim, &h.sitting, &a.sitting)
	return line
}

// seriesLine tells what an arriving series whose rule is as held changes of it.
func seriesLine(s *arrivingSeries) calendar.PreviewLine {
	held := s.match.Template
	line := calendar.PreviewLine{Held: held, Arriving: &s.template, Sittings: s.count(), Series: true}
	longer := s.template.End.Sub(s.template.Start) != held.End.Sub(held.Start)
	line.Outcome, line.Says = outcome(longer && !(held.EndAssumed && s.template.EndAssumed), s.match.claim, held, &s.template)
	return line
}

// outcome gives what became of a sitting or a series, and says it in words.
func outcome(moved bool, claim calendar.Claim, held, arriving *calendar.Occurrence) (calendar.Outcome, string) {
	says := differences(claim, held, arriving)
	switch {
	case moved:
		was := *held
		was.Start, was.End = claim.Start, claim.End
		move := WhenOf(&was) + ", now " + WhenOf(arriving)
		return calendar.OutcomeMoved, strings.Join(append([]string{move}, says...), "; ")
	case len(says) > 0:
		return calendar.OutcomeChanged, strings.Join(says, "; ")
	default:
		return calendar.OutcomeSame, ""
	}
}

// differences lists in words what differs but the time.
func differences(claim calendar.Claim, held, o *calendar.Occurrence) []string {
	var says []string
	add := func(what, was, is string) {
		if was != is {
			says = append(says, what+" "+orNone(was)+", now "+orNone(is))
		}
	}
	if held.Private != o.Private {
		says = append(says, map[bool]string{true: "now private", false: "no longer private"}[o.Private])
	}
	add("title", claim.Title, o.Title)
	add("place", claim.Place, o.Place)
	add("status", statusWord(claim.Status), statusWord(o.Status))
	if len(held.Claims) == 1 {
		add("shown as", string(held.Show), string(o.Show))
		add("organiser", held.Organiser, o.Organiser)
		if claim.Place == o.Place {
			add("attended", string(held.Presence), string(o.Presence))
		}
		if held.Opaque != o.Opaque && o.AllDay {
			says = append(says, map[bool]string{true: "now takes up time", false: "no longer takes up time"}[o.Opaque])
		}
	}
	if len(held.Bodies) == 0 && len(o.Bodies) > 0 {
		says = append(says, "body "+strings.Join(o.Bodies, " and "))
	}
	return says
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

func statusWord(s calendar.Status) string {
	if s == "" {
		s = calendar.StatusConfirmed
	}
	return strings.ToLower(string(s))
}

// missingLines lists the held sittings that the source no longer gives: those of today
// or later that lie between its first and its last.
func (c *comparison) missingLines() []calendar.PreviewLine {
	first, last, any := c.firstAndLast()
	if !any {
		return nil
	}
	today := calendar.DateOf(c.now, calendar.London()).Midnight()
	var lines []calendar.PreviewLine
	for _, h := range c.held {
		at := h.claim.Start
		gone := !h.taken && h.sitting.Status != calendar.StatusCancelled
		if gone && !at.Before(today) && !at.Before(first) && !at.After(last) {
			lines = append(lines, calendar.PreviewLine{Outcome: calendar.OutcomeMissing, Held: &h.sitting, Sittings: 1})
		}
	}
	return lines
}

// firstAndLast gives the starts of the first and the last sitting that arrived.
func (c *comparison) firstAndLast() (first, last time.Time, any bool) {
	widen := func(from, to time.Time) {
		if !any || from.Before(first) {
			first = from
		}
		if !any || to.After(last) {
			last = to
		}
		any = true
	}
	for _, a := range c.arriving {
		widen(a.sitting.Start, a.sitting.Start)
	}
	for _, s := range c.series {
		if s.of.Following > 0 {
			widen(s.of.From, s.of.Last)
		}
	}
	return first, last, any
}

// settled gives the sittings that followed from a rule which no longer holds, arrived no
// more, and are not asked about as missing: they are kept as they were.
func (c *comparison) settled(missing []calendar.PreviewLine) []calendar.Occurrence {
	ends := map[string]bool{}
	for _, h := range c.heldSeries {
		ends[h.Key] = h.ends
	}
	asked := map[calendar.OccurrenceID]bool{}
	for _, l := range missing {
		asked[l.Held.ID()] = true
	}
	var out []calendar.Occurrence
	for _, h := range c.held {
		if o := &h.sitting; !h.taken && o.Follows && ends[o.Meeting] && !asked[o.ID()] {
			out = append(out, *o)
		}
	}
	return out
}
