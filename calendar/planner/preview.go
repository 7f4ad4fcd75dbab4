package planner

import (
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// preview tells what the comparison found.
func (c *comparison) preview() *calendar.Preview {
	p := &calendar.Preview{Source: c.src, Files: c.read.Files}
	p.Counts = calendar.Counts{
		Entries: c.read.Entries, PrivateMasked: c.read.PrivateMasked,
		OrphanInstances: c.read.OrphanInstances, TimesInDoubt: c.read.TimesInDoubt,
	}
	c.nameMeetings(p)
	var fresh []*arrival
	for _, a := range c.arriving {
		if a.sitting.Status == calendar.StatusCancelled {
			p.Counts.Cancelled++
		}
		if a.match == nil && a.sitting.Status != calendar.StatusCancelled {
			fresh = append(fresh, a)
			continue
		}
		if a.match != nil {
			p.Lines = append(p.Lines, c.matchedLine(a))
		}
	}
	lines := c.freshLines(fresh)
	p.Suggested = c.suggestions(fresh, lines)
	p.Lines = append(p.Lines, lines...)
	p.Lines = append(p.Lines, c.missingLines()...)
	slices.SortStableFunc(p.Lines, func(x, y calendar.PreviewLine) int {
		return lineStart(x).Compare(lineStart(y))
	})
	count(p)
	p.Source.Sittings = p.Counts.Meetings
	for _, f := range p.Files {
		p.Source.Problems += len(f.Problems)
	}
	return p
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
	of := map[calendar.Outcome]*int{
		calendar.OutcomeSame: &n.Same, calendar.OutcomeMoved: &n.Moved, calendar.OutcomeChanged: &n.Changed,
		calendar.OutcomeNew: &n.New, calendar.OutcomePossible: &n.Possible, calendar.OutcomeMissing: &n.Missing,
	}
	for _, l := range p.Lines {
		if c := of[l.Outcome]; c != nil && !l.Uncounted {
			*c++
		}
	}
	n.Meetings = n.Same + n.Moved + n.Changed + n.New + n.Possible
}

// nameMeetings settles the key of every arriving sitting, and which meetings are new
// or go on differently.
func (c *comparison) nameMeetings(p *calendar.Preview) {
	used := map[calendar.OccurrenceID]bool{}
	for _, h := range c.held {
		used[h.sitting.ID()] = true
	}
	keyOf := map[*calendar.ImportedMeeting]string{}
	for _, a := range c.arriving {
		if _, ok := keyOf[a.of]; !ok {
			keyOf[a.of] = c.freeKey(a.of)
		}
		if h := a.match; h != nil && len(h.sitting.Claims) == 1 {
			keyOf[a.of] = h.sitting.Meeting // a series that changed its UID stays itself
		}
	}
	done := map[string]bool{}
	for _, a := range c.arriving {
		if a.match != nil {
			a.sitting.Meeting, a.sitting.Original = a.match.sitting.Meeting, a.match.sitting.Original
		} else {
			a.sitting.Meeting = keyOf[a.of]
			for try := 1; used[a.sitting.ID()]; try++ {
				a.sitting.Meeting = c.newKey(a.of, try)
			}
			used[a.sitting.ID()] = true
		}
		key := a.sitting.Meeting
		own := key == keyOf[a.of]
		if done[key] || (a.match != nil && !own) {
			continue // another source's meeting goes on as that source says
		}
		done[key] = true
		m := calendar.Meeting{Key: key}
		if own {
			m.Rule, m.HeldTo = a.of.Rule, a.of.HeldTo
		}
		p.Meetings = append(p.Meetings, m)
	}
}

// matchedLine tells what an arriving sitting changes of the held one it is.
func (c *comparison) matchedLine(a *arrival) calendar.PreviewLine {
	h := a.match
	line := calendar.PreviewLine{Held: &h.sitting, Arriving: &a.sitting, Uncounted: !a.counted}
	if a.sitting.Status == calendar.StatusCancelled {
		line.Outcome = calendar.OutcomeCancelled
		if h.sitting.Status == calendar.StatusCancelled {
			line.Says = "still cancelled"
		}
		return line
	}
	moved := !h.claim.Start.Equal(a.sitting.Start) || h.sitting.AllDay != a.sitting.AllDay ||
		(!h.claim.End.Equal(a.sitting.End) && !(h.sitting.EndAssumed && a.sitting.EndAssumed))
	says := c.differences(a)
	switch {
	case moved:
		line.Outcome = calendar.OutcomeMoved
		line.Says = strings.Join(append([]string{
			When(h.claim.Start, h.claim.End, h.sitting.AllDay) + " → " + When(a.sitting.Start, a.sitting.End, a.sitting.AllDay),
		}, says...), "; ")
	case len(says) > 0:
		line.Outcome, line.Says = calendar.OutcomeChanged, strings.Join(says, "; ")
	default:
		line.Outcome = calendar.OutcomeSame
	}
	return line
}

// differences lists in words what differs but the time.
func (c *comparison) differences(a *arrival) []string {
	h, o := a.match, &a.sitting
	var says []string
	add := func(what, was, is string) {
		if was != is {
			says = append(says, what+" "+orNone(was)+" → "+orNone(is))
		}
	}
	if h.sitting.Private != o.Private {
		says = append(says, map[bool]string{true: "now private", false: "no longer private"}[o.Private])
	}
	add("title", h.claim.Title, o.Title)
	add("place", h.claim.Place, o.Place)
	add("status", statusWord(h.claim.Status), statusWord(o.Status))
	if len(h.sitting.Claims) == 1 {
		add("shown as", string(h.sitting.Show), string(o.Show))
		add("organiser", h.sitting.Organiser, o.Organiser)
		if h.sitting.Presence != o.Presence && h.claim.Place == o.Place {
			add("attended", string(h.sitting.Presence), string(o.Presence))
		}
		if h.sitting.Opaque != o.Opaque && o.AllDay {
			says = append(says, map[bool]string{true: "now takes up time", false: "no longer takes up time"}[o.Opaque])
		}
	}
	if len(h.sitting.Bodies) == 0 && len(o.Bodies) > 0 {
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
	if len(c.arriving) == 0 {
		return nil
	}
	first, last := c.arriving[0].sitting.Start, c.arriving[0].sitting.Start
	for _, a := range c.arriving {
		if a.sitting.Start.Before(first) {
			first = a.sitting.Start
		}
		if a.sitting.Start.After(last) {
			last = a.sitting.Start
		}
	}
	today := calendar.DateOf(c.now, calendar.London()).Midnight()
	var lines []calendar.PreviewLine
	for _, h := range c.held {
		gone := !h.taken && !h.virtual && h.sitting.Status != calendar.StatusCancelled
		if gone && !h.claim.Start.Before(today) && !h.claim.Start.Before(first) && !h.claim.Start.After(last) {
			lines = append(lines, calendar.PreviewLine{Outcome: calendar.OutcomeMissing, Held: &h.sitting})
		}
	}
	return lines
}
