package ui

import (
	"convenor/calendar"

	"fyne.io/fyne/v2"
)

// remembered is where the window was when it was last used.
type remembered struct {
	// day is zero where the user stayed with today; officer is empty for everyone.
	day     calendar.Date
	officer string
}

// rememberView keeps which page is in front; a search is none.
func (s *shell) rememberView() {
	if s.front < viewFound {
		fyne.CurrentApp().Preferences().SetString(prefView, s.views[s.front].name(scope{}))
	}
}

// rememberScope keeps when and whom the window looks at. Who stays with today finds today
// again on another day.
func (s *shell) rememberScope() {
	day := ""
	if s.at.month() != s.planner.Today().MonthOf() {
		day = s.at.day.String()
	}
	p := fyne.CurrentApp().Preferences()
	p.SetString(prefDay, day)
	p.SetString(prefOfficer, s.at.officer)
}

// rememberOpening keeps no day that the window itself went to.
func (s *shell) rememberOpening(o opening) {
	if !o.resumed {
		fyne.CurrentApp().Preferences().SetString(prefDay, "")
	}
}

func (s *shell) remembered() remembered {
	p := fyne.CurrentApp().Preferences()
	was := remembered{officer: p.String(prefOfficer)}
	if day, err := calendar.ParseDate(p.String(prefDay)); err == nil {
		was.day = day
	}
	return was
}

// resume opens where the window was, as far as it is still there: another database may
// know nothing of an officer.
func (was remembered) resume(o opening, r *calendar.Register) opening {
	if !was.day.IsZero() {
		o.at.day, o.say, o.resumed = was.day, "", true
	}
	if officer, err := r.Officer(was.officer); was.officer != "" && err == nil {
		o.at.officer = officer.Name
	}
	return o
}

// resumeView puts the page in front that was when the window was last used.
func (s *shell) resumeView() {
	was := fyne.CurrentApp().Preferences().String(prefView)
	for i := range viewFound {
		if was != "" && s.views[i].name(scope{}) == was {
			s.front = i
			s.frame.turn(i, s)
		}
	}
}
