package store

import (
	"fmt"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
)

// drawn makes a value of a noun, under one of a few keys.
var drawn = map[calendar.Noun]func(t *rapid.T, n int) (key string, v any){
	calendar.NounSetting: func(t *rapid.T, n int) (string, any) {
		return calendar.SettingSpeed, fmt.Sprint(20 + n)
	},
	calendar.NounCouncil: func(t *rapid.T, _ int) (string, any) {
		return "council", calendar.Council{Code: words(t), Name: words(t), Base: words(t), DayHours: number(t),
			Validity: validity(t), Successor: words(t)}
	},
	calendar.NounSystem: func(t *rapid.T, n int) (string, any) {
		v := calendar.System{Code: named("s", n), Name: words(t), Validity: validity(t), Successor: words(t), Share: number(t)}
		for range rapid.IntRange(0, 2).Draw(t, "shares") {
			v.Shares = append(v.Shares, calendar.DatedShare{Share: number(t), Validity: validity(t)})
		}
		return v.Code, v
	},
	calendar.NounVenue: func(t *rapid.T, n int) (string, any) {
		v := calendar.Venue{Name: named("v", n), Aliases: list(t), Lat: number(t), Lon: -number(t)}
		return v.Name, v
	},
	calendar.NounJourney: func(t *rapid.T, n int) (string, any) {
		v := calendar.Journey{From: named("V", n), To: named("v", n+1), Miles: number(t), Minutes: wholeNumber(t)}
		if rapid.Bool().Draw(t, "back") {
			v.Back = &calendar.WayBack{Miles: number(t), Minutes: n}
		}
		return v.Key(), v
	},
	calendar.NounBody: func(t *rapid.T, n int) (string, any) {
		v := anyBody(t)
		v.Name = named("b", n)
		return v.Name, v
	},
	calendar.NounOfficer: func(t *rapid.T, n int) (string, any) {
		v := calendar.Officer{Name: named("o", n), Post: words(t), Email: words(t), Category: words(t),
			Counts: maybe(t, rapid.Bool()), Base: words(t), DayHours: number(t), Grade: words(t)}
		return v.Name, v
	},
	calendar.NounSeat: func(t *rapid.T, n int) (string, any) {
		v := calendar.Seat{Officer: named("o", n), Body: "b", Role: calendar.RoleDeputy, DeputyFor: words(t)}
		v.To = calendar.NewDate(2027, 5, 1+n)
		return v.Key(), v
	},
	calendar.NounRate: func(t *rapid.T, n int) (string, any) {
		v := calendar.Rate{Kind: "mileage", PencePerMile: number(t), StepMiles: number(t), OverPencePerMile: number(t), ReturnCapMiles: number(t)}
		if n%2 == 1 {
			v = calendar.Rate{Kind: calendar.RatePay, Post: named("post", n%3), PencePerHour: number(t), PencePerDay: number(t)}
		}
		v.From = calendar.NewDate(2020+n, 4, 1)
		return v.Key(), v
	},
	calendar.NounOverlay: func(t *rapid.T, n int) (string, any) {
		v := calendar.Overlay{Kind: "recess", Name: named("y", n), From: calendar.NewDate(2027, 7, 20), To: validity(t).To}
		return v.Key(), v
	},
	calendar.NounSource: func(t *rapid.T, n int) (string, any) {
		v := calendar.Source{Name: named("r", n), Kind: "ics", Path: words(t), Body: words(t), System: words(t),
			Officer: words(t), ImportedAt: maybeTime(t), Sittings: wholeNumber(t), Problems: wholeNumber(t),
			TimesOnly: rapid.Bool().Draw(t, "times only"), Watched: rapid.Bool().Draw(t, "watched"), Missing: list(t)}
		if rapid.Bool().Draw(t, "subscribed") {
			v.Subscription = &calendar.Subscription{CalDAV: rapid.Bool().Draw(t, "caldav"), Address: words(t),
				Host: words(t), User: words(t), Allow: list(t), ETag: words(t), LastModified: words(t)}
		}
		return v.Name, v
	},
	calendar.NounMeeting: func(t *rapid.T, n int) (string, any) {
		v := calendar.Meeting{Key: named("m", n), Rule: words(t), From: maybeTime(t), To: maybeTime(t)}
		if rapid.Bool().Draw(t, "template") {
			v.Template = new(anySitting(t, v.Key, n))
			v.Except = []time.Time{anyInstant(t), anyInstant(t)}
		}
		return v.Key, v
	},
	calendar.NounSitting: func(t *rapid.T, n int) (string, any) {
		v := anySitting(t, named("m", n%3), n)
		return v.ID().String(), v
	},
	calendar.NounTray: func(t *rapid.T, n int) (string, any) {
		v := calendar.TrayEntry{ID: named("t", n), Why: calendar.TrayBody, Source: words(t),
			Sitting: anySitting(t, "waiting", n), Held: words(t), Suggestions: list(t), Score: number(t), At: anyInstant(t)}
		if rapid.Bool().Draw(t, "business") {
			v.Agenda = []calendar.AgendaItem{{Number: "1", Title: words(t)}}
		}
		return v.ID, v
	},
	calendar.NounAgenda: func(t *rapid.T, n int) (string, any) {
		v := calendar.Agenda{Sitting: named("s", n), Source: words(t), At: anyInstant(t),
			Pages: wholeNumber(t),
			Items: []calendar.AgendaItem{{Number: "1", Title: words(t), Minutes: n, Pages: n}, {Title: words(t), Restricted: true}}}
		return v.Sitting, v
	},
	calendar.NounCorrection: func(t *rapid.T, n int) (string, any) {
		v := calendar.Correction{A: judged(t, named("i", n)), B: judged(t, ""), Likeness: calendar.LikenessRelated, At: anyInstant(t)}
		v.B.Title = "a title"
		return v.Key(), v
	},
	calendar.NounTopicLead: func(t *rapid.T, n int) (string, any) {
		v := calendar.TopicLead{Topic: named("t", n), Items: list(t), Body: words(t), At: anyInstant(t)}
		return v.Key(), v
	},
	calendar.NounItemLabel: func(t *rapid.T, n int) (string, any) {
		v := calendar.ItemLabel{Item: judged(t, named("i", n)), Horizon: "strategic", At: anyInstant(t)}
		return v.Item.Key, v
	},
	calendar.NounAcronym: func(t *rapid.T, n int) (string, any) {
		v := calendar.Acronym{Short: named("A", n), Full: words(t)}
		return v.Key(), v
	},
	calendar.NounLayout: func(t *rapid.T, n int) (string, any) {
		v := calendar.Layout{Fingerprint: named("f", n), Headings: list(t), Source: words(t), At: anyInstant(t)}
		if rapid.Bool().Draw(t, "mapped") {
			v.Columns = map[string]int{"date": 1 + n, "title": 3}
		}
		return v.Fingerprint, v
	},
	calendar.NounAnswer: func(t *rapid.T, n int) (string, any) {
		v := calendar.Answer{Question: named("q", n), Why: calendar.TrayBody, Source: words(t), Title: words(t),
			Says: calendar.VerdictAssign, Bodies: list(t), At: anyInstant(t)}
		return v.Question, v
	},
	calendar.NounDecision: func(t *rapid.T, n int) (string, any) {
		at := anyInstant(t)
		v := calendar.Decision{Clash: named("c", n), Officer: words(t), Keep: calendar.SideA, Remote: calendar.SideB,
			A: calendar.DecidedSitting{ID: words(t), Start: at, End: at}, Deputy: words(t), Reason: words(t), At: at,
			LeaveEarly: wholeNumber(t), ArriveLate: n, Ask: calendar.SideB, AcceptBoth: rapid.Bool().Draw(t, "accepted"), By: words(t)}
		for range rapid.IntRange(0, 2).Draw(t, "dates") {
			v.Dates = append(v.Dates, calendar.AskedDate{Start: anyInstant(t), End: at})
		}
		return v.Clash, v
	},
}

func judged(t *rapid.T, key string) calendar.JudgedItem {
	return calendar.JudgedItem{Key: key, Title: words(t), Body: words(t), Date: validity(t).To}
}

func named(letter string, n int) string { return fmt.Sprintf("%s %d", letter, n) }

func words(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "x", "Börd of the Æther", "a\x1fb", "it's \"so\"; --", "10%_"}).Draw(t, "words")
}

func list(t *rapid.T) []string {
	var out []string
	for range rapid.IntRange(0, 2).Draw(t, "list") {
		out = append(out, words(t))
	}
	return out
}

func number(t *rapid.T) float64 { return rapid.Float64Range(-200, 200).Draw(t, "number") }

func wholeNumber(t *rapid.T) int { return rapid.IntRange(0, 1<<40).Draw(t, "whole") }

func anyInstant(t *rapid.T) time.Time {
	return utc(rapid.Int64Range(-1<<33, 1<<34).Draw(t, "instant"))
}

func maybeTime(t *rapid.T) time.Time {
	if rapid.Bool().Draw(t, "none") {
		return time.Time{}
	}
	return anyInstant(t)
}

func maybe[T any](t *rapid.T, g *rapid.Generator[T]) *T {
	if rapid.Bool().Draw(t, "none") {
		return nil
	}
	return new(g.Draw(t, "some"))
}

func validity(t *rapid.T) calendar.Validity {
	var v calendar.Validity
	if rapid.Bool().Draw(t, "from") {
		v.From = calendar.NewDate(2022, 7, 1)
	}
	if rapid.Bool().Draw(t, "to") {
		v.To = calendar.NewDate(2027, 3, 31)
	}
	return v
}

func anyBody(t *rapid.T) calendar.Body {
	v := calendar.Body{Aliases: list(t), Kind: calendar.KindHWB, System: words(t), Venue: words(t),
		PrepFactor: maybe(t, rapid.Float64Range(0, 9)), Members: wholeNumber(t), Substitutes: calendar.SubstitutesVote,
		Papers: words(t), Validity: validity(t), Successor: words(t)}
	v.Quorum.Total = rapid.IntRange(0, 3).Draw(t, "quorum")
	if rapid.Bool().Draw(t, "categories") {
		v.Quorum.Categories = map[string]int{"councillor": 2}
	}
	for range rapid.IntRange(0, 2).Draw(t, "in person") {
		v.InPerson = append(v.InPerson, calendar.DatedFlag{Value: true, Validity: validity(t)})
	}
	return v
}

func anySitting(t *rapid.T, meeting string, n int) calendar.Occurrence {
	o := calendar.Occurrence{Meeting: meeting, Original: at(n, 0), Start: anyInstant(t), Zone: words(t),
		Title: words(t), Place: words(t), Organiser: words(t), Status: calendar.StatusTentative,
		Show: calendar.ShowFree, Presence: calendar.PresenceHybrid, InDoubt: words(t), Bodies: list(t), Changed: maybeTime(t)}
	o.End = o.Start.Add(time.Duration(rapid.IntRange(0, 1e6).Draw(t, "length")) * time.Second)
	flags := rapid.IntRange(0, 63).Draw(t, "flags")
	o.Floating, o.AllDay, o.Opaque = flags&1 != 0, flags&2 != 0, flags&4 != 0
	o.Private, o.EndAssumed, o.ToConfirm = flags&8 != 0, flags&16 != 0, flags&32 != 0
	for range rapid.IntRange(0, 3).Draw(t, "claims") {
		o.Claims = append(o.Claims, calendar.Claim{Source: words(t), UID: words(t), RecurrenceID: maybeTime(t),
			Start: anyInstant(t), End: anyInstant(t), Title: words(t), Place: words(t), Status: calendar.StatusCancelled, Site: words(t)})
	}
	return o
}
