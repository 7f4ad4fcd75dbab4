// Package calendar holds the nouns of Convenor and the rules that belong to them.
// It does no I/O, knows no SQL and no window, and imports only the standard library.
//
// The words, one meaning each:
//
//   - System: an Integrated Care System. "ICS" means this; the file format is iCalendar.
//   - Council: an English upper-tier council, whose diaries are run here.
//   - Footprint: which share of a council's people lives in which system, from when to when.
//   - Body: a group that meets (a board, a partnership, a committee). It belongs to one
//     system or, council-wide, to none.
//   - Officer: a person in the register; some count as senior (Director-level and above).
//   - Seat: an officer's place on a body, from one day to another.
//   - Venue, Journey: where bodies meet, and how far apart those places are.
//   - Meeting: one entry or series. Its key is made at first import and never changed.
//   - Occurrence: one dated instance of a meeting, a "sitting" in what people read,
//     identified by its meeting's key and its original start.
//   - Source: where meetings come from, under the name given at import.
//   - Claim: what one source says of one sitting. A sitting may have several.
//   - Series: a meeting held by its rule, with what its sittings have in common; those that
//     follow from the rule are not kept one by one.
//   - Agenda, AgendaItem: the business of a sitting, as a source gave it.
//   - Decision, Ruling: what was decided of a clash, and whether it still holds.
//   - Import, Preview, Change: what arrived, what it would do, and what was done.
//   - Snapshot: an immutable picture of a period, on which every analysis runs.
//
// Spans are half-open. A Date is a civil date in Europe/London. "Now" is an argument.
package calendar
