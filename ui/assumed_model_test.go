package ui

import (
	"errors"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

func rated() *calendar.Register {
	return &calendar.Register{SpeedMPH: 40, Rates: []calendar.Rate{{Kind: "mileage", PencePerMile: 55, Validity: calendar.Validity{From: calendar.NewDate(2026, 4, 6)}}}}
}

func TestWhatIsTypedOfSpeedAndPayIsRead(t *testing.T) {
	today := calendar.NewDate(2026, 12, 1)
	for name, c := range map[string]struct {
		typed assumedTyped
		speed float64
		rate  string
	}{
		"as held":           {assumedTyped{"40", "55", "14 Jan 2027", "14 Jan 2027"}, 0, ""},
		"faster":            {assumedTyped{"60 mph", "55p", "14/1", "14/1"}, 60, ""},
		"a rate for a date": {assumedTyped{"40", "45", "14 Jan 2027", "14 Jan 2027"}, 0, "45p a mile on Thu 14 Jan 2027"},
		"from a day on":     {assumedTyped{"40", "45p", "6/4/2027", ""}, 0, "45p a mile from Tue 6 Apr 2027"},
		"for ever":          {assumedTyped{"40", "45", "", ""}, 0, "45p a mile"},
	} {
		w, err := c.typed.read(rated(), today)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if (w.speed == nil) != (c.speed == 0) || (w.speed != nil && *w.speed != c.speed) {
			t.Errorf("%s: speed %v", name, w.speed)
		}
		rate := ""
		if w.rate != nil {
			rate = rateWords([]calendar.Rate{*w.rate})[0]
		}
		same(t, name, rate, c.rate)
	}
}

func TestWhatCannotBeReadOfSpeedAndPaySaysSo(t *testing.T) {
	today := calendar.NewDate(2026, 12, 1)
	for want, typed := range map[string]assumedTyped{
		"The speed must be above nought.": {"0", "45", "", ""},
		"“fast” is no speed.":             {"fast", "45", "", ""},
		"“-1” is no rate.":                {"40", "-1", "", ""},
		"“soon” is no day.":               {"40", "45", "soon", ""},
		"The rate ends before it begins.": {"40", "45", "14/1", "13/1/2027"},
		"“” is no rate.":                  {"40", "", "", ""},
	} {
		_, err := typed.read(rated(), today)
		var u *calendar.UserError
		if !errors.As(err, &u) || u.Sentence != want || planner.Explain(err) == "" {
			t.Errorf("%+v: %v", typed, err)
		}
	}
}

// TestAnotherPriceOfAMileKeepsTheStepAndTheCap: of the rate whose place it takes, else of the
// one that held on the day.
func TestAnotherPriceOfAMileKeepsTheStepAndTheCap(t *testing.T) {
	r := rated()
	r.Rates[0].StepMiles, r.Rates[0].OverPencePerMile, r.Rates[0].ReturnCapMiles = 10000, 25, 60
	for name, typed := range map[string]assumedTyped{
		"its own first day": {"40", "45", "6/4/2026", ""},
		"one day within":    {"40", "45", "14/1/2027", "14/1/2027"},
	} {
		w, err := typed.read(r, calendar.NewDate(2026, 12, 1))
		if err != nil || w.rate == nil {
			t.Fatalf("%s: %v, %v", name, w.rate, err)
		}
		same(t, name, w.rate.Words(), "45p a mile, 25p beyond 10000 miles of a tax year, at most 60 miles a day")
	}
	w, err := assumedTyped{"40", "45", "1/4/2025", "5/4/2026"}.read(r, calendar.NewDate(2026, 12, 1))
	if err != nil || w.rate == nil {
		t.Fatalf("before: %v, %v", w.rate, err)
	}
	same(t, "before it began", w.rate.Words(), "45p a mile")
}
