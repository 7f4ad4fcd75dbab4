package ui

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/ui/look"
)

// importsModel is where calendars come from and what was done with them,
// ready for display.
type importsModel struct {
	sources []sourceModel
	history sheetModel
	tray    sheetModel
	// undo and redo say what the next undo takes back and the next redo puts
	// forward; empty when there is nothing.
	undo, redo string
	// waiting is how many entries the tray holds.
	waiting int
}

// sourceModel is one source: whose it is, what it gave, and how that went.
type sourceModel struct {
	name, detail, read, state string
	signal                    look.Signal
	// of is the source, check how it went when its address was last asked.
	of    calendar.Source
	check calendar.Check
}

// importsFacts are what newImportsModel is made from.
type importsFacts struct {
	register *calendar.Register
	sources  []calendar.Source
	checks   []calendar.Check
	history  []calendar.HistoryEntry
	tray     []calendar.TrayEntry
	now      time.Time
}

// The columns of the history and of the tray.
var (
	historyColumns = []sheetColumn{{title: "When", weight: 1.6}, {title: "What", weight: 5}, {title: "State", weight: 2.2}}
	trayColumns    = []sheetColumn{{title: "Arriving", weight: 4}, {title: "When", weight: 4.2}, {title: "Question", weight: 4.4}}
)

func newImportsModel(f importsFacts) importsModel {
	m := importsModel{waiting: len(f.tray)}
	for _, s := range f.sources {
		m.sources = append(m.sources, newSourceModel(f.register, s, checkOf(f.checks, s.Name), f.now))
	}
	m.undo, m.redo = nextSteps(f.history)
	m.history.empty = "Nothing has been done yet. What you import or change is listed here, and can be undone."
	for _, h := range f.history {
		m.history.rows = append(m.history.rows, sheetRow{id: fmt.Sprint(h.ID), cells: []string{stamp(h.At, f.now), h.Name, stateWords(h)}})
	}
	m.tray.empty = "Nothing waits for a decision."
	for _, t := range f.tray {
		arriving, when, question := trayWords(&t)
		m.tray.rows = append(m.tray.rows, sheetRow{id: t.ID, cells: []string{arriving, when, question}})
	}
	return m
}

func newSourceModel(r *calendar.Register, s calendar.Source, check calendar.Check, now time.Time) sourceModel {
	m := sourceModel{
		of: s, check: check,
		name:   s.Name,
		detail: joined(" · ", ownerWords(r, s), plural(s.Sittings, "sitting")),
		read:   joined(" · ", fileName(s.Path), "read "+stamp(s.ImportedAt, now)),
		state:  "no problems", signal: look.Good,
	}
	if s.Problems > 0 {
		m.state, m.signal = plural(s.Problems, "problem"), look.Warning
	}
	if s.Watched {
		m.read += " · folder watched"
	}
	if sub := s.Subscription; sub != nil {
		m.read = joined(" · ", sub.Host, "asked "+sub.Every.Words(), "last "+stamp(check.At, now))
	}
	if !check.FailingSince.IsZero() {
		m.state, m.signal = "failing since "+stamp(check.FailingSince, now), look.Wrong
	}
	return m
}

// subscribed tells whether any source has an address to be asked.
func (m *importsModel) subscribed() bool {
	for _, s := range m.sources {
		if s.of.Subscription != nil {
			return true
		}
	}
	return false
}

// checkOf finds how it went with a source; the zero Check where it was never asked.
func checkOf(checks []calendar.Check, source string) calendar.Check {
	for _, c := range checks {
		if strings.EqualFold(c.Source, source) {
			return c
		}
	}
	return calendar.Check{}
}

func fileName(path string) string {
	if path == "" {
		return ""
	}
	return filepath.Base(path)
}

// ownerWords says whose calendar a source is: "DASS’s own diary".
func ownerWords(r *calendar.Register, s calendar.Source) string {
	switch {
	case s.Officer != "":
		return labelOf(r, s.Officer) + "’s own diary"
	case s.Body != "":
		return "calendar of " + s.Body
	case s.System != "":
		return "calendar of " + systemName(r, s.System)
	default:
		return "nobody’s in particular"
	}
}

// nextSteps gives the names of the change that the next undo takes back, and
// of the one that the next redo puts forward, out of the newest first.
func nextSteps(history []calendar.HistoryEntry) (undo, redo string) {
	for _, h := range history {
		switch h.State {
		case calendar.HistoryUndone:
			redo = h.Name // the oldest undone comes first
		case calendar.HistoryDone:
			return h.Name, redo
		}
	}
	return "", redo
}

func stateWords(h calendar.HistoryEntry) string {
	switch h.State {
	case calendar.HistoryUndone:
		return "undone; can be redone"
	case calendar.HistoryDropped:
		return "undone"
	case calendar.HistoryExport:
		return "sent out"
	default:
		return "done"
	}
}

// trayQuestion says what a tray entry waits for.
func trayQuestion(t *calendar.TrayEntry) string {
	if t.Why == calendar.TrayBody {
		return "Is it a sitting of " + orList(t.Suggestions) + "?"
	}
	return fmt.Sprintf("Is it one already held? %s likely", percent(t.Score))
}

// orList gives "A, B or C".
func orList(parts []string) string {
	out := ""
	for i, p := range parts {
		switch {
		case i == 0:
			out = p
		case i == len(parts)-1:
			out += " or " + p
		default:
			out += ", " + p
		}
	}
	return out
}
