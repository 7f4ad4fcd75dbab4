package clash

import "convenor/calendar"

// LedgerQuery says which part of the ledger is wanted.
type LedgerQuery struct {
	// From is the first London date, To the first that is no longer wanted; both zero is
	// all that the snapshot holds. What counts is the date of the sitting given up.
	From, To calendar.Date
	// Officer is a name as the register has it, in any case; empty is everybody.
	Officer string
	// ByOfficer and ByMonth break the rows down.
	ByOfficer, ByMonth bool
}

// LedgerRow is how often the sittings of one system were kept and gave way, by decision.
type LedgerRow struct {
	// System is the system's code, calendar.CouncilWide for bodies of none, or
	// workload.PersonalKey for entries of no body.
	System string
	// Officer and Month are whose and when; nil and zero unless asked for.
	Officer *calendar.Officer
	Month   calendar.Month
	// Kept counts the decisions by which a sitting of the system was kept and another
	// system's gave way, GaveWay those by which it gave way to another's, and Covered those
	// of them by which somebody else was sent.
	Kept, GaveWay, Covered int
	// Within counts those in which one sitting of the system gave way to another of it;
	// they are in neither of the others.
	Within int
	// Shortened counts the decisions by which a sitting of the system was left early or come
	// to late for another system's, Remote those by which it was joined remotely, and Asked
	// those by which its body was asked to move. Both sittings were attended, so that they are
	// in none of the others.
	Shortened, Remote, Asked int
	// To are the systems to which it gave way and how often, in the order of rows.
	To []LedgerTo
}

// LedgerTo is how often one system gave way to another.
type LedgerTo struct {
	System string
	Times  int
}

// Share gives the part of its clashes with other systems in which it gave way, 0 to 1; 0
// where there were none.
func (r LedgerRow) Share() float64 {
	if n := r.Kept + r.GaveWay; n > 0 {
		return float64(r.GaveWay) / float64(n)
	}
	return 0
}
