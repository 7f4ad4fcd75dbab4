package store

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"convenor/calendar"
)

func all(string) bool { return true }

func TestAChangeWorkedOutFromOldFactsIsRefusedWhole(t *testing.T) {
	s := fresh(t)
	applied(t, s, "First", held(sitting("m", at(9, 0), at(10, 0)))...)
	before := dump(t, s, all)
	for _, old := range []int64{0, 2, -1} {
		_, err := s.Apply(background, calendar.Change{Name: "Second", At: at(9, 0), Revision: old,
			Edits: held(sitting("n", at(9, 0), at(10, 0)))})
		if !errors.Is(err, calendar.ErrConflict) {
			t.Errorf("revision %d: error %v, want ErrConflict", old, err)
		}
	}
	if dump(t, s, all) != before {
		t.Error("a refused change left something")
	}
}

func TestAChangeStandsOrFallsWhole(t *testing.T) {
	good := calendar.Edit{Noun: calendar.NounVenue, Key: "v", After: calendar.Venue{Name: "v"}}
	body := calendar.Body{Name: "b", Kind: calendar.KindPlace}
	lone := sitting("nowhere", at(9, 0), at(10, 0))
	for name, bad := range map[string]calendar.Edit{
		"an unknown noun":           {Noun: "bookmark", Key: "x", After: "x"},
		"nothing to nothing":        {Noun: calendar.NounBody, Key: "b"},
		"a value of another noun":   {Noun: calendar.NounBody, Key: "b", After: calendar.Venue{Name: "b"}},
		"a pointer":                 {Noun: calendar.NounBody, Key: "b", After: &body},
		"a Before of another noun":  {Noun: calendar.NounBody, Key: "b", Before: 7},
		"changing what is not held": {Noun: calendar.NounBody, Key: "b", Before: body, After: body},
		"removing what is not held": {Noun: calendar.NounBody, Key: "b", Before: body},
		"entering what is held":     {Noun: calendar.NounVenue, Key: "v", After: calendar.Venue{Name: "v"}},
		"a number that is none":     {Noun: calendar.NounVenue, Key: "w", After: calendar.Venue{Name: "w", Lat: math.NaN()}},
		"a factor that is none": {Noun: calendar.NounBody, Key: "b",
			After: calendar.Body{Name: "b", PrepFactor: new(math.Inf(1))}},
		"a nested number that is none": {Noun: calendar.NounSystem, Key: "s",
			After: calendar.System{Code: "s", Shares: []calendar.DatedShare{{Share: math.NaN()}}}},
		"a sitting without its meeting": {Noun: calendar.NounSitting, Key: lone.ID().String(), After: lone},
	} {
		t.Run(name, func(t *testing.T) {
			s := fresh(t)
			before := dump(t, s, all)
			_, err := s.Apply(background, calendar.Change{Name: "Bad", At: at(9, 0), Edits: []calendar.Edit{good, bad}})
			if !errors.Is(err, calendar.ErrInvalid) {
				t.Errorf("error %v, want ErrInvalid", err)
			}
			if dump(t, s, all) != before {
				t.Error("something was left")
			}
			applied(t, s, "Good", good)
		})
	}
}

func TestErrorsNameTheChangeAndWhatItStumbledOver(t *testing.T) {
	s := fresh(t)
	_, err := s.Apply(background, calendar.Change{Name: "Tidy up", At: at(9, 0), Edits: []calendar.Edit{
		{Noun: calendar.NounBody, Key: "Place Board", Before: calendar.Body{Name: "Place Board"}}}})
	for _, want := range []string{"Tidy up", "body", "Place Board"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %q does not say %q", err, want)
		}
	}
}

func TestThereIsOneCouncil(t *testing.T) {
	s := fresh(t)
	c := calendar.Council{Code: "E10000012", Name: "Essex"}
	applied(t, s, "Council", calendar.Edit{Noun: calendar.NounCouncil, Key: "council", After: c})
	_, err := s.Apply(background, calendar.Change{Name: "Another", At: at(9, 0), Revision: 1,
		Edits: []calendar.Edit{{Noun: calendar.NounCouncil, Key: "council", After: c}}})
	if !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("error %v, want ErrInvalid", err)
	}
	d := c
	d.Code = "X"
	applied(t, s, "Other code", calendar.Edit{Noun: calendar.NounCouncil, Key: "council", Before: c, After: d})
	if reg, err := s.Register(background); err != nil || reg.Council != d {
		t.Errorf("council %+v, %v; want %+v", reg.Council, err, d)
	}
}

func TestARenamedThingKeepsItsPlace(t *testing.T) {
	s := fresh(t)
	venue := func(name string) calendar.Venue { return calendar.Venue{Name: name} }
	for _, name := range []string{"a", "b", "c"} {
		applied(t, s, "New", calendar.Edit{Noun: calendar.NounVenue, Key: name, After: venue(name)})
	}
	applied(t, s, "Rename", calendar.Edit{Noun: calendar.NounVenue, Key: "b", Before: venue("b"), After: venue("z")})
	want := []string{"a", "z", "c"}
	if got := venueNames(t, s); !slices.Equal(got, want) {
		t.Errorf("venues %v, want %v", got, want)
	}
	if _, err := s.Undo(background, at(10, 0)); err != nil {
		t.Fatal(err)
	}
	if got := venueNames(t, s); !slices.Equal(got, []string{"a", "b", "c"}) {
		t.Errorf("venues %v after undo", got)
	}
}

func venueNames(t *testing.T, s *Store) []string {
	t.Helper()
	reg, err := s.Register(background)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, v := range reg.Venues {
		names = append(names, v.Name)
	}
	return names
}

// What is removed from the middle comes back to the middle.
func TestUndoingARemovalRestoresTheOrder(t *testing.T) {
	s := fresh(t)
	for _, name := range []string{"a", "b", "c"} {
		applied(t, s, "New", calendar.Edit{Noun: calendar.NounVenue, Key: name, After: calendar.Venue{Name: name}})
	}
	applied(t, s, "Remove", calendar.Edit{Noun: calendar.NounVenue, Key: "b", Before: calendar.Venue{Name: "b"}})
	if got := venueNames(t, s); !slices.Equal(got, []string{"a", "c"}) {
		t.Fatalf("venues %v after the removal", got)
	}
	if _, err := s.Undo(background, at(10, 0)); err != nil {
		t.Fatal(err)
	}
	if got := venueNames(t, s); !slices.Equal(got, []string{"a", "b", "c"}) {
		t.Errorf("venues %v after undo", got)
	}
}

// Within a change a meeting may go before its sittings.
func TestRemovalsComeInAnyOrder(t *testing.T) {
	s := fresh(t)
	edits := held(sitting("m", at(9, 0), at(10, 0)))
	applied(t, s, "In", edits...)
	full := dump(t, s, facts)
	for i := range edits {
		edits[i].Before, edits[i].After = edits[i].After, nil
	}
	applied(t, s, "Out", edits...)
	if left := dump(t, s, facts); left != "" {
		t.Errorf("left: %s", left)
	}
	if _, err := s.Undo(background, at(10, 0)); err != nil {
		t.Fatal(err)
	}
	if dump(t, s, facts) != full {
		t.Error("undo did not restore the meeting and its sitting")
	}
}

func TestAMeetingWithSittingsCannotGoAlone(t *testing.T) {
	s := fresh(t)
	applied(t, s, "In", held(sitting("m", at(9, 0), at(10, 0)))...)
	_, err := s.Apply(background, calendar.Change{Name: "Out", At: at(9, 0), Revision: 1, Edits: []calendar.Edit{
		{Noun: calendar.NounMeeting, Key: "m", Before: calendar.Meeting{Key: "m"}}}})
	if !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("error %v, want ErrInvalid", err)
	}
	if err := s.Check(background); err != nil {
		t.Error(err)
	}
}

func TestACancelledChangeLeavesNothing(t *testing.T) {
	s := fresh(t)
	before := dump(t, s, all)
	ctx, cancel := context.WithCancel(background)
	cancel()
	if _, err := s.Apply(ctx, bigChange(100)); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if dump(t, s, all) != before {
		t.Error("something was left")
	}
	applied(t, s, "After it", held(sitting("m", at(9, 0), at(10, 0)))...)
}

// cancelled is a context that ends after it was looked at so many times.
type cancelled struct {
	context.Context
	looks atomic.Int64
}

// cancelledAfter makes a context that ends after so many looks.
func cancelledAfter(looks int64) *cancelled {
	c := &cancelled{Context: background}
	c.looks.Store(looks)
	return c
}

func (c *cancelled) Err() error {
	if c.looks.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

func TestAChangeCancelledHalfWayLeavesNothing(t *testing.T) {
	s := fresh(t)
	before := dump(t, s, all)
	for _, looks := range []int64{1, 2, 3} {
		if _, err := s.Apply(cancelledAfter(looks), bigChange(1000)); !errors.Is(err, context.Canceled) {
			t.Errorf("error %v, want context.Canceled", err)
		}
	}
	if dump(t, s, all) != before {
		t.Error("something was left")
	}
}

func TestTwoStoresSeeEachOthersChanges(t *testing.T) {
	first := fresh(t)
	second := opened(t, first.Path())
	applied(t, first, "In", held(sitting("m", at(9, 0), at(10, 0)))...)
	if found, err := second.Search(background, "board", 0); err != nil || len(found) != 1 {
		t.Errorf("the second store finds %d, %v", len(found), err)
	}
	if _, err := second.Apply(background, calendar.Change{Name: "Old", At: at(9, 0), Revision: 0}); !errors.Is(err, calendar.ErrConflict) {
		t.Errorf("error %v, want ErrConflict", err)
	}
}
