package ical

import (
	"time"

	"convenor/calendar"
)

// Options say how to read. The zero Options read floating times in Europe/London.
type Options struct {
	// File is the name by which problems speak of the file; empty for none.
	File string
	// Floating is the zone of times written without one; nil is Europe/London.
	Floating *time.Location
}

// File is what a stream of iCalendar holds.
type File struct {
	// Series are in the order in which their UIDs first appear.
	Series   []*Series
	Problems []calendar.Problem
	// Entries is how many VEVENTs could be read.
	Entries int
	// TimesInDoubt is how many of them have a time that had to be guessed.
	TimesInDoubt int
	// Orphans is how many changed instances came without their series.
	Orphans int
	// Name is the first X-WR-CALNAME or NAME, empty if there is none.
	Name string

	file string // the name by which problems speak of it
}

// readOptions are Options made ready, with what only this package sets.
type readOptions struct {
	file     string
	floating *zone
	slim     bool
	// most is how many entries there may be.
	most int
}

func (o Options) ready(slim bool) *readOptions {
	floating := o.Floating
	if floating == nil {
		floating = calendar.London()
	}
	z := ianaZone(floating.String())
	if z == nil {
		z = newZone("", floating)
	}
	most := MaxEntries
	if slim {
		most = MaxListed
	}
	return &readOptions{file: o.File, floating: z, slim: slim, most: most}
}
