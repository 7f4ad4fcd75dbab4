package ui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// acceptWords says what the button does: "Import 19 sittings".
func acceptWords(c calendar.Counts, with planner.Choices) string {
	changes := c.Moved + c.Changed
	if with.Missing == calendar.MissingCancel {
		changes += c.Missing
	}
	switch {
	case c.Possible > 0 && c.New+changes == 0:
		return matchedWords(c.Possible, with.Matches)
	case c.New > 0 && changes+c.Possible == 0:
		return "Import " + plural(c.New, "sitting")
	case c.New+changes+c.Possible > 0:
		return "Import " + plural(c.New+changes+c.Possible, "change")
	default:
		return "Nothing to change: note that it was read"
	}
}

// matchedWords says what the button does where there is nothing but possible
// matches.
func matchedWords(n int, choice calendar.MatchChoice) string {
	switch choice {
	case calendar.MatchAccept:
		return fmt.Sprintf("Join %d with what is held", n)
	case calendar.MatchRefuse:
		return "Import " + plural(n, "sitting")
	default:
		return fmt.Sprintf("Put %d in the tray", n)
	}
}

// counted gives a number with what it counts; nothing for nought.
func counted(n int, what string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", n, what)
}

// importedWords says what an import did.
func importedWords(name string, c calendar.Counts, with planner.Choices) string {
	parts := []string{}
	add := func(n int, words string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, words))
		}
	}
	if c.New == c.Meetings && c.New > 0 {
		parts = append(parts, plural(c.New, "sitting"))
	} else {
		add(c.Same, "already held")
		parts = append(parts, fmt.Sprintf("%d added", c.New))
	}
	add(c.Moved, "moved")
	add(c.Changed, "changed")
	switch with.Matches {
	case calendar.MatchAccept:
		add(c.Possible, "joined with what was held")
	case calendar.MatchRefuse:
		add(c.Possible, "added beside what was held")
	default:
		add(c.Possible, "waiting in the tray")
	}
	if with.Missing == calendar.MissingCancel {
		add(c.Missing, "cancelled")
	} else {
		add(c.Missing, "missing, kept")
	}
	return "Imported " + name + ": " + strings.Join(parts, ", ")
}

// firstImported gives the sitting to show after an import: the first still to
// come that is new or different, else the first that arrived.
func firstImported(p *calendar.Preview, now time.Time) (*calendar.Occurrence, bool) {
	var arrived []*calendar.Occurrence
	for _, l := range p.Lines {
		if l.Arriving != nil && l.Arriving.Status != calendar.StatusCancelled {
			if l.Outcome != calendar.OutcomeSame && l.Arriving.End.After(now) {
				return l.Arriving, true
			}
			arrived = append(arrived, l.Arriving)
		}
	}
	if i := slices.IndexFunc(arrived, func(o *calendar.Occurrence) bool { return o.End.After(now) }); i >= 0 {
		return arrived[i], true
	}
	if len(arrived) > 0 {
		return arrived[0], true
	}
	return nil, false
}
