// Package scenario says what would be if bodies met otherwise: a body dropped, two of them
// made one, a meeting shortened, held every other time, moved online, held in common with
// another, a deputy sent, systems merged from a date, the council split. A scenario is a
// pure step Snapshot → Snapshot, so that every analysis runs on what it gives unchanged;
// the snapshot it starts from is never written to. No clock, no I/O but the reader given.
//
// A scenario is a small JSON file, for people to write and to keep with a committee paper:
//
//	{"name": "C and E ICBs become one",
//	 "throughout": true,
//	 "steps": [
//	   {"do": "merge-systems", "from": "2027-04-01", "systems": ["C", "E"],
//	    "into": {"code": "CE", "name": "Central and East"}},
//	   {"do": "merge-bodies", "from": "2027-04-01", "bodies": ["C ICB Board", "E ICB Board"],
//	    "into": {"name": "Central and East ICB Board"}, "minutes": 180, "officers": ["CEX", "DASS"]}]}
//
// Steps are taken in order, each on what the one before gave, any number together.
//
// When a step holds. "from" is the first London date on which it does, "to" the last; a
// sitting belongs to a step by the date on which it starts. With "throughout" the dates
// of all steps are passed over and they hold for the whole period shown: so a January is
// seen on the pattern that is to come in April.
//
// The steps, by "do":
//
//   - drop: "bodies" meet no more.
//   - merge-bodies: "bodies" become "into" (name; kind, system and venue where they are not
//     those of the first). The sittings of "dates_of" (the first body, if absent) are its
//     sittings; those of the others fall away. "minutes" is their length, "officers" who
//     is expected, both as before if absent: then everybody with a seat on one of them is.
//   - shorten: the sittings of "bodies" last "minutes", or "percent" of what they did; none
//     becomes longer, and none shorter than five minutes.
//   - alternate: every other sitting of each of "bodies" falls away, beginning with the
//     second in the snapshot that the step holds for.
//   - online: "bodies" are joined remotely. Where a body must meet in person that day
//     the effect says so.
//   - in-common: "bodies" meet in common: in each month the first sitting of each other body
//     falls together with the first of the first, the second with the second; who was
//     expected at either is expected there. It lasts "minutes", else as long as the longest.
//   - deputy: at "bodies" the "deputy" goes in place of "officer".
//   - merge-systems: "systems" become "into" (code, name), and their bodies its bodies.
//   - split-council: "into" (several, with a name and the systems in which each has people)
//     replace the council. Each sends its own senior officers to every body of its systems
//     and has its own of every council-wide body. Everybody else is left as they are.
//   - preparation: hours of preparation per hour of meeting become "factor", or what they
//     were times "times", for "bodies" and bodies of "kinds"; with neither, for all. A
//     "factor" holds in the place of reading time, "times" multiplies that too. Other steps
//     leave reading time as it is: a shorter meeting has no shorter papers; bodies that meet
//     in common read each other's.
//
// Decisions on clashes stay as they were worked into who is expected, except where a
// step says who is.
package scenario
