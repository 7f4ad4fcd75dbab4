package journey_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/journey"
)

var places = []string{"County Hall", "Norbury", "Room 1, Norbury", "Downham", "Marsh Court", "Teams", "", "The Old Barn"}

// drawPicture draws sittings of the days on which the clocks go forward.
func drawPicture(t *rapid.T, tb testing.TB, n int) *picture {
	p := newPicture(tb)
	random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
	for i := range random.IntN(n) {
		who := []string{"CEX", "DASS", "CEX DASS", "Cllr"}[random.IntN(4)]
		place := places[random.IntN(len(places))]
		hours := fmt.Sprintf("%02d:00-23:00", random.IntN(22))
		p.add(fmt.Sprintf("m%03d", i), fmt.Sprintf("2027-03-%02d", 27+random.IntN(2)), hours, place, who)
		s := &p.sittings[i]
		s.End = s.Start.Add(time.Duration(1+random.IntN(90)) * time.Minute)
	}
	return p
}

func TestARouteHangsTogether(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawPicture(r, t, 40).snapshot()
		for _, route := range journey.Days(s, journey.Query{}) {
			at, miles, minutes := route.Base, 0.0, 0
			last := len(route.Stops) - 1 // after it the officer goes home, unless it is there
			for i, leg := range route.Legs {
				if leg.From != at || leg.From == leg.To || leg.Home != (i == len(route.Legs)-1 && route.Stops[last].Venue != route.Base) {
					r.Fatalf("leg %d of %s", i, text(route))
				}
				at, miles, minutes = leg.To, miles+leg.Way.Miles, minutes+leg.Way.Minutes
				if leg.For.Date() != route.Date || leg.For.Expects(route.Officer.Name) == nil {
					r.Fatalf("a leg for another's sitting, or another day's")
				}
			}
			if at != route.Base || math.Abs(miles-route.Miles) > 1e-9 || minutes != route.Minutes || route.Pence != int(math.Round(miles*55)) {
				r.Fatalf("%s: %+v", text(route), route)
			}
		}
	})
}

func TestEveryBusySittingIsAStopOrUnplacedOrRemote(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawPicture(r, t, 40).snapshot()
		for i := range s.Sittings {
			x := &s.Sittings[i]
			for _, at := range x.Expected {
				route := journey.Day(s, at.Officer.Name, x.Date())
				stops, unplaced := 0, 0
				for _, stop := range route.Stops {
					if stop.Sitting == x {
						stops++
					}
				}
				for _, u := range route.Unplaced {
					if u == x {
						unplaced++
					}
				}
				known := x.Place != "" && x.Place != "The Old Barn" && x.Place != "Teams"
				if (stops == 1) != known || (unplaced == 1) != (x.Place == "" || x.Place == "The Old Barn") || stops+unplaced > 1 {
					r.Fatalf("%q: %d stops, %d times unplaced", x.Place, stops, unplaced)
				}
			}
		}
	})
}

func BenchmarkDays(b *testing.B) {
	p := newPicture(b)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 100_000 {
		start := time.Date(2027, 1, 1+random.IntN(365), 8, random.IntN(600), 0, 0, time.UTC)
		s := calendar.Sitting{Occurrence: calendar.Occurrence{
			Meeting: fmt.Sprint(i), Original: start, Start: start,
			End: start.Add(time.Hour), Place: places[random.IntN(len(places))],
		}}
		for j := range 3 {
			s.Expected = append(s.Expected, calendar.Attendance{Officer: &p.register.Officers[j]})
		}
		p.sittings = append(p.sittings, s)
	}
	s := p.snapshot()
	for b.Loop() {
		journey.Days(s, journey.Query{})
	}
}
