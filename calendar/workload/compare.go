package workload

import (
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// Turn is a day on which systems began or ended.
type Turn struct {
	// On is the first day on which it holds.
	On calendar.Date
	// Text says what happened: "Central and East became Central and East".
	Text string
}

// Turns lists the days on which the register's systems change, in order: where one ends
// and another begins in its place, or either of them.
func Turns(r *calendar.Register) []Turn {
	said := map[calendar.Date][]string{}
	add := func(on calendar.Date, text string) {
		if !on.IsZero() && !slices.Contains(said[on], text) {
			said[on] = append(said[on], text)
		}
	}
	heirs := map[string]bool{}
	for _, y := range r.Systems {
		if y.To.IsZero() {
			continue
		}
		text := y.Name + " ended"
		if next, err := r.System(y.Successor); err == nil && y.Successor != "" {
			text = y.Name + " became " + next.Name
			heirs[next.Code] = true
		}
		add(y.To.AddDays(1), text)
	}
	for _, y := range r.Systems {
		if !heirs[y.Code] {
			add(y.From, y.Name+" began")
		}
	}
	list := make([]Turn, 0, len(said))
	for on, texts := range said {
		list = append(list, Turn{on, strings.Join(texts, "; ")})
	}
	slices.SortFunc(list, func(a, b Turn) int { return a.On.Compare(b.On) })
	return list
}

// CompareQuery says which turn is to be looked at from both sides.
type CompareQuery struct {
	// On is the first day of the new order.
	On calendar.Date
	// Months is how many whole months of each side are looked at, 1 to 24; a month in which
	// the turn falls after its first day is on neither side.
	Months int
	// By is what the rows are by; empty is KeySystem. Time is what it may not be by.
	By Key
	// SplitByPopulation, Personal, WithTravel, WithCost and DayPence are as a Query's.
	SplitByPopulation, Personal, WithTravel, WithCost bool
	DayPence                                          int
}

// before and after give the tallies of both sides.
func (q CompareQuery) before() Query { return q.side(q.On.MonthOf().Add(-q.Months)) }
func (q CompareQuery) after() Query {
	first := q.On.MonthOf()
	if q.On.Day > 1 {
		first = first.Add(1)
	}
	return q.side(first)
}

func (q CompareQuery) side(first calendar.Month) Query {
	by := q.By
	if by == "" {
		by = KeySystem
	}
	return Query{From: first, To: first.Add(q.Months - 1), By: []Key{by}, SplitByPopulation: q.SplitByPopulation,
		Personal: q.Personal, WithTravel: q.WithTravel, WithCost: q.WithCost, DayPence: q.DayPence}
}

// Span gives the time that a snapshot must span for it.
func (q CompareQuery) Span() calendar.Span {
	return calendar.Span{Start: q.before().From.Span().Start, End: q.after().To.Span().End}
}

// mostCompared is how many months of a side are compared at most.
const mostCompared = 24

func (q CompareQuery) check() error {
	switch {
	case q.On.IsZero():
		return fmt.Errorf("say on which day the systems changed: %w", calendar.ErrInvalid)
	case q.Months < 1 || q.Months > mostCompared:
		return fmt.Errorf("%d months cannot be compared, only 1 to %d: %w", q.Months, mostCompared, calendar.ErrInvalid)
	case q.By == KeyMonth || years[q.By] != "":
		return fmt.Errorf("what is before and after a day cannot be by %s: %w", q.By, calendar.ErrInvalid)
	}
	return nil
}

// Comparison is how much officers' time went before and after a turn.
type Comparison struct {
	On            calendar.Date
	Before, After *Tally
	// Lines join the rows of both sides; a system stands with those that it took the place of.
	Lines []Line
	Total Line
	// Notes are what a reader must know.
	Notes []string
}

// Line is a figure on both sides of a turn.
type Line struct {
	Key, Label string
	// Were are the labels of the systems it took the place of; nil where it was there before.
	Were []string
	// Before and After are days of a mean month, to one decimal; Change is what the second is
	// above the first, from exact minutes.
	Before, After, Change float64
	// Rows are the tallies' own; the first are several where systems became one.
	BeforeRows []Row
	AfterRow   Row
}

// Compare tallies the months before and after a turn. Errors: ErrInvalid for a query that
// makes no sense, or a snapshot that does not span it.
func Compare(s *calendar.Snapshot, q CompareQuery) (*Comparison, error) {
	if err := q.check(); err != nil {
		return nil, err
	}
	c := &Comparison{On: q.On}
	var err error
	if c.Before, err = Count(s, q.before()); err != nil {
		return nil, fmt.Errorf("before %s: %w", q.On, err)
	}
	if c.After, err = Count(s, q.after()); err != nil {
		return nil, fmt.Errorf("from %s on: %w", q.On, err)
	}
	c.Total = newLine(c.After.Total, []Row{c.Before.Total}, q.Months)
	c.join(s.Register, q)
	for _, t := range []struct {
		when string
		*Tally
	}{{"before", c.Before}, {"after", c.After}} {
		if t.Note != "" {
			c.Notes = append(c.Notes, t.when+": "+t.Note)
		}
	}
	return c, nil
}

// join makes the lines: after's rows in their order, then those that only before has.
func (c *Comparison) join(r *calendar.Register, q CompareQuery) {
	heir := func(key string) string { return key }
	if q.By == "" || q.By == KeySystem {
		heir = func(key string) string { return heirOn(r, key, q.On) }
	}
	rows := map[string][]Row{}
	for _, row := range c.Before.Rows {
		rows[heir(row.Key)] = append(rows[heir(row.Key)], row)
	}
	for _, row := range c.After.Rows {
		if row.ExactDays == 0 && len(rows[row.Key]) == 0 {
			continue
		}
		c.Lines = append(c.Lines, newLine(row, rows[row.Key], q.Months))
		delete(rows, row.Key)
	}
	for _, row := range c.Before.Rows { // what is no more
		if left := rows[heir(row.Key)]; len(left) > 0 && (row.ExactDays > 0) {
			c.Lines = append(c.Lines, newLine(Row{Key: row.Key, Label: row.Label}, left, q.Months))
			delete(rows, heir(row.Key))
		}
	}
}

// newLine joins a row with those before it.
func newLine(after Row, before []Row, months int) Line {
	l := Line{Key: after.Key, Label: after.Label, AfterRow: after, BeforeRows: before}
	days := 0.0
	for _, r := range before {
		days += r.ExactDays
		if r.Key != after.Key {
			l.Were = append(l.Were, r.Label)
		}
	}
	n := float64(months)
	l.Before, l.After, l.Change = round(days/n, 1), round(after.ExactDays/n, 1), round((after.ExactDays-days)/n, 1)
	return l
}

// heirOn gives the system that stands for another on a day: itself, or what took its place.
func heirOn(r *calendar.Register, code string, on calendar.Date) string {
	for range len(r.Systems) { // successors may go round in a ring
		y, err := r.System(code)
		if err != nil || y.To.IsZero() || !y.To.Before(on) || y.Successor == "" {
			return code
		}
		next, err := r.System(y.Successor)
		if err != nil {
			return code
		}
		code = next.Code
	}
	return code
}
