package workload

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"convenor/calendar"
)

// rowID is a row by its places on the axes; the second is 0 where there is one axis.
type rowID [2]int

func (a rowID) compare(b rowID) int {
	return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
}

// counting is the work on one tally.
type counting struct {
	s      *calendar.Snapshot
	q      Query
	axes   []*axis
	places places
	travel drives
	// divided is the sitting that was divided last, spread are its places.
	divided *calendar.Sitting
	spread  []place
}

func newCounting(s *calendar.Snapshot, q Query) (*counting, error) {
	if err := q.check(s); err != nil {
		return nil, fmt.Errorf("tally: %w", err)
	}
	return newCountingWith(s, q, newDrives(s, q)), nil
}

// newCountingWith makes the work of a query that makes sense and whose journeys are known.
func newCountingWith(s *calendar.Snapshot, q Query, travel drives) *counting {
	c := &counting{s: s, q: q, travel: travel}
	for _, k := range q.keys() {
		c.axes = append(c.axes, newAxis(k, s, q))
	}
	c.places = places{
		systems: s.Register.Systems, split: q.SplitByPopulation && slices.Contains(q.keys(), KeySystem),
		shares: map[calendar.Date][]place{},
	}
	return c
}

// Count tallies the months asked for. Error: ErrInvalid when the query makes no sense,
// or when the snapshot does not span its months.
func Count(s *calendar.Snapshot, q Query) (*Tally, error) {
	list, err := CountEach(s, q, q.By)
	if err != nil {
		return nil, err
	}
	return list[0], nil
}

// CountEach tallies the months asked for once by each of the keys given, in place of the
// query's own: the time is reckoned once for all, which is most of the work. Errors: as
// Count's.
func CountEach(s *calendar.Snapshot, q Query, by ...[]Key) ([]*Tally, error) {
	var all []*counting
	for _, keys := range by {
		q.By = keys
		if err := q.check(s); err != nil {
			return nil, fmt.Errorf("tally: %w", err)
		}
		if len(all) == 0 {
			all = append(all, newCountingWith(s, q, newDrives(s, q)))
		} else {
			all = append(all, newCountingWith(s, q, all[0].travel))
		}
	}
	if len(all) == 0 {
		return nil, nil
	}
	rows, total := sums(all)
	list := make([]*Tally, len(all))
	for i, c := range all {
		list[i] = c.tally(rows[i], total)
	}
	return list, nil
}

// Total gives what Count gives as the total, without the rows.
func Total(s *calendar.Snapshot, q Query) (Row, error) {
	if err := q.check(s); err != nil {
		return Row{}, fmt.Errorf("tally: %w", err)
	}
	var total sum
	for _, x := range charges(s, q, newDrives(s, q)) {
		total.add(x)
	}
	return totalRow(&total, q), nil
}

func totalRow(total *sum, q Query) Row {
	r := total.row()
	r.Label = "Total"
	r.over(q.From, q.To)
	return r
}

// tally makes a tally of its sums.
func (c *counting) tally(sums map[rowID]*sum, total *sum) *Tally {
	t := &Tally{From: c.q.From, To: c.q.To, DayHours: c.s.Register.Council.Day(), Total: totalRow(total, c.q)}
	c.addValidSystems(sums)
	for _, id := range slices.SortedFunc(maps.Keys(sums), rowID.compare) {
		t.Rows = append(t.Rows, c.row(id, sums[id]))
	}
	t.Note = c.note(t)
	return t
}

// sums counts the rows of each of several tallies of the same time, and the whole for itself.
func sums(all []*counting) (rows []map[rowID]*sum, total *sum) {
	total = &sum{}
	for range all {
		rows = append(rows, map[rowID]*sum{})
	}
	for on, x := range charges(all[0].s, all[0].q, all[0].travel) {
		total.add(x)
		for i, c := range all {
			c.divide(on, x, func(id rowID, part charge) {
				row := rows[i][id]
				if row == nil {
					row = &sum{}
					rows[i][id] = row
				}
				row.add(part)
			})
		}
	}
	return rows, total
}

// parts gives every charge cut up by the rows it belongs to.
func (c *counting) parts(each func(rowID, charge)) {
	for on, x := range charges(c.s, c.q, c.travel) {
		c.divide(on, x, each)
	}
}

// divide gives the parts of a charge by the rows they belong to.
func (c *counting) divide(on calendar.Date, x charge, part func(rowID, charge)) {
	if x.sitting != c.divided {
		c.divided, c.spread = x.sitting, c.places.spread(x.sitting, on)
	}
	for _, p := range c.spread {
		var id rowID
		for i, axis := range c.axes {
			id[i] = axis.find(&x, p, on)
		}
		if p.fraction == 1 {
			part(id, x)
			continue
		}
		part(id, x.part(p.fraction))
	}
}

// addValidSystems gives every system valid in the period a row, where rows are systems.
func (c *counting) addValidSystems(sums map[rowID]*sum) {
	if !c.q.bySystemAlone() {
		return
	}
	first, last := c.q.From.First(), c.q.To.Last()
	for i, y := range c.s.Register.Systems {
		begins := y.From.IsZero() || !y.From.After(last)
		ends := !y.To.IsZero() && y.To.Before(first)
		if id := (rowID{i}); begins && !ends && sums[id] == nil {
			sums[id] = &sum{}
		}
	}
}

// row makes a row with all that depends on what it is of.
func (c *counting) row(id rowID, s *sum) Row {
	r := s.row()
	from, to := c.q.From, c.q.To
	ofOfficer := false
	r.Key, r.Label = c.keyOf(id), c.labelOf(id)
	for i, x := range c.axes {
		ofOfficer = ofOfficer || x.key == KeyOfficer
		if x.dated() {
			first, last := x.months(id[i], c.q)
			from, to = later(from, first), earlier(to, last)
		}
	}
	r.over(from, to)
	if c.q.bySystemAlone() && !c.q.Personal && !c.q.WithTravel && r.Key != calendar.CouncilWide {
		r.Band = band(r.ExactDays, from.Months(to))
	}
	if ofOfficer {
		r.ShareOfWorkingDays = c.shareOfWorkingDays(r.ExactDays, from, to)
	}
	return r
}

// over says for which months a row stands.
func (r *Row) over(from, to calendar.Month) {
	r.From, r.To = from, to
	r.MeanDays = round(r.ExactDays/float64(max(from.Months(to), 1)), 1)
}

func later(a, b calendar.Month) calendar.Month {
	if a.Before(b) {
		return b
	}
	return a
}

func earlier(a, b calendar.Month) calendar.Month {
	if b.Before(a) {
		return b
	}
	return a
}

func (c *counting) shareOfWorkingDays(days float64, from, to calendar.Month) float64 {
	working := c.s.Holidays.WorkingDays(from.First(), to.Add(1).First())
	if working == 0 {
		return 0
	}
	return round(days/float64(working), 2)
}

// keyOf gives a row's key.
func (c *counting) keyOf(id rowID) string {
	key := c.axes[0].heads[id[0]].key
	for i := 1; i < len(c.axes); i++ {
		key += "/" + c.axes[i].heads[id[i]].key
	}
	return key
}

// labelOf gives a row's key in words.
func (c *counting) labelOf(id rowID) string {
	label := c.axes[0].heads[id[0]].label
	for i := 1; i < len(c.axes); i++ {
		label += ", " + c.axes[i].heads[id[i]].label
	}
	return label
}
