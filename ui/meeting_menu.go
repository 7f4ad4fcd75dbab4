package ui

import "fyne.io/fyne/v2"

// meetingMenu holds what can be done with meetings by hand.
func (s *shell) meetingMenu() *fyne.Menu {
	with := func(what meetingAct) func() { return func() { s.tasks.meetings.withChosen(what) } }
	return fyne.NewMenu("Meeting",
		s.entry("New meeting…", keyed(fyne.KeyN), s.tasks.meetings.add),
		fyne.NewMenuItemSeparator(),
		s.entry("Edit…", keyed(fyne.KeyD), with(actEdit)),
		s.entry("Assign to a body…", keyed(fyne.KeyB), with(actAssign)),
		s.entry("Same meeting as…", nil, with(actMerge)),
		s.entry("Try another time…", keyed(fyne.KeyR), s.tryChosen),
		s.entry("Split…", nil, with(actSplit)),
		s.entry("Cancel sitting…", nil, with(actCancel)))
}
