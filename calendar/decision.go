package calendar

import "time"

// Side names one of the two sittings of a clash: the earlier is A.
type Side string

// The sides of a clash; no side is the empty Side.
const (
	SideA Side = "a"
	SideB Side = "b"
)

// Other gives the other side.
func (s Side) Other() Side {
	switch s {
	case SideA:
		return SideB
	case SideB:
		return SideA
	default:
		return ""
	}
}

// Decision is what was decided of a clash: which sitting the officer keeps, which they
// join remotely, and who goes to the one they give up. It hangs on the two sittings, not
// on a file, and lapses when one of them moves.
type Decision struct {
	// Clash is the clash's id, and the decision's key.
	Clash string `json:"clash"`
	// Officer is whose clash it is, by name.
	Officer string `json:"officer"`
	// A and B are the sittings with the times they had when it was decided.
	A DecidedSitting `json:"a"`
	B DecidedSitting `json:"b"`
	// Keep is the side attended in full; empty where both are attended, one remotely.
	Keep Side `json:"keep,omitempty"`
	// Remote is the side joined remotely; empty for none.
	Remote Side `json:"remote,omitempty"`
	// Deputy goes to the side given up, by name; empty if nobody does.
	Deputy string `json:"deputy,omitempty"`
	// Reason is why, in the words of whoever decided.
	Reason string    `json:"reason"`
	At     time.Time `json:"at"`
}

// DecidedSitting is a sitting as it was when a decision was taken on it.
type DecidedSitting struct {
	// ID is the sitting's id.
	ID    string    `json:"id"`
	Start time.Time `json:"start"`
	End   time.Time `json:"end"`
}

// Side gives the sitting of a side.
func (d *Decision) Side(s Side) DecidedSitting {
	if s == SideB {
		return d.B
	}
	return d.A
}

// GivenUp gives the side that the officer does not attend; empty where both are attended.
func (d *Decision) GivenUp() Side {
	if d.Keep == "" || d.Remote == d.Keep.Other() {
		return ""
	}
	return d.Keep.Other()
}

// Check gives ErrInvalid for a decision that decides nothing, or has no reason.
func (d *Decision) Check() error {
	for _, s := range []Side{d.Keep, d.Remote} {
		if s != "" && s != SideA && s != SideB {
			return invalid("a side is a or b, not %q", s)
		}
	}
	if d.Keep == "" && d.Remote == "" {
		return invalid("a decision keeps a side or has one joined remotely")
	}
	if d.Deputy != "" && d.GivenUp() == "" {
		return invalid("nobody need be sent where both sittings are attended")
	}
	if d.Reason == "" {
		return invalid("a decision needs a reason")
	}
	return nil
}

// Ruling is a decision as it stands in a period.
type Ruling struct {
	Decision
	// Lapsed says why it no longer holds; empty while it does.
	Lapsed string
}
