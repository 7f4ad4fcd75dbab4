package planner_test

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

var (
	everything = planner.ExportRequest{}
	changes    = planner.ExportRequest{Changes: true}
)

// sent exports and gives the entries written, each as "SEQUENCE STATUS TITLE", in order.
func (o *office) sent(q planner.ExportRequest) []string {
	o.Helper()
	text, got, err := o.export(q)
	o.must(err)
	var out []string
	field := regexp.MustCompile(`(?m)^(SEQUENCE|STATUS|SUMMARY):(.*)\r$`)
	for _, block := range strings.Split(text, "BEGIN:VEVENT")[1:] {
		values := map[string]string{}
		for _, m := range field.FindAllStringSubmatch(block, -1) {
			values[m[1]] = m[2]
		}
		out = append(out, values["SEQUENCE"]+" "+values["STATUS"]+" "+values["SUMMARY"])
	}
	if len(out) != got.Sittings {
		o.Errorf("%d entries written, %d told", len(out), got.Sittings)
	}
	return out
}

func (o *office) wantNothing(q planner.ExportRequest) {
	o.Helper()
	if _, _, err := o.export(q); !errors.Is(err, calendar.ErrNothing) {
		o.Errorf("export of changes: %v, want that there is nothing", err)
	}
}

var (
	lunch = entry{uid: "lunch", title: "Lunch", at: "2027-02-01 12:00"}
	talk  = entry{uid: "talk", title: "Talk", place: "Teams", at: "2027-02-02 12:00"}
)

func TestTheSameHoldingsGiveTheSameBytes(t *testing.T) {
	var texts []string
	for range 2 {
		o := newOffice(t)
		o.take("diary", board, lunch, talk)
		for range 2 {
			text, _, err := o.export(everything)
			o.must(err)
			texts = append(texts, text)
			o.now = o.now.AddDate(0, 0, 3)
		}
	}
	for i, text := range texts[1:] {
		if text != texts[0] {
			t.Errorf("writing %d differs from the first", i+2)
		}
	}
}

func TestAnExportOfChangesHoldsExactlyWhatDiffers(t *testing.T) {
	o := newOffice(t)
	wantLines(t, func() []string { o.take("diary", lunch, talk, last); return o.sent(changes) }(),
		"0 CONFIRMED Lunch", "0 CONFIRMED Talk", "0 CONFIRMED Conference")
	o.wantNothing(changes)

	later := with(talk, func(e *entry) { e.at = "2027-02-02 13:00" })
	o.take("diary", lunch, later, last)
	wantLines(t, o.sent(changes), "1 CONFIRMED Talk")
	o.wantNothing(changes)

	o.takeWith(planner.Choices{Missing: calendar.MissingCancel}, "diary", lunch, last)
	wantLines(t, o.sent(changes), "2 CANCELLED Talk")
	o.wantNothing(changes)

	o.take("diary", lunch, later, last)
	wantLines(t, o.sent(changes), "3 CONFIRMED Talk")
	o.must(o.RemoveSource(background, "diary"))
	wantLines(t, o.sent(changes), "1 CANCELLED Lunch", "4 CANCELLED Talk", "1 CANCELLED Conference")
	o.wantNothing(changes)
}

func TestWhatIsUndoneAfterAnExportIsAChange(t *testing.T) {
	o := newOffice(t)
	o.take("diary", lunch, talk)
	o.sent(everything)
	o.take("diary", lunch, with(talk, func(e *entry) { e.at = "2027-02-02 13:00" }))
	wantLines(t, o.sent(changes), "1 CONFIRMED Talk")
	o.undo()
	wantLines(t, o.sent(changes), "2 CONFIRMED Talk")
	o.undo()
	wantLines(t, o.sent(changes), "1 CANCELLED Lunch", "3 CANCELLED Talk")
	o.redo()
	wantLines(t, o.sent(changes), "2 CONFIRMED Lunch", "4 CONFIRMED Talk")
}

func TestOneSittingOfASeriesIsExportedAlone(t *testing.T) {
	o := newOffice(t)
	o.take("diary", board)
	if got := o.sent(everything); len(got) != 6 {
		t.Errorf("%d entries, want one for each of the six sittings", len(got))
	}
	o.take("diary", board, changed(board, "2027-01-19 10:00", func(e *entry) { e.place = "County Hall" }))
	wantLines(t, o.sent(changes), "1 CONFIRMED Board")
	o.take("diary", with(board, func(e *entry) { e.title = "Cabinet" }))
	wantLines(t, o.sent(changes), "1 CONFIRMED Cabinet", "1 CONFIRMED Cabinet", "2 CONFIRMED Cabinet",
		"1 CONFIRMED Cabinet", "1 CONFIRMED Cabinet", "1 CONFIRMED Cabinet")
}

func TestASeriesWithoutEndIsExportedTwoYearsOn(t *testing.T) {
	o := newOffice(t)
	endless := with(board, func(e *entry) { e.rule = "FREQ=WEEKLY" })
	o.take("diary", endless)
	want := len(written(t, calendarText(endless), london("2027-01-01 00:00"), london("2029-01-01 00:00")))
	if got := len(o.sent(everything)); got != want {
		t.Errorf("%d entries, want the %d to the end of the month two years on", got, want)
	}
	o.now = london("2026-12-31 23:00")
	o.wantNothing(changes)
	o.now = london("2027-01-01 09:00")
	if got := o.sent(changes); len(got) != 5 {
		t.Errorf("a month on: %q, want the five of January 2029", got)
	}
}

func TestAnOfficersExportLeavesOutTheirOwnDiary(t *testing.T) {
	o := newWealdshire(t)
	o.accept(o.sample("dass.ics", dass), planner.Choices{})
	own := planner.ExportRequest{Officer: "DASS"}
	if _, got, err := o.export(own); err != nil || got.Sittings != 0 {
		t.Errorf("from the own diary unchanged: %+v, %v, want none", got, err)
	}
	if got := o.sent(planner.ExportRequest{Officer: "DASS", All: true}); len(got) != 18 {
		t.Errorf("all: %d, want 18", len(got))
	}
	path := o.file("n.ics", calendarText(
		entry{uid: "1", title: "N ICB Board", at: "2027-01-14 10:00", minutes: 120},
		entry{uid: "2", title: "N ICB Board", at: "2027-02-11 09:30", minutes: 150}))
	pre, err := o.Preview(background, planner.ImportRequest{Paths: []string{path}, System: "N"})
	o.must(err)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 2, Possible: 1, New: 1})
	o.accept(pre, accept)
	wantLines(t, o.sent(own), "0 CONFIRMED N ICB Board", "0 CONFIRMED N ICB Board")
}

func TestPrivateSittingsAreNeverExported(t *testing.T) {
	o := newOffice(t)
	secret := with(talk, func(e *entry) { e.private = true })
	o.take("diary", lunch, secret, with(board, func(e *entry) { e.private = true }))
	wantLines(t, o.sent(everything), "0 CONFIRMED Lunch")
	o.take("diary", with(lunch, func(e *entry) { e.private = true }), secret)
	wantLines(t, o.sent(changes), "1 CANCELLED ") // what was sent of it is forgotten, too
}

func TestAnExportThatWasNotWrittenIsNotRecorded(t *testing.T) {
	o := newOffice(t)
	o.take("diary", lunch)
	broken := errors.New("the stick was pulled out")
	if _, err := o.Export(background, everything, noSink(broken)); !errors.Is(err, broken) {
		t.Errorf("error %v, want the writer's", err)
	}
	h, err := o.History(background, 0)
	o.must(err)
	if slices.ContainsFunc(h, func(e calendar.HistoryEntry) bool { return e.State == calendar.HistoryExport }) {
		t.Errorf("the history has an export: %+v", h)
	}
	wantLines(t, o.sent(changes), "0 CONFIRMED Lunch")
}

func TestSelectionsAreRememberedApart(t *testing.T) {
	o := newWealdshire(t)
	o.accept(o.sample("dass.ics", dass), planner.Choices{})
	for _, q := range []planner.ExportRequest{{System: "N"}, {Body: "N ICP"}, {System: "C"}} {
		first := o.sent(q)
		q.Changes = true
		o.wantNothing(q)
		if len(first) == 0 {
			t.Errorf("%+v: nothing written", q)
		}
	}
	if got := o.sent(changes); len(got) != 18 {
		t.Errorf("of everything: %d, want all 18", len(got))
	}
	for _, q := range []planner.ExportRequest{{System: "Q"}, {Body: "Parish"}, {Officer: "Nobody"}} {
		if _, _, err := o.export(q); !errors.Is(err, calendar.ErrNotFound) {
			t.Errorf("%+v: %v, want not found", q, err)
		}
	}
	h, err := o.History(background, 1)
	o.must(err)
	if got := fmt.Sprint(h[0].Name, " ", h[0].State); got != "Export of changes to all sittings export" {
		t.Errorf("history: %q", got)
	}
}

func TestAnEntryMadePrivateLosesItsText(t *testing.T) {
	o := newOffice(t)
	o.take("diary", lunch, board)
	before := o.ids("2027-01-01", "2027-04-01")
	hidden := func(e *entry) { e.private = true }
	pre := o.take("diary", with(lunch, hidden), with(board, hidden))
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 7, Changed: 7, PrivateMasked: 7})
	wantLines(t, o.ids("2027-01-01", "2027-04-01"), before...)
	for _, s := range o.between("2027-01-01", "2027-04-01") {
		if !s.Private || s.Title != "" || s.Place != "" || s.Claims[0].Title != "" || !strings.HasPrefix(s.Claims[0].UID, "private-") {
			t.Errorf("held %+v, want its times only", s.Occurrence)
		}
	}
	wantCounts(t, o.take("diary", lunch, board).Counts, calendar.Counts{Meetings: 7, Changed: 7})
	wantLines(t, o.ids("2027-01-01", "2027-04-01"), before...)
}
