package calendar

import (
	"errors"
	"io/fs"
	"testing"
	"time"
)

func TestJourneyHasOneKeyBothWays(t *testing.T) {
	there, back := Journey{From: "County Hall", To: "Norbury"}, Journey{From: "NORBURY", To: "county hall", Miles: 36}
	if there.Key() != back.Key() {
		t.Errorf("keys %q and %q", there.Key(), back.Key())
	}
	if other := (Journey{From: "County Hall", To: "Downham"}); other.Key() == there.Key() {
		t.Errorf("another journey has the key %q too", other.Key())
	}
}

func TestKeysTellDatedThingsApart(t *testing.T) {
	april := Validity{From: Date{2026, time.April, 6}}
	keys := map[string]string{}
	for name, key := range map[string]string{
		"seat":                    Seat{Officer: "A", Body: "B", Role: RoleMember}.Key(),
		"seat of another day":     Seat{Officer: "A", Body: "B", Role: RoleMember, Validity: april}.Key(),
		"seat in another role":    Seat{Officer: "A", Body: "B", Role: RoleChair}.Key(),
		"seat of parts":           Seat{Officer: "A B", Body: "", Role: RoleMember}.Key(),
		"rate":                    Rate{Kind: "mileage"}.Key(),
		"rate of another day":     Rate{Kind: "mileage", Validity: april}.Key(),
		"overlay":                 Overlay{Kind: "recess", Name: "Summer", From: april.From}.Key(),
		"overlay of another day":  Overlay{Kind: "recess", Name: "Summer", From: april.From.AddDays(1)}.Key(),
		"overlay of another kind": Overlay{Kind: "school", Name: "Summer", From: april.From}.Key(),
	} {
		if was, ok := keys[key]; ok {
			t.Errorf("%s and %s have the key %q", was, name, key)
		}
		keys[key] = name
	}
	if a, b := (Rate{Kind: "mileage", PencePerMile: 45}).Key(), (Rate{Kind: "mileage", PencePerMile: 55}).Key(); a != b {
		t.Errorf("a rate's figure is in its key: %q, %q", a, b)
	}
	if JoinKey("a", "b") == JoinKey("ab") || JoinKey("a", "") == JoinKey("a") {
		t.Error("a compound key loses where its parts end")
	}
}

func TestFixedClockStandsStill(t *testing.T) {
	moment := time.Date(2027, time.January, 14, 9, 0, 0, 0, time.UTC)
	clock := FixedClock(moment)
	if first, second := clock(), clock(); first != moment || second != moment {
		t.Errorf("shows %s, then %s", first, second)
	}
}

func TestUserErrorSaysWhatAndWhatToDo(t *testing.T) {
	e := &UserError{Sentence: "The file cannot be read.", Remedy: "Close it in Excel.", Cause: fs.ErrPermission}
	if e.Error() != "The file cannot be read. Close it in Excel." || !errors.Is(e, fs.ErrPermission) {
		t.Errorf("says %q", e)
	}
	if e := (&UserError{Sentence: "The file cannot be read."}); e.Error() != "The file cannot be read." {
		t.Errorf("says %q", e)
	}
}

func TestProblemIsPrintedWithItsPlace(t *testing.T) {
	for want, p := range map[string]Problem{
		"a.ics:12: No end. Add one.": {File: "a.ics", Line: 12, Message: "No end.", Remedy: "Add one."},
		"a.ics: No calendar.":        {File: "a.ics", Message: "No calendar."},
		"line 12: No end.":           {Line: 12, Message: "No end."},
		"No end.":                    {Message: "No end."},
	} {
		if got := p.String(); got != want {
			t.Errorf("printed %q, want %q", got, want)
		}
	}
}

func TestDayOfACouncil(t *testing.T) {
	if got := (Council{}).Day(); got != DefaultDayHours {
		t.Errorf("day %v", got)
	}
	if got := (Council{DayHours: 7.2}).Day(); got != 7.2 {
		t.Errorf("day %v", got)
	}
}
