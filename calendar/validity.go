package calendar

import "fmt"

// Validity says from which day to which something holds. To is the last day on
// which it does. A zero end is open.
type Validity struct {
	From Date `json:"valid_from,omitzero"`
	To   Date `json:"valid_to,omitzero"`
}

// Holds tells whether it is valid on a day.
func (v Validity) Holds(on Date) bool {
	if !v.From.IsZero() && on.Before(v.From) {
		return false
	}
	return v.To.IsZero() || !on.After(v.To)
}

// Check gives ErrInvalid when the last day is before the first.
func (v Validity) Check() error {
	if !v.From.IsZero() && !v.To.IsZero() && v.To.Before(v.From) {
		return fmt.Errorf("valid to %s is before valid from %s: %w", v.To, v.From, ErrInvalid)
	}
	return nil
}
