package clash

import (
	"time"

	"convenor/calendar"
)

// Forecast is whether a body would be quorate at a time.
type Forecast struct {
	Body *calendar.Body
	Span calendar.Span
	// Members is the number of seats; Unlisted those of them whose holder the register
	// does not name, who are taken as free.
	Members, Unlisted int
	// Free are the members who are free, Missing those who are not, both in the order of
	// the register's seats.
	Free    []*calendar.Officer
	Missing []Absence
	// Available counts the members who are free, Unlisted included; WithSubstitutes adds
	// the substitutes who count.
	Available, WithSubstitutes int
	// Quorate: the members who are free are a quorum.
	Quorate bool
	// Light is green when they are; amber when they are only with substitutes, or while a
	// statutory seat is missing; red when they are not; empty where no quorum is known.
	Light Light
	// Reason says why, in one line.
	Reason string
}

// Absence is a member who is not free.
type Absence struct {
	Officer *calendar.Officer
	// Statutory: the seat is one that statute names.
	Statutory bool
	// At are the sittings that keep them, in order of start.
	At []*calendar.Sitting
	// Short is what is missing for the journey from or to the sitting that keeps them; 0
	// where it takes up the time itself. Quorum looks at the time alone, Slots at both.
	Short time.Duration
	// Substitute is who may stand in; nil if nobody can. Whether they count is the body's
	// rule.
	Substitute *calendar.Officer
}

// StatutoryMissing gives those whose statutory seats would be empty.
func (f *Forecast) StatutoryMissing() []*calendar.Officer {
	var list []*calendar.Officer
	for _, a := range f.Missing {
		if a.Statutory {
			list = append(list, a.Officer)
		}
	}
	return list
}

// Substitutes gives those who can stand in.
func (f *Forecast) Substitutes() []*calendar.Officer {
	var list []*calendar.Officer
	for _, a := range f.Missing {
		if a.Substitute != nil {
			list = append(list, a.Substitute)
		}
	}
	return list
}
