package ical

// The bounds within which any bytes are read. Each is far beyond what any real
// calendar was seen to hold; they exist so that a damaged or hostile file ends
// in a Problem and not in an exhausted machine.
const (
	// MaxLine is the greatest length in bytes of one unfolded content line; the
	// rest of a longer line (an attachment kept inside the file, as a rule) is passed over.
	MaxLine = 1 << 18
	// MaxComponent is the greatest size in bytes of one VEVENT, VTIMEZONE and the like,
	// overlong lines already cut. A larger one is reported and passed over.
	MaxComponent = 4 << 20
	// MaxText is the greatest length in bytes of one text kept (a description); the rest is cut.
	MaxText = 64 << 10
	// MaxDepth is how deep components may lie within one another.
	MaxDepth = 32
	// MaxZones is how many VTIMEZONEs one VCALENDAR may carry, and how many
	// different TZIDs are looked up in one reading.
	MaxZones = 1000
	// MaxObservances is how many STANDARD and DAYLIGHT parts of one VTIMEZONE are read.
	MaxObservances = 600
	// MaxTransitions is how many clock changes of one VTIMEZONE are worked out.
	MaxTransitions = 4000
	// MaxDates is how many RDATEs and how many EXDATEs one entry may carry.
	MaxDates = 20000
	// MaxRules is how many RRULEs and how many EXRULEs one entry may carry.
	MaxRules = 20
	// MaxOverrides is how many changed instances one series may carry.
	MaxOverrides = 10000
	// MaxInstances is how many sittings one call of Series.Instances gives at most.
	MaxInstances = 100000
	// MaxEntries is how many entries one reading of whole series holds; a file with more is
	// refused, because what was left out of it would be taken for missing.
	MaxEntries = 250_000
	// MaxListed is the same for Occurrences, which keeps little of each entry.
	MaxListed = 4_000_000
	// MaxProblems is how many problems are listed; beyond it they are only counted.
	MaxProblems = 2000
	// MaxSteps is how many periods (days, weeks, hours) of a rule are looked at in
	// one call, matching or not.
	MaxSteps = 1 << 20
	// maxYear is the last year of a sitting, the last that the format can write.
	maxYear = 9999
)
