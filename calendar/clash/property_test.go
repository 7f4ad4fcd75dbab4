package clash_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/clash"
)

const week = 7 * 24 * time.Hour

var names = []string{"CEX", "DASS", "DCS"}

// dice draw evenly, where rapid on its own draws mostly the extremes.
type dice struct{ *rand.Rand }

func roll(t *rapid.T) dice {
	return dice{rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))}
}

func one[T any](d dice, of ...T) T { return of[d.IntN(len(of))] }

// in6 tells whether so many sixths of all throws came up.
func (d dice) in6(n int) bool { return d.IntN(6) < n }

// drawPicture draws up to 30 sittings of one night, of every sort, at places near and far.
func drawPicture(t *rapid.T, tb testing.TB) *picture {
	p := newPicture(tb, names...)
	d := roll(t)
	p.register.SpeedMPH = one(d, 20.0, 40, 300)
	for i := range d.IntN(31) {
		addDrawn(d, p, fmt.Sprintf("m%02d", i))
	}
	return p
}

func addDrawn(d dice, p *picture, title string) {
	base := time.Date(2027, 3, 27, 21, 0, 0, 0, time.UTC) // the clocks go forward at 01:00 of the 28th
	start := base.Add(time.Duration(d.IntN(21)) * 15 * time.Minute)
	end := start.Add(time.Duration(d.IntN(7)) * 15 * time.Minute)
	who := ""
	for _, name := range names {
		if d.in6(4) {
			who += name + " "
		}
	}
	p.addAt(title, start, end, who, drawTraits(d)...)
}

func drawTraits(d dice) []trait {
	return []trait{
		in(one(d, "Norbury", "Marsh Court", "County Hall", "Room 3, Norbury", "Downham", "Teams", "", "Elsewhere")),
		status(one(d, calendar.StatusConfirmed, "", "", "", calendar.StatusTentative, calendar.StatusCancelled)),
		show(one(d, "", "", "", calendar.ShowBusy, calendar.ShowFree, calendar.ShowTentative)),
		with(func(o *calendar.Occurrence) { o.Private = d.in6(1) }),
		func(s *calendar.Sitting) {
			if d.in6(1) {
				allDay(s)
			}
			for i := range s.Expected {
				s.Expected[i].Statutory = d.in6(2)
				s.Expected[i].Joins = one(d, "", "", "", "", calendar.PresenceRemote, calendar.PresenceInPerson)
			}
		},
	}
}

// fact is everything of a clash but the pointers.
type fact struct {
	id, tangle, officer, a, b, reason string
	kind                              clash.Kind
	overlap, gap, needed, short       time.Duration
}

func facts(list []clash.Clash) []fact {
	var all []fact
	for _, c := range list {
		all = append(all, fact{c.ID, c.Tangle, c.Officer.Name, titleOf(c.A), titleOf(c.B), c.Reason, c.Kind, c.Overlap, c.Gap, c.Needed, c.Short})
	}
	return all
}

func TestTheOrderOfSittingsChangesNothing(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawPicture(r, t).snapshot()
		want := facts(clash.Find(s, clash.Query{}))
		roll(r).Shuffle(len(s.Sittings), func(i, j int) { s.Sittings[i], s.Sittings[j] = s.Sittings[j], s.Sittings[i] })
		if got := facts(clash.Find(s, clash.Query{})); !slices.Equal(got, want) {
			r.Fatalf("got %+v\nwant %+v", got, want)
		}
	})
}

func TestAClashIsTheSameFromEitherSide(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		for _, c := range clash.Find(drawPicture(r, t).snapshot(), clash.Query{}) {
			if c.ID != clash.ID(c.Officer.Name, c.B.ID(), c.A.ID()) {
				r.Fatal("the id depends on the side")
			}
			shares := c.A.Span().Relate(c.B.Span()) == calendar.Overlapping
			if shares != c.Overlapping() || shares == (c.Kind == clash.KindTravel) || shares == (c.Short > 0) {
				r.Fatalf("%+v", facts([]clash.Clash{c}))
			}
			if c.A == c.B || c.Tangle == "" {
				r.Fatalf("%+v", c)
			}
		}
	})
}

func TestACancelledSittingChangesNothing(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := drawPicture(r, t)
		want := facts(clash.Find(p.snapshot(), clash.Query{}))
		addDrawn(roll(r), p, "extra")
		p.sittings[len(p.sittings)-1].Status = calendar.StatusCancelled
		if got := facts(clash.Find(p.snapshot(), clash.Query{})); !slices.Equal(got, want) {
			r.Fatalf("got %+v\nwant %+v", got, want)
		}
	})
}

func TestTouchingNeverClashes(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := newPicture(t, names...)
		at := time.Date(2027, 10, 31, 0, 0, 0, 0, time.UTC)
		for i := range rapid.IntRange(2, 12).Draw(r, "sittings") {
			end := at.Add(time.Duration(rapid.IntRange(1, 120).Draw(r, "minutes")) * time.Minute)
			p.addAt(fmt.Sprintf("m%02d", i), at, end, "CEX DASS DCS")
			at = end
		}
		if got := clash.Find(p.snapshot(), clash.Query{}); len(got) != 0 {
			r.Fatalf("%+v", facts(got))
		}
	})
}

func TestIDsStayWhenEverythingMoves(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := drawPicture(r, t)
		for i := range p.sittings { // to where no clock change parts London from Greenwich
			p.sittings[i].Start, p.sittings[i].End = p.sittings[i].Start.Add(week), p.sittings[i].End.Add(week)
		}
		before := clash.Find(p.snapshot(), clash.Query{})
		by := time.Duration(rapid.IntRange(1, 14).Draw(r, "weeks")) * week
		for i := range p.sittings {
			p.sittings[i].Start, p.sittings[i].End = p.sittings[i].Start.Add(by), p.sittings[i].End.Add(by)
		}
		after := clash.Find(p.snapshot(), clash.Query{})
		same := func(a, b clash.Clash) bool { return a.ID == b.ID && a.Tangle == b.Tangle }
		if !slices.EqualFunc(before, after, same) {
			r.Fatalf("before %+v\nafter %+v", facts(before), facts(after))
		}
	})
}

func TestTouchingGivesThePairsWhoseSpansTouch(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawPicture(r, t).snapshot()
		want := 0
		for i := range s.Sittings {
			for j := range i {
				a, b := &s.Sittings[i], &s.Sittings[j]
				if !a.Blocks() || !b.Blocks() || !a.Span().Valid() || !b.Span().Valid() || a.Span().Relate(b.Span()) != calendar.Touching {
					continue
				}
				for _, at := range a.Expected {
					if b.Expects(at.Officer.Name) != nil {
						want++
					}
				}
			}
		}
		got := clash.Touching(s, clash.Query{})
		if len(got) != want {
			r.Fatalf("%d, want %d: %q", len(got), want, touches(got))
		}
		for _, x := range got {
			if !x.A.End.Equal(x.B.Start) || !x.At.Equal(x.A.End) || x.A.Expects(x.Officer.Name) == nil || x.B.Expects(x.Officer.Name) == nil {
				r.Fatalf("%q", touches([]clash.Touch{x}))
			}
		}
	})
}
