package clash_test

import (
	"fmt"
	"math/rand"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/clash"
)

var names = []string{"CEX", "DASS", "DCS"}

// drawPicture draws up to 14 sittings of one morning, of every sort.
func drawPicture(t *rapid.T, tb testing.TB) *picture {
	p := newPicture(tb, names...)
	n := rapid.IntRange(0, 14).Draw(t, "sittings")
	for i := range n {
		addDrawn(t, p, fmt.Sprintf("m%02d", i))
	}
	return p
}

func addDrawn(t *rapid.T, p *picture, title string) {
	base := time.Date(2027, 3, 28, 0, 0, 0, 0, time.UTC) // the clocks go forward at 01:00
	start := base.Add(time.Duration(rapid.IntRange(0, 16).Draw(t, "start")) * 15 * time.Minute)
	end := start.Add(time.Duration(rapid.IntRange(0, 6).Draw(t, "length")) * 15 * time.Minute)
	who := ""
	for _, name := range names {
		if rapid.Bool().Draw(t, name) {
			who += name + " "
		}
	}
	p.addAt(title, start, end, who, drawTraits(t)...)
}

func drawTraits(t *rapid.T) []trait {
	return []trait{
		status(rapid.SampledFrom([]calendar.Status{calendar.StatusConfirmed, calendar.StatusConfirmed,
			calendar.StatusTentative, calendar.StatusCancelled}).Draw(t, "status")),
		show(rapid.SampledFrom([]calendar.Show{calendar.ShowUnstated, calendar.ShowBusy,
			calendar.ShowFree, calendar.ShowTentative}).Draw(t, "show")),
		with(func(o *calendar.Occurrence) { o.Private = rapid.Bool().Draw(t, "private") }),
		func(s *calendar.Sitting) {
			if rapid.IntRange(0, 5).Draw(t, "all day") == 0 {
				allDay(s)
			}
			for i := range s.Expected {
				s.Expected[i].Statutory = rapid.Bool().Draw(t, "statutory")
			}
		},
	}
}

// fact is everything of a clash but the pointers.
type fact struct {
	id, tangle, officer, a, b, reason string
	kind                              clash.Kind
	overlap                           time.Duration
}

func facts(list []clash.Clash) []fact {
	var all []fact
	for _, c := range list {
		all = append(all, fact{c.ID, c.Tangle, c.Officer.Name, titleOf(c.A), titleOf(c.B), c.Reason, c.Kind, c.Overlap})
	}
	return all
}

// naive gives the clashes by looking at every pair.
func naive(s *calendar.Snapshot, q clash.Query) map[string]time.Duration {
	found := map[string]time.Duration{}
	for i := range s.Sittings {
		for j := i + 1; j < len(s.Sittings); j++ {
			a, b := &s.Sittings[i], &s.Sittings[j]
			shared, ok := a.Span().Intersect(b.Span())
			if !ok || !a.Blocks() || !b.Blocks() || !a.Span().Valid() || !b.Span().Valid() {
				continue
			}
			if q.Span != (calendar.Span{}) && shared.Relate(q.Span) != calendar.Overlapping {
				continue
			}
			for _, name := range names {
				if a.Expects(name) != nil && b.Expects(name) != nil && (q.Officer == "" || q.Officer == name) {
					found[clash.ID(name, a.ID(), b.ID())] = shared.Length()
				}
			}
		}
	}
	return found
}

func TestFindGivesWhatLookingAtEveryPairGives(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawPicture(r, t).snapshot()
		q := clash.Query{Officer: rapid.SampledFrom(append([]string{""}, names...)).Draw(r, "officer")}
		if rapid.Bool().Draw(r, "within a span") {
			q.Span.Start = time.Date(2027, 3, 28, rapid.IntRange(0, 4).Draw(r, "from"), 0, 0, 0, time.UTC)
			q.Span.End = q.Span.Start.Add(time.Duration(rapid.IntRange(1, 90).Draw(r, "for")) * time.Minute)
		}
		want, got := naive(s, q), clash.Find(s, q)
		if len(got) != len(want) {
			r.Fatalf("%d clashes, want %d", len(got), len(want))
		}
		for _, c := range got {
			if overlap, ok := want[c.ID]; !ok || overlap != c.Overlap {
				r.Fatalf("%+v: want %v", facts([]clash.Clash{c}), overlap)
			}
		}
	})
}

func TestTheOrderOfSittingsChangesNothing(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawPicture(r, t).snapshot()
		want := facts(clash.Find(s, clash.Query{}))
		order := rand.New(rand.NewSource(rapid.Int64().Draw(r, "order")))
		order.Shuffle(len(s.Sittings), func(i, j int) { s.Sittings[i], s.Sittings[j] = s.Sittings[j], s.Sittings[i] })
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
			if c.A.Span().Relate(c.B.Span()) != calendar.Overlapping || c.B.Span().Relate(c.A.Span()) != calendar.Overlapping {
				r.Fatal("a clash without shared time")
			}
			if c.A == c.B || c.Overlap <= 0 || c.Tangle == "" {
				r.Fatalf("%+v", c)
			}
		}
	})
}

func TestACancelledSittingChangesNothing(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := drawPicture(r, t)
		want := facts(clash.Find(p.snapshot(), clash.Query{}))
		addDrawn(r, p, "extra")
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
		before := clash.Find(p.snapshot(), clash.Query{})
		by := time.Duration(rapid.IntRange(1, 100).Draw(r, "hours")) * time.Hour
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
