package planner_test

import (
	"errors"
	"strings"
	"testing"

	"convenor/calendar"
)

func election() calendar.Overlay {
	return calendar.Overlay{Kind: "pre-election", Name: "County elections", From: calendar.NewDate(2027, 3, 22), To: calendar.NewDate(2027, 5, 6)}
}

func TestWhatAnalysesGoByCanBeSetAndTakenBack(t *testing.T) {
	later := election()
	later.From = calendar.NewDate(2027, 3, 23)
	year := calendar.Rate{Kind: "mileage", PencePerMile: 45, Validity: calendar.Validity{From: calendar.NewDate(2027, 1, 14), To: calendar.NewDate(2027, 1, 14)}}
	for name, c := range map[string]struct {
		do   func(*office) error
		says string // stands in the register afterwards, or with a ! before it does not
		undo string
	}{
		"speed":           {func(o *office) error { return o.SetSpeed(background, 60) }, `"speed_mph": 60`, "Speed of 60 mph"},
		"rate":            {func(o *office) error { return o.SetRate(background, year) }, `"pence_per_mile": 45`, "Rate of 45p a mile"},
		"overlay":         {func(o *office) error { return o.SetOverlay(background, nil, later) }, `"2027-03-23"`, "Shaded days County elections"},
		"changed overlay": {func(o *office) error { e := election(); return o.SetOverlay(background, &e, later) }, `!"2027-03-22"`, "Shaded days County elections"},
		"overlay by kind": {func(o *office) error {
			e := election()
			l := e
			l.Kind = "recess"
			return o.SetOverlay(background, &e, l)
		}, `!"pre-election"`, "Shaded days County elections"},
		"removed overlay": {func(o *office) error { return o.RemoveOverlay(background, election()) }, `!"County elections"`, "Removal of shaded days County elections"},
		"overlay's end": {func(o *office) error {
			e := election()
			l := e
			l.To = l.To.AddDays(1)
			return o.SetOverlay(background, &e, l)
		}, `"2027-05-07"`, "Shaded days County elections"},
		"new rate in turn": {func(o *office) error { r := year; r.PencePerMile = 45.5; return o.SetRate(background, r) }, `45.5`, "Rate of 45.5p a mile"},
	} {
		t.Run(name, func(t *testing.T) {
			o := newWealdshire(t)
			o.must(o.SetOverlay(background, nil, election()))
			before := o.registerText()
			o.must(c.do(o))
			after := o.registerText()
			text, not := strings.CutPrefix(c.says, "!")
			if strings.Contains(after, text) == not {
				t.Errorf("%q in:\n%s", c.says, after)
			}
			undone, err := o.Undo(background)
			o.must(err)
			if undone != c.undo || o.registerText() != before {
				t.Errorf("undone %q: %s", undone, o.registerText())
			}
		})
	}
}

func TestARateIsRemoved(t *testing.T) {
	o := newWealdshire(t)
	held := o.reg().Rates
	rate := held[0]
	o.must(o.RemoveRate(background, rate))
	if len(o.reg().Rates) != len(held)-1 {
		t.Errorf("%+v", o.reg().Rates)
	}
	if err := o.RemoveRate(background, rate); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("again: %v", err)
	}
}

func TestWhatCannotBeAssumedChangesNothing(t *testing.T) {
	o := newWealdshire(t)
	before := o.registerText()
	backwards := election()
	backwards.From, backwards.To = backwards.To, backwards.From
	strange := election()
	strange.Kind = "holiday"
	absent := election()
	for name, err := range map[string]error{
		"no speed":           o.SetSpeed(background, 0),
		"negative rate":      o.SetRate(background, calendar.Rate{Kind: "mileage", PencePerMile: -1}),
		"rate of no kind":    o.SetRate(background, calendar.Rate{PencePerMile: 45}),
		"ends before begins": o.SetOverlay(background, nil, backwards),
		"unknown kind":       o.SetOverlay(background, nil, strange),
	} {
		if !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, err := range map[string]error{
		"nothing to remove":  o.RemoveOverlay(background, absent),
		"nothing to replace": o.SetOverlay(background, &absent, backwards),
	} {
		if !errors.Is(err, calendar.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	o.must(o.SetSpeed(background, 40)) // as it is
	if o.registerText() != before {
		t.Error("the register is another")
	}
}
