package calendar

import (
	"fmt"
	"slices"
)

// Kind is what sort of body one is; it decides how much preparation a sitting takes.
type Kind string

// The kinds of body.
const (
	KindICBBoard     Kind = "icb-board"
	KindICP          Kind = "icp"
	KindHWB          Kind = "hwb"
	KindICBCommittee Kind = "icb-committee"
	KindPlace        Kind = "place"
	KindProvider     Kind = "provider"
	KindWorkforce    Kind = "workforce"
	KindScrutiny     Kind = "scrutiny"
	KindCommittee    Kind = "committee"
	KindOfficerGroup Kind = "officer-group"
	KindCall         Kind = "call"
	KindPersonal     Kind = "personal"
)

// Kinds lists every kind, in the order in which people meet them.
func Kinds() []Kind {
	return []Kind{KindICBBoard, KindICP, KindHWB, KindICBCommittee, KindPlace, KindProvider,
		KindWorkforce, KindScrutiny, KindCommittee, KindOfficerGroup, KindCall, KindPersonal}
}

// ParseKind reads a kind by its word. Error: ErrInvalid for any other word.
func ParseKind(s string) (Kind, error) {
	if k := Kind(s); slices.Contains(Kinds(), k) {
		return k, nil
	}
	return "", fmt.Errorf("%q is no kind of body (one of %v): %w", s, Kinds(), ErrInvalid)
}

// PrepFactor gives the hours of preparation that an hour of meeting takes by default.
// The factors are Convenor's own assumptions, shown wherever they are used: no UK
// standard was found. 1.5 for boards with long public papers, 1 for the rest, 0 for
// calls and personal entries.
func (k Kind) PrepFactor() float64 {
	switch k {
	case KindICBBoard, KindICP, KindHWB:
		return 1.5
	case KindCall, KindPersonal:
		return 0
	default:
		return 1
	}
}
