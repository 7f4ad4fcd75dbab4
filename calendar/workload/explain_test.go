package workload_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// explained opens a figure of Wealdshire's January.
func explained(t *testing.T, p *picture, q workload.Query, key string) *workload.Explanation {
	t.Helper()
	e, err := workload.Explain(p.snapshot(), inJanuary(q), key)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestAFigureSaysHowItWasReckoned(t *testing.T) {
	p := wealdshire(t)
	e := explained(t, p, workload.Query{}, "")
	if e.Reckoning != "62.00 h of meetings + 80.00 h of preparation = 142.00 h; at 7.4 h a day 19.189 days, shown as 19.2" || e.Row.Label != "Total" {
		t.Errorf("%q", e.Reckoning)
	}
	n := explained(t, p, workload.Query{WithTravel: true}, "N")
	if !strings.Contains(n.Reckoning, "+ 7.20 h of journeys") || n.Row.Key != "N" || len(n.Parts) != 9 {
		t.Errorf("%q, %d parts", n.Reckoning, len(n.Parts))
	}
	p.register.Officers[4].DayHours = 4
	if got := explained(t, p, workload.Query{}, "N").Reckoning; !strings.Contains(got, "at 7.4 or 4 h a day, by officer,") {
		t.Errorf("%q", got)
	}
}

func TestAFigureSaysWhatItRestsOn(t *testing.T) {
	p := wealdshire(t)
	two := 2.0
	p.register.Bodies[0].PrepFactor = &two
	p.add("N ICP+C ICP", "2027-01-25", "10:00-11:00", "DASS", with(func(o *calendar.Occurrence) { o.EndAssumed = true }))
	cases := []struct {
		q    workload.Query
		key  string
		want []string
	}{
		{workload.Query{}, "N", []string{
			"Preparation is 2 h an hour of meeting, the body's own: N ICB Board.", "Preparation is 1.5 h an hour of meeting, by the body's kind: N ICP.",
			"Preparation is 1.5 h an hour of meeting, by the body's kind, the highest of those that sit together: N ICP with C ICP.",
			"Preparation is 0 h an hour of meeting, by the body's kind: N Discharge call.",
			"A sitting of several bodies is shared equally among them.", "Of 1 of the sittings the end is assumed.",
			"The band of 8 to 12 days a month is that of CCN/IMPOWER 2022: one system's meetings and preparation, no travel."}},
		{workload.Query{SplitByPopulation: true}, "E", []string{"Time of council-wide bodies is split by where the council's people live, on Wed 13 Jan 2027: North 56%, Central 23%, East 21%."}},
		{workload.Query{WithTravel: true}, "E", []string{"Journeys run from base to venue to base, at 40 mph where none is timed; a leg belongs to the sitting it leads to, the way home to the last."}},
		{workload.Query{DayPence: 74050}, "E", []string{"An officer's day is taken to cost £740.50."}},
		{workload.Query{WithCost: true}, "E", []string{"CEX has no rate of pay."}},
	}
	for _, c := range cases {
		got := explained(t, p, c.q, c.key).Assumptions
		for _, want := range c.want {
			if !slices.Contains(got, want) {
				t.Errorf("%+v %s: no %q in\n%s", c.q, c.key, want, strings.Join(got, "\n"))
			}
		}
	}
	// Nothing is said of what was not asked for.
	if text := strings.Join(explained(t, p, workload.Query{}, "").Assumptions, " "); strings.Contains(text, "split") || strings.Contains(text, "Journeys") || strings.Contains(text, "cost") || strings.Contains(text, "band") {
		t.Errorf("%q", text)
	}
}

func TestReadingTakesThePlaceOfTheFactor(t *testing.T) {
	p := newPicture(t)
	p.register.MinutesPerPage = 2
	p.body("N ICP", calendar.KindICP, "N")
	p.add("N ICP", "2027-01-13", "10:00-12:00", "CEX DASS", func(s *calendar.Sitting) { s.Pages, s.Reading = 164, 328 })
	e := explained(t, p, workload.Query{}, "N")
	if e.Row.PrepMinutes != 656 || e.Row.MeetingMinutes != 240 || e.Parts[0].Basis != "reading 164 pages at 2 min" {
		t.Errorf("%+v, %q", e.Row, e.Parts[0].Basis)
	}
	factor := 5.0
	p.register.Bodies[0].PrepFactor = &factor // a body's own factor is of the body, pages are of the sitting
	if got := explained(t, p, workload.Query{}, "N"); got.Row.PrepMinutes != 656 {
		t.Errorf("%+v", got.Row)
	}
}

func TestWhatIsNoFigureCannotBeOpened(t *testing.T) {
	s := wealdshire(t).snapshot()
	if _, err := workload.Explain(s, inJanuary(workload.Query{}), "Z"); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("%v", err)
	}
	if _, err := workload.Explain(s, workload.Query{}, ""); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("%v", err)
	}
}

// TestPreparationScales holds that a row knows its days with so many times the preparation.
func TestPreparationScales(t *testing.T) {
	total := wealdshire(t).count(workload.Query{}).Total
	for times, hours := range map[float64]float64{0: 62, 0.5: 102, 1: 142, 1.5: 182} {
		if got := total.With(times); math.Abs(got-hours/7.4) > 1e-9 {
			t.Errorf("%v times: %v days, want %v", times, got, hours/7.4)
		}
	}
}

// TestPartsSumToWholesUnderEveryGrouping holds for any calendar that rows by any key or
// pair of keys sum to the total, in time, cost and preparation alone, and that what is
// behind each row is the row's.
func TestPartsSumToWholesUnderEveryGrouping(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := drawPicture(r, t)
		p.register.Rates = append(p.register.Rates, calendar.Rate{Kind: calendar.RatePay, PencePerDay: 60000},
			calendar.Rate{Kind: calendar.RatePay, Post: "DASS", PencePerHour: 9000})
		s := p.snapshot()
		q := workload.Query{From: january, To: january.Add(2), WithCost: true, WithTravel: rapid.Bool().Draw(r, "travel"),
			Personal: rapid.Bool().Draw(r, "personal"), SplitByPopulation: rapid.Bool().Draw(r, "split")}
		keys := rapid.Permutation(workload.Keys()).Draw(r, "keys")
		q.By = keys[:rapid.IntRange(1, 2).Draw(r, "how many")]
		got, err := workload.Count(s, q)
		if err != nil {
			r.Fatal(err)
		}
		sum, pence := workload.Row{}, 0
		for _, row := range got.Rows {
			sum.MeetingMinutes += row.MeetingMinutes
			sum.PrepMinutes += row.PrepMinutes
			sum.TravelMinutes += row.TravelMinutes
			sum.ExactDays += row.ExactDays
			sum.PrepDays += row.PrepDays
			pence += row.CostPence
			behind(r, s, q, row)
		}
		for name, pair := range map[string][2]float64{"meeting": {sum.MeetingMinutes, got.Total.MeetingMinutes}, "preparation": {sum.PrepMinutes, got.Total.PrepMinutes},
			"travel": {sum.TravelMinutes, got.Total.TravelMinutes}, "days": {sum.ExactDays, got.Total.ExactDays}, "days of preparation": {sum.PrepDays, got.Total.PrepDays}} {
			if math.Abs(pair[0]-pair[1]) > 1e-6 {
				r.Fatalf("by %v %s: rows %v, total %v", q.By, name, pair[0], pair[1])
			}
		}
		if d := pence - got.Total.CostPence; d > len(got.Rows) || d < -len(got.Rows) {
			r.Fatalf("by %v: rows cost %d, all %d", q.By, pence, got.Total.CostPence)
		}
	})
}

// behind holds that the sittings behind a row make the row.
func behind(r *rapid.T, s *calendar.Snapshot, q workload.Query, row workload.Row) {
	parts, err := workload.Sittings(s, q, row.Key)
	if err != nil {
		r.Fatal(err)
	}
	minutes, cost := 0.0, 0.0
	for _, p := range parts {
		for _, o := range p.Officers {
			minutes += o.MeetingMinutes + o.PrepMinutes + o.TravelMinutes
			cost += o.CostPence
		}
	}
	if math.Abs(minutes-row.MeetingMinutes-row.PrepMinutes-row.TravelMinutes) > 1e-6 || len(parts) != row.Sittings || math.Abs(cost-float64(row.CostPence)) > 0.51 {
		r.Fatalf("%s: %v minutes, %v pence in %d sittings behind %+v", row.Key, minutes, cost, len(parts), row)
	}
}
