// Package journey says who travels where: the legs an officer drives on a day, their
// miles, minutes and mileage pay. It is a pure function of a Snapshot: no clock, no I/O.
//
// A day runs base → venue → … → base, over the sittings of one officer that begin on one
// London date and that they attend in person, in order of start, then end. Attended in
// person means at a known venue and not joined remotely; a hybrid sitting is attended in
// person until a decision says otherwise. Cancelled, free and all-day sittings make no
// leg; nor does one whose place is not known, as that of a private one never is: those
// are listed beside the legs. A leg belongs to the sitting it leads to, the way home to
// the last.
package journey
