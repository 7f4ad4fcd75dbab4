package ical

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestWhatIsNoRule(t *testing.T) {
	for _, text := range []string{
		"", ";", "FREQ", "FREQ=", "FREQ=FORTNIGHTLY", "COUNT=3", "FREQ=DAILY;COUNT=x", "FREQ=DAILY;COUNT=", "FREQ=DAILY;INTERVAL=x", "FREQ=DAILY;UNTIL=x",
		"FREQ=DAILY;UNTIL=20240230", "FREQ=DAILY;WKST=XX", "FREQ=WEEKLY;BYDAY=M", "FREQ=WEEKLY;BYDAY=1", "FREQ=WEEKLY;BYDAY=OT", "FREQ=MONTHLY;BYDAY=54MO",
		"FREQ=MONTHLY;BYDAY=1.5MO", "FREQ=DAILY;BYMONTH=0", "FREQ=DAILY;BYMONTH=13", "FREQ=DAILY;BYMONTH=-1", "FREQ=DAILY;BYHOUR=24", "FREQ=DAILY;BYMINUTE=60", "FREQ=DAILY;BYSECOND=61",
		"FREQ=DAILY;BYMONTHDAY=0", "FREQ=DAILY;BYMONTHDAY=32", "FREQ=DAILY;BYYEARDAY=367", "FREQ=DAILY;BYYEARDAY=0", "FREQ=YEARLY;BYWEEKNO=54", "FREQ=YEARLY;BYWEEKNO=x",
		"FREQ=DAILY;BYSETPOS=0", "FREQ=DAILY;BYSETPOS=", strings.Repeat("FREQ=DAILY;", 1000),
	} {
		if r, _, err := parseRule(text); err == nil || !errors.Is(err, errRule) {
			t.Errorf("%q was read as %+v, %v", text[:min(len(text), 60)], r, err)
		}
	}
}

func TestPartsOfARule(t *testing.T) {
	r, notes, err := parseRule("FREQ=MONTHLY;INTERVAL=2;COUNT=7;WKST=SU;BYDAY=MO,-1FR;BYMONTHDAY=1,-31;BYMONTH=12;BYSETPOS=3,3,-1;BYEASTER=1")
	if err != nil || r.freq != monthly || r.interval != 2 || r.count != 7 || r.wkst != 6 || r.weekdays != 1 ||
		!slices.Equal(r.nthDays, []nthDay{{-1, 4}}) || !slices.Equal(r.positions, []int16{3, -1}) || !slices.Equal(notes, []string{"BYEASTER"}) {
		t.Errorf("%+v, notes %v, %v", r, notes, err)
	}
	if r.monthDays != 1<<1 || r.daysFromEnd != 1<<31 || r.months != 1<<12 {
		t.Errorf("month days %x from the end %x months %x", r.monthDays, r.daysFromEnd, r.months)
	}
	if want := "FREQ=MONTHLY;INTERVAL=2;COUNT=7;WKST=SU;BYDAY=MO,-1FR;BYMONTHDAY=1,-31;BYMONTH=12;BYSETPOS=3,3,-1"; r.text != want {
		t.Errorf("stored as %q", r.text)
	}
}

func TestExceptionsByRule(t *testing.T) {
	wantDates(t, eventOf("DTSTART:20240701T090000Z\nRRULE:FREQ=DAILY;COUNT=6\nEXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2"),
		"20240702T0900Z>20240702T0900Z", "20240704T0900Z>20240704T0900Z", "20240705T0900Z>20240705T0900Z", "20240706T0900Z>20240706T0900Z")
	wantDates(t, eventOf("DTSTART:20240701T090000Z\nRRULE:FREQ=DAILY;COUNT=2\nEXRULE:FREQ=DAILY"))
}

func TestAnExceptionOfTheOnlySittingLeavesNothing(t *testing.T) {
	wantDates(t, eventOf("DTSTART:20240701T090000Z\nEXDATE:20240701T090000Z"))
}

func TestDatesOfAnotherZoneAndBeforeTheStart(t *testing.T) {
	wantDates(t, eventOf(`DTSTART;TZID=Europe/London:20240701T090000
		DTEND;TZID=Europe/London:20240701T100000
		RDATE;TZID=America/New_York:20240702T040000,20240630T040000
		EXDATE;VALUE=DATE:20240701`),
		"20240630T0800Z>20240630T0900Z", "20240702T0800Z>20240702T0900Z")
}

func TestCountIncludesWhatIsExcepted(t *testing.T) {
	wantDates(t, eventOf("DTSTART:20240701T090000Z\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20240702T090000Z"),
		"20240701T0900Z>20240701T0900Z", "20240703T0900Z>20240703T0900Z")
}

func TestCountAndUntilTogetherEndAtTheEarlier(t *testing.T) {
	wantDates(t, eventOf("DTSTART:20240701T090000Z\nRRULE:FREQ=DAILY;COUNT=9;UNTIL=20240702T090000Z"),
		"20240701T0900Z>20240701T0900Z", "20240702T0900Z>20240702T0900Z")
	wantDates(t, eventOf("DTSTART:20240701T090000Z\nRRULE:FREQ=DAILY;COUNT=1;UNTIL=20290702T090000Z"), "20240701T0900Z>20240701T0900Z")
}

func TestTheLastSittingAtUntilIsIncluded(t *testing.T) {
	for until, want := range map[string]int{"20240331T080000Z": 2, "20240331T075959Z": 1, "20240331T090000": 2, "20240331T085959": 1} {
		got := datesOf(t, eventOf("DTSTART;TZID=Europe/London:20240330T090000\nRRULE:FREQ=DAILY;UNTIL="+until))
		if len(got) != want {
			t.Errorf("UNTIL=%s: %v", until, got)
		}
	}
}

func TestASeriesWithTooManySittingsIsTruncatedAndSaysSo(t *testing.T) {
	s := mustRead(t, eventOf("DTSTART:20240701T090000Z\nRRULE:FREQ=MINUTELY")).Series[0]
	n := 0
	for range s.Instances(time.Time{}, time.Time{}) {
		n++
	}
	if n != MaxInstances || !s.Truncated() {
		t.Errorf("%d sittings, truncated %v", n, s.Truncated())
	}
	whole := mustRead(t, eventOf("DTSTART:20240701T090000Z\nRRULE:FREQ=MINUTELY")).Series[0]
	for range whole.Instances(utc("2030-01-01T00:00"), utc("2030-01-02T00:00")) {
		n--
	}
	if n != MaxInstances-24*60 || whole.Truncated() {
		t.Errorf("%d sittings of a day, truncated %v", MaxInstances-n, whole.Truncated())
	}
}

func TestAListingThatIsCutNamesTheSeries(t *testing.T) {
	text := eventOf("DTSTART:20240701T090000Z\nRRULE:FREQ=SECONDLY")
	sum, err := Occurrences(context.Background(), strings.NewReader(text), Options{File: "f.ics"}, time.Time{}, time.Time{}, func(Occurrence) {})
	if err != nil || !sum.Truncated || len(sum.Problems) != 1 || sum.Problems[0].Line != 4 || sum.Problems[0].File != "f.ics" {
		t.Errorf("%+v, %v", sum, err)
	}
}

// endingReader cancels when it has been read to its end.
type endingReader struct {
	*strings.Reader
	cancel context.CancelFunc
}

func (r endingReader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err != nil {
		r.cancel()
	}
	return n, err
}

func TestAListingEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	r := endingReader{strings.NewReader(eventOf("DTSTART:20240701T090000Z\nRRULE:FREQ=DAILY")), cancel}
	_, err := Occurrences(ctx, r, Options{}, time.Time{}, time.Time{}, func(Occurrence) { t.Error("a sitting after the end") })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// Dating a series window by window gives what dating it at once gives.
func TestWindowsTogetherAreTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule, start := randomRule(t)
		zone := rapid.SampledFrom([]string{";TZID=Europe/London:", ";TZID=America/New_York:", ":"}).Draw(t, "zone")
		more := rapid.SampledFrom([]string{"", "\nRDATE:20230505T050500Z", "\nEXDATE;VALUE=DATE:20230103,20230202", "\nEXRULE:FREQ=WEEKLY"}).Draw(t, "more")
		lines := "BEGIN:VEVENT\nUID:u1\nDTSTART" + zone + start.Format("20060102T150405") + "\nDURATION:PT1H\nRRULE:" + rule + more + "\nEND:VEVENT\n"
		if rapid.Bool().Draw(t, "tail") {
			lines += override(";RANGE=THISANDFUTURE:20230301T120000Z", ":20230315T110000Z", "")
		}
		file, err := Read(t.Context(), strings.NewReader(calendarOf(lines)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		s, from, to := file.Series[0], utc("2023-01-01T00:00"), utc("2023-07-01T00:00")
		var whole, parts []string
		for in := range s.Instances(from, to) {
			whole = append(whole, fmt.Sprint(in.Start.Unix(), in.Original.Unix()))
		}
		if len(whole) > 20_000 {
			return
		}
		for at := from; at.Before(to); at = at.AddDate(0, 0, 13) {
			next := at.AddDate(0, 0, 13)
			if next.After(to) {
				next = to
			}
			for in := range s.Instances(at, next) {
				parts = append(parts, fmt.Sprint(in.Start.Unix(), in.Original.Unix()))
			}
		}
		if !slices.Equal(whole, parts) {
			t.Fatalf("%s: %d at once, %d by parts", rule, len(whole), len(parts))
		}
	})
}

// Reading and listing agree, sitting by sitting.
func TestReadingAndListingAgree(t *testing.T) {
	text := daily4("END:VEVENT\n"+override(":20240331T080000Z", ":20240331T140000Z", "STATUS:CANCELLED")) + string(workload(500))
	from, to := utc("2024-01-01T00:00"), utc("2027-01-01T00:00")
	var read, listed []string
	for _, s := range mustRead(t, text).Series {
		for in := range s.Instances(from, to) {
			read = append(read, fmt.Sprint(in.Entry.UID, in.Start, in.End, in.AllDay, in.Cancelled, in.Entry.Title))
		}
	}
	sum, err := Occurrences(context.Background(), strings.NewReader(text), Options{}, from, to, func(o Occurrence) {
		listed = append(listed, fmt.Sprint(o.UID, o.Start, o.End, o.AllDay, o.Status == StatusCancelled, o.Title))
	})
	slices.Sort(read)
	slices.Sort(listed)
	if err != nil || !slices.Equal(read, listed) || sum.Occurrences != len(read) {
		t.Errorf("%d read, %d listed, %v", len(read), len(listed), err)
	}
}

func TestAnOrphanIsWithItsSeriesWhereverThatStands(t *testing.T) {
	series := "BEGIN:VEVENT\nUID:u1\nDTSTART:20240701T090000Z\nRRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT\n"
	one := override(":20240702T090000Z", ":20240702T150000Z", "")
	for _, text := range []string{calendarOf(series) + calendarOf(one), calendarOf(one) + calendarOf(series)} {
		file := mustRead(t, text)
		if len(file.Series) != 1 || file.Orphans != 0 || file.Series[0].Orphan || len(file.Series[0].Entries()) != 2 || !file.Series[0].Recurs() {
			t.Errorf("%d series, %d orphans", len(file.Series), file.Orphans)
		}
	}
}

func TestANewerVersionOvertakesAllOlderOnes(t *testing.T) {
	entry := func(day, sequence int) string {
		return fmt.Sprintf("BEGIN:VEVENT\nUID:u1\nSUMMARY:Board\nDTSTART:202407%02dT090000Z\nSEQUENCE:%d\nEND:VEVENT\n", day, sequence)
	}
	wantDates(t, calendarOf(entry(1, 0)+entry(2, 0)+entry(3, 1)), "20240703T0900Z>20240703T0900Z")
	wantDates(t, calendarOf(entry(3, 1)+entry(1, 0)+entry(2, 0)), "20240703T0900Z>20240703T0900Z")
	wantDates(t, calendarOf(entry(1, 0)+entry(2, 0)+entry(1, 0)), "20240701T0900Z>20240701T0900Z", "20240702T0900Z>20240702T0900Z")
}
