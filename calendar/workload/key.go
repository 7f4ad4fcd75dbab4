package workload

import (
	"fmt"
	"slices"

	"convenor/calendar"
)

// Key is what the rows of a tally are by.
type Key string

// The keys.
const (
	KeySystem  Key = "system"
	KeyOfficer Key = "officer"
	KeyBody    Key = "body"
	KeyKind    Key = "kind"
	KeyMonth   Key = "month"
)

// PersonalKey is the key under which entries of no body stand, where they are asked for.
const PersonalKey = "personal"

// Keys lists every key.
func Keys() []Key { return []Key{KeySystem, KeyOfficer, KeyBody, KeyKind, KeyMonth} }

// ParseKey reads a key by its word. Error: ErrInvalid for any other word.
func ParseKey(s string) (Key, error) {
	if k := Key(s); slices.Contains(Keys(), k) {
		return k, nil
	}
	return "", fmt.Errorf("%q is nothing to tally by (one of %v): %w", s, Keys(), calendar.ErrInvalid)
}
