package agenda

import (
	"fmt"

	"convenor/calendar"
)

// DefaultMinutes is how long an item takes where its agenda does not say.
const DefaultMinutes = 15

// Report is what stands on several tables in a period, and what it costs.
type Report struct {
	// Items are all items; Standing and Substantive add up to them.
	Items, Standing, Substantive int
	// Shared is how many substantive items belong to Topics.
	Shared int
	// Topics are those on more than one agenda, in order of date.
	Topics []SharedTopic
	// Balances are each body's business by horizon, in order of first sitting.
	Balances []Balance
	// Lines are all items as read, agenda by agenda.
	Lines []ReadLine
}

// ReadLine is one item of an agenda with what was made of it.
type ReadLine struct {
	// Key names the item for good (Reader.ItemKey).
	Key     string
	Sitting *calendar.Sitting
	// Body is the name of the body, several joined with " and ".
	Body     string
	Date     calendar.Date
	Title    string
	Standing bool
	// Topic is the id of the shared topic it belongs to; empty where it is on one table only.
	Topic string
	// Label is how far it looks; zero for a standing item.
	Label HorizonLabel
}

// Judged gives the line as judgements keep it.
func (l *ReadLine) Judged() calendar.JudgedItem {
	return calendar.JudgedItem{Key: l.Key, Title: l.Title, Body: l.Body, Date: l.Date}
}

// Duplicates finds the topics on more than one agenda of a snapshot's sittings. Items
// of one sitting are one preparation, be it of several bodies, and never duplicates of
// each other; cancelled sittings do not count. Error: calendar.ErrNotFound for an agenda
// of a sitting that the snapshot does not have.
func (r *Reader) Duplicates(s *calendar.Snapshot, agendas []calendar.Agenda) (*Report, error) {
	t := &table{r: r, register: s.Register}
	if err := t.lay(s, agendas); err != nil {
		return nil, err
	}
	g := r.Cluster(t.lines)
	out := &Report{Items: len(t.lines), Standing: len(g.Standing), Substantive: len(t.lines) - len(g.Standing), Lines: t.read(g)}
	held := t.keys()
	for _, topic := range g.Topics {
		if t.tables(topic) < 2 {
			continue
		}
		for _, i := range topic.Lines {
			out.Lines[i].Topic = topic.ID
		}
		out.Topics = append(out.Topics, t.weigh(topic, out.Lines, held))
		out.Shared += len(topic.Lines)
	}
	out.Balances = balances(out.Lines)
	return out, nil
}

// table is every item of a period with its sitting.
type table struct {
	r        *Reader
	register *calendar.Register
	lines    []Line
	sittings []*calendar.Sitting
	minutes  []float64
}

func (t *table) lay(s *calendar.Snapshot, agendas []calendar.Agenda) error {
	byID := map[string]*calendar.Sitting{}
	for i := range s.Sittings {
		byID[s.Sittings[i].ID().String()] = &s.Sittings[i]
	}
	for _, a := range agendas {
		sitting := byID[a.Sitting]
		if sitting == nil {
			return fmt.Errorf("agenda of sitting %s: %w", a.Sitting, calendar.ErrNotFound)
		}
		if sitting.Status == calendar.StatusCancelled {
			continue
		}
		for _, item := range a.Items {
			minutes := float64(item.Minutes)
			if minutes <= 0 {
				minutes = DefaultMinutes
			}
			t.lines = append(t.lines, Line{t.r.ItemKey(a.Sitting, item.Title), item.Title, BodyNames(sitting), sitting.Date()})
			t.sittings, t.minutes = append(t.sittings, sitting), append(t.minutes, minutes)
		}
	}
	return nil
}

// Lines gives every item of a snapshot's agendas as a line, but for those of cancelled
// sittings. Error: calendar.ErrNotFound for an agenda of a sitting that it does not have.
func (r *Reader) Lines(s *calendar.Snapshot, agendas []calendar.Agenda) ([]Line, error) {
	t := &table{r: r, register: s.Register}
	if err := t.lay(s, agendas); err != nil {
		return nil, err
	}
	return t.lines, nil
}

// read gives every line with what was made of it.
func (t *table) read(g Grouping) []ReadLine {
	list := make([]ReadLine, len(t.lines))
	for i, l := range t.lines {
		list[i] = ReadLine{Key: l.Key, Sitting: t.sittings[i], Body: l.Body, Date: l.Date, Title: l.Title}
	}
	for _, i := range g.Standing {
		list[i].Standing = true
	}
	suggested := map[string]HorizonLabel{}
	for i := range list {
		if !list[i].Standing {
			list[i].Label = t.label(i, suggested)
		}
	}
	return list
}

// label gives the label of a line; what is suggested for a title is worked out once.
func (t *table) label(i int, suggested map[string]HorizonLabel) HorizonLabel {
	l := t.lines[i]
	if said, ok := t.r.saidLabel(l); ok {
		return said
	}
	s, ok := suggested[l.Title]
	if !ok {
		s = t.r.suggestLabel(l.Title)
		suggested[l.Title] = s
	}
	return s
}

// keys gives the keys of all items.
func (t *table) keys() map[string]bool {
	keys := map[string]bool{}
	for _, l := range t.lines {
		keys[l.Key] = true
	}
	return keys
}

// tables counts the sittings of a topic.
func (t *table) tables(topic Topic) int {
	seen := map[*calendar.Sitting]bool{}
	for _, i := range topic.Lines {
		seen[t.sittings[i]] = true
	}
	return len(seen)
}
