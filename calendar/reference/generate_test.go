package reference

import (
	"fmt"
	"time"

	"convenor/calendar"

	"pgregory.net/rapid"
)

// Generators of registers that pass calendar.Register.Check.

func someDate() *rapid.Generator[calendar.Date] {
	return rapid.Custom(func(t *rapid.T) calendar.Date {
		return calendar.NewDate(rapid.IntRange(2020, 2030).Draw(t, "year"), time.January, rapid.IntRange(1, 366).Draw(t, "day"))
	})
}

func someDays() *rapid.Generator[calendar.Validity] {
	return rapid.Custom(func(t *rapid.T) calendar.Validity {
		var v calendar.Validity
		if rapid.Bool().Draw(t, "has from") {
			v.From = someDate().Draw(t, "from")
		}
		if rapid.Bool().Draw(t, "has to") {
			v.To = someDate().Draw(t, "to")
		}
		if v.Check() != nil {
			v.From, v.To = v.To, v.From
		}
		return v
	})
}

func someText() *rapid.Generator[string] { return rapid.StringMatching(`[A-Za-z&"<é\\ ]{0,8}`) }

// named draws a list whose names differ by number.
func named[T any](t *rapid.T, what string, one func(t *rapid.T, name string) T) []T {
	var list []T
	for i := range rapid.IntRange(0, 4).Draw(t, what) {
		list = append(list, one(t, fmt.Sprintf("%s %d", what, i)))
	}
	return list
}

// nameOf draws one of the names that named gives; nothing if the list is empty.
func nameOf(t *rapid.T, what string, n int) string {
	if n == 0 || rapid.Bool().Draw(t, "no "+what) {
		return ""
	}
	return fmt.Sprintf("%s %d", what, rapid.IntRange(0, n-1).Draw(t, what))
}

func someRegister() *rapid.Generator[*calendar.Register] {
	return rapid.Custom(func(t *rapid.T) *calendar.Register {
		r := &calendar.Register{SpeedMPH: float64(rapid.IntRange(0, 70).Draw(t, "speed"))}
		if rapid.Bool().Draw(t, "has council") {
			r.Council = calendar.Council{Code: "W", Name: someText().Draw(t, "name"), DayHours: rapid.Float64Range(0, 24).Draw(t, "hours"), Validity: someDays().Draw(t, "days")}
		}
		share := rapid.Float64Range(0, 1)
		r.Systems = named(t, "system", func(t *rapid.T, name string) calendar.System {
			s := calendar.System{Code: name, Name: name + " name", Share: share.Draw(t, "share"), Validity: someDays().Draw(t, "days")}
			for range rapid.IntRange(0, 2).Draw(t, "shares") {
				s.Shares = append(s.Shares, calendar.DatedShare{Share: share.Draw(t, "share"), Validity: someDays().Draw(t, "days")})
			}
			return s
		})
		r.Venues = named(t, "venue", func(t *rapid.T, name string) calendar.Venue {
			return calendar.Venue{Name: name, Lat: rapid.Float64Range(-90, 90).Draw(t, "lat"), Lon: rapid.Float64Range(-180, 180).Draw(t, "lon")}
		})
		for i := 1; i < len(r.Venues); i++ {
			r.Journeys = append(r.Journeys, calendar.Journey{From: r.Venues[i-1].Name, To: r.Venues[i].Name,
				Miles: rapid.Float64Range(0, 500).Draw(t, "miles"), Minutes: rapid.IntRange(0, 600).Draw(t, "minutes")})
		}
		r.Officers = named(t, "officer", func(t *rapid.T, name string) calendar.Officer {
			o := calendar.Officer{Name: name, Email: someText().Draw(t, "email"), Base: nameOf(t, "venue", len(r.Venues))}
			if rapid.Bool().Draw(t, "says counts") {
				counts := rapid.Bool().Draw(t, "counts")
				o.Counts = &counts
			}
			return o
		})
		r.Bodies = named(t, "body", func(t *rapid.T, name string) calendar.Body { return someBody(t, r, name) })
		for _, b := range r.Bodies {
			if o := nameOf(t, "officer", len(r.Officers)); o != "" {
				r.Seats = append(r.Seats, calendar.Seat{Officer: o, Body: b.Name, Role: rapid.SampledFrom(calendar.Roles()).Draw(t, "role"),
					DeputyFor: nameOf(t, "officer", len(r.Officers)), Validity: someDays().Draw(t, "days")})
			}
		}
		if rapid.Bool().Draw(t, "has rate") {
			r.Rates = []calendar.Rate{{Kind: "mileage", PencePerMile: rapid.Float64Range(0, 100).Draw(t, "pence"), Validity: someDays().Draw(t, "days")},
				{Kind: calendar.RatePay, Post: someText().Draw(t, "post"), PencePerHour: rapid.Float64Range(1, 9000).Draw(t, "an hour")}}
			r.MinutesPerPage = rapid.Float64Range(0, 60).Draw(t, "a page")
		}
		r.Overlays = named(t, "overlay", func(t *rapid.T, name string) calendar.Overlay {
			from := someDate().Draw(t, "from")
			return calendar.Overlay{Kind: "recess", Name: name, From: from, To: from.AddDays(rapid.IntRange(0, 60).Draw(t, "days"))}
		})
		return r
	})
}

func someBody(t *rapid.T, r *calendar.Register, name string) calendar.Body {
	b := calendar.Body{
		Name: name, Kind: rapid.SampledFrom(calendar.Kinds()).Draw(t, "kind"), Validity: someDays().Draw(t, "days"),
		System: nameOf(t, "system", len(r.Systems)), Venue: nameOf(t, "venue", len(r.Venues)),
		Members:     rapid.IntRange(0, 30).Draw(t, "members"),
		Quorum:      calendar.Quorum{Total: rapid.IntRange(0, 30).Draw(t, "quorum")},
		Substitutes: rapid.SampledFrom([]calendar.Substitutes{"", "none", "attend", "vote"}).Draw(t, "substitutes"),
		Papers:      rapid.SampledFrom([]string{"", "none", "5 clear days", "1 clear day", "7 days", "friday before"}).Draw(t, "papers"),
	}
	if rapid.Bool().Draw(t, "has aliases") {
		b.Aliases = []string{someText().Draw(t, "alias")}
	}
	if rapid.Bool().Draw(t, "has factor") {
		f := rapid.Float64Range(0, 3).Draw(t, "factor")
		b.PrepFactor = &f
	}
	if rapid.Bool().Draw(t, "has categories") {
		b.Quorum.Categories = map[string]int{"nhs": rapid.IntRange(0, 3).Draw(t, "nhs"), "councillor": 1}
	}
	for range rapid.IntRange(0, 2).Draw(t, "rules") {
		b.InPerson = append(b.InPerson, calendar.DatedFlag{Value: rapid.Bool().Draw(t, "in person"), Validity: someDays().Draw(t, "days")})
	}
	return b
}
