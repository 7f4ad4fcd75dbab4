package calendar

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
)

// DefaultSpeedMPH is the speed at which miles become minutes where a journey gives
// none: between the c.25 mph of local A roads and the c.59 mph of trunk roads in
// the Department for Transport's travel time measures.
const DefaultSpeedMPH = 40

// Register is what the council knows of who meets, where, and who goes.
type Register struct {
	Council  Council   `json:"council,omitzero"`
	Systems  []System  `json:"systems,omitempty"`
	Venues   []Venue   `json:"venues,omitempty"`
	Journeys []Journey `json:"journeys,omitempty"`
	Bodies   []Body    `json:"bodies,omitempty"`
	Officers []Officer `json:"officers,omitempty"`
	Seats    []Seat    `json:"seats,omitempty"`
	Rates    []Rate    `json:"rates,omitempty"`
	Overlays []Overlay `json:"overlays,omitempty"`
	// SpeedMPH is miles an hour; 0 means DefaultSpeedMPH.
	SpeedMPH float64 `json:"speed_mph,omitempty"`
	// MinutesPerPage is how long an officer takes to read a page of a paper pack; 0, as it is
	// unless somebody sets it, leaves preparation to the factors.
	MinutesPerPage float64 `json:"minutes_per_page,omitempty"`
	// KeepMonths is after how many whole months what is over is removed for good; 0, as it is
	// unless somebody sets it, keeps everything.
	KeepMonths float64 `json:"keep_months,omitempty"`
}

// Speed gives the speed at which miles become minutes, in miles an hour.
func (r *Register) Speed() float64 {
	if r.SpeedMPH > 0 {
		return r.SpeedMPH
	}
	return DefaultSpeedMPH
}

// DayHours gives the length of an officer's day in hours: their own, else the council's.
func (r *Register) DayHours(o Officer) float64 {
	if o.DayHours > 0 {
		return o.DayHours
	}
	return r.Council.Day()
}

// Officer finds an officer by name or post. Errors: ErrNotFound; ErrInvalid when a
// post is held by several and none has the name.
func (r *Register) Officer(name string) (*Officer, error) {
	var byPost []*Officer
	for i := range r.Officers {
		o := &r.Officers[i]
		if strings.EqualFold(o.Name, name) {
			return o, nil
		}
		if o.Called(name) {
			byPost = append(byPost, o)
		}
	}
	switch len(byPost) {
	case 0:
		return nil, fmt.Errorf("officer %q: %w", name, ErrNotFound)
	case 1:
		return byPost[0], nil
	default:
		return nil, fmt.Errorf("post %q is held by %d officers, name one of them: %w", name, len(byPost), ErrInvalid)
	}
}

// Body finds a body by its name or an alias, in any case. Error: ErrNotFound.
func (r *Register) Body(name string) (*Body, error) {
	i := slices.IndexFunc(r.Bodies, func(b Body) bool { return strings.EqualFold(b.Name, name) })
	if i < 0 {
		i = slices.IndexFunc(r.Bodies, func(b Body) bool {
			return slices.ContainsFunc(b.Aliases, func(a string) bool { return strings.EqualFold(a, name) })
		})
	}
	if i < 0 {
		return nil, fmt.Errorf("body %q: %w", name, ErrNotFound)
	}
	return &r.Bodies[i], nil
}

// System finds a system by its code or name, in any case. Error: ErrNotFound.
func (r *Register) System(name string) (*System, error) {
	i := slices.IndexFunc(r.Systems, func(s System) bool { return strings.EqualFold(s.Code, name) })
	if i < 0 {
		i = slices.IndexFunc(r.Systems, func(s System) bool { return strings.EqualFold(s.Name, name) })
	}
	if i < 0 {
		return nil, fmt.Errorf("system %q: %w", name, ErrNotFound)
	}
	return &r.Systems[i], nil
}

// Venue finds a venue by its name or an alias, in any case. Error: ErrNotFound.
func (r *Register) Venue(name string) (*Venue, error) {
	for i := range r.Venues {
		v := &r.Venues[i]
		if strings.EqualFold(v.Name, name) || slices.ContainsFunc(v.Aliases, func(a string) bool { return strings.EqualFold(a, name) }) {
			return v, nil
		}
	}
	return nil, fmt.Errorf("venue %q: %w", name, ErrNotFound)
}

// Check gives everything in the register that cannot be right, joined; nil if all is well.
// What refers to something must refer to what is in the register.
func (r *Register) Check() error {
	var errs []error
	add := func(what, name string, err error) {
		if err != nil {
			errs = append(errs, fmt.Errorf("%s %q: %w", what, name, err))
		}
	}
	if r.Council.DayHours < 0 || r.Council.DayHours > 24 {
		add("council", r.Council.Name, fmt.Errorf("day_hours %v is not between 0 and 24: %w", r.Council.DayHours, ErrInvalid))
	}
	add("council", r.Council.Name, r.Council.Validity.Check())
	if r.MinutesPerPage < 0 || r.MinutesPerPage > 60 {
		add("setting", SettingMinutesPerPage, invalid("minutes_per_page %v is not between 0 and 60", r.MinutesPerPage))
	}
	if r.KeepMonths < 0 || r.KeepMonths > 1200 || r.KeepMonths != math.Trunc(r.KeepMonths) {
		add("setting", SettingKeepMonths, invalid("keep_months %v is no whole number from 0 to 1200", r.KeepMonths))
	}
	for _, s := range r.Systems {
		add("system", s.Code, s.check())
	}
	for _, v := range r.Venues {
		add("venue", v.Name, v.check())
	}
	for _, j := range r.Journeys {
		add("journey", j.From+" to "+j.To, r.checkJourney(j))
	}
	for _, b := range r.Bodies {
		add("body", b.Name, r.checkBody(b))
	}
	for _, o := range r.Officers {
		add("officer", o.Name, o.check())
	}
	for _, s := range r.Seats {
		add("seat", s.Officer+" on "+s.Body, r.checkSeat(s))
	}
	for _, x := range r.Rates {
		add("rate", x.Kind, x.check())
	}
	for _, o := range r.Overlays {
		add("overlay", o.Name, o.check())
	}
	return errors.Join(append(errs, r.checkOnce()...)...)
}
