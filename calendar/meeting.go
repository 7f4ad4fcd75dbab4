package calendar

import "time"

// Meeting is one entry or series. Its sittings are kept one by one; a series without
// end is kept as sittings up to HeldTo and goes on from there by its rule.
type Meeting struct {
	// Key is made at first import and never changed.
	Key string `json:"k"`
	// Rule is the series in iCalendar's words, self-contained; empty for a meeting
	// whose sittings are all kept.
	Rule string `json:"r,omitempty"`
	// HeldTo is where the kept sittings stop and the rule takes over; zero where Rule is empty.
	HeldTo time.Time `json:"to,omitzero"`
}

// EndlessMeeting is a meeting that goes on by its rule.
type EndlessMeeting struct {
	Meeting
	// Last is the last sitting kept of it, whose title, place and bodies the later ones have.
	Last Occurrence
}

// Source is where meetings come from.
type Source struct {
	// Name is unique; a re-import under it is compared with what it gave before.
	Name string `json:"name"`
	// Kind is the sort of source ("ics").
	Kind string `json:"kind"`
	// Path is the file or address last read.
	Path string `json:"path,omitempty"`
	// Body, System and Officer say whose calendar it is; mostly one of them is set.
	Body    string `json:"body,omitempty"`
	System  string `json:"system,omitempty"`
	Officer string `json:"officer,omitempty"`
	// ImportedAt is when it was last read.
	ImportedAt time.Time `json:"imported_at,omitzero"`
	// Sittings and Problems are how many the last reading gave.
	Sittings int `json:"sittings"`
	Problems int `json:"problems"`
}
