package ical

import (
	"strings"
	"testing"
	"time"
)

// One test for each kind of disagreement between calendar programs.

const lyingZone = `BEGIN:VTIMEZONE
	TZID:%s
	BEGIN:STANDARD
	DTSTART:19700101T000000
	TZOFFSETFROM:+0500
	TZOFFSETTO:+0500
	END:STANDARD
	END:VTIMEZONE
	`

func zonedEvent(tzid string) string {
	return "BEGIN:VEVENT\nUID:u1\nSUMMARY:Board\nDTSTART;TZID=" + tzid + ":20240710T090000\nDURATION:PT1H\nEND:VEVENT\n"
}

func TestIANANameWinsOverTheFilesVTIMEZONE(t *testing.T) {
	wantDates(t, calendarOf(strings.ReplaceAll(lyingZone, "%s", "Europe/London")+zonedEvent("Europe/London")),
		"20240710T0800Z>20240710T0900Z")
}

func TestVTIMEZONEHoldsForAnyOtherName(t *testing.T) {
	for _, tzid := range []string{"Customized Time Zone", "US-Eastern", "/freeassociation.sourceforge.net/Europe/London"} {
		wantDates(t, calendarOf(strings.ReplaceAll(lyingZone, "%s", tzid)+zonedEvent(tzid)), "20240710T0400Z>20240710T0500Z")
	}
}

func TestVTIMEZONEMayFollowItsEntries(t *testing.T) {
	wantDates(t, calendarOf(zonedEvent("Custom")+strings.ReplaceAll(lyingZone, "%s", "Custom")), "20240710T0400Z>20240710T0500Z")
}

func TestVTIMEZONEIsOfItsOwnVCALENDARAlone(t *testing.T) {
	stream := calendarOf(strings.ReplaceAll(lyingZone, "%s", "Custom")) + calendarOf(zonedEvent("Custom"))
	wantDates(t, stream, "20240710T0800Z>20240710T0900Z floating")
}

func TestVTIMEZONERulesAndDates(t *testing.T) {
	zone := `BEGIN:VTIMEZONE
		TZID:Mine
		BEGIN:STANDARD
		DTSTART:16010101T020000
		RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
		TZOFFSETFROM:+0300
		TZOFFSETTO:+0200
		END:STANDARD
		BEGIN:DAYLIGHT
		DTSTART:16010101T010000
		RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
		TZOFFSETFROM:+0200
		TZOFFSETTO:+0300
		END:DAYLIGHT
		END:VTIMEZONE
		`
	event := "BEGIN:VEVENT\nUID:u1\nSUMMARY:Board\nDTSTART;TZID=Mine:20240330T090000\nRRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT\n"
	wantDates(t, calendarOf(zone+event), "20240330T0700Z>20240330T0700Z", "20240331T0600Z>20240331T0600Z")
}

func TestUnknownZoneNames(t *testing.T) {
	for tzid, want := range map[string]string{
		"GMT Standard Time": "20240710T0800Z>20240710T0900Z",
		"/freeassociation.sourceforge.net/Europe/London":  "20240710T0800Z>20240710T0900Z",
		"/mozilla.org/20050126_1/Europe/London":           "20240710T0800Z>20240710T0900Z",
		"/softwarestudio.org/Olson_20011030_5/Asia/Tokyo": "20240710T0000Z>20240710T0100Z",
		`"Europe/London"`: "20240710T0800Z>20240710T0900Z",
		`"(UTC+00:00) Dublin, Edinburgh, Lisbon, London"`:                 "20240710T0800Z>20240710T0900Z",
		`"(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London"`: "20240710T0800Z>20240710T0900Z",
		`(UTC+00:00) Dublin\, Edinburgh\, Lisbon\, London`:                "20240710T0800Z>20240710T0900Z",
		`"(GMT-05:00) Eastern Time (US & Canada)"`:                        "20240710T1300Z>20240710T1400Z",
		"europe/london":         "20240710T0800Z>20240710T0900Z",
		"Romance Standard Time": "20240710T0700Z>20240710T0800Z",
		"UTC":                   "20240710T0900Z>20240710T1000Z",
		"GMT+0200":              "20240710T0700Z>20240710T0800Z",
		"Nowhere/At All":        "20240710T0800Z>20240710T0900Z floating",
		"../../etc/passwd":      "20240710T0800Z>20240710T0900Z floating",
		"Local":                 "20240710T0800Z>20240710T0900Z floating",
	} {
		t.Run(tzid, func(t *testing.T) { wantDates(t, calendarOf(zonedEvent(tzid)), want) })
	}
}

func TestUnknownZoneTakesTheCalendarsAndIsInDoubt(t *testing.T) {
	text := calendarOf("X-WR-TIMEZONE:Asia/Tokyo\n" + zonedEvent("Nowhere"))
	wantDates(t, text, "20240710T0000Z>20240710T0100Z")
	if file := mustRead(t, text); file.TimesInDoubt != 1 || !strings.Contains(problemsOf(t, text), "Asia/Tokyo") {
		t.Errorf("in doubt %d, problems %q", file.TimesInDoubt, problemsOf(t, text))
	}
}

func TestFloatingStaysFloatingButIsInDoubtInAnotherZonesCalendar(t *testing.T) {
	event := "BEGIN:VEVENT\nUID:u1\nSUMMARY:Board\nDTSTART:20240710T090000\nEND:VEVENT\n"
	wantDates(t, calendarOf("X-WR-TIMEZONE:Asia/Tokyo\n"+event), "20240710T0800Z>20240710T0800Z floating")
	if in := firstInstance(t, calendarOf("X-WR-TIMEZONE:Asia/Tokyo\n"+event)); in.InDoubt == "" {
		t.Error("not in doubt")
	}
	if in := firstInstance(t, calendarOf("X-WR-TIMEZONE:Europe/London\n"+event)); in.InDoubt != "" {
		t.Error("in doubt beside the zone that floating times are read in")
	}
}

func TestDTSTARTOutsideItsRuleIsTheFirstOfTheCount(t *testing.T) {
	wantDates(t, eventOf("DTSTART;TZID=Europe/London:20240330T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3"),
		"20240330T0900Z>20240330T1000Z", "20240401T0800Z>20240401T0900Z", "20240408T0800Z>20240408T0900Z")
}

func TestUNTILWithoutZIsInTheStartsZone(t *testing.T) {
	text := eventOf("DTSTART;TZID=America/New_York:20240330T200000\nRRULE:FREQ=DAILY;UNTIL=20240401T200000")
	wantDates(t, text, "20240331T0000Z>20240331T0000Z", "20240401T0000Z>20240401T0000Z", "20240402T0000Z>20240402T0000Z")
	if mustRead(t, text).TimesInDoubt != 1 {
		t.Error("not in doubt")
	}
}

func TestUNTILAsDateOfATimedSeriesLosesTheLastDayAndIsInDoubt(t *testing.T) {
	text := eventOf("DTSTART;TZID=Europe/London:20240330T090000\nRRULE:FREQ=DAILY;UNTIL=20240401")
	wantDates(t, text, "20240330T0900Z>20240330T0900Z", "20240331T0800Z>20240331T0800Z")
	if mustRead(t, text).TimesInDoubt != 1 {
		t.Error("not in doubt")
	}
}

func TestUNTILOfAnAllDaySeries(t *testing.T) {
	for _, until := range []string{"20240402", "20240402T000000Z", "20240402T235959Z", "20240402T000000"} {
		wantDates(t, eventOf("DTSTART;VALUE=DATE:20240401\nRRULE:FREQ=DAILY;UNTIL="+until), "2024-04-01>2024-04-02", "2024-04-02>2024-04-03")
	}
}

func TestBareDateIsAllDay(t *testing.T) {
	wantDates(t, eventOf("DTSTART:20240710"), "2024-07-10>2024-07-11")
	wantDates(t, eventOf("DTSTART;TZID=Europe/London:20240710\nDTEND;TZID=Europe/London:20240712"), "2024-07-10>2024-07-12")
	wantDates(t, eventOf("DTSTART;value=date:20240710 "), "2024-07-10>2024-07-11")
}

func TestBareDateBesideATimedEndIsMidnight(t *testing.T) {
	wantDates(t, eventOf("DTSTART:20240110\nDTEND;TZID=Europe/London:20240110T184500"), "20240110T0000Z>20240110T1845Z")
}

func TestAllDayAsMicrosoftMarksIt(t *testing.T) {
	wantDates(t, eventOf("DTSTART;TZID=GMT Standard Time:20240710T000000\nDTEND;TZID=GMT Standard Time:20240711T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE"),
		"2024-07-10>2024-07-11")
	wantDates(t, eventOf("DTSTART;TZID=Europe/London:20240710T090000\nDTEND;TZID=Europe/London:20240710T100000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE"),
		"20240710T0800Z>20240710T0900Z")
}

func TestFloatingEndIsInTheStartsZone(t *testing.T) {
	wantDates(t, eventOf("DTSTART;TZID=America/New_York:19970902T090000\nDTEND:19970902T100000"), "19970902T1300Z>19970902T1400Z")
}

func TestRDATEPeriodHasItsOwnEnd(t *testing.T) {
	wantDates(t, eventOf(`DTSTART;TZID=Europe/London:20240330T090000
		DURATION:PT1H
		RDATE;VALUE=PERIOD:20240410T090000Z/20240410T110000Z,20240411T090000Z/PT3H`),
		"20240330T0900Z>20240330T1000Z", "20240410T0900Z>20240410T1100Z", "20240411T0900Z>20240411T1200Z")
}

func TestRDATEIsAddedOnce(t *testing.T) {
	wantDates(t, eventOf(`DTSTART;TZID=Europe/London:20240401T090000
		RRULE:FREQ=DAILY;COUNT=2
		RDATE;TZID=Europe/London:20240402T090000,20240405T100000
		RDATE;VALUE=DATE:20240407`),
		"20240401T0800Z>20240401T0800Z", "20240402T0800Z>20240402T0800Z", "20240405T0900Z>20240405T0900Z", "20240407T0800Z>20240407T0800Z")
}

func TestEXDATEInAllItsForms(t *testing.T) {
	series := "DTSTART;TZID=Europe/London:20240330T090000\nRRULE:FREQ=DAILY;COUNT=4\n"
	first, last := "20240330T0900Z>20240330T0900Z", "20240402T0800Z>20240402T0800Z"
	for _, exdate := range []string{
		"EXDATE;TZID=Europe/London:20240331T090000,20240401T090000",
		"EXDATE;TZID=Europe/London:20240331T090000\nEXDATE;TZID=Europe/London:20240401T090000",
		"EXDATE:20240331T080000Z,20240401T080000Z",
		"EXDATE;VALUE=DATE:20240331,20240401",
		"EXDATE:20240331, 20240401",
		"EXDATE:20240331T090000,20240401T090000",
		"EXDATE;TZID=America/New_York:20240331T040000,20240401T040000",
		"EXRULE:FREQ=DAILY;BYMONTHDAY=31,1",
	} {
		t.Run(exdate, func(t *testing.T) { wantDates(t, eventOf(series+exdate), first, last) })
	}
	wantDates(t, eventOf("DTSTART;VALUE=DATE:20240330\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20240331T000000"), "2024-03-30>2024-03-31", "2024-04-01>2024-04-02")
}

func TestTwoRulesAreMerged(t *testing.T) {
	wantDates(t, eventOf("DTSTART;TZID=Europe/London:20240330T090000\nRRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=MONTHLY;COUNT=2"),
		"20240330T0900Z>20240330T0900Z", "20240331T0800Z>20240331T0800Z", "20240430T0800Z>20240430T0800Z")
}

func TestSameUIDTwice(t *testing.T) {
	entry := func(start, more string) string {
		return "BEGIN:VEVENT\nUID:u1\nSUMMARY:Board\nDTSTART:" + start + "\n" + more + "\nEND:VEVENT\n"
	}
	later, earlier := entry("20240702T090000Z", "SEQUENCE:1"), entry("20240701T090000Z", "SEQUENCE:0")
	wantDates(t, calendarOf(later+earlier), "20240702T0900Z>20240702T0900Z")
	wantDates(t, calendarOf(earlier+later), "20240702T0900Z>20240702T0900Z")
	newStamp, oldStamp := entry("20240703T090000Z", "DTSTAMP:20240601T000000Z"), entry("20240704T090000Z", "DTSTAMP:20240501T000000Z")
	wantDates(t, calendarOf(newStamp+oldStamp), "20240703T0900Z>20240703T0900Z")
	same := entry("20240701T090000Z", "")
	wantDates(t, calendarOf(same+entry("20240702T090000Z", "")), "20240701T0900Z>20240701T0900Z", "20240702T0900Z>20240702T0900Z")
	wantDates(t, calendarOf(same+same), "20240701T0900Z>20240701T0900Z")
}

func TestRulesThatEndBeforeTheyBeginKeepTheStart(t *testing.T) {
	for _, rule := range []string{"FREQ=DAILY;UNTIL=20200101T000000Z", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=-1", "FREQ=NEVER", "COUNT=3", "FREQ=MONTHLY;BYMONTHDAY=32"} {
		t.Run(rule, func(t *testing.T) {
			wantDates(t, eventOf("DTSTART:20240701T090000Z\nRRULE:"+rule), "20240701T0900Z>20240701T0900Z")
		})
	}
}

func TestNoEnd(t *testing.T) {
	wantDates(t, eventOf("DTSTART:20240701T090000Z"), "20240701T0900Z>20240701T0900Z")
	wantDates(t, eventOf("DTSTART;VALUE=DATE:20240701"), "2024-07-01>2024-07-02")
	if mustRead(t, eventOf("DTSTART:20240701T090000Z")).Series[0].Entries()[0].HasEnd() {
		t.Error("an entry without an end has one")
	}
}

func TestEndBeforeStartHasNoLengthAndIsInDoubt(t *testing.T) {
	for _, end := range []string{"DTEND:20240701T080000Z", "DURATION:-PT1H"} {
		in := firstInstance(t, eventOf("DTSTART:20240701T090000Z\n"+end))
		if !in.End.Equal(in.Start) || in.InDoubt == "" {
			t.Errorf("%s: %v to %v, %q", end, in.Start, in.End, in.InDoubt)
		}
	}
}

func TestImpossibleTimesCostTheirEntryAlone(t *testing.T) {
	for _, start := range []string{
		"20131009T170000T", "20240701T090000-0700", "20240701T240000", "20240230T090000Z", "20240701T090060Z",
		"2024-07-01", "20240701T0900", "tomorrow", "", "20241301", "20240700",
	} {
		text := calendarOf("BEGIN:VEVENT\nUID:bad\nDTSTART:" + start + "\nEND:VEVENT\nBEGIN:VEVENT\nUID:good\nSUMMARY:Board\nDTSTART:20240701T090000Z\nEND:VEVENT")
		t.Run(start, func(t *testing.T) {
			wantDates(t, text, "20240701T0900Z>20240701T0900Z")
			if p := mustRead(t, text).Problems; len(p) != 1 || p[0].Line != 6 || p[0].Severity != "error" || p[0].Remedy == "" {
				t.Errorf("problems %v", p)
			}
		})
	}
}

func TestYearlyOn29FebruarySkipsToTheNextLeapYear(t *testing.T) {
	wantDates(t, eventOf("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY;COUNT=2"), "2024-02-29>2024-03-01", "2028-02-29>2028-03-01")
}

func TestDatesBeforeTheFirstObservanceOfAnIANAZone(t *testing.T) {
	zone := strings.NewReplacer("%s", "America/Montreal", "19700101", "19981025").Replace(lyingZone)
	wantDates(t, calendarOf(zone+"BEGIN:VEVENT\nUID:u1\nSUMMARY:Board\nDTSTART;TZID=America/Montreal:19980312T083000\nEND:VEVENT"),
		"19980312T1330Z>19980312T1330Z")
}

func TestEndlessSeries(t *testing.T) {
	horizon := time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)
	for rule, want := range map[string]bool{
		"FREQ=WEEKLY": true, "FREQ=WEEKLY;COUNT=3": false, "FREQ=WEEKLY;UNTIL=20400101T000000Z": false,
		"FREQ=DAILY;COUNT=999999999": true, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30": false, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29": true,
	} {
		s := mustRead(t, eventOf("DTSTART:20240701T090000Z\nRRULE:"+rule)).Series[0]
		if got := s.Endless(horizon); got != want {
			t.Errorf("%s: endless %v, want %v", rule, got, want)
		}
	}
}
