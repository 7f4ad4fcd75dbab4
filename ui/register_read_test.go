package ui

import (
	"encoding/json"
	"testing"

	"convenor/calendar"
)

// asText gives a thing of the register as its file would have it.
func asText(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestWhatAFormShowsIsReadBackTheSame holds for everything in the sample, and for what has
// every field.
func TestWhatAFormShowsIsReadBackTheSame(t *testing.T) {
	r, err := withRegister(t).Register(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	v := calendar.Validity{From: date(t, "2026-04-01"), To: date(t, "2027-03-31")}
	factor, no := 0.5, false
	r.Systems = append(r.Systems, merging().Systems...)
	r.Bodies = append(r.Bodies, calendar.Body{Name: "All", Aliases: []string{"A, B"[:1], "C"}, Kind: calendar.KindPlace, System: "N", Venue: "Norbury", PrepFactor: &factor,
		InPerson: calendar.InPersonRule{{Value: true, Validity: v}}, Members: 20, Quorum: calendar.Quorum{Total: 10, Categories: map[string]int{"councillor": 1, "nhs": 2}},
		Substitutes: calendar.SubstitutesVote, Papers: "friday before", Validity: v, Successor: "N ICP"},
		calendar.Body{Name: "Remote", Kind: calendar.KindCall, InPerson: calendar.InPersonRule{{Value: false}}})
	r.Officers = append(r.Officers, calendar.Officer{Name: "Full", Post: "MO", Grade: "SM2", Email: "full@example.gov.uk", Category: "officer", Counts: &no, Base: "Norbury", DayHours: 7.2})
	r.Seats = append(r.Seats, calendar.Seat{Officer: "Full", Body: "All", Role: calendar.RoleDeputy, DeputyFor: r.Officers[0].Name, Validity: v})
	r.Journeys = append(r.Journeys, calendar.Journey{From: "Norbury", To: "Norbury Annexe", Miles: 3.5, Minutes: 12, Back: &calendar.WayBack{Miles: 4, Minutes: 15}})
	r.Rates = append(r.Rates, calendar.Rate{Kind: calendar.RateMileage, PencePerMile: 45, StepMiles: 10000, OverPencePerMile: 25, ReturnCapMiles: 60, Validity: v},
		calendar.Rate{Kind: calendar.RatePay, Post: "DASS", PencePerHour: 12050}, calendar.Rate{Kind: calendar.RatePay, Grade: "SM2", PencePerDay: 89000})
	r.Overlays = append(r.Overlays, calendar.Overlay{Kind: "milestone", Name: "Plan", From: v.From, To: v.To})
	f := theFacts(t, r)
	f.acronyms = []calendar.Acronym{{Short: "WPB", Full: "Wealdshire Partnership Board"}}
	for i, s := range newRegisterModel(f).sections {
		for _, held := range s.held {
			now, problems := readEntry(registerSection(i), f, held, entryTexts(r, held))
			if len(problems) > 0 || asText(t, now) != asText(t, held) {
				t.Errorf("%s: %s became %s, %v", sectionKinds[i].name, asText(t, held), asText(t, now), problems)
			}
		}
	}
}

// TestWhatIsWrongIsSaidAtItsField: what is filled in, and the one field that complains.
func TestWhatIsWrongIsSaidAtItsField(t *testing.T) {
	for _, c := range []struct {
		section registerSection
		values  entryValues
		field   string
		says    string
	}{
		{sectionCouncil, entryValues{}, "name", "The council needs a name."},
		{sectionCouncil, entryValues{"name": "A", "speed": "fast"}, "speed", "“fast” is no number from 1 to 200. Type such a number, or nothing."},
		{sectionSystems, entryValues{"name": "North"}, "code", "A system needs a code, such as N: it marks the system everywhere."},
		{sectionSystems, entryValues{"code": "council"}, "code", "That code is kept for bodies of no system. Choose another."},
		{sectionSystems, entryValues{"code": "N", "shares": "half"}, "shares", "“half” is no share of all people. Type one such as 56%."},
		{sectionSystems, entryValues{"code": "N", "shares": "56%; 60% from 1/4/2027"}, "shares", "Two shares hold on the same day. Give each a last day before the next begins."},
		{sectionSystems, entryValues{"code": "N", "next": "NE"}, "to", "What another one follows must end. Type its last day."},
		{sectionSystems, entryValues{"code": "N", "from": "1/4/2027", "to": "31/3/2027"}, "to", "The last day is before the first. Type a later one, or nothing."},
		{sectionBodies, entryValues{}, "name", "A body needs a name."},
		{sectionBodies, entryValues{"name": "B", "papers": "soon"}, "papers", "Type “5 clear days”, “7 days”, “friday before”, “none”, or nothing."},
		{sectionBodies, entryValues{"name": "B", "quorum": "councillor"}, "quorum", "Type how many in all, and after commas how many of a category: 10, councillor 1."},
		{sectionBodies, entryValues{"name": "B", "quorum": "11", "members": "10"}, "quorum", "The quorum is more than all members. Type a smaller one."},
		{sectionBodies, entryValues{"name": "B", "members": "2.5"}, "members", "“2.5” is no whole number. Type a number such as 10."},
		{sectionBodies, entryValues{"name": "B", "person": personDated}, "person", "No days are held for it. Choose yes, no or not said."},
		{sectionOfficers, entryValues{"name": "A", "email": "jo at home"}, "email", "That is no address. Type one such as jo.field@example.gov.uk, or nothing."},
		{sectionOfficers, entryValues{"name": "A", "day": "25"}, "day", "“25” is no number from 0 to 24. Type such a number, or nothing."},
		{sectionSeats, entryValues{"body": "B"}, "officer", "Add officers first: a seat is an officer’s."},
		{sectionSeats, entryValues{"body": "B", "officer": "A", "role": "deputy", "deputy": "A"}, "deputy", "Nobody is their own deputy. Choose another officer."},
		{sectionVenues, entryValues{"name": "V", "lat": "51.9"}, "lon", "A place has degrees north and east. Type both, or neither."},
		{sectionJourneys, entryValues{"from": "A", "to": "A", "miles": "3"}, "to", "That is where it begins. Choose another venue."},
		{sectionJourneys, entryValues{"from": "A", "to": "B"}, "miles", "A journey needs its miles."},
		{sectionRates, entryValues{"kind": "mileage", "pence": "45", "over": "25"}, "step", "Type the miles beyond which the other rate holds, such as 10000."},
		{sectionRates, entryValues{"kind": "pay", "post": "DASS", "grade": "SM2", "hour": "9"}, "grade", "A rate is of a post or of a grade. Leave one of them empty."},
		{sectionRates, entryValues{"kind": "pay", "hour": "9", "daily": "90"}, "daily", "Leave one empty: an hour’s price or a day’s."},
		{sectionShaded, entryValues{"kind": "recess"}, "from", "Type the first day."},
		{sectionAcronyms, entryValues{"short": "W P", "full": "x"}, "short", "An acronym is one word."},
	} {
		_, problems := readEntry(c.section, registerFacts{register: &calendar.Register{}, today: date(t, "2026-12-01")}, nil, c.values)
		if len(problems) != 1 || problems[c.field] != c.says {
			t.Errorf("%s %v:\n got %q\nwant %s: %q", sectionKinds[c.section].name, c.values, problems, c.field, c.says)
		}
	}
}

func TestSharesAreTypedAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"56%": `{"share":0.56}`, "56 %": `{"share":0.56}`, "0.56": `{"share":0.56}`, "56": `{"share":0.56}`, "55,5%": `{"share":0.555}`,
		"56% to 31/3/2027":               `{"share":0.56,"valid_to":"2027-03-31"}`,
		"60% from 1 Apr 2027":            `{"share":0.6,"valid_from":"2027-04-01"}`,
		"60% from 1/4/2026 to 31/3/2027": `{"share":0.6,"valid_from":"2026-04-01","valid_to":"2027-03-31"}`,
	} {
		d, err := readShare(text, date(t, "2026-12-01"))
		if err != nil || asText(t, d) != want {
			t.Errorf("%s: %s, %v", text, asText(t, d), err)
		}
	}
	for _, text := range []string{"", "%", "-5%", "101%", "NaN", "56% since then", "56% from nowhere", "5% from 1/4/2027 to 1/4/2026"} {
		if d, err := readShare(text, date(t, "2026-12-01")); err == nil {
			t.Errorf("%q was read as %v", text, d)
		}
	}
}
