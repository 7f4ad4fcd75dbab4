package planner_test

import (
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// boardOffice holds one sitting of the sample's N ICP, on Wed 20 Jan 2027 from 14:00 to
// 16:00, for which DASS, CEX and DPH prepare three hours each; its papers rule is set.
func boardOffice(t *testing.T) *office {
	o := newSampleOffice(t)
	o.must(o.SetNoun(background, calendar.NounBody, "N ICP", []planner.Field{{Name: "papers", Value: "5 clear days"}}))
	return o
}

func beside(o *office, q planner.ExportRequest, of string) []string {
	o.Helper()
	return slices.DeleteFunc(o.sent(q), func(line string) bool { return !strings.Contains(line, of) })
}

func TestPapersAndPreparationStandBesideTheSittings(t *testing.T) {
	o := boardOffice(t)
	q := planner.ExportRequest{Body: "N ICP", Deadlines: true, Preparation: true}
	wantLines(t, o.sent(q), "0 CONFIRMED Papers to be published: N ICP", "0 CONFIRMED Preparation: N ICP", "0 CONFIRMED N ICP")
	text, got, err := o.export(q)
	o.must(err)
	if got.Sittings != 3 || got.Beside != 2 || !strings.Contains(got.Selection, "with papers, with preparation") {
		t.Errorf("%+v", got)
	}
	for _, want := range []string{
		"DTSTART;VALUE=DATE:20270112\r\nDTEND;VALUE=DATE:20270113\r\n",                               // five whole working days lie between
		"DTSTART;TZID=Europe/London:20270119T090000\r\nDTEND;TZID=Europe/London:20270119T120000\r\n", // 2 h at 1.5
		"Rule: 5 clear days. The sitting is on Wed 20 Jan 2027.",
	} {
		if !strings.Contains(strings.ReplaceAll(text, "\r\n ", ""), want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if n := strings.Count(text, "TRANSP:TRANSPARENT"); n != 2 {
		t.Errorf("%d entries leave people free, want 2", n)
	}
}

func TestWhatStandsBesideIsOnlyThereWhenAskedFor(t *testing.T) {
	o := boardOffice(t)
	wantLines(t, o.sent(planner.ExportRequest{Body: "N ICP"}), "0 CONFIRMED N ICP")
	wantLines(t, o.sent(planner.ExportRequest{Body: "N ICP", Preparation: true}), "0 CONFIRMED Preparation: N ICP", "0 CONFIRMED N ICP")
	// A file without is remembered by itself: nothing of it has changed.
	o.wantNothing(planner.ExportRequest{Body: "N ICP", Changes: true})
}

func TestWhatStandsBesideMovesAndGoesWithItsSitting(t *testing.T) {
	o := boardOffice(t)
	q := planner.ExportRequest{Body: "N ICP", Deadlines: true, Preparation: true}
	o.sent(q)
	q.Changes = true
	s, err := o.Snapshot(background, january.Span())
	o.must(err)
	i := slices.IndexFunc(s.Sittings, func(x calendar.Sitting) bool { return slices.Contains(x.Bodies, "N ICP") })
	id, later := s.Sittings[i].ID().String(), s.Sittings[i].Start.AddDate(0, 0, 1)
	end := later.Add(s.Sittings[i].Span().Length())
	_, err = o.EditMeeting(background, id, planner.MeetingFields{Start: &later, End: &end})
	o.must(err)
	wantLines(t, o.sent(q), "1 CONFIRMED Papers to be published: N ICP", "1 CONFIRMED Preparation: N ICP", "1 CONFIRMED N ICP")
	_, err = o.CancelMeeting(background, id)
	o.must(err)
	got := o.sent(q)
	slices.Sort(got)
	wantLines(t, got, "2 CANCELLED N ICP", "2 CANCELLED Papers to be published: N ICP", "2 CANCELLED Preparation: N ICP")
	o.wantNothing(q)
}

func TestALongPreparationIsSpreadOverWorkingDays(t *testing.T) {
	o := boardOffice(t)
	o.must(o.SetNoun(background, calendar.NounBody, "N ICP", []planner.Field{{Name: "prep_factor", Value: "8"}})) // 16 h: 7.4 and 7.4 and 1.2
	o.must(o.SetNoun(background, calendar.NounOfficer, "DASS", []planner.Field{{Name: "day_hours", Value: "8"}}))
	wantLines(t, beside(o, planner.ExportRequest{Body: "N ICP", Preparation: true}, "Preparation"),
		"0 CONFIRMED Preparation: N ICP (1 of 3)", "0 CONFIRMED Preparation: N ICP (2 of 3)", "0 CONFIRMED Preparation: N ICP (3 of 3)")
	wantLines(t, beside(o, planner.ExportRequest{Body: "N ICP", Officer: "DASS", All: true, Preparation: true}, "Preparation"),
		"0 CONFIRMED Preparation: N ICP (1 of 2)", "0 CONFIRMED Preparation: N ICP (2 of 2)")
	text, _, err := o.export(planner.ExportRequest{Body: "N ICP", Preparation: true})
	o.must(err)
	for _, want := range []string{"20270115T090000", "20270118T090000", "20270119T090000"} { // the 16th and 17th are a weekend
		if !strings.Contains(text, "DTSTART;TZID=Europe/London:"+want) {
			t.Errorf("nothing begins at %s", want)
		}
	}
}

func TestNobodyPreparesWhereNothingIsToBePrepared(t *testing.T) {
	o := boardOffice(t)
	if got := beside(o, planner.ExportRequest{Preparation: true, Deadlines: true}, "Discharge call"); len(got) != 3 {
		t.Errorf("a call has %q", got)
	}
	if got := beside(o, planner.ExportRequest{Preparation: true, Deadlines: true}, "Budget"); len(got) != 1 {
		t.Errorf("an entry of no body has %q", got)
	}
}

func TestReadingTimeIsPreparationInACalendar(t *testing.T) {
	o := boardOffice(t)
	o.must(o.SetMinutesPerPage(background, 2))
	s, err := o.Snapshot(background, january.Span())
	o.must(err)
	i := slices.IndexFunc(s.Sittings, func(x calendar.Sitting) bool { return slices.Contains(x.Bodies, "N ICP") })
	o.must(o.SetPages(background, s.Sittings[i].ID().String(), 60))
	text, _, err := o.export(planner.ExportRequest{Body: "N ICP", Preparation: true})
	o.must(err)
	if !strings.Contains(text, "DTEND;TZID=Europe/London:20270119T110000") {
		t.Errorf("%s", text)
	}
	o.must(o.SetMinutesPerPage(background, 0))
	if reg, _ := o.Register(background); reg.MinutesPerPage != 0 {
		t.Errorf("%v minutes a page", reg.MinutesPerPage)
	}
	if err := o.SetMinutesPerPage(background, 61); err == nil {
		t.Error("an hour a page is taken")
	}
}
