package calendar

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// invalid makes an ErrInvalid with a sentence.
func invalid(format string, args ...any) error {
	return fmt.Errorf(format+": %w", append(args, ErrInvalid)...)
}

// papersRule is the form of the rule for publishing papers; nothing is none known.
var papersRule = regexp.MustCompile(`^(?i:|none|\d{1,3} (clear )?days?|(mon|tues|wednes|thurs|fri|satur|sun)day before)$`)

func (s System) check() error {
	if strings.TrimSpace(s.Code) == "" {
		return invalid("a system needs a code")
	}
	if s.Code == CouncilWide {
		return invalid("%q is the key of council-wide bodies and cannot be a system's code", CouncilWide)
	}
	for _, share := range append([]DatedShare{{Share: s.Share}}, s.Shares...) {
		if share.Share < 0 || share.Share > 1 {
			return invalid("share %v is not a fraction from 0 to 1", share.Share)
		}
		if err := share.Check(); err != nil {
			return err
		}
	}
	return s.Validity.Check()
}

func (v Venue) check() error {
	if strings.TrimSpace(v.Name) == "" {
		return invalid("a venue needs a name")
	}
	if v.Lat < -90 || v.Lat > 90 || v.Lon < -180 || v.Lon > 180 {
		return invalid("lat %v, lon %v is no place on Earth", v.Lat, v.Lon)
	}
	return nil
}

func (r *Register) checkJourney(j Journey) error {
	for _, end := range []string{j.From, j.To} {
		if _, err := r.Venue(end); err != nil {
			return err
		}
	}
	if j.Miles < 0 || j.Minutes < 0 || (j.Back != nil && (j.Back.Miles < 0 || j.Back.Minutes < 0)) {
		return invalid("miles and minutes cannot be negative")
	}
	return nil
}

func (r *Register) checkBody(b Body) error {
	if strings.TrimSpace(b.Name) == "" {
		return invalid("a body needs a name")
	}
	if _, err := ParseKind(string(b.Kind)); err != nil {
		return err
	}
	if b.System != "" && !slices.ContainsFunc(r.Systems, func(s System) bool { return s.Code == b.System }) {
		return fmt.Errorf("system %q: %w", b.System, ErrNotFound)
	}
	if b.Venue != "" {
		if _, err := r.Venue(b.Venue); err != nil {
			return err
		}
	}
	if err := b.checkRules(); err != nil {
		return err
	}
	return b.Validity.Check()
}

// checkRules sees to the figures and words of a body that refer to nothing else.
func (b Body) checkRules() error {
	if b.PrepFactor != nil && (*b.PrepFactor < 0 || *b.PrepFactor > 100) {
		return invalid("prep_factor %v is not between 0 and 100", *b.PrepFactor)
	}
	if b.Members < 0 || b.Quorum.Total < 0 {
		return invalid("members and quorum cannot be negative")
	}
	if !papersRule.MatchString(b.Papers) {
		return invalid("papers %q is not like \"5 clear days\", \"7 days\", \"friday before\" or \"none\"", b.Papers)
	}
	switch b.Substitutes {
	case "", SubstitutesNone, SubstitutesAttend, SubstitutesVote:
	default:
		return invalid("substitutes %q is not none, attend or vote", b.Substitutes)
	}
	return nil
}

func (o Officer) check() error {
	if strings.TrimSpace(o.Name) == "" {
		return invalid("an officer needs a name")
	}
	if o.DayHours < 0 || o.DayHours > 24 {
		return invalid("day_hours %v is not between 0 and 24", o.DayHours)
	}
	return nil
}

func (r *Register) checkSeat(s Seat) error {
	if !slices.ContainsFunc(r.Officers, func(o Officer) bool { return o.Name == s.Officer }) {
		return fmt.Errorf("officer %q: %w", s.Officer, ErrNotFound)
	}
	if !slices.ContainsFunc(r.Bodies, func(b Body) bool { return b.Name == s.Body }) {
		return fmt.Errorf("body %q: %w", s.Body, ErrNotFound)
	}
	if _, err := ParseRole(string(s.Role)); err != nil {
		return err
	}
	if s.DeputyFor != "" && !slices.ContainsFunc(r.Officers, func(o Officer) bool { return o.Name == s.DeputyFor }) {
		return fmt.Errorf("officer %q, for whom to deputise: %w", s.DeputyFor, ErrNotFound)
	}
	return s.Validity.Check()
}

func (o Overlay) check() error {
	switch o.Kind {
	case "pre-election", "recess", "school", "milestone":
	default:
		return invalid("overlay kind %q is not pre-election, recess, school or milestone", o.Kind)
	}
	return Validity{From: o.From, To: o.To}.Check()
}

// checkOnce gives what is in the register twice under one name, in any case, or under
// one key.
func (r *Register) checkOnce() []error {
	var errs []error
	seen := map[string]bool{}
	see := func(what, name, key string) {
		k := JoinKey(what, strings.ToLower(key))
		if seen[k] && strings.TrimSpace(name) != "" {
			errs = append(errs, fmt.Errorf("%s %q: %w", what, name, invalid("it is there twice")))
		}
		seen[k] = true
	}
	for _, s := range r.Systems {
		see("system", s.Code, s.Code)
	}
	for _, v := range r.Venues {
		see("venue", v.Name, v.Name)
	}
	for _, j := range r.Journeys {
		see("journey", j.From+" to "+j.To, j.Key())
	}
	for _, b := range r.Bodies {
		see("body", b.Name, b.Name)
	}
	for _, o := range r.Officers {
		see("officer", o.Name, o.Name)
	}
	for _, s := range r.Seats {
		see("seat", s.Officer+" on "+s.Body, s.Key())
	}
	for _, x := range r.Rates {
		see("rate", x.Kind, x.Key())
	}
	for _, o := range r.Overlays {
		see("overlay", o.Name, o.Key())
	}
	return errs
}
