package main

import (
	"strings"
	"testing"
)

var inJanuary = []string{"--from", "2027-01", "--to", "2027-01"}

func tallied(tr *trial, more ...string) tallyAnswer {
	tr.t.Helper()
	return read[tallyAnswer](tr, append(append([]string{"tally"}, inJanuary...), more...)...)
}

// TestHowMuchOfUsWithJourneys is the third step of the director's walk: travel stands on
// its own, and takes the band away.
func TestHowMuchOfUsWithJourneys(t *testing.T) {
	tr := newSample(t)
	plain, got := tallied(tr), tallied(tr, "--with-travel")
	if got.Miles != 976 || got.Total.TravelHours != 24.4 || got.Total.Days != 22.5 || got.MileagePence != 53680 || got.Note != "benchmark excludes travel" {
		t.Errorf("%+v, %v miles, %d pence, %q", got.Total, got.Miles, got.MileagePence, got.Note)
	}
	added := map[string]float64{"N": 1.0, "C": 0.5, "E": 1.8, "council": 0}
	for i, r := range got.Rows {
		if days := r.TravelHours / 7.4; days < added[r.Key]-0.05 || days >= added[r.Key]+0.05 || r.Band != "" {
			t.Errorf("%s: %v h of journeys, band %q", r.Key, r.TravelHours, r.Band)
		}
		if r.MeetingHours != plain.Rows[i].MeetingHours || r.PrepHours != plain.Rows[i].PrepHours {
			t.Errorf("%s: journeys changed what is none: %+v", r.Key, r)
		}
	}
	if out := tr.must(append([]string{"tally", "--with-travel"}, inJanuary...)...); !strings.Contains(out, "976.0 miles, £536.80") {
		t.Errorf("people read\n%s", out)
	}
}

// TestEveryFigureOpens holds that each row and the total open to sittings of which the
// time is the row's, with what it rests on.
func TestEveryFigureOpens(t *testing.T) {
	tr := newSample(t)
	whole := tallied(tr, "--split-by-population", "--with-travel")
	for _, r := range append(whole.Rows, whole.Total) {
		key := r.Key
		if key == "" {
			key = "total"
		}
		e := read[explainAnswer](tr, append([]string{"tally", "--split-by-population", "--with-travel", "--explain", key}, inJanuary...)...)
		meeting, prep, travel := 0.0, 0.0, 0.0
		for _, s := range e.Sittings {
			for _, o := range s.Officers {
				meeting, prep, travel = meeting+o.MeetingMinutes/60, prep+o.PrepMinutes/60, travel+o.TravelMinutes/60
			}
			if s.Preparation == "" || s.Fraction <= 0 || s.Fraction > 1 {
				t.Errorf("%s: %+v", key, s)
			}
		}
		if e.Row != r || !near(meeting, r.MeetingHours) || !near(prep, r.PrepHours) || !near(travel, r.TravelHours) || len(e.Sittings) != r.Sittings {
			t.Errorf("%s: %v + %v + %v h behind %+v", key, meeting, prep, travel, r)
		}
		if text := strings.Join(e.Assumptions, " "); !strings.Contains(text, "split by where the council's people live") || !strings.Contains(text, "at 40 mph") {
			t.Errorf("%s rests on %q", key, text)
		}
	}
	if out := tr.must(append([]string{"tally", "--explain", "N"}, inJanuary...)...); !strings.Contains(out, "= 59.50 h; at 7.4 h a day 8.041 days, shown as 8.0") && !strings.Contains(out, "shown as 8.1") {
		t.Errorf("people read\n%s", out)
	}
	if status, _, errs := tr.do(append([]string{"tally", "--explain", "Z"}, inJanuary...)...); status != exitNot || !strings.Contains(errs, "Z") {
		t.Errorf("status %d, %q", status, errs)
	}
}

// near tells whether a sum is what a rounded figure stands for.
func near(sum, shown float64) bool { return sum-shown < 0.0051 && shown-sum < 0.0051 }

// TestCostIsShownOnlyOnDemand holds that rates of pay in the register show nothing by
// themselves, price by post when asked, and that one price for all takes their place.
func TestCostIsShownOnlyOnDemand(t *testing.T) {
	tr := newSample(t)
	tr.must("register", "import", tr.write("pay.json", `{"rates": [
		{"kind": "pay", "post": "CEX", "pence_per_day": 100000, "valid_from": "2026-04-01"},
		{"kind": "pay", "post": "DASS", "pence_per_hour": 10000, "valid_from": "2026-04-01", "valid_to": "2027-01-19"},
		{"kind": "pay", "post": "DASS", "pence_per_hour": 20000, "valid_from": "2027-01-20"}]}`))
	if out := tr.must(append([]string{"--json", "tally"}, inJanuary...)...); strings.Contains(out, "cost") {
		t.Errorf("a cost that nobody asked for:\n%s", out)
	}
	got := tallied(tr, "--by", "post", "--cost")
	cost := map[string]int{}
	for _, r := range got.Rows {
		cost[r.Key] = *r.CostPence
	}
	// CEX: 28.75 h of 7.4 h a day. DASS: 30.25 h to 19 January and 33.25 h from the 20th on.
	if cost["CEX"] != 388514 || cost["DASS"] != 302500+665000 || cost["DCS"] != 0 || *got.Total.UnpricedDays != 6.7 || !strings.Contains(got.Note, "no rate of pay is known for 6.7 of the days") {
		t.Errorf("%v, %v, %q", cost, *got.Total.UnpricedDays, got.Note)
	}
	flat := tallied(tr, "--day-cost", "740")
	if *flat.Total.CostPence != 1420000 { // 142 h at £100 an hour
		t.Errorf("%d", *flat.Total.CostPence)
	}
	if status, _, errs := tr.do(append([]string{"tally", "--day-cost=-1"}, inJanuary...)...); status != exitUse || !strings.Contains(errs, "no price") {
		t.Errorf("status %d, %q", status, errs)
	}
}

// TestYearsAndPosts holds the keys of years: what each stands for, and its mean month.
func TestYearsAndPosts(t *testing.T) {
	tr := newSample(t)
	got := read[tallyAnswer](tr, "tally", "--from", "2026-11", "--to", "2027-07", "--by", "municipal-year")
	if len(got.Rows) != 2 || got.Rows[0].Key != "2026-27" || got.Rows[0].Label != "municipal year 2026-27" || got.Rows[0].Days != 19.2 || got.Rows[0].MeanDays != 3.2 {
		t.Errorf("%+v", got.Rows)
	}
	got = read[tallyAnswer](tr, "tally", "--from", "2026-11", "--to", "2027-07", "--by", "financial-year,post")
	if got.Rows[0].Key != "2026-27/CEX" || got.Rows[0].Label != "financial year 2026-27, CEX" || got.Rows[0].Days != 3.9 {
		t.Errorf("%+v", got.Rows)
	}
	if status, _, errs := tr.do(append([]string{"tally", "--by", "week"}, inJanuary...)...); status != exitUse || !strings.Contains(errs, "post") || !strings.Contains(errs, "financial-year") {
		t.Errorf("status %d, %q", status, errs)
	}
}

// TestBothSidesOfAMerger holds what is listed and what is compared on the console.
func TestBothSidesOfAMerger(t *testing.T) {
	tr := newSample(t)
	if out := tr.must("compare"); !strings.Contains(out, "Fri 1 Jul 2022  North Wealdshire began") {
		t.Errorf("%q", out)
	}
	tr.must("register", "import", tr.write("m.json", `{"systems": [
		{"code": "N", "name": "North Wealdshire", "share": 0.56},
		{"code": "C", "name": "Central Wealdshire", "share": 0.23, "valid_to": "2027-01-31", "successor": "CE"},
		{"code": "E", "name": "East Wealdshire", "share": 0.21, "valid_to": "2027-01-31", "successor": "CE"},
		{"code": "CE", "name": "Central and East", "share": 0.44, "valid_from": "2027-02-01"}]}`))
	turns := read[[]turnAnswer](tr, "compare")
	if len(turns) != 1 || turns[0].On != "2027-02-01" || turns[0].Text != "Central Wealdshire became Central and East; East Wealdshire became Central and East" {
		t.Errorf("%+v", turns)
	}
	got := read[compareAnswer](tr, "compare", "--on", "2027-02-01", "--months", "1")
	var ce compareLine
	for _, l := range got.Rows {
		if l.Key == "CE" {
			ce = l
		}
	}
	if ce.Before != 8.4 || ce.After != 0 || strings.Join(ce.Were, ",") != "Central Wealdshire,East Wealdshire" || got.Total.Before != 19.2 {
		t.Errorf("%+v of %+v", ce, got)
	}
	if out := tr.must("compare", "--on", "2027-02-01", "--months", "1"); !strings.Contains(out, "Central and East (was Central Wealdshire, East Wealdshire)") {
		t.Errorf("people read\n%s", out)
	}
	for _, bad := range [][]string{{"--on", "soon"}, {"--on", "2027-02-01", "--by", "week"}} {
		if status, _, _ := tr.do(append([]string{"compare"}, bad...)...); status != exitUse {
			t.Errorf("%q: status %d", bad, status)
		}
	}
	if status, _, errs := tr.do("compare", "--on", "2027-02-01", "--by", "month"); status != exitNot || !strings.Contains(errs, "month") {
		t.Errorf("status %d, %q", status, errs)
	}
}

// TestIsThereABoardBeforeTheDeadline holds the list of milestones on the console.
func TestIsThereABoardBeforeTheDeadline(t *testing.T) {
	tr := newSample(t)
	if out := tr.must("milestones", "--from", "2027-01-01", "--to", "2028-01-01"); !strings.Contains(out, "No milestone") {
		t.Errorf("%q", out)
	}
	tr.must("register", "import", tr.write("m.json", `{"overlays": [
		{"kind": "milestone", "name": "BCF quarter 3", "from": "2027-01-29", "to": "2027-01-29"},
		{"kind": "milestone", "name": "Joint forward plan", "from": "2027-01-20", "to": "2027-03-31"},
		{"kind": "recess", "name": "Half term", "from": "2027-02-15", "to": "2027-02-19"}]}`))
	got := read[[]milestoneAnswer](tr, "milestones", "--from", "2027-01-01", "--to", "2028-01-01")
	if len(got) != 2 || !got[0].InTime || got[0].Board.Title != "Health and Wellbeing Board" || got[0].Papers != "2027-01-05" || got[0].TooLate != nil || got[1].InTime {
		t.Errorf("%+v", got)
	}
	out := tr.must("milestones", "--from", "2027-01-01", "--to", "2028-01-01")
	for _, want := range []string{"yes: Health and Wellbeing Board, Wed 13 Jan 2027", "Tue 5 Jan 2027", "none since Wed 20 Jan 2027"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// TestPagesOfPapers holds that pages entered count once a page has its minutes, and can be
// taken back.
func TestPagesOfPapers(t *testing.T) {
	tr := newSample(t)
	var id string
	for _, o := range read[[]occurrenceAnswer](tr, "occurrences", "--from", "2027-01-20", "--to", "2027-01-21") {
		id = o.ID
	}
	tr.must("register", "import", tr.write("p.json", `{"minutes_per_page": 2}`))
	if out := tr.must("agenda", "pages", id, "164"); out != "164 pages.\n" {
		t.Errorf("%q", out)
	}
	e := read[explainAnswer](tr, append([]string{"tally", "--explain", "total"}, inJanuary...)...)
	for _, s := range e.Sittings {
		if s.ID == id && (s.Preparation != "reading 164 pages at 2 min" || s.Officers[0].PrepMinutes != 328) {
			t.Errorf("%+v", s)
		}
	}
	tr.must("undo")
	if got := tallied(tr); got.Total.PrepHours != 80 {
		t.Errorf("%v h after undo", got.Total.PrepHours)
	}
	if status, _, _ := tr.do("agenda", "pages", id, "9999"); status != exitNot {
		t.Errorf("status %d", status)
	}
}

// TestJourneysBeyondTheStepPayLess holds cap and step on the console, with the miles
// that were driven before in the same tax year.
func TestJourneysBeyondTheStepPayLess(t *testing.T) {
	tr := newSample(t)
	tr.must("register", "import", tr.write("r.json", `{"rates": [{"kind": "mileage", "pence_per_mile": 45, "step_miles": 200, "over_pence_per_mile": 25, "return_cap_miles": 100, "valid_from": "2027-01-01"}]}`))
	list := read[[]journeyAnswer](tr, "journeys", "--officer", "DASS", "--from", "2027-01-20", "--to", "2027-01-21")
	if len(list) != 1 || list[0].Miles != 72 || list[0].YearMiles != 180 || list[0].Pence != 20*45+52*25 {
		t.Errorf("%+v", list)
	}
	if out := tr.must("journeys", "--officer", "DASS", "--from", "2027-01-14", "--to", "2027-01-15"); !strings.Contains(out, "180.0 miles") || !strings.Contains(out, "£45.00, 100.0 miles paid") {
		t.Errorf("%s", out)
	}
}

// TestPapersAndPreparationAsEntries holds what is written beside the sittings when asked.
func TestPapersAndPreparationAsEntries(t *testing.T) {
	tr := newSample(t)
	out := tr.must("export", "ics", "--officer", "S151", "--deadlines", "--prep", "-o", tr.path("s151.ics"))
	if !strings.Contains(out, "Wrote 1 sittings and 1 entries beside them (sittings of S151, with papers, with preparation)") {
		t.Errorf("%q", out)
	}
	is := tr.content("s151.ics")
	for _, want := range []string{"SUMMARY:Preparation: N Finance Committee\r\n", "DTSTART;TZID=Europe/London:20270125T090000\r\n", "DTEND;TZID=Europe/London:20270125T110000\r\n", "TRANSP:TRANSPARENT"} {
		if !strings.Contains(is, want) {
			t.Errorf("no %q in\n%s", want, is)
		}
	}
}
