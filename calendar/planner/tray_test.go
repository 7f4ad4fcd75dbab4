package planner_test

import (
	"errors"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// waitingMatch is an office in which a sitting of north's calendar waits.
func waitingMatch(t *testing.T) (*office, []entry) {
	t.Helper()
	o := newWealdshire(t)
	o.take("diary", entry{uid: "a", title: "N ICB Board", at: "2027-01-14 09:30"}, entry{uid: "b", title: "N ICB Board", at: "2027-03-11 09:30"})
	north := []entry{{uid: "x", title: "North ICB in public", at: "2027-01-14 09:30", place: "Norbury"}}
	o.take("north", north...)
	if list := o.tray(); len(list) != 1 || list[0].Why != calendar.TrayMatch {
		t.Fatalf("tray %+v", list)
	}
	return o, north
}

func (o *office) settle(a planner.TrayAnswer) {
	o.Helper()
	o.must(o.SettleTray(background, o.tray()[0].ID, a))
	if list := o.tray(); len(list) != 0 {
		o.Errorf("the tray still holds %+v", list)
	}
}

// TestAMatchIsSettled holds each answer to a possible match, and that one undo asks again.
func TestAMatchIsSettled(t *testing.T) {
	both := "2027-01-14 09:30 to 2027-01-14 10:30 "
	for says, want := range map[calendar.Verdict]struct {
		lines  []string
		bodies string
	}{
		calendar.VerdictMatch:    {[]string{both + "N ICB Board"}, "N ICB Board"},
		calendar.VerdictRefuse:   {[]string{both + "N ICB Board", both + "North ICB in public"}, "N ICB Board"},
		calendar.VerdictPersonal: {[]string{both + "N ICB Board", both + "North ICB in public"}, "N ICB Board"},
		calendar.VerdictAssign:   {[]string{both + "N ICB Board", both + "North ICB in public"}, "N ICB Board N ICP"},
	} {
		t.Run(string(says), func(t *testing.T) {
			o, north := waitingMatch(t)
			a := planner.TrayAnswer{Says: says}
			if says == calendar.VerdictAssign {
				a.Bodies = []string{"n icp"}
			}
			o.settle(a)
			lines := o.standing("2027-01-01", "2027-02-01")
			if len(lines) != len(want.lines) {
				t.Errorf("held %q", lines)
			}
			var bodies []string
			for _, s := range o.between("2027-01-01", "2027-02-01") {
				bodies = append(bodies, s.Bodies...)
			}
			if len(strings.Fields(strings.Join(bodies, " "))) != len(strings.Fields(want.bodies)) {
				t.Errorf("bodies %q, want %q", bodies, want.bodies)
			}
			wantCounts(t, o.preview("north", north...).Counts, calendar.Counts{Meetings: 1, Same: 1})
			o.undo()
			if len(o.tray()) != 1 || len(o.standing("2027-01-01", "2027-02-01")) != 1 {
				t.Error("undo does not ask again")
			}
		})
	}
}

// TestAnAnswerIsRemembered holds that the next sitting of the same titles is answered as the
// first was, that it is said, and that another choice goes before it.
func TestAnAnswerIsRemembered(t *testing.T) {
	later := entry{uid: "y", title: "North ICB in public", at: "2027-03-11 09:30"}
	o, north := waitingMatch(t)
	o.settle(planner.TrayAnswer{Says: calendar.VerdictMatch})
	pre := o.preview("north", append(north, later)...)
	if pre.Counts.Possible != 1 || pre.Lines[1].Answered != calendar.MatchAccept || !strings.Contains(pre.Lines[1].Says, "as answered before") {
		t.Errorf("%+v", pre.Lines[1])
	}
	o.accept(pre, planner.Choices{})
	if len(o.tray()) != 0 || len(o.standing("2027-03-01", "2027-04-01")) != 1 {
		t.Errorf("tray %v, held %v", o.tray(), o.standing("2027-03-01", "2027-04-01"))
	}
	o.undo()
	o.accept(o.preview("north", append(north, later)...), planner.Choices{Matches: calendar.MatchRefuse})
	if len(o.standing("2027-03-01", "2027-04-01")) != 2 {
		t.Error("the choice did not go before the answer")
	}

	o, north = waitingMatch(t)
	o.settle(planner.TrayAnswer{Says: calendar.VerdictRefuse})
	wantCounts(t, o.preview("north", append(north, later)...).Counts, calendar.Counts{Meetings: 2, Same: 1, New: 1})
	wantCounts(t, o.preview("south", later).Counts, calendar.Counts{Meetings: 1, Possible: 1})
}

// TestABodyIsSettled holds that an answer about a body is for the whole meeting, and for
// every later one of the same title from the same source.
func TestABodyIsSettled(t *testing.T) {
	prep := entry{uid: "p", title: "HWB pre-meet", at: "2027-01-11 09:00", rule: "FREQ=MONTHLY;COUNT=3"}
	again := entry{uid: "q", title: "HWB Pre-Meet", at: "2027-05-11 09:00"}
	for says, want := range map[calendar.Verdict]int{calendar.VerdictAssign: 1, calendar.VerdictPersonal: 0, calendar.VerdictRefuse: 0} {
		o := newWealdshire(t)
		o.take("diary", prep)
		a := planner.TrayAnswer{Says: says}
		if says == calendar.VerdictAssign {
			a.Bodies = []string{"HWB"}
		}
		o.settle(a)
		o.take("diary", prep, again)
		if list := o.tray(); len(list) != 0 {
			t.Errorf("%s: asked again: %+v", says, list)
		}
		for _, s := range o.between("2027-01-01", "2027-06-01") {
			if len(s.Bodies) != want {
				t.Errorf("%s: %s is of %v", says, s.Label(), s.Bodies)
			}
		}
	}
}

// TestAnswersThatDoNotFit holds what is refused, and that nothing is changed then.
func TestAnswersThatDoNotFit(t *testing.T) {
	o, _ := waitingMatch(t)
	id := o.tray()[0].ID
	for _, c := range []struct {
		id   string
		a    planner.TrayAnswer
		says string
	}{
		{"t-none", planner.TrayAnswer{Says: calendar.VerdictRefuse}, "no question in the tray t-none"},
		{id, planner.TrayAnswer{Says: calendar.VerdictAssign}, "No body"},
		{id, planner.TrayAnswer{Says: "perhaps"}, "no answer"},
		{id, planner.TrayAnswer{Says: calendar.VerdictAssign, Bodies: []string{"nobody"}}, "nobody"},
		{id, planner.TrayAnswer{Says: calendar.VerdictMatch, Held: "m/20270101T000000Z"}, "no sitting"},
	} {
		if err := o.SettleTray(background, c.id, c.a); err == nil || !strings.Contains(planner.Explain(err), c.says) {
			t.Errorf("%+v: %v", c.a, err)
		}
	}
	if len(o.tray()) != 1 {
		t.Error("something was changed")
	}
}

// TestTheTraySuggests holds that a question shows the sitting it is about and others near it.
func TestTheTraySuggests(t *testing.T) {
	o, _ := waitingMatch(t)
	list, err := o.TrayQuestions(background)
	o.must(err)
	if len(list) != 1 || list[0].HeldSitting == nil || list[0].HeldSitting.Title != "N ICB Board" {
		t.Errorf("%+v", list)
	}
	held := list[0].Held
	if err := o.SettleTray(background, list[0].ID[:4], planner.TrayAnswer{Says: calendar.VerdictMatch, Held: held}); err != nil {
		t.Error(err)
	}
	if _, err := o.Undo(background); err != nil || errors.Is(err, calendar.ErrNothing) {
		t.Error(err)
	}
}

// TestAnswersGoWithTheirSource holds that a source which is removed is asked anew when it
// comes again, and that undo brings its answers back.
func TestAnswersGoWithTheirSource(t *testing.T) {
	o, north := waitingMatch(t)
	o.settle(planner.TrayAnswer{Says: calendar.VerdictRefuse})
	o.must(o.RemoveSource(background, "north"))
	if pre := o.preview("north", north...); pre.Counts.Possible != 1 || pre.Lines[0].Answered != "" {
		t.Errorf("%+v", pre.Counts)
	}
	o.undo()
	wantCounts(t, o.preview("north", north...).Counts, calendar.Counts{Meetings: 1, Same: 1})
}
