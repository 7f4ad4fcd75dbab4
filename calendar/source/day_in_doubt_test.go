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
		{"Joint Board 2026/27\n14 January, 10am to 12 noon\n", calendar.SeverityNote}, // the heading tells
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

// TestADayOfASheetInDoubtIsAWarning holds the same of tables: figures read day first beside a
// row that has the month first are in doubt, those that nothing speaks against are not.
func TestADayOfASheetInDoubtIsAWarning(t *testing.T) {
	const head = "Meeting,Date,Start,End\nBoard,02/01/2027,10:00,12:00\n"
	for rest, want := range map[string]calendar.Severity{"Board,01/14/2027,10:00,12:00\n": calendar.SeverityWarning, "Board,14/01/2027,10:00,12:00\n": ""} {
		im := readBytes(t, "dates.csv", []byte(head+rest), Options{})
		var got calendar.Severity
		for _, p := range im.Files[0].Problems {
			if p.Severity != calendar.SeverityNote {
				got = p.Severity
			}
		}
		if got != want || len(im.Meetings) != 2 {
			t.Errorf("beside %q the worst problem is %q, want %q: %+v", rest, got, want, im.Files[0].Problems)
		}
	}
}

// TestWhenRegistrationClosesNobodyMeets holds that the last day for something is no meeting.
func TestWhenRegistrationClosesNobodyMeets(t *testing.T) {
	im := pasted(t, "Joint Board\nThursday 18 March 2027 10am to 12 noon\nRegistration closes 12 March 2027\nQuestions close on 10 March 2027\n")
	if len(im.Meetings) != 1 || len(im.Files[0].Problems) == 0 {
		t.Errorf("%d meetings, want the one: %+v", len(im.Meetings), im.Files[0].Problems)
	}
}
