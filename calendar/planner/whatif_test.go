package planner_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"convenor/assets"
	"convenor/calendar"
	"convenor/calendar/planner"
)

var january = calendar.Month{Year: 2027, Month: time.January}

// newSampleOffice makes an office with the whole of the sample council.
func newSampleOffice(t *testing.T) *office {
	t.Helper()
	o := newOffice(t)
	o.must(o.InstallSample(background, assets.Sample()))
	return o
}

// TestAScenarioStandsBesideToday holds the rows of both tallies, the systems that only one
// of them has, and that nothing is recorded.
func TestAScenarioStandsBesideToday(t *testing.T) {
	o := newSampleOffice(t)
	before, err := o.store.Revision(background)
	o.must(err)
	sc, err := planner.ReadScenario(strings.NewReader(`{"name": "One east", "throughout": true, "steps": [
		{"do": "merge-systems", "from": "2027-04-01", "systems": ["C", "E"], "into": {"code": "CE", "name": "Central and East"}},
		{"do": "drop", "bodies": ["Discharge call"]}]}`))
	o.must(err)
	w, err := o.WhatIf(background, planner.WhatIfRequest{Scenario: sc, From: january, To: january})
	o.must(err)
	var keys []string
	for _, b := range w.Systems {
		keys = append(keys, b.Key)
	}
	if got := strings.Join(keys, " "); got != "N C E CE council" {
		t.Errorf("systems %s", got)
	}
	if ce := w.Systems[3]; ce.Today.Days != 0 || ce.Then.Days != 8.4 || ce.SavedDays != -8.4 {
		t.Errorf("%+v", ce)
	}
	if w.Total.SavedHours != 1.5 || w.Total.Today.Sittings-w.Total.Then.Sittings != 3 || w.Clashes.Saved() != 0 {
		t.Errorf("%+v, %+v", w.Total, w.Clashes)
	}
	if w.Low.Today >= w.Total.Today.Days || w.High.Today <= w.Total.Today.Days {
		t.Errorf("from %+v to %+v", w.Low, w.High)
	}
	if after, err := o.store.Revision(background); err != nil || after != before {
		t.Errorf("revision %d became %d, %v", before, after, err)
	}
}

// TestAScenarioThatCannotBeIsRefused holds the errors.
func TestAScenarioThatCannotBeIsRefused(t *testing.T) {
	o := newSampleOffice(t)
	if _, err := planner.ReadScenario(strings.NewReader("{")); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("%v", err)
	}
	sc, err := planner.ReadScenario(strings.NewReader(`{"name": "x", "steps": [{"do": "drop", "bodies": ["Nowhere"]}]}`))
	o.must(err)
	if _, err := o.WhatIf(background, planner.WhatIfRequest{Scenario: sc, From: january, To: january}); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("%v", err)
	}
	if _, err := o.WhatIf(background, planner.WhatIfRequest{Scenario: sc, From: january.Add(1), To: january}); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("%v", err)
	}
}

// TestAReportIsMadeOfWhatIsHeld holds that decisions come into it, and what is not asked
// for does not.
func TestAReportIsMadeOfWhatIsHeld(t *testing.T) {
	o := newSampleOffice(t)
	regular, bold := assets.Fonts()
	r, err := o.Report(background, planner.ReportRequest{Month: january, Safe: true, Fonts: planner.ReportFonts{Regular: regular, Bold: bold}})
	o.must(err)
	if r.Month != january || !r.Safe || r.Headline[0].Value.String() != "19.2" {
		t.Errorf("%+v", r.Headline)
	}
	for _, name := range []string{"a.pdf", "a.html", "a.csv", "a.xlsx"} {
		form, err := planner.ReportFormOf(name)
		o.must(err)
		var b bytes.Buffer
		o.must(r.Write(&b, form))
		if b.Len() < 1000 || bytes.Contains(b.Bytes(), []byte("Dentist")) {
			t.Errorf("%s: %d bytes", name, b.Len())
		}
	}
}
