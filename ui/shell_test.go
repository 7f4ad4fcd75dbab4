package ui

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"convenor/assets"
	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestTheSampleOpensInItsJanuary(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	same(t, "title", s.window.Title(), "Convenor – Wealdshire County Council")
	same(t, "period", s.frame.stepper.Label(), "January 2027")
	same(t, "status", s.frame.status.left.Text(), "Nothing is on in December 2026: January 2027 is the first month that holds a sitting.")
	same(t, "systems", s.frame.status.right.Text(), "3 systems on 1 Dec 2026 · saved")
	same(t, "undo", s.frame.status.undo.Label(), "Undo: import of dass.ics")
	same(t, "sidebar", s.frame.entries[viewClashes].AccessibilityLabel(), "Clashes 4")
	same(t, "welcome", s.frame.welcome.object.Visible(), false)
}

func TestTheWindowFitsASmallScreen(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	for i := range viewFound {
		s.turn(i)
		s.at.by = calendarBy(i % int(calendarByCount))
		least := s.window.Content().MinSize()
		if least.Width > 1280 || least.Height > 690 { // 30 are the menu's
			t.Errorf("%s needs %v", s.views[i].name(s.at), least)
		}
	}
}

func TestAnEmptyDatabaseOffersTheSample(t *testing.T) {
	p := newPlanner(t)
	s := newTestShell(t, Options{Planner: p, InstallSample: func(ctx context.Context) error { return p.InstallSample(ctx, assets.Sample()) }})
	same(t, "welcome", s.frame.welcome.object.Visible(), true)
	same(t, "calendar", s.calendar.content().Visible(), false)
	if s.window.Canvas().Focused() != fyne.Focusable(s.frame.welcome.sample) {
		t.Fatal("the first key does not go to the sample")
	}
	press(s, fyne.KeyReturn)
	same(t, "welcome", s.frame.welcome.object.Visible(), false)
	same(t, "calendar", s.calendar.content().Visible(), true)
	same(t, "period", s.frame.stepper.Label(), "January 2027")
	same(t, "sittings", len(s.calendar.model.ids), 18)
}

func TestARegisterWithoutCalendarsOffersToOpenOne(t *testing.T) {
	s := newTestShell(t, Options{Planner: withRegister(t)})
	same(t, "welcome", s.frame.welcome.object.Visible(), true)
	same(t, "sample", s.frame.welcome.sample.Visible(), false)
	press(s, fyne.KeyReturn)
	if s.tasks.importing.asked == nil {
		t.Error("Enter does not open the dialog")
	}
}

func TestMenuLinesGoToTheViews(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	for i := range viewFound {
		menuItem(t, s, s.views[i].name(scope{})).Action()
		same(t, "front", s.front, i)
		for j := range viewFound {
			same(t, "visible", s.views[j].content().Visible(), i == j)
			same(t, "selected", s.frame.entries[j].Selected(), i == j)
		}
		period, officer := s.views[i].uses()
		same(t, "stepper", s.frame.stepper.Visible(), period)
		same(t, "officer", s.frame.officer.Visible(), officer)
	}
}

func TestNoTwoMenuLinesShareAShortcut(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	seen := map[string]string{}
	var look func(items []*fyne.MenuItem)
	look = func(items []*fyne.MenuItem) {
		for _, item := range items {
			if item.ChildMenu != nil {
				look(item.ChildMenu.Items)
			}
			if item.Shortcut == nil {
				continue
			}
			name := item.Shortcut.ShortcutName()
			if other := seen[name]; other != "" {
				t.Errorf("%s and %s share %s", other, item.Label, name)
			}
			seen[name] = item.Label
			if k, ok := item.Shortcut.(*desktop.CustomShortcut); ok && k.Modifier&fyne.KeyModifierShortcutDefault == 0 {
				t.Errorf("%s takes a key that entries need", item.Label)
			}
		}
	}
	for _, m := range s.window.MainMenu().Items {
		look(m.Items)
	}
	if len(seen) < 15 {
		t.Errorf("only %d shortcuts", len(seen))
	}
}

func TestSteppingGoesThroughMonthsAndWeeks(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	press(s, fyne.KeyPageDown)
	same(t, "month", s.frame.stepper.Label(), "February 2027")
	same(t, "empty", s.calendar.top.says.Text(), "No sittings in February 2027.")
	press(s, fyne.KeyPageUp)
	menuItem(t, s, "Week").Action()
	same(t, "week", s.frame.title.Text()+", "+s.frame.stepper.Label(), "Week 1, 4–10 January 2027")
	press(s, fyne.KeyPageDown)
	same(t, "next", s.frame.stepper.Label(), "11–17 January 2027")
	s.turn(viewClashes)
	same(t, "elsewhere by month", s.frame.stepper.Label(), "January 2027")
	s.turn(viewRegister)
	press(s, fyne.KeyPageDown)
	same(t, "the register has no period", s.at.month().String(), "2027-01")
	menuItem(t, s, "Go to today").Action()
	same(t, "today", s.at.day.String(), "2026-12-01")
}

func TestTheOfficerHoldsForCalendarAndClashes(t *testing.T) {
	p := withSample(t)
	s := newTestShell(t, Options{Planner: p})
	i := 0
	for s.frame.officers[i] != officerNamed(t, p, "CEX") {
		i++
	}
	s.frame.officer.OnChosen(i)
	same(t, "calendar", len(s.calendar.model.ids), 5)
	same(t, "clashes", s.frame.entries[viewClashes].AccessibilityLabel(), "Clashes 1")
	menuItem(t, s, "Clashes").Action()
	same(t, "list", s.views[viewClashes].(*clashesView).showing().label, "Open 1")
	same(t, "header", s.frame.officer.Label(), "CEX")
}

func TestUndoAndRedoFromTheMenu(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	menuItem(t, s, "Undo").Action()
	same(t, "status", s.frame.status.left.Text(), "Undone: import of dass.ics")
	same(t, "sittings", len(s.calendar.model.ids), 0)
	same(t, "welcome again", s.frame.welcome.object.Visible(), true)
	menuItem(t, s, "Redo").Action()
	same(t, "status", s.frame.status.left.Text(), "Done again: import of dass.ics")
	same(t, "sittings", len(s.calendar.model.ids), 18)
	menuItem(t, s, "Redo").Action()
	same(t, "nothing more", s.frame.status.left.Text(), "There is nothing to redo.")
}

func TestUndoInAnEntryIsTheEntrys(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.window.Canvas().Focus(s.frame.search)
	test.Type(s.frame.search, "icp")
	menuItem(t, s, "Undo").Action()
	if s.frame.search.Text == "icp" {
		t.Error("the text is as before")
	}
	same(t, "the import stands", s.frame.status.undo.Label(), "Undo: import of dass.ics")
}

func TestSearchLeadsToASitting(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.turn(viewDays)
	menuItem(t, s, "Search").Action()
	test.Type(s.frame.search, "icp")
	same(t, "front", s.front, viewFound)
	same(t, "heading", s.found.panel.heading.Text(), "7 results for “icp”")
	press(s, fyne.KeyDown)
	same(t, "first", s.found.table.list.chosen, 0)
	press(s, fyne.KeyEnd)
	press(s, fyne.KeyReturn)
	same(t, "a body leads to the register", s.front, viewRegister)
	same(t, "cleared", s.frame.search.Text, "")

	menuItem(t, s, "Search").Action()
	test.Type(s.frame.search, "icp")
	press(s, fyne.KeyReturn)
	press(s, fyne.KeyReturn)
	same(t, "a sitting leads to the calendar", s.front, viewCalendar)
	same(t, "sitting", s.calendar.detail.title.Text(), "E ICP")
}

func TestEscapeLeavesTheSearch(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.turn(viewImports)
	s.window.Canvas().Focus(s.frame.search)
	test.Type(s.frame.search, "x")
	press(s, fyne.KeyEscape)
	same(t, "front", s.front, viewImports)
	test.Type(s.frame.search, "x")
	s.frame.search.SetText("")
	same(t, "no text", s.front, viewImports)
}

func TestEveryFigureOpensToItsSittings(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.turn(viewDays)
	v := s.views[viewDays].(*daysView)
	for i, want := range []string{"9 sittings", "3 sittings", "3 sittings", "1 sitting", "16 sittings"} {
		var shown behindModel
		v.onBehind = func(m behindModel) { shown = m }
		v.cards.Objects[i].(*look.KeyFigure).OnOpen()
		if !strings.HasPrefix(shown.subline, want+" ") {
			t.Errorf("%s: %s", shown.title, shown.subline)
		}
	}
	v.onBehind = s.showBehind
	v.openBar(shownMonths - 1)
	same(t, "dialog", s.dialogs.box.title, "All, January 2027")
	press(s, fyne.KeyDown)
	press(s, fyne.KeyReturn)
	same(t, "to the sitting", s.front, viewCalendar)
	same(t, "closed", s.dialogs.showing(), false)
	v.openBar(0)
	same(t, "another month", s.at.month().String(), "2026-02")
}

func TestOfficerDaysByBodyAndByOfficer(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.turn(viewDays)
	v := s.views[viewDays].(*daysView)
	for i, table := range []*sheet{nil, v.tables[daysByBody], v.tables[daysByOfficer]} {
		v.choice.SetChosen(i)
		v.choice.OnChosen(i)
		same(t, "cards", v.pages[daysBySystem].Visible(), i == 0)
		same(t, "bodies", v.pages[daysByBody].Visible(), i == 1)
		same(t, "officers", v.pages[daysByOfficer].Visible(), i == 2)
		if table != nil && (len(table.rows) == 0 || v.focus() != fyne.Focusable(table.list)) {
			t.Errorf("table %d: %d rows", i, len(table.rows))
		}
	}
}

func TestF1ListsTheKeys(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	press(s, fyne.KeyF1)
	same(t, "help", s.dialogs.box.title, "Keys and help")
	press(s, fyne.KeyEscape)
	same(t, "closed", s.dialogs.showing(), false)
	menuItem(t, s, "About Convenor").Action()
	same(t, "about", s.dialogs.box.title, "Convenor")
	press(s, fyne.KeyReturn)
	same(t, "Enter closes too", s.dialogs.showing(), false)
}

func TestMenusWaitForADialog(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.showHelp()
	for _, label := range []string{"Clashes", "Undo", "Open calendar or agenda…", "Export calendar…", "Search"} {
		menuItem(t, s, label).Action()
	}
	same(t, "front", s.front, viewCalendar)
	same(t, "dialog", s.dialogs.box.title, "Keys and help")
	same(t, "undone", s.frame.status.undo.Label(), "Undo: import of dass.ics")
}

// broken is a planner of which one thing fails.
type broken struct {
	*planner.Planner
	err error
}

func (b broken) Snapshot(context.Context, calendar.Span) (*calendar.Snapshot, error) {
	return nil, b.err
}

func (b broken) Export(context.Context, planner.ExportRequest, func(func(io.Writer) error) error) (planner.ExportResult, error) {
	return planner.ExportResult{}, b.err
}

func TestWhatGoesWrongIsSaidInTheStatusLine(t *testing.T) {
	err := errors.Join(errors.New("read"), calendar.ErrLocked)
	s := newTestShell(t, Options{Planner: broken{withSample(t), err}})
	want := planner.Explain(err)
	same(t, "at the start", s.frame.status.left.Text(), want)
	s.tasks.exporting.write(planner.ExportRequest{}, filepath.Join(t.TempDir(), "x.ics"))
	same(t, "export", s.frame.status.left.Text(), want)
	s.turn(viewRegister)
	same(t, "the register can still be read", len(s.views[viewRegister].(*registerView).model.sections[sectionSystems].held), 3)
}

func TestTheLookIsRemembered(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	for label, want := range map[string]look.Appearance{"Dark": look.Dark, "High contrast": look.HighContrast, "Light": look.Light, "As the system": look.AsSystem} {
		menuItem(t, s, label).Action()
		a := fyne.CurrentApp()
		same(t, label, a.Settings().Theme().(*look.Theme).Appearance(), want)
		same(t, "next time", appearanceOf(a, ""), want)
	}
	same(t, "unless asked for", appearanceOf(fyne.CurrentApp(), "dark"), look.Dark)
	same(t, "unless asked for", appearanceOf(fyne.CurrentApp(), "light"), look.Light)
}

func TestAWarningIsShownAtTheStart(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t), Warning: "In a synced folder."})
	same(t, "status", s.frame.status.left.Text(), "In a synced folder.")
}

func TestWhatOthersChangeIsSeenOnWaking(t *testing.T) {
	p := withSample(t)
	s := newTestShell(t, Options{Planner: deaf{p}})
	s.turn(viewRegister)
	if err := p.SetNoun(t.Context(), calendar.NounCouncil, "council", []planner.Field{{Name: "base", Value: "Norbury"}}); err != nil {
		t.Fatal(err)
	}
	before := s.views[viewRegister].(*registerView).council.Text()
	s.wake()
	if after := s.views[viewRegister].(*registerView).council.Text(); after == before || !strings.Contains(after, "Norbury") {
		t.Errorf("the register still says %q", after)
	}
}

// deaf hears of no change, as if another program had made it.
type deaf struct{ *planner.Planner }

func (deaf) Subscribe(func(planner.Note)) (cancel func()) { return func() {} }

func TestWeeksAreRemembered(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	menuItem(t, s, "Week").Action()
	same(t, "remembered", fyne.CurrentApp().Preferences().Int(prefBy), int(byWeek))
	s.at.by = byMonth
	begin(s, Options{})
	same(t, "next time", s.frame.title.Text(), "Week 1")
	menuItem(t, s, "Month").Action()
	same(t, "and months", fyne.CurrentApp().Preferences().IntWithFallback(prefBy, -1), int(byMonth))
}

func TestTabGoesToThePageFirst(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	c := s.window.Canvas()
	s.turn(viewDays)
	v := s.views[viewDays].(*daysView)
	for i, want := range []fyne.CanvasObject{v.shared, v.travel, v.cost, v.turn, v.day, v.cards.Objects[0], v.cards.Objects[1], v.cards.Objects[2], v.cards.Objects[3], v.cards.Objects[4], v.bars, v.trend, v.heat} {
		c.FocusNext()
		if got, _ := c.Focused().(fyne.CanvasObject); got != want {
			t.Errorf("after %d tabs the focus is on %T", i+1, got)
		}
	}
	c.FocusNext()
	if c.Focused() != fyne.Focusable(v.choice) {
		t.Errorf("after the page, the focus is not on its tools but on %T", c.Focused())
	}
}

func TestTabGoesThroughADialogAsOneReads(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.tasks.open()
	a := s.tasks.importing.asked
	a.path.SetText("/x/dass.ics")
	c := s.window.Canvas()
	var labels []string
	for range 5 {
		c.FocusNext()
		switch f := c.Focused().(type) {
		case *look.Button:
			labels = append(labels, f.Label())
		case *look.Segmented:
			labels = append(labels, f.AccessibilityLabel())
		case *look.Chooser:
			labels = append(labels, f.Label())
		}
	}
	same(t, "order", labels, []string{"Browse…", "An officer’s own diary", "DASS – Daniel Okafor", "Cancel", "Read it"})
}
