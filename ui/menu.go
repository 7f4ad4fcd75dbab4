package ui

import (
	"runtime"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// keyed is a shortcut with Ctrl, or Cmd on a Mac.
func keyed(name fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault}
}

// keyedShift is a shortcut with Shift besides.
func keyedShift(name fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// shortcutWords names such a shortcut: "Ctrl+O".
func shortcutWords(key string) string {
	if runtime.GOOS == "darwin" {
		return "⌘" + key
	}
	return "Ctrl+" + key
}

// entry is a menu's line that does nothing while a dialog waits for an answer:
// shortcuts of menus work there too.
func (s *shell) entry(label string, shortcut fyne.Shortcut, do func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, func() {
		if !s.dialogs.showing() {
			do()
		}
	})
	item.Shortcut = shortcut
	return item
}

// newMenu makes the window's menus. Only shortcuts with Ctrl or Cmd stand in
// them: a menu's shortcut goes before an entry's key.
func newMenu(s *shell) *fyne.MainMenu {
	quit := fyne.NewMenuItem("Quit", func() { fyne.CurrentApp().Quit() })
	quit.IsQuit, quit.Shortcut = true, keyed(fyne.KeyQ)
	file := fyne.NewMenu("File",
		s.entry("Open calendar or agenda…", keyed(fyne.KeyO), s.tasks.open),
		s.entry("Paste dates…", keyedShift(fyne.KeyV), s.tasks.pasting.ask),
		s.entry("Add source…", keyed(fyne.KeyL), s.tasks.adding.ask),
		s.entry("Export calendar…", keyed(fyne.KeyE), s.tasks.export),
		s.entry("Backups…", nil, s.tasks.backups.ask),
		fyne.NewMenuItemSeparator(), quit)
	// The shortcuts must be those that Fyne makes of Ctrl+Z, or it would not find them.
	edit := fyne.NewMenu("Edit",
		s.stepEntry("Undo", &fyne.ShortcutUndo{}, s.undo),
		s.stepEntry("Redo", &fyne.ShortcutRedo{}, s.redo),
		fyne.NewMenuItemSeparator(),
		s.entry("Search", keyed(fyne.KeyF), func() { s.window.Canvas().Focus(s.frame.search) }))
	help := fyne.NewMenu("Help",
		s.entry("Keys and help (F1)", nil, s.showHelp))
	help.Items = append(help.Items, s.pageEntries()...)
	help.Items = append(help.Items, fyne.NewMenuItemSeparator(),
		s.entry("Look for a newer version", nil, s.tasks.updating.ask),
		s.entry("About Convenor", nil, s.showAbout))
	return fyne.NewMainMenu(file, edit, s.meetingMenu(), s.viewMenu(), help)
}

func (s *shell) viewMenu() *fyne.Menu {
	keys := []fyne.KeyName{fyne.Key0, fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9}
	menu := fyne.NewMenu("View")
	for i := range viewFound {
		menu.Items = append(menu.Items, s.entry(s.views[i].name(scope{}), keyed(keys[i]), func() { s.turn(i) }))
	}
	appearance := fyne.NewMenuItem("Appearance", nil)
	appearance.ChildMenu = fyne.NewMenu("",
		s.entry("As the system", nil, func() { s.wear(look.AsSystem) }),
		s.entry("Light", nil, func() { s.wear(look.Light) }),
		s.entry("Dark", nil, func() { s.wear(look.Dark) }),
		s.entry("High contrast", nil, func() { s.wear(look.HighContrast) }))
	s.safeItem = s.entry("Safe to share", keyedShift(fyne.KeyH), s.turnSafe)
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(), s.safeItem,
		s.entry("Day", keyedShift(fyne.KeyD), func() { s.showBy(byDay) }),
		s.entry("Week", keyed(fyne.KeyW), func() { s.showBy(byWeek) }),
		s.entry("Month", keyed(fyne.KeyM), func() { s.showBy(byMonth) }),
		s.entry("Year", keyedShift(fyne.KeyY), func() { s.showBy(byYear) }),
		s.entry("List", keyedShift(fyne.KeyL), func() { s.showBy(byList) }),
		s.entry("Go to a date…", keyed(fyne.KeyG), s.askDay),
		s.entry("Go to today", keyed(fyne.KeyT), s.goToToday),
		s.entry("Day card", keyed(fyne.KeyJ), s.tasks.cards.openShown),
		s.entry("Copy note to secretariat", keyed(fyne.KeyK), s.copyNote),
		s.entry("Choose officer", keyed(fyne.KeyP), s.chooseOfficer),
		s.entry("Earlier", keyed(fyne.KeyPageUp), func() { s.step(-1) }),
		s.entry("Later", keyed(fyne.KeyPageDown), func() { s.step(1) }),
		fyne.NewMenuItemSeparator(), appearance)
	return menu
}

// chooseOfficer opens the list of officers, where the page is of one.
func (s *shell) chooseOfficer() {
	if _, officer := s.views[s.front].uses(); officer {
		s.window.Canvas().Focus(s.frame.officer)
		s.frame.officer.Open()
	}
}

// showBy shows the calendar by the day, the week, the month or the year, or as a list.
func (s *shell) showBy(by calendarBy) {
	at := s.at
	at.by = by
	s.look(at)
	s.turn(viewCalendar)
}

// addShortcuts adds the second shortcut of a menu's line that has two.
func addShortcuts(s *shell) {
	s.window.Canvas().AddShortcut(keyedShift(fyne.KeyZ), func(fyne.Shortcut) {
		if !s.dialogs.showing() {
			s.redo()
		}
	})
}

// stepEntry is a menu's line for Undo or Redo, which belong to the entry that
// is being written in, if there is one.
func (s *shell) stepEntry(label string, shortcut fyne.Shortcut, do func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, func() {
		if f, writing := s.window.Canvas().Focused().(*field); writing && f.Text != "" {
			f.TypedShortcut(shortcut)
			return
		}
		if !s.dialogs.showing() {
			do()
		}
	})
	item.Shortcut = shortcut
	return item
}
