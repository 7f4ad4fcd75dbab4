package ui

import "convenor/calendar"

// registerSection is a part of the register, in the order of the list at the left.
type registerSection int

const (
	sectionCouncil registerSection = iota
	sectionSystems
	sectionBodies
	sectionOfficers
	sectionSeats
	sectionVenues
	sectionJourneys
	sectionRates
	sectionShaded
	sectionAcronyms
	registerSections
)

// sectionKind says what a part of the register holds, and in what words.
type sectionKind struct {
	// name heads it; one names a single thing of it.
	name, one string
	noun      calendar.Noun
	columns   []sheetColumn
	// empty says what to do where there are none.
	empty string
}

// sectionKinds are the parts of the register.
var sectionKinds = [registerSections]sectionKind{
	sectionCouncil: {"Council", "council", calendar.NounCouncil,
		[]sheetColumn{{title: "Name", weight: 3}, {title: "Base", weight: 2}, {title: "Day", weight: 1, right: true}, {title: "Speed", weight: 1, right: true}},
		"The council is not named yet. Name it, and the venue its officers set out from, at the right."},
	sectionSystems: {"Systems", "system", calendar.NounSystem,
		[]sheetColumn{{title: "Name", weight: 2.6, badge: true}, {title: "Share", weight: 0.8, right: true}, {title: "Valid", weight: 3}, {title: "Then", weight: 0.6}},
		"No systems yet. Add each Integrated Care System that the council’s area lies in, with its share of the council’s people."},
	sectionBodies: {"Bodies", "body", calendar.NounBody,
		[]sheetColumn{{title: "Name", weight: 3.7, badge: true}, {title: "Kind", weight: 2.1}, {title: "Prep", weight: 1.1, right: true}, {title: "Papers", weight: 2.4}, {title: "Valid", weight: 1.4}},
		"No bodies yet. Add the boards, partnerships and committees that your officers sit on."},
	sectionOfficers: {"Officers", "officer", calendar.NounOfficer,
		[]sheetColumn{{title: "Name", weight: 3}, {title: "Post", weight: 1.2}, {title: "Category", weight: 1.6}, {title: "Counts", weight: 1}, {title: "Base", weight: 2}},
		"No officers yet. Add the chief officers whose days you count, and the members of boards that quorums need."},
	sectionSeats: {"Seats", "seat", calendar.NounSeat,
		[]sheetColumn{{title: "Body", weight: 3, badge: true}, {title: "Officer", weight: 2.4}, {title: "Role", weight: 1.4}, {title: "Valid", weight: 2}},
		"No seats yet. A seat says which officer is expected at which body: add bodies and officers first, then their seats."},
	sectionVenues: {"Venues", "venue", calendar.NounVenue,
		[]sheetColumn{{title: "Name", weight: 2.4}, {title: "Also called", weight: 3}, {title: "Place", weight: 1.8}},
		"No venues yet. Add the council’s base and the places where bodies meet, so that journeys between them can be reckoned."},
	sectionJourneys: {"Journeys", "journey", calendar.NounJourney,
		[]sheetColumn{{title: "From", weight: 2}, {title: "To", weight: 2}, {title: "Miles", weight: 1, right: true}, {title: "Minutes", weight: 1.4, right: true}},
		"No journeys yet. Without one, miles are reckoned from the places of two venues. Add venues first, then the miles between them."},
	sectionRates: {"Rates", "rate", calendar.NounRate,
		[]sheetColumn{{title: "Rate", weight: 4}, {title: "Valid", weight: 2.2}},
		"No rates yet. Add what a mile pays, and, if you wish to show costs, what an hour or a day of an officer’s time costs."},
	sectionShaded: {"Shaded days", "shaded days", calendar.NounOverlay,
		[]sheetColumn{{title: "Kind", weight: 2}, {title: "Name", weight: 3}, {title: "First day", weight: 1.8}, {title: "Last day", weight: 1.8}},
		"No shaded days yet. Add a pre-election period, recesses, school holidays or dates of the NHS year; a sitting inside one is warned of."},
	sectionAcronyms: {"Acronyms", "acronym", calendar.NounAcronym,
		[]sheetColumn{{title: "Acronym", weight: 1}, {title: "Stands for", weight: 4}},
		"You have added none. Those of the field, BCF, JSNA, PNA and a hundred more, are built in."},
}
