// Package ical reads and writes iCalendar (RFC 5545): files of meetings in, with
// recurrence and time zones worked out, and a calendar out.
//
// # Reading
//
// Read takes any bytes. What is wrong costs the entry it stands in and no more,
// and becomes a calendar.Problem with line and remedy. The stream is cut into
// blocks that end between components (splitter), blocks are read on every core
// (blockReader), and what they yield is put together in the order of the file
// (scope, one VCALENDAR with its time zones; gathering, the series by UID). Memory
// grows with what is kept, not with the file.
//
// # Dating
//
// A Series knows its rules, not its sittings: Series.Instances works out the
// stretch of time asked for, jumping to it by arithmetic (walk), so that a rule
// from 1970 costs no more than one from last year. Local times are turned into
// instants by tables of clock changes (zone) as RFC 5545, 3.3.5 has it.
//
// # Whose is what
//
// The reader, the recurrence engine, the time zones and the writer are ours: of the
// Go libraries for iCalendar that were tried, none reads the files that calendars
// really write without crashing, losing a whole file for one line, or never
// returning from a rule. Two of them serve as second opinions in the tests:
// github.com/emersion/go-ical reads what Write wrote, and
// github.com/teambition/rrule-go dates random rules beside our own engine.
// Character sets are golang.org/x/text's, the zones of Windows are Unicode CLDR's
// (see gen_cldr.go), IANA zones come with the standard library.
package ical
