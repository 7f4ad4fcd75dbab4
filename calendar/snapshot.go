package calendar

import "time"

// Snapshot is an immutable picture of a period: every sitting in it, with its bodies
// and the officers expected worked out for its own date. Every analysis is a pure
// function of a Snapshot. Nobody may write to one after it is made.
type Snapshot struct {
	// Span is the period; every sitting that shares time with it is in.
	Span Span
	// Revision is that of the facts it was made from.
	Revision int64
	// At is the clock when it was made.
	At       time.Time
	Register *Register
	Holidays Holidays
	// Sittings are in order of start, then end, then id. Cancelled ones are in.
	Sittings []Sitting
	// Rulings are the decisions on clashes of the period, in the order in which they were
	// taken; those that hold have been worked into Expected. A snapshot of what would be
	// without decisions has none.
	Rulings []Ruling
}

// Ruling gives the decision on a clash; nil if there is none.
func (s *Snapshot) Ruling(clash string) *Ruling {
	for i := range s.Rulings {
		if s.Rulings[i].Clash == clash {
			return &s.Rulings[i]
		}
	}
	return nil
}

// Sitting is an occurrence with what its date makes of it.
type Sitting struct {
	Occurrence
	// Of are the bodies that sit; empty for a personal entry. A body named by the
	// occurrence but no longer in the register is left out.
	Of []*Body
	// Expected are the officers expected, in the register's order.
	Expected []Attendance
	// Pages is how many pages its papers have; 0 is not known. Reading is how many minutes
	// an officer takes to read them; 0 leaves preparation to the factors of its bodies.
	Pages   int
	Reading float64
}

// Attendance is one officer's being expected at a sitting.
type Attendance struct {
	Officer *Officer
	// Seats are the officer's seats that day on the bodies that sit; empty where it
	// only stands in their own diary.
	Seats []*Seat
	// Statutory: one of the seats is a statutory one on a Health and Wellbeing Board.
	Statutory bool
	// Joins is how the officer attends by decision: PresenceRemote or PresenceInPerson;
	// empty where nothing was decided and the sitting's own Presence holds.
	Joins Presence
	// Late is how long after the start the officer comes by decision, Early how long before
	// the end they leave; 0 for neither. Together they are shorter than the sitting.
	Late, Early time.Duration
}

// Attended gives the time of a sitting for which the officer is there; a nil attendance is
// anybody's who attends it all.
func (a *Attendance) Attended(o *Occurrence) Span {
	span := o.Span()
	if a != nil && (a.Late != 0 || a.Early != 0) {
		span.Start, span.End = span.Start.Add(a.Late), span.End.Add(-a.Early)
	}
	return span
}

// Personal tells whether the sitting is of no body.
func (s *Sitting) Personal() bool { return len(s.Of) == 0 }

// Expects gives an officer's attendance; nil if they are not expected.
func (s *Sitting) Expects(name string) *Attendance {
	for i := range s.Expected {
		if s.Expected[i].Officer.Name == name {
			return &s.Expected[i]
		}
	}
	return nil
}
