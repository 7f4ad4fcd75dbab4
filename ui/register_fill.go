package ui

import (
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// entryTexts gives the values of a form that shows a thing of the register; of a pointer to
// none, those of a new one.
func entryTexts(r *calendar.Register, v any) entryValues {
	switch v := v.(type) {
	case calendar.Council:
		return over(validityTexts(v.Validity), entryValues{"name": v.Name, "code": v.Code, "base": v.Base, "day": numberWords(v.DayHours),
			"speed": numberWords(r.SpeedMPH), "pages": numberWords(r.MinutesPerPage), "next": v.Successor})
	case calendar.System:
		return over(validityTexts(v.Validity), entryValues{"name": v.Name, "code": v.Code, "next": v.Successor, "shares": sharesText(v)})
	case calendar.Body:
		return over(validityTexts(v.Validity), bodyTexts(v))
	case calendar.Officer:
		return entryValues{"name": v.Name, "post": v.Post, "grade": v.Grade, "email": v.Email, "category": v.Category, "counts": yesOrNo(v.Counts),
			"base": v.Base, "day": numberWords(v.DayHours)}
	case calendar.Seat:
		return over(validityTexts(v.Validity), entryValues{"body": v.Body, "officer": v.Officer, "role": string(v.Role), "deputy": v.DeputyFor})
	case calendar.Venue:
		return entryValues{"name": v.Name, "aliases": strings.Join(v.Aliases, ", "), "lat": numberWords(v.Lat), "lon": numberWords(v.Lon)}
	case calendar.Journey:
		return journeyTexts(v)
	case calendar.Rate:
		return over(validityTexts(v.Validity), rateTexts(v))
	case calendar.Overlay:
		return entryValues{"kind": v.Kind, "name": v.Name, "from": v.From.British(), "to": v.To.British()}
	case calendar.Acronym:
		return entryValues{"short": v.Short, "full": v.Full}
	default:
		return entryValues{}
	}
}

// newEntry is what a form shows before something new is filled in.
var newEntry = [registerSections]any{
	sectionCouncil: calendar.Council{}, sectionSystems: calendar.System{}, sectionBodies: calendar.Body{Kind: calendar.KindCommittee},
	sectionOfficers: calendar.Officer{}, sectionSeats: calendar.Seat{Role: calendar.RoleMember}, sectionVenues: calendar.Venue{},
	sectionJourneys: calendar.Journey{}, sectionRates: calendar.Rate{Kind: calendar.RateMileage}, sectionShaded: calendar.Overlay{Kind: shadedKinds[0]},
	sectionAcronyms: calendar.Acronym{},
}

func over(a, b entryValues) entryValues {
	for k, v := range b {
		a[k] = v
	}
	return a
}

func validityTexts(v calendar.Validity) entryValues {
	return entryValues{"from": v.From.British(), "to": v.To.British()}
}

func yesOrNo(b *bool) string {
	switch {
	case b == nil:
		return ""
	case *b:
		return "yes"
	default:
		return "no"
	}
}

func bodyTexts(b calendar.Body) entryValues {
	v := entryValues{"name": b.Name, "aliases": strings.Join(b.Aliases, ", "), "kind": string(b.Kind), "system": b.System, "venue": b.Venue,
		"papers": b.Papers, "members": wholeText(b.Members), "quorum": quorumText(b.Quorum), "substitutes": string(b.Substitutes), "next": b.Successor,
		"person": personText(b.InPerson), "factor": ""}
	if b.PrepFactor != nil {
		v["factor"] = fmt.Sprintf("%g", *b.PrepFactor)
	}
	return v
}

// personText says how a body's rule of meeting in person stands in the form.
func personText(rule calendar.InPersonRule) string {
	switch {
	case len(rule) == 0:
		return ""
	case len(rule) > 1 || rule[0].Validity != (calendar.Validity{}):
		return personDated
	case rule[0].Value:
		return personYes
	default:
		return personNo
	}
}

func wholeText(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// quorumText gives "10", or "10, councillor 1, nhs 1".
func quorumText(q calendar.Quorum) string {
	if q.IsZero() {
		return ""
	}
	parts := []string{fmt.Sprint(q.Total)}
	var names []string
	for name := range q.Categories {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		parts = append(parts, fmt.Sprintf("%s %d", name, q.Categories[name]))
	}
	return strings.Join(parts, ", ")
}

// sharesText gives "56%", or the dated shares one after the other.
func sharesText(s calendar.System) string {
	if len(s.Shares) == 0 {
		if s.Share == 0 {
			return ""
		}
		return exactPercent(s.Share)
	}
	parts := make([]string, len(s.Shares))
	for i, d := range s.Shares {
		parts[i] = exactPercent(d.Share) + prefixed(" from ", dayText(d.From)) + prefixed(" to ", dayText(d.To))
	}
	return strings.Join(parts, "; ")
}

// dayText gives "31/3/2027", as one types it; nothing for no day.
func dayText(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d/%d/%d", d.Day, int(d.Month), d.Year)
}

// exactPercent gives a share to as many places as it has, up to four.
func exactPercent(x float64) string {
	text := strings.TrimRight(fmt.Sprintf("%.4f", x*100), "0")
	return strings.TrimSuffix(text, ".") + "%"
}

func journeyTexts(j calendar.Journey) entryValues {
	v := entryValues{"from": j.From, "to": j.To, "miles": numberWords(j.Miles), "minutes": wholeText(j.Minutes), "backmiles": "", "backminutes": ""}
	if j.Back != nil {
		v["backmiles"], v["backminutes"] = fmt.Sprintf("%g", j.Back.Miles), wholeText(j.Back.Minutes)
	}
	return v
}

func rateTexts(x calendar.Rate) entryValues {
	return entryValues{"kind": x.Kind, "pence": numberWords(x.PencePerMile), "cap": numberWords(x.ReturnCapMiles), "step": numberWords(x.StepMiles),
		"over": numberWords(x.OverPencePerMile), "post": x.Post, "grade": x.Grade, "hour": numberWords(x.PencePerHour / 100), "daily": numberWords(x.PencePerDay / 100)}
}
