package clash_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// drawYear draws a year in which officers are away on days of their own, for a part of them.
func drawYear(r *rapid.T, tb testing.TB) *picture {
	p := newPicture(tb, names...)
	p.body(calendar.Body{Name: "Committee", Venue: "Norbury", Quorum: calendar.Quorum{Total: 2}})
	p.seats("Committee", calendar.RoleMember, "CEX DASS DCS")
	d := roll(r)
	for i := range d.IntN(300) {
		start := time.Date(2027, 1, 1+d.IntN(365), 7+d.IntN(9), 0, 0, 0, time.UTC)
		p.addAt(fmt.Sprintf("m%03d", i), start, start.Add(time.Duration(1+d.IntN(9))*time.Hour), one(d, names...), in(one(d, "Teams", "Marsh Court")))
	}
	return p
}

// A rhythm's dates are in order, one a month and in no month left out, within a week of
// where the rhythm has them, quorate, and as many as are wanted.
func TestARhythmIsKeptAsFarAsItCanBe(t *testing.T) {
	moved := 0
	rapid.Check(t, func(r *rapid.T) {
		p, d := drawYear(r, t), roll(r)
		rhythm := clash.Rhythm{Week: one(d, 1, 2, 3, 4, -1), Weekday: time.Weekday(1 + d.IntN(5)), PerYear: d.IntN(13)}
		if d.in6(3) {
			rhythm.Not = []time.Month{time.August}
		}
		list := rhythm.Dates(p.snapshot(), p.twoHours("2027-01-01", "2028-01-01", "Committee"))
		want := 12 - len(rhythm.Not)
		if rhythm.PerYear > 0 {
			want = min(want, rhythm.PerYear)
		}
		if len(list) != want {
			r.Fatalf("%d dates, want %d", len(list), want)
		}
		for i, x := range list {
			if x.Date != rhythm.On(x.Date.MonthOf()) || slices.Contains(rhythm.Not, x.Date.Month) || (i > 0 && !list[i-1].Date.Before(x.Date)) {
				r.Fatalf("%s of %+v", x.Date, rhythm)
			}
			if x.Why != "" {
				moved++
			}
			if x.Slot == nil {
				continue
			}
			if off := x.Slot.Date().DaysSince(x.Date); off < -7 || off > 7 || !x.Slot.Workable() || (x.Why == "" && off != 0) {
				r.Fatalf("%s at %s: %s", x.Date, x.Slot.When(), x.Slot.Reason())
			}
		}
	})
	if moved == 0 {
		t.Error("drawn too much alike: every date could be kept")
	}
}

// Whatever is asked for, slots come in the order that Slots promises, one a day, and every
// start that is given as as good is among those of the day.
func TestSlotsAreInTheirOrder(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := drawYear(r, t)
		q := p.twoHours("2027-03-01", "2027-04-15", "Committee")
		list := clash.Slots(p.snapshot(), q)
		q.EveryStart = true
		every := clash.Slots(p.snapshot(), q)
		days := map[calendar.Date]bool{}
		for i, x := range list {
			if days[x.Date()] {
				r.Fatalf("two on %s", x.Date())
			}
			days[x.Date()] = true
			if i > 0 && worse(list[i-1], x) {
				r.Fatalf("%s before %s", list[i-1].When(), x.When())
			}
			for _, start := range append(x.Also, x.Span.Start) {
				at := slices.IndexFunc(every, func(e clash.Slot) bool { return e.Span.Start.Equal(start) })
				if at < 0 || len(every[at].Missing) != len(x.Missing) || every[at].Light != x.Light {
					r.Fatalf("%s is not as good as %s", start, x.When())
				}
			}
		}
		for i, x := range every {
			if !days[x.Date()] || (i > 0 && worse(every[i-1], x)) {
				r.Fatalf("%s", x.When())
			}
		}
	})
}

// worse tells whether a should have come after b.
func worse(a, b clash.Slot) bool {
	grave := map[clash.Light]int{clash.LightAmber: 1, clash.LightRed: 2}
	x := []int{grave[a.Light], len(a.Missing), a.StatutoryMissing(), len(a.Shades), int(a.Miles*10 + .5), int(a.Span.Start.Unix())}
	y := []int{grave[b.Light], len(b.Missing), b.StatutoryMissing(), len(b.Shades), int(b.Miles*10 + .5), int(b.Span.Start.Unix())}
	return slices.Compare(x, y) > 0
}
