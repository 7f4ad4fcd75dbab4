package clash_test

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/journey"
)

// Adding a slot's sitting, in place of what the body holds, gives a clash to those who
// are missing and to nobody who is free.
func TestWhoIsFreeHasNoClashWithTheSitting(t *testing.T) {
	missing, free, short := 0, 0, 0
	rapid.Check(t, func(r *rapid.T) {
		p := drawDays(r, t)
		s := p.snapshot()
		q := clash.SlotQuery{Bodies: []*calendar.Body{p.bodyNamed("Committee")}, From: day(t, "2027-03-29"), To: day(t, "2027-03-31"),
			Length: time.Hour, EveryStart: true, Admit: clash.Admit{Unworkable: true}}
		for _, x := range clash.Slots(s, q) {
			clashing, miles := addedTo(p, s, &x)
			if math.Abs(miles-x.Miles) > 1e-6 {
				r.Fatalf("%s: %v miles more, want %v", x.When(), x.Miles, miles)
			}
			for _, o := range x.Free {
				free++
				if clashing[o.Name] {
					r.Fatalf("%s is free at %s and clashes", o.Name, x.When())
				}
			}
			for _, a := range x.Missing {
				missing++
				if a.Short > 0 {
					short++
				}
				if !clashing[a.Officer.Name] {
					r.Fatalf("%s is missing at %s and does not clash: %s", a.Officer.Name, x.When(), x.Reason())
				}
			}
			if len(x.Free)+len(x.Missing) != len(names) {
				r.Fatalf("%d free, %d missing", len(x.Free), len(x.Missing))
			}
		}
	})
	t.Logf("%d free, %d missing, of them %d for a journey", free, missing, short)
	if free == 0 || missing == 0 || short == 0 {
		t.Error("drawn too much alike")
	}
}

// drawDays draws two working days of all sorts of sittings, after the clocks changed.
func drawDays(r *rapid.T, tb testing.TB) *picture {
	p := newPicture(tb, names...)
	p.body(calendar.Body{Name: "Committee", Venue: "Norbury", Quorum: calendar.Quorum{Total: 2}})
	p.seats("Committee", calendar.RoleMember, "CEX DASS")
	p.seats("Committee", calendar.RoleAttendee, "DCS")
	d := roll(r)
	p.register.SpeedMPH = one(d, 20.0, 40, 300)
	for i := range d.IntN(16) {
		start := time.Date(2027, 3, 29, 7+24*d.IntN(2), 0, 0, 0, time.UTC).Add(time.Duration(d.IntN(40)) * 15 * time.Minute)
		who := ""
		for _, name := range names {
			if d.in6(3) {
				who += name + " "
			}
		}
		p.addAt(fmt.Sprintf("m%02d", i), start, start.Add(time.Duration(d.IntN(9))*15*time.Minute), who, drawTraits(d)...)
		if d.in6(1) {
			p.of("Committee")(&p.sittings[len(p.sittings)-1])
		}
	}
	return p
}

// addedTo tells who has a clash with a slot's sitting when it is held in place of all that
// its body holds, and how many more miles those who are free drive.
func addedTo(p *picture, s *calendar.Snapshot, x *clash.Slot) (clashing map[string]bool, miles float64) {
	added := calendar.Sitting{Of: []*calendar.Body{x.Forecasts[0].Body}, Occurrence: calendar.Occurrence{Meeting: "added",
		Original: x.Span.Start, Start: x.Span.Start, End: x.Span.End, Place: "Norbury", Status: calendar.StatusConfirmed}}
	for _, name := range names {
		added.Expected = append(added.Expected, calendar.Attendance{Officer: p.officer(name)})
	}
	without, with := *s, *s
	without.Sittings = slices.DeleteFunc(slices.Clone(s.Sittings), func(o calendar.Sitting) bool { return len(o.Of) > 0 })
	with.Sittings = append([]calendar.Sitting{added}, without.Sittings...)
	clashing = map[string]bool{}
	for _, c := range clash.Find(&with, clash.Query{}) {
		if c.A.Meeting == "added" || c.B.Meeting == "added" {
			clashing[c.Officer.Name] = true
		}
	}
	for _, o := range x.Free {
		miles += journey.Day(&with, o.Name, x.Date()).Miles - journey.Day(&without, o.Name, x.Date()).Miles
	}
	return clashing, miles
}
