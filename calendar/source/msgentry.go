package source

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
)

// appointment is what a message says of a meeting.
type appointment struct {
	uid, title, place, organiser, body string
	start, end                         time.Time
	// original is the start of the one sitting of a series that a request changes.
	original           time.Time
	zone               *messageZone
	allDay             bool
	cancelled, private bool
	// busy is Outlook's busy status; -1 if it is not said.
	busy    int
	pattern *recurrence
	// notes are what could not be read.
	notes []string
}

// appointmentOf draws an appointment from a message's properties (MS-OXOCAL 2.2).
func appointmentOf(p *properties, class string) *appointment {
	inSet := func(number uint32) uint16 { return p.id(setAppointment, number) }
	a := &appointment{
		uid: uidOf(p), title: p.text(0x0037), place: p.text(inSet(0x8208)), body: p.text(0x1000),
		start:   p.time(inSet(0x820D), p.id(setCommon, 0x8516), 0x0060),
		end:     p.time(inSet(0x820E), p.id(setCommon, 0x8517), 0x0061),
		allDay:  p.boolean(inSet(0x8215)),
		private: p.boolean(p.id(setCommon, 0x8506)),
		busy:    -1,
	}
	if s, ok := p.integer(0x0036); ok && s >= 2 { // private, confidential
		a.private = true
	}
	state, _ := p.integer(inSet(0x8217))
	request := strings.HasPrefix(class, "ipm.schedule")
	a.cancelled = state&4 != 0 || strings.HasPrefix(class, "ipm.schedule.meeting.canceled")
	if state&1 != 0 || request {
		a.organiser = p.text(0x0042)
	}
	if busy, ok := p.integer(inSet(0x8205)); ok {
		a.busy = busy
	}
	if intended, ok := p.integer(inSet(0x8224)); ok && request && intended >= 0 {
		a.busy = intended // until it is accepted a request itself only says tentative
	}
	a.zone = zoneIn(p, p.boolean(inSet(0x8223)))
	a.recurs(p)
	return a
}

// zoneIn finds the zone of the meeting itself, not that of whoever looked at it last.
func zoneIn(p *properties, recurring bool) *messageZone {
	numbers := []uint32{0x825E, 0x8260, 0x825F}
	if recurring {
		numbers = []uint32{0x8260, 0x825E}
	}
	for _, n := range numbers {
		if z := zoneOf(p.binary(p.id(setAppointment, n))); z != nil {
			return z
		}
	}
	return oldZoneOf(p.binary(p.id(setAppointment, 0x8233)))
}

// recurs reads the pattern of a series, or which sitting of one the message is about.
func (a *appointment) recurs(p *properties) {
	if p.boolean(p.id(setAppointment, 0x8223)) {
		pattern, err := recurrenceOf(p.binary(p.id(setAppointment, 0x8216)))
		if err != nil {
			a.notes = append(a.notes, "How the series repeats cannot be read; only its first sitting was taken.")
			return
		}
		a.pattern = pattern
		return
	}
	if id := p.binary(p.id(setMeeting, 0x0003)); len(id) >= 20 && !bytes.Equal(id[16:20], make([]byte, 4)) {
		if a.original = p.time(p.id(setAppointment, 0x8228)); a.original.IsZero() {
			a.original = a.start
		}
	}
}

// The parts of a global object id (MS-OXOCAL 2.2.1.27).
var (
	globalPrefix = []byte{0x04, 0, 0, 0, 0x82, 0, 0xE0, 0, 0x74, 0xC5, 0xB7, 0x10, 0x1A, 0x82, 0xE0, 0x08}
	foreignMark  = []byte("vCal-Uid\x01\x00\x00\x00")
)

// uidOf gives the UID that an .ics of the same meeting has: the global object id in hex, its
// date of the sitting set to nought, or the UID that another program gave and Outlook
// wrapped (MS-OXCICAL 2.1.3.1.1.20.26). Empty if there is none.
func uidOf(p *properties) string {
	id := p.binary(p.id(setMeeting, 0x0023))
	if len(id) < 40 {
		id = p.binary(p.id(setMeeting, 0x0003))
	}
	if len(id) < 40 || len(id) > 2000 || !bytes.HasPrefix(id, globalPrefix) {
		return ""
	}
	if foreign, ok := bytes.CutPrefix(id[40:], foreignMark); ok {
		foreign, _, _ = bytes.Cut(foreign, []byte{0})
		return strings.ToValidUTF8(string(foreign), "")
	}
	clean := bytes.Clone(id)
	copy(clean[16:20], []byte{0, 0, 0, 0})
	return strings.ToUpper(hex.EncodeToString(clean))
}

// calendar writes the appointment as iCalendar. Error: a *calendar.UserError when it has
// no start.
func (a *appointment) calendar() (string, error) {
	if a.start.IsZero() && a.pattern == nil {
		return "", &calendar.UserError{Sentence: "The appointment has no start.", Remedy: "Save it again from Outlook.", Cause: calendar.ErrInvalid}
	}
	w := &icsLines{}
	w.add("BEGIN:VCALENDAR", "VERSION:2.0")
	if a.zone != nil {
		w.add(a.zone.lines()...)
	}
	w.add("BEGIN:VEVENT")
	a.when(w)
	a.words(w, a.title, a.place)
	w.add("END:VEVENT")
	if a.pattern != nil {
		for _, e := range a.pattern.exceptions {
			a.exception(w, e)
		}
	}
	w.add("END:VCALENDAR")
	return w.b.String(), nil
}

// icsLines collects lines of iCalendar.
type icsLines struct{ b strings.Builder }

func (w *icsLines) add(lines ...string) {
	for _, l := range lines {
		w.b.WriteString(l + "\r\n")
	}
}

// when writes start, end and pattern.
func (a *appointment) when(w *icsLines) {
	if a.pattern == nil {
		w.add(a.instant("DTSTART", a.start))
		if !a.end.IsZero() {
			w.add(a.instant("DTEND", a.end))
		}
		if !a.original.IsZero() {
			w.add(a.instant("RECURRENCE-ID", a.original))
		}
		return
	}
	p := a.pattern
	day := p.start - p.start%1440
	w.add(a.local("DTSTART", minutes1601(day+p.from)), a.local("DTEND", minutes1601(day+p.to)))
	rule, err := p.rule(a.until)
	if err != nil {
		a.notes = append(a.notes, "How the series repeats cannot be read; only its first sitting was taken.")
		p.exceptions = nil
		return
	}
	w.add(rule)
	for _, t := range p.removed() {
		w.add(a.local("EXDATE", t))
	}
}

// exception writes one sitting that differs.
func (a *appointment) exception(w *icsLines, e recurException) {
	day := e.original - e.original%1440
	w.add("BEGIN:VEVENT", a.local("RECURRENCE-ID", minutes1601(day+a.pattern.from)),
		a.local("DTSTART", minutes1601(e.start)), a.local("DTEND", minutes1601(e.end)))
	title, place := a.title, a.place
	if e.flags&exceptionTitle != 0 {
		title = e.title
	}
	if e.flags&exceptionPlace != 0 {
		place = e.place
	}
	a.words(w, title, place)
	w.add("END:VEVENT")
}

// busyWords are iCalendar's for Outlook's busy status.
var busyWords = [...]string{"FREE", "TENTATIVE", "BUSY", "OOF", "WORKINGELSEWHERE"}

// words writes what is the same however often it sits.
func (a *appointment) words(w *icsLines, title, place string) {
	if a.uid != "" {
		w.add("UID:" + icsText(a.uid))
	}
	w.add("SUMMARY:"+icsText(title), "LOCATION:"+icsText(place), "DESCRIPTION:"+icsText(a.body))
	if a.organiser != "" {
		w.add(`ORGANIZER;CN="` + strings.ReplaceAll(icsText(a.organiser), `"`, "'") + `":invalid:nomail`)
	}
	if a.private {
		w.add("CLASS:PRIVATE")
	}
	if a.cancelled {
		w.add("STATUS:CANCELLED")
	}
	if a.busy >= 0 && a.busy < len(busyWords) {
		w.add("X-MICROSOFT-CDO-BUSYSTATUS:" + busyWords[a.busy])
	}
}

// instant writes an instant, in the meeting's own zone if it is known, as a day if it
// lasts all day: its instants are then the midnights of that zone.
func (a *appointment) instant(name string, t time.Time) string {
	switch {
	case a.zone == nil && a.allDay:
		london := t.In(calendar.London())
		return fmt.Sprintf("%s;VALUE=DATE:%s", name, london.Format("20060102"))
	case a.zone == nil:
		return name + ":" + t.UTC().Format("20060102T150405Z")
	}
	local := a.zone.local(t)
	if !a.allDay && !a.zone.utc(local).Equal(t) {
		return name + ":" + t.UTC().Format("20060102T150405Z") // an hour that comes twice
	}
	return a.local(name, local)
}

// local writes a local time.
func (a *appointment) local(name string, t time.Time) string {
	switch {
	case a.allDay:
		return fmt.Sprintf("%s;VALUE=DATE:%s", name, t.Format("20060102"))
	case a.zone == nil:
		return name + ":" + t.Format("20060102T150405")
	}
	key := strings.Map(func(r rune) rune {
		if r < ' ' || r == '"' {
			return -1
		}
		return r
	}, a.zone.key)
	return fmt.Sprintf("%s;TZID=\"%s\":%s", name, key, t.Format("20060102T150405"))
}

// until writes the end of a rule, of the kind that goes with the start (RFC 5545, 3.3.10).
func (a *appointment) until(t time.Time) string {
	switch {
	case a.allDay:
		return t.Format("20060102")
	case a.zone == nil:
		return t.Format("20060102T150405")
	}
	return a.zone.utc(t).Format("20060102T150405Z")
}
