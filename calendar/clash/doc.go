// Package clash finds who is expected in two places at once, or cannot get from one to
// the other. It is a pure function of a Snapshot: no clock, no I/O, and the order in which
// sittings are given changes nothing.
//
// A clash is a pair of one officer's sittings that share time, or between which a journey
// does not fit. Spans are half-open, so sittings that touch do not overlap, and are listed
// apart; cancelled and free sittings and all-day notes never clash; a tentative one does,
// marked. A journey lies between two sittings of one London date that are attended in
// person, the one over as the other begins or before, with none attended in person between
// them; what is in person is package journey's to say. Every officer expected is looked
// at, whether their time counts as senior or not.
//
// Ways gives the ways out of a clash, ranked, Slots the times at which bodies could sit,
// and a Rhythm those of a year; all three count as free only who would have no clash by
// Find. Ledger counts whose sittings gave way to whose, by the decisions taken.
//
// Warnings are a list of their own and in no count of clashes.
package clash
