package calendar

import (
	"fmt"
	"strings"
)

// Severity says what a Problem cost the reader of a source.
type Severity string

// The severities, from the lightest.
const (
	// SeverityNote is something read as well as it could be: nothing was lost,
	// but an assumption was made (a time zone guessed, an end assumed).
	SeverityNote Severity = "note"
	// SeverityWarning is something left out of an entry that otherwise came in.
	SeverityWarning Severity = "warning"
	// SeverityError is an entry, or a whole file, that did not come in.
	SeverityError Severity = "error"
)

// Problem is one thing wrong with what a source gave. It never carries the text
// of a private entry: a problem inside one names the property, not its value.
type Problem struct {
	// File is the path or address as the user gave it.
	File string `json:"file,omitempty"`
	// Line is the 1-based line (or row) where the trouble begins; 0 is the file as a whole.
	Line int `json:"line"`
	// Severity is what it cost.
	Severity Severity `json:"severity"`
	// Message says in one sentence what is wrong.
	Message string `json:"message"`
	// Remedy says in one sentence what the user can do; empty when nothing need be done.
	Remedy string `json:"remedy,omitempty"`
}

// String gives "file:line: message Remedy" as logs and consoles print it.
func (p Problem) String() string {
	var b strings.Builder
	if p.File != "" {
		b.WriteString(p.File)
		if p.Line > 0 {
			fmt.Fprintf(&b, ":%d", p.Line)
		}
		b.WriteString(": ")
	} else if p.Line > 0 {
		fmt.Fprintf(&b, "line %d: ", p.Line)
	}
	b.WriteString(p.Message)
	if p.Remedy != "" {
		b.WriteString(" ")
		b.WriteString(p.Remedy)
	}
	return b.String()
}
