// Package workload counts how many days of senior officers' time meetings take. It is
// a pure function of a Snapshot: no clock, no I/O.
//
// What counts:
//
//   - A sitting belongs to the month of the London date on which it starts.
//   - It takes the time of every counting officer expected (calendar.Officer.Senior):
//     the minutes of the meeting, and as many minutes of preparation times the factor
//     of its body. A sitting at which no counting officer is expected is in no tally.
//   - Cancelled sittings are nowhere. A body's sitting counts even where a calendar
//     shows it as free, for the officer sits in it all the same.
//   - An all-day sitting that takes up no time (calendar.Occurrence.Blocks) is a note and
//     does not count; one that does is a day of the officer's own length for each
//     working day it covers, or for each day where it covers no working day.
//   - Personal sittings count only when asked for, without preparation, and only where
//     they take up time. They stand under the key "personal".
//   - A sitting of several bodies is shared equally among them, at the highest factor.
//   - Time of council-wide bodies stands under the key "council", or, where asked,
//     under the systems by their shares of the council's people on that date.
//
// Everything is reckoned in minutes and rounded only at the end, half away from zero:
// hours to two decimals, days to one.
//
// Journeys count only when asked for, as package journey gives them: each leg with the
// sitting it leads to, so that one to a sitting that is in no tally is in none either.
//
// The package also says when papers must be published: Deadlines.
package workload
