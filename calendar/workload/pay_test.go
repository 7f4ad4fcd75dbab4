package workload_test

import (
	"testing"

	"convenor/calendar"
	"convenor/calendar/workload"
)

func pay(change func(*calendar.Rate)) calendar.Rate {
	r := calendar.Rate{Kind: calendar.RatePay, PencePerHour: 5000}
	change(&r)
	return r
}

func TestThePostGoesBeforeTheGradeBeforeEverybody(t *testing.T) {
	first, mid := calendar.NewDate(2026, 4, 1), calendar.NewDate(2027, 1, 10)
	blended := pay(func(r *calendar.Rate) { r.From = first })
	newer := pay(func(r *calendar.Rate) { r.From, r.PencePerHour = mid, 5100 })
	grade := pay(func(r *calendar.Rate) { r.Grade, r.PencePerHour = "d1", 6000 })
	post := pay(func(r *calendar.Rate) { r.Post, r.PencePerHour = "dass", 7000 })
	dass, graded, plain := calendar.Officer{Name: "A", Post: "DASS", Grade: "D1"}, calendar.Officer{Name: "B", Post: "DPH", Grade: "D1"}, calendar.Officer{Name: "C", Post: "DCS"}
	cases := []struct {
		name  string
		o     calendar.Officer
		rates []calendar.Rate
		want  float64
	}{
		{"no rate", dass, nil, 0},
		{"another post's", plain, []calendar.Rate{post}, 0},
		{"another grade's", plain, []calendar.Rate{grade}, 0},
		{"blended", plain, []calendar.Rate{blended, grade, post}, 5000},
		{"the newer of two", plain, []calendar.Rate{newer, blended}, 5100},
		{"of two alike the last", plain, []calendar.Rate{blended, pay(func(r *calendar.Rate) { r.From, r.PencePerHour = first, 1 })}, 1},
		{"by grade", graded, []calendar.Rate{newer, grade, post}, 6000},
		{"by post, though it is older", dass, []calendar.Rate{post, grade, newer}, 7000},
		{"miles are no pay", plain, []calendar.Rate{{Kind: calendar.RateMileage, PencePerMile: 45}}, 0},
		{"over by then", plain, []calendar.Rate{pay(func(r *calendar.Rate) { r.To = mid.AddDays(-1) })}, 0},
	}
	for _, c := range cases {
		got := 0.0
		if x := workload.PayRate(&calendar.Register{Rates: c.rates}, &c.o, mid); x != nil {
			got = x.PencePerHour
		}
		if got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestTimeCostsWhatItsRatesSay(t *testing.T) {
	p := newPicture(t)
	p.body("N ICP", calendar.KindICP, "N")
	p.add("N ICP", "2027-01-13", "10:00-12:00", "CEX DASS DPH", in("Norbury")) // 2 h and 3 h, and 72 miles in 108 min
	p.register.Officers[1].DayHours = 5
	p.register.Rates = append(p.register.Rates,
		calendar.Rate{Kind: calendar.RatePay, Post: "CEX", PencePerHour: 10000}, calendar.Rate{Kind: calendar.RatePay, Post: "DASS", PencePerDay: 50000})
	by := func(q workload.Query) map[string]workload.Row {
		q.By = []workload.Key{workload.KeyOfficer}
		rows := map[string]workload.Row{}
		for _, r := range p.count(q).Rows {
			rows[r.Key] = r
		}
		return rows
	}
	rows := by(workload.Query{WithCost: true})
	if rows["CEX"].CostPence != 50000 || rows["DASS"].CostPence != 50000 || rows["DPH"].CostPence != 0 || rows["DPH"].UnpricedDays != 0.7 {
		t.Errorf("%+v", rows)
	}
	if rows = by(workload.Query{WithCost: true, WithTravel: true}); rows["CEX"].CostPence != 68000 || rows["CEX"].MileagePence != 3960 {
		t.Errorf("%+v", rows["CEX"])
	}
	if rows = by(workload.Query{DayPence: 74000, WithCost: true}); rows["CEX"].CostPence != 50000 || rows["DASS"].CostPence != 74000 || rows["DPH"].UnpricedDays != 0 {
		t.Errorf("%+v", rows)
	}
	if rows = by(workload.Query{}); rows["CEX"].CostPence != 0 {
		t.Errorf("%+v", rows["CEX"])
	}
	if got := p.count(workload.Query{WithCost: true}); got.Note != "no rate of pay is known for 0.7 of the days: they are not in the cost" {
		t.Errorf("%q", got.Note)
	}
}

func TestRowsOfYearsAndPosts(t *testing.T) {
	p := newPicture(t)
	p.body("N ICP", calendar.KindICP, "N")
	p.register.Officers[1].Post = "cex" // two hold one post, written otherwise
	p.register.Officers = append(p.register.Officers, calendar.Officer{Name: "Pat Doe", Counts: new(true)})
	for _, day := range []string{"2027-03-31", "2027-04-01", "2027-04-30", "2027-05-04"} {
		p.add("N ICP", day, "10:00-11:00", "CEX cex")
		p.sittings[len(p.sittings)-1].Expected = append(p.sittings[len(p.sittings)-1].Expected, calendar.Attendance{Officer: &p.register.Officers[6]})
	}
	q := workload.Query{From: january, To: january.Add(5)}
	q.By = []workload.Key{workload.KeyMunicipal}
	got := p.count(q)
	if keys := keysOf(got); len(keys) != 2 || keys[0] != "2026-27" || got.Rows[0].Sittings != 3 || got.Rows[0].From != january || got.Rows[0].To != january.Add(3) || got.Rows[1].From != january.Add(4) {
		t.Errorf("%+v", got.Rows)
	}
	q.By = []workload.Key{workload.KeyFinancial}
	if got = p.count(q); got.Rows[0].Sittings != 1 || got.Rows[1].Sittings != 3 || got.Rows[0].Label != "financial year 2026-27" {
		t.Errorf("%+v", got.Rows)
	}
	q.By = []workload.Key{workload.KeyPost, workload.KeyFinancial}
	if keys := keysOf(p.count(q)); len(keys) != 4 || keys[0] != "CEX/2026-27" || keys[3] != "no-post/2027-28" {
		t.Errorf("%q", keys)
	}
}
