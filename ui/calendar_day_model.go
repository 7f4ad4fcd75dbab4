package ui

import (
	"fmt"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/ui/grid"
)

// dayModel is one day, a lane for each officer who is expected anywhere.
type dayModel struct {
	// lanes are in the order of the register, those first whose time counts.
	lanes []dayLane
	first grid.Day
	now   int
	today grid.Day
	shade []grid.Shade
}

// dayLane is one officer's day.
type dayLane struct {
	name   string
	blocks []grid.Block
}

// nobodysLane heads what nobody of the register is expected at.
const nobodysLane = "Nobody known"

// takeDay makes a lane for each officer of whoever is looked at.
func (m *calendarModel) takeDay(c *calendarMaking) {
	d := &m.day
	d.first, d.today, d.now, d.shade = grid.Day(m.scope.day), grid.Day(c.today()), minuteOf(c.now), c.shades
	lanes := map[string]*dayLane{}
	var nobodys dayLane
	c.each(func(x *calendar.Sitting) {
		blocks := newBlocks(c.snapshot.Span, c.marks, x)
		if len(blocks) == 0 {
			return
		}
		b := blocks[0]
		m.hold(b.ID, c, x)
		found := false
		for i := range x.Expected {
			name := x.Expected[i].Officer.Name
			if !c.at.wants(name) {
				continue
			}
			found = true
			lane := lanes[name]
			if lane == nil {
				lane = &dayLane{name: x.Expected[i].Officer.Label()}
				lanes[name] = lane
			}
			b.Clash = clashesFor(c.clashes[x.ID()], name)
			lane.blocks = append(lane.blocks, b)
		}
		if !found {
			b.Clash = false
			nobodys.blocks = append(nobodys.blocks, b)
		}
	})
	d.order(c.snapshot.Register, lanes)
	if len(nobodys.blocks) > 0 {
		nobodys.name = nobodysLane
		d.lanes = append(d.lanes, nobodys)
	}
	m.nameLanes()
}

// clashesFor tells whether any of a sitting's clashes is an officer's.
func clashesFor(list []clash.Clash, officer string) bool {
	for i := range list {
		if list[i].Officer.Name == officer {
			return true
		}
	}
	return false
}

// order puts the lanes in order.
func (d *dayModel) order(r *calendar.Register, lanes map[string]*dayLane) {
	for _, senior := range []bool{true, false} {
		for i := range r.Officers {
			if lane := lanes[r.Officers[i].Name]; lane != nil && r.Officers[i].Senior() == senior {
				d.lanes = append(d.lanes, *lane)
			}
		}
	}
}

// nameLanes gives a sitting's blocks names of their own where it stands in
// several lanes: the first keeps the sitting's.
func (m *calendarModel) nameLanes() {
	seen := map[string]int{}
	for i := range m.day.lanes {
		for j := range m.day.lanes[i].blocks {
			b := &m.day.lanes[i].blocks[j]
			id := b.ID
			seen[id]++
			if n := seen[id]; n > 1 {
				b.ID = fmt.Sprintf("%s@%d", id, n)
				m.sittings[b.ID] = m.sittings[id]
			}
		}
	}
}

// week gives some of the lanes, from one on, as columns.
func (d *dayModel) week(from, count int) grid.Week {
	w := grid.Week{First: d.first, Today: d.today, Now: d.now, Shades: d.shade, Columns: []string{}}
	for i := from; i < min(from+count, len(d.lanes)); i++ {
		for _, b := range d.lanes[i].blocks {
			b.Day = d.first.Plus(i - from)
			w.Blocks = append(w.Blocks, b)
		}
		w.Columns = append(w.Columns, d.lanes[i].name)
	}
	w.Days = max(len(w.Columns), 1)
	if len(w.Columns) == 0 {
		w.Columns = []string{""}
	}
	return w
}

// laneOf gives the lane in which a block stands; below 0 for none.
func (d *dayModel) laneOf(block string) int {
	for i := range d.lanes {
		for j := range d.lanes[i].blocks {
			if d.lanes[i].blocks[j].ID == block {
				return i
			}
		}
	}
	return -1
}
