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

// drawOffice draws three bodies, whose seats change in the night over which the sittings
// are, and meetings of theirs, some of which last for days.
func drawOffice(t *rapid.T, tb testing.TB) *picture {
	p := drawPicture(t, tb)
	d := roll(t)
	for i := range 3 {
		name := fmt.Sprintf("Body %d", i)
		p.body(calendar.Body{Name: name, Quorum: calendar.Quorum{Total: 1 + d.IntN(3)}, Papers: one(d, "", "1 clear days", "5 days"),
			Substitutes: one(d, "", calendar.SubstitutesVote)})
		for _, officer := range names {
			if d.in6(4) {
				p.seats(name, one(d, calendar.RoleMember, calendar.RoleChair, calendar.RoleDeputy), officer)
				seat := &p.register.Seats[len(p.register.Seats)-1]
				if d.in6(2) {
					seat.From = calendar.NewDate(2027, 3, 26+d.IntN(4))
				}
				if d.in6(2) {
					seat.To = calendar.NewDate(2027, 3, 27+d.IntN(4))
				}
			}
		}
	}
	for i := range p.sittings {
		s := &p.sittings[i]
		if d.in6(4) {
			p.of(fmt.Sprintf("Body %d", d.IntN(3)))(s)
		}
		if d.in6(1) {
			s.Start = s.Start.Add(-time.Duration(d.IntN(72)) * time.Hour)
		}
		if d.in6(1) {
			s.End = s.End.Add(time.Duration(d.IntN(72)) * time.Hour)
		}
	}
	return p
}

// TestWarningsOfAPeriodAreThoseOfAllTimeOfItsSittings: a period leaves out whole warnings,
// and changes none of those that it leaves in, though less is looked at for them.
func TestWarningsOfAPeriodAreThoseOfAllTimeOfItsSittings(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := drawOffice(rt, t)
		s := p.snapshot()
		d := roll(rt)
		start := time.Date(2027, 3, 27, 12, 0, 0, 0, time.UTC).Add(time.Duration(d.IntN(48)) * 30 * time.Minute)
		q := clash.Query{Span: calendar.Span{Start: start, End: start.Add(time.Duration(1+d.IntN(40)) * time.Hour)},
			Limits: clash.Limits{DayLoad: 90 * time.Minute, Unbroken: time.Hour, Break: 10 * time.Minute}}
		all := clash.Warn(s, clash.Query{Limits: q.Limits})
		want := slices.DeleteFunc(slices.Clone(all), func(w clash.Warning) bool {
			return !slices.ContainsFunc(w.Sittings, func(x *calendar.Sitting) bool {
				return x.Span().Relate(q.Span) == calendar.Overlapping || x.Start.Equal(x.End) && q.Span.Contains(x.Start)
			})
		})
		got := clash.Warn(s, q)
		if fmt.Sprint(told(got)) != fmt.Sprint(told(want)) {
			rt.Fatalf("in %v:\n got %q\nwant %q", q.Span, told(got), told(want))
		}
	})
}

// TestQuorumWarningsAreTheForecasts: however much of a forecast is kept for the next one,
// each sitting is warned of as it is forecast on its own.
func TestQuorumWarningsAreTheForecasts(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := drawOffice(rt, t).snapshot()
		var want []string
		for i := range s.Sittings {
			x := &s.Sittings[i]
			if x.Status == calendar.StatusCancelled || !x.Span().Valid() || (x.AllDay && !x.Blocks()) {
				continue
			}
			for _, body := range x.Of {
				if f := clash.Quorum(s, body, x.Span()); f.Light != clash.LightGreen && f.Light != "" {
					want = append(want, body.Name+" on "+x.Date().British()+": "+f.Reason)
				}
			}
		}
		got := warnings(s, clash.Query{}, clash.WarnQuorum)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			rt.Fatalf("got %q\nwant %q", got, want)
		}
	})
}

// told gives each warning with its id and how many sittings it is of.
func told(list []clash.Warning) []string {
	var all []string
	for _, w := range list {
		all = append(all, fmt.Sprintf("%s %s %s %d %s", w.ID, w.Kind, w.Light, len(w.Sittings), w.Message))
	}
	return all
}
