package ui

import (
	"convenor/calendar"
)

// askedAs is how a field of the register is asked for.
type askedAs int

const (
	askedText askedAs = iota
	askedDay
	askedChoice
)

// askedField is one field of a form, known by its key among the values.
type askedField struct {
	key, label string
	// hint stands in an empty field; help below the field, where nothing is wrong.
	hint, help string
	as         askedAs
	// wide: it has a line of its own.
	wide bool
	// choices gives what can be chosen, and what it is called; for a choice alone.
	choices func(r *calendar.Register) (names, labels []string)
	// when tells whether the field has a use beside the other values; nil is always.
	when func(v entryValues) bool
}

// entryValues are the texts of a form, and the names that are chosen in it.
type entryValues map[string]string

// validityFields ask from when to when something holds.
func validityFields() []askedField {
	return []askedField{
		{key: "from", label: "From", hint: "always", as: askedDay},
		{key: "to", label: "Last day", hint: "until further notice", as: askedDay},
	}
}

// with puts fields in front of others.
func with(more []askedField, fields ...askedField) []askedField { return append(fields, more...) }

// entryFields are the fields of each part of the register.
var entryFields = [registerSections][]askedField{
	sectionCouncil: with(validityFields(),
		askedField{key: "name", label: "Name", hint: "Wealdshire County Council", wide: true},
		askedField{key: "code", label: "Code", hint: "E10000012", help: "Its ONS code, or any short word"},
		askedField{key: "base", label: "Officers set out from", as: askedChoice, choices: venueChoices},
		askedField{key: "day", label: "Hours of an officer’s day", hint: "7.4"},
		askedField{key: "speed", label: "Speed of journeys, mph", hint: "40", help: "Where no minutes are given"},
		askedField{key: "pages", label: "Minutes to read a page", hint: "not reckoned by pages"},
		askedField{key: "next", label: "Followed by", hint: "code of its successor"}),
	sectionSystems: with(validityFields(),
		askedField{key: "name", label: "Name", hint: "North Wealdshire", wide: true},
		askedField{key: "code", label: "Code", hint: "N"},
		askedField{key: "next", label: "Followed by", as: askedChoice, choices: systemChoices},
		askedField{key: "shares", label: "Share of the council’s people", hint: "56%, or 56% to 31/3/2027; 79% from 1/4/2027", wide: true}),
	sectionBodies: with(validityFields(),
		askedField{key: "name", label: "Name", hint: "N ICB Board", wide: true},
		askedField{key: "aliases", label: "Also called, with commas between", hint: "North ICB, NHS North Board", wide: true},
		askedField{key: "kind", label: "Kind", as: askedChoice, choices: kindChoices},
		askedField{key: "system", label: "System", as: askedChoice, choices: ofSystemChoices},
		askedField{key: "venue", label: "Usual place", as: askedChoice, choices: venueChoices},
		askedField{key: "person", label: "Meets in person", as: askedChoice, choices: personChoices},
		askedField{key: "factor", label: "Preparation, hours an hour", hint: "as its kind"},
		askedField{key: "papers", label: "Papers are published", hint: "5 clear days, friday before"},
		askedField{key: "members", label: "Members", hint: "as seats are listed"},
		askedField{key: "quorum", label: "Quorum", hint: "10, or 10, councillor 1"},
		askedField{key: "substitutes", label: "Substitutes", as: askedChoice, choices: substituteChoices},
		askedField{key: "next", label: "Followed by", as: askedChoice, choices: bodyChoices}),
	sectionOfficers: {
		{key: "name", label: "Name", hint: "Jo Field", wide: true},
		{key: "post", label: "Post", hint: "DASS"},
		{key: "grade", label: "Grade", hint: "as a rate of pay names it"},
		{key: "email", label: "Email", hint: "where notes go", wide: true},
		{key: "category", label: "Category", hint: "officer, councillor, nhs", help: "What quorums count"},
		{key: "counts", label: "Counts as senior", as: askedChoice, choices: countsChoices},
		{key: "base", label: "Sets out from", as: askedChoice, choices: baseChoices},
		{key: "day", label: "Hours of their day", hint: "as the council’s"},
	},
	sectionSeats: with(validityFields(),
		askedField{key: "body", label: "Body", as: askedChoice, choices: seatBodyChoices, wide: true},
		askedField{key: "officer", label: "Officer", as: askedChoice, choices: officerNames, wide: true},
		askedField{key: "role", label: "Role", as: askedChoice, choices: roleChoices},
		askedField{key: "deputy", label: "Deputy for", as: askedChoice, choices: deputyChoices,
			when: func(v entryValues) bool { return v["role"] == string(calendar.RoleDeputy) }}),
	sectionVenues: {
		{key: "name", label: "Name", hint: "Norbury", wide: true},
		{key: "aliases", label: "Also called, with commas between", hint: "Norbury Town Hall, Room 2", wide: true},
		{key: "lat", label: "Degrees north", hint: "51.9"},
		{key: "lon", label: "Degrees east", hint: "-0.4", help: "West is below nought"},
	},
	sectionJourneys: {
		{key: "from", label: "From", as: askedChoice, choices: venueNames, wide: true},
		{key: "to", label: "To", as: askedChoice, choices: venueNames, wide: true},
		{key: "miles", label: "Miles by road", hint: "36"},
		{key: "minutes", label: "Minutes", hint: "by the speed"},
		{key: "backmiles", label: "Miles back, if otherwise", hint: "the same"},
		{key: "backminutes", label: "Minutes back", hint: "the same"},
	},
	sectionRates: with(validityFields(),
		askedField{key: "kind", label: "Of what", as: askedChoice, choices: rateChoices, wide: true},
		askedField{key: "pence", label: "Pence a mile", hint: "55", when: ofMileage},
		askedField{key: "cap", label: "Miles paid a day at most", hint: "no cap", when: ofMileage},
		askedField{key: "step", label: "Step, miles of a tax year", hint: "no step", help: "10000 is HMRC’s", when: ofMileage},
		askedField{key: "over", label: "Pence a mile beyond it", hint: "25", when: ofMileage},
		askedField{key: "post", label: "Of the post", hint: "DASS", help: "Neither: everybody’s", when: ofPay},
		askedField{key: "grade", label: "or of the grade", hint: "SM2", when: ofPay},
		askedField{key: "hour", label: "Pounds an hour", hint: "120", when: ofPay},
		askedField{key: "daily", label: "or pounds a day", hint: "890", when: ofPay}),
	sectionShaded: {
		{key: "kind", label: "Kind", as: askedChoice, choices: shadedChoices, wide: true},
		{key: "name", label: "Name", hint: "County elections", wide: true},
		{key: "from", label: "First day", as: askedDay},
		{key: "to", label: "Last day", hint: "the same day", as: askedDay},
	},
	sectionAcronyms: {
		{key: "short", label: "Acronym", hint: "WPB", wide: true},
		{key: "full", label: "What it stands for", hint: "Wealdshire Partnership Board", wide: true},
	},
}

func ofMileage(v entryValues) bool { return v["kind"] != calendar.RatePay }
func ofPay(v entryValues) bool     { return v["kind"] == calendar.RatePay }
