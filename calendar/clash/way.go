package clash

import (
	"fmt"
	"math"
	"strings"
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
	// there is nothing to decide yet (Decidable).
	Keep, Remote calendar.Side
	Deputy       *calendar.Officer
	// Ask: it is not known whether the body allows it, so it must be asked.
	Ask bool
	// Dates are up to three to which the body could move, best first, at which nobody who
	// is expected has a clash.
	Dates []Slot
	// Sentence says what to do, Detail why it can be done and what it costs.
	Sentence, Detail string
	Effect           Effect
}

// Decidable tells whether the way can be recorded as a decision as it stands. To leave
// early, to arrive late and to ask a body to move are to be arranged with the secretariat.
func (w *Way) Decidable() bool { return w.Keep != "" || w.Remote != "" }

// Effect is what a way does, on the days of the clash.
type Effect struct {
	// Left counts the clash itself if it stays, and those the way makes, anybody's; Gone
	// those that go by it, anybody's; Open those that the officer has after it.
	Left, Gone, Open int
	// Unfilled counts the statutory seats of the officer that nobody who counts there takes.
	Unfilled int
	// Asked counts the people who would have to come at another time.
	Asked int
	// Lost is the time of the sittings for which the officer's place is empty.
	Lost time.Duration
	// Before and After are the miles of the officer's routes without the way and with it,
	// the new date's included where a body moves; Others what it adds to a deputy's.
	Before, After, Others float64
}

// Saves gives the miles that are not driven; below zero where more are.
func (e Effect) Saves() float64 { return e.Before - e.After - e.Others }

// String says what the way does, in the order in which ways are ranked: "no clash left, 2
// others go with it; every statutory seat kept; no time lost; saves 108 miles".
func (e Effect) String() string {
	parts := []string{"no clash left"}
	if e.Left > 0 {
		parts[0] = counted(e.Left, "clash", "clashes") + " left"
	}
	if others := e.Gone - 1; others > 0 {
		parts[0] += fmt.Sprintf(", %s go with it", counted(others, "other", "others"))
		if others == 1 {
			parts[0] = strings.TrimSuffix(parts[0], "go with it") + "goes with it"
		}
	}
	switch {
	case e.Unfilled > 0:
		parts = append(parts, counted(e.Unfilled, "statutory seat", "statutory seats")+" empty")
	default:
		parts = append(parts, "every statutory seat kept")
	}
	if e.Lost > 0 {
		parts = append(parts, durationText(e.Lost)+" lost")
	} else {
		parts = append(parts, "no time lost")
	}
	if e.Asked > 0 {
		parts = append(parts, "asks "+counted(e.Asked, "person", "people"))
	}
	switch saves := math.Round(e.Saves()*10) / 10; {
	case saves > 0:
		parts = append(parts, "saves "+milesText(saves))
	case saves < 0:
		parts = append(parts, "costs "+milesText(-saves))
	}
	return strings.Join(parts, "; ")
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
