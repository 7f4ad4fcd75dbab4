package ui

import (
	"strings"
	"testing"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// theDesk opens the sample's clashes of the DASS.
func theDesk(t *testing.T) (*shell, *clashesView) {
	t.Helper()
	p := withSample(t)
	s := newTestShell(t, Options{Planner: p})
	s.look(scope{day: date(t, "2027-01-14"), officer: officerNamed(t, p, "DASS")})
	s.turn(viewClashes)
	return s, s.views[viewClashes].(*clashesView)
}

// wayNamed finds a way out by its sentence.
func wayNamed(t *testing.T, v *clashesView, sentence string) int {
	t.Helper()
	var all []string
	for i, w := range v.desk.ways {
		if w.sentence == sentence {
			return i
		}
		all = append(all, w.sentence)
	}
	t.Fatalf("no way %q among %s", sentence, strings.Join(all, " | "))
	return -1
}

// chooseKind chooses the open clash of a kind.
func chooseKind(t *testing.T, v *clashesView, kind string) {
	t.Helper()
	for i, r := range v.rows() {
		if r.kind == kind {
			v.list.Select(i)
			return
		}
	}
	t.Fatalf("no %s clash", kind)
}

func focused(s *shell) fyne.Focusable { return s.window.Canvas().Focused() }

// TestDecideAndTell settles the bad Thursday as an assistant would.
func TestDecideAndTell(t *testing.T) {
	s, v := theDesk(t)
	same(t, "open", v.showing().label, "Open 3")
	chooseKind(t, v, "Overlap")
	same(t, "day", v.detail.miles.Text(), "Journeys of the day: 180 miles, 4 h 30 min, £99.00 at 55p a mile")
	way := wayNamed(t, v, "Send DCS to C Place Partnership")
	test.Tap(v.detail.ways[way].decide)
	if focused(s) != fyne.Focusable(v.detail.reason) {
		t.Fatal("without a reason the keyboard does not go there")
	}
	same(t, "nothing was decided yet", v.showing().label, "Open 3")
	same(t, "hint", v.detail.hint.Text(), "For “Send DCS to C Place Partnership”: write why, then press Enter.")
	test.Type(v.detail.reason, "statutory partner seat")
	press(s, fyne.KeyReturn)
	same(t, "the private one goes with it", v.showing().label, "Open 1")
	same(t, "status", s.frame.status.left.Text(), "Decision on C Place Partnership")
	same(t, "undo", s.frame.status.undo.Label(), "Undo: decision on C Place Partnership")
	same(t, "the next comes up", v.detail.headline.Text(), "DASS cannot get from N ICB Board to E ICP")
	same(t, "its reason is its own", v.detail.reason.Text, "")
	if focused(s) != fyne.Focusable(v.list) {
		t.Error("the list does not have the keyboard again")
	}

	press(s, fyne.KeyRight)
	same(t, "decided", v.showing().label, "Decided 1")
	same(t, "sentence", v.detail.headline.Text(), "DASS keeps N ICB Board, DCS goes to C Place Partnership")
	for _, says := range []string{"C Place Partnership", "Thu 14 Jan 2027", "DCS", "statutory partner seat"} {
		if !strings.Contains(v.detail.note.Text(), says) {
			t.Errorf("the note does not say %q: %s", says, v.detail.note.Text())
		}
	}
	press(s, fyne.KeyReturn)
	same(t, "clipboard", trimmed(fyne.CurrentApp().Clipboard().Content()), v.detail.note.Text())
	same(t, "ledger", strings.Join(v.model.ledger.rows[1].cells, " "), "Central Wealdshire 0 1 100%")
	same(t, "kept", strings.Join(v.model.ledger.rows[0].cells, " "), "North Wealdshire 1 0 0%")
}

func TestToJoinRemotelyIsAskedOnce(t *testing.T) {
	s, v := theDesk(t)
	chooseKind(t, v, "Overlap")
	v.detail.reason.SetText("statutory partner seat")
	v.decide(wayNamed(t, v, "Send DCS to C Place Partnership"))
	same(t, "left", v.showing().label, "Open 1")

	v.detail.reason.SetText("it meets by Teams too")
	join := wayNamed(t, v, "Join E ICP remotely")
	test.Tap(v.detail.ways[join].decide)
	same(t, "asked", s.dialogs.box.title, "Join E ICP remotely?")
	press(s, fyne.KeyEscape)
	same(t, "not now", v.showing().label, "Open 1")
	test.Tap(v.detail.ways[join].decide)
	press(s, fyne.KeyReturn)
	same(t, "yes", v.showing().label, "Open 0")
	same(t, "nothing is left", v.nothing.says.Text(), "No open clashes in January 2027 for DASS.")
	same(t, "sidebar", s.frame.entries[viewClashes].AccessibilityLabel(), "Clashes")
	v.side(1)
	v.list.Select(1)
	same(t, "sentence", v.detail.headline.Text(), "DASS joins E ICP remotely")
	same(t, "day", v.detail.miles.Text(), "Journeys of the day: 72 miles, 1 h 48 min, £39.60 at 55p a mile")

	everyone := s.at
	everyone.officer = ""
	s.look(everyone)
	v.side(-1)
	same(t, "the chief executive's is open", v.showing().label, "Open 1")
	v.detail.reason.SetText("again")
	v.decide(wayNamed(t, v, "Join E ICP remotely"))
	same(t, "not asked again", s.dialogs.showing(), false)
	same(t, "decided", v.showing().label, "Open 0")
	s.undo()
	s.undo()
	same(t, "undone", v.model.lists[listOpen].label, "Open 2")
	v.detail.reason.SetText("and again")
	v.decide(wayNamed(t, v, "Join E ICP remotely"))
	same(t, "the answer was undone with it", s.dialogs.showing(), true)
}

// TestABodyThatDoesNotAllowItIsNotOfferedAgain answers no.
func TestABodyThatDoesNotAllowItIsNotOfferedAgain(t *testing.T) {
	s, v := theDesk(t)
	chooseKind(t, v, "Travel")
	v.detail.reason.SetText("it meets by Teams too")
	v.decide(wayNamed(t, v, "Join E ICP remotely"))
	test.Tap(s.dialogs.box.foot.(*fyne.Container).Objects[0].(*look.Button))
	same(t, "undo", s.frame.status.undo.Label(), "Undo: no remote joining of E ICP")
	same(t, "still open", v.showing().label, "Open 3")
	chooseKind(t, v, "Travel")
	for _, w := range v.desk.ways {
		if w.sentence == "Join E ICP remotely" {
			t.Error("it is offered still")
		}
	}
}

// TestEveryWayOutCanBeDecided takes those that others are asked for.
func TestEveryWayOutCanBeDecided(t *testing.T) {
	s, v := theDesk(t)
	v.detail.by.SetText("Kit Lane")
	chooseKind(t, v, "Overlap")
	v.detail.reason.SetText("the last item is to note")
	v.decide(wayNamed(t, v, "Leave N ICB Board at 11:30"))
	same(t, "left early", v.showing().label, "Open 2")
	chooseKind(t, v, "Travel")
	v.detail.reason.SetText("the board is fixed")
	v.decide(wayNamed(t, v, "Ask E ICP to move"))
	same(t, "asked, and open still", v.showing().label, "Open 2")
	chooseKind(t, v, "Travel")
	if says := v.detail.asked.Text(); !strings.HasPrefix(says, "E ICP was asked to move, today 09:00 by Kit Lane: ") {
		t.Error(says)
	}
	chooseKind(t, v, "Private")
	v.detail.reason.SetText("both know")
	v.decide(wayNamed(t, v, "Accept both as they are"))
	same(t, "accepted", v.showing().label, "Open 1")
	v.side(1)
	same(t, "decided", v.showing().label, "Decided 3")
	for i, want := range []string{"Decided", "Asked", "Accepted"} {
		same(t, "kind", v.rows()[i].kind, want)
		v.list.Select(i)
		same(t, "note", v.detail.copying.Visible(), want != "Accepted")
		if !strings.Contains(v.detail.says.Text(), "by Kit Lane, today 09:00") {
			t.Error(v.detail.says.Text())
		}
	}
	v.list.Select(1)
	if !strings.Contains(v.detail.note.Text(), "Could it be moved to one of these?") {
		t.Errorf("the note: %s", v.detail.note.Text())
	}
	s.undo()
	same(t, "undone", v.showing().label, "Decided 2")
}

func TestADecisionCanBeWithdrawn(t *testing.T) {
	s, v := theDesk(t)
	chooseKind(t, v, "Travel")
	v.detail.reason.SetText("the ICP can wait")
	v.decide(wayNamed(t, v, "Send apologies to E ICP"))
	same(t, "open", v.showing().label, "Open 2")
	v.side(1)
	same(t, "decided", v.rows()[0].reason, "DASS keeps N ICB Board and gives up E ICP: the ICP can wait")
	test.Tap(v.detail.withdraw)
	same(t, "open again", v.model.lists[listOpen].label, "Open 3")
	same(t, "none decided", v.nothing.says.Text(), "Nothing was decided in January 2027 for DASS.")
	if focused(s) != fyne.Focusable(v.choice) {
		t.Error("the keyboard is on a list without rows")
	}
	s.undo()
	same(t, "decided again", v.showing().label, "Decided 1")
}

func TestAReasonAloneDecidesNothing(t *testing.T) {
	s, v := theDesk(t)
	s.window.Canvas().Focus(v.detail.reason)
	test.Type(v.detail.reason, "because")
	press(s, fyne.KeyReturn)
	same(t, "open", v.showing().label, "Open 3")
	if focused(s) != fyne.Focusable(v.detail.ways[v.desk.best()].decide) {
		t.Error("the keyboard does not go to the best way")
	}
	press(s, fyne.KeyReturn)
	if v.showing().label == "Open 3" && !s.dialogs.showing() {
		t.Error("Enter on the button does nothing")
	}
}

func TestWarningsShowTheirSittings(t *testing.T) {
	s, v := theDesk(t)
	v.choice.SetChosen(listWarnings)
	v.turn()
	if len(v.rows()) == 0 {
		t.Fatal("no warnings")
	}
	for i, r := range v.rows() {
		v.list.Select(i)
		same(t, "message", v.warned.headline.Text(), r.reason)
		if len(r.detail().sittings.rows) > 0 && len(v.warned.sittings.rows) != len(r.detail().sittings.rows) {
			t.Errorf("%s: %d sittings", r.reason, len(v.warned.sittings.rows))
		}
	}
	same(t, "clashes are not shown", v.detail.object.Visible(), false)
	v.warned.sittings.onOpen(v.warned.sittings.rows[0])
	same(t, "to the calendar", s.front, viewCalendar)
}

func TestArrowKeysWorkThePageAtOnce(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.turn(viewClashes)
	v := s.views[viewClashes].(*clashesView)
	same(t, "first", v.list.chosen, 0)
	press(s, fyne.KeyDown)
	same(t, "second", v.list.chosen, 1)
	if s.window.Canvas().Focused() != fyne.Focusable(v.list) {
		t.Error("the list does not have the focus")
	}
	same(t, "detail", v.detail.headline.Text(), v.rows()[1].detail().headline)
	press(s, fyne.KeyReturn)
	if s.window.Canvas().Focused() != fyne.Focusable(v.detail.reason) {
		t.Error("Enter does not go on to the reason")
	}
	press(s, fyne.KeyEscape)
	if s.window.Canvas().Focused() != fyne.Focusable(v.list) {
		t.Error("Escape does not go back to the list")
	}
	v.toCalendar()
	same(t, "to the calendar", s.front, viewCalendar)
	same(t, "sitting", s.calendar.detail.title.Text(), "N ICB Board")
}
