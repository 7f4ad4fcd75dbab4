package planner

import (
	"fmt"
	"math"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// What is written beside a sitting has the sitting's id behind one of these, so that it
// stays while the sitting does; its UID begins with besideUID.
const (
	besideUID     = "beside-"
	besidePapers  = besideUID + "papers-"
	besidePrepare = besideUID + "preparation-"
)

// prepareFrom is the London hour at which preparation is put on a day.
const prepareFrom = 9

// addBeside tells what was asked for beside the sittings in the selection's key and words.
func (x *export) addBeside() {
	for _, part := range []struct {
		asked    bool
		key, and string
	}{{x.q.Deadlines, "deadlines", "papers"}, {x.q.Preparation, "preparation", "preparation"}} {
		if part.asked {
			x.selection += " " + part.key
			x.words += ", with " + part.and
		}
	}
}

// beside gives what goes with a sitting.
func (x *export) beside(s *calendar.Sitting, stamp time.Time) []sendable {
	var list []sendable
	if x.q.Deadlines {
		list = append(list, x.papers(s, stamp)...)
	}
	if x.q.Preparation {
		list = append(list, x.preparation(s, stamp)...)
	}
	return list
}

// papers gives an entry on the last day for the papers of each body that sits and has a rule.
func (x *export) papers(s *calendar.Sitting, stamp time.Time) []sendable {
	var list []sendable
	for i, body := range s.Of {
		d, due, err := workload.PublishBy(body.Papers, s.Date(), x.holidays)
		if err != nil || !due {
			continue // a rule that cannot be read is for the register's check to tell
		}
		note := fmt.Sprintf("Rule: %s. The sitting is on %s.", body.Papers, s.Date().British())
		if d.Closed != "" {
			note += fmt.Sprintf(" That day is closed (%s); the working day before is %s.", d.Closed, d.Offer.British())
		}
		if d.Doubt != "" {
			note += " Mind: " + d.Doubt + "."
		}
		list = append(list, sendable{fmt.Sprintf("%s%d-%s", besidePapers, i+1, s.ID()), stamp, exportContent{
			Start: d.By.Midnight(), End: d.By.AddDays(1).Midnight(), AllDay: true, Title: "Papers to be published: " + body.Name,
			Status: calendar.StatusConfirmed, Free: true, Note: note}})
	}
	return list
}

// preparation gives entries for the time that preparing for a sitting takes whoever counts,
// from nine on each of the working days before it, no longer on one than a day's work.
func (x *export) preparation(s *calendar.Sitting, stamp time.Time) []sendable {
	day := x.reg.Council.Day()
	minutes := 0.0
	for _, at := range s.Expected {
		o := at.Officer
		if !o.Senior() || (x.q.Officer != "" && !o.Called(x.q.Officer)) {
			continue
		}
		minutes = workload.Preparation(s)
		if x.q.Officer != "" {
			day = x.reg.DayHours(*o)
		}
	}
	if minutes <= 0 || s.Personal() {
		return nil
	}
	parts := int(math.Ceil(minutes/(day*60) - 1e-9))
	on := s.Date()
	var list []sendable
	for i := parts; i > 0; i-- {
		on = x.workingDayBefore(on)
		length := min(minutes-float64(i-1)*day*60, day*60)
		start := time.Date(on.Year, on.Month, on.Day, prepareFrom, 0, 0, 0, calendar.London()).UTC()
		title := "Preparation: " + strings.Join(s.Bodies, " and ")
		if parts > 1 {
			title += fmt.Sprintf(" (%d of %d)", i, parts)
		}
		list = append(list, sendable{fmt.Sprintf("%s%d-%s", besidePrepare, i, s.ID()), stamp, exportContent{
			Start: start, End: start.Add(time.Duration(math.Round(length)) * time.Minute), Title: title,
			Status: calendar.StatusConfirmed, Free: true,
			Note: fmt.Sprintf("%.2f hours of preparation for %s.", minutes/60, When(s.Start, s.End, s.AllDay))}})
	}
	return list
}

func (x *export) workingDayBefore(on calendar.Date) calendar.Date {
	for on = on.AddDays(-1); !x.holidays.Working(on); on = on.AddDays(-1) {
	}
	return on
}
