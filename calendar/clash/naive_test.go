package clash_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// found is what looking at every pair finds of one clash.
type found struct {
	kind                        clash.Kind
	overlap, gap, needed, short time.Duration
}

// naive gives the clashes by looking at every pair, by id.
func naive(s *calendar.Snapshot, q clash.Query) map[string]found {
	all := map[string]found{}
	for _, name := range names {
		if q.Officer != "" && q.Officer != name {
			continue
		}
		for i := range s.Sittings {
			for j := range s.Sittings {
				a, b := &s.Sittings[i], &s.Sittings[j]
				if i == j || !busy(a, name) || !busy(b, name) || b.Start.Before(a.Start) {
					continue
				}
				if f, span, ok := naivePair(s, q, name, a, b); ok && within(q.Span, span) {
					all[clash.ID(name, a.ID(), b.ID())] = f
				}
			}
		}
	}
	return all
}

// naivePair judges a pair of which a does not begin after b.
func naivePair(s *calendar.Snapshot, q clash.Query, name string, a, b *calendar.Sitting) (found, calendar.Span, bool) {
	if shared, ok := a.Span().Intersect(b.Span()); ok {
		return found{kind: naiveKind(name, a, b), overlap: shared.Length()}, shared, true
	}
	gap := calendar.Span{Start: a.End, End: b.Start}
	if needed := naiveJourney(s, name, a, b); gap.Length() < needed {
		return found{clash.KindTravel, 0, gap.Length(), needed, needed - gap.Length()}, gap, true
	}
	if gap.Length() < q.Margin {
		return found{naiveKind(name, a, b), 0, gap.Length(), q.Margin, q.Margin - gap.Length()}, gap, true
	}
	return found{}, gap, false
}

// naiveKind gives the kind of a pair that does not clash by its journey.
func naiveKind(name string, a, b *calendar.Sitting) clash.Kind {
	tentative := func(s *calendar.Sitting) bool {
		return s.Status == calendar.StatusTentative || s.Show == calendar.ShowTentative
	}
	if a.Private || b.Private {
		return clash.KindPrivate
	}
	if tentative(a) || tentative(b) {
		return clash.KindTentative
	}
	if a.Expects(name).Statutory || b.Expects(name).Statutory {
		return clash.KindStatutory
	}
	return clash.KindOverlap
}

// naiveJourney gives how long it takes from a to b, if that is the next journey of a day.
func naiveJourney(s *calendar.Snapshot, name string, a, b *calendar.Sitting) time.Duration {
	from, to := naiveVenue(a, name), naiveVenue(b, name)
	if from == "" || to == "" || a.Date() != b.Date() {
		return 0
	}
	for i := range s.Sittings {
		c := &s.Sittings[i]
		if busy(c, name) && naiveVenue(c, name) != "" && !c.Start.Before(a.End) && !c.End.After(b.Start) {
			return 0
		}
	}
	for _, j := range s.Register.Journeys {
		if (j.From == from && j.To == to) || (j.From == to && j.To == from) {
			minutes := int(j.Miles) * 60 / int(s.Register.SpeedMPH)
			if minutes*int(s.Register.SpeedMPH) < int(j.Miles)*60 {
				minutes++
			}
			return time.Duration(minutes) * time.Minute
		}
	}
	return 0
}

func naiveVenue(s *calendar.Sitting, name string) string {
	joins := s.Presence
	if decided := s.Expects(name).Joins; decided != "" {
		joins = decided
	}
	switch {
	case s.Private, s.AllDay, joins == calendar.PresenceRemote, s.Place == "Elsewhere", s.Place == "Teams":
		return ""
	case s.Place == "Room 3, Norbury":
		return "Norbury"
	default:
		return s.Place
	}
}

func busy(s *calendar.Sitting, name string) bool {
	return s.Blocks() && s.Start.Before(s.End) && s.Expects(name) != nil
}

func within(in, span calendar.Span) bool {
	if in == (calendar.Span{}) {
		return true
	}
	if span.Length() == 0 {
		return in.Contains(span.Start)
	}
	return span.Relate(in) == calendar.Overlapping
}

func TestFindGivesWhatLookingAtEveryPairGives(t *testing.T) {
	kinds := map[clash.Kind]int{}
	rapid.Check(t, func(r *rapid.T) {
		s := drawPicture(r, t).snapshot()
		d := roll(r)
		q := clash.Query{Officer: one(d, append(names, "", "", "")...), Margin: one(d, 0, 0, 10*time.Minute, 40*time.Minute)}
		if d.in6(2) {
			q.Span.Start = time.Date(2027, 3, 27, 21, d.IntN(500), 0, 0, time.UTC)
			q.Span.End = q.Span.Start.Add(time.Duration(1+d.IntN(200)) * time.Minute)
		}
		want, got := naive(s, q), clash.Find(s, q)
		if len(got) != len(want) {
			r.Fatalf("%d clashes, want %d: %+v", len(got), len(want), facts(got))
		}
		for _, c := range got {
			kinds[c.Kind]++
			if f := (found{c.Kind, c.Overlap, c.Gap, c.Needed, c.Short}); f != want[c.ID] {
				r.Fatalf("%+v: want %+v", facts([]clash.Clash{c}), want[c.ID])
			}
		}
	})
	t.Logf("found %v", kinds)
	if len(kinds) != len(clash.Kinds()) {
		t.Errorf("drawn too much alike: %v", kinds)
	}
}
