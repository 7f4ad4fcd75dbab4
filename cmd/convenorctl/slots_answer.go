package main

import (
	"math"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// slotAnswer is the JSON of a slot.
type slotAnswer struct {
	Start            string              `json:"start"`
	End              string              `json:"end"`
	Date             string              `json:"date"`
	Venue            string              `json:"venue"`
	Light            string              `json:"light"`
	Free             []string            `json:"free"`
	Missing          []slotAbsenceAnswer `json:"missing"`
	StatutoryMissing int                 `json:"statutory_missing"`
	Quorum           []quorumAnswer      `json:"quorum"`
	Miles            float64             `json:"miles"`
	PublishBy        string              `json:"publish_by"`
	Shades           []string            `json:"shades"`
	Held             []clashSide         `json:"held"`
	InCommon         []commonAnswer      `json:"in_common"`
	Also             []string            `json:"also"`
	Reason           string              `json:"reason"`
}

type slotAbsenceAnswer struct {
	absenceAnswer
	ShortMinutes float64 `json:"short_minutes"`
}

// commonAnswer is the JSON of a sitting with which a body could meet in common.
type commonAnswer struct {
	With       string    `json:"with"`
	Sitting    clashSide `json:"sitting"`
	Shared     []string  `json:"shared"`
	Suggestion string    `json:"suggestion"`
}

// tenth rounds to one decimal.
func tenth(v float64) float64 { return math.Round(v*10) / 10 }

func newSlotAnswer(x *clash.Slot) slotAnswer {
	out := slotAnswer{Start: instant(x.Span.Start), End: instant(x.Span.End), Date: x.Date().String(), Light: string(x.Light),
		Free: labelsOf(x.Free), Missing: []slotAbsenceAnswer{}, StatutoryMissing: x.StatutoryMissing(), Quorum: []quorumAnswer{},
		Miles: tenth(x.Miles), PublishBy: x.Publish.String(), Shades: append([]string{}, x.Shades...), Held: []clashSide{},
		InCommon: newCommonAnswers(x.Common), Also: []string{}, Reason: x.Reason()}
	if x.Venue != nil {
		out.Venue = x.Venue.Name
	}
	for i := range x.Missing {
		out.Missing = append(out.Missing, slotAbsenceAnswer{newAbsenceAnswer(&x.Missing[i]), x.Missing[i].Short.Minutes()})
	}
	for i := range x.Forecasts {
		out.Quorum = append(out.Quorum, newQuorumAnswer(&x.Forecasts[i]))
	}
	for _, s := range x.Held {
		out.Held = append(out.Held, newClashSide(s))
	}
	for _, t := range x.Also {
		out.Also = append(out.Also, instant(t))
	}
	return out
}

func newAbsenceAnswer(m *clash.Absence) absenceAnswer {
	out := absenceAnswer{Officer: m.Officer.Label(), Statutory: m.Statutory, At: []clashSide{}}
	for _, s := range m.At {
		out.At = append(out.At, newClashSide(s))
	}
	if m.Substitute != nil {
		out.Substitute = m.Substitute.Label()
	}
	return out
}

func newCommonAnswers(list []clash.Common) []commonAnswer {
	out := []commonAnswer{}
	for _, c := range list {
		out = append(out, commonAnswer{c.With(), newClashSide(c.Sitting), labelsOf(c.Shared), c.String()})
	}
	return out
}

func labelsOf(list []*calendar.Officer) []string {
	out := []string{}
	for _, o := range list {
		out = append(out, o.Label())
	}
	return out
}
