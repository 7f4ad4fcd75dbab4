package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/workload"
)

// clashes are those of the month.
type clashes struct {
	// open are those nothing was done of; settled those that a decision ended.
	open, settled []clash.Clash
}

func (m *making) findClashes() error {
	q := clash.Query{Span: m.month.Span()}
	m.clashes.open = clash.Find(m.s, q)
	open := map[string]bool{}
	for i := range m.clashes.open {
		open[m.clashes.open[i].ID] = true
	}
	if m.o.Undecided != m.s {
		m.clashes.settled = slices.DeleteFunc(clash.Find(m.o.Undecided, q), func(c clash.Clash) bool { return open[c.ID] })
	}
	return nil
}

// severest orders clashes by how much hangs on them, then by time.
func severest(list []clash.Clash) []clash.Clash {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b clash.Clash) int {
		x, _ := a.Severity()
		y, _ := b.Severity()
		return cmp.Or(cmp.Compare(y, x), a.A.Start.Compare(b.A.Start))
	})
	return sorted
}

// attention lists what is to be done, for the first page.
func (m *making) attention() error {
	table := Table{Name: "Attention", Caption: "Open clashes, the gravest first", Empty: "No clash is open.",
		Columns: []Column{left("When", 1.1), left("Who", 0.7), left("Between", 3.2), left("Why", 3)}}
	for _, c := range severest(m.clashes.open) {
		table.Rows = append(table.Rows, Row{Cells: []Cell{day(c.A.Date()), words(c.Officer.Label()),
			words(m.nameOf(c.A) + " and " + m.nameOf(c.B)), words(m.why(&c))}})
	}
	m.add(Section{ID: "attention", Title: "What wants a decision", Front: true, Tables: []Table{table}})
	return nil
}

// listClashes lists every clash with what became of it.
func (m *making) listClashes() error {
	table := Table{Name: "Clashes", Caption: "Clashes of " + m.month.British(), Empty: "Nobody was expected in two places.",
		Columns: []Column{left("When", 1.2), left("Who", 0.7), left("Kind", 0.8), left("First", 1.7), left("Second", 1.7), left("Why", 2.3), left("State", 0.7), left("What gave way", 2)}}
	gave := map[string]int{}
	for _, state := range []struct {
		name string
		list []clash.Clash
	}{{"open", m.clashes.open}, {"settled", m.clashes.settled}} {
		for _, c := range state.list {
			way, body := m.gaveWay(&c)
			if body != "" {
				gave[body]++
			}
			table.Rows = append(table.Rows, Row{Cells: []Cell{day(c.A.Date()), words(c.Officer.Label()), words(string(c.Kind)),
				words(sitting(m, c.A)), words(sitting(m, c.B)), words(m.why(&c)), words(state.name), words(way)}})
		}
	}
	said := fmt.Sprintf("%d clashes are open", len(m.clashes.open))
	if len(m.clashes.open) == 1 {
		said = "1 clash is open"
	}
	text := []string{fmt.Sprintf("%s, %d settled. A clash is a pair of one officer's sittings, so three at once are three clashes.", said, len(m.clashes.settled))}
	if way := gaveWayMost(gave); way != "" {
		text = append(text, "What gave way: "+way+".")
	}
	section := Section{ID: "clashes", Title: "Clashes", Text: text, Tables: []Table{table}}
	if gave, any := m.ledger(); any {
		section.Tables = append(section.Tables, gave)
	}
	m.add(section)
	return nil
}

// sitting names a sitting with its time of day.
func sitting(m *making, s *calendar.Sitting) string {
	return clock(s) + " " + m.nameOf(s)
}

// clock gives a sitting's time of day in London: "09:30–12:00".
func clock(s *calendar.Sitting) string {
	if s.AllDay {
		return "All day"
	}
	return s.Start.In(calendar.London()).Format("15:04") + "–" + s.End.In(calendar.London()).Format("15:04")
}

// gaveWay says what became of a clash, and the name of what gave way; both empty where
// nothing was decided of it.
func (m *making) gaveWay(c *clash.Clash) (text, body string) {
	r := m.s.Ruling(c.ID)
	switch {
	case r == nil && slices.ContainsFunc(m.clashes.settled, func(x clash.Clash) bool { return x.ID == c.ID }):
		return "settled by another decision", ""
	case r == nil:
		return "", ""
	case r.Lapsed != "":
		return "a decision lapsed: " + r.Lapsed, ""
	}
	of := func(s calendar.Side) string {
		if s == calendar.SideB {
			return m.nameOf(c.B)
		}
		return m.nameOf(c.A)
	}
	if side := r.GivenUp(); side != "" {
		body = of(side)
		text = body
		if r.Deputy != "" {
			text += "; " + m.labelOf(r.Deputy) + " went"
		}
	}
	if r.Remote != "" {
		text = strings.TrimPrefix(text+"; "+of(r.Remote)+" joined online", "; ")
	}
	if r.Reason != "" {
		text += " (" + r.Reason + ")"
	}
	return text, body
}

// labelOf gives an officer's post, else the name.
func (m *making) labelOf(name string) string {
	if o, err := m.s.Register.Officer(name); err == nil {
		return o.Label()
	}
	return name
}

// gaveWayMost counts what gave way: "C ICP 2, N ICP 1".
func gaveWayMost(gave map[string]int) string {
	var names []string
	for name := range gave {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(gave[b]-gave[a], strings.Compare(a, b)) })
	for i, name := range names {
		names[i] = fmt.Sprintf("%s %d", name, gave[name])
	}
	return strings.Join(names, ", ")
}

// ledger counts what was kept and what gave way, by system.
func (m *making) ledger() (Table, bool) {
	t := Table{Name: "Gave way", Caption: "What was kept and what gave way, by system and decision",
		Columns: []Column{left("System", 2), figures("Kept", 1), figures("Gave way", 1), figures("Somebody sent", 1.2), figures("Within the system", 1.3)}}
	any := false
	for _, r := range clash.Ledger(m.s, clash.LedgerQuery{From: m.month.First(), To: m.month.Add(1).First()}) {
		any = any || r.Kept+r.GaveWay+r.Within > 0
		t.Rows = append(t.Rows, Row{Cells: []Cell{words(m.systemName(r.System)), count(r.Kept), count(r.GaveWay), count(r.Covered), count(r.Within)}})
	}
	return t, any
}

// systemName gives what people call a system by its key.
func (m *making) systemName(key string) string {
	switch key {
	case calendar.CouncilWide:
		return "Council-wide"
	case workload.PersonalKey:
		return personal
	}
	if y, err := m.s.Register.System(key); err == nil {
		return y.Name
	}
	return key
}
