package calendar

import "time"

// Answer is what a person answered to a question of the tray, remembered so that the same
// source is not asked about the same again.
type Answer struct {
	// Question is made of the source and of what was asked about.
	Question string `json:"question"`
	// Why is as in TrayEntry.
	Why string `json:"why"`
	// Source is the source that raised the question.
	Source string `json:"source"`
	// Title is what the source called the sitting, for people; never a private one's.
	Title string `json:"title"`
	// Says is what was answered.
	Says Verdict `json:"says"`
	// Bodies are those it was assigned to; empty unless Says is VerdictAssign.
	Bodies []string  `json:"bodies,omitempty"`
	At     time.Time `json:"at"`
}

// Verdict is what a person says to a question of the tray.
type Verdict string

// The verdicts.
const (
	// VerdictAssign: it is a sitting of the bodies named.
	VerdictAssign Verdict = "assign"
	// VerdictPersonal: it is of no body.
	VerdictPersonal Verdict = "personal"
	// VerdictRefuse: it is not what it was suggested to be. What may have been a held
	// sitting is one of its own; what may have been of a body is of none of those suggested;
	// an agenda is not wanted.
	VerdictRefuse Verdict = "refuse"
	// VerdictMatch: it is the same as a held sitting.
	VerdictMatch Verdict = "match"
)
