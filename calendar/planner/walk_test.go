package planner_test

import (
	"errors"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

var dass = planner.ImportRequest{Officer: "DASS"}

// firstImport is the first walk as far as its end: the diary and North's own calendar.
func firstImport(t *testing.T) *office {
	t.Helper()
	o := newWealdshire(t)
	o.accept(o.sample("dass.ics", dass), planner.Choices{})
	o.accept(o.sample("north-public.ics", planner.ImportRequest{System: "N"}), planner.Choices{Matches: calendar.MatchAccept})
	o.accept(o.sample("dass-again.ics", dass), planner.Choices{})
	return o
}

func TestTheFirstImportTellsWhatItFinds(t *testing.T) {
	o := newWealdshire(t)
	pre := o.sample("dass.ics", dass)
	if pre.Counts.Entries != 18 {
		t.Errorf("read %d entries, want 18", pre.Counts.Entries)
	}
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 19, New: 19, Cancelled: 1, PrivateMasked: 1, OrphanInstances: 1})
	if got := len(o.between("2027-01-01", "2028-01-01")); got != 0 {
		t.Errorf("a preview left %d sittings behind", got)
	}
	o.accept(pre, planner.Choices{})
	if got := len(o.standing("2027-01-01", "2028-01-01")); got != 19 {
		t.Errorf("%d sittings held, want 19", got)
	}
}

func TestASecondCalendarsSittingsAreAskedAboutAndMerged(t *testing.T) {
	o := newWealdshire(t)
	o.accept(o.sample("dass.ics", dass), planner.Choices{})
	pre := o.sample("north-public.ics", planner.ImportRequest{System: "N"})
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 2, Possible: 2})
	o.accept(pre, planner.Choices{Matches: calendar.MatchAccept})
	if got := len(o.standing("2027-01-01", "2028-01-01")); got != 19 {
		t.Errorf("%d sittings held, want still 19", got)
	}
	two := 0
	for _, s := range o.between("2027-01-01", "2028-01-01") {
		if len(s.Claims) == 2 {
			two++
		}
	}
	if two != 2 {
		t.Errorf("%d sittings have two sources, want 2", two)
	}
}

func TestADiaryWithEveryUIDNewIsAlreadyHeld(t *testing.T) {
	o := newWealdshire(t)
	o.accept(o.sample("dass.ics", dass), planner.Choices{})
	o.accept(o.sample("north-public.ics", planner.ImportRequest{System: "N"}), planner.Choices{Matches: calendar.MatchAccept})
	before := o.ids("2027-01-01", "2028-01-01")
	pre := o.sample("dass-again.ics", dass)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 19, Same: 19, Cancelled: 1, PrivateMasked: 1, OrphanInstances: 1})
	o.accept(pre, planner.Choices{})
	wantLines(t, o.ids("2027-01-01", "2028-01-01"), before...)
}

func TestTimesAreLondonTimesSummerAndWinter(t *testing.T) {
	o := firstImport(t)
	for day, want := range map[string]string{
		"2027-01-14": "2027-01-14 09:30 to 2027-01-14 12:00 N ICB Board",
		"2027-07-15": "2027-07-15 10:00 to 2027-07-15 12:00 E ICP",
	} {
		next := london(day+" 00:00").In(calendar.London()).AddDate(0, 0, 1).Format("2006-01-02")
		if got := o.standing(day, next); len(got) == 0 || got[0] != want {
			t.Errorf("%s: %q, want first %q", day, got, want)
		}
	}
	found, err := o.Search(background, "Dentist")
	o.must(err)
	if len(found.Sittings)+len(found.Bodies)+len(found.Officers) > 0 {
		t.Errorf("the private entry was found: %+v", found)
	}
}

func TestAnExportOfEverythingHasOneEntryForEachSitting(t *testing.T) {
	o := firstImport(t)
	text, got, err := o.export(planner.ExportRequest{})
	o.must(err)
	if got.Sittings != 18 || strings.Count(text, "BEGIN:VEVENT") != 18 {
		t.Errorf("%d sittings, %d entries, want 18 (the private one left out)", got.Sittings, strings.Count(text, "BEGIN:VEVENT"))
	}
	for what, n := range map[string]int{"BEGIN:VTIMEZONE": 1, "RRULE:FREQ=WEEKLY": 0, "ATTENDEE": 0, "METHOD:PUBLISH": 1,
		"DTSTART;TZID=Europe/London:20270114T093000": 1, "DTSTART;TZID=Europe/London:20270715T100000": 1} {
		if strings.Count(text, what) != n {
			t.Errorf("%s stands %d times, want %d", what, strings.Count(text, what), n)
		}
	}
}

func TestTheMondayReimportTellsAndSendsWhatChanged(t *testing.T) {
	o := firstImport(t)
	_, _, err := o.export(planner.ExportRequest{})
	o.must(err)
	pre := o.sample("dass-week2.ics", dass)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 19, Same: 16, Moved: 1, Changed: 1, Missing: 1, New: 1,
		Cancelled: 1, PrivateMasked: 1, OrphanInstances: 1})
	o.now = o.now.AddDate(0, 0, 7)
	o.accept(pre, planner.Choices{Missing: calendar.MissingCancel})
	wantLines(t, o.standing("2027-01-21", "2027-01-22"),
		"2027-01-21 10:00 to 2027-01-21 12:00 C ICP", "2027-01-21 14:00 to 2027-01-21 16:00 N ICP")

	text, got, err := o.export(planner.ExportRequest{Changes: true})
	o.must(err)
	if got.Sittings != 4 || got.Cancelled != 1 || strings.Count(text, "STATUS:CANCELLED") != 1 {
		t.Errorf("changes: %+v, want 4 entries, one of them cancelled", got)
	}
	if n := strings.Count(text, "SEQUENCE:1"); n != 3 {
		t.Errorf("%d entries at SEQUENCE 1, want 3 (the new one is at 0)", n)
	}
	if _, _, err := o.export(planner.ExportRequest{Changes: true}); !errors.Is(err, calendar.ErrNothing) {
		t.Errorf("a second export of changes: %v, want nothing", err)
	}
}
