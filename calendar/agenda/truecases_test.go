package agenda

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
)

// meetingsVariable names a file of real meetings, one JSON object with "body", "council",
// "date" and "items" on each line.
const meetingsVariable = "CONVENOR_AGENDA_MEETINGS"

// trueCase is one piece of business known to have been on two tables.
type trueCase struct {
	// bodyA and bodyB are parts of the bodies' names, in either order.
	bodyA, bodyB string
	// matter is what both are about.
	matter string
}

// TestTrueCases finds and explains five pieces of business that real boards had twice:
// four among the labelled pairs, each judged by weights that never saw its topic, and one
// among the meetings, by the weights that are built in. It prints the ten worst mistakes.
//
//	CONVENOR_AGENDA_PAIRS=pairs.tsv CONVENOR_AGENDA_MEETINGS=meetings.jsonl go test ./calendar/agenda -run TestTrueCases -v
func TestTrueCases(t *testing.T) {
	name := os.Getenv(pairsVariable)
	if name == "" {
		t.Skipf("%s names no file of labelled pairs", pairsVariable)
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	pairs, _, err := ReadPairs(f)
	if err != nil {
		t.Fatal(err)
	}
	all := newEvaluation(t, slices.DeleteFunc(pairs, func(e Example) bool { return e.Label == "" })).run([]int{0, 1, 2, 3, 4})
	for _, c := range []trueCase{
		{"North Yorkshire", "Lewisham", "better care fund"},
		{"Medway Cabinet", "Medway Health and Adult", "director of public health"},
		{"Wirral Health", "Wirral Place", "send"},
		{"Medway Cabinet", "Kent County", "integrated care strategy"},
	} {
		c.find(t, all.pairs, all.scores)
	}
	t.Logf("the ten worst mistakes by cross-validation:\n%s", all.worst(10))
	t.Run("at two boards", atTwoBoards)
}

// atTwoBoards finds the system's plan that two boroughs' boards heard.
func atTwoBoards(t *testing.T) {
	name := os.Getenv(meetingsVariable)
	if name == "" {
		t.Skipf("%s names no file of meetings", meetingsVariable)
	}
	lines := meetingLines(t, name)
	r := reader(t)
	var pairs []Example
	var said []Verdict
	for i, a := range lines {
		for _, b := range lines[i+1:] {
			if a.Body != b.Body {
				pairs, said = append(pairs, Example{A: a, B: b}), append(said, r.Compare(a, b))
			}
		}
	}
	trueCase{"Hillingdon", "Harrow", "joint forward plan"}.find(t, pairs, said)
}

// find explains the case, and fails where it is not among the pairs judged the same.
func (c trueCase) find(t *testing.T, pairs []Example, said []Verdict) {
	t.Helper()
	for i, p := range pairs {
		if v := said[i]; v.Label == Dup && (c.fits(p.A, p.B) || c.fits(p.B, p.A)) {
			t.Logf("%q (%s)\n    and %q (%s)\n    %s %.2f: %s", p.A.Title, p.A.Body, p.B.Title, p.B.Body, v.Label, v.Score, v.Reason)
			return
		}
	}
	t.Errorf("no two items on %s of %s and %s are found to be the same", c.matter, c.bodyA, c.bodyB)
}

func (c trueCase) fits(a, b Line) bool {
	on := func(l Line) bool { return strings.Contains(strings.ToLower(l.Title), c.matter) }
	return strings.Contains(a.Body, c.bodyA) && strings.Contains(b.Body, c.bodyB) && on(a) && on(b)
}

// meetingLines reads the business of a file of meetings.
func meetingLines(t *testing.T, name string) (lines []Line) {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := reader(t)
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		var m struct {
			Body, Council, Date string
			Items               []string
		}
		if err := json.Unmarshal(s.Bytes(), &m); err != nil {
			t.Fatal(err)
		}
		var on calendar.Date
		if m.Date != "" {
			if on, err = calendar.ParseDate(m.Date); err != nil {
				t.Fatal(err)
			}
		}
		for _, title := range m.Items {
			if !r.Standing(title) {
				lines = append(lines, Line{Title: title, Body: m.Council + " " + m.Body, Date: on})
			}
		}
	}
	if err := s.Err(); err != nil {
		t.Fatal(err)
	}
	return lines
}
