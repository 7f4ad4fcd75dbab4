package journey_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/journey"
)

// text gives a route as "County Hall > Norbury > County Hall".
func text(r journey.Route) string {
	var places []string
	for i, leg := range r.Legs {
		if i == 0 {
			places = append(places, leg.From.Name)
		}
		places = append(places, leg.To.Name)
	}
	return strings.Join(places, " > ")
}

var thursday = calendar.NewDate(2027, 1, 14)

func TestADayRunsFromBaseToBase(t *testing.T) {
	got := journey.Day(badThursday(t).snapshot(), "DASS", thursday)
	if text(got) != "County Hall > Norbury > Marsh Court > County Hall" {
		t.Fatalf("%s", text(got))
	}
	if got.Miles != 180 || got.Minutes != 270 || got.Pence != 9900 || got.PencePerMile != 55 || got.Unknown != 0 {
		t.Errorf("%+v", got)
	}
	for i, want := range []string{"36 54 N ICB Board false", "84 126 E ICP false", "60 90 E ICP true"} {
		leg := got.Legs[i]
		if have := fmt.Sprint(leg.Way.Miles, leg.Way.Minutes, " ", leg.For.Title, " ", leg.Home); have != want {
			t.Errorf("leg %d: %s, want %s", i, have, want)
		}
	}
	if len(got.Unplaced) != 1 || !got.Unplaced[0].Private || len(got.Stops) != 2 {
		t.Errorf("unplaced %v, stops %v", got.Unplaced, got.Stops)
	}
}

func TestARateForTheDayHoldsOverTheYears(t *testing.T) {
	p := badThursday(t)
	p.register.Rates = append(p.register.Rates, calendar.Rate{
		Kind: "mileage", PencePerMile: 45,
		Validity: calendar.Validity{From: thursday, To: thursday},
	})
	if got := journey.Day(p.snapshot(), "DASS", thursday); got.Pence != 8100 || got.PencePerMile != 45 {
		t.Errorf("%d pence at %v", got.Pence, got.PencePerMile)
	}
}

func TestAFasterRoadTakesFewerMinutesAndNoFewerMiles(t *testing.T) {
	p := badThursday(t)
	p.register.SpeedMPH = 60
	got := journey.Day(p.snapshot(), "CEX", thursday)
	if got.Minutes != 180 || got.Miles != 180 || got.Legs[1].Way.Minutes != 84 {
		t.Errorf("%+v", got)
	}
}

func TestJoiningRemotelyByDecisionMakesNoLeg(t *testing.T) {
	p := badThursday(t)
	joins("DASS", calendar.PresenceRemote)(&p.sittings[3])
	s := p.snapshot()
	if got := journey.Day(s, "DASS", thursday); text(got) != "County Hall > Norbury > County Hall" || got.Miles != 72 {
		t.Errorf("%s", text(got))
	}
	if got := journey.Day(s, "CEX", thursday); got.Miles != 180 {
		t.Errorf("the decision is the DASS's alone: %s", text(got))
	}
}

// Each case is a sitting beside one at Norbury in the morning.
func TestWhatMakesALeg(t *testing.T) {
	cases := []struct {
		rule, hours, place string
		traits             []trait
		want               string
	}{
		{"in person", "13:30-15:30", "Marsh Court", nil, "Norbury > Marsh Court"},
		{"before the other", "08:00-09:00", "Marsh Court", nil, "Marsh Court > Norbury"},
		{"overlapping, in order of start", "11:00-12:30", "Marsh Court", nil, "Norbury > Marsh Court"},
		{"the same start, in order of end", "09:30-10:00", "Marsh Court", nil, "Marsh Court > Norbury"},
		{"the same place", "13:30-15:30", "Norbury", nil, "Norbury"},
		{"at base", "13:30-15:30", "County Hall", nil, "Norbury"},
		{"hybrid counts as in person", "13:30-15:30", "Marsh Court / Teams", []trait{presence(calendar.PresenceHybrid)}, "Norbury > Marsh Court"},
		{"tentative", "13:30-15:30", "Marsh Court", []trait{status(calendar.StatusTentative)}, "Norbury > Marsh Court"},
		{"remote", "13:30-15:30", "Marsh Court", []trait{presence(calendar.PresenceRemote)}, "Norbury"},
		{
			"remote, but in person by decision", "13:30-15:30", "Marsh Court",
			[]trait{presence(calendar.PresenceRemote), joins("DASS", calendar.PresenceInPerson)},
			"Norbury > Marsh Court",
		},
		{"cancelled", "13:30-15:30", "Marsh Court", []trait{status(calendar.StatusCancelled)}, "Norbury"},
		{"free", "13:30-15:30", "Marsh Court", []trait{show(calendar.ShowFree)}, "Norbury"},
		{"all day", "13:30-15:30", "Marsh Court", []trait{allDay}, "Norbury"},
		{"private", "13:30-15:30", "Marsh Court", []trait{private}, "Norbury"},
		{"no length", "13:30-13:30", "Marsh Court", nil, "Norbury"},
		{"a place nobody knows", "13:30-15:30", "The Old Barn", nil, "Norbury"},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			p := newPicture(t)
			p.add("Board", "2027-01-14", "09:30-12:00", "Norbury", "DASS")
			p.add("Other", "2027-01-14", c.hours, c.place, "DASS", c.traits...)
			want := "County Hall > " + c.want + " > County Hall"
			if c.rule == "at base" {
				want = "County Hall > Norbury > County Hall"
			}
			if got := journey.Day(p.snapshot(), "DASS", thursday); text(got) != want {
				t.Errorf("%s, want %s", text(got), want)
			}
		})
	}
}

func TestAnOfficersOwnBaseHolds(t *testing.T) {
	p := badThursday(t)
	p.register.Officers[1].Base = "Downham Town Hall"
	got := journey.Day(p.snapshot(), "DASS", thursday)
	if text(got) != "Downham > Norbury > Marsh Court > Downham" || got.Unknown != 1 || got.Miles != 134 {
		t.Errorf("%s, %+v", text(got), got)
	}
}

func TestWithoutABaseThereAreOnlyLegsBetween(t *testing.T) {
	p := badThursday(t)
	p.register.Council.Base = ""
	if got := journey.Day(p.snapshot(), "DASS", thursday); text(got) != "Norbury > Marsh Court" || got.Base != nil || got.Legs[0].Home {
		t.Errorf("%s", text(got))
	}
}

func TestDaysAreInOrderOfDateAndRegister(t *testing.T) {
	p := badThursday(t)
	p.add("HWB", "2027-01-13", "10:00-12:00", "County Hall", "DPH Cllr")
	p.add("Late", "2027-01-15", "23:00-23:30", "Downham", "Cllr CEX")
	p.add("Call", "2027-01-18", "10:00-12:00", "Teams", "CEX")
	list := func(q journey.Query) string {
		var all []string
		for _, r := range journey.Days(p.snapshot(), q) {
			all = append(all, fmt.Sprint(r.Date.Day, " ", r.Officer.Name, " ", r.Miles))
		}
		return strings.Join(all, ", ")
	}
	for _, c := range []struct {
		rule string
		q    journey.Query
		want string
	}{
		{"everything", journey.Query{}, "14 CEX 180, 14 DASS 180, 15 CEX 40, 15 Cllr 40"},
		{"counting officers", journey.Query{Counting: true}, "14 CEX 180, 14 DASS 180, 15 CEX 40"},
		{"one officer in any case", journey.Query{Officer: "cex"}, "14 CEX 180, 15 CEX 40"},
		{"the last day is excluded", journey.Query{From: thursday, To: thursday.AddDays(1)}, "14 CEX 180, 14 DASS 180"},
	} {
		if got := list(c.q); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.rule, got, c.want)
		}
	}
	slices.Reverse(p.sittings)
	if got := list(journey.Query{Officer: "CEX"}); got != "14 CEX 180, 15 CEX 40" {
		t.Errorf("given in another order: %s", got)
	}
}

func TestADayAtBaseIsNoJourneyButHasItsStops(t *testing.T) {
	p := newPicture(t)
	p.add("HWB", "2027-01-14", "10:00-12:00", "County Hall", "DASS")
	s := p.snapshot()
	if got := journey.Days(s, journey.Query{}); len(got) != 0 {
		t.Errorf("%+v", got)
	}
	if got := journey.Day(s, "DASS", thursday); len(got.Stops) != 1 || len(got.Legs) != 0 {
		t.Errorf("%+v", got)
	}
	p.add("Visit", "2027-01-14", "13:00-14:00", "The Old Barn", "DASS")
	if got := journey.Days(p.snapshot(), journey.Query{}); len(got) != 1 || len(got[0].Unplaced) != 1 {
		t.Errorf("%+v", got)
	}
}

func TestADayIsLondons(t *testing.T) {
	p := newPicture(t)
	p.add("Midsummer", "2027-06-22", "00:30-01:00", "Norbury", "DASS") // still the 21st in UTC
	s := p.snapshot()
	if got := journey.Day(s, "DASS", calendar.NewDate(2027, 6, 22)); got.Miles != 72 {
		t.Errorf("%+v", got)
	}
	if got := journey.Day(s, "DASS", calendar.NewDate(2027, 6, 21)); got.Miles != 0 || got.Officer == nil || got.Base == nil {
		t.Errorf("%+v", got)
	}
}

func TestNobodyGoesNowhere(t *testing.T) {
	got := journey.Day(&calendar.Snapshot{}, "Nobody", thursday)
	if got.Officer != nil || len(got.Legs) != 0 || len(journey.Days(&calendar.Snapshot{}, journey.Query{})) != 0 {
		t.Errorf("%+v", got)
	}
}
