package source

import (
	"testing"

	"convenor/calendar"
)

// TestADayInDoubtIsAWarning holds that a weekday that contradicts its date, and a year that
// nothing tells, are problems of a list as they are of a page; a reading of the clock is a note.
func TestADayInDoubtIsAWarning(t *testing.T) {
	for _, c := range []struct {
		text string
		want calendar.Severity
	}{
		{"Joint Board\nTuesday 14 January 2027 10am to 12 noon\n", calendar.SeverityWarning}, // a Thursday
		{"Joint Board\n14 January, 10am to 12 noon\n", calendar.SeverityWarning},
		{"Joint Board\nThursday 14 January 2027 2.30 to 4.30\n", calendar.SeverityNote},
	} {
		im := pasted(t, c.text)
		if len(im.Meetings) != 1 || len(im.Files) != 1 {
			t.Fatalf("%q gives %+v", c.text, im)
		}
		found := false
		for _, p := range im.Files[0].Problems {
			found = found || p.Severity == c.want && p.Line == 2
		}
		if !found {
			t.Errorf("%q is told as %+v, want a %s at line 2", c.text, im.Files[0].Problems, c.want)
		}
	}
}
