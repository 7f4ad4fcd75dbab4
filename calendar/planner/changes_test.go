package planner_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// told gives what changed of a source in words.
func (o *office) told(name string) []string {
	o.Helper()
	c, err := o.ChangesOf(background, name)
	o.must(err)
	var out []string
	for _, s := range c.Changes {
		line := fmt.Sprintf("%s %s", s.Outcome, s.Sitting.Label())
		if s.Series {
			line += " (series)"
		}
		for _, f := range s.Fields {
			line += fmt.Sprintf("; %s %s, now %s", f.Field, f.Was, f.Is)
		}
		out = append(out, line)
	}
	return out
}

func (o *office) wantTold(name string, want ...string) {
	o.Helper()
	if got := o.told(name); !slices.Equal(got, want) {
		o.Errorf("changes of %s:\n got %q\nwant %q", name, got, want)
	}
}

// TestWhatChangedSinceLastTime holds that the last reading of a source is told field by
// field: what is new, moved, changed, cancelled and missing, and that undo tells the one before.
func TestWhatChangedSinceLastTime(t *testing.T) {
	o := newOffice(t)
	late := entry{uid: "z", title: "Late", at: "2027-01-29 10:00"}
	o.take("diary", boardOf14, workshop, briefing, late)
	o.wantTold("diary", "new Board", "new Workshop", "new Session", "new Late")
	moved, changed, fresh := boardOf14, workshop, entry{uid: "n", title: "Fresh", at: "2027-01-12 10:00"}
	moved.at, changed.place = "2027-01-20 09:30", "Norbury"
	off := late
	off.cancelled = true
	o.now = o.now.AddDate(0, 0, 7)
	o.take("diary", fresh, changed, moved, off)
	o.wantTold("diary", "new Fresh", "changed Workshop; place none, now Norbury", "missing Session",
		"moved Board; time Thu 14 Jan 2027 09:30–10:30, now Wed 20 Jan 2027 09:30–10:30",
		"cancelled Late; status confirmed, now cancelled")
	o.take("other", entry{uid: "o", title: "Elsewhere", at: "2027-02-02 10:00"})
	if got := o.told("diary"); len(got) != 5 {
		t.Errorf("after another source was read: %q", got)
	}
	o.undo()
	o.undo()
	if got := o.told("diary"); len(got) != 4 || !strings.HasPrefix(got[0], "new ") {
		t.Errorf("after undoing: %q", got)
	}
}

// TestWhatChangedOfSeries holds the same of a series, and of one sitting that leaves it.
func TestWhatChangedOfSeries(t *testing.T) {
	o := newOffice(t)
	call := entry{uid: "s", title: "Call", at: "2027-01-04 08:30", rule: "FREQ=WEEKLY;COUNT=4"}
	o.take("diary", call)
	o.wantTold("diary", "new Call (series)")
	o.take("diary", call, entry{uid: "s", title: "Call", place: "Teams", at: "2027-01-11 09:00", replaces: "2027-01-11 08:30"})
	o.wantTold("diary", "moved Call; time Mon 11 Jan 2027 08:30–09:30, now Mon 11 Jan 2027 09:00–10:00; place none, now Teams; attended none, now remote")
	call.title = "Long call"
	o.take("diary", call)
	if got := o.told("diary"); len(got) == 0 || !strings.Contains(strings.Join(got, "\n"), "title Call, now Long call") {
		t.Errorf("%q", got)
	}
}

// TestWhatChangedOfMatches holds that a sitting made one with another's is told so, and that
// a change of the source's owner is no reading.
func TestWhatChangedOfMatches(t *testing.T) {
	o := newWealdshire(t)
	o.take("diary", entry{uid: "a", title: "N ICB Board", at: "2027-01-14 09:30"})
	o.takeWith(planner.Choices{Matches: calendar.MatchAccept}, "north", entry{uid: "x", title: "North ICB in public", at: "2027-01-14 09:30", place: "Norbury"})
	if got := o.told("north"); len(got) != 1 || !strings.HasPrefix(got[0], "possible match N ICB Board; place none, now Norbury") {
		t.Errorf("%q", got)
	}
	o.must(o.SetSource(background, "north", []planner.Field{{Name: "system", Value: "N"}}))
	if got := o.told("north"); len(got) != 1 {
		t.Errorf("%q", got)
	}
	if _, err := o.ChangesOf(background, "nowhere"); err == nil {
		t.Error("a source that is not held has changes")
	}
}
