package calendar

import (
	"slices"
	"strings"
)

// Officer is a person in the register: an officer of the council, or a member of a
// body who is none (a councillor, somebody from the NHS or Healthwatch).
type Officer struct {
	// Name is unique in the register.
	Name string `json:"name"`
	// Post is the short name of the post (CEX, DASS, DCS, DPH, S151, MO), or empty.
	Post string `json:"post,omitempty"`
	// Grade is the grade of pay, which a rate may name; empty if not said.
	Grade string `json:"grade,omitempty"`
	// Email is where notes go; empty if not known.
	Email string `json:"email,omitempty"`
	// Category is what quorums count ("officer", "councillor", "nhs"); empty if not said.
	Category string `json:"category,omitempty"`
	// Counts is whether their time counts as senior; nil means as the post says.
	Counts *bool `json:"counts,omitempty"`
	// Base is the venue they set out from; empty means the council's.
	Base string `json:"base,omitempty"`
	// DayHours is the length of their day in hours; 0 means the council's.
	DayHours float64 `json:"day_hours,omitempty"`
}

// seniorPosts are those whose holders count from the start: Director-level and above
// (Local Government and Housing Act 1989 s.2, and the study of 2022).
var seniorPosts = []string{"CEX", "DASS", "DCS", "DPH", "S151", "MO"}

// Senior tells whether the officer's time counts.
func (o Officer) Senior() bool {
	if o.Counts != nil {
		return *o.Counts
	}
	return slices.Contains(seniorPosts, strings.ToUpper(o.Post))
}

// Called tells whether a name or post means this officer, in any case.
func (o Officer) Called(name string) bool {
	return strings.EqualFold(o.Name, name) || (o.Post != "" && strings.EqualFold(o.Post, name))
}

// Label gives the shortest name people know the officer by: the post, else the name.
func (o Officer) Label() string {
	if o.Post != "" {
		return o.Post
	}
	return o.Name
}
