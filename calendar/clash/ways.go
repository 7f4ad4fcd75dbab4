package clash

import (
	"cmp"
	"slices"
	"strings"

	"convenor/calendar"
)

// Ways gives the ways out of a clash, best first: those that leave the fewest clashes,
// then those that keep the statutory seats, lose the least time, ask the fewest people to
// come at another time, and save the most miles; of those alike, the ones that a body need
// not be asked for, and that settle the most clashes beside. Nothing is offered that a
// body's rules forbid.
// What is no clash in the snapshot, because it was decided, say, has none.
//
// The snapshot should hold some weeks on either side: the dates to which a body could move
// are those of the two weeks before a sitting and the four after it that are held.
func Ways(s *calendar.Snapshot, c *Clash) []Way {
	x, ok := newScene(s, c)
	if !ok {
		return nil
	}
	f := wayFinder{s: s, c: c, scene: x, members: newMemberships(s.Register)}
	for _, side := range []calendar.Side{calendar.SideA, calendar.SideB} {
		f.remote(side)
		f.deputies(side)
		f.going(side)
		f.move(side)
		f.apologies(side)
	}
	f.leave()
	f.arrive()
	f.nothing()
	slices.SortStableFunc(f.ways, compareWays)
	for i := range f.ways {
		f.ways[i].Rank = i + 1
	}
	return f.ways
}

func compareWays(a, b Way) int {
	return cmp.Or(
		cmp.Compare(a.Effect.Left, b.Effect.Left),
		cmp.Compare(a.Effect.Unfilled, b.Effect.Unfilled),
		cmp.Compare(a.Effect.Lost, b.Effect.Lost),
		cmp.Compare(a.Effect.Asked, b.Effect.Asked),
		cmp.Compare(wholeMiles(b.Effect.Saves()), wholeMiles(a.Effect.Saves())),
		cmp.Compare(truth(a.Ask), truth(b.Ask)),
		cmp.Compare(b.Effect.Gone, a.Effect.Gone),
		cmp.Compare(slices.Index(WayKinds(), a.Kind), slices.Index(WayKinds(), b.Kind)),
	)
}

// wayFinder is the work of finding the ways out of one clash.
type wayFinder struct {
	s       *calendar.Snapshot
	c       *Clash
	scene   *scene
	members *memberships
	ways    []Way
}

// named gives a sitting as a sentence has it.
func named(s *calendar.Sitting) string {
	if s.Private {
		return "the private appointment"
	}
	return s.Label()
}

// list adds a way.
func (f *wayFinder) list(w Way, details ...string) {
	details = slices.DeleteFunc(details, func(d string) bool { return d == "" })
	w.Detail = capital(strings.Join(details, "; "))
	f.ways = append(f.ways, w)
}

// capital makes the first letter of a sentence a capital.
func capital(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// statutory tells whether the officer's seat at a side is one that statute names.
func (f *wayFinder) statutory(side calendar.Side) bool {
	return f.scene.side(side).Expects(f.c.Officer.Name).Statutory
}

// apologies gives a side up, and sends nobody.
func (f *wayFinder) apologies(side calendar.Side) {
	s := f.scene.side(side)
	tried := f.scene.with(side, func(list []calendar.Sitting, i int) []calendar.Sitting {
		removeOfficer(&list[i], f.c.Officer.Name)
		return list
	})
	w := Way{Kind: WayApologies, Side: side, Keep: side.Other(), Sentence: "Send apologies to " + named(s)}
	w.Effect = f.scene.effect(tried, f.c.ID, "")
	w.Effect.Lost = s.Span().Length()
	detail := durationText(w.Effect.Lost) + " lost, and nobody goes instead"
	switch {
	case s.Private || s.Personal():
		w.Sentence = "Give up " + named(s)
		detail = "only the " + f.c.Officer.Label() + " can weigh it"
	case f.statutory(side):
		w.Effect.Unfilled = 1
		detail += "; the seat is one that statute names"
	}
	f.list(w, detail, f.quorumText(s), f.dayText(w.Effect))
}

// quorumText says which of the bodies that sit would not surely be quorate without the
// officer, whom the other side keeps.
func (f *wayFinder) quorumText(s *calendar.Sitting) string {
	var list []string
	for _, b := range s.Of {
		t := f.members.table(b, s.Date())
		if b.Quorum.IsZero() || !t.isMember(f.c.Officer) {
			continue
		}
		if c := Quorum(&f.scene.picture, b, s.Span()); !c.Quorate {
			list = append(list, b.Name+": "+c.Reason)
		}
	}
	return strings.Join(list, "; ")
}

// nothing leaves the clash as it is.
func (f *wayFinder) nothing() {
	w := Way{Kind: WayNothing, Sentence: "Leave it as it is", Effect: f.scene.effect(&f.scene.picture, f.c.ID, "")}
	w.Effect.Lost = f.c.Overlap + f.c.Short
	f.list(w, f.c.Reason, "the clash stays open")
}

// dayText says what becomes of the officer's driving: "day falls from 180 to 72 miles".
func (f *wayFinder) dayText(e Effect) string {
	before, after := wholeMiles(e.Before)/10, wholeMiles(e.After)/10
	verb := "falls"
	switch {
	case before == after:
		return ""
	case after > before:
		verb = "rises"
	}
	day := "day"
	if len(f.scene.days) > 1 {
		day = "days' driving"
	}
	return strings.Join([]string{day, verb, "from", strings.Fields(milesText(before))[0], "to", milesText(after)}, " ")
}
