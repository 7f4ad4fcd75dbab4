// Package workload counts how many days of senior officers' time meetings take. It is
// a pure function of a Snapshot: no clock, no I/O.
//
// What counts:
//
//   - A sitting belongs to the month of the London date on which it starts.
//   - It takes the time of every counting officer expected (calendar.Officer.Senior):
//     the minutes of the meeting, and minutes of preparation: those of reading its papers,
//     where their pages are known and the register says how long a page takes; else the
//     meeting's times the body's own factor; else times that of the body's kind. A sitting at which no counting officer is expected is in no tally.
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
// Cost counts only when asked for, by the register's dated rates of pay (PayRate).
//
// The package also says when papers must be published (Deadlines), what becomes of a
// milestone (Milestones), what a reorganisation changed (Compare), and what one figure is
// made from and rests on (Explain).
package workload
