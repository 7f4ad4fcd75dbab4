package agenda

import (
	"fmt"

	"convenor/calendar"
)

// cycle is how often a matter is done afresh.
type cycle struct {
	name string
	// years is for how long one edition holds; 0 where it is no matter of years.
	years int
	// days is how far apart two papers on one edition may lie.
	days int
}

// cycles are the words of data/matters.tsv. The days are Convenor's own assumptions: a
// paper passes through its tables within about half of the time until the next one.
var cycles = map[string]cycle{
	"month":   {"month", 0, 24},
	"quarter": {"quarter", 0, 60},
	"winter":  {"winter", 1, 240},
	"year":    {"year", 1, 200},
	"3 years": {"3 years", 3, 540},
	"5 years": {"5 years", 5, 540},
	"-":       {"-", 0, 120},
}

func mustCycle(s string) cycle {
	c, ok := cycles[s]
	if !ok {
		panic(fmt.Sprintf("agenda: %q is no cycle", s))
	}
	return c
}

// openCycle is that of business whose matter no table knows.
var openCycle = cycles["-"]

// winterOf gives the year in which the winter of a date begins; papers on a winter are
// heard from July before to June after it.
func winterOf(on calendar.Date) int {
	if on.Month >= 7 {
		return on.Year
	}
	return on.Year - 1
}
