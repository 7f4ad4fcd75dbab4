package reference

import (
	"bytes"
	"errors"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"convenor/calendar"

	"pgregory.net/rapid"
)

// whole is a register file that has every field once.
const whole = `{
  "council": {"code": "W", "name": "Wealdshire", "base": "Hall", "day_hours": 7.2, "valid_from": "2020-04-01", "valid_to": "2028-03-31", "successor": "X"},
  "systems": [
    {"code": "N", "name": "North", "valid_from": "2022-07-01", "valid_to": "2027-03-31", "successor": "NE", "share": 0.56,
     "shares": [{"share": 0.5, "valid_from": "2022-07-01", "valid_to": "2024-03-31"}, {"share": 0.6, "valid_from": "2024-04-01"}]}
  ],
  "venues": [{"name": "Hall", "aliases": ["County Hall"], "lat": 51.5, "lon": -0.5}, {"name": "Norbury"}],
  "journeys": [{"from": "Hall", "to": "Norbury", "miles": 36.5, "minutes": 50}],
  "bodies": [
    {"name": "Board", "aliases": ["The Board"], "kind": "icb-board", "system": "N", "venue": "Norbury", "prep_factor": 0,
     "in_person": [{"value": true, "valid_to": "2027-03-31"}, {"value": false, "valid_from": "2027-04-01"}], "members": 12,
     "quorum": {"total": 5, "categories": {"councillor": 1}}, "substitutes": "attend", "papers": "friday before",
     "valid_from": "2022-07-01", "valid_to": "2027-03-31", "successor": "New Board"},
    {"name": "HWB", "kind": "hwb", "in_person": true, "quorum": 10}
  ],
  "officers": [
    {"name": "A Bell", "post": "DASS", "email": "a@w.example", "category": "officer", "counts": false, "base": "Norbury", "day_hours": 7},
    {"name": "C Dale"}
  ],
  "seats": [
    {"officer": "A Bell", "body": "HWB", "role": "statutory", "valid_from": "2026-01-01", "valid_to": "2026-12-31"},
    {"officer": "C Dale", "body": "HWB", "role": "deputy", "deputy_for": "A Bell"}
  ],
  "rates": [{"kind": "mileage", "pence_per_mile": 55, "valid_from": "2026-04-06", "valid_to": "2027-04-05"}],
  "overlays": [{"kind": "pre-election", "name": "County election", "from": "2027-03-22", "to": "2027-05-06"}],
  "speed_mph": 45
}
`

func parse(t *testing.T, text string) *calendar.Register {
	t.Helper()
	r, err := ReadRegister(strings.NewReader(text))
	if err != nil {
		t.Fatalf("read register: %v", err)
	}
	return r
}

func TestReadRegisterReadsEveryField(t *testing.T) {
	r := parse(t, whole)
	d := func(s string) calendar.Date {
		v, err := calendar.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	zero, no := 0.0, false
	days := func(from, to string) (v calendar.Validity) {
		if from != "" {
			v.From = d(from)
		}
		if to != "" {
			v.To = d(to)
		}
		return v
	}
	want := &calendar.Register{
		Council: calendar.Council{Code: "W", Name: "Wealdshire", Base: "Hall", DayHours: 7.2, Validity: days("2020-04-01", "2028-03-31"), Successor: "X"},
		Systems: []calendar.System{{Code: "N", Name: "North", Validity: days("2022-07-01", "2027-03-31"), Successor: "NE", Share: 0.56, Shares: []calendar.DatedShare{
			{Share: 0.5, Validity: days("2022-07-01", "2024-03-31")}, {Share: 0.6, Validity: days("2024-04-01", "")}}}},
		Venues:   []calendar.Venue{{Name: "Hall", Aliases: []string{"County Hall"}, Lat: 51.5, Lon: -0.5}, {Name: "Norbury"}},
		Journeys: []calendar.Journey{{From: "Hall", To: "Norbury", Miles: 36.5, Minutes: 50}},
		Bodies: []calendar.Body{
			{Name: "Board", Aliases: []string{"The Board"}, Kind: calendar.KindICBBoard, System: "N", Venue: "Norbury", PrepFactor: &zero,
				InPerson: calendar.InPersonRule{{Value: true, Validity: days("", "2027-03-31")}, {Validity: days("2027-04-01", "")}}, Members: 12,
				Quorum: calendar.Quorum{Total: 5, Categories: map[string]int{"councillor": 1}}, Substitutes: calendar.SubstitutesAttend, Papers: "friday before",
				Validity: days("2022-07-01", "2027-03-31"), Successor: "New Board"},
			{Name: "HWB", Kind: calendar.KindHWB, InPerson: calendar.InPersonRule{{Value: true}}, Quorum: calendar.Quorum{Total: 10}},
		},
		Officers: []calendar.Officer{
			{Name: "A Bell", Post: "DASS", Email: "a@w.example", Category: "officer", Counts: &no, Base: "Norbury", DayHours: 7}, {Name: "C Dale"}},
		Seats: []calendar.Seat{
			{Officer: "A Bell", Body: "HWB", Role: calendar.RoleStatutory, Validity: days("2026-01-01", "2026-12-31")},
			{Officer: "C Dale", Body: "HWB", Role: calendar.RoleDeputy, DeputyFor: "A Bell"}},
		Rates:    []calendar.Rate{{Kind: "mileage", PencePerMile: 55, Validity: days("2026-04-06", "2027-04-05")}},
		Overlays: []calendar.Overlay{{Kind: "pre-election", Name: "County election", From: d("2027-03-22"), To: d("2027-05-06")}},
		SpeedMPH: 45,
	}
	if !reflect.DeepEqual(r, want) {
		t.Errorf("read\n%+v\nwant\n%+v", r, want)
	}
}

func TestReadRegisterToleratesMarksAndNulls(t *testing.T) {
	want := parse(t, whole)
	for name, text := range map[string]string{
		"byte order mark": byteOrderMark + whole,
		"Windows lines":   strings.ReplaceAll(whole, "\n", "\r\n"),
		"nulls":           strings.Replace(whole, `{"name": "C Dale"}`, `{"name": "C Dale", "counts": null, "post": null}`, 1),
	} {
		if got := parse(t, text); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: read otherwise", name)
		}
	}
	r := parse(t, `{"bodies":[{"name":"B","kind":"hwb","in_person":null,"quorum":null}]}`)
	if b := r.Bodies[0]; b.InPerson != nil || !b.Quorum.IsZero() {
		t.Errorf("null was read as %+v", b)
	}
	if r := parse(t, "{}"); !reflect.DeepEqual(r, &calendar.Register{}) {
		t.Errorf("an empty object was read as %+v", r)
	}
}

func TestReadRegisterCallsEverythingByItsName(t *testing.T) {
	r := parse(t, `{
	  "systems": [{"code": "N", "name": "North"}, {"code": "X"}],
	  "bodies": [{"name": "HWB", "aliases": ["Health Board"], "kind": "hwb"}, {"name": "Board", "kind": "icb-board", "system": "north"}],
	  "officers": [{"name": "A Bell", "post": "DASS"}, {"name": "C Dale"}],
	  "seats": [{"officer": "dass", "body": "health board", "role": "statutory"},
	            {"officer": "c dale", "body": "hwb", "role": "deputy", "deputy_for": "DASS"}]}`)
	if r.Bodies[0].System != "" || r.Bodies[1].System != "N" {
		t.Errorf("bodies are of systems %q and %q, want none and N", r.Bodies[0].System, r.Bodies[1].System)
	}
	want := []calendar.Seat{
		{Officer: "A Bell", Body: "HWB", Role: calendar.RoleStatutory},
		{Officer: "C Dale", Body: "HWB", Role: calendar.RoleDeputy, DeputyFor: "A Bell"}}
	if !slices.Equal(r.Seats, want) {
		t.Errorf("seats are %+v", r.Seats)
	}
}

func TestReadRegisterChecksWhatItReads(t *testing.T) {
	_, err := ReadRegister(strings.NewReader(`{"seats": [{"officer": "Nobody", "body": "HWB", "role": "member"}]}`))
	if !errors.Is(err, calendar.ErrNotFound) || !strings.Contains(err.Error(), `"Nobody"`) {
		t.Errorf("gave %v", err)
	}
	broken := errors.New("the cable was pulled")
	if _, err := ReadRegister(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("gave %v", err)
	}
}

type refusing struct{}

func (refusing) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestWriteRegister(t *testing.T) {
	var text bytes.Buffer
	reg := &calendar.Register{
		Venues: []calendar.Venue{{Name: "Health & <Care> Centre"}},
		Bodies: []calendar.Body{{Name: "HWB", Kind: calendar.KindHWB, InPerson: calendar.InPersonRule{{Value: true}}, Quorum: calendar.Quorum{Total: 10}}},
	}
	if err := WriteRegister(&text, reg); err != nil {
		t.Fatal(err)
	}
	want := `{
  "venues": [
    {
      "name": "Health & <Care> Centre"
    }
  ],
  "bodies": [
    {
      "name": "HWB",
      "kind": "hwb",
      "in_person": true,
      "quorum": 10
    }
  ]
}
`
	if text.String() != want {
		t.Errorf("wrote\n%s\nwant\n%s", text.String(), want)
	}
	if err := WriteRegister(refusing{}, reg); !errors.Is(err, os.ErrClosed) {
		t.Errorf("a writer that refuses gives %v", err)
	}
}

// TestWrittenRegisterReadsBack: reading what was written gives the same, and writing
// that the same bytes.
func TestWrittenRegisterReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reg := someRegister().Draw(t, "register")
		var first, second bytes.Buffer
		if err := WriteRegister(&first, reg); err != nil {
			t.Fatal(err)
		}
		back, err := ReadRegister(bytes.NewReader(first.Bytes()))
		if err != nil {
			t.Fatalf("%v\n%s", err, first.String())
		}
		if !reflect.DeepEqual(back, reg) {
			t.Fatalf("came back as %+v", back)
		}
		if err := WriteRegister(&second, back); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Fatalf("written again otherwise (%v)", err)
		}
	})
}

func FuzzReadRegister(f *testing.F) {
	for _, s := range []string{whole, "{}", "[", `{"bodies":[{"quorum":{"categories":{"a":1}}}]}`, byteOrderMark, `{"systems":[null]}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		reg, err := ReadRegister(strings.NewReader(text))
		if err != nil {
			return
		}
		var out bytes.Buffer
		if err := WriteRegister(&out, reg); err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		if _, err := ReadRegister(&out); err != nil {
			t.Errorf("what was written cannot be read: %v", err)
		}
	})
}
