package planner_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/ical"
)

// entry is one VEVENT to be written. Times are London's, "2027-01-14 09:30".
type entry struct {
	uid, title, place string
	at                string
	minutes           int // 60 when 0, none when negative
	days              int // an all-day entry of so many days
	rule              string
	except            []string
	replaces          string
	onward            bool // with replaces: this and all later ones
	cancelled         bool
	private           bool
	more              []string
	zone              string // TZID or UTC; London where empty
}

// london reads a time of the tests.
func london(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, calendar.London())
	if err != nil {
		panic(err)
	}
	return t.UTC()
}

func (e entry) clock(s string) string {
	t := london(s).In(calendar.London())
	if e.days > 0 {
		return ";VALUE=DATE:" + t.Format("20060102")
	}
	switch e.zone {
	case "":
		return ";TZID=Europe/London:" + t.Format("20060102T150405")
	case "UTC":
		return ":" + t.UTC().Format("20060102T150405Z")
	default:
		return ";TZID=" + e.zone + ":" + t.Format("20060102T150405")
	}
}

func (e entry) lines() []string {
	out := []string{"BEGIN:VEVENT", "UID:" + e.uid, "DTSTAMP:20261201T090000Z", "DTSTART" + e.clock(e.at)}
	start := london(e.at).In(calendar.London())
	switch {
	case e.days > 0:
		out = append(out, "DTEND;VALUE=DATE:"+start.AddDate(0, 0, e.days).Format("20060102"))
	case e.minutes >= 0:
		length := e.minutes
		if length == 0 {
			length = 60
		}
		out = append(out, fmt.Sprintf("DURATION:PT%dM", length))
	}
	if e.title != "" {
		out = append(out, "SUMMARY:"+e.title)
	}
	if e.place != "" {
		out = append(out, "LOCATION:"+e.place)
	}
	if e.rule != "" {
		out = append(out, "RRULE:"+e.rule)
	}
	for _, x := range e.except {
		out = append(out, "EXDATE"+e.clock(x))
	}
	if e.replaces != "" {
		name := "RECURRENCE-ID"
		if e.onward {
			name += ";RANGE=THISANDFUTURE"
		}
		out = append(out, name+e.clock(e.replaces))
	}
	if e.cancelled {
		out = append(out, "STATUS:CANCELLED")
	}
	if e.private {
		out = append(out, "CLASS:PRIVATE")
	}
	return append(append(out, e.more...), "END:VEVENT")
}

// calendarText writes a calendar file.
func calendarText(entries ...entry) string {
	lines := []string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Wealdshire//Tests//EN"}
	for _, e := range entries {
		lines = append(lines, e.lines()...)
	}
	return strings.Join(append(lines, "END:VCALENDAR", ""), "\r\n")
}

// renamed gives the entries with every UID made anew.
func renamed(suffix string, entries ...entry) []entry {
	out := slices.Clone(entries)
	for i := range out {
		out[i].uid += suffix
	}
	return out
}

// written gives what a calendar file says stands from one instant to another, as lines.
func written(t testing.TB, text string, from, to time.Time) []string {
	t.Helper()
	file, err := ical.Read(background, strings.NewReader(text), ical.Options{Floating: calendar.London()})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, s := range file.Series {
		for in := range s.Instances(from, to) {
			if in.Cancelled {
				continue
			}
			o := calendar.Occurrence{Title: in.Entry.Title, Private: in.Entry.Private}
			lines = append(lines, line(in.Start, in.End, o.Label()))
		}
	}
	slices.Sort(lines)
	return lines
}
