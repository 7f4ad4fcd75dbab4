package ical

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"
)

// calendarOf wraps lines in a VCALENDAR; lines are parted by \n and indented at will.
func calendarOf(lines string) string {
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + unindent(lines) + "END:VCALENDAR\r\n"
}

// eventOf wraps lines in a VEVENT with a UID inside a VCALENDAR.
func eventOf(lines string) string {
	return calendarOf("BEGIN:VEVENT\nUID:u1\nDTSTAMP:20240101T000000Z\nSUMMARY:Board\n" + lines + "\nEND:VEVENT")
}

func unindent(lines string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(lines, "\n") {
		if line = strings.TrimLeft(line, "\t"); line != "" {
			b.WriteString(line + "\r\n")
		}
	}
	return b.String()
}

func mustRead(t testing.TB, text string) *File {
	t.Helper()
	file, err := Read(context.Background(), strings.NewReader(text), Options{File: "test.ics"})
	if err != nil {
		t.Fatalf("read: %v", err)
	}
	return file
}

// shown gives an instance as "start>end", dates bare, with its flags.
func shown(in Instance) string {
	const layout = "20060102T1504Z"
	text := in.Start.Format(layout) + ">" + in.End.Format(layout)
	if in.AllDay {
		text = in.StartDate.String() + ">" + in.EndDate.String()
	}
	if in.Floating {
		text += " floating"
	}
	if in.Cancelled {
		text += " cancelled"
	}
	if in.Orphan {
		text += " orphan"
	}
	if in.Entry.Title != "Board" {
		text += " " + in.Entry.Title
	}
	return text
}

// datesOf lists the first instances of all series of a calendar, at most 12.
func datesOf(t testing.TB, text string) []string {
	t.Helper()
	var list []string
	for _, s := range mustRead(t, text).Series {
		for in := range s.Instances(time.Time{}, time.Time{}) {
			if list = append(list, shown(in)); len(list) == 12 {
				return list
			}
		}
	}
	return list
}

// wantDates fails unless the calendar has exactly the instances given, parted by blanks or lines.
func wantDates(t *testing.T, text string, want ...string) {
	t.Helper()
	got := datesOf(t, text)
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

// problemsOf joins the problems of a calendar, one a line.
func problemsOf(t testing.TB, text string) string {
	t.Helper()
	var lines []string
	for _, p := range mustRead(t, text).Problems {
		lines = append(lines, p.String())
	}
	return strings.Join(lines, "\n")
}

func utc(text string) time.Time {
	t, err := time.Parse("2006-01-02T15:04", text)
	if err != nil {
		panic(err)
	}
	return t
}
