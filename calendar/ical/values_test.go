package ical

import (
	"context"
	"strings"
	"testing"
	"time"
)

func TestDurations(t *testing.T) {
	for text, want := range map[string]span{
		"PT15M": {0, 900}, "P1D": {1, 0}, "P2W": {14, 0}, "P1DT2H3M4S": {1, 7384}, "P1DT": {1, 0}, "+PT1H": {0, 3600},
		"-P1D": {-1, 0}, "pt1h": {0, 3600}, "P0D": {0, 0}, "PT36H": {0, 129600},
	} {
		if got, err := parseDuration([]byte(text)); err != nil || got != want {
			t.Errorf("%q: %v, %v, want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"", "P", "PT", "1D", "P1", "P1H", "PT1D", "PT1W", "P1DT1", "PTT1H", "P1Y", "PT99999999999S", "P99999D", "PT-1H", "P1.5D"} {
		if got, err := parseDuration([]byte(text)); err == nil {
			t.Errorf("%q was read as %v", text, got)
		}
	}
}

func TestOffsets(t *testing.T) {
	for text, want := range map[string]int32{"+0100": 3600, "-0530": -19800, "0100": 3600, "+010203": 3723, "-000001": -1} {
		if got, ok := parseOffset([]byte(text)); !ok || got != want {
			t.Errorf("%q: %d, %v, want %d", text, got, ok, want)
		}
		if len(text) == 5 && text[0] != '0' && offsetText(want) != text {
			t.Errorf("%d is written %s", want, offsetText(want))
		}
	}
	for _, text := range []string{"", "+1", "+01:00", "+2400", "+0160", "Z", "+01000"} {
		if got, ok := parseOffset([]byte(text)); ok {
			t.Errorf("%q was read as %d", text, got)
		}
	}
}

func TestEndsWrittenInAnotherWayThanTheStart(t *testing.T) {
	for lines, want := range map[string]string{
		"DTSTART;VALUE=DATE:20240701\nDTEND:20240701T170000":                    "2024-07-01>2024-07-02",
		"DTSTART;VALUE=DATE:20240701\nDTEND:20240703T000000":                    "2024-07-01>2024-07-03",
		"DTSTART;TZID=Europe/London:20240701T090000\nDTEND;VALUE=DATE:20240702": "20240701T0800Z>20240701T2300Z",
		"DTSTART:20240701T090000Z\nDTEND:20240701T110000":                       "20240701T0900Z>20240701T1000Z",
		"DTSTART:20240701T090000\nDTEND:20240701T090000Z":                       "20240701T0800Z>20240701T0900Z floating",
	} {
		t.Run(lines, func(t *testing.T) {
			wantDates(t, eventOf(lines), want)
			if in := firstInstance(t, eventOf(lines)); in.InDoubt == "" && !strings.HasPrefix(lines, "DTSTART:20240701T090000\n") {
				t.Error("not in doubt")
			}
		})
	}
}

func TestAllDayDurationsAreWholeDays(t *testing.T) {
	for length, want := range map[string]string{"P2D": "2024-07-03", "P1W": "2024-07-08", "PT24H": "2024-07-02", "PT1H": "2024-07-02"} {
		wantDates(t, eventOf("DTSTART;VALUE=DATE:20240701\nDURATION:"+length), "2024-07-01>"+want)
	}
}

func TestUnreadableEndsCostTheEntry(t *testing.T) {
	for _, line := range []string{"DTEND:soon", "RECURRENCE-ID:then"} {
		text := eventOf("DTSTART:20240701T090000Z\n" + line)
		wantDates(t, text)
		if got := problemsOf(t, text); !strings.Contains(got, strings.SplitN(line, ":", 2)[0]) {
			t.Errorf("%s: problems %q", line, got)
		}
	}
}

func TestAnUnreadableLengthCostsTheEndAlone(t *testing.T) {
	text := eventOf("DTSTART:20240701T090000Z\nDURATION:an hour")
	wantDates(t, text, "20240701T0900Z>20240701T0900Z")
	if in := firstInstance(t, text); in.Entry.HasEnd() || in.InDoubt == "" || !strings.Contains(problemsOf(t, text), "an hour") {
		t.Errorf("%+v, problems %q", in, problemsOf(t, text))
	}
}

func TestNoStart(t *testing.T) {
	wantDates(t, eventOf("DTEND:20240701T090000Z"))
	if got := problemsOf(t, eventOf("DTEND:20240701T090000Z")); !strings.Contains(got, "DTSTART is missing") {
		t.Errorf("problems %q", got)
	}
	in := firstInstance(t, eventOf("RECURRENCE-ID:20240701T090000Z\nSTATUS:CANCELLED"))
	if !in.Cancelled || in.InDoubt == "" || !in.Start.Equal(utc("2024-07-01T09:00")) {
		t.Errorf("an override without a start: %+v", in)
	}
}

func TestUnreadableDatesOfAListAreLeftOutAlone(t *testing.T) {
	text := eventOf("DTSTART:20240701T090000Z\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:nonsense,20240702T090000Z\nRDATE:20240710T090000Z,x,20240711T090000Z/y")
	wantDates(t, text, "20240701T0900Z>20240701T0900Z", "20240703T0900Z>20240703T0900Z", "20240710T0900Z>20240710T0900Z")
	file := mustRead(t, text)
	if len(file.Problems) != 3 || file.TimesInDoubt != 1 || file.Series[0].Entries()[0].InDoubt() == "" {
		t.Errorf("%d in doubt, problems %v", file.TimesInDoubt, file.Problems)
	}
}

func TestMoreRulesThanCanBeReadAreReportedOnce(t *testing.T) {
	text := eventOf("DTSTART:20240701T090000Z\n" + strings.Repeat("RRULE:FREQ=DAILY;COUNT=2\n", MaxRules+5))
	wantDates(t, text, "20240701T0900Z>20240701T0900Z", "20240702T0900Z>20240702T0900Z")
	if got := mustRead(t, text).Problems; len(got) != 1 {
		t.Errorf("problems %v", got)
	}
}

func TestSubDailyRulesOfAllDaySeriesAreNoRules(t *testing.T) {
	wantDates(t, eventOf("DTSTART;VALUE=DATE:20240701\nRRULE:FREQ=HOURLY;COUNT=3"), "2024-07-01>2024-07-02")
	wantDates(t, eventOf("DTSTART;VALUE=DATE:20240701\nRRULE:FREQ=DAILY;COUNT=2;BYHOUR=9"), "2024-07-01>2024-07-02", "2024-07-02>2024-07-03")
}

func TestAnotherCalendarsRulesAreNoRules(t *testing.T) {
	wantDates(t, eventOf("DTSTART;VALUE=DATE:20240701\nRRULE:RSCALE=CHINESE;FREQ=YEARLY;COUNT=3"), "2024-07-01>2024-07-02")
}

func TestEverythingWrittenOfATime(t *testing.T) {
	e := mustRead(t, eventOf("DTSTART;TZID=America/New_York:20240701T220000\nDTEND;TZID=America/New_York:20240701T230000")).Series[0].Entries()[0]
	if e.Start.AllDay() || e.Start.Floating() || e.Start.Zone() != "America/New_York" || e.Start.Date() != (Date{2024, 7, 1}) || e.Start.InDoubt() != "" {
		t.Errorf("%+v", e.Start)
	}
	if !e.Start.Time().Equal(utc("2024-07-02T02:00")) || !e.RecurrenceID.IsZero() || !e.RecurrenceID.Time().IsZero() || !e.RecurrenceID.Date().IsZero() {
		t.Errorf("%v, %v", e.Start.Time(), e.RecurrenceID)
	}
	day := mustRead(t, eventOf("DTSTART;VALUE=DATE:20240701")).Series[0].Entries()[0].Start
	if !day.AllDay() || day.Zone() != "" || !day.Time().Equal(utc("2024-06-30T23:00")) {
		t.Errorf("%+v", day)
	}
}

func TestAFilesOwnZoneIsNamedAfterTheZoneItIsLike(t *testing.T) {
	london := strings.Replace(strings.Join(londonZone, "\n"), "TZID:Europe/London", "TZID:/x.example/1/Europe/London", 1) + "\n"
	in := firstInstance(t, calendarOf(london+zonedEvent("/x.example/1/Europe/London")))
	if in.Zone != "Europe/London" || in.Floating {
		t.Errorf("zone %q", in.Zone)
	}
	in = firstInstance(t, calendarOf(strings.ReplaceAll(lyingZone, "%s", "/x.example/1/Europe/London")+zonedEvent("/x.example/1/Europe/London")))
	if in.Zone != "" {
		t.Errorf("zone %q of a definition that contradicts it", in.Zone)
	}
}

func TestFloatingTimesInAnotherZone(t *testing.T) {
	tokyo := mustLoad(t, "Asia/Tokyo")
	for _, lines := range []string{"DTSTART:20240701T090000", "DTSTART;VALUE=DATE:20240701"} {
		file, err := Read(context.Background(), strings.NewReader(eventOf(lines)), Options{Floating: tokyo})
		if err != nil {
			t.Fatal(err)
		}
		for in := range file.Series[0].Instances(time.Time{}, time.Time{}) {
			if want := in.Start.In(tokyo); want.Day() != 1 || want.Hour() > 9 {
				t.Errorf("%s: %v", lines, want)
			}
		}
	}
}

func TestAWindowIsHalfOpen(t *testing.T) {
	s := mustRead(t, eventOf("DTSTART:20240701T090000Z\nRRULE:FREQ=DAILY;COUNT=5")).Series[0]
	for _, c := range []struct {
		from, to string
		want     int
	}{{"2024-07-02T09:00", "2024-07-04T09:00", 2}, {"2024-07-02T09:01", "2024-07-04T09:01", 2}, {"2024-07-04T09:00", "2024-07-02T09:00", 0}, {"2024-07-02T09:00", "2024-07-02T09:00", 0}} {
		n := 0
		for range s.Instances(utc(c.from), utc(c.to)) {
			n++
		}
		if n != c.want {
			t.Errorf("%s to %s: %d, want %d", c.from, c.to, n, c.want)
		}
	}
}

func TestSeriesMayBeDatedByManyAtOnce(t *testing.T) {
	s := mustRead(t, daily4("END:VEVENT\n"+override(":20240331T080000Z", ":20240331T140000Z", ""))).Series[0]
	counted := mustRead(t, eventOf("DTSTART:20240101T090000Z\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU;COUNT=500")).Series[0]
	done := make(chan int)
	for range 8 {
		go func() {
			n := 0
			for range s.Instances(time.Time{}, time.Time{}) {
				n++
			}
			for range counted.Instances(utc("2027-01-01T00:00"), utc("2028-01-01T00:00")) {
				n++
			}
			done <- n
		}()
	}
	want := <-done
	for range 7 {
		if got := <-done; got != want {
			t.Errorf("%d and %d sittings of the same series", got, want)
		}
	}
}
