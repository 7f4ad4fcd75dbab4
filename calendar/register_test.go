package calendar

import (
	"errors"
	"strings"
	"testing"
)

func smallRegister() *Register {
	return &Register{
		Council:  Council{Code: "W", Name: "Wealdshire", Base: "County Hall"},
		Systems:  []System{{Code: "N", Name: "North", Share: 0.6}, {Code: "C", Name: "Central", Share: 0.4}},
		Venues:   []Venue{{Name: "County Hall", Aliases: []string{"Hall"}}, {Name: "Norbury"}},
		Journeys: []Journey{{From: "County Hall", To: "norbury", Miles: 36}},
		Bodies: []Body{
			{Name: "HWB", Aliases: []string{"Health and Wellbeing Board"}, Kind: KindHWB, Papers: "5 clear days", Substitutes: SubstitutesVote},
			{Name: "N ICB Board", Aliases: []string{"ICB"}, Kind: KindICBBoard, System: "N", Venue: "Norbury", Papers: "7 days"},
			{Name: "ICB", Kind: KindCommittee, Papers: "Friday before"},
		},
		Officers: []Officer{{Name: "Anne Bell", Post: "DASS"}, {Name: "Carl Dunn", Post: "AD"}, {Name: "Eve Ford", Post: "AD"}, {Name: "MO"}, {Name: "Guy Hill", Post: "MO"}},
		Seats:    []Seat{{Officer: "Anne Bell", Body: "HWB", Role: RoleStatutory}, {Officer: "Carl Dunn", Body: "HWB", Role: RoleDeputy, DeputyFor: "Anne Bell"}},
		Rates:    []Rate{{Kind: "mileage", PencePerMile: 55}},
		Overlays: []Overlay{{Kind: "recess", Name: "Summer", From: Date{2027, 8, 1}, To: Date{2027, 8, 31}}},
	}
}

func TestRegisterFindsOfficersByNameOrPost(t *testing.T) {
	r := smallRegister()
	for name, want := range map[string]string{"Anne Bell": "Anne Bell", "ANNE BELL": "Anne Bell", "dass": "Anne Bell", "Eve Ford": "Eve Ford", "mo": "MO"} {
		if got, err := r.Officer(name); err != nil || got.Name != want {
			t.Errorf("%q is %v, %v; want %s", name, got, err, want)
		}
	}
	if _, err := r.Officer("AD"); !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), "held by 2 officers") {
		t.Errorf("a post of two gives %v", err)
	}
	for _, name := range []string{"Nobody", ""} {
		if _, err := r.Officer(name); !errors.Is(err, ErrNotFound) {
			t.Errorf("%q gives %v", name, err)
		}
	}
}

func TestRegisterFindsTheRestByNameOrAlias(t *testing.T) {
	r := smallRegister()
	for name, want := range map[string]string{"hwb": "HWB", "health and wellbeing board": "HWB", "ICB": "ICB", "n icb board": "N ICB Board"} {
		if got, err := r.Body(name); err != nil || got.Name != want {
			t.Errorf("body %q is %v, %v; want %s", name, got, err, want)
		}
	}
	for name, want := range map[string]string{"n": "N", "Central": "C"} {
		if got, err := r.System(name); err != nil || got.Code != want {
			t.Errorf("system %q is %v, %v; want %s", name, got, err, want)
		}
	}
	for name, want := range map[string]string{"hall": "County Hall", "NORBURY": "Norbury"} {
		if got, err := r.Venue(name); err != nil || got.Name != want {
			t.Errorf("venue %q is %v, %v; want %s", name, got, err, want)
		}
	}
	_, body := r.Body("Nobody")
	_, system := r.System("Z")
	_, venue := r.Venue("Nowhere")
	for _, err := range []error{body, system, venue} {
		if !errors.Is(err, ErrNotFound) {
			t.Errorf("gives %v", err)
		}
	}
	if b, _ := r.Body("HWB"); b != &r.Bodies[0] {
		t.Error("what is found is not the register's own")
	}
}

func TestDefaultsOfTheRegister(t *testing.T) {
	r := smallRegister()
	if got := r.Speed(); got != 40 {
		t.Errorf("speed %v", got)
	}
	r.SpeedMPH = 60
	if got := r.Speed(); got != 60 {
		t.Errorf("speed %v", got)
	}
	if got := r.DayHours(r.Officers[0]); got != 7.4 {
		t.Errorf("day %v", got)
	}
	r.Council.DayHours = 7.2
	if got := r.DayHours(r.Officers[0]); got != 7.2 {
		t.Errorf("day %v", got)
	}
	r.Officers[0].DayHours = 8
	if got := r.DayHours(r.Officers[0]); got != 8 {
		t.Errorf("day %v", got)
	}
}

func TestCheckOfARegisterThatIsRight(t *testing.T) {
	for _, r := range []*Register{{}, smallRegister()} {
		if err := r.Check(); err != nil {
			t.Errorf("gives %v", err)
		}
	}
}

func TestCheckTellsEachWrongThing(t *testing.T) {
	backwards := Validity{From: Date{2027, 4, 1}, To: Date{2027, 3, 31}}
	minus := -1.0
	for _, c := range []struct {
		wrong func(*Register)
		kind  error
		says  string
	}{
		{func(r *Register) { r.Council.DayHours = 25 }, ErrInvalid, `council "Wealdshire": day_hours 25 is not between 0 and 24`},
		{func(r *Register) { r.Council.Validity = backwards }, ErrInvalid, `council "Wealdshire": valid to 2027-03-31`},
		{func(r *Register) { r.Systems[0].Code = " " }, ErrInvalid, "a system needs a code"},
		{func(r *Register) { r.Systems[0].Code = "council" }, ErrInvalid, "cannot be a system's code"},
		{func(r *Register) { r.Systems[0].Share = 56 }, ErrInvalid, `system "N": share 56 is not a fraction`},
		{func(r *Register) { r.Systems[0].Shares = []DatedShare{{Share: -0.1}} }, ErrInvalid, "share -0.1 is not"},
		{func(r *Register) { r.Systems[0].Shares = []DatedShare{{Validity: backwards}} }, ErrInvalid, `system "N": valid to`},
		{func(r *Register) { r.Systems[0].Validity = backwards }, ErrInvalid, `system "N": valid to`},
		{func(r *Register) { r.Systems[1].Code = "n" }, ErrInvalid, `system "n": it is there twice`},
		{func(r *Register) { r.Venues[1].Name = "" }, ErrInvalid, "a venue needs a name"},
		{func(r *Register) { r.Venues[1].Lat = 91 }, ErrInvalid, "no place on Earth"},
		{func(r *Register) { r.Venues = append(r.Venues, Venue{Name: "NORBURY"}) }, ErrInvalid, `venue "NORBURY": it is there twice`},
		{func(r *Register) { r.Journeys[0].To = "Nowhere" }, ErrNotFound, `journey "County Hall to Nowhere": venue "Nowhere"`},
		{func(r *Register) { r.Journeys[0].Miles = -1 }, ErrInvalid, "cannot be negative"},
		{func(r *Register) { r.Journeys[0].Minutes = -1 }, ErrInvalid, "cannot be negative"},
		{func(r *Register) { r.Journeys = append(r.Journeys, Journey{From: "Norbury", To: "County Hall"}) }, ErrInvalid, `journey "Norbury to County Hall": it is there twice`},
		{func(r *Register) { r.Bodies[0].Name = "" }, ErrInvalid, "a body needs a name"},
		{func(r *Register) { r.Bodies[2].Kind = "board" }, ErrInvalid, `body "ICB": "board" is no kind of body`},
		{func(r *Register) { r.Bodies[1].System = "E" }, ErrNotFound, `body "N ICB Board": system "E"`},
		{func(r *Register) { r.Bodies[1].Venue = "Nowhere" }, ErrNotFound, `venue "Nowhere"`},
		{func(r *Register) { r.Bodies[1].PrepFactor = &minus }, ErrInvalid, "prep_factor -1"},
		{func(r *Register) { r.Bodies[1].Members = -1 }, ErrInvalid, "members and quorum cannot be negative"},
		{func(r *Register) { r.Bodies[1].Quorum.Total = -1 }, ErrInvalid, "members and quorum cannot be negative"},
		{func(r *Register) { r.Bodies[1].Papers = "soon" }, ErrInvalid, `papers "soon" is not like "5 clear days"`},
		{func(r *Register) { r.Bodies[1].Substitutes = "maybe" }, ErrInvalid, `substitutes "maybe"`},
		{func(r *Register) { r.Bodies[1].Validity = backwards }, ErrInvalid, `body "N ICB Board": valid to`},
		{func(r *Register) { r.Bodies[2].Name = "hwb" }, ErrInvalid, `body "hwb": it is there twice`},
		{func(r *Register) { r.Officers[4].Name = "" }, ErrInvalid, "an officer needs a name"},
		{func(r *Register) { r.Officers[4].DayHours = -1 }, ErrInvalid, "day_hours -1"},
		{func(r *Register) { r.Officers[4].Name = "mo" }, ErrInvalid, `officer "mo": it is there twice`},
		{func(r *Register) { r.Seats[0].Officer = "DASS" }, ErrNotFound, `seat "DASS on HWB": officer "DASS"`},
		{func(r *Register) { r.Seats[0].Body = "hwb" }, ErrNotFound, `body "hwb"`},
		{func(r *Register) { r.Seats[0].Role = "boss" }, ErrInvalid, `"boss" is no role`},
		{func(r *Register) { r.Seats[1].DeputyFor = "Nobody" }, ErrNotFound, `officer "Nobody", for whom to deputise`},
		{func(r *Register) { r.Seats[0].Validity = backwards }, ErrInvalid, `seat "Anne Bell on HWB": valid to`},
		{func(r *Register) { r.Seats = append(r.Seats, r.Seats[0]) }, ErrInvalid, `seat "Anne Bell on HWB": it is there twice`},
		{func(r *Register) { r.Rates[0].Kind = "bus" }, ErrInvalid, `rate "bus": rate kind "bus" is not mileage`},
		{func(r *Register) { r.Rates[0].PencePerMile = -1 }, ErrInvalid, "pence_per_mile"},
		{func(r *Register) { r.Rates[0].Validity = backwards }, ErrInvalid, `rate "mileage": valid to`},
		{func(r *Register) { r.Rates = append(r.Rates, Rate{Kind: "mileage"}) }, ErrInvalid, `rate "mileage": it is there twice`},
		{func(r *Register) { r.Overlays[0].Kind = "holiday" }, ErrInvalid, `overlay kind "holiday"`},
		{func(r *Register) { r.Overlays[0].To = Date{2027, 7, 1} }, ErrInvalid, `overlay "Summer": valid to`},
		{func(r *Register) { r.Overlays = append(r.Overlays, r.Overlays[0]) }, ErrInvalid, `overlay "Summer": it is there twice`},
	} {
		r := smallRegister()
		c.wrong(r)
		if err := r.Check(); !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("want %s, got %v", c.says, err)
		}
	}
}

func TestCheckTellsEverythingAtOnce(t *testing.T) {
	r := smallRegister()
	r.Bodies[1].Venue, r.Officers[0].DayHours, r.Rates[0].Kind = "Nowhere", 99, "bus"
	err := r.Check()
	for _, want := range []string{`venue "Nowhere"`, "day_hours 99", `"bus"`} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("does not tell of %s: %v", want, err)
		}
	}
}

func TestPapersRulesThatAreUnderstood(t *testing.T) {
	for papers, want := range map[string]bool{
		"": true, "none": true, "5 clear days": true, "1 clear day": true, "7 days": true, "friday before": true, "Thursday before": true,
		"five clear days": false, "5": false, "days": false, "5  clear days": false, "the friday before": false, "1000 days": false,
	} {
		r := smallRegister()
		r.Bodies[0].Papers = papers
		if err := r.Check(); (err == nil) != want {
			t.Errorf("papers %q gives %v", papers, err)
		}
	}
}
