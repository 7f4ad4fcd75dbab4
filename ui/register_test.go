package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// theRegister opens a part of the register of the sample.
func theRegister(t *testing.T, part registerSection) (*shell, *registerView) {
	t.Helper()
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.turn(viewRegister)
	v := s.views[viewRegister].(*registerView)
	v.parts.choose(int(part))
	return s, v
}

// fillIn types into a form's fields, or chooses by name.
func fillIn(t *testing.T, v *registerView, values entryValues) {
	t.Helper()
	for key, text := range values {
		c := v.panel.form().byKey[key]
		if c.chooser == nil {
			c.entry.SetText(text)
			continue
		}
		for i, name := range c.chooser.names {
			if name == text {
				c.chooser.SetChosen(i)
				c.chooser.OnChosen(i)
			}
		}
		same(t, "chosen for "+key, c.chooser.name(), text)
	}
}

// TestEveryPartIsAddedToChangedAndTakenFromByKeyboard: Insert, the fields, Enter; then a
// change and Enter; then Delete; each of them one step that Undo takes back by its name.
func TestEveryPartIsAddedToChangedAndTakenFromByKeyboard(t *testing.T) {
	for _, c := range []struct {
		part     registerSection
		new      entryValues
		change   entryValues
		undo     [3]string
		notThere string
	}{
		{sectionSystems, entryValues{"name": "West", "code": "WE", "shares": "4%"}, entryValues{"to": "31/3/2027"},
			[3]string{"new system West", "change of system West", "removal of system West"}, `"West"`},
		{sectionBodies, entryValues{"name": "W Board", "kind": "icb-board", "quorum": "10, nhs 1", "papers": "7 days"}, entryValues{"name": "W ICB Board"},
			[3]string{"new body W Board", "change of body W ICB Board", "removal of body W ICB Board"}, "W ICB Board"},
		{sectionOfficers, entryValues{"name": "Jo Field", "post": "MO", "counts": "no"}, entryValues{"day": "7.2"},
			[3]string{"new officer Jo Field", "change of officer Jo Field", "removal of officer Jo Field"}, "Jo Field"},
		{sectionSeats, entryValues{"body": "N ICP", "officer": "Margaret Ashdown", "role": "attendee", "from": "1 Apr 2027"}, entryValues{"to": "31/3/2028"}, [3]string{}, "2028-03-31"},
		{sectionVenues, entryValues{"name": "Marsh End", "lat": "51.8", "lon": "0.2"}, entryValues{"aliases": "Marsh End Room 2"},
			[3]string{"new venue Marsh End", "change of venue Marsh End", "removal of venue Marsh End"}, "Marsh End"},
		{sectionJourneys, entryValues{"from": "Marsh Court", "to": "Downham", "miles": "41.5"}, entryValues{"backmiles": "43"},
			[3]string{"new journey Marsh Court to Downham", "change of journey Marsh Court to Downham", "removal of journey Marsh Court to Downham"}, "41.5"},
		{sectionRates, entryValues{"kind": "pay", "post": "DASS", "hour": "120"}, entryValues{"hour": "125"},
			[3]string{"new rate of DASS £120.00 an hour", "change of rate of DASS £125.00 an hour", "removal of rate of DASS £125.00 an hour"}, "12500"},
		{sectionShaded, entryValues{"kind": "recess", "name": "Easter", "from": "1/4/2027"}, entryValues{"to": "9/4/2027"},
			[3]string{"new shaded days Easter", "change of shaded days Easter", "removal of shaded days Easter"}, "Easter"},
		{sectionAcronyms, entryValues{"short": "WPB", "full": "Wealdshire Partnership Board"}, entryValues{"short": "WPX"},
			[3]string{"acronym WPB", "acronym WPX", "removal of the acronym WPX"}, "WPX"},
	} {
		t.Run(sectionKinds[c.part].name, func(t *testing.T) {
			s, v := theRegister(t, c.part)
			before := len(v.shown.held)
			step := func(at int, key fyne.KeyName, values entryValues) {
				t.Helper()
				s.window.Canvas().Focus(v.sheet().list)
				press(s, key)
				if values != nil {
					fillIn(t, v, values)
					press(s, fyne.KeyEscape) // puts back what was, and leaves
					same(t, "Escape leaves it", v.panel.changed(), false)
					s.window.Canvas().Focus(v.sheet().list)
					press(s, key)
					fillIn(t, v, values)
					v.panel.keep()
				}
				same(t, "wrong", v.panel.wrong.Text(), "")
				if want := c.undo[at]; want != "" {
					same(t, "undo", s.frame.status.undo.Label(), "Undo: "+want)
				}
			}
			step(0, fyne.KeyInsert, c.new)
			same(t, "added", len(v.shown.held), before+1)
			same(t, "the new one is chosen", v.panel.was != nil && !v.panel.changed(), true)
			step(1, fyne.KeyReturn, c.change)
			same(t, "changed", len(v.shown.held), before+1)
			same(t, "back in the list", s.window.Canvas().Focused() == fyne.Focusable(v.sheet().list), true)
			held := asText(t, mustRegister(t, s)) + asText(t, v.model.acronyms)
			if !strings.Contains(held, c.notThere) {
				t.Errorf("%q is not in the register", c.notThere)
			}
			step(2, fyne.KeyDelete, nil)
			same(t, "removed", len(v.shown.held), before)
			for range 3 {
				s.undo()
			}
			same(t, "as before", len(v.shown.held), before)
		})
	}
}

func TestWhatIsWrongStandsAtItsFieldAndHasTheKeyboard(t *testing.T) {
	s, v := theRegister(t, sectionBodies)
	v.begin()
	fillIn(t, v, entryValues{"papers": "soon"})
	v.panel.keep()
	name, papers := v.panel.form().byKey["name"], v.panel.form().byKey["papers"]
	same(t, "name", name.says.Text(), "A body needs a name.")
	same(t, "papers", papers.says.Text(), "Type “5 clear days”, “7 days”, “friday before”, “none”, or nothing.")
	same(t, "keyboard", s.window.Canvas().Focused() == fyne.Focusable(name.entry), true)
	name.entry.SetText("N ICB Board")
	same(t, "mended", name.says.Visible(), false)
	papers.entry.SetText("")
	v.panel.keep()
	same(t, "there already", v.panel.wrong.Text(), "Body N ICB Board is in the register already. Change that one, or give this one another name or first day.")
	same(t, "still to be mended", v.panel.changed(), true)
}

func TestWhatIsReferredToStays(t *testing.T) {
	s, v := theRegister(t, sectionVenues)
	s.window.Canvas().Focus(v.sheet().list)
	press(s, fyne.KeyDelete)
	if says := v.panel.wrong.Text(); !strings.HasPrefix(says, "The venue County Hall is still referred to") || !strings.HasSuffix(says, "Remove what refers to it first.") {
		t.Errorf("%q", says)
	}
	same(t, "all there", len(v.shown.held), 4)
}

func TestARenamedVenueKeepsItsJourneysAndBodies(t *testing.T) {
	s, v := theRegister(t, sectionVenues)
	v.sheet().list.choose(v.shown.place("Norbury"))
	fillIn(t, v, entryValues{"name": "Norbury House"})
	v.panel.keep()
	same(t, "wrong", v.panel.wrong.Text(), "")
	r := mustRegister(t, s)
	b, err := r.Body("N ICB Board")
	if err != nil || b.Venue != "Norbury House" {
		t.Errorf("the board meets at %q, %v", b.Venue, err)
	}
	n := 0
	for _, j := range r.Journeys {
		if j.From == "Norbury House" || j.To == "Norbury House" {
			n++
		}
	}
	same(t, "journeys", n, 3)
	same(t, "in one step", s.frame.status.undo.Label(), "Undo: change of venue Norbury House")
	s.undo()
	same(t, "back", v.shown.place("Norbury") >= 0, true)
}

func TestWhatIsNotSavedIsAskedAbout(t *testing.T) {
	s, v := theRegister(t, sectionOfficers)
	fillIn(t, v, entryValues{"grade": "SM2"})
	s.window.Canvas().Focus(v.sheet().list)
	press(s, fyne.KeyDown)
	same(t, "asks", s.dialogs.showing(), true)
	s.dialogs.accept()
	same(t, "kept", mustRegister(t, s).Officers[0].Grade, "SM2")
	fillIn(t, v, entryValues{"grade": "SM3"})
	v.parts.choose(int(sectionVenues))
	same(t, "asks", s.dialogs.showing(), true)
	s.dialogs.cancel()
	same(t, "stays", v.section, sectionOfficers)
	same(t, "typed", v.panel.form().byKey["grade"].entry.Text, "SM3")
}

func TestTheCouncilAndWhatIsReckonedByAreOneStep(t *testing.T) {
	s, v := theRegister(t, sectionCouncil)
	fillIn(t, v, entryValues{"day": "7.2", "speed": "45", "base": "Norbury"})
	v.panel.keep()
	r := mustRegister(t, s)
	same(t, "council", r.Council.DayHours == 7.2 && r.SpeedMPH == 45 && r.Council.Base == "Norbury", true)
	s.undo()
	r = mustRegister(t, s)
	same(t, "back", r.Council.DayHours == 0 && r.SpeedMPH == 40 && r.Council.Base == "County Hall", true)
}

func TestAnEmptyRegisterSaysWhatToDoNext(t *testing.T) {
	s := newTestShell(t, Options{Planner: newPlanner(t)})
	s.turn(viewRegister)
	v := s.views[viewRegister].(*registerView)
	same(t, "the council first", v.section, sectionCouncil)
	fillIn(t, v, entryValues{"name": "Testshire"})
	v.panel.keep()
	same(t, "named", mustRegister(t, s).Council.Code, "TESTSHIRE")
	for i := range registerSections {
		v.parts.choose(int(i))
		same(t, sectionKinds[i].name, v.sheet().empty.Visible(), len(v.shown.held) == 0)
	}
}

func TestARegisterFileIsWrittenAndRead(t *testing.T) {
	s, v := theRegister(t, sectionSystems)
	path := filepath.Join(t.TempDir(), "register.json")
	test.Tap(v.bar.(*fyne.Container).Objects[1].(fyne.Tappable))
	same(t, "asks", s.dialogs.showing(), true)
	s.dialogs.cancel()
	files := newRegisterFiles(s, t.TempDir())
	failed := func(err error) { t.Error(err) }
	files.write(path, failed)
	text, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(text), "North Wealdshire") {
		t.Fatalf("%.60s, %v", text, err)
	}
	files.read(path, failed)
	same(t, "nothing new", s.frame.status.left.Text(), "register.json has nothing that is not held already: nothing was changed.")
	if err := os.WriteFile(path, []byte(strings.Replace(string(text), `"North Wealdshire"`, `"Northern Wealdshire"`, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	files.read(path, failed)
	same(t, "says what", s.dialogs.box.title, "register.json: 1 changed")
	s.dialogs.cancel()
	same(t, "seen", v.shown.table.rows[0].cells[0], "Northern Wealdshire")

	files.path = filepath.Join(t.TempDir(), "none.json")
	files.askImport()
	s.dialogs.accept()
	same(t, "stays, and says why", s.dialogs.showing(), true)
	says := s.dialogs.box.body.(*fyne.Container).Objects[3].(*look.Words)
	if !says.Visible() || !strings.Contains(says.Text(), "The file is not there.") {
		t.Errorf("%q", says.Text())
	}
}

func TestFiveHundredSeatsAreFoundAtOnce(t *testing.T) {
	r := &calendar.Register{Bodies: []calendar.Body{{Name: "Board", Kind: calendar.KindCommittee}}}
	for i := range 500 {
		name := "Member " + wholeText(i+1)
		r.Officers = append(r.Officers, calendar.Officer{Name: name})
		r.Seats = append(r.Seats, calendar.Seat{Officer: name, Body: "Board", Role: calendar.RoleMember})
	}
	m := newRegisterModel(theFacts(t, r))
	same(t, "seats", len(m.sections[sectionSeats].held), 500)
	found := m.sections[sectionSeats].found("member 499")
	same(t, "found", len(found.held), 1)
}

// TestTheFormNeverNeedsMoreThanItsWidth: what is chosen may be long, the form does not grow
// beyond the panel for it, and scrolls to the field to which the keyboard comes.
func TestTheFormNeverNeedsMoreThanItsWidth(t *testing.T) {
	s, v := theRegister(t, sectionBodies)
	s.window.Resize(fyne.NewSize(1280, 600))
	for i := range registerSections {
		v.parts.choose(int(i))
		if least, room := v.panel.scroll.Content.MinSize().Width, v.panel.scroll.Size().Width; least > room {
			t.Errorf("%s: the form is %v wide, of %v", sectionKinds[i].name, least, room)
		}
	}
	v.parts.choose(int(sectionBodies))
	s.window.Canvas().Focus(v.panel.form().byKey["to"].entry)
	same(t, "scrolls down", v.panel.scroll.Offset.Y > 0, true)
	s.window.Canvas().Focus(v.panel.form().byKey["name"].entry)
	same(t, "and up", v.panel.scroll.Offset.Y, float32(0))
}
