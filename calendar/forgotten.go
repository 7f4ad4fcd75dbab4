package calendar

import "time"

// Forgotten says what was removed for good because it had been over for longer than it is
// to be kept, or would be.
type Forgotten struct {
	// Before is the instant from which on everything is kept.
	Before time.Time `json:"before"`
	// Meetings are those of which every sitting is over; Sittings are theirs that were kept
	// one by one.
	Meetings int `json:"meetings"`
	Sittings int `json:"sittings"`
	// Agendas and Decisions are those of sittings before then; Waiting are entries of the
	// tray of before then; Said is what was said of business or answered then.
	Agendas   int `json:"agendas"`
	Decisions int `json:"decisions"`
	Waiting   int `json:"waiting"`
	Said      int `json:"said"`
	// Changes are lines of the history: those of before then, and all up to the newest that
	// still held something of what was removed. They can be undone no longer.
	Changes int `json:"changes"`
	// Sent are sittings in the record of what was exported.
	Sent int `json:"sent"`
	// Backups are files that were made before then.
	Backups int `json:"backups"`
}

// Nothing says that there was nothing to remove.
func (f Forgotten) Nothing() bool { return f == Forgotten{Before: f.Before} }
