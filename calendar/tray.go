package calendar

import "time"

// TrayEntry is something that waits for a person to decide.
type TrayEntry struct {
	// ID is unique and stable for the same question.
	ID string `json:"id"`
	// Why is "match" (an arriving sitting that may be one held) or "body" (a sitting
	// whose body is only a suggestion).
	Why string `json:"why"`
	// Source is the source that gave the sitting.
	Source string `json:"source"`
	// Sitting is the arriving one for a match, else a held one's picture.
	Sitting Occurrence `json:"sitting"`
	// Held is the id of the sitting it may be; empty for a body.
	Held string `json:"held,omitempty"`
	// Suggestions are names of bodies; empty for a match.
	Suggestions []string `json:"suggestions,omitempty"`
	// Score is how likely the match is, 0 to 1.
	Score float64   `json:"score,omitempty"`
	At    time.Time `json:"at"`
}

// The reasons why an entry waits in the tray.
const (
	TrayMatch = "match"
	TrayBody  = "body"
)
