// Package clash finds who is expected in two places at once. It is a pure function of
// a Snapshot: no clock, no I/O, and the order in which sittings are given changes nothing.
//
// A clash is a pair of one officer's sittings that share time. Spans are half-open, so
// sittings that touch do not clash, and are listed apart; cancelled and free sittings and
// all-day notes never do; a tentative one does, marked. Every officer expected is looked
// at, whether their time counts as senior or not. Journeys are not looked at here yet.
package clash
