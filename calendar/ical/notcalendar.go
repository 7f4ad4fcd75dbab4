package ical

import (
	"bytes"
	"strings"
)

// NotCalendarError is given for a stream that is no calendar at all.
type NotCalendarError struct {
	// Message says in a sentence what the stream is instead.
	Message string
	// Remedy says in a sentence what to do.
	Remedy string
}

// Error gives both sentences.
func (e *NotCalendarError) Error() string { return e.Message + " " + e.Remedy }

// looks are the beginnings by which other kinds of file are known.
var looks = [...]struct{ begins, message, remedy string }{
	{"%pdf", "The file is a PDF document, not a calendar.", "Export the calendar as an .ics file."},
	{"pk\x03\x04", "The file is a ZIP archive or an Office document, not a calendar.", "Unpack it and take the .ics file inside, or export the calendar as an .ics file."},
	{"\x1f\x8b", "The file is compressed (gzip).", "Unpack it and take the .ics file inside."},
	{"\xd0\xcf\x11\xe0", "The file is an old Office document or an Outlook message, not a calendar.", "Open it in Outlook and save the calendar as an .ics file."},
	{"<!doctype", "The file is a web page, not a calendar; often the page that asks to sign in.", "Use the address that the calendar program gives for subscribing, ending in .ics."},
	{"<html", "The file is a web page, not a calendar; often the page that asks to sign in.", "Use the address that the calendar program gives for subscribing, ending in .ics."},
	{"<?xml", "The file is XML, not a calendar.", "Export the calendar as an .ics file."},
	{"{", "The file is JSON, not a calendar.", "Export the calendar as an .ics file."},
	{"begin:vcard", "The file holds address cards, not a calendar.", "Export the calendar, not the contacts, as an .ics file."},
}

// notCalendar words what the first bytes of a stream show it to be.
func notCalendar(head []byte) error {
	text := string(bytes.TrimLeft(head, " \t\r\n\ufeff"))
	if text == "" {
		return &NotCalendarError{"The file is empty.", "Export the calendar again as an .ics file."}
	}
	for _, l := range looks {
		if len(text) >= len(l.begins) && strings.EqualFold(text[:len(l.begins)], l.begins) {
			return &NotCalendarError{l.message, l.remedy}
		}
	}
	if bytes.IndexByte(head, 0) >= 0 {
		return &NotCalendarError{"The file is not text and so no calendar.", "Export the calendar as an .ics file."}
	}
	return &NotCalendarError{"The file has no BEGIN:VCALENDAR and so is no calendar.", "Export the calendar as an .ics file."}
}
