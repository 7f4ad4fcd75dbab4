package source

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Column is what a column of a sheet holds.
type Column string

// The columns that are read. Start and End hold a time, or a date and time.
const (
	ColumnDate        Column = "date"
	ColumnStart       Column = "start"
	ColumnEnd         Column = "end"
	ColumnEndDate     Column = "end date"
	ColumnDuration    Column = "duration"
	ColumnWeekday     Column = "weekday"
	ColumnTitle       Column = "title"
	ColumnBody        Column = "body"
	ColumnPlace       Column = "place"
	ColumnStatus      Column = "status"
	ColumnAllDay      Column = "all day"
	ColumnOrganiser   Column = "organiser"
	ColumnShow        Column = "shows as"
	ColumnPrivate     Column = "private"
	ColumnSensitivity Column = "sensitivity"
)

// columnOrder is the order in which a mapping is told.
var columnOrder = []Column{ColumnDate, ColumnWeekday, ColumnStart, ColumnEnd, ColumnEndDate, ColumnDuration, ColumnTitle, ColumnBody,
	ColumnPlace, ColumnStatus, ColumnAllDay, ColumnOrganiser, ColumnShow, ColumnPrivate, ColumnSensitivity}

// Mapping says which column of a sheet holds what.
type Mapping struct {
	// Header is the row of the headings, from 1; 0 for a sheet without.
	Header int `json:"header"`
	// Columns gives each column's number, from 1. What is not there is not read. Either a
	// date or a start must be there.
	Columns map[Column]int `json:"columns"`
}

// headings are the words over columns, as people and Outlook's own export write them, in
// lower case and without marks.
var headings = map[string]Column{
	"date": ColumnDate, "dates": ColumnDate, "meeting date": ColumnDate, "start date": ColumnDate, "date of meeting": ColumnDate,
	"meeting dates": ColumnDate, "day and date": ColumnDate, "day date": ColumnDate, "when": ColumnDate, "begin date": ColumnDate, "event date": ColumnDate,
	"date and time": ColumnDate, "date time": ColumnDate, "date of event": ColumnDate, "starts on": ColumnDate, "from date": ColumnDate,
	"day": ColumnWeekday, "weekday": ColumnWeekday, "day of week": ColumnWeekday, "day of the week": ColumnWeekday,
	"start": ColumnStart, "start time": ColumnStart, "time": ColumnStart, "times": ColumnStart, "from": ColumnStart, "begins": ColumnStart,
	"meeting time": ColumnStart, "time of meeting": ColumnStart, "starts": ColumnStart, "time from": ColumnStart, "starts at": ColumnStart, "start date time": ColumnStart,
	"start date and time": ColumnStart, "commencing": ColumnStart, "begin": ColumnStart, "start datetime": ColumnStart, "dtstart": ColumnStart,
	"end": ColumnEnd, "end time": ColumnEnd, "finish": ColumnEnd, "to": ColumnEnd, "until": ColumnEnd, "finish time": ColumnEnd, "ends": ColumnEnd,
	"time to": ColumnEnd, "ends at": ColumnEnd, "finishes": ColumnEnd, "end date time": ColumnEnd, "end date and time": ColumnEnd, "end datetime": ColumnEnd, "dtend": ColumnEnd,
	"end date": ColumnEndDate, "finish date": ColumnEndDate, "to date": ColumnEndDate,
	"duration": ColumnDuration, "length": ColumnDuration, "duration mins": ColumnDuration, "duration minutes": ColumnDuration,
	"duration hours": ColumnDuration, "duration hrs": ColumnDuration, "minutes long": ColumnDuration,
	"subject": ColumnTitle, "title": ColumnTitle, "meeting": ColumnTitle, "meeting title": ColumnTitle, "name": ColumnTitle, "event": ColumnTitle,
	"summary": ColumnTitle, "meeting name": ColumnTitle, "event name": ColumnTitle, "event title": ColumnTitle, "appointment": ColumnTitle, "name of meeting": ColumnTitle,
	"body": ColumnBody, "committee": ColumnBody, "board": ColumnBody, "group": ColumnBody, "committee name": ColumnBody, "board name": ColumnBody,
	"committee board": ColumnBody, "board committee": ColumnBody, "meeting body": ColumnBody, "forum": ColumnBody, "panel": ColumnBody, "committee title": ColumnBody,
	"location": ColumnPlace, "venue": ColumnPlace, "place": ColumnPlace, "room": ColumnPlace, "where": ColumnPlace, "address": ColumnPlace,
	"meeting room": ColumnPlace, "meeting venue": ColumnPlace, "meeting location": ColumnPlace, "venue room": ColumnPlace, "location venue": ColumnPlace, "venue location": ColumnPlace,
	"status": ColumnStatus, "meeting status": ColumnStatus, "state": ColumnStatus, "cancelled": ColumnStatus, "canceled": ColumnStatus, "is cancelled": ColumnStatus,
	"all day event": ColumnAllDay, "all day": ColumnAllDay, "alldayevent": ColumnAllDay, "is all day": ColumnAllDay,
	"meeting organizer": ColumnOrganiser, "meeting organiser": ColumnOrganiser, "organiser": ColumnOrganiser, "organizer": ColumnOrganiser,
	"show time as": ColumnShow, "busy status": ColumnShow, "show as": ColumnShow, "free busy": ColumnShow,
	"private": ColumnPrivate, "sensitivity": ColumnSensitivity,
}

// headingOf gives what a heading names.
func headingOf(cell string) (Column, bool) {
	if len(cell) > 60 {
		return "", false
	}
	words := strings.FieldsFunc(strings.ToLower(cell), func(r rune) bool { return !(r >= 'a' && r <= 'z') && !(r >= '0' && r <= '9') })
	c, ok := headings[strings.Join(words, " ")]
	return c, ok
}

// columnLetters gives a column's number as sheets letter it: 1 is A, 27 is AA.
func columnLetters(n int) string {
	out := ""
	for ; n > 0; n = (n - 1) / 26 {
		out = string(rune('A'+(n-1)%26)) + out
	}
	return out
}

// String tells the mapping: "A date, B start, C title".
func (m Mapping) String() string {
	var parts []string
	for _, c := range columnOrder {
		if n := m.Columns[c]; n > 0 {
			parts = append(parts, columnLetters(n)+" "+string(c))
		}
	}
	return strings.Join(parts, ", ")
}

// dated tells whether the mapping says where the dates are.
func (m Mapping) dated() bool { return m.Columns[ColumnDate] > 0 || m.Columns[ColumnStart] > 0 }

// layoutOf names a layout: sheets with the same headings, or without headings the same
// number of columns, have the same.
func layoutOf(headings []string) string {
	h := sha256.New()
	for _, cell := range headings {
		h.Write([]byte(strings.ToLower(clean(cell)) + "\x1f"))
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}
