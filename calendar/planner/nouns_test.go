package planner_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

func fields(pairs ...string) []planner.Field {
	var out []planner.Field
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, planner.Field{Name: pairs[i], Value: pairs[i+1]})
	}
	return out
}

// registerText writes the register, to be compared.
func (o *office) registerText() string {
	o.Helper()
	var b bytes.Buffer
	o.must(o.ExportRegister(background, &b))
	return b.String()
}

func (o *office) reg() *calendar.Register {
	o.Helper()
	r, err := o.Register(background)
	o.must(err)
	return r
}

func TestEveryChangeOfTheRegisterCanBeTakenBack(t *testing.T) {
	set := func(noun calendar.Noun, name string, pairs ...string) func(*office) error {
		return func(o *office) error { return o.SetNoun(background, noun, name, fields(pairs...)) }
	}
	remove := func(noun calendar.Noun, name string) func(*office) error {
		return func(o *office) error { return o.RemoveNoun(background, noun, name) }
	}
	for name, c := range map[string]struct {
		do   func(*office) error
		says string // stands in the register afterwards, or with a ! before it does not
	}{
		"council":        {set(calendar.NounCouncil, "Wealdshire", "day_hours", "7.2"), `"day_hours": 7.2`},
		"new system":     {set(calendar.NounSystem, "S", "name", "South", "share", "0.1"), `"South"`},
		"new venue":      {set(calendar.NounVenue, "Town Hall", "aliases", "TH, Old Hall"), `"Old Hall"`},
		"new body":       {set(calendar.NounBody, "Cabinet", "kind", "committee", "members", "9"), `"Cabinet"`},
		"body's quorum":  {set(calendar.NounBody, "N ICP", "quorum", `{"total":4,"categories":{"nhs":1}}`), `"nhs": 1`},
		"renamed body":   {set(calendar.NounBody, "JHOSC", "aliases", "Joint Scrutiny"), "Joint Scrutiny"},
		"new officer":    {set(calendar.NounOfficer, "Eve Example", "post", "MO", "counts", "false"), "Eve Example"},
		"new seat":       {set(calendar.NounSeat, "S151, N ICP", "role", "attendee"), ""},
		"remove officer": {remove(calendar.NounOfficer, "Eve"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			o := newWealdshire(t)
			o.must(o.SetNoun(background, calendar.NounOfficer, "Eve", nil))
			if name == "new seat" {
				officer, err := o.reg().Officer("S151")
				o.must(err)
				c.do, c.says = set(calendar.NounSeat, officer.Name+", N ICP", "role", "attendee"), officer.Name
			}
			before := o.registerText()
			o.must(c.do(o))
			after := o.registerText()
			if before == after || !strings.Contains(after, c.says) {
				t.Errorf("the register does not show the change %q", c.says)
			}
			o.undo()
			if got := o.registerText(); got != before {
				t.Error("undo does not give the register before")
			}
			o.redo()
			if got := o.registerText(); got != after {
				t.Error("redo does not give the register after")
			}
		})
	}
}

func TestWhatCannotBeRightChangesNothing(t *testing.T) {
	o := newWealdshire(t)
	before := o.registerText()
	for name, err := range map[string]error{
		"unknown field":  o.SetNoun(background, calendar.NounBody, "N ICP", fields("colour", "red")),
		"no number":      o.SetNoun(background, calendar.NounBody, "N ICP", fields("members", "many")),
		"no such kind":   o.SetNoun(background, calendar.NounBody, "N ICP", fields("kind", "quango")),
		"no such system": o.SetNoun(background, calendar.NounBody, "N ICP", fields("system", "Q")),
		"no such seat":   o.SetNoun(background, calendar.NounSeat, "Nobody, N ICP", nil),
		"day too long":   o.SetNoun(background, calendar.NounCouncil, "x", fields("day_hours", "30")),
		"not removable":  o.RemoveNoun(background, calendar.NounBody, "Parish"),
		"still referred": o.RemoveNoun(background, calendar.NounBody, "N ICP"),
		"wrong noun":     o.SetNoun(background, calendar.NounTray, "x", nil),
		"no source":      o.SetSource(background, "x", nil),
		"no source gone": o.RemoveSource(background, "x"),
	} {
		if err == nil || strings.HasPrefix(planner.Explain(err), "Something went wrong") {
			t.Errorf("%s: %v, explained as %q", name, err, planner.Explain(err))
		}
	}
	if got := o.registerText(); got != before {
		t.Error("the register has changed")
	}
}

func TestImportingARegisterTellsWhatItChanged(t *testing.T) {
	o := newLittle(t)
	const more = `{"officers": [{"name": "Ann", "post": "DASS", "email": "ann@example.org"}, {"name": "Flo", "post": "MO"}]}`
	got, err := o.ImportRegister(background, strings.NewReader(more), "more.json")
	o.must(err)
	if len(got) != 2 || got[0].Added || !got[1].Added || got[1].Key != "Flo" {
		t.Errorf("told %+v, want Ann changed and Flo added", got)
	}
	again, err := o.ImportRegister(background, strings.NewReader(more), "more.json")
	if err != nil || len(again) != 0 {
		t.Errorf("the second time %+v, %v, want nothing", again, err)
	}
	o.undo()
	if _, err := o.reg().Officer("Flo"); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("after undo Flo: %v, want not found", err)
	}
	for _, bad := range []string{`{"officers": [{"nom": "Ann"}]}`, `not JSON`, `{"seats": [{"officer": "Zed", "body": "Parish", "role": "member"}]}`} {
		before := o.registerText()
		if _, err := o.ImportRegister(background, strings.NewReader(bad), "bad.json"); err == nil {
			t.Errorf("%s was taken", bad)
		} else if strings.HasPrefix(planner.Explain(err), "Something went wrong") {
			t.Errorf("%s: %v is not explained", bad, err)
		}
		if o.registerText() != before {
			t.Errorf("%s changed the register", bad)
		}
	}
}

func TestASourceTakesItsSittingsWithItAndBringsThemBack(t *testing.T) {
	o := newLittle(t)
	o.take("diary", board, lunch, at("2027-02-02", "HWB prep"))
	o.take("other", talk)
	before, waiting := o.all(), len(o.tray())
	o.must(o.RemoveSource(background, "DIARY"))
	wantLines(t, o.standing("2027-01-01", "2027-04-01"), "2027-02-02 12:00 to 2027-02-02 13:00 Talk")
	if got := len(o.tray()); got != 0 || waiting != 1 {
		t.Errorf("%d wait, %d before, want none and one", got, waiting)
	}
	o.undo()
	wantLines(t, o.all(), before...)
	if got := len(o.tray()); got != waiting {
		t.Errorf("%d wait after undo, want %d", got, waiting)
	}
	o.must(o.SetSource(background, "other", fields("system", "N", "officer", "DPH")))
	sources, err := o.Sources(background)
	o.must(err)
	if s := sources[1]; s.System != "N" || s.Officer != "Cy" {
		t.Errorf("source %+v, want of North and Cy's", s)
	}
	o.must(o.SetSource(background, "other", fields("system", "")))
	if sources, err = o.Sources(background); err != nil || sources[1].System != "" || sources[1].Officer != "Cy" {
		t.Errorf("source %+v, %v, want the system taken away alone", sources[1], err)
	}
}
