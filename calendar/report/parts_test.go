package report_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/ledongthuc/pdf"

	"convenor/calendar"
	"convenor/calendar/report"
	"convenor/calendar/workload"
)

// TestAPageByItself holds that the wall and the clash sheet can be had alone, as PDF and
// HTML, and as nothing else.
func TestAPageByItself(t *testing.T) {
	for only, says := range map[report.Part][2]string{
		report.PartWall:       {"Month wall", "Clash sheet"},
		report.PartClashSheet: {"Clash sheet", "Month wall"},
	} {
		r := newReport(t, county(t), report.Options{Only: only})
		text := string(written(t, r, report.FormHTML))
		if !strings.Contains(text, ">"+says[0]) || strings.Contains(text, says[1]) || strings.Contains(text, "Days by system") || strings.Contains(text, "<nav") {
			t.Errorf("%s: the page is not that alone", only)
		}
		if strings.Count(text, "<table") != 1 || strings.Count(text, "<h2") != 1 {
			t.Errorf("%s: %d tables", only, strings.Count(text, "<table"))
		}
		data := written(t, r, report.FormPDF)
		doc, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		if doc.NumPage() != 1 || len(doc.Outline().Child) != 1 || doc.Outline().Child[0].Title != says[0]+", March 2027" {
			t.Errorf("%s: %d pages, %+v", only, doc.NumPage(), doc.Outline().Child)
		}
		for _, f := range []report.Form{report.FormXLSX, report.FormCSV} {
			if err := r.Write(&bytes.Buffer{}, f); !errors.Is(err, calendar.ErrInvalid) || !strings.Contains(err.Error(), "for printing") {
				t.Errorf("%s as %s: %v", only, f, err)
			}
		}
	}
	if _, err := report.New(county(t), march, report.Options{Only: "cover"}); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("%v", err)
	}
}

// TestAPageByItselfIsSafeToo holds that no typed title is on a page by itself.
func TestAPageByItselfIsSafeToo(t *testing.T) {
	for _, only := range report.Parts() {
		text := string(written(t, newReport(t, county(t), report.Options{Only: only, Safe: true}), report.FormHTML))
		if strings.Contains(text, "Optician") || !strings.Contains(text, "Personal") || !strings.Contains(text, "Safe to share") {
			t.Errorf("%s holds what somebody typed", only)
		}
	}
}

// TestPagesAreAsTheyWere holds both pages as a whole.
func TestPagesAreAsTheyWere(t *testing.T) {
	for _, only := range report.Parts() {
		golden(t, string(only)+".html", written(t, newReport(t, county(t), report.Options{Only: only}), report.FormHTML))
	}
}

// TestTheClashSheetHasRoomToWrite holds its columns and that settled clashes are not on it.
func TestTheClashSheetHasRoomToWrite(t *testing.T) {
	r := newReport(t, county(t), report.Options{})
	wantRows(t, r.ClashSheet, "Wed 10 Mar 2027|DASS|10:00–12:00 Alder Board|11:00–12:00 @Optician|11:00–12:00: 1 h in two places|□ first\n□ second\n |")
	s := county(t)
	s.Sittings[2].Expected = nil
	if r := newReport(t, s, report.Options{Undecided: county(t)}); len(r.ClashSheet.Rows) != 0 || r.ClashSheet.Empty == "" {
		t.Errorf("%+v", r.ClashSheet)
	}
}

// TestBeforeAndAfterATurn holds the comparison where a system ended in the trend, as many
// months on each side as there are, and that there is none where nothing changed.
func TestBeforeAndAfterATurn(t *testing.T) {
	s := section(t, newReport(t, county(t), report.Options{}), "turn")
	wantRows(t, s.Tables[0], "Alder|Beech|0.8|1.4|0.5", "Council-wide||0.0|0.7|0.7", "Total||0.8|2.0|1.2")
	if s.Title != "Before and after Mon 1 Mar 2027" || s.Text[0] != "Beech became Alder. A mean month of February 2027 stands beside one of March 2027." {
		t.Errorf("%q, %q", s.Title, s.Text)
	}
	early := county(t)
	early.Register.Systems[1].To = calendar.NewDate(2026, 9, 30) // five whole months before it, six after
	if s := section(t, newReport(t, early, report.Options{}), "turn"); !strings.Contains(s.Text[0], "April 2026 to September 2026 stands beside one of October 2026 to March 2027") {
		t.Errorf("%q", s.Text)
	}
	for name, to := range map[string]calendar.Date{"never": {}, "before the trend": calendar.NewDate(2026, 3, 31), "after the month": calendar.NewDate(2027, 3, 31), "within the month": calendar.NewDate(2027, 3, 9)} {
		x := county(t)
		x.Register.Systems[1].To = to
		for _, s := range newReport(t, x, report.Options{}).Sections {
			if s.ID == "turn" {
				t.Errorf("%s: %q", name, s.Text)
			}
		}
	}
}

// TestMilestonesSayWhetherABoardIsInTime holds the answers, those given and those found.
func TestMilestonesSayWhetherABoardIsInTime(t *testing.T) {
	x := county(t)
	on := calendar.NewDate(2027, 3, 17)
	x.Register.Bodies[2].Papers = "5 clear days"
	x.Register.Overlays = []calendar.Overlay{
		{Kind: calendar.OverlayMilestone, Name: "Early", From: on, To: on},
		{Kind: calendar.OverlayMilestone, Name: "=Window", From: on.AddDays(1), To: on.AddDays(9)},
		{Kind: calendar.OverlayMilestone, Name: "Next", From: on, To: calendar.NewDate(2027, 4, 20)}}
	s := section(t, newReport(t, x, report.Options{}), "milestones")
	wantRows(t, s.Tables[0],
		"Early|Wed 17 Mar 2027|none is known||Wed 17 Mar 2027",
		"=Window|Fri 26 Mar 2027|none from Thu 18 Mar 2027; the last was HWB, Wed 17 Mar 2027||Wed 14 Apr 2027",
		"Next|Tue 20 Apr 2027|HWB, Wed 14 Apr 2027|Tue 6 Apr 2027|none is known")
	if s.Text[0] != "3 milestones in the year to come: for 2 no Health and Wellbeing Board is known in time." {
		t.Errorf("%q", s.Text)
	}
	given := []workload.Milestone{{Overlay: calendar.Overlay{Name: "Given", To: on}}}
	s = section(t, newReport(t, x, report.Options{Milestones: given}), "milestones")
	wantRows(t, s.Tables[0], "Given|Wed 17 Mar 2027|none is known||none is known")
	if s.Text[0] != "1 milestone in the year to come: no Health and Wellbeing Board is known in time." {
		t.Errorf("%q", s.Text)
	}
	x.Register.Overlays = nil
	for _, s := range newReport(t, x, report.Options{}).Sections {
		if s.ID == "milestones" {
			t.Error("a section on no milestones")
		}
	}
}

// TestCostByTheRegistersRates holds cost by post, what has no price, and what the report
// says it rests on.
func TestCostByTheRegistersRates(t *testing.T) {
	x := county(t)
	x.Register.Rates = append(x.Register.Rates, calendar.Rate{Kind: calendar.RatePay, Post: "DASS", PencePerHour: 10000})
	r := newReport(t, x, report.Options{WithCost: true})
	wantRows(t, section(t, r, "officers").Tables[0], "DASS|1.4|4.00|6.00|2|£1,000.00|6%", "DPH|0.7|2.00|3.00|1|£0.00|3%", "Total|2.0|6.00|9.00|2|£1,000.00|")
	if f := r.Headline[3]; f.Label != "Cost" || f.Value.String() != "£1,000" || f.Note != "by the rates of pay" {
		t.Errorf("%+v", f)
	}
	if text := strings.Join(r.Assumptions, " "); !strings.Contains(text, "for 0.7 of the days there is none") {
		t.Errorf("%q", text)
	}
	x.Register.Rates = append(x.Register.Rates, calendar.Rate{Kind: calendar.RatePay, PencePerDay: 74000})
	if text := strings.Join(newReport(t, x, report.Options{WithCost: true}).Assumptions, " "); !strings.Contains(text, "rates of pay say.") {
		t.Errorf("%q", text)
	}
}

// TestWhatTheFiguresRestOn holds every assumption that can be said, and none that does not
// apply.
func TestWhatTheFiguresRestOn(t *testing.T) {
	x := county(t)
	plain := strings.Join(newReport(t, x, report.Options{}).Assumptions, " ")
	for _, never := range []string{"pages", "cost", "Safe to share", "step", "not known"} {
		if strings.Contains(plain, never) {
			t.Errorf("%q is said of nothing", never)
		}
	}
	x.Register.MinutesPerPage, x.Register.Council.DayHours, x.Register.SpeedMPH = 2, 7.2, 35
	x.Register.Rates = []calendar.Rate{{Kind: calendar.RateMileage, PencePerMile: 45, StepMiles: 10000, OverPencePerMile: 25, ReturnCapMiles: 60}}
	x.Holidays = calendar.Holidays{}
	text := strings.Join(newReport(t, x, report.Options{Safe: true, DayPence: 74000}).Assumptions, " ")
	for _, want := range []string{"A day is 7.2 hours", "reading them at 2 minutes a page", "mileage pays 45p a mile, 25p beyond 10000 miles of a tax year, at most 60 miles a day",
		"at 35 mph", "An officer-day is taken to cost £740.00", "Safe to share", "Bank holidays are not known", "8 to 12 days a month", "Data as last changed on Mon 1 Feb 2027"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
	x.Register.Rates = nil
	if text := strings.Join(newReport(t, x, report.Options{}).Assumptions, " "); !strings.Contains(text, "no mileage rate is known") {
		t.Errorf("%q", text)
	}
}

// TestEveryPageHoldsToTheRules holds the HTML of each page by itself to what the whole is
// held to.
func TestEveryPageHoldsToTheRules(t *testing.T) {
	for _, only := range report.Parts() {
		d, err := goquery.NewDocumentFromReader(bytes.NewReader(written(t, newReport(t, county(t), report.Options{Only: only}), report.FormHTML)))
		if err != nil {
			t.Fatal(err)
		}
		if d.Find("h1").Length() != 1 || d.Find("main").Length() != 1 || d.Find("table caption").Length() != 1 || d.Find("th:not([scope])").Length() != 0 {
			t.Errorf("%s: no heading, main part, caption or headers", only)
		}
		if skip := d.Find("a.skip").AttrOr("href", ""); d.Find(skip).Length() != 1 {
			t.Errorf("%s: the way past the head leads nowhere", only)
		}
	}
}
