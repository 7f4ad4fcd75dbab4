package calendar

import (
	"fmt"
	"slices"
)

// Role is what an officer is on a body.
type Role string

// The roles of a seat.
const (
	RoleChair     Role = "chair"
	RoleMember    Role = "member"
	RoleStatutory Role = "statutory"
	RoleAttendee  Role = "attendee"
	RoleDeputy    Role = "deputy"
)

// Roles lists every role.
func Roles() []Role { return []Role{RoleChair, RoleMember, RoleStatutory, RoleAttendee, RoleDeputy} }

// ParseRole reads a role by its word. Error: ErrInvalid for any other word.
func ParseRole(s string) (Role, error) {
	if r := Role(s); slices.Contains(Roles(), r) {
		return r, nil
	}
	return "", fmt.Errorf("%q is no role (one of %v): %w", s, Roles(), ErrInvalid)
}

// Seat is an officer's place on a body.
type Seat struct {
	// Officer and Body are names in the register.
	Officer string `json:"officer"`
	Body    string `json:"body"`
	Role    Role   `json:"role"`
	// DeputyFor is the officer whose place a deputy takes when sent; empty otherwise.
	DeputyFor string `json:"deputy_for,omitempty"`
	Validity
}
