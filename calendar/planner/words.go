package planner

import (
	"time"

	"convenor/calendar"
)

// When gives a time as people here write it: "Thu 14 Jan 2027 09:30–12:00", in London
// time; for an all-day sitting its first and last day.
func When(start, end time.Time, allDay bool) string {
	s, e := start.In(calendar.London()), end.In(calendar.London())
	if allDay {
		first, last := calendar.DateOf(s, calendar.London()), calendar.DateOf(e.Add(-time.Second), calendar.London())
		if !first.Before(last) {
			return first.British() + ", all day"
		}
		return first.British() + " to " + last.British()
	}
	out := s.Format("Mon 2 Jan 2006 15:04")
	if calendar.DateOf(s, calendar.London()) == calendar.DateOf(e, calendar.London()) {
		return out + "–" + e.Format("15:04")
	}
	return out + " to " + e.Format("Mon 2 Jan 15:04")
}

// WhenOf gives a sitting's time as When does, or says that it is still to be confirmed.
func WhenOf(o *calendar.Occurrence) string {
	if o.ToConfirm {
		return calendar.DateOf(o.Start, calendar.London()).British() + ", time to be confirmed"
	}
	return When(o.Start, o.End, o.AllDay)
}
