package calendar

import (
	"encoding/json"
	"fmt"
)

// Body is a group that meets.
type Body struct {
	// Name is its name in the register; unique.
	Name string `json:"name"`
	// Aliases are other names under which calendars give it.
	Aliases []string `json:"aliases,omitempty"`
	// Kind decides the preparation factor.
	Kind Kind `json:"kind"`
	// System is the code of the system it belongs to; empty for a council-wide body.
	System string `json:"system,omitempty"`
	// Venue is where it usually meets; empty if not known.
	Venue string `json:"venue,omitempty"`
	// PrepFactor is hours of preparation per hour of meeting; nil means the kind's.
	PrepFactor *float64 `json:"prep_factor,omitempty"`
	// InPerson says whether it must meet in person, by date; empty means not said.
	InPerson InPersonRule `json:"in_person,omitempty"`
	// Members is the number of seats, where not every holder is in the register; 0 means as listed.
	Members int `json:"members,omitempty"`
	// Quorum is how many members must be there.
	Quorum Quorum `json:"quorum,omitzero"`
	// Substitutes says what a substitute may do.
	Substitutes Substitutes `json:"substitutes,omitempty"`
	// Papers is the rule for publishing its papers, in the words of the register
	// ("5 clear days", "7 days", "friday before", "none"); empty means none is known.
	Papers string `json:"papers,omitempty"`
	Validity
	// Successor is the name of the body that took its place; empty if none has.
	Successor string `json:"successor,omitempty"`
}

// Factor gives the hours of preparation per hour of its meetings.
func (b Body) Factor() float64 {
	if b.PrepFactor != nil {
		return *b.PrepFactor
	}
	return b.Kind.PrepFactor()
}

// Key gives the key under which the body's time stands in tallies by system.
func (b Body) Key() string {
	if b.System == "" {
		return CouncilWide
	}
	return b.System
}

// Substitutes says what a substitute may do at a body.
type Substitutes string

// What substitutes may do.
const (
	SubstitutesNone   Substitutes = "none"
	SubstitutesAttend Substitutes = "attend"
	SubstitutesVote   Substitutes = "vote"
)

// Quorum is how many members must be there, in all and of named categories.
type Quorum struct {
	// Total is the number in all; 0 means no quorum is known.
	Total int
	// Categories are the numbers needed of each category of member; nil means none.
	Categories map[string]int
}

type quorumObject struct {
	Total      int            `json:"total"`
	Categories map[string]int `json:"categories,omitempty"`
}

// MarshalJSON gives a plain number, or an object where categories are named.
func (q Quorum) MarshalJSON() ([]byte, error) {
	if len(q.Categories) == 0 {
		return json.Marshal(q.Total)
	}
	return json.Marshal(quorumObject(q))
}

// UnmarshalJSON reads a number or an object with total and categories.
func (q *Quorum) UnmarshalJSON(b []byte) error {
	var n int
	if json.Unmarshal(b, &n) == nil {
		*q = Quorum{Total: n}
		return nil
	}
	var o quorumObject
	if err := json.Unmarshal(b, &o); err != nil {
		return fmt.Errorf("quorum is neither a number nor {total, categories}: %w", ErrInvalid)
	}
	*q = Quorum(o)
	return nil
}

// IsZero tells whether no quorum is known.
func (q Quorum) IsZero() bool { return q.Total == 0 && len(q.Categories) == 0 }

// InPersonRule says on which days a body must meet in person.
type InPersonRule []DatedFlag

// DatedFlag is a yes or no, with the days it holds.
type DatedFlag struct {
	Value bool `json:"value"`
	Validity
}

// On gives the rule for a day; false for known when nothing is said of it.
func (r InPersonRule) On(on Date) (value, known bool) {
	for _, f := range r {
		if f.Holds(on) {
			return f.Value, true
		}
	}
	return false, false
}

// With gives the rule with a flag that holds from a day until the next one that is already
// laid down begins.
func (r InPersonRule) With(f DatedFlag) InPersonRule {
	for _, later := range r {
		if later.From.After(f.From) && (f.To.IsZero() || !later.From.After(f.To)) {
			f.To = later.From.AddDays(-1)
		}
	}
	return append(InPersonRule{f}, r...)
}

// MarshalJSON gives a plain true or false where the rule has no dates.
func (r InPersonRule) MarshalJSON() ([]byte, error) {
	if len(r) == 1 && r[0].Validity == (Validity{}) {
		return json.Marshal(r[0].Value)
	}
	return json.Marshal([]DatedFlag(r))
}

// UnmarshalJSON reads true, false, or a list of dated values; null says nothing.
func (r *InPersonRule) UnmarshalJSON(b []byte) error {
	var v bool
	if string(b) == "null" { // else it would be read as a bool that is false
		*r = nil
		return nil
	}
	if json.Unmarshal(b, &v) == nil {
		*r = InPersonRule{{Value: v}}
		return nil
	}
	var list []DatedFlag
	if err := json.Unmarshal(b, &list); err != nil {
		return fmt.Errorf("in_person is neither true, false nor a list of dated values: %w", ErrInvalid)
	}
	*r = list
	return nil
}
