package clash

import (
	"slices"

	"convenor/calendar"
)

// Severity is how much hangs on a clash; the higher, the more.
type Severity int

// The severities, in order.
const (
	// SeverityUnsure: one side is private or tentative, so only the officer can weigh it.
	SeverityUnsure Severity = iota + 1
	// SeverityOther: neither side is a board.
	SeverityOther
	// SeverityBoard: one side is a board.
	SeverityBoard
	// SeverityBoards: both sides are boards.
	SeverityBoards
	// SeverityStatutory: one side is a seat that statute names.
	SeverityStatutory
)

// Severities lists every severity, the highest first.
func Severities() []Severity {
	return []Severity{SeverityStatutory, SeverityBoards, SeverityBoard, SeverityOther, SeverityUnsure}
}

// String gives the severity in a word or two.
func (s Severity) String() string {
	switch s {
	case SeverityStatutory:
		return "statutory seat"
	case SeverityBoards:
		return "two boards"
	case SeverityBoard:
		return "one board"
	case SeverityOther:
		return "no board"
	default:
		return "unsure"
	}
}

// boardKinds are the kinds of body whose sittings decide.
var boardKinds = []calendar.Kind{calendar.KindICBBoard, calendar.KindICP, calendar.KindHWB}

// Severity gives how much hangs on the clash, and why, in one sentence.
func (c *Clash) Severity() (Severity, string) {
	switch {
	case c.A.Private || c.B.Private:
		return SeverityUnsure, "One is private: only the officer can weigh it."
	case c.A.Tentative() || c.B.Tentative():
		return SeverityUnsure, "One is tentative: it may not happen."
	}
	for _, side := range []*calendar.Sitting{c.A, c.B} {
		if at := side.Expects(c.Officer.Name); at != nil && at.Statutory {
			return SeverityStatutory, "Statute names the seat of the " + c.Officer.Label() + " at " + side.Label() + "."
		}
	}
	a, b := board(c.A), board(c.B)
	switch {
	case a != "" && b != "":
		return SeverityBoards, "Both are boards: " + a + " and " + b + "."
	case a != "" || b != "":
		return SeverityBoard, "One is a board: " + a + b + "."
	default:
		return SeverityOther, "Neither is a board."
	}
}

// board gives the name of the first board that sits; empty if none does.
func board(s *calendar.Sitting) string {
	for _, b := range s.Of {
		if slices.Contains(boardKinds, b.Kind) {
			return b.Name
		}
	}
	return ""
}
