package ui

import "convenor/calendar"

// newToday makes the first page, and leads from it to the others.
func (s *shell) newToday() *todayView {
	v := newTodayView(s.planner, s.work, s.fail)
	v.onClash, v.onSitting = s.goToClash, s.goToSitting
	v.onChanges = func() { s.turn(viewImports) }
	v.onDays = func() {
		s.at.day = s.planner.Today()
		s.spoil()
		s.turn(viewDays)
	}
	return v
}

// goToClash opens the desk on a clash.
func (s *shell) goToClash(id string, day calendar.Date) {
	s.views[viewClashes].(*clashesView).want(id)
	s.at.day = day
	s.spoil()
	s.turn(viewClashes)
}
