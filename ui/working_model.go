package ui

import (
	"fmt"
	"time"

	"convenor/calendar"
	"convenor/calendar/workload"
	"convenor/ui/look"
)

// workingModel shows how the last day for publishing papers was counted.
type workingModel struct {
	// title says whose papers they are and by which rule, says the day that came
	// out, note what is to be known beside.
	title, says, note string
	signal            look.Signal
	days              []countedDay
}

// countedDay is one day between publication and meeting, both included.
type countedDay struct {
	// weekday and number name it: "Tue", "23"; with the month where one begins.
	weekday, number string
	// says is what it is, in a word: "publish", "1", "holiday", "meets".
	says string
	is   dayRole
}

// dayRole is what a rule makes of a day.
type dayRole int

const (
	// dayBetween is neither counted nor left out.
	dayBetween dayRole = iota
	dayPublish
	dayCounted
	dayWeekend
	dayHoliday
	dayMeeting
)

// newWorking shows how a deadline was counted; title is its heading.
func newWorking(d *workload.Deadline, title string) workingModel {
	m := workingModel{title: title, says: "Publish by " + d.By.British(), signal: look.Good}
	publish := d.By
	if d.Closed != "" {
		publish = d.Offer
		m.signal = look.Warning
		m.says = fmt.Sprintf("%s is %s: publish by %s", d.By.British(), d.Closed, d.Offer.British())
	}
	counted, skipped := map[calendar.Date]int{}, map[calendar.Date]string{}
	for _, day := range d.Counted {
		if day != d.By { // where days before are counted, it is the first of them
			counted[day] = len(counted) + 1
		}
	}
	for _, s := range d.Skipped {
		skipped[s.Date] = s.Why
	}
	var holidays []string
	for day := publish; !day.After(d.Meeting); day = day.AddDays(1) {
		c := countedDay{weekday: day.Weekday().String()[:3], number: fmt.Sprint(day.Day)}
		if day == publish || day.Day == 1 {
			c.number += " " + short(day)
		}
		why, left := skipped[day]
		number, counts := counted[day]
		switch {
		case day == d.Meeting:
			c.is, c.says = dayMeeting, "meets"
		case day == publish:
			c.is, c.says = dayPublish, "publish"
		case day == d.By: // the rule's day, on which nobody is there
			c.is, c.says = dayHoliday, "closed"
		case counts:
			c.is, c.says = dayCounted, fmt.Sprint(number)
		case left && weekend(day):
			c.is = dayWeekend
		case left:
			c.is, c.says = dayHoliday, "holiday"
			holidays = append(holidays, shortDay(day)+" "+why)
		}
		m.days = append(m.days, c)
	}
	m.note = joined("; ", prefixed("Not counted: ", joined(", ", holidays...)), capital(d.Doubt))
	return m
}

func weekend(d calendar.Date) bool { return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday }

// prefixed puts words before a text that is not empty.
func prefixed(before, text string) string {
	if text == "" {
		return ""
	}
	return before + text
}

// workingsOf shows how the papers of sittings were counted, by the rule of
// each body that has one.
func workingsOf(s *calendar.Snapshot, sittings []*calendar.Sitting) []workingModel {
	var list []workingModel
	for _, x := range sittings {
		for _, b := range x.Of {
			if d, has, err := workload.PublishBy(b.Papers, x.Date(), s.Holidays); has && err == nil {
				list = append(list, newWorking(&d, fmt.Sprintf("%s, %s · %s", b.Name, x.Date().British(), b.Papers)))
			}
		}
	}
	return list
}
