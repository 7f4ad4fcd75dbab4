package calendar

import (
	"fmt"
	"time"
)

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

// Decision is what was decided of a clash: which sitting the officer keeps and who goes to
// the other, which they join remotely, what they leave early or come to late, which body
// is asked to move, or that both are accepted as they are. It hangs on the two sittings,
// not on a file, and lapses when one of them moves.
type Decision struct {
	// Clash is the clash's id, and the decision's key.
	Clash string `json:"clash"`
	// Officer is whose clash it is, by name.
	Officer string `json:"officer"`
	// A and B are the sittings with the times they had when it was decided.
	A DecidedSitting `json:"a"`
	B DecidedSitting `json:"b"`
	// Keep is the side attended in full while the other is given up; empty where both are
	// attended.
	Keep Side `json:"keep,omitempty"`
	// Remote is the side joined remotely; empty for none.
	Remote Side `json:"remote,omitempty"`
	// Deputy goes to the side given up, by name; empty if nobody does.
	Deputy string `json:"deputy,omitempty"`
	// LeaveEarly is by how many minutes the officer leaves A before it ends, ArriveLate by
	// how many they come to B after it begins; 0 for none. What remains is attended.
	LeaveEarly int `json:"leave_early,omitempty"`
	ArriveLate int `json:"arrive_late,omitempty"`
	// Ask is the side whose body is asked to move; empty for none. Until it has moved both
	// are expected, and the clash stays open.
	Ask Side `json:"ask,omitempty"`
	// Dates are the times that were put to the body asked, the best first.
	Dates []AskedDate `json:"dates,omitempty"`
	// AcceptBoth: both sittings stay as they are, and nothing is done about it.
	AcceptBoth bool `json:"accept_both,omitempty"`
	// Reason is why, in the words of whoever decided.
	Reason string `json:"reason"`
	// By is who decided, by the name they go by; empty if it was not kept.
	By string    `json:"by,omitempty"`
	At time.Time `json:"at"`
}

// DecidedSitting is a sitting as it was when a decision was taken on it.
type DecidedSitting struct {
	// ID is the sitting's id.
	ID    string    `json:"id"`
	Start time.Time `json:"start"`
	End   time.Time `json:"end"`
}

// AskedDate is a time to which a body was asked to move.
type AskedDate struct {
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

// About gives the side that changes by the decision, which it is named after: the one
// given up, joined remotely, asked to move, left early or come to late. Empty where both
// are accepted as they are.
func (d *Decision) About() Side {
	up := d.GivenUp()
	switch {
	case d.AcceptBoth:
		return ""
	case up != "":
		return up
	case d.Remote != "":
		return d.Remote
	case d.Ask != "":
		return d.Ask
	case d.LeaveEarly > 0:
		return SideA
	default:
		return SideB
	}
}

// Changes tells whether a side is not simply attended as it stands, so that somebody should
// be told.
func (d *Decision) Changes(s Side) bool {
	return d.GivenUp() == s || d.Remote == s || d.Ask == s || (s == SideA && d.LeaveEarly > 0) || (s == SideB && d.ArriveLate > 0)
}

// Check gives ErrInvalid for a decision that decides nothing, or things that exclude each
// other, or has no reason.
func (d *Decision) Check() error {
	for _, s := range []Side{d.Keep, d.Remote, d.Ask} {
		if s != "" && s != SideA && s != SideB {
			return invalid("a side is a or b, not %q", s)
		}
	}
	if err := d.checkParts(); err != nil {
		return err
	}
	if err := d.checkOne(); err != nil {
		return err
	}
	switch {
	case d.Deputy != "" && d.GivenUp() == "":
		return invalid("nobody need be sent where both sittings are attended")
	case d.Ask == "" && len(d.Dates) > 0:
		return invalid("dates are put to a body that is asked to move")
	case d.Reason == "":
		return invalid("a decision needs a reason")
	}
	return nil
}

// checkOne gives an error where nothing is decided, or things that exclude each other.
func (d *Decision) checkOne() error {
	parts := d.LeaveEarly != 0 || d.ArriveLate != 0
	attends := d.Keep != "" || d.Remote != "" || parts
	asks := d.Ask != ""
	switch {
	case !attends && !asks && !d.AcceptBoth:
		return invalid("a decision keeps a side, has one joined remotely, left early or come to late, asks a body to move, or accepts both")
	case d.AcceptBoth && (attends || asks):
		return invalid("who accepts both sittings as they are changes neither")
	case asks && attends:
		return invalid("where a body is asked to move, the sittings stay as they are until it has")
	case d.Keep != "" && parts:
		return invalid("a side is kept and the other given up, or one is attended in part, not both")
	}
	return nil
}

// checkParts gives an error where nothing of a sitting would be left to attend.
func (d *Decision) checkParts() error {
	for _, p := range []struct {
		what    string
		minutes int
		of      DecidedSitting
	}{{"leave early", d.LeaveEarly, d.A}, {"arrive late", d.ArriveLate, d.B}} {
		switch length := p.of.End.Sub(p.of.Start); {
		case p.minutes < 0:
			return invalid("to %s takes minutes above 0, not %d", p.what, p.minutes)
		case p.minutes > 0 && time.Duration(p.minutes)*time.Minute >= length:
			return invalid("to %s by %d min leaves nothing of a sitting of %.0f min", p.what, p.minutes, length.Minutes())
		}
	}
	return nil
}

// Ruling is a decision as it stands in a period.
type Ruling struct {
	Decision
	// Lapsed says why it no longer holds; empty while it does.
	Lapsed string
}

// Asked tells whether a body was asked to move and has not yet, so that the clash is open.
func (r *Ruling) Asked() bool { return r.Ask != "" && r.Lapsed == "" }

// Accepted tells whether both sittings are accepted as they are.
func (r *Ruling) Accepted() bool { return r.AcceptBoth && r.Lapsed == "" }

// Words are the names that a sentence about a decision is made of.
type Words struct {
	// Officer and Deputy are as people call them.
	Officer, Deputy string
	// A and B name the sittings, as they stand inside a sentence.
	A, B string
}

// Sentence says what was decided, without its stop: "DASS keeps N Board, DCS goes to C
// Place", "DASS leaves N Board 30 min early".
func (d *Decision) Sentence(w Words) string {
	name := func(s Side) string {
		if s == SideB {
			return w.B
		}
		return w.A
	}
	if d.AcceptBoth {
		return fmt.Sprintf("%s accepts both %s and %s", w.Officer, w.A, w.B)
	}
	if d.Ask != "" {
		return fmt.Sprintf("%s is asked to move", name(d.Ask))
	}
	if up := d.GivenUp(); up != "" {
		if w.Deputy != "" {
			return fmt.Sprintf("%s keeps %s, %s goes to %s", w.Officer, name(up.Other()), w.Deputy, name(up))
		}
		return fmt.Sprintf("%s keeps %s and gives up %s", w.Officer, name(up.Other()), name(up))
	}
	text := w.Officer
	join := func(format string, args ...any) {
		if text != w.Officer {
			text += " and"
		}
		text += " " + fmt.Sprintf(format, args...)
	}
	if d.LeaveEarly > 0 {
		join("leaves %s %d min early", w.A, d.LeaveEarly)
	}
	if d.ArriveLate > 0 {
		join("comes to %s %d min late", w.B, d.ArriveLate)
	}
	if d.Remote != "" {
		join("joins %s remotely", name(d.Remote))
	}
	return text
}
