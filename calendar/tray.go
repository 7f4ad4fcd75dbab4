package calendar

import "time"

// TrayEntry is something that waits for a person to decide.
type TrayEntry struct {
	// ID is unique and stable for the same question.
	ID string `json:"id"`
	// Why is "match" (an arriving sitting that may be one held), "body" (a sitting whose
	// body is only a suggestion) or "agenda" (business without a sitting of its own).
	Why string `json:"why"`
	// Source is the source that gave the sitting.
	Source string `json:"source"`
	// Sitting is the arriving one for a match, a held one's picture for a body, and for an
	// agenda what it says of its sitting: it may have neither body nor time.
	Sitting Occurrence `json:"sitting"`
	// Held is the id of the sitting it may be; empty for a body.
	Held string `json:"held,omitempty"`
	// Suggestions are names of bodies; empty for a match.
	Suggestions []string `json:"suggestions,omitempty"`
	// Score is how likely the match is, 0 to 1.
	Score float64 `json:"score,omitempty"`
	// Agenda is the business that came with the sitting, and goes where it goes.
	Agenda []AgendaItem `json:"agenda,omitempty"`
	At     time.Time    `json:"at"`
}

// The reasons why an entry waits in the tray.
const (
	TrayMatch = "match"
	TrayBody  = "body"
	// TrayAgenda: an agenda came without a sitting of its own.
	TrayAgenda = "agenda"
)
