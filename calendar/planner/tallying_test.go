package planner_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/workload"
)

// TestATallyOfWhatIsHeld holds the total of the sample's January and that a figure opens.
func TestATallyOfWhatIsHeld(t *testing.T) {
	o := newSampleOffice(t)
	q := workload.Query{From: january, To: january}
	got, err := o.Tally(background, q)
	o.must(err)
	if got.Total.Days != 19.2 || got.Total.CostPence != 0 {
		t.Errorf("%+v", got.Total)
	}
	e, err := o.ExplainTally(background, q, "N")
	o.must(err)
	if e.Row.Days != 8.1 || len(e.Parts) != 9 || !strings.Contains(e.Reckoning, "shown as 8.1") {
		t.Errorf("%+v, %q", e.Row, e.Reckoning)
	}
	if _, err := o.ExplainTally(background, q, "Z"); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("%v", err)
	}
	if _, err := o.Tally(background, workload.Query{From: january, To: january.Add(-1)}); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("%v", err)
	}
}

// TestCostComesFromTheRegister holds that a rate of pay brought in with a register file
// prices the time, by post, and that it is not asked for by itself.
func TestCostComesFromTheRegister(t *testing.T) {
	o := newSampleOffice(t)
	_, err := o.ImportRegister(background, strings.NewReader(`{"rates": [
		{"kind": "pay", "pence_per_day": 74000, "valid_from": "2026-04-01"},
		{"kind": "pay", "post": "DASS", "pence_per_hour": 12000, "valid_from": "2026-04-01"}]}`), "pay.json")
	o.must(err)
	got, err := o.Tally(background, workload.Query{From: january, To: january, By: []workload.Key{workload.KeyPost}, WithCost: true})
	o.must(err)
	for _, r := range got.Rows {
		want := r.ExactDays * 74000
		if r.Key == "DASS" {
			want = (r.MeetingMinutes + r.PrepMinutes) / 60 * 12000
		}
		if d := float64(r.CostPence) - want; d > 0.51 || d < -0.51 {
			t.Errorf("%s costs %d, want %v", r.Key, r.CostPence, want)
		}
	}
	if len(got.Rows) != 5 || got.Total.CostPence == 0 || got.Total.UnpricedDays != 0 {
		t.Errorf("%d rows, %+v", len(got.Rows), got.Total)
	}
}

// TestMilesSinceTheTaxYearBeganCount holds that a tally of January knows what was driven
// before it, where a rate has a step.
func TestMilesSinceTheTaxYearBeganCount(t *testing.T) {
	o := newSampleOffice(t)
	_, err := o.ImportRegister(background, strings.NewReader(`{"rates": [{"kind": "mileage", "pence_per_mile": 45, "step_miles": 500, "over_pence_per_mile": 25, "valid_from": "2027-01-01"}]}`), "rates.json")
	o.must(err)
	title, body := "N ICP extra", []string{"N ICP"}
	for day := range 6 { // 72 miles there and back, for each of three officers
		start := time.Date(2026, 10, 5+day, 10, 0, 0, 0, time.UTC)
		place := "Norbury"
		_, err := o.AddMeeting(background, planner.MeetingFields{Title: &title, Start: &start, Place: &place, Bodies: &body})
		o.must(err)
	}
	q := workload.Query{From: january, To: january, WithTravel: true, By: []workload.Key{workload.KeyOfficer}}
	got, err := o.Tally(background, q)
	o.must(err)
	for _, r := range got.Rows { // 432 miles were driven by whoever sits on N ICP
		var want int
		switch r.Key {
		case "CEX", "DPH", "DASS":
			want = 68*45 + (int(r.Miles)-68)*25
		}
		if r.MileagePence != want {
			t.Errorf("%s: %v miles pay %d, want %d", r.Key, r.Miles, r.MileagePence, want)
		}
	}
}

// TestAScenariosMilesKnowTheTaxYear holds that what was driven before the months shown counts
// for a scenario too, and that nothing else of those months does.
func TestAScenariosMilesKnowTheTaxYear(t *testing.T) {
	o := newSampleOffice(t)
	_, err := o.ImportRegister(background, strings.NewReader(`{"rates": [{"kind": "mileage", "pence_per_mile": 45, "step_miles": 100, "over_pence_per_mile": 25, "valid_from": "2026-04-06"}]}`), "rates.json")
	o.must(err)
	title, place, body := "N ICP extra", "Norbury", []string{"N ICP"}
	for day := range 2 { // 144 miles each before January: all of January is beyond the step
		start := time.Date(2026, 10, 5+day, 10, 0, 0, 0, time.UTC)
		_, err := o.AddMeeting(background, planner.MeetingFields{Title: &title, Start: &start, Place: &place, Bodies: &body})
		o.must(err)
	}
	sc, err := planner.ReadScenario(strings.NewReader(`{"name": "x", "steps": [{"do": "online", "bodies": ["E ICB Board"]}]}`))
	o.must(err)
	w, err := o.WhatIf(background, planner.WhatIfRequest{Scenario: sc, From: january, To: january})
	o.must(err)
	if w.Miles.Today != 976 || w.MileagePence.Today != 976*25 || w.MileagePence.Saved() != 240*25 || w.Effects[0].Changed != 1 || w.Clashes.Today != 4 {
		t.Errorf("%+v, %+v, %+v, %+v", w.Miles, w.MileagePence, w.Effects, w.Clashes)
	}
	for _, n := range w.Notes {
		if strings.Contains(n, "not known") {
			t.Errorf("%q", n)
		}
	}
}

// TestBeforeAndAfterAMerger holds that the planner reaches both sides of a turn.
func TestBeforeAndAfterAMerger(t *testing.T) {
	o := newSampleOffice(t)
	c, err := o.CompareDays(background, workload.CompareQuery{On: calendar.NewDate(2027, 2, 1), Months: 1})
	o.must(err)
	if c.Total.Before != 19.2 || c.Total.After != 0 || c.Total.Change != -19.2 {
		t.Errorf("%+v", c.Total)
	}
	if _, err := o.CompareDays(background, workload.CompareQuery{Months: 1}); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("%v", err)
	}
}

// TestABoardBeforeADeadlineIsFound holds the milestones of a period, with the board before.
func TestABoardBeforeADeadlineIsFound(t *testing.T) {
	o := newSampleOffice(t)
	_, err := o.ImportRegister(background, strings.NewReader(`{"overlays": [{"kind": "milestone", "name": "BCF return", "from": "2027-01-29", "to": "2027-01-29"}]}`), "m.json")
	o.must(err)
	list, err := o.Milestones(background, january.Span())
	o.must(err)
	if len(list) != 1 || list[0].Before == nil || list[0].Before.Date() != calendar.NewDate(2027, 1, 13) || !list[0].InTime || list[0].After != nil {
		t.Fatalf("%+v", list)
	}
	if _, err := o.Milestones(background, calendar.Span{}); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("%v", err)
	}
}

// TestPagesOfAPackBecomeReading holds that a number of pages takes the place of the factor
// where the register says how long a page takes, that it stays when an agenda is read
// again, is no agenda by itself, and can be undone.
func TestPagesOfAPackBecomeReading(t *testing.T) {
	o := newSampleOffice(t)
	s, err := o.Snapshot(background, january.Span())
	o.must(err)
	var id string
	for i := range s.Sittings {
		if s.Sittings[i].Title == "N ICP" || (len(s.Sittings[i].Bodies) == 1 && s.Sittings[i].Bodies[0] == "N ICP") {
			id = s.Sittings[i].ID().String()
		}
	}
	o.must(o.SetPages(background, id, 150))
	q := workload.Query{From: january, To: january}
	if got, _ := o.Tally(background, q); got.Total.PrepHours != 80 {
		t.Errorf("without minutes a page: %v h", got.Total.PrepHours)
	}
	_, err = o.ImportRegister(background, strings.NewReader(`{"minutes_per_page": 2}`), "m.json")
	o.must(err)
	if got, _ := o.Tally(background, q); got.Total.PrepHours != 80-3*3+3*5 { // three officers: 5 h each, not 3
		t.Errorf("with 2 minutes a page: %v h", got.Total.PrepHours)
	}
	s, err = o.Snapshot(background, january.Span())
	o.must(err)
	if list, _ := o.Agendas(background, s); len(list) != 0 {
		t.Errorf("%+v", list)
	}
	for _, bad := range []struct {
		id    string
		pages int
		is    error
	}{{"x", 1, calendar.ErrInvalid}, {id, -1, calendar.ErrInvalid}, {id, 5001, calendar.ErrInvalid}, {"zz/20270114T093000Z", 5, calendar.ErrNotFound}} {
		if err := o.SetPages(background, bad.id, bad.pages); !errors.Is(err, bad.is) {
			t.Errorf("%v: %v", bad, err)
		}
	}
	o.must(o.SetPages(background, id, 0))
	if got, _ := o.Tally(background, q); got.Total.PrepHours != 80 {
		t.Errorf("after taking it away: %v h", got.Total.PrepHours)
	}
}
