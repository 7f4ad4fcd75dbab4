package main

import (
	"slices"
	"strings"
	"testing"
)

// TestTheDayOfTwoPartnershipsCanBeDriven is the journey line of the weekly walk: two
// partnerships on one day, two hours apart, and 75 minutes to drive.
func TestTheDayOfTwoPartnershipsCanBeDriven(t *testing.T) {
	tr := newSample(t)
	tr.must("import", "--officer", "DASS", "--missing", "cancel", tr.sample("dass-week2.ics"))
	day := []string{"--from", "2027-01-21", "--to", "2027-01-22", "--officer", "DASS"}
	if list := read[[]clashAnswer](tr, append([]string{"clashes"}, day...)...); len(list) != 0 {
		t.Errorf("clashes: %+v", list)
	}
	routes := read[[]journeyAnswer](tr, append([]string{"journeys"}, day...)...)
	if len(routes) != 1 || len(routes[0].Legs) != 3 {
		t.Fatalf("routes: %+v", routes)
	}
	leg := routes[0].Legs[1]
	if leg.From != "Downham" || leg.To != "Norbury" || leg.Minutes != 75 || leg.Miles != 50 {
		t.Errorf("from C ICP to N ICP: %+v", leg)
	}
	held := read[[]occurrenceAnswer](tr, "occurrences", "--from", "2027-01-21", "--to", "2027-01-22")
	if len(held) != 2 || held[0].End != "2027-01-21T12:00:00Z" || held[1].Start != "2027-01-21T14:00:00Z" {
		t.Errorf("the gap is not of 120 minutes: %+v", held)
	}
}

// TestPublicationDatesByEachRule is the democratic services' walk: every rule, with the
// days that count and those that do not.
func TestPublicationDatesByEachRule(t *testing.T) {
	tr := newSample(t)
	january := read[[]deadlineAnswer](tr, "deadlines", "--from", "2027-01-13", "--to", "2027-01-14")
	if len(january) != 1 || january[0].PublishBy != "2027-01-05" {
		t.Errorf("the board of 13 January: %+v", january)
	}
	tr.must("meeting", "add", "--title", "Health and Wellbeing Board", "--start", "2027-04-01T10:00", "--minutes", "120")
	april := func() deadlineAnswer {
		return read[[]deadlineAnswer](tr, "deadlines", "--from", "2027-04-01", "--to", "2027-04-02")[0]
	}
	var closed, weekends []string
	for _, s := range april().Skipped {
		if strings.Contains(s.Why, "day") && !strings.HasPrefix(s.Why, "S") {
			closed = append(closed, s.Date)
		} else {
			weekends = append(weekends, s.Date)
		}
	}
	if !slices.Contains(closed, "2027-03-26") || !slices.Contains(closed, "2027-03-29") || !slices.Contains(weekends, "2027-03-27") || !slices.Contains(weekends, "2027-03-28") {
		t.Errorf("bank holidays %v, weekends %v: %+v", closed, weekends, april().Skipped)
	}
	tr.must("body", "set", "Health and Wellbeing Board", "papers=7 days")
	if d := april(); d.PublishBy != "2027-03-25" || d.Closed != "" {
		t.Errorf("by seven days: %+v", d)
	}
}
