package main

import (
	"slices"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// occurrenceAnswer is the JSON of a sitting.
type occurrenceAnswer struct {
	ID           string   `json:"id"`
	UID          string   `json:"uid"`
	RecurrenceID string   `json:"recurrence_id"`
	Start        string   `json:"start"`
	End          string   `json:"end"`
	AllDay       bool     `json:"all_day"`
	Status       string   `json:"status"`
	Title        string   `json:"title"`
	Place        string   `json:"place"`
	Body         string   `json:"body"`
	Bodies       []string `json:"bodies"`
	System       string   `json:"system"`
	Source       string   `json:"source"`
	Sources      []string `json:"sources"`
	Officers     []string `json:"officers,omitempty"`
	Private      bool     `json:"private"`
	Tentative    bool     `json:"tentative"`
	EndAssumed   bool     `json:"end_assumed"`
	InDoubt      string   `json:"in_doubt,omitempty"`
	// ToConfirm: its day is known and its time is not.
	ToConfirm bool `json:"to_confirm"`
	// Claims are what each source says, Disagreements where that is not what is held.
	Claims        []claimAnswer `json:"claims,omitempty"`
	Disagreements []string      `json:"disagreements,omitempty"`
}

// claimAnswer is the JSON of what one source says of a sitting.
type claimAnswer struct {
	Source string `json:"source"`
	Site   string `json:"site,omitempty"`
	Start  string `json:"start"`
	End    string `json:"end"`
	Title  string `json:"title"`
	Place  string `json:"place"`
	Status string `json:"status"`
}

// newOccurrenceAnswer makes the answer of a sitting; of is nil where its bodies have
// not been worked out.
func newOccurrenceAnswer(o *calendar.Occurrence, of []*calendar.Body) occurrenceAnswer {
	a := occurrenceAnswer{AllDay: o.AllDay, Status: statusOf(o), Title: o.Label(), Place: o.Place,
		Bodies: []string{}, Sources: []string{}, Private: o.Private, Tentative: o.Tentative(),
		EndAssumed: o.EndAssumed, InDoubt: o.InDoubt, ToConfirm: o.ToConfirm, Disagreements: planner.Disagreements(o)}
	if o.Meeting != "" {
		a.ID = o.ID().String()
	}
	a.Start, a.End = bounds(o.Start, o.End, o.AllDay)
	for _, b := range of {
		a.Bodies = append(a.Bodies, b.Name)
	}
	if of == nil {
		a.Bodies = append(a.Bodies, o.Bodies...)
	}
	if len(a.Bodies) > 0 {
		a.Body = a.Bodies[0]
	}
	if len(of) > 0 {
		a.System = of[0].System
	}
	for i, c := range o.Claims {
		if i == 0 {
			a.UID, a.Source = c.UID, c.Source
			if !c.RecurrenceID.IsZero() {
				a.RecurrenceID = instant(c.RecurrenceID)
			}
		}
		if !slices.Contains(a.Sources, c.Source) {
			a.Sources = append(a.Sources, c.Source)
		}
		if len(o.Claims) > 1 {
			start, end := bounds(c.Start, c.End, o.AllDay)
			a.Claims = append(a.Claims, claimAnswer{c.Source, c.Site, start, end, c.Title, c.Place, string(c.Status)})
		}
	}
	return a
}

// statusOf gives the status in iCalendar's words, a busy status of tentative included.
func statusOf(o *calendar.Occurrence) string {
	switch {
	case o.Status == calendar.StatusCancelled:
		return string(calendar.StatusCancelled)
	case o.Tentative():
		return string(calendar.StatusTentative)
	default:
		return string(calendar.StatusConfirmed)
	}
}
