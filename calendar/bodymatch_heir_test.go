package calendar

import (
	"slices"
	"testing"
	"time"
)

// TestMatchFollowsABodyToItsSuccessor holds that calendars which go on calling a body by its
// old name after it was merged mean the body that took its place, as a series of it does.
func TestMatchFollowsABodyToItsSuccessor(t *testing.T) {
	merger := Date{2027, time.April, 1}
	m := NewBodyMatcher(&Register{Bodies: []Body{
		{Name: "C Board", System: "C", Validity: Validity{To: merger.AddDays(-1)}, Successor: "m board"},
		{Name: "E Board", System: "E", Validity: Validity{To: merger.AddDays(-1)}, Successor: "M Board"},
		{Name: "M Board", System: "M", Validity: Validity{From: merger, To: Date{2029, time.March, 31}}, Successor: "Last Board"},
		{Name: "Last Board", System: "M", Validity: Validity{From: Date{2029, time.April, 1}}},
		{Name: "Gone Panel", System: "C", Validity: Validity{To: merger.AddDays(-1)}},
		{Name: "Lost Panel", System: "C", Validity: Validity{To: merger.AddDays(-1)}, Successor: "Nobody"},
		{Name: "Ring A", Validity: Validity{To: merger.AddDays(-1)}, Successor: "Ring B"},
		{Name: "Ring B", Validity: Validity{To: merger.AddDays(-1)}, Successor: "Ring A"},
	}})
	for _, c := range []struct {
		title, system string
		on            Date
		want          string
	}{
		{"C Board", "", merger.AddDays(-1), "C Board"},
		{"C Board", "", merger, "M Board"},
		{"C Board in public", "C", merger, "M Board"},
		{"C Board", "M", merger, "M Board"},
		{"C Board and E Board", "", merger, "M Board"}, // two names of the one that is left
		{"C Board", "", Date{2029, time.April, 1}, "Last Board"},
		{"C Board", "E", merger, ""},
		{"M Board", "", merger.AddDays(-1), ""}, // not there yet
		{"Gone Panel", "", merger, ""}, {"Lost Panel", "", merger, ""}, {"Ring A", "", merger, ""},
	} {
		if got := m.Match(c.title, c.system, c.on); got.Body != c.want || len(got.Suggestions) > 0 {
			t.Errorf("%q in feed %q on %s is of %+v, want %q", c.title, c.system, c.on, got, c.want)
		}
	}
	if got := m.Match("C Board prep", "", merger); got.Body != "" || !slices.Equal(got.Suggestions, []string{"M Board"}) {
		t.Errorf("beside a sitting of the old body: %+v, want M Board suggested", got)
	}
}
