package clash

import (
	"time"

	"convenor/calendar"
)

// WayKind is what sort of way out of a clash one is.
type WayKind string

// The ways out of a clash, in the order in which those that are worth the same stand.
const (
	// WayRemote: the officer joins one side remotely.
	WayRemote WayKind = "remote"
	// WayDeputy: somebody else goes to one side.
	WayDeputy WayKind = "deputy"
	// WayMove: a body is asked to move one side.
	WayMove WayKind = "move"
	// WayLeave: the officer leaves the earlier side early.
	WayLeave WayKind = "leave"
	// WayArrive: the officer arrives late at the later side.
	WayArrive WayKind = "arrive"
	// WayApologies: the officer gives one side up, and nobody goes in their place.
	WayApologies WayKind = "apologies"
	// WayNothing: the clash is left as it is.
	WayNothing WayKind = "nothing"
)

// WayKinds lists every kind, in that order.
func WayKinds() []WayKind {
	return []WayKind{WayRemote, WayDeputy, WayMove, WayLeave, WayArrive, WayApologies, WayNothing}
}

// Way is a way out of a clash.
type Way struct {
	// Rank counts from 1, the best.
	Rank int
	Kind WayKind
	// Side is the sitting it changes; empty for WayNothing.
	Side calendar.Side
	// Keep, Remote and Deputy are what a decision has of it: the side attended in full, the
	// one joined remotely, and who goes to the other. Keep and Remote are both empty where
	// neither is given up or joined remotely.
	Keep, Remote calendar.Side
	Deputy       *calendar.Officer
	// LeaveEarly is by how many minutes the officer leaves A before its end, ArriveLate by
	// how many they come to B after its start; 0 for other ways.
	LeaveEarly, ArriveLate int
	// Ask: it is not known whether the body allows it, so it must be asked.
	Ask bool
	// Dates are up to three to which the body could move, best first, at which nobody who
	// is expected has a clash.
	Dates []Slot
	// At is when the officer leaves or arrives; zero for other ways.
	At time.Time
	// Sentence says what to do, Detail why it can be done and what it costs.
	Sentence, Detail string
	Effect           Effect
}

// Decidable tells whether the way needs nobody's leave but the officer's: to leave early,
// to arrive late and to have a body moved are to be arranged with the secretariat.
func (w *Way) Decidable() bool { return w.Keep != "" || w.Remote != "" }
