package ui

import (
	"fmt"
	"slices"
	"time"

	"convenor/calendar"
)

// acceptWords says what the button does: "Import 19 sittings"; and whether it
// does anything.
func acceptWords(t taken) (words string, can bool) {
	switch {
	case t.matches() > 0 && t.fresh+t.changes() == 0:
		return matchedWords(t), true
	case t.fresh > 0 && t.changes()+t.matches() == 0:
		return "Import " + plural(t.fresh, "sitting"), true
	case t.fresh+t.changes()+t.matches() > 0:
		return "Import " + plural(t.fresh+t.changes()+t.matches(), "change"), true
	case t.left > 0:
		return "Nothing is chosen", false
	default:
		return "Nothing to change: note that it was read", true
	}
}

// matchedWords says what the button does where there is nothing but possible
// matches.
func matchedWords(t taken) string {
	switch t.matches() {
	case t.joined:
		return fmt.Sprintf("Join %d with what is held", t.joined)
	case t.own:
		return "Import " + plural(t.own, "sitting")
	case t.waiting:
		return fmt.Sprintf("Put %d in the tray", t.waiting)
	default:
		return fmt.Sprintf("Settle %d possible matches", t.matches())
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
func importedWords(name string, t taken) string {
	added := fmt.Sprintf("%d added", t.fresh)
	if t.fresh > 0 && t.same+t.moved+t.changed+t.matches() == 0 {
		added = plural(t.fresh, "sitting")
	}
	return "Imported " + name + ": " + joined(", ", counted(t.same, "already held"), added, counted(t.moved, "moved"),
		counted(t.changed, "changed"), counted(t.joined, "joined with what was held"), counted(t.own, "added beside what was held"),
		counted(t.waiting, "waiting in the tray"), counted(t.struck+t.gone, "cancelled"), counted(t.kept, "missing, kept"),
		counted(t.left, "left out"))
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
