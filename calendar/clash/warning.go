package clash

import (
	"convenor/calendar"
)

// WarningKind is what a warning is of.
type WarningKind string

// The kinds of warning.
const (
	// WarnIncompatible: an officer is chair or member of both a Health and Wellbeing Board
	// and a scrutiny body, which is to look into it.
	WarnIncompatible WarningKind = "incompatible"
	// WarnQuorum: a sitting is not surely quorate.
	WarnQuorum WarningKind = "quorum"
	// WarnDeadline: papers are due on a bad day, or a sitting is on one.
	WarnDeadline WarningKind = "deadline"
	// WarnLoad: an officer's day holds too much.
	WarnLoad WarningKind = "load"
)

// WarningKinds lists every kind, in the order in which they are listed of one day.
func WarningKinds() []WarningKind {
	return []WarningKind{WarnIncompatible, WarnQuorum, WarnDeadline, WarnLoad}
}

// Warning is something that may go wrong. It is no clash and in no count of clashes.
type Warning struct {
	// ID stays the same as long as what is warned of does.
	ID   string
	Kind WarningKind
	// Light is amber, or red for a sitting that is not quorate.
	Light Light
	// On is the London date it is about: of the sitting, of the papers, of the full day, or
	// the first on which seats do not mix.
	On calendar.Date
	// Officer is whom it is about; nil for a warning of a body alone.
	Officer *calendar.Officer
	// Body is the body it is about; nil for a warning of an officer alone.
	Body *calendar.Body
	// Sittings are those it is about, in order of start; it may have none.
	Sittings []*calendar.Sitting
	// Message says it in one line.
	Message string
}

const warningPrefix = "w-"

// newWarningID makes an id of what a warning is of.
func newWarningID(parts ...string) string {
	made := []byte{}
	for _, p := range parts {
		made = append(append(made, p...), separator)
	}
	return string(appendHash([]byte(warningPrefix), made))
}
