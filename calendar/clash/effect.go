package clash

import (
	"fmt"
	"math"
	"strings"
	"time"
)

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
