package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"convenor/calendar/planner"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// set opens the dialog of speed and pay and types into it.
func setAssumed(t *testing.T, s *shell, v *clashesView, speed, pence string) {
	t.Helper()
	test.Tap(v.tool.assumed)
	if !s.dialogs.showing() || s.dialogs.box.title != "Speed and pay of journeys" {
		t.Fatal("no dialog of speed and pay")
	}
	fields := fieldsIn(s.dialogs.box.body)
	same(t, "fields", len(fields), 4)
	fields[0].SetText(speed)
	fields[1].SetText(pence)
	press(s, fyne.KeyReturn)
}

// fieldsIn lists the fields of a dialog in order.
func fieldsIn(o fyne.CanvasObject) []*field {
	switch o := o.(type) {
	case *field:
		return []*field{o}
	case *fyne.Container:
		var list []*field
		for _, c := range o.Objects {
			list = append(list, fieldsIn(c)...)
		}
		return list
	}
	return nil
}

// TestSpeedAndRateFromTheDesk is steps 3 and 4 of the bad Thursday.
func TestSpeedAndRateFromTheDesk(t *testing.T) {
	s, v := theDesk(t)
	same(t, "assumptions", v.tool.assumed.Label(), "40 mph, 55p a mile")
	same(t, "of the DASS", v.showing().label, "Open 3")
	setAssumed(t, s, v, "60", "55")
	same(t, "at 60 mph", v.showing().label, "Open 2")
	same(t, "status", s.frame.status.left.Text(), "Speed of 60 mph")
	everyone := s.at
	everyone.officer = ""
	s.look(everyone)
	same(t, "everyone at 60 mph", v.showing().label, "Open 2")
	s.undo()
	same(t, "everyone after undo", v.showing().label, "Open 4")
	dass := s.at
	dass.officer = officerNamed(t, s.planner.(*planner.Planner), "DASS")
	s.look(dass)
	same(t, "after undo", v.showing().label, "Open 3")

	chooseKind(t, v, "Travel")
	same(t, "legs", v.detail.legs.Text(), "County Hall to Norbury 36 miles, 54 min; Norbury to Marsh Court 84 miles, 126 min; Marsh Court to County Hall 60 miles, 90 min")
	same(t, "at 55p", v.detail.miles.Text(), "Journeys of the day: 180 miles, 4 h 30 min, £99.00 at 55p a mile")
	setAssumed(t, s, v, "40", "45")
	same(t, "at 45p", v.detail.miles.Text(), "Journeys of the day: 180 miles, 4 h 30 min, £81.00 at 45p a mile")
	test.Tap(v.detail.card)
	same(t, "card", s.tasks.cards.model.title, "DASS, Thursday 14 January 2027")
	same(t, "short", columnOf(s.tasks.cards.model.table, 5)[3], "gap 90 min, 36 short")
	press(s, fyne.KeyRight)
	same(t, "the next day", s.tasks.cards.model.title, "DASS, Friday 15 January 2027")
	press(s, fyne.KeyEscape)
	s.undo()
	same(t, "at 55p again", v.detail.miles.Text(), "Journeys of the day: 180 miles, 4 h 30 min, £99.00 at 55p a mile")
}

func TestWhatCannotBeReadStaysInItsDialog(t *testing.T) {
	s, v := theDesk(t)
	setAssumed(t, s, v, "fast", "55")
	if !s.dialogs.showing() {
		t.Fatal("the dialog is closed")
	}
	press(s, fyne.KeyEscape)
	same(t, "nothing was changed", v.tool.assumed.Label(), "40 mph, 55p a mile")
}

func TestTheMarginIsChosenOnScreen(t *testing.T) {
	s, v := theDesk(t)
	v.tool.margin.OnChosen(1)
	rows := v.showing().label
	same(t, "five minutes", rows, "Open 4")
	same(t, "the sidebar counts the same", s.frame.entries[viewClashes].AccessibilityLabel(), "Clashes 4")
	found := false
	for _, r := range v.rows() {
		found = found || strings.Contains(r.reason, "No gap; 5 min wanted")
	}
	same(t, "what touched is one", found, true)
	for i, r := range v.rows() {
		if strings.HasPrefix(r.reason, "No gap") {
			v.list.Select(i)
		}
	}
	v.detail.reason.SetText("a breath between")
	v.decide(wayNamed(t, v, "Leave E ICP at 15:25"))
	same(t, "and can be decided", v.showing().label, "Open 3")
	same(t, "with its decision", v.model.lists[listDecided].label, "Decided 1")
	s.undo()
	v.tool.margin.OnChosen(0)
	same(t, "none", v.showing().label, "Open 3")
}

// TestMondaysJourney is the line of the Monday re-import: with the N ICP on the
// day of the C ICP there is time enough from one to the other.
func TestMondaysJourney(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	preview(t, s, filepath.Join(sampleFolder(t), "dass-week2.ics"))
	press(s, fyne.KeyReturn)
	same(t, "imported", s.dialogs.showing(), false)
	s.look(scope{day: date(t, "2027-01-21"), officer: officerNamed(t, s.planner.(*planner.Planner), "DASS")})
	s.turn(viewCalendar)
	menuItem(t, s, "Day card").Action()
	m := s.tasks.cards.model
	same(t, "card", m.title, "DASS, Thursday 21 January 2027")
	found := false
	for _, r := range m.table.rows {
		found = found || joined(" ", r.cells...) == "12:00–13:15 Drive to Norbury from Downham 50 75 gap 120 min, 45 to spare"
	}
	if !found {
		t.Errorf("no such journey: %s", m.text())
	}
	press(s, fyne.KeyEscape)
	s.turn(viewClashes)
	for _, r := range s.views[viewClashes].(*clashesView).rows() {
		if r.when == "Thu 21 Jan" {
			t.Errorf("a clash: %s", r.reason)
		}
	}
}

func TestTheNoteIsCopiedWithOneKey(t *testing.T) {
	s, v := theDesk(t)
	menuItem(t, s, "Copy note to secretariat").Action()
	same(t, "none yet", s.frame.status.left.Text(), "There is no note to copy: decide a clash first, or choose one under Decided.")
	chooseKind(t, v, "Overlap")
	v.detail.reason.SetText("statutory partner seat")
	v.decide(wayNamed(t, v, "Send DCS to C Place Partnership"))
	menuItem(t, s, "Copy note to secretariat").Action()
	if note := fyne.CurrentApp().Clipboard().Content(); !strings.HasPrefix(note, "To the secretariat of C Place Partnership") {
		t.Errorf("copied %q", note)
	}
}
