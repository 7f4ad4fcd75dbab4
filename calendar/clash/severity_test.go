package clash_test

import (
	"slices"
	"testing"

	"convenor/calendar"
	"convenor/calendar/clash"
)

func TestSeverityIsExplained(t *testing.T) {
	cases := []struct {
		rule         string
		first, other string
		traits       []trait
		want         clash.Severity
		why          string
	}{
		{"a statutory seat", "HWB", "N Board", []trait{statutory("DASS")}, clash.SeverityStatutory, "Statute names the seat of the DASS at Second."},
		{"two boards", "HWB", "N Board", nil, clash.SeverityBoards, "Both are boards: HWB and N Board."},
		{"a board", "HWB", "Place", nil, clash.SeverityBoard, "One is a board: HWB."},
		{"a board and a personal entry", "", "N Board", nil, clash.SeverityBoard, "One is a board: N Board."},
		{"no board", "Place", "", nil, clash.SeverityOther, "Neither is a board."},
		{"private", "HWB", "", []trait{private}, clash.SeverityUnsure, "One is private: only the officer can weigh it."},
		{
			"tentative before statutory", "HWB", "N Board",
			[]trait{statutory("DASS"), status(calendar.StatusTentative)},
			clash.SeverityUnsure, "One is tentative: it may not happen.",
		},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			for _, hours := range []string{"11:00-13:00", "12:00-13:00"} { // overlapping, and too far away
				p := newPicture(t, "DASS")
				p.body(calendar.Body{Name: "HWB", Kind: calendar.KindHWB})
				p.body(calendar.Body{Name: "N Board", Kind: calendar.KindICBBoard})
				p.body(calendar.Body{Name: "Place", Kind: calendar.KindPlace})
				bodies := func(name string) trait {
					if name == "" {
						return func(*calendar.Sitting) {}
					}
					return p.of(name)
				}
				p.add("First", "2027-01-14", "10:00-12:00", "DASS", in("Norbury"), bodies(c.first))
				p.add("Second", "2027-01-14", hours, "DASS", append(c.traits, in("Marsh Court"), bodies(c.other))...)
				got := clash.Find(p.snapshot(), clash.Query{})
				if len(got) != 1 {
					if c.rule == "private" && hours == "12:00-13:00" {
						continue // what is private is nowhere known
					}
					t.Fatalf("%d clashes", len(got))
				}
				if s, why := got[0].Severity(); s != c.want || why != c.why {
					t.Errorf("%s: %s, %q", hours, s, why)
				}
			}
		})
	}
}

func TestSeveritiesAreInOrder(t *testing.T) {
	list := clash.Severities()
	if len(list) != 5 || list[0] != clash.SeverityStatutory || !slices.IsSortedFunc(list, func(a, b clash.Severity) int { return int(b - a) }) {
		t.Errorf("%v", list)
	}
	seen := map[string]bool{}
	for _, s := range list {
		if seen[s.String()] {
			t.Errorf("%s stands for two", s)
		}
		seen[s.String()] = true
	}
}
