package journey_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/journey"
)

func TestAVenueIsNamedInWholeWords(t *testing.T) {
	r := newPicture(t).register
	r.Venues = append(r.Venues, calendar.Venue{Name: "Hall"}, calendar.Venue{Name: "St Mary's & All Saints"}, calendar.Venue{Name: "Denbury"})
	atlas := journey.NewAtlas(r)
	for text, want := range map[string]string{
		"Norbury":                        "Norbury",
		"NORBURY":                        "Norbury",
		"Norbury Civic Hall, Room 2":     "Norbury",
		"Committee Room 1 (County Hall)": "County Hall",
		"Norbury-Civic-Hall":             "Norbury",
		"Norburyshire":                   "",
		"New Norbury House":              "Norbury",
		"Marsh Court Road":               "Marsh Court",
		"Marsh, Court":                   "Marsh Court",
		"Marshcourt":                     "",
		"Village Hall":                   "Hall",
		"County Hall, Norbury":           "County Hall", // the longest
		"Norbury or Denbury":             "",            // as long
		"st marys and all saints":        "St Mary's & All Saints",
		"St Mary’s &All Saints":          "St Mary's & All Saints",
		"":                               "",
	} {
		got := ""
		if v := atlas.Venue(text); v != nil {
			got = v.Name
		}
		if got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestWithoutAPlaceABodyMeetsWhereItUsuallyDoes(t *testing.T) {
	p := newPicture(t)
	cases := []struct {
		rule, place string
		traits      []trait
		how         journey.Whereabouts
		want        string
	}{
		{"no place", "", []trait{p.of("N ICB Board")}, journey.AtVenue, "Norbury"},
		{"no place, no usual venue", "", []trait{p.of("N Place")}, journey.Unplaced, ""},
		{"no place, several bodies: the first that has one", "", []trait{p.of("N Place", "HWB", "N ICB Board")}, journey.AtVenue, "County Hall"},
		{"no place, remote", "", []trait{p.of("N ICB Board"), presence(calendar.PresenceRemote)}, journey.Remote, ""},
		{"another place", "Downham", []trait{p.of("N ICB Board")}, journey.AtVenue, "Downham"},
		{"a place nobody knows", "The Old Barn", []trait{p.of("N ICB Board")}, journey.Unplaced, ""},
		{"hybrid and no place named", "Hybrid: MS Teams", []trait{p.of("N ICB Board"), presence(calendar.PresenceHybrid)}, journey.AtVenue, "Norbury"},
		{"hybrid and a place nobody knows", "The Old Barn / Teams", []trait{p.of("N ICB Board"), presence(calendar.PresenceHybrid)}, journey.Unplaced, ""},
		{"remote, in person by decision", "Teams", []trait{p.of("N ICB Board"), joins("DASS", calendar.PresenceInPerson)}, journey.AtVenue, "Norbury"},
		{"private", "", []trait{p.of("N ICB Board"), private}, journey.Unplaced, ""},
		{"no place, no body", "", nil, journey.Unplaced, ""},
		{"cancelled", "", []trait{p.of("N ICB Board"), status(calendar.StatusCancelled)}, journey.Nowhere, ""},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			p.sittings = nil
			p.add("Sitting", "2027-01-14", "10:00-12:00", c.place, "DASS", c.traits...)
			how, venue := journey.NewAtlas(p.register).Whereabouts(&p.sittings[0], p.sittings[0].Expects("DASS"))
			name := ""
			if venue != nil {
				name = venue.Name
			}
			if how != c.how || name != c.want {
				t.Errorf("%v %q, want %v %q", how, name, c.how, c.want)
			}
		})
	}
}

// Cities whose distance on the great circle is known: London and Edinburgh are 534 km apart.
func TestWithoutATableMilesAreAFifthMoreThanTheGreatCircle(t *testing.T) {
	r := &calendar.Register{Venues: []calendar.Venue{
		{Name: "London", Lat: 51.5074, Lon: -0.1278},
		{Name: "Edinburgh", Lat: 55.9533, Lon: -3.1883},
		{Name: "Equator", Lon: 0.0001},
		{Name: "A degree north of it", Lat: 1, Lon: 0.0001},
		{Name: "Nowhere"},
	}}
	atlas := journey.NewAtlas(r)
	at := func(i, j int) journey.Way { return atlas.Way(&r.Venues[i], &r.Venues[j]) }
	if got := at(0, 1); math.Abs(got.Miles-534*1.2/1.609344) > 0.5 || !got.Reckoned || got.Minutes != 597 {
		t.Errorf("%+v", got)
	}
	degree := 6371.0088 * math.Pi / 180 * 1.2 / 1.609344
	if got := at(2, 3); math.Abs(got.Miles-degree) > 1e-9 || got.Minutes != 125 {
		t.Errorf("%+v, want %v", got, degree)
	}
	if got := at(0, 4); got != (journey.Way{Unknown: true}) {
		t.Errorf("to a place of unknown position: %+v", got)
	}
	if got := at(4, 4); got != (journey.Way{}) {
		t.Errorf("to the same place: %+v", got)
	}
}

func TestAWayInTheTableHoldsOverTheMap(t *testing.T) {
	r := &calendar.Register{
		SpeedMPH: 30,
		Venues:   []calendar.Venue{{Name: "A", Aliases: []string{"Alpha"}, Lat: 51, Lon: 1}, {Name: "B", Lat: 52, Lon: 1}, {Name: "C", Lat: 53, Lon: 1}},
		Journeys: []calendar.Journey{
			{From: "alpha", To: "B", Miles: 10},
			{From: "C", To: "A", Miles: 10, Minutes: 55},
			{From: "B", To: "Gone", Miles: 1},
			{From: "B", To: "C"},
		},
	}
	atlas := journey.NewAtlas(r)
	for _, c := range []struct {
		rule     string
		from, to int
		want     journey.Way
	}{
		{"by an alias", 0, 1, journey.Way{Miles: 10, Minutes: 20}},
		{"the other way", 1, 0, journey.Way{Miles: 10, Minutes: 20}},
		{"minutes of its own", 0, 2, journey.Way{Miles: 10, Minutes: 55}},
		{"next door", 1, 2, journey.Way{}},
	} {
		if got := atlas.Way(&r.Venues[c.from], &r.Venues[c.to]); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.rule, got, c.want)
		}
	}
}

func TestMinutesAreRoundedUp(t *testing.T) {
	for miles, want := range map[float64]int{0.1: 1, 2: 3, 2.01: 4, 84: 126, 60: 90, 36: 54, 1.0 / 3 * 2: 1} {
		r := &calendar.Register{Venues: []calendar.Venue{{Name: "A"}, {Name: "B"}}, Journeys: []calendar.Journey{{From: "A", To: "B", Miles: miles}}}
		if got := journey.NewAtlas(r).Way(&r.Venues[0], &r.Venues[1]); got.Minutes != want {
			t.Errorf("%v miles: %d min, want %d", miles, got.Minutes, want)
		}
	}
}

func TestAWayIsAsLongBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := &calendar.Register{}
		for _, name := range []string{"A", "B", "C"} {
			r.Venues = append(r.Venues, calendar.Venue{
				Name: name,
				Lat:  rapid.Float64Range(-89, 89).Draw(t, "lat"), Lon: rapid.Float64Range(-180, 180).Draw(t, "lon"),
			})
		}
		if rapid.Bool().Draw(t, "table") {
			r.Journeys = []calendar.Journey{{From: "A", To: "B", Miles: rapid.Float64Range(0, 200).Draw(t, "miles")}}
		}
		atlas := journey.NewAtlas(r)
		there, back := atlas.Way(&r.Venues[0], &r.Venues[1]), atlas.Way(&r.Venues[1], &r.Venues[0])
		if math.Abs(there.Miles-back.Miles) > 1e-9 || there.Minutes != back.Minutes || there.Miles < 0 {
			t.Fatalf("%+v there, %+v back", there, back)
		}
		if float64(there.Minutes) < there.Miles/40*60-1e-6 || float64(there.Minutes) > there.Miles/40*60+1 {
			t.Fatalf("%+v is not rounded up", there)
		}
	})
}

func TestTheRateNearestToTheDayHolds(t *testing.T) {
	d := func(day int) calendar.Date { return calendar.NewDate(2027, 1, day) }
	rate := func(pence float64, from, to calendar.Date) calendar.Rate {
		return calendar.Rate{Kind: "mileage", PencePerMile: pence, Validity: calendar.Validity{From: from, To: to}}
	}
	var none calendar.Date
	cases := []struct {
		rule  string
		rates []calendar.Rate
		want  float64
	}{
		{"none", nil, 0},
		{"none that holds", []calendar.Rate{rate(45, none, d(13)), rate(55, d(15), none)}, 0},
		{"always", []calendar.Rate{rate(45, none, none)}, 45},
		{"its last day", []calendar.Rate{rate(45, none, d(14))}, 45},
		{"another kind", []calendar.Rate{{Kind: "bicycle", PencePerMile: 20}}, 0},
		{"the one that began last", []calendar.Rate{rate(55, d(10), none), rate(45, none, none), rate(50, d(1), none)}, 55},
		{"the one that ends first", []calendar.Rate{rate(55, d(10), none), rate(45, d(10), d(14)), rate(50, d(10), d(20))}, 45},
		{"the last in the register", []calendar.Rate{rate(55, d(10), none), rate(45, d(10), none)}, 45},
	}
	for _, c := range cases {
		if got := journey.Rate(&calendar.Register{Rates: c.rates}, thursday); got != c.want {
			t.Errorf("%s: %v, want %v", c.rule, got, c.want)
		}
	}
}
