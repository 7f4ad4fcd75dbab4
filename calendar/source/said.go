package source

import (
	"fmt"
	"regexp"
	"strings"

	"convenor/calendar"
)

// Said is what whoever gives a list of dates says once of every meeting in it. What the
// list says itself goes before it. The zero Said says nothing.
type Said struct {
	// Title is what meetings without one are called.
	Title string
	// Time is the time of those without one: "10.00", "2pm - 4.30pm".
	Time string
	// Place is where those meet that have no place.
	Place string
	// Year is that of dates without one: "2027", or "2026/27" for two halves.
	Year string
}

// saidForAll is a Said as it is used.
type saidForAll struct {
	title, place string
	clock        clockSpan
	years        yearSpan
}

// bareHours are two hours without minutes, the first not before eight.
var bareHours = regexp.MustCompile(`^(0?[89]|1[0-9]|2[0-3])\s*(?:-|–|to)\s*(\d\d)$`)

// read makes sense of what is said. Error: a *calendar.UserError for a time or a year that
// cannot be read.
func (s Said) read() (saidForAll, error) {
	out := saidForAll{title: clean(s.Title), place: clean(s.Place), clock: clockSpan{start: noClock, end: noClock}}
	if text := strings.TrimSpace(s.Time); text != "" {
		if m := bareHours.FindStringSubmatch(text); m != nil { // before eight it may be the afternoon
			text = m[1] + ":00-" + m[2] + ":00"
		}
		clock, ok := (&sheet{}).clock(text) // as it would stand in a cell
		if !ok {
			return out, notSaid("time", text, "Write it like 10:00, 2pm or 14:00-16:30.")
		}
		out.clock = clock
	}
	if text := strings.TrimSpace(s.Year); text != "" {
		if out.years = yearsIn(text); out.years.none() {
			return out, notSaid("year", text, "Write it like 2027 or 2026/27.")
		}
	}
	return out, nil
}

func notSaid(what, text, remedy string) error {
	return &calendar.UserError{Sentence: fmt.Sprintf("The %s “%s” given for all cannot be read.", what, text), Remedy: remedy, Cause: calendar.ErrInvalid}
}

// day gives a day without a year the one year that is said.
func (a *saidForAll) day(d dayText) dayText {
	if d.year == 0 && !a.years.none() && a.years.first == a.years.last {
		d.year = a.years.first
	}
	return d
}

// fill gives a meeting what is said for all and it does not say itself.
func (a *saidForAll) fill(l *listed) {
	if l.start == noClock && !l.allDay && !l.open && a.clock.start != noClock {
		l.start, l.end = a.clock.start, a.clock.end
		if a.clock.doubt != "" {
			l.doubt("%s", a.clock.doubt)
		}
	}
	if l.place == "" {
		l.place = a.place
	}
	if l.title == "" {
		l.title = a.title
	}
}
