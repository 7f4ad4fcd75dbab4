package ical

import (
	"context"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// bombTime and bombMemory are what any file may take, whatever is in it.
const (
	bombTime   = time.Second
	bombMemory = 100 << 20
)

// repeat is a reader of a text many times over, so that the test itself needs no memory.
type repeat struct {
	head, body, tail string
	times            int
	rest             string
}

func (r *repeat) Read(p []byte) (int, error) {
	for r.rest == "" {
		switch {
		case r.head != "":
			r.rest, r.head = r.head, ""
		case r.times > 0:
			r.rest = r.body
			r.times--
		case r.tail != "":
			r.rest, r.tail = r.tail, ""
		default:
			return 0, fmt.Errorf("end: %w", errEOF)
		}
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// defuse reads and lists a bomb within its bounds, and gives the summary. On a busy
// machine the quickest of a few attempts counts.
func defuse(t *testing.T, r *repeat) *Summary {
	t.Helper()
	var sum *Summary
	for attempt := 1; ; attempt++ {
		fresh := *r
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		began := time.Now()
		var err error
		sum, err = Occurrences(context.Background(), &fresh, Options{}, time.Time{}, time.Time{}, func(Occurrence) {})
		took := time.Since(began)
		runtime.ReadMemStats(&after)
		if err != nil {
			t.Fatalf("read: %v", err)
		}
		grown := int64(after.Sys) - int64(before.Sys)
		t.Logf("%v, %d MB grown, %d occurrences, truncated %v, %d problems", took.Round(time.Millisecond), grown>>20, sum.Occurrences, sum.Truncated, len(sum.Problems))
		if grown > bombMemory {
			t.Errorf("took %d MB", grown>>20)
		}
		if took <= bombTime*slowness {
			return sum
		}
		if attempt == 4 {
			t.Errorf("took %v", took)
			return sum
		}
	}
}

// everySecond is a time of day for each of its 86,400 seconds.
var everySecond = "BYHOUR=" + upTo(24) + ";BYMINUTE=" + upTo(60) + ";BYSECOND=" + upTo(60)

func upTo(n int) string {
	numbers := make([]string, n)
	for i := range numbers {
		numbers[i] = strconv.Itoa(i)
	}
	return strings.Join(numbers, ",")
}

func TestBombRulesEnd(t *testing.T) {
	for _, rule := range []string{
		"FREQ=SECONDLY", "FREQ=SECONDLY;COUNT=999999999", "FREQ=MINUTELY;UNTIL=99991231T235959Z",
		"FREQ=HOURLY;INTERVAL=24;BYHOUR=10", "FREQ=MINUTELY;INTERVAL=2;BYMINUTE=1,3", "FREQ=SECONDLY;INTERVAL=60;BYSECOND=1",
		"FREQ=SECONDLY;INTERVAL=86399;BYMONTH=2;BYMONTHDAY=29;BYHOUR=3;BYMINUTE=3;BYSECOND=3",
		"FREQ=SECONDLY;INTERVAL=61;BYSECOND=30;BYMINUTE=7;BYHOUR=1;BYDAY=MO;BYMONTH=2;BYMONTHDAY=29",
		"FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTHDAY=-31;BYMONTH=2",
		"FREQ=DAILY;BYYEARDAY=366;BYMONTH=1", "FREQ=WEEKLY;BYWEEKNO=53;BYMONTH=6", "FREQ=DAILY;COUNT=999999999", "FREQ=DAILY;UNTIL=99991231",
		"FREQ=DAILY;COUNT=999999999;BYMONTH=1", "FREQ=DAILY;INTERVAL=999999999", "FREQ=SECONDLY;INTERVAL=99999999999999999999",
		"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5", "FREQ=YEARLY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29", "FREQ=MONTHLY;BYSETPOS=366",
		"FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1,1",
		"FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;" + everySecond, "FREQ=DAILY;" + everySecond, "FREQ=WEEKLY;BYSETPOS=-1;" + everySecond,
		"FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=1,2,3,4,5,6;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=1,2,3,4,5,6,7,8,9;BYSETPOS=300,-300",
	} {
		t.Run(rule, func(t *testing.T) {
			defuse(t, &repeat{head: eventOf("DTSTART:20240701T090000Z\nRRULE:" + rule)})
		})
	}
}

func TestRulesThatNeverMatchGiveTheirStartAlone(t *testing.T) {
	for _, rule := range []string{"FREQ=HOURLY;INTERVAL=24;BYHOUR=10", "FREQ=MINUTELY;INTERVAL=2;BYMINUTE=1,3", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"} {
		wantDates(t, eventOf("DTSTART:20240701T090000Z\nRRULE:"+rule), "20240701T0900Z>20240701T0900Z")
	}
}

func TestBombManyRules(t *testing.T) {
	defuse(t, &repeat{
		head:  "BEGIN:VCALENDAR\n",
		body:  "BEGIN:VEVENT\nDTSTART:20240701T090000Z\nRRULE:FREQ=SECONDLY;BYSECOND=1;BYMINUTE=1;BYHOUR=1;BYYEARDAY=366;BYMONTH=1;COUNT=9999\nEND:VEVENT\n",
		times: 100, tail: "END:VCALENDAR\n",
	})
}

func TestBombNestedComponents(t *testing.T) {
	event := "BEGIN:VEVENT\nUID:u\nDTSTART:20240701T090000Z\nEND:VEVENT\n"
	for _, begin := range []string{"BEGIN:A\n", "BEGIN:VCALENDAR\n", "BEGIN:VEVENT\n", "BEGIN:VTIMEZONE\n", "BEGIN:VALARM\n"} {
		sum := defuse(t, &repeat{head: "BEGIN:VCALENDAR\n", body: begin, times: 2_000_000, tail: event})
		if sum.Occurrences != 1 {
			t.Errorf("%q: the entry after it is lost", begin)
		}
	}
}

func TestBombLongLines(t *testing.T) {
	event := "BEGIN:VEVENT\nUID:u\nDTSTART:20240701T090000Z\n"
	for _, r := range []*repeat{
		{head: event + "SUMMARY:", body: "x", times: 1 << 20},
		{head: event + "DESCRIPTION:", body: "0123456789abcdef", times: 4 << 20},
		{head: event + "X-A;B=", body: `";`, times: 1 << 20},
		{head: event + "ATTACH:", body: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n ", times: 1 << 20},
		{head: event + "DTSTART;TZID=", body: "x", times: 1 << 20},
		{head: event + "RRULE:", body: "BYDAY=MO;", times: 1 << 18},
		{head: event + "EXDATE:", body: "20240701T090000Z,", times: 1 << 16},
	} {
		r.tail = "\nEND:VEVENT\nEND:VCALENDAR\n"
		if sum := defuse(t, r); sum.Occurrences > 1 {
			t.Errorf("%d occurrences", sum.Occurrences)
		}
	}
}

func TestBombManyProperties(t *testing.T) {
	event := "BEGIN:VEVENT\nUID:u\nDTSTART:20240701T090000Z\n"
	for _, line := range []string{"RDATE:20240702T090000Z\n", "EXDATE:20240702T090000Z\n", "ATTENDEE:mailto:a@b.example\n", "RRULE:FREQ=DAILY;COUNT=9\n", "CATEGORIES:a,b\n", "no line at all\n"} {
		defuse(t, &repeat{head: event, body: line, times: 300_000, tail: "END:VEVENT\n"})
	}
}

func TestBombManyZones(t *testing.T) {
	var zones strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&zones, "BEGIN:VTIMEZONE\nTZID:Zone %d\nBEGIN:STANDARD\nDTSTART:19700101T000000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=Zone %d:20240701T090000\nEND:VEVENT\n", i, i)
	}
	defuse(t, &repeat{head: "BEGIN:VCALENDAR\n" + zones.String()})
}

func TestBombManyZoneNames(t *testing.T) {
	for _, between := range []string{"", "END:VCALENDAR\nBEGIN:VCALENDAR\n"} {
		var b strings.Builder
		for i := range 20_000 {
			fmt.Fprintf(&b, "BEGIN:VEVENT\nDTSTART;TZID=a/b/Zone%d:20240701T090000\nEND:VEVENT\n%s", i, between)
		}
		b.WriteString("BEGIN:VEVENT\nUID:last\nDTSTART;TZID=Europe/London:20240701T090000\nEND:VEVENT\n")
		defuse(t, &repeat{head: "BEGIN:VCALENDAR\n" + b.String()})
		for _, s := range mustRead(t, "BEGIN:VCALENDAR\n"+b.String()).Series {
			if e := s.Entries()[0]; e.UID == "last" && e.Start.Floating() {
				t.Error("a zone that is known is lost among those that are not")
			}
		}
	}
}

func TestBombManyObservances(t *testing.T) {
	sum := defuse(t, &repeat{
		head: "BEGIN:VTIMEZONE\nTZID:Mine\n",
		body: "BEGIN:STANDARD\nDTSTART:19700101T000000\nRRULE:FREQ=DAILY\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\n", times: 10_000,
		tail: "END:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=Mine:20240701T090000\nEND:VEVENT\n",
	})
	if sum.TimesInDoubt != 1 {
		t.Error("the entry in that zone is not in doubt")
	}
}

func TestBombManyOverrides(t *testing.T) {
	var b strings.Builder
	b.WriteString("BEGIN:VEVENT\nUID:u\nDTSTART:19700101T090000Z\nRRULE:FREQ=DAILY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;COUNT=40000\nEND:VEVENT\n")
	for day := 30_000; day > 0; day-- {
		fmt.Fprintf(&b, "BEGIN:VEVENT\nUID:u\nRECURRENCE-ID;RANGE=THISANDFUTURE:%sZ\nDTSTART:%[1]sZ\nEND:VEVENT\n", localText(int64(day)*secondsOfDay+9*3600))
	}
	defuse(t, &repeat{head: b.String()})
}

func TestBombOneUID(t *testing.T) {
	var b strings.Builder
	for day := range 50_000 {
		fmt.Fprintf(&b, "BEGIN:VEVENT\nUID:u\nDTSTART:%sZ\nEND:VEVENT\n", localText(int64(day)*secondsOfDay))
	}
	defuse(t, &repeat{head: b.String()})
}

func TestReadingEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r := &repeat{head: "BEGIN:VCALENDAR\n", body: "BEGIN:VEVENT\nDTSTART:20240701T090000Z\nEND:VEVENT\n", times: 1 << 30}
	if _, err := Read(ctx, r, Options{}); err == nil {
		t.Error("an endless stream was read to its end")
	}
}
