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
	// KeyPost is the officers' posts: whoever holds one, together.
	KeyPost  Key = "post"
	KeyBody  Key = "body"
	KeyKind  Key = "kind"
	KeyMonth Key = "month"
	// KeyMunicipal and KeyFinancial are years, of which the first and the last of a period
	// may be in it in part (calendar.MunicipalYear, calendar.FinancialYear).
	KeyMunicipal Key = "municipal-year"
	KeyFinancial Key = "financial-year"
)

// years are the keys that are years, and of which kind.
var years = map[Key]calendar.YearKind{KeyMunicipal: calendar.MunicipalYear, KeyFinancial: calendar.FinancialYear}

// NoPostKey is the key under which officers without a post stand.
const NoPostKey = "no-post"

// PersonalKey is the key under which entries of no body stand, where they are asked for.
const PersonalKey = "personal"

// Keys lists every key.
func Keys() []Key {
	return []Key{KeySystem, KeyOfficer, KeyPost, KeyBody, KeyKind, KeyMonth, KeyMunicipal, KeyFinancial}
}

// ParseKey reads a key by its word. Error: ErrInvalid for any other word.
func ParseKey(s string) (Key, error) {
	if k := Key(s); slices.Contains(Keys(), k) {
		return k, nil
	}
	return "", fmt.Errorf("%q is nothing to tally by (one of %v): %w", s, Keys(), calendar.ErrInvalid)
}
