package ical

import "time"

// Status is the STATUS of an entry.
type Status uint8

// The statuses of a VEVENT (RFC 5545, 3.8.1.11).
const (
	// StatusUnstated is an entry that has none, or one that is not known.
	StatusUnstated Status = iota
	StatusConfirmed
	StatusTentative
	StatusCancelled
)

// String gives the status as iCalendar writes it; an unstated one is CONFIRMED.
func (s Status) String() string {
	switch s {
	case StatusTentative:
		return "TENTATIVE"
	case StatusCancelled:
		return "CANCELLED"
	}
	return "CONFIRMED"
}

// Show is the busy status that an entry gives (X-MICROSOFT-CDO-BUSYSTATUS and,
// for free, TRANSP:TRANSPARENT).
type Show uint8

// The busy statuses.
const (
	ShowUnstated Show = iota
	ShowFree
	ShowTentative
	ShowBusy
	ShowOutOfOffice
	ShowElsewhere
)

// Wording is what an entry says in words, plain text, UTF-8, at most MaxText bytes
// each; empty where the entry says nothing.
type Wording struct {
	Title, Place, Description string
	// URL is the entry's URL, or else the address of its conference call.
	URL string
	// Organiser is the name, or where there is none the mail address.
	Organiser  string
	Categories []string
}

// Entry is one VEVENT as written.
type Entry struct {
	// UID is the entry's own, or where it has none one made from its content,
	// the same at every reading.
	UID    string
	HasUID bool
	// RecurrenceID is the original start of the one instance this entry replaces;
	// zero for a series or a single sitting.
	RecurrenceID When
	// RangeThisAndFuture is set when it replaces the later instances too.
	RangeThisAndFuture  bool
	Sequence            int
	Stamp, LastModified time.Time
	Start               When
	// End is DTEND; zero where the entry has a DURATION or no end.
	End When
	Wording
	// Attendees is how many ATTENDEE lines there are.
	Attendees int
	Status    Status
	// Private is CLASS PRIVATE or CONFIDENTIAL.
	Private bool
	Show    Show
	// Opaque is set when TRANSP:OPAQUE is written out.
	Opaque bool
	// Line is the line of BEGIN:VEVENT, counted from 1.
	Line int

	// early is how many seconds before the start the end is written; 0 as a rule.
	early     int64
	length    span
	hasLength bool
	doubt     doubt
	recurs    *recurrence
}

// HasEnd reports whether the entry says when it ends (DTEND or DURATION).
func (e *Entry) HasEnd() bool { return e.hasLength || !e.End.IsZero() }

// InDoubt says what had to be guessed about the entry's times; empty if nothing.
func (e *Entry) InDoubt() string { return e.worstDoubt().String() }

func (e *Entry) worstDoubt() doubt {
	d := max(e.doubt, e.Start.doubt, e.RecurrenceID.doubt)
	if e.recurs == nil && e.End.doubt > doubtTwice {
		d = max(d, e.End.doubt)
	}
	return d
}

// endOf gives the end of an instance of the entry that starts as given: nominal
// days for a DURATION, the same exact length for a DTEND (RFC 5545, 3.8.5.3), a
// day for a date without an end, and no length for a time without one.
func (e *Entry) endOf(start When) When {
	switch {
	case e.hasLength:
		return start.after(e.length)
	case e.End.IsZero() && start.kind == whenDate:
		return start.at(start.local + secondsOfDay)
	case e.End.IsZero():
		return start
	case start.kind == whenDate:
		return start.at(start.local + e.End.local - e.Start.local)
	}
	return start.later(e.End.utc - e.Start.utc)
}

// after gives the time a duration later: days first, on the clock, then exact time.
func (w When) after(s span) When {
	if w.kind == whenDate {
		whole := (s.seconds + secondsOfDay - 1) / secondsOfDay
		return w.at(w.local + (int64(s.days)+whole)*secondsOfDay)
	}
	if s.days != 0 {
		w = w.at(w.local + int64(s.days)*secondsOfDay)
	}
	return w.later(s.seconds)
}

// later gives the time so many exact seconds later.
func (w When) later(seconds int64) When {
	w.utc += seconds
	w.local = w.zone.localAt(w.utc)
	return w
}
