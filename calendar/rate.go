package calendar

// Rate is a dated rate of pay for miles driven.
type Rate struct {
	// Kind is what it pays; "mileage" is the only one yet.
	Kind string `json:"kind"`
	// PencePerMile is in pence.
	PencePerMile float64 `json:"pence_per_mile"`
	Validity
}

// Overlay is a stretch of days that shades the calendar: a pre-election period, a
// recess, school holidays, a milestone of the NHS year.
type Overlay struct {
	// Kind is pre-election, recess, school or milestone.
	Kind string `json:"kind"`
	// Name is what people call it.
	Name string `json:"name"`
	// From and To are its first and last day.
	From Date `json:"from"`
	To   Date `json:"to"`
}
