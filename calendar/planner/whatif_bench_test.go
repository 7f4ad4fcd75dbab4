package planner_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// crowdedYear holds 100,000 sittings of a hundred bodies in 2027, with two of two hundred
// officers at each, here and there.
func crowdedYear(b *testing.B, o *office) {
	b.Helper()
	var officers, bodies, seats []string
	for i := range 200 {
		officers = append(officers, fmt.Sprintf(`{"name":"Officer %d","post":"DIR%d","counts":true,"base":"Norbury"}`, i, i))
	}
	for i := range 100 {
		bodies = append(bodies, fmt.Sprintf(`{"name":"Body %d","kind":"committee","system":%q}`, i, []string{"N", "C", "E", ""}[i%4]))
		for _, who := range []int{i, i + 100} {
			seats = append(seats, fmt.Sprintf(`{"officer":"Officer %d","body":"Body %d","role":"member"}`, who, i))
		}
	}
	list := func(of []string) string { return "[" + strings.Join(of, ",") + "]" }
	register := fmt.Sprintf(`{"officers":%s,"bodies":%s,"seats":%s,
		"systems":[{"code":"N","name":"North"},{"code":"C","name":"Central"},{"code":"E","name":"East"}],
		"venues":[{"name":"Norbury","lat":52.9,"lon":0.1},{"name":"Downham","lat":52.6,"lon":0.4}]}`, list(officers), list(bodies), list(seats))
	_, err := o.ImportRegister(background, strings.NewReader(register), "crowd.json")
	o.must(err)
	rev, err := o.store.Revision(background)
	o.must(err)
	edits := []calendar.Edit{{Noun: calendar.NounSource, Key: "Crowd", After: calendar.Source{Name: "Crowd", ImportedAt: monday}}}
	for i := range 100_000 {
		at := london("2027-01-01 08:00").AddDate(0, 0, i%365).Add(time.Duration(i*37%540) * time.Minute)
		key := fmt.Sprintf("m%d", i)
		x := calendar.Occurrence{Meeting: key, Original: at, Start: at, End: at.Add(time.Hour), Zone: calendar.LondonZone, Status: calendar.StatusConfirmed,
			Title: "Sitting", Place: []string{"Norbury", "Downham", "Teams"}[i%3], Bodies: []string{fmt.Sprintf("Body %d", i*7%100)},
			Claims: []calendar.Claim{{Source: "Crowd", UID: key}}, Changed: monday}
		edits = append(edits, calendar.Edit{Noun: calendar.NounMeeting, Key: key, After: calendar.Meeting{Key: key}},
			calendar.Edit{Noun: calendar.NounSitting, Key: x.ID().String(), After: x})
	}
	_, err = o.store.Apply(background, calendar.Change{Name: "Import", At: monday, Edits: edits, Revision: rev})
	o.must(err)
}

// BenchmarkWhatIf tries a scenario on a year of 100,000 sittings, the picture of which is
// there already as it is in the window.
func BenchmarkWhatIf(b *testing.B) {
	o := newOffice(b)
	crowdedYear(b, o)
	sc, err := planner.ReadScenario(strings.NewReader(`{"name": "Less", "throughout": true, "steps": [
		{"do": "merge-systems", "systems": ["C", "E"], "into": {"code": "CE", "name": "Central and East"}},
		{"do": "online", "bodies": ["Body 3"]}, {"do": "drop", "bodies": ["Body 4"]}]}`))
	o.must(err)
	q := planner.WhatIfRequest{Scenario: sc, From: january, To: january.Add(11)}
	for b.Loop() {
		w, err := o.WhatIf(background, q)
		o.must(err)
		b.ReportMetric(w.Clashes.Today, "clashes")
	}
}
