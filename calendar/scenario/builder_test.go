package scenario_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/scenario"
)

// county is a council in three systems: every body meets in March and April 2027.
func county(tb testing.TB) *calendar.Snapshot {
	tb.Helper()
	r := &calendar.Register{Council: calendar.Council{Name: "Penshire", Base: "Shire House"}}
	r.Systems = []calendar.System{{Code: "A", Name: "Alder", Share: 0.5}, {Code: "B", Name: "Beech", Share: 0.3}, {Code: "D", Name: "Dogwood", Share: 0.2}}
	for _, post := range []string{"CEX", "DASS", "DPH"} {
		r.Officers = append(r.Officers, calendar.Officer{Name: "The " + post, Post: post})
	}
	r.Officers = append(r.Officers, calendar.Officer{Name: "Ann Other", Post: "Deputy DASS"}, calendar.Officer{Name: "Cllr Pike", Category: "councillor"})
	seat := func(body string, role calendar.Role, officers ...string) {
		for _, o := range officers {
			r.Seats = append(r.Seats, calendar.Seat{Officer: o, Body: body, Role: role})
		}
	}
	body := func(name string, kind calendar.Kind, system string, officers ...string) {
		r.Bodies = append(r.Bodies, calendar.Body{Name: name, Kind: kind, System: system, Aliases: []string{strings.ToUpper(name[:3])}})
		seat(name, calendar.RoleMember, officers...)
	}
	body("Alder Board", calendar.KindICBBoard, "A", "The CEX", "The DASS")
	body("Beech Board", calendar.KindICBBoard, "B", "The CEX", "The DASS")
	body("Dogwood Board", calendar.KindICBBoard, "D", "The DASS", "The DPH")
	body("Beech Place", calendar.KindPlace, "B", "The DPH")
	body("HWB", calendar.KindHWB, "", "The CEX", "Cllr Pike")
	r.Bodies[4].InPerson = calendar.InPersonRule{{Value: true}}
	seat("HWB", calendar.RoleStatutory, "The DASS")
	s := &calendar.Snapshot{Register: r, Span: calendar.DaySpan(calendar.NewDate(2027, 3, 1), calendar.NewDate(2027, 5, 1)),
		Holidays: calendar.NewHolidays(nil)}
	for _, month := range []string{"2027-03-", "2027-04-"} {
		sit(tb, s, "Alder Board", month+"08 10:00", 180)
		sit(tb, s, "Beech Board", month+"09 10:00", 120)
		sit(tb, s, "Dogwood Board", month+"10 10:00", 120)
		sit(tb, s, "Beech Place", month+"11 10:00", 60)
		sit(tb, s, "HWB", month+"12 10:00", 120)
	}
	return s
}

// sit adds a sitting at which everybody with a seat is expected.
func sit(tb testing.TB, s *calendar.Snapshot, body, start string, minutes int) {
	tb.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", start, calendar.London())
	if err != nil {
		tb.Fatal(err)
	}
	at = at.UTC()
	b, err := s.Register.Body(body)
	if err != nil {
		tb.Fatal(err)
	}
	x := calendar.Sitting{Occurrence: calendar.Occurrence{Meeting: "key of " + body, Original: at, Start: at, End: at.Add(time.Duration(minutes) * time.Minute),
		Title: body, Status: calendar.StatusConfirmed, Bodies: []string{body}, Place: "Shire House"}, Of: []*calendar.Body{b}}
	for i := range s.Register.Officers {
		o := &s.Register.Officers[i]
		for j := range s.Register.Seats {
			if seat := &s.Register.Seats[j]; seat.Officer == o.Name && seat.Body == body {
				x.Expected = append(x.Expected, calendar.Attendance{Officer: o, Seats: []*calendar.Seat{seat},
					Statutory: b.Kind == calendar.KindHWB && seat.Role == calendar.RoleStatutory})
			}
		}
	}
	s.Sittings = append(s.Sittings, x)
}

// apply reads a scenario of steps and applies it.
func apply(tb testing.TB, s *calendar.Snapshot, steps string) (*calendar.Snapshot, []scenario.Effect) {
	tb.Helper()
	return applyText(tb, s, `{"name": "trial", "steps": [`+steps+`]}`)
}

func applyText(tb testing.TB, s *calendar.Snapshot, text string) (*calendar.Snapshot, []scenario.Effect) {
	tb.Helper()
	sc, err := scenario.Read(strings.NewReader(text))
	if err != nil {
		tb.Fatal(err)
	}
	then, effects, err := scenario.Apply(s, sc)
	if err != nil {
		tb.Fatal(err)
	}
	return then, effects
}

// lines writes the sittings of a snapshot, one a line: "03-08 Alder Board 180 CEX DASS".
func lines(s *calendar.Snapshot) []string {
	var list []string
	for i := range s.Sittings {
		x := &s.Sittings[i]
		var names []string
		for _, b := range x.Of {
			names = append(names, b.Name)
		}
		line := x.Start.In(calendar.London()).Format("01-02 ") + strings.Join(names, "+") + " " + length(x)
		for _, at := range x.Expected {
			line += " " + strings.TrimPrefix(at.Officer.Name, "The ")
		}
		list = append(list, line)
	}
	return list
}

// length writes "1h30m", "2h" or "15m".
func length(x *calendar.Sitting) string {
	text := strings.TrimSuffix(x.Span().Length().String(), "0s")
	if strings.HasSuffix(text, "h0m") {
		return strings.TrimSuffix(text, "0m")
	}
	return text
}

// want compares the sittings of a snapshot in April with lines.
func want(t *testing.T, s *calendar.Snapshot, april ...string) {
	t.Helper()
	got := slices.DeleteFunc(lines(s), func(l string) bool { return !strings.HasPrefix(l, "04-") })
	if !slices.Equal(got, april) {
		t.Errorf("April is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(april, "\n"))
	}
}

// march holds that a step from April leaves March as it was.
func march(t *testing.T, before, after *calendar.Snapshot) {
	t.Helper()
	only := func(s *calendar.Snapshot) []string {
		return slices.DeleteFunc(lines(s), func(l string) bool { return !strings.HasPrefix(l, "03-") })
	}
	if a, b := only(before), only(after); !slices.Equal(a, b) {
		t.Errorf("March was\n%s\nand is\n%s", strings.Join(a, "\n"), strings.Join(b, "\n"))
	}
}
