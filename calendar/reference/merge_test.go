package reference

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"convenor/calendar"

	"pgregory.net/rapid"
)

// applied gives the register after edits, as the store keeps it: by noun and key.
func applied(t interface{ Fatalf(string, ...any) }, held *calendar.Register, edits []calendar.Edit) *calendar.Register {
	r := *held
	for _, e := range edits {
		switch e.Noun {
		case calendar.NounCouncil:
			r.Council = e.After.(calendar.Council)
		case calendar.NounSystem:
			r.Systems = put(r.Systems, systemCode, e)
		case calendar.NounVenue:
			r.Venues = put(r.Venues, venueName, e)
		case calendar.NounJourney:
			r.Journeys = put(r.Journeys, calendar.Journey.Key, e)
		case calendar.NounBody:
			r.Bodies = put(r.Bodies, bodyName, e)
		case calendar.NounOfficer:
			r.Officers = put(r.Officers, officerName, e)
		case calendar.NounSeat:
			r.Seats = put(r.Seats, calendar.Seat.Key, e)
		case calendar.NounRate:
			r.Rates = put(r.Rates, calendar.Rate.Key, e)
		case calendar.NounOverlay:
			r.Overlays = put(r.Overlays, calendar.Overlay.Key, e)
		case calendar.NounSetting:
			v, err := strconv.ParseFloat(e.After.(string), 64)
			if err != nil {
				t.Fatalf("%v", err)
			}
			if e.Key == calendar.SettingSpeed {
				r.SpeedMPH = v
			} else {
				r.MinutesPerPage = v
			}
		default:
			t.Fatalf("an edit of a %s", e.Noun)
		}
	}
	return &r
}

// put puts the value after an edit where the one before it was, else last.
func put[T any](list []T, key func(T) string, e calendar.Edit) []T {
	after := e.After.(T)
	i := slices.IndexFunc(list, func(x T) bool { return key(x) == e.Key })
	if i < 0 {
		return append(slices.Clip(list), after)
	}
	list = slices.Clone(list)
	list[i] = after
	return list
}

func TestMergeAddsReplacesAndLeaves(t *testing.T) {
	held := parse(t, whole)
	incoming := parse(t, `{
	  "systems": [{"code": "E", "name": "East"}],
	  "venues": [{"name": "Hall", "aliases": ["County Hall"], "lat": 51.5, "lon": -0.5}],
	  "bodies": [{"name": "HWB", "kind": "hwb", "in_person": false, "quorum": 10}],
	  "speed_mph": 60}`)
	edits := Merge(held, incoming)
	want := []calendar.Edit{
		{Noun: calendar.NounSystem, Key: "E", After: incoming.Systems[0]},
		{Noun: calendar.NounBody, Key: "HWB", Before: held.Bodies[1], After: incoming.Bodies[0]},
		{Noun: calendar.NounSetting, Key: calendar.SettingSpeed, Before: "45", After: "60"},
	}
	if !reflect.DeepEqual(edits, want) {
		t.Errorf("edits are\n%+v\nwant\n%+v", edits, want)
	}
}

func TestMergeIntoNothingAddsEverything(t *testing.T) {
	incoming := parse(t, whole)
	edits := Merge(&calendar.Register{}, incoming)
	counts := map[calendar.Noun]int{}
	for _, e := range edits {
		counts[e.Noun]++
		if e.Before != nil || e.After == nil || e.Key == "" {
			t.Errorf("edit %+v does not add", e)
		}
	}
	want := map[calendar.Noun]int{
		calendar.NounCouncil: 1, calendar.NounSystem: 1, calendar.NounVenue: 2, calendar.NounJourney: 1, calendar.NounBody: 2,
		calendar.NounOfficer: 2, calendar.NounSeat: 2, calendar.NounRate: 1, calendar.NounOverlay: 1, calendar.NounSetting: 1,
	}
	if !reflect.DeepEqual(counts, want) {
		t.Errorf("adds %v, want %v", counts, want)
	}
	if edits[0].Key != "council" || edits[len(edits)-1].After != "45" {
		t.Errorf("first edit %+v, last %+v", edits[0], edits[len(edits)-1])
	}
}

func TestMergeKeepsTheCaseInWhichANameIsHeld(t *testing.T) {
	held := parse(t, whole)
	incoming := parse(t, strings.NewReplacer(
		`"A Bell"`, `"a bell"`, `"HWB"`, `"hwb"`, `"Norbury"`, `"NORBURY"`, `"Hall"`, `"HALL"`, `"code": "N"`, `"code": "n"`,
		`"system": "N"`, `"system": "n"`, `"Board"`, `"BOARD"`).Replace(whole))
	if edits := Merge(held, incoming); len(edits) != 0 {
		t.Errorf("a register in another case gives %+v", edits)
	}
	incoming.Officers[0].Post = "DCS"
	want := held.Officers[0]
	want.Post = "DCS"
	edits := Merge(held, incoming)
	if len(edits) != 1 || edits[0].Key != "A Bell" || !reflect.DeepEqual(edits[0].After, want) {
		t.Errorf("edits are %+v", edits)
	}
}

func TestMergeTakesAJourneyForTheSameBothWays(t *testing.T) {
	held := parse(t, whole)
	incoming := parse(t, whole)
	j := &incoming.Journeys[0]
	j.From, j.To = j.To, j.From
	if edits := Merge(held, incoming); len(edits) != 0 {
		t.Errorf("the way back gives %+v", edits)
	}
	j.Miles = 37
	edits := Merge(held, incoming)
	if len(edits) != 1 || edits[0].After != (calendar.Journey{From: "Hall", To: "Norbury", Miles: 37, Minutes: 50}) {
		t.Errorf("a longer way back gives %+v", edits)
	}
}

// TestTheWayBackMayBeAnother holds that a file may give both ways, one by one, by name or
// alias, and that each is kept as it was given.
func TestTheWayBackMayBeAnother(t *testing.T) {
	venues := `"venues": [{"name": "Hall", "aliases": ["The Hall"]}, {"name": "Norbury"}],`
	both := parse(t, `{`+venues+`"journeys": [{"from": "Hall", "to": "Norbury", "miles": 36}, {"from": "Norbury", "to": "The Hall", "miles": 40, "minutes": 70}]}`)
	want := calendar.WayBack{Miles: 40, Minutes: 70}
	if len(both.Journeys) != 1 || both.Journeys[0].Miles != 36 || both.Journeys[0].Back == nil || *both.Journeys[0].Back != want {
		t.Fatalf("there and back give %+v", both.Journeys)
	}
	alike := parse(t, `{`+venues+`"journeys": [{"from": "Hall", "to": "Norbury", "miles": 36}, {"from": "Norbury", "to": "Hall", "miles": 36}]}`)
	if len(alike.Journeys) != 1 || alike.Journeys[0].Back != nil {
		t.Errorf("the same both ways gives %+v", alike.Journeys)
	}
	turned := parse(t, `{`+venues+`"journeys": [{"from": "Norbury", "to": "Hall", "miles": 40, "minutes": 70}, {"from": "Hall", "to": "Norbury", "miles": 36}]}`)
	if edits := Merge(both, turned); len(edits) != 0 {
		t.Errorf("told the other way round it gives %+v", edits)
	}
	if _, err := ReadRegister(strings.NewReader(`{` + venues + `"journeys": [{"from": "Hall", "to": "Norbury"}, {"from": "Hall", "to": "Norbury", "miles": 3}]}`)); err == nil {
		t.Error("the same way twice is taken")
	}
}

func TestMergeTellsDatedThingsApart(t *testing.T) {
	held := parse(t, whole)
	incoming := parse(t, `{
	  "officers": [{"name": "A Bell"}], "bodies": [{"name": "HWB", "kind": "hwb"}],
	  "seats": [{"officer": "A Bell", "body": "HWB", "role": "statutory", "valid_from": "2027-01-01"}],
	  "rates": [{"kind": "mileage", "pence_per_mile": 60, "valid_from": "2027-04-06"}]}`)
	incoming.Officers, incoming.Bodies = nil, nil
	for _, e := range Merge(held, incoming) {
		if e.Before != nil {
			t.Errorf("%+v takes the place of one of another date", e)
		}
	}
}

func TestTheLastOfTheSameKeyHolds(t *testing.T) {
	incoming := &calendar.Register{Venues: []calendar.Venue{{Name: "Hall", Lat: 1}, {Name: "Hall", Lat: 2}}}
	edits := Merge(&calendar.Register{}, incoming)
	if len(edits) != 1 || edits[0].After.(calendar.Venue).Lat != 2 {
		t.Errorf("edits are %+v", edits)
	}
}

// TestMergeIsIdempotentAndLosesNothing: after the edits the register has all of what
// arrived and keys of all that was held; merging again gives nothing; the two
// registers given are as they were.
func TestMergeIsIdempotentAndLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		held, incoming := someRegister().Draw(t, "held"), someRegister().Draw(t, "incoming")
		heldBefore, incomingBefore := encoded(t, held), encoded(t, incoming)
		edits := Merge(held, incoming)
		if encoded(t, held) != heldBefore || encoded(t, incoming) != incomingBefore {
			t.Fatal("a register was changed")
		}
		after := applied(t, held, edits)
		after.SpeedMPH = incoming.SpeedMPH
		if again := Merge(after, incoming); len(again) != 0 {
			t.Fatalf("merging again gives %+v", again)
		}
		if len(after.Bodies) < max(len(held.Bodies), len(incoming.Bodies)) || len(after.Seats) < len(held.Seats) {
			t.Fatal("something was lost")
		}
		for _, e := range edits {
			if e.Before != nil && reflect.DeepEqual(e.Before, e.After) {
				t.Fatalf("%+v changes nothing", e)
			}
		}
	})
}

func TestMergeOfARegisterWithItselfIsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reg := someRegister().Draw(t, "register")
		if edits := Merge(reg, reg); len(edits) != 0 {
			t.Fatalf("gives %+v", edits)
		}
	})
}

// encoded is a register as it is written.
func encoded(t *rapid.T, r *calendar.Register) string {
	var text strings.Builder
	if err := WriteRegister(&text, r); err != nil {
		t.Fatalf("%v", err)
	}
	return text.String()
}
