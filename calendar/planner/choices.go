package planner

import (
	"fmt"
	"slices"

	"convenor/calendar"
)

// Choices say what to do with what an import holds and where it leaves a question open. The
// zero value takes everything, leaves matches in the tray and keeps what is missing.
type Choices struct {
	// Matches is for every possible match, Missing for every missing sitting.
	Matches calendar.MatchChoice
	Missing calendar.MissingChoice
	// Only are the ids of the lines to take in, nil for all and empty for none; Except are
	// those to leave out. What is as it was held is no matter of choice.
	Only, Except []string
	// MatchOf and MissingOf are for single lines, by id, and go before the others.
	MatchOf   map[string]calendar.MatchChoice
	MissingOf map[string]calendar.MissingChoice
}

// choice is what is done with each line of a preview.
type choice struct {
	with Choices
	pre  *calendar.Preview
	// refused are the lines left out, by id.
	refused map[string]bool
	// alone are the meetings that are left as they are, since nothing of them is taken in.
	alone map[string]bool
}

// among settles choices for the lines of a preview. Error: ErrInvalid for an id that none has.
func (w Choices) among(pre *calendar.Preview) (*choice, error) {
	c := &choice{with: w, pre: pre, refused: map[string]bool{}, alone: map[string]bool{}}
	lines := make(map[string]*calendar.PreviewLine, len(pre.Lines))
	for i := range pre.Lines {
		lines[pre.Lines[i].ID] = &pre.Lines[i]
	}
	for _, id := range w.ids() {
		if lines[id] == nil {
			return nil, &calendar.UserError{Sentence: fmt.Sprintf("The preview has no line %s.", id),
				Remedy: "Preview it again and use the ids that it shows.", Cause: calendar.ErrInvalid}
		}
	}
	only := map[string]bool{}
	for _, id := range w.Only {
		only[id] = true
	}
	for id, l := range lines {
		c.refused[id] = l.Outcome != calendar.OutcomeSame && w.Only != nil && !only[id]
	}
	for _, id := range w.Except {
		c.refused[id] = lines[id].Outcome != calendar.OutcomeSame
	}
	c.leaveAlone()
	return c, nil
}

// ids gives every id that is named.
func (w Choices) ids() []string {
	ids := slices.Concat(w.Only, w.Except)
	for id := range w.MatchOf {
		ids = append(ids, id)
	}
	for id := range w.MissingOf {
		ids = append(ids, id)
	}
	return ids
}

// leaveAlone finds the meetings of which something is refused and nothing that differs is
// taken in.
func (c *choice) leaveAlone() {
	taken := map[string]bool{}
	for i := range c.pre.Lines {
		l := &c.pre.Lines[i]
		switch {
		case l.Outcome == calendar.OutcomeSame:
		case c.refused[l.ID]:
			c.alone[meetingKey(l)] = true
		default:
			taken[meetingKey(l)] = true
		}
	}
	for key := range taken {
		delete(c.alone, key)
	}
}

// meetingKey gives the key of a line's meeting.
func meetingKey(l *calendar.PreviewLine) string {
	if l.Arriving != nil {
		return l.Arriving.Meeting
	}
	return l.Held.Meeting
}

// none tells whether nothing was chosen at all.
func (c *choice) none() bool { return c.with.Only != nil && len(c.with.Only) == 0 }

// partial tells whether anything was left out.
func (c *choice) partial() bool {
	for _, refused := range c.refused {
		if refused {
			return true
		}
	}
	return false
}

// takes tells whether a line is taken in.
func (c *choice) takes(l *calendar.PreviewLine) bool { return !c.refused[l.ID] }

// match says what to do with a possible match that is taken in.
func (c *choice) match(l *calendar.PreviewLine) calendar.MatchChoice {
	if said := c.with.MatchOf[l.ID]; said != "" {
		return said
	}
	for _, said := range []calendar.MatchChoice{c.with.Matches, l.Answered} {
		if said != "" && said != calendar.MatchLeave {
			return said
		}
	}
	return calendar.MatchLeave
}

// missing says what to do with a missing sitting.
func (c *choice) missing(l *calendar.PreviewLine) calendar.MissingChoice {
	if !c.takes(l) {
		return calendar.MissingKeep
	}
	for _, said := range []calendar.MissingChoice{c.with.MissingOf[l.ID], c.with.Missing} {
		if said != "" {
			return said
		}
	}
	return calendar.MissingKeep
}

// counts gives the figures of what is taken in.
func (c *choice) counts() calendar.Counts {
	n := c.pre.Counts
	for i := range c.pre.Lines {
		l := &c.pre.Lines[i]
		if c.takes(l) {
			continue
		}
		if l.Outcome == calendar.OutcomeCancelled {
			n.Cancelled--
		}
		if of := countOf(&n, l.Outcome); of != nil {
			*of -= l.Sittings
		}
	}
	n.Meetings = n.Same + n.Moved + n.Changed + n.New + n.Possible
	return n
}
