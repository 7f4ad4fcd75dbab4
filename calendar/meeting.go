package calendar

import (
	"slices"
	"time"
)

// Meeting is one entry or series. Of a series only the rule is kept, what its sittings
// have in common, and those sittings that differ from it in anything; the others follow
// from the rule whenever a period is looked at, so that a series costs no more to hold
// than one sitting, however long it goes on.
type Meeting struct {
	// Key is made at first import and never changed.
	Key string `json:"k"`
	// Rule says when the series sits, in iCalendar's words, self-contained; empty for a
	// meeting whose sittings are all kept.
	Rule string `json:"r,omitempty"`
	// From is the start of the first sitting that follows from Rule, To the end of the
	// last; To is zero for a series without end. Both are zero where Rule is empty. What
	// the rule gives from To on is no sitting.
	From time.Time `json:"f,omitzero"`
	To   time.Time `json:"to,omitzero"`
	// Template is what the sittings that follow have in common; its times are those of
	// the first. Nil where Rule is empty.
	Template *Occurrence `json:"t,omitempty"`
	// Except are original starts that the rule gives and that are not sittings of this
	// meeting all the same: they were merged into another's, or wait in the tray.
	Except []time.Time `json:"x,omitempty"`
}

// Series is a meeting with a rule, and which of its sittings do not follow from it.
type Series struct {
	Meeting
	// Kept are the original starts (Unix seconds) of the sittings that are kept, and
	// those by which their sources name them. Nil is none.
	Kept map[int64]bool
}

// Follows tells whether the sitting that originally starts at a time, which the rule
// gives, follows from it.
func (s *Series) Follows(original time.Time) bool {
	if s.Kept[original.Unix()] {
		return false
	}
	return !slices.ContainsFunc(s.Except, original.Equal)
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
	// Missing are the ids of the sittings that the last reading no longer had and that were
	// kept, the first thousand of them.
	Missing []string `json:"missing,omitempty"`
	// Sittings and Problems are how many the last reading gave.
	Sittings int `json:"sittings"`
	Problems int `json:"problems"`
	// TimesOnly: of its entries that are of no body only the times are kept.
	TimesOnly bool `json:"times_only,omitempty"`
	// Watched: Path is a folder, which is read again when its files change.
	Watched bool `json:"watched,omitempty"`
	// Subscription is how to fetch it again; nil for what was read from files.
	Subscription *Subscription `json:"subscription,omitempty"`
}
