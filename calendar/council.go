package calendar

// DefaultDayHours is the length of a working day where none is set: 37 hours a
// week over five days, the local government norm outside London.
const DefaultDayHours = 7.4

// Council is an upper-tier council.
type Council struct {
	// Code is its ONS code, or any short word for a council not in the reference data.
	Code string `json:"code"`
	// Name is what people call it.
	Name string `json:"name"`
	// Base is the venue its officers set out from; empty if not known.
	Base string `json:"base,omitempty"`
	// DayHours is the length of an officer's day in hours; 0 means DefaultDayHours.
	DayHours float64 `json:"day_hours,omitempty"`
	Validity
	// Successor is the code of the council that took its place; empty if none has.
	Successor string `json:"successor,omitempty"`
}

// Day gives the length of an officer's day in hours.
func (c Council) Day() float64 {
	if c.DayHours > 0 {
		return c.DayHours
	}
	return DefaultDayHours
}
