package reference

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"convenor/calendar"
)

// The files of the reference data.
const (
	fileSystems    = "systems.csv"
	fileCouncils   = "councils.csv"
	fileUpcoming   = "councils_upcoming.csv"
	fileFootprints = "footprints.csv"
	fileMid2020    = "footprints_mid2020_july2022.csv"
	fileHolidays   = "bank_holidays_england.csv"
)

// Reference is the map of England that comes with the program: every upper-tier
// council and Integrated Care System since 1 July 2022, and how they overlap.
type Reference struct {
	// Systems and Councils are in order of code; one that was re-coded is there once
	// for each code. Councils without a code yet are in Upcoming.
	Systems  []System
	Councils []Council
	Upcoming []UpcomingCouncil
	// Footprints are by the population of Census 2021, on every date.
	Footprints []calendar.Footprint
	// FootprintsMid2020 are by the mid-2020 estimates and hold on 1 July 2022 only: the
	// base that comes nearest to the County Councils Network and IMPOWER study of 2022.
	FootprintsMid2020 []calendar.Footprint
	// Holidays are the bank holidays of England.
	Holidays calendar.Holidays
}

// Read reads the reference files at the root of a tree. Errors name the file, the
// line and the column: ErrInvalid for a field that cannot be right, a footprint or
// successor of a code that is not there, or a file that is no table.
func Read(fsys fs.FS) (*Reference, error) {
	r := &Reference{}
	for _, part := range []func(fs.FS) error{
		r.readSystems, r.readCouncils, r.readUpcoming, r.readFootprints, r.readMid2020, r.readHolidays,
	} {
		if err := part(fsys); err != nil {
			return nil, fmt.Errorf("read reference data: %w", err)
		}
	}
	if err := r.check(); err != nil {
		return nil, fmt.Errorf("read reference data: %w", err)
	}
	return r, nil
}

// CouncilsOn gives the councils that exist on a day, in order of code.
func (r *Reference) CouncilsOn(on calendar.Date) []Council {
	return keep(r.Councils, func(c Council) bool { return c.Holds(on) })
}

// SystemsOn gives the systems that exist on a day, in order of code.
func (r *Reference) SystemsOn(on calendar.Date) []System {
	return keep(r.Systems, func(s System) bool { return s.Holds(on) })
}

// FootprintOf gives the systems in which a council's people live on a day, the
// largest share first; none if the code is no council's that day.
func (r *Reference) FootprintOf(code string, on calendar.Date) []calendar.Footprint {
	found := keep(r.Footprints, func(f calendar.Footprint) bool { return f.Council == code && f.Holds(on) })
	slices.SortStableFunc(found, func(a, b calendar.Footprint) int {
		return cmp.Compare(b.ShareOfCouncil, a.ShareOfCouncil)
	})
	return found
}

// Typologies gives the type of every council on a day, by code, as
// calendar.Typologies reckons it from the population of Census 2021.
func (r *Reference) Typologies(on calendar.Date) map[string]calendar.Typology {
	return calendar.Typologies(r.Footprints, on)
}

// check sees that every code that is named is there.
func (r *Reference) check() error {
	systems, councils := map[string]bool{}, map[string]bool{}
	var errs []error
	unknown := func(file, of, what, code string) {
		errs = append(errs, fmt.Errorf("%s: %s names %s %q: %w", file, of, what, code, calendar.ErrNotFound))
	}
	for _, s := range r.Systems {
		systems[s.Code] = true
	}
	for _, c := range r.Councils {
		councils[c.Code] = true
	}
	for _, s := range r.Systems {
		for _, next := range s.Successors {
			if !systems[next] {
				unknown(fileSystems, s.Code, "successor", next)
			}
		}
	}
	for _, c := range r.Councils {
		for _, next := range c.Successors {
			if !councils[next] {
				unknown(fileCouncils, c.Code, "successor", next)
			}
		}
	}
	for _, list := range []struct {
		file       string
		footprints []calendar.Footprint
	}{{fileFootprints, r.Footprints}, {fileMid2020, r.FootprintsMid2020}} {
		for _, f := range list.footprints {
			if !councils[f.Council] {
				unknown(list.file, "a footprint", "council", f.Council)
			}
			if !systems[f.System] {
				unknown(list.file, "a footprint", "system", f.System)
			}
		}
	}
	return errors.Join(errs...)
}

// keep gives those of a list that pass.
func keep[T any](list []T, pass func(T) bool) []T {
	var kept []T
	for _, x := range list {
		if pass(x) {
			kept = append(kept, x)
		}
	}
	return kept
}
