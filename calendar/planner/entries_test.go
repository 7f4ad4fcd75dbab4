package planner_test

import (
	"errors"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// heldBody gives a body of the register as an edit wants it.
func heldBody(o *office, name string) calendar.Body {
	r, err := o.Register(background)
	o.must(err)
	b, err := r.Body(name)
	o.must(err)
	return *b
}

func TestEditsOfTheRegisterAreOneNamedStep(t *testing.T) {
	o := newWealdshire(t)
	before := o.registerText()
	body := calendar.Body{Name: "W Board", Kind: calendar.KindICBBoard, System: "N"}
	journey := calendar.Journey{From: "Marsh Court", To: "Downham", Miles: 41.5}
	o.must(o.EditRegister(background, calendar.Edit{Noun: calendar.NounBody, After: body}, calendar.Edit{Noun: calendar.NounJourney, After: journey},
		calendar.Edit{Noun: calendar.NounSetting, Key: calendar.SettingSpeed, Before: "40", After: "45"}))
	for _, says := range []string{`"W Board"`, "41.5", `"speed_mph": 45`} {
		if !strings.Contains(o.registerText(), says) {
			t.Errorf("no %s in the register", says)
		}
	}
	undone, err := o.Undo(background)
	o.must(err)
	if undone != "New body W Board" || o.registerText() != before {
		t.Errorf("undone %q:\n%s", undone, o.registerText())
	}
	o.must(o.EditRegister(background))
	same := heldBody(o, "N ICP")
	o.must(o.EditRegister(background, calendar.Edit{Noun: calendar.NounBody, Before: same, After: same}))
	if o.registerText() != before {
		t.Error("an edit that changes nothing changed something")
	}
}

func TestWhatIsRenamedKeepsItsNameWhereverItIsReferredTo(t *testing.T) {
	o := newWealdshire(t)
	before := o.registerText()
	o.must(o.EditRegister(background, calendar.Edit{Noun: calendar.NounBody, After: calendar.Body{Name: "W Board", Kind: calendar.KindPlace}}))
	r, err := o.Register(background)
	o.must(err)
	norbury, err := r.Venue("Norbury")
	o.must(err)
	called := *norbury
	called.Name = "Norbury House"
	o.must(o.EditRegister(background, calendar.Edit{Noun: calendar.NounVenue, Before: *norbury, After: called}))
	if text := o.registerText(); strings.Contains(text, `"Norbury"`) || strings.Count(text, `"Norbury House"`) < 4 {
		t.Errorf("renamed in part:\n%s", text)
	}
	for range 2 {
		if _, err := o.Undo(background); err != nil {
			t.Fatal(err)
		}
	}
	if o.registerText() != before {
		t.Error("not taken back whole")
	}
}

func TestEditsThatCannotBeRightChangeNothing(t *testing.T) {
	o := newWealdshire(t)
	before := o.registerText()
	board := heldBody(o, "N ICB Board")
	stale := board
	stale.Members = 99
	for name, c := range map[string]struct {
		edit calendar.Edit
		want error
		says string
	}{
		"there already":       {calendar.Edit{Noun: calendar.NounBody, After: calendar.Body{Name: "n icb board", Kind: calendar.KindPlace}}, calendar.ErrConflict, "is in the register already"},
		"changed meanwhile":   {calendar.Edit{Noun: calendar.NounBody, Before: stale, After: board}, calendar.ErrConflict, ""},
		"not there":           {calendar.Edit{Noun: calendar.NounVenue, Before: calendar.Venue{Name: "Nowhere"}}, calendar.ErrConflict, ""},
		"still referred to":   {calendar.Edit{Noun: calendar.NounBody, Before: board}, calendar.ErrNotFound, "is still referred to"},
		"of no system":        {calendar.Edit{Noun: calendar.NounBody, After: calendar.Body{Name: "X", Kind: calendar.KindPlace, System: "Q"}}, calendar.ErrNotFound, ""},
		"speed of nought":     {calendar.Edit{Noun: calendar.NounSetting, Key: calendar.SettingSpeed, After: "0"}, calendar.ErrInvalid, ""},
		"no figure of ours":   {calendar.Edit{Noun: calendar.NounSetting, Key: "colour", After: "4"}, calendar.ErrInvalid, ""},
		"pages without bound": {calendar.Edit{Noun: calendar.NounSetting, Key: calendar.SettingMinutesPerPage, After: "NaN"}, calendar.ErrInvalid, ""},
	} {
		err := o.EditRegister(background, c.edit)
		if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
		if o.registerText() != before {
			t.Fatalf("%s changed the register", name)
		}
	}
}

func TestACalendarsNameOfABodyIsKept(t *testing.T) {
	o := newWealdshire(t)
	o.take("north", entry{uid: "a", title: "N ICP", at: "2027-01-20 14:00"})
	o.must(o.SetSource(background, "north", []planner.Field{{Name: "body", Value: "N ICP"}}))
	icp := heldBody(o, "N ICP")
	called := icp
	called.Name = "North Partnership"
	rename := func() error {
		return o.EditRegister(background, calendar.Edit{Noun: calendar.NounBody, Before: icp, After: called})
	}
	err := rename()
	if !errors.Is(err, calendar.ErrInvalid) || !strings.Contains(err.Error(), "is known by this name to the source north") {
		t.Errorf("%v", err)
	}
	o.must(o.SetSource(background, "north", []planner.Field{{Name: "body", Value: ""}}))
	if err := rename(); err == nil || !strings.Contains(err.Error(), "to one sitting") {
		t.Errorf("%v", err)
	}
}

func TestAnAcronymTakesTheOthersPlace(t *testing.T) {
	o := newWealdshire(t)
	wpb := calendar.Acronym{Short: "WPB", Full: "Wealdshire Partnership Board"}
	o.must(o.ReplaceAcronym(background, "", wpb))
	wpx := calendar.Acronym{Short: "WPX", Full: wpb.Full}
	if err := o.ReplaceAcronym(background, "", wpb); !errors.Is(err, calendar.ErrConflict) {
		t.Errorf("twice: %v", err)
	}
	if err := o.ReplaceAcronym(background, "QQ", wpx); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("in the place of none: %v", err)
	}
	o.must(o.ReplaceAcronym(background, "wpb", wpx))
	said, err := o.Judgements(background)
	o.must(err)
	if len(said.Acronyms) != 1 || said.Acronyms[0] != wpx {
		t.Errorf("%v", said.Acronyms)
	}
	undone, err := o.Undo(background)
	o.must(err)
	if undone != "Acronym WPX" {
		t.Errorf("undone %q", undone)
	}
}
