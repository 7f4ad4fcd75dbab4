package clash_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// What a decision says of a way is worked into the whole calendar as the planner does it;
// then as many clashes are left and gone as the way says.
func TestAWayDoesWhatItSays(t *testing.T) {
	kinds := map[clash.WayKind]int{}
	rapid.Check(t, func(r *rapid.T) {
		p := drawPicture(r, t)
		p.body(calendar.Body{Name: "Committee", Substitutes: calendar.SubstitutesVote})
		p.seats("Committee", calendar.RoleDeputy, "DCS")
		for i := range p.sittings {
			if i%2 == 0 {
				p.of("Committee")(&p.sittings[i])
			}
		}
		s := p.snapshot()
		found := clash.Find(s, clash.Query{})
		before := idsOf(found)
		for _, c := range found[:min(len(found), 4)] {
			list := clash.Ways(s, &c)
			if len(list) == 0 || list[len(list)-1].Effect.Left == 0 {
				r.Fatalf("ways of %s: %q", c.ID, sentences(list))
			}
			for i, w := range list {
				kinds[w.Kind]++
				if w.Rank != i+1 || w.Sentence == "" || w.Detail == "" || (i > 0 && list[i-1].Effect.Left > w.Effect.Left) {
					r.Fatalf("%+v", w)
				}
				if w.Decidable() {
					checkEffect(r, s, &c, &w, before)
				}
			}
		}
	})
	t.Logf("%v", kinds)
	if len(kinds) < len(clash.WayKinds())-1 { // nights have no dates to move to
		t.Errorf("drawn too much alike: %v", kinds)
	}
}

func idsOf(list []clash.Clash) map[string]bool {
	all := map[string]bool{}
	for _, c := range list {
		all[c.ID] = true
	}
	return all
}

func checkEffect(r *rapid.T, s *calendar.Snapshot, c *clash.Clash, w *clash.Way, before map[string]bool) {
	after := idsOf(clash.Find(applied(s, c, w), clash.Query{}))
	left, gone := 0, 0
	for id := range after {
		if id == c.ID || !before[id] {
			left++
		}
	}
	for id := range before {
		if !after[id] {
			gone++
		}
	}
	if w.Effect.Left != left || w.Effect.Gone != gone {
		r.Fatalf("%s: %d left, %d gone; want %d and %d", w.Sentence, w.Effect.Left, w.Effect.Gone, left, gone)
	}
}

// applied works a way's decision into a snapshot.
func applied(s *calendar.Snapshot, c *clash.Clash, w *clash.Way) *calendar.Snapshot {
	with := *s
	with.Sittings = slices.Clone(s.Sittings)
	target := c.A
	if w.Side == calendar.SideB {
		target = c.B
	}
	for i := range with.Sittings {
		x := &with.Sittings[i]
		if x.ID() != target.ID() {
			continue
		}
		x.Expected = slices.Clone(x.Expected)
		if w.Remote != "" {
			x.Expects(c.Officer.Name).Joins = calendar.PresenceRemote
			continue
		}
		x.Expected = slices.DeleteFunc(x.Expected, func(at calendar.Attendance) bool { return at.Officer.Name == c.Officer.Name })
		if w.Deputy != nil && x.Expects(w.Deputy.Name) == nil {
			x.Expected = append(x.Expected, calendar.Attendance{Officer: w.Deputy})
		}
	}
	return &with
}

// A day's ways out are found in an instant, however much else is held.
func BenchmarkWays(b *testing.B) {
	s := spread{sittings: 100_000, officers: 60, each: 3, days: 3650}.draw(b)
	found := clash.Find(s, clash.Query{Span: calendar.Month{Year: 2028, Month: 5}.Span()})
	c := found[slices.IndexFunc(found, func(c clash.Clash) bool { return len(c.A.Of) > 0 && !c.A.AllDay })]
	b.Run(fmt.Sprintf("%d sittings", len(s.Sittings)), func(b *testing.B) {
		n := 0
		for b.Loop() {
			n = len(clash.Ways(s, &c))
		}
		b.ReportMetric(float64(n), "ways")
	})
}
