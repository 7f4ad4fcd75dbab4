package workload

import (
	"fmt"
	"strings"

	"convenor/calendar"
)

// axis holds what the rows of a tally can be by one key, in order.
type axis struct {
	key  Key
	from calendar.Month
	// year is the kind of year, where the key is one.
	year calendar.YearKind
	// heads are the keys and labels of the rows, in order.
	heads []head
	// at are the heads' places, by name.
	at map[string]int
}

type head struct{ key, label string }

// newAxis lists what a key can be in a period.
func newAxis(k Key, s *calendar.Snapshot, q Query) *axis {
	x := &axis{key: k, from: q.From, year: years[k], at: map[string]int{}}
	switch k {
	case KeySystem:
		for _, y := range s.Register.Systems {
			x.add(y.Code, head{y.Code, y.Name})
		}
		x.add(calendar.CouncilWide, head{calendar.CouncilWide, "Council-wide"})
		x.add(PersonalKey, head{PersonalKey, "Personal"})
	case KeyOfficer:
		for _, o := range s.Register.Officers {
			x.add(o.Name, officerHead(s.Register, o))
		}
	case KeyPost:
		x.addPosts(s.Register.Officers)
	case KeyBody:
		for _, b := range s.Register.Bodies {
			x.add(b.Name, head{b.Name, b.Name})
		}
		x.add("", head{PersonalKey, "Personal"})
	case KeyKind:
		for _, kind := range calendar.Kinds() {
			x.add(string(kind), head{string(kind), string(kind)})
		}
	default:
		x.addTime(q)
	}
	return x
}

// addTime lists the months or years of a period.
func (x *axis) addTime(q Query) {
	if x.key == KeyMonth {
		for m := q.From; !q.To.Before(m); m = m.Add(1) {
			x.add(m.String(), head{m.String(), m.British()})
		}
		return
	}
	for m := x.year.First(q.From); !q.To.Before(m); m = m.Add(12) {
		name := x.year.Name(m)
		x.add(name, head{name, fmt.Sprintf("%s year %s", x.year, name)})
	}
}

// addPosts lists the posts that officers of the register hold.
func (x *axis) addPosts(officers []calendar.Officer) {
	for _, o := range officers {
		name := postName(&o)
		if _, has := x.at[name]; name != "" && !has {
			x.add(name, head{o.Post, o.Post})
		}
	}
	x.add("", head{NoPostKey, "No post"})
}

// postName is what a post is known by: its name in any case.
func postName(o *calendar.Officer) string { return strings.ToUpper(o.Post) }

// dated tells whether the axis is of time.
func (x *axis) dated() bool { return x.key == KeyMonth || x.year != "" }

// months gives the first and the last month that a row of time stands for, as far as the
// period goes.
func (x *axis) months(row int, q Query) (from, to calendar.Month) {
	if x.key == KeyMonth {
		from = q.From.Add(row)
		return from, from
	}
	from = x.year.First(q.From).Add(12 * row)
	to = from.Add(11)
	if from.Before(q.From) {
		from = q.From
	}
	if q.To.Before(to) {
		to = q.To
	}
	return from, to
}

// officerHead names an officer by post, unless several hold it.
func officerHead(r *calendar.Register, o calendar.Officer) head {
	for _, other := range r.Officers {
		if other.Name != o.Name && other.Called(o.Label()) {
			return head{o.Name, o.Label() + ", " + o.Name}
		}
	}
	return head{o.Label(), o.Label()}
}

func (x *axis) add(name string, h head) int {
	x.at[name] = len(x.heads)
	x.heads = append(x.heads, h)
	return x.at[name]
}

// find gives the place of a charge that belongs to p.
func (x *axis) find(c *charge, p place, on calendar.Date) int {
	if x.key == KeyMonth {
		return x.from.Months(on.MonthOf()) - 1
	}
	if x.year != "" {
		return (x.year.First(x.from).Months(on.MonthOf()) - 1) / 12
	}
	name := x.name(c, p)
	if i, ok := x.at[name]; ok {
		return i
	}
	return x.add(name, head{name, name}) // not in the register: after all that is
}

func (x *axis) name(c *charge, p place) string {
	switch {
	case x.key == KeySystem:
		return p.system
	case x.key == KeyOfficer:
		return c.officer.Name
	case x.key == KeyPost:
		return postName(c.officer)
	case x.key == KeyBody && p.body != nil:
		return p.body.Name
	case x.key == KeyKind && p.body != nil:
		return string(p.body.Kind)
	case x.key == KeyKind:
		return string(calendar.KindPersonal)
	default:
		return ""
	}
}
