package ical

import (
	"testing"
	"time"
)

// What a local time means when clocks change: RFC 5545, 3.3.5 and 3.8.5.3.

func TestLocalTimeInTheGapIsReadWithTheOffsetBefore(t *testing.T) {
	wantDates(t, eventOf(`DTSTART;TZID=Europe/London:20240330T013000
		DURATION:PT30M
		RRULE:FREQ=DAILY;COUNT=3`),
		"20240330T0130Z>20240330T0200Z", "20240331T0130Z>20240331T0200Z", "20240401T0030Z>20240401T0100Z")
	wantDates(t, eventOf(`DTSTART;TZID=America/New_York:20240309T023000
		DURATION:PT30M
		RRULE:FREQ=DAILY;COUNT=3`),
		"20240309T0730Z>20240309T0800Z", "20240310T0730Z>20240310T0800Z", "20240311T0630Z>20240311T0700Z")
}

func TestLocalTimeThatComesTwiceIsTheFirst(t *testing.T) {
	wantDates(t, eventOf(`DTSTART;TZID=Europe/London:20241026T013000
		DURATION:PT30M
		RRULE:FREQ=DAILY;COUNT=3`),
		"20241026T0030Z>20241026T0100Z", "20241027T0030Z>20241027T0100Z", "20241028T0130Z>20241028T0200Z")
	wantDates(t, eventOf(`DTSTART;TZID=America/New_York:20241102T013000
		DURATION:PT30M
		RRULE:FREQ=DAILY;COUNT=3`),
		"20241102T0530Z>20241102T0600Z", "20241103T0530Z>20241103T0600Z", "20241104T0630Z>20241104T0700Z")
}

func TestGapAndOverlapAreInDoubtOnThatDayOnly(t *testing.T) {
	file := mustRead(t, eventOf(`DTSTART;TZID=Europe/London:20240330T013000
		DURATION:PT30M
		RRULE:FREQ=DAILY;COUNT=3`))
	var doubts []bool
	for in := range file.Series[0].Instances(time.Time{}, time.Time{}) {
		doubts = append(doubts, in.InDoubt != "")
	}
	if len(doubts) != 3 || doubts[0] || !doubts[1] || doubts[2] {
		t.Errorf("in doubt: %v, want only the second", doubts)
	}
}

func TestEveryZoneTakesTheSameSides(t *testing.T) {
	for name, want := range map[string][2]string{
		"Europe/Berlin":    {"20240331T0130Z", "20241027T0030Z"}, // 02:30 both days
		"Europe/Dublin":    {"20240331T0130Z", "20241027T0030Z"}, // 01:30
		"Australia/Sydney": {"20241005T1630Z", "20240406T1530Z"}, // 02:30
	} {
		spring, autumn, clock := "20240331", "20241027", "023000"
		switch name {
		case "Europe/Dublin":
			clock = "013000"
		case "Australia/Sydney":
			spring, autumn = "20241006", "20240407"
		}
		for i, day := range []string{spring, autumn} {
			got := datesOf(t, eventOf("DTSTART;TZID="+name+":"+day+"T"+clock))
			if len(got) != 1 || got[0][:14] != want[i] {
				t.Errorf("%s %sT%s: got %v, want %s", name, day, clock, got, want[i])
			}
		}
	}
}

func TestDTENDKeepsTheExactLength(t *testing.T) {
	wantDates(t, eventOf(`DTSTART;TZID=Europe/London:20240329T220000
		DTEND;TZID=Europe/London:20240330T060000
		RRULE:FREQ=DAILY;COUNT=2`),
		"20240329T2200Z>20240330T0600Z", "20240330T2200Z>20240331T0600Z")
}

func TestDURATIONDaysAreNominalAndHoursExact(t *testing.T) {
	wantDates(t, eventOf("DTSTART;TZID=Europe/London:20240330T120000\nDURATION:P1D"), "20240330T1200Z>20240331T1100Z")
	wantDates(t, eventOf("DTSTART;TZID=Europe/London:20240330T120000\nDURATION:PT24H"), "20240330T1200Z>20240331T1200Z")
	wantDates(t, eventOf("DTSTART;TZID=Europe/London:20240330T120000\nDURATION:P1DT1H"), "20240330T1200Z>20240331T1200Z")
}

func TestAllDayOverAClockChangeIsOneDay(t *testing.T) {
	wantDates(t, eventOf("DTSTART;VALUE=DATE:20240331"), "2024-03-31>2024-04-01")
	in := firstInstance(t, eventOf("DTSTART;VALUE=DATE:20240331"))
	if got := in.End.Sub(in.Start); got != 23*time.Hour {
		t.Errorf("the day of the change has %v, want 23h", got)
	}
}

func TestHourlyOverAClockChangeIsASetOfInstants(t *testing.T) {
	wantDates(t, eventOf(`DTSTART;TZID=Europe/London:20240331T000000
		DURATION:PT30M
		RRULE:FREQ=HOURLY;COUNT=4`),
		"20240331T0000Z>20240331T0030Z", "20240331T0100Z>20240331T0130Z", "20240331T0200Z>20240331T0230Z")
	wantDates(t, eventOf(`DTSTART;TZID=Europe/London:20241027T000000
		DURATION:PT30M
		RRULE:FREQ=HOURLY;COUNT=4`),
		"20241026T2300Z>20241026T2330Z", "20241027T0000Z>20241027T0030Z", "20241027T0200Z>20241027T0230Z", "20241027T0300Z>20241027T0330Z")
}

func TestZoneTablesAgreeWithTheStandardLibrary(t *testing.T) {
	for _, name := range []string{"Europe/London", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "UTC"} {
		z, loc := ianaZone(name), mustLoad(t, name)
		for year := 1890; year < 2300; year++ {
			for month := 1; month <= 12; month++ {
				at := time.Date(year, time.Month(month), 1+year%28, month, 30, 0, 0, time.UTC)
				_, want := at.In(loc).Zone()
				if year >= tableFrom && z.offsetAt(at.Unix()) != int64(want) {
					t.Fatalf("%s at %v: %d, want %d", name, at, z.offsetAt(at.Unix()), want)
				}
				back, how := z.instant(z.localAt(at.Unix()))
				if how != foldTwice && year >= tableFrom && back != at.Unix() {
					t.Fatalf("%s at %v: there and back differs by %d s", name, at, back-at.Unix())
				}
			}
		}
	}
}

func TestClockChangesBeyondTheTableFollowTheSameRule(t *testing.T) {
	// 31 March 2199 is a Sunday, the last of the month, as is 27 October.
	wantDates(t, eventOf("DTSTART;TZID=Europe/London:21990331T013000"), "21990331T0130Z>21990331T0130Z")
	wantDates(t, eventOf("DTSTART;TZID=Europe/London:21991027T013000"), "21991027T0030Z>21991027T0030Z")
}

func mustLoad(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func firstInstance(t testing.TB, text string) Instance {
	t.Helper()
	for _, s := range mustRead(t, text).Series {
		for in := range s.Instances(time.Time{}, time.Time{}) {
			return in
		}
	}
	t.Fatal("no instance")
	return Instance{}
}
