package clash_test

import (
	"fmt"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// systems is a register of three systems with a board each, and a council-wide one.
func systems(tb testing.TB) *picture {
	p := newPicture(tb, "CEX", "DASS")
	for _, code := range []string{"N", "C", "E"} {
		p.register.Systems = append(p.register.Systems, calendar.System{Code: code})
		p.body(calendar.Body{Name: code + " Board", Kind: calendar.KindICBBoard, System: code})
		p.body(calendar.Body{Name: code + " Place", Kind: calendar.KindPlace, System: code})
	}
	p.body(calendar.Body{Name: "HWB", Kind: calendar.KindHWB})
	return p
}

// decided is a decision of an officer to keep one sitting of a day and give another up.
type decided struct {
	officer, kept, lost, date string
	change                    func(*calendar.Ruling)
}

// rule adds the sittings of decisions and gives the snapshot that has them.
func (p *picture) rule(list ...decided) *calendar.Snapshot {
	var rulings []calendar.Ruling
	for i, d := range list {
		var ids [2]string
		for side, what := range []string{d.kept, d.lost} {
			var traits []trait
			if what != "personal" {
				traits = append(traits, p.of(strings.Split(what, "+")...))
			}
			title := fmt.Sprintf("%s %d", what, i)
			p.add(title, d.date, "10:00-11:00", d.officer, traits...)
			ids[side] = p.sittings[len(p.sittings)-1].ID().String()
		}
		r := calendar.Ruling{Decision: calendar.Decision{Officer: d.officer, Keep: calendar.SideA, Reason: "it decides",
			A: calendar.DecidedSitting{ID: ids[0]}, B: calendar.DecidedSitting{ID: ids[1]}}}
		if d.change != nil {
			d.change(&r)
		}
		rulings = append(rulings, r)
	}
	s := p.snapshot()
	s.Rulings = rulings
	return s
}

// ledgerText gives the rows as "N kept 1 gave way 2 (C 1, E 1) covered 0 within 0".
func ledgerText(rows []clash.LedgerRow) []string {
	var list []string
	for _, r := range rows {
		var to []string
		for _, t := range r.To {
			to = append(to, fmt.Sprintf("%s %d", t.System, t.Times))
		}
		text := fmt.Sprintf("%s kept %d gave way %d (%s) covered %d within %d", r.System, r.Kept, r.GaveWay, strings.Join(to, ", "), r.Covered, r.Within)
		if r.Month != (calendar.Month{}) {
			text = r.Month.String() + " " + text
		}
		if r.Officer != nil {
			text = r.Officer.Name + " " + text
		}
		list = append(list, text)
	}
	return list
}

func TestTheLedgerCountsWhoGaveWayToWhom(t *testing.T) {
	lapsed := func(r *calendar.Ruling) { r.Lapsed = "N Board moved" }
	s := systems(t).rule(
		decided{"DASS", "N Board", "C Place", "2027-01-14", func(r *calendar.Ruling) { r.Deputy = "CEX" }},
		decided{"DASS", "N Board", "E Board", "2027-01-15", nil},
		decided{"CEX", "C Board", "N Board", "2027-02-02", nil},
		decided{"DASS", "N Board", "N Place", "2027-02-03", nil},
		decided{"DASS", "HWB", "E Place", "2027-02-04", nil},
		decided{"DASS", "C Place", "personal", "2027-02-05", nil},
		decided{"DASS", "N Board", "E Board", "2027-02-08", lapsed},
		decided{"DASS", "N Board", "E Board", "2027-02-09", func(r *calendar.Ruling) { r.Remote = calendar.SideB }},
		decided{"DASS", "N Board", "E Board", "2027-02-10", func(r *calendar.Ruling) { r.Keep, r.Remote = "", calendar.SideB }},
		decided{"DASS", "N Board+C Board", "E Board+C Place", "2027-02-11", nil},
	)
	want := map[clash.LedgerQuery][]string{
		{}: {
			"N kept 3 gave way 1 (C 1) covered 0 within 1", "C kept 2 gave way 1 (N 1) covered 1 within 1",
			"E kept 0 gave way 3 (N 2, council 1) covered 0 within 0", "council kept 1 gave way 0 () covered 0 within 0",
			"personal kept 0 gave way 1 (C 1) covered 0 within 0",
		},
		{Officer: "cex"}: {
			"N kept 0 gave way 1 (C 1) covered 0 within 0", "C kept 1 gave way 0 () covered 0 within 0", "E kept 0 gave way 0 () covered 0 within 0",
		},
		{From: calendar.NewDate(2027, 1, 15), To: calendar.NewDate(2027, 2, 3), ByOfficer: true, ByMonth: true}: {
			"CEX 2027-02 N kept 0 gave way 1 (C 1) covered 0 within 0", "CEX 2027-02 C kept 1 gave way 0 () covered 0 within 0",
			"DASS 2027-01 N kept 1 gave way 0 () covered 0 within 0", "DASS 2027-01 E kept 0 gave way 1 (N 1) covered 0 within 0",
		},
	}
	for q, rows := range want {
		if got := ledgerText(clash.Ledger(s, q)); strings.Join(got, "\n") != strings.Join(rows, "\n") {
			t.Errorf("%+v:\n%s\nwant\n%s", q, strings.Join(got, "\n"), strings.Join(rows, "\n"))
		}
	}
	if rows := clash.Ledger(s, clash.LedgerQuery{}); rows[0].Share() != 0.25 || rows[2].Share() != 1 || rows[3].Share() != 0 {
		t.Errorf("shares %v %v %v", rows[0].Share(), rows[2].Share(), rows[3].Share())
	}
}

// What one system keeps, another gives up: over single systems the two sums are the same.
func TestTheLedgerBalances(t *testing.T) {
	s := systems(t).rule(
		decided{"DASS", "N Board", "C Place", "2027-01-14", nil}, decided{"CEX", "E Board", "N Board", "2027-02-02", nil},
		decided{"CEX", "E Board", "personal", "2027-03-02", nil}, decided{"CEX", "E Board", "E Place", "2027-03-03", nil})
	kept, lost := 0, 0
	for _, r := range clash.Ledger(s, clash.LedgerQuery{}) {
		kept, lost = kept+r.Kept, lost+r.GaveWay
	}
	if kept != 3 || lost != 3 {
		t.Errorf("kept %d, gave way %d", kept, lost)
	}
}

func TestALedgerWithoutDecisionsListsTheSystems(t *testing.T) {
	rows := clash.Ledger(systems(t).snapshot(), clash.LedgerQuery{})
	if len(rows) != 3 || rows[0].System != "N" || rows[0].Share() != 0 {
		t.Errorf("%+v", rows)
	}
	if rows := clash.Ledger(&calendar.Snapshot{}, clash.LedgerQuery{ByMonth: true}); len(rows) != 0 {
		t.Errorf("%+v", rows)
	}
}

// TestWhatStandsBackWithoutGivingWayIsCountedApart holds that a sitting left early, joined
// remotely or asked to move is on the ledger, and in no count of what gave way.
func TestWhatStandsBackWithoutGivingWayIsCountedApart(t *testing.T) {
	s := systems(t).rule(
		decided{"DASS", "N Board", "E Board", "2027-01-14", func(r *calendar.Ruling) { r.Keep, r.LeaveEarly, r.ArriveLate = "", 10, 5 }},
		decided{"DASS", "N Board", "E Board", "2027-01-15", func(r *calendar.Ruling) { r.Keep, r.LeaveEarly, r.Remote = "", 10, calendar.SideB }},
		decided{"DASS", "N Board", "E Board", "2027-01-18", func(r *calendar.Ruling) { r.Keep, r.Ask = "", calendar.SideB }},
		decided{"DASS", "N Board", "N Place", "2027-01-19", func(r *calendar.Ruling) { r.Keep, r.Ask = "", calendar.SideB }},
		decided{"DASS", "N Board", "E Board", "2027-01-20", func(r *calendar.Ruling) { r.Keep, r.AcceptBoth = "", true }},
	)
	rows := clash.Ledger(s, clash.LedgerQuery{})
	for i, want := range [][6]int{{0, 0, 2, 0, 0, 0}, {0, 0, 0, 0, 0, 0}, {0, 0, 1, 1, 1, 0}} {
		r := rows[i]
		if got := [6]int{r.Kept, r.GaveWay, r.Shortened, r.Remote, r.Asked, r.Within}; got != want {
			t.Errorf("%s: %v, want %v", r.System, got, want)
		}
	}
}
