package reference

import (
	"slices"
	"strings"

	"convenor/calendar"
)

// shape is the form that a value of the register file must have. Where it allows
// several forms ("a number or an object"), each has its part set.
type shape struct {
	// want says in words what is expected.
	want string
	// text checks a text; nil where no text is allowed.
	text func(string) bool
	// number checks a number; nil where none is allowed.
	number func(string) bool
	// flag: true and false are allowed.
	flag bool
	// fields are those of an object; nil where none is allowed.
	fields map[string]*shape
	// names is the shape of every field of an object with fields of any name.
	names *shape
	// list is the shape of the entries of a list; nil where none is allowed.
	list *shape
}

func listOf(s *shape) *shape { return &shape{want: "a list", list: s} }

func objectOf(fields map[string]*shape) *shape { return &shape{want: "an object", fields: fields} }

// dated adds the days on which something holds.
func dated(fields map[string]*shape) map[string]*shape {
	fields["valid_from"], fields["valid_to"] = aDate, aDate
	return fields
}

var (
	aText   = &shape{want: "a text", text: func(string) bool { return true }}
	aNumber = &shape{want: "a number", number: func(string) bool { return true }}
	aWhole  = &shape{want: "a whole number", number: isWhole}
	aFlag   = &shape{want: "true or false", flag: true}
	aDate   = &shape{want: "a date \"YYYY-MM-DD\"", text: isDate}
	texts   = &shape{want: "a list of texts", list: aText}
)

// isWhole tells whether a number is written as a whole one that an int holds.
func isWhole(s string) bool { return !strings.ContainsAny(s, ".eE") && len(s) <= 10 }

// isDate allows an empty text: no date.
func isDate(s string) bool {
	var d calendar.Date
	return d.UnmarshalText([]byte(s)) == nil
}

// registerShape is the register file. Its words are those of calendar's JSON forms;
// a test holds that none is missing.
var registerShape = shape{want: "an object", fields: map[string]*shape{
	"council": objectOf(dated(map[string]*shape{
		"code": aText, "name": aText, "base": aText, "day_hours": aNumber, "successor": aText,
	})),
	"systems": listOf(objectOf(dated(map[string]*shape{
		"code": aText, "name": aText, "successor": aText, "share": aNumber,
		"shares": listOf(objectOf(dated(map[string]*shape{"share": aNumber}))),
	}))),
	"venues": listOf(objectOf(map[string]*shape{"name": aText, "aliases": texts, "lat": aNumber, "lon": aNumber})),
	"journeys": listOf(objectOf(map[string]*shape{
		"from": aText, "to": aText, "miles": aNumber, "minutes": aWhole,
		"back": objectOf(map[string]*shape{"miles": aNumber, "minutes": aWhole}),
	})),
	"bodies":   listOf(bodyShape),
	"officers": listOf(officerShape),
	"seats": listOf(objectOf(dated(map[string]*shape{
		"officer": aText, "body": aText, "role": aText, "deputy_for": aText,
	}))),
	"rates": listOf(objectOf(dated(map[string]*shape{
		"kind": aText, "pence_per_mile": aNumber, "step_miles": aNumber, "over_pence_per_mile": aNumber,
		"return_cap_miles": aNumber, "post": aText, "grade": aText, "pence_per_hour": aNumber, "pence_per_day": aNumber,
	}))),
	"overlays": listOf(objectOf(map[string]*shape{
		"kind": aText, "name": aText, "from": aDate, "to": aDate,
	})),
	"speed_mph": aNumber, "minutes_per_page": aNumber, "keep_months": aNumber,
}}

var bodyShape = objectOf(dated(map[string]*shape{
	"name": aText, "aliases": texts, "kind": aText, "system": aText, "venue": aText, "prep_factor": aNumber,
	"in_person": {
		want: "true, false or a list of dated values", flag: true,
		list: objectOf(dated(map[string]*shape{"value": aFlag})),
	},
	"members": aWhole,
	"quorum": {
		want: "a whole number or an object with total and categories", number: isWhole,
		fields: map[string]*shape{"total": aWhole, "categories": {want: "an object of whole numbers", names: aWhole}},
	},
	"substitutes": aText, "papers": aText, "successor": aText,
}))

var officerShape = objectOf(map[string]*shape{
	"name": aText, "post": aText, "email": aText, "category": aText, "counts": aFlag, "base": aText, "day_hours": aNumber,
	"grade": aText,
})

// known lists the fields of an object, for a fault to name.
func (s *shape) known() string {
	names := make([]string, 0, len(s.fields))
	for name := range s.fields {
		names = append(names, name)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}
