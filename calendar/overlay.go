package calendar

// OverlayMilestone is the kind of an overlay that is a date by which something must be done.
const OverlayMilestone = "milestone"

// Overlay is a stretch of days that shades the calendar: a pre-election period, a
// recess, school holidays, a milestone of the NHS year.
type Overlay struct {
	// Kind is pre-election, recess, school or milestone.
	Kind string `json:"kind"`
	// Name is what people call it.
	Name string `json:"name"`
	// From and To are its first and last day. Of a milestone To is the day by which it must
	// be done, From the day on which it can first be, such as that of a draft; the same
	// where there is none.
	From Date `json:"from"`
	To   Date `json:"to"`
}
