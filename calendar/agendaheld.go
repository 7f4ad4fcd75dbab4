package calendar

import "time"

// Agenda is the business of one sitting, as a source gave it.
type Agenda struct {
	// Sitting is the sitting's id, and the agenda's key: the last source to give one holds.
	Sitting string `json:"sitting"`
	// Source is the name of the source that gave it.
	Source string `json:"source"`
	// Items are in the order printed.
	Items []AgendaItem `json:"items"`
	// At is when it was taken in.
	At time.Time `json:"at"`
}
