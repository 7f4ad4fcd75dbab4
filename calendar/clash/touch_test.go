package clash_test

import (
	"slices"
	"testing"

	"convenor/calendar"
	"convenor/calendar/clash"
)

func touches(list []clash.Touch) []string {
	var all []string
	for _, x := range list {
		all = append(all, x.At.In(calendar.London()).Format("15:04 ")+pairText(x.Officer.Name, x.A, x.B))
	}
	return all
}

func TestWhatTouchesIsListedAndIsNoClash(t *testing.T) {
	p := badThursday(t)
	p.add("Drinks", "2027-01-14", "15:30-16:00", "CEX DASS")
	p.add("Free", "2027-01-14", "16:30-17:00", "DASS", show(calendar.ShowFree))
	p.add("Note", "2027-01-15", "00:00-00:00", "DASS", allDay)
	got := touches(clash.Touching(p.snapshot(), clash.Query{}))
	want := []string{"15:30 CEX: E ICP | Drinks", "15:30 DASS: E ICP | Drinks", "15:30 DASS: E ICP | Budget briefing"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	got = touches(clash.Touching(p.snapshot(), clash.Query{Officer: "CEX"}))
	if !slices.Equal(got, want[:1]) {
		t.Errorf("CEX: %q", got)
	}
}

func TestBothSidesOfATouchAreInTheSpan(t *testing.T) {
	s := badThursday(t).snapshot()
	for to, want := range map[string]int{"15:30": 0, "15:31": 1} {
		span := calendar.Span{Start: london(t, "2027-01-14 15:00"), End: london(t, "2027-01-14 "+to)}
		if got := clash.Touching(s, clash.Query{Span: span}); len(got) != want {
			t.Errorf("to %s: %q", to, touches(got))
		}
	}
}
