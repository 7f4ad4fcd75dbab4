package calendar

import "time"

// Export is a calendar file that was sent out under a selection.
type Export struct {
	// Selection says what was asked for ("all", "officer:…"); what changed since is
	// reckoned against the last export under the same selection.
	Selection string
	// Name is in the user's words, for the history: "Export of all sittings".
	Name string
	At   time.Time
	// Sittings are everything that has ever been sent under the selection, as last sent.
	Sittings []ExportedSitting
}

// ExportedSitting is one sitting as last sent out.
type ExportedSitting struct {
	// ID is the sitting's id.
	ID string
	// Sequence is the revision number sent (RFC 5545 section 3.8.7.4), from 0.
	Sequence int
	// Stamp is the time of the sitting's last change, as sent.
	Stamp time.Time
	// Content is what was sent, in a form only the planner reads.
	Content string
	// Cancelled: a cancellation was the last thing sent.
	Cancelled bool
}
