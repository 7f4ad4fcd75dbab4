package scenario

import (
	"fmt"
	"slices"

	"convenor/calendar"
)

// Effect is what a step did to a snapshot.
type Effect struct {
	// Step is its place in the scenario, from 0.
	Step int
	Do   Do
	// Text says it in one line: "C ICP meets no more: 1 sitting falls away".
	Text string
	// Changed is how many sittings are otherwise than before, Gone how many fall away,
	// Added how many are new.
	Changed, Gone, Added int
	// Cautions are what a reader must know before it is relied on; nil is nothing.
	Cautions []string
}

// Apply gives the snapshot as it would be under a scenario, and what each step did. The
// snapshot given is not written to, but shares what no step changes with the new one.
// Errors: ErrNotFound and ErrInvalid, with the path to the field ("steps[0].bodies[1]").
func Apply(s *calendar.Snapshot, sc Scenario) (*calendar.Snapshot, []Effect, error) {
	if err := sc.Check(); err != nil {
		return nil, nil, err
	}
	w := newWorld(s, sc.Throughout)
	effects := make([]Effect, 0, len(sc.Steps))
	for i, step := range sc.Steps {
		if w.throughout {
			step.From, step.To = calendar.Date{}, calendar.Date{}
		}
		e := Effect{Step: i, Do: step.Do}
		if err := w.take(step, &e); err != nil {
			return nil, nil, fmt.Errorf("steps[%d].%w", i, err)
		}
		e.Text = w.sentence(sc.Steps[i], e)
		effects = append(effects, e)
	}
	return w.settle(), effects, nil
}

// take does one step.
func (w *world) take(step Step, e *Effect) error {
	switch step.Do {
	case DoDrop:
		return w.drop(step, e)
	case DoMergeBodies:
		return w.mergeBodies(step, e)
	case DoShorten:
		return w.shorten(step, e)
	case DoAlternate:
		return w.alternate(step, e)
	case DoOnline:
		return w.online(step, e)
	case DoInCommon:
		return w.inCommon(step, e)
	case DoDeputy:
		return w.deputy(step, e)
	case DoMergeSystems:
		return w.mergeSystems(step, e)
	case DoSplitCouncil:
		return w.splitCouncil(step, e)
	default:
		return w.prepare(step, e)
	}
}

// world is a snapshot in the making. Its sittings and bodies are its own; officers, seats
// and all slices that hang on a sitting are shared with the snapshot it came from, and are
// replaced, never written to.
type world struct {
	made       calendar.Snapshot
	throughout bool
	sittings   []calendar.Sitting
	systems    []calendar.System
	// bodies, officers and seats are in the register's order. A body that is otherwise
	// from a day on is there twice, under one name, the later one last.
	bodies   []*calendar.Body
	officers []*calendar.Officer
	seats    []*calendar.Seat
	// rates are those that only the scenario has, of posts that only it has.
	rates []calendar.Rate
	// rank is each officer's place, by name.
	rank map[string]int
	// heirs are the bodies that several councils have in the place of one.
	heirs map[*calendar.Body][]*calendar.Body
}

func newWorld(s *calendar.Snapshot, throughout bool) *world {
	r := s.Register
	w := &world{made: *s, throughout: throughout, sittings: slices.Clone(s.Sittings),
		systems: slices.Clone(r.Systems), rank: make(map[string]int, len(r.Officers)),
		heirs: map[*calendar.Body][]*calendar.Body{}}
	own := slices.Clone(r.Bodies)
	moved := make(map[*calendar.Body]*calendar.Body, len(own))
	for i := range own {
		w.bodies = append(w.bodies, &own[i])
		moved[&r.Bodies[i]] = &own[i]
	}
	w.move(moved)
	for i := range r.Officers {
		w.officers = append(w.officers, &r.Officers[i])
		w.rank[r.Officers[i].Name] = i
	}
	for i := range r.Seats {
		w.seats = append(w.seats, &r.Seats[i])
	}
	return w
}

// move has sittings point to bodies in another place.
func (w *world) move(to map[*calendar.Body]*calendar.Body) {
	n := 0
	for i := range w.sittings {
		n += len(w.sittings[i].Of)
	}
	room := make([]*calendar.Body, 0, n)
	for i := range w.sittings {
		s := &w.sittings[i]
		from := len(room)
		for _, b := range s.Of {
			if at := to[b]; at != nil {
				b = at
			}
			room = append(room, b)
		}
		s.Of = room[from:len(room):len(room)]
	}
}

// settle makes the snapshot.
func (w *world) settle() *calendar.Snapshot {
	r := *w.made.Register
	r.Systems = w.systems
	r.Rates = slices.Concat(r.Rates, w.rates)
	r.Bodies = make([]calendar.Body, len(w.bodies))
	bodies := make(map[*calendar.Body]*calendar.Body, len(w.bodies))
	for i, b := range w.bodies {
		r.Bodies[i] = *b
		bodies[b] = &r.Bodies[i]
	}
	w.move(bodies)
	if len(w.seats) != len(r.Seats) {
		r.Seats = make([]calendar.Seat, len(w.seats))
		for i, s := range w.seats {
			r.Seats[i] = *s
		}
	}
	if len(w.officers) != len(r.Officers) {
		w.settleOfficers(&r)
	}
	w.made.Register, w.made.Sittings = &r, w.sittings
	return &w.made
}

// settleOfficers has sittings point to the officers of a register that has more of them.
func (w *world) settleOfficers(r *calendar.Register) {
	r.Officers = make([]calendar.Officer, len(w.officers))
	for i, o := range w.officers {
		r.Officers[i] = *o
	}
	for i := range w.sittings {
		s := &w.sittings[i]
		s.Expected = slices.Clone(s.Expected)
		for j := range s.Expected {
			if at, known := w.rank[s.Expected[j].Officer.Name]; known {
				s.Expected[j].Officer = &r.Officers[at]
			}
		}
	}
}
