package calendar

import (
	"strings"
	"time"
)

// Status is how firm a sitting is.
type Status string

// The statuses, in iCalendar's words (RFC 5545 section 3.8.1.11).
const (
	StatusConfirmed Status = "CONFIRMED"
	StatusTentative Status = "TENTATIVE"
	StatusCancelled Status = "CANCELLED"
)

// Show is what a calendar says an entry does to free and busy time.
type Show string

// The ways an entry shows. The empty Show says nothing.
const (
	ShowUnstated    Show = ""
	ShowFree        Show = "free"
	ShowTentative   Show = "tentative"
	ShowBusy        Show = "busy"
	ShowOutOfOffice Show = "out-of-office"
	ShowElsewhere   Show = "elsewhere"
)

// Presence is how people attend.
type Presence string

// The ways to attend. The empty Presence is not known.
const (
	PresenceUnknown  Presence = ""
	PresenceInPerson Presence = "in-person"
	PresenceRemote   Presence = "remote"
	PresenceHybrid   Presence = "hybrid"
)

// OccurrenceID names a sitting for good: its meeting's key and the start it
// originally had, which does not change when the sitting moves.
type OccurrenceID struct {
	Meeting  string
	Original time.Time
}

// originalLayout is iCalendar's form of an instant.
const originalLayout = "20060102T150405Z"

// String gives "key/20270114T093000Z".
func (id OccurrenceID) String() string {
	return id.Meeting + "/" + id.Original.UTC().Format(originalLayout)
}

// ParseOccurrenceID reads what String gives. Error: ErrInvalid.
func ParseOccurrenceID(s string) (OccurrenceID, error) {
	key, at, ok := strings.Cut(s, "/")
	t, err := time.Parse(originalLayout, at)
	id := OccurrenceID{key, t}
	// time.Parse takes fractions of a second that the form does not have.
	if !ok || key == "" || err != nil || id.String() != s {
		return OccurrenceID{}, invalid("%q is no sitting's id", s)
	}
	return id, nil
}

// Occurrence is one dated sitting of a meeting. Instants are UTC. An all-day sitting
// runs from one London midnight to another.
type Occurrence struct {
	// Meeting is the key of its meeting.
	Meeting string `json:"m"`
	// Original is the start it had when first seen: with Meeting, its identity.
	Original time.Time `json:"o"`
	Start    time.Time `json:"s"`
	End      time.Time `json:"e"`
	// Zone is the IANA zone its times were given in; empty for UTC.
	Zone string `json:"z,omitempty"`
	// Floating: the times were given without a zone and read as London's.
	Floating bool `json:"fl,omitempty"`
	AllDay   bool `json:"d,omitempty"`
	// Title is what the calendar calls it; empty for a private one.
	Title string `json:"t,omitempty"`
	// Place is where the calendar says it is; empty for a private one.
	Place string `json:"p,omitempty"`
	// Organiser is who called it; empty if not said.
	Organiser string   `json:"or,omitempty"`
	Status    Status   `json:"st"`
	Show      Show     `json:"sh,omitempty"`
	Presence  Presence `json:"pr,omitempty"`
	// Opaque: the calendar says outright that it takes up time (TRANSP:OPAQUE).
	Opaque bool `json:"op,omitempty"`
	// Private: kept as times only.
	Private bool `json:"x,omitempty"`
	// ToConfirm: its day is known and its time is not. It is an all-day note until then and
	// takes up nobody's time.
	ToConfirm bool `json:"tc,omitempty"`
	// EndAssumed: the source gave no end.
	EndAssumed bool `json:"ea,omitempty"`
	// InDoubt says why its time had to be guessed; empty if it was not.
	InDoubt string `json:"dt,omitempty"`
	// Bodies are the names of the bodies that sit; empty for a personal entry.
	Bodies []string `json:"b,omitempty"`
	// Claims are what each source says of it, the latest first.
	Claims []Claim `json:"c,omitempty"`
	// Changed is when it last changed in anything that is exported.
	Changed time.Time `json:"ch,omitzero"`
	// Follows: it is not kept, but follows from its meeting's rule.
	Follows bool `json:"-"`
}

// Claim is what one source says of a sitting.
type Claim struct {
	// Source is the source's name.
	Source string `json:"src"`
	// UID is the source's own; of a private entry, a keyed hash of it.
	UID string `json:"uid,omitempty"`
	// RecurrenceID is the original start by which the source names the instance;
	// zero for an entry that does not recur.
	RecurrenceID time.Time `json:"rid,omitzero"`
	Start        time.Time `json:"s"`
	End          time.Time `json:"e"`
	Title        string    `json:"t,omitempty"`
	Place        string    `json:"p,omitempty"`
	Status       Status    `json:"st,omitempty"`
	// Site is the host of the committee website that says it; empty for no such site.
	Site string `json:"w,omitempty"`
}

// ID gives the sitting's identity.
func (o *Occurrence) ID() OccurrenceID { return OccurrenceID{o.Meeting, o.Original} }

// Span gives its time.
func (o *Occurrence) Span() Span { return Span{o.Start, o.End} }

// Label gives the words by which people know it.
func (o *Occurrence) Label() string {
	switch {
	case o.Private:
		return "Private appointment"
	case o.Title == "":
		return "Untitled"
	default:
		return o.Title
	}
}

// Blocks tells whether it takes up its officers' time. Cancelled and free entries
// never do, nor does one whose time is to be confirmed. An all-day entry does only when
// its calendar says so outright; else it is a note.
func (o *Occurrence) Blocks() bool {
	if o.Status == StatusCancelled || o.ToConfirm {
		return false
	}
	switch o.Show {
	case ShowFree, ShowElsewhere:
		return false
	case ShowOutOfOffice, ShowBusy:
		return true
	}
	return !o.AllDay || o.Opaque
}

// Tentative tells whether it may not happen.
func (o *Occurrence) Tentative() bool {
	return o.Status == StatusTentative || o.Show == ShowTentative
}

// Date gives the London date on which it starts.
func (o *Occurrence) Date() Date { return DateOf(o.Start, London()) }
