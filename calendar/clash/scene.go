package clash

import (
	"slices"
	"time"

	"convenor/calendar"
	"convenor/calendar/journey"
)

// scene is what is held on the days of a clash, small enough to try things out on.
type scene struct {
	picture calendar.Snapshot
	// at are the places of the two sides.
	at map[calendar.Side]int
	// days are the London dates on which the sides begin.
	days    []calendar.Date
	officer string
	// margin is the one by which the clash is one; 0 where it is one without.
	margin time.Duration
	// open are the clashes as things are, by id.
	open map[string]bool
}

// newScene takes the days of a clash out of a snapshot; false if it is no clash there.
func newScene(s *calendar.Snapshot, c *Clash) (*scene, bool) {
	x := &scene{picture: *s, at: map[calendar.Side]int{}, officer: c.Officer.Name, days: []calendar.Date{c.A.Date()}}
	if on := c.B.Date(); on != x.days[0] {
		x.days = append(x.days, on)
	}
	if !c.Overlapping() && c.Kind != KindTravel {
		x.margin = c.Needed
	}
	last := c.B.End
	if c.A.End.After(last) {
		last = c.A.End
	}
	to := calendar.DateOf(last, calendar.London()).AddDays(1)
	window := calendar.DaySpan(x.days[0], to)
	x.picture.Sittings = nil
	for i := range s.Sittings {
		sitting := &s.Sittings[i]
		if !takesTime(sitting, window) {
			continue
		}
		for side, want := range map[calendar.Side]*calendar.Sitting{calendar.SideA: c.A, calendar.SideB: c.B} {
			if sitting.ID() == want.ID() && sitting.Expects(x.officer) != nil {
				x.at[side] = len(x.picture.Sittings)
			}
		}
		x.picture.Sittings = append(x.picture.Sittings, *sitting)
	}
	x.open = ids(x.find(&x.picture, ""))
	return x, len(x.at) == 2 && x.open[c.ID]
}

// find gives the clashes of somebody, or with no name everybody's.
func (x *scene) find(s *calendar.Snapshot, officer string) []Clash {
	return Find(s, Query{Officer: officer, Margin: x.margin})
}

func ids(list []Clash) map[string]bool {
	all := map[string]bool{}
	for i := range list {
		all[list[i].ID] = true
	}
	return all
}

// side gives the sitting of a side as it is held.
func (x *scene) side(s calendar.Side) *calendar.Sitting { return &x.picture.Sittings[x.at[s]] }

// with gives the picture with a side changed. What the change does to who is expected does
// not show elsewhere.
func (x *scene) with(s calendar.Side, change func(list []calendar.Sitting, i int) []calendar.Sitting) *calendar.Snapshot {
	tried := x.picture
	list := slices.Clone(x.picture.Sittings)
	i := x.at[s]
	list[i].Expected = slices.Clone(list[i].Expected)
	tried.Sittings = change(list, i)
	slices.SortStableFunc(tried.Sittings, func(a, b calendar.Sitting) int { return compareSittings(&a, &b) })
	return &tried
}

// effect gives what a change does; deputy is empty or whose miles count beside.
func (x *scene) effect(tried *calendar.Snapshot, clashID, deputy string) Effect {
	after := x.find(tried, "")
	e := Effect{Before: x.miles(&x.picture, x.officer), After: x.miles(tried, x.officer)}
	stays := ids(after)
	for id := range x.open {
		if !stays[id] {
			e.Gone++
		}
	}
	for i := range after {
		c := &after[i]
		if c.ID == clashID || !x.open[c.ID] {
			e.Left++
		}
		if c.Officer.Name == x.officer {
			e.Open++
		}
	}
	if deputy != "" {
		e.Others = x.miles(tried, deputy) - x.miles(&x.picture, deputy)
	}
	return e
}

// miles gives the miles of somebody's routes on the days of the clash.
func (x *scene) miles(s *calendar.Snapshot, officer string) float64 {
	miles := 0.0
	for _, on := range x.days {
		route := journey.Day(s, officer, on)
		miles += route.Miles
	}
	return miles
}

// removeOfficer lets somebody off a sitting.
func removeOfficer(s *calendar.Sitting, name string) {
	s.Expected = slices.DeleteFunc(s.Expected, func(at calendar.Attendance) bool { return at.Officer.Name == name })
}
