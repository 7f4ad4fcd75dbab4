package ical

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"convenor/calendar"
)

// Sitting is one dated sitting to be written to a calendar.
type Sitting struct {
	// UID must be the same for the same sitting at every writing, and no other's.
	UID string
	// Sequence counts the changes of the sitting, from 0; it must only grow.
	Sequence int
	// Stamp is when the sitting was last changed; written in whole seconds, UTC.
	Stamp time.Time
	// Start and End are instants, End exclusive and not before Start. Of an all-day
	// sitting only their dates in Europe/London count; an End on the Start's date is
	// read as one day.
	Start, End time.Time
	AllDay     bool
	// Zone is the IANA zone the sitting is at home in. Europe/London and empty are
	// written as local times of Europe/London, others in UTC.
	Zone                      string
	Title, Place, Description string
	Status                    Status
	// Free is set when the sitting leaves people free (TRANSP:TRANSPARENT).
	Free bool
}

// ErrSitting is given for a sitting that cannot be written.
var ErrSitting = errors.New("not a sitting")

// product names this program in what it writes (RFC 5545, 3.7.3).
const product = "-//Convenor//Convenor//EN"

// londonZone is the rule of Europe/London since 1996, when summer time came to end
// on the last Sunday of October (the Summer Time Order, S.I. 1997/2982, and before it 1994/2798).
var londonZone = []string{
	"BEGIN:VTIMEZONE", "TZID:Europe/London",
	"BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST",
	"DTSTART:19700329T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
	"BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT",
	"DTSTART:19701025T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
	"END:VTIMEZONE",
}

// londonSince is the first year for which londonZone holds.
const londonSince = 1996

// Write writes a calendar of that name with one VEVENT for each sitting, by start
// and UID, so that the same sittings always give the same bytes. It writes no
// attendees. Errors: ErrSitting for a sitting without UID or ending before it
// starts, before anything is written; else those of w.
func Write(w io.Writer, name string, sittings []Sitting) error {
	sorted := slices.Clone(sittings)
	for i := range sorted {
		if err := sorted[i].check(); err != nil {
			return err
		}
	}
	slices.SortStableFunc(sorted, func(a, b Sitting) int {
		return cmp.Or(a.Start.Compare(b.Start), strings.Compare(a.UID, b.UID))
	})
	out := &writer{out: bufio.NewWriter(w)}
	out.lines("BEGIN:VCALENDAR", "PRODID:"+product, "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
	if name != "" {
		out.text("X-WR-CALNAME", name)
	}
	if slices.ContainsFunc(sorted, func(s Sitting) bool { return !s.AllDay && (s.inLondon(s.Start) || s.inLondon(s.End)) }) {
		out.lines(londonZone...)
	}
	for i := range sorted {
		out.sitting(&sorted[i])
	}
	out.lines("END:VCALENDAR")
	if err := out.out.Flush(); err != nil {
		return fmt.Errorf("write a calendar: %w", err)
	}
	return nil
}

func (s *Sitting) check() error {
	switch {
	case plain(s.UID) == "":
		return fmt.Errorf("%w: no UID, starting %s", ErrSitting, s.Start.UTC().Format(time.RFC3339))
	case s.End.Before(s.Start):
		return fmt.Errorf("%w: %s ends before it starts", ErrSitting, s.UID)
	case s.Start.Year() < 1 || s.End.Year() >= maxYear:
		return fmt.Errorf("%w: %s is outside the years 1 to 9998", ErrSitting, s.UID)
	}
	return nil
}

// inLondon reports whether an instant is written as local time: not when the local
// time comes twice, because readers disagree on which of the two it means.
func (s *Sitting) inLondon(t time.Time) bool {
	if s.Zone != "" && s.Zone != calendar.LondonZone {
		return false
	}
	z := ianaZone(calendar.LondonZone)
	_, how := z.instant(z.localAt(t.Unix()))
	return how != foldTwice && t.In(calendar.London()).Year() >= londonSince
}

// writer writes content lines, folded and ended as RFC 5545 (3.1) has it.
type writer struct{ out *bufio.Writer }

func (w *writer) sitting(s *Sitting) {
	w.lines("BEGIN:VEVENT", "UID:"+escape(s.UID), "DTSTAMP:"+utcText(s.Stamp),
		fmt.Sprintf("SEQUENCE:%d", max(0, s.Sequence)))
	w.times(s)
	w.text("SUMMARY", s.Title)
	if s.Place != "" {
		w.text("LOCATION", s.Place)
	}
	w.lines("STATUS:" + s.Status.String())
	show := "BUSY"
	switch {
	case s.Free:
		w.lines("TRANSP:TRANSPARENT")
		show = "FREE"
	case s.Status == StatusTentative:
		show = "TENTATIVE"
		fallthrough
	default:
		w.lines("TRANSP:OPAQUE")
	}
	w.lines("X-MICROSOFT-CDO-BUSYSTATUS:" + show)
	if s.Description != "" {
		w.text("DESCRIPTION", s.Description)
	}
	w.lines("END:VEVENT")
}

// times writes DTSTART and DTEND.
func (w *writer) times(s *Sitting) {
	if !s.AllDay {
		w.lines("DTSTART"+s.timeText(s.Start), "DTEND"+s.timeText(s.End))
		return
	}
	start, end := s.Start.In(calendar.London()), s.End.In(calendar.London())
	const date = "20060102"
	if start.Format(date) == end.Format(date) {
		end = end.AddDate(0, 0, 1)
	}
	w.lines("DTSTART;VALUE=DATE:"+start.Format(date), "DTEND;VALUE=DATE:"+end.Format(date))
}

// timeText writes an instant with its parameters, from the ';' or ':' on.
func (s *Sitting) timeText(t time.Time) string {
	if !s.inLondon(t) {
		return ":" + utcText(t)
	}
	return ";TZID=" + calendar.LondonZone + ":" + t.In(calendar.London()).Format("20060102T150405")
}

func utcText(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

func (w *writer) text(name, value string) { w.lines(name + ":" + escape(value)) }

// lines writes content lines, folding before the 76th octet between runes.
func (w *writer) lines(lines ...string) {
	for _, line := range lines {
		room := 75
		for len(line) > room {
			cut := room
			for cut > 0 && !utf8.RuneStart(line[cut]) {
				cut--
			}
			w.out.WriteString(line[:cut])
			w.out.WriteString("\r\n ")
			line, room = line[cut:], 74
		}
		w.out.WriteString(line)
		w.out.WriteString("\r\n")
	}
}

// plain drops control characters, but for line breaks and tabs, and makes valid UTF-8 of any bytes.
func plain(text string) string {
	text = strings.ReplaceAll(strings.ToValidUTF8(text, "\ufffd"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\r':
			return '\n'
		case r < ' ', r >= 0x7f && r < 0xa0:
			return -1
		}
		return r
	}, text)
}

var escaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// escape writes a TEXT value (RFC 5545, 3.3.11).
func escape(text string) string { return escaper.Replace(plain(text)) }
