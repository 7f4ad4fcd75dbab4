package report_test

import (
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/calendar/report"
)

// withAgendas is what a report is made of where the board of 10 March and the HWB of the
// 17th have one matter in common.
func withAgendas(t *testing.T, s *calendar.Snapshot) report.Options {
	t.Helper()
	reader, err := agenda.NewReader(agenda.Options{})
	if err != nil {
		t.Fatal(err)
	}
	of := func(sitting int, titles ...string) calendar.Agenda {
		a := calendar.Agenda{Sitting: s.Sittings[sitting].ID().String(), Source: "papers"}
		for _, title := range titles {
			a.Items = append(a.Items, calendar.AgendaItem{Title: title})
		}
		return a
	}
	return report.Options{Reader: reader, Agendas: []calendar.Agenda{
		of(1, "Apologies", "Better Care Fund quarter 3", "Chief executive's report"),
		of(3, "Apologies for absence", "BCF Q3 return"),
	}}
}

// TestBusinessThatStandsTwiceIsShown holds the topic, where it was heard, who leads, and
// what one paper would save: 15 minutes of two officers, and half as much again to prepare.
func TestBusinessThatStandsTwiceIsShown(t *testing.T) {
	s := county(t)
	section := section(t, newReport(t, s, withAgendas(t, s)), "business")
	got := rows(section.Tables[0])
	if len(got) != 2 || !strings.Contains(got[0], "Alder Board, Wed 10 Mar 2027; HWB, Wed 17 Mar 2027|HWB|") || !strings.HasSuffix(got[0], "|1.25|0.2") || got[1] != "Total||||1.25|0.2" {
		t.Errorf("%q", got)
	}
	if !strings.HasPrefix(section.Text[0], "Of 5 items on agendas 2 are standing; of the 3 others 2 stand on several tables.") || len(section.Text) != 1 {
		t.Errorf("%q", section.Text)
	}
}

// TestWhatDuplicatedBusinessCost holds that it is priced at the month's mean, and only
// where a cost was asked for.
func TestWhatDuplicatedBusinessCost(t *testing.T) {
	s := county(t)
	o := withAgendas(t, s)
	o.DayPence = 74000
	text := section(t, newReport(t, s, o), "business").Text
	if len(text) != 2 || !strings.HasPrefix(text[1], "At the month's mean cost of an officer-day, £740.00, that is £1") {
		t.Errorf("%q", text)
	}
	s.Sittings = s.Sittings[:1] // nobody met in March: there is no mean
	o.Agendas = nil
	for _, x := range newReport(t, s, o).Sections {
		if x.ID == "business" {
			t.Errorf("%q", x.Text)
		}
	}
}

// TestAnAgendaOfNoSittingIsTold holds the error.
func TestAnAgendaOfNoSittingIsTold(t *testing.T) {
	s := county(t)
	o := withAgendas(t, s)
	o.Fonts = fonts()
	o.Agendas[0].Sitting = "nobody/20270310T100000Z"
	if _, err := report.New(s, march, o); err == nil || !strings.Contains(err.Error(), "report of March 2027") {
		t.Errorf("%v", err)
	}
}

// TestNextMonthsPinchPoints holds what pinches, in order of days, each with who and why.
func TestNextMonthsPinchPoints(t *testing.T) {
	s := county(t)
	r := newReport(t, s, report.Options{})
	got := rows(section(t, r, "next").Tables[0])
	last := ""
	for i, row := range section(t, r, "next").Tables[0].Rows {
		if on := row.Cells[0].On.String(); on < last {
			t.Errorf("%q is out of order", got[i])
		} else {
			last = on
		}
		if row.Cells[1].Text == "" || row.Cells[3].Text == "" {
			t.Errorf("%q says not what or why", got[i])
		}
	}
	if r.Headline[len(r.Headline)-1].Value.String() != "1" {
		t.Errorf("%+v", r.Headline)
	}
	s.Sittings = s.Sittings[:4] // nothing in April
	if next := section(t, newReport(t, s, report.Options{}), "next"); len(next.Tables[0].Rows) != 0 || next.Tables[0].Empty == "" {
		t.Errorf("%+v", next)
	}
}

// TestJourneysSayWhatIsNotInThem holds what nobody can measure: a place that is not known,
// a way of no known length.
func TestJourneysSayWhatIsNotInThem(t *testing.T) {
	s := county(t)
	s.Sittings[2].Place = "The Old Barn"
	s.Register.Venues = append(s.Register.Venues, calendar.Venue{Name: "Nowhere Hall"})
	s.Sittings[3].Place = "Nowhere Hall"
	text := strings.Join(section(t, newReport(t, s, report.Options{}), "miles").Text, " ")
	for _, want := range []string{"Not in it: 1 attendance at a place that is not known.", "Not in it: 2 journeys whose length is not known.", "Travel adds"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
	for i := range s.Sittings {
		s.Sittings[i].Presence = calendar.PresenceRemote
	}
	if miles := section(t, newReport(t, s, report.Options{}), "miles"); len(miles.Tables[0].Rows) != 0 || miles.Tables[0].Empty != "Nobody drove anywhere." {
		t.Errorf("%+v", miles.Tables)
	}
}

// TestMilesAreCappedInTheReportToo holds pay by a rate with a cap and a step.
func TestMilesAreCappedInTheReportToo(t *testing.T) {
	s := county(t)
	s.Register.Rates = []calendar.Rate{{Kind: calendar.RateMileage, PencePerMile: 45, ReturnCapMiles: 30, StepMiles: 10000, OverPencePerMile: 25}}
	wantRows(t, section(t, newReport(t, s, report.Options{}), "miles").Tables[0], "DASS|1|40.0|1.0|£13.50", "DPH|1|40.0|1.0|£13.50", "Total|2|80.0|2.0|£27.00")
}
