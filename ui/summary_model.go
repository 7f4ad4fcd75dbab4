package ui

import (
	"fmt"
	"slices"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// summaryModel is what the window says around every view, ready for display.
type summaryModel struct {
	// council is for the window's title and the sidebar; empty if none is set.
	council string
	// officers can be chosen in the header, by name; labels are what is shown.
	officers, labels []string
	// lastImport is for the status line, undo what the next undo takes back.
	lastImport, undo string
	systems          string
	// clashes, topics and waiting are the counts in the sidebar.
	clashes, topics, waiting int
	// revision is that of the facts it was made from.
	revision int64
	// bare: nothing is held, not even a register; unread: no calendar is.
	bare, unread bool
}

// summaryFacts are what newSummaryModel is made from. The snapshot is of the
// scope's month.
type summaryFacts struct {
	snapshot *calendar.Snapshot
	sources  []calendar.Source
	tray     []calendar.TrayEntry
	history  []calendar.HistoryEntry
	// topics is how many stand on several agendas of the month.
	topics int
	now    time.Time
}

func newSummaryModel(f summaryFacts, at scope) summaryModel {
	r := f.snapshot.Register
	m := summaryModel{council: r.Council.Name, revision: f.snapshot.Revision, waiting: len(f.tray), topics: f.topics, unread: len(f.sources) == 0}
	m.bare = m.unread && len(r.Bodies) == 0 && len(r.Officers) == 0
	m.officers, m.labels = officerChoices(r)
	m.undo, _ = nextSteps(f.history)
	m.clashes = len(at.clashesIn(f.snapshot, at.month().Span()))
	if len(f.sources) > 0 {
		last := slices.MaxFunc(f.sources, func(a, b calendar.Source) int { return a.ImportedAt.Compare(b.ImportedAt) })
		name := last.Name
		if file := fileName(last.Path); file != "" && file != name {
			name = file + " as " + name
		}
		m.lastImport = fmt.Sprintf("Last import: %s, %s – %s, %s", name,
			stamp(last.ImportedAt, f.now), plural(last.Sittings, "sitting"), plural(last.Problems, "problem"))
	}
	n := 0
	on := calendar.DateOf(f.now, calendar.London())
	for _, s := range r.Systems {
		if s.Holds(on) {
			n++
		}
	}
	m.systems = "saved"
	if n > 0 {
		m.systems = fmt.Sprintf("%s on %s · saved", plural(n, "system"), plainDate(on))
	}
	return m
}

// officerChoices gives the names and labels of everyone, then of those whose
// time counts, then of the others.
func officerChoices(r *calendar.Register) (names, labels []string) {
	names, labels = []string{""}, []string{"Everyone"}
	for _, senior := range []bool{true, false} {
		for _, o := range r.Officers {
			if o.Senior() == senior {
				names, labels = append(names, o.Name), append(labels, o.Label())
			}
		}
	}
	return names, labels
}

// firstScope gives the month to begin with: today's; or, if nothing is on in
// it, the first month from then on that has a sitting, and a sentence that
// says so. The snapshot begins with today's month.
func firstScope(s *calendar.Snapshot, today calendar.Date) (scope, string) {
	at := scope{day: today}
	for i := range s.Sittings {
		o := &s.Sittings[i]
		if o.Status == calendar.StatusCancelled {
			continue
		}
		month := o.Date().MonthOf()
		if !today.MonthOf().Before(month) {
			return at, ""
		}
		at.day = o.Date()
		return at, fmt.Sprintf("Nothing is on in %s: %s is the first month that holds a sitting.", today.MonthOf().British(), month.British())
	}
	return at, ""
}

// changeWords says what a change did.
func changeWords(n planner.Note) string {
	switch {
	case n.Undone:
		return "Undone: " + lowerFirst(n.Name)
	case n.Redone:
		return "Done again: " + lowerFirst(n.Name)
	default:
		return n.Name
	}
}
