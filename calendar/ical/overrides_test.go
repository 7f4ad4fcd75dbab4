package ical

import (
	"fmt"
	"testing"
	"time"
)

// daily is a series of four mornings, with room for what follows.
func daily4(more string) string {
	return calendarOf(`BEGIN:VEVENT
		UID:u1
		SUMMARY:Board
		DTSTART;TZID=Europe/London:20240330T090000
		DTEND;TZID=Europe/London:20240330T100000
		RRULE:FREQ=DAILY;COUNT=4
		` + more)
}

func override(id, start, more string) string {
	return fmt.Sprintf("BEGIN:VEVENT\nUID:u1\nSUMMARY:Board\nRECURRENCE-ID%s\nDTSTART%s\nDURATION:PT1H\n%s\nEND:VEVENT\n", id, start, more)
}

func TestOverrideTakesThePlaceOfItsInstance(t *testing.T) {
	for _, id := range []string{";TZID=Europe/London:20240331T090000", ":20240331T080000Z", ";VALUE=DATE:20240331", ":20240331T090000"} {
		start := ";TZID=Europe/London:20240331T150000"
		t.Run(id, func(t *testing.T) {
			wantDates(t, daily4("END:VEVENT\n"+override(id, start, "")),
				"20240330T0900Z>20240330T1000Z", "20240331T1400Z>20240331T1500Z", "20240401T0800Z>20240401T0900Z", "20240402T0800Z>20240402T0900Z")
		})
	}
}

func TestOverrideBeforeItsSeriesInTheFile(t *testing.T) {
	wantDates(t, calendarOf(override(":20240402T090000Z", ":20240403T090000Z", "")+
		"BEGIN:VEVENT\nUID:u1\nSUMMARY:Board\nDTSTART:20240401T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT"),
		"20240401T0900Z>20240401T1000Z", "20240403T0900Z>20240403T1000Z")
}

func TestOverrideMovedOutOfTheWindowIsNotThere(t *testing.T) {
	file := mustRead(t, daily4("END:VEVENT\n"+override(":20240331T080000Z", ":20240501T080000Z", "")))
	count := func(from, to string) (n int) {
		for range file.Series[0].Instances(utc(from), utc(to)) {
			n++
		}
		return n
	}
	if got := count("2024-03-31T00:00", "2024-04-01T00:00"); got != 0 {
		t.Errorf("%d sittings on the day it was moved from", got)
	}
	if got := count("2024-05-01T00:00", "2024-05-02T00:00"); got != 1 {
		t.Errorf("%d sittings on the day it was moved to", got)
	}
}

func TestCancelledOverrideIsACancelledInstance(t *testing.T) {
	wantDates(t, daily4("END:VEVENT\n"+override(":20240331T080000Z", ":20240331T080000Z", "STATUS:CANCELLED")),
		"20240330T0900Z>20240330T1000Z", "20240331T0800Z>20240331T0900Z cancelled", "20240401T0800Z>20240401T0900Z", "20240402T0800Z>20240402T0900Z")
}

func TestCancelledMasterHasCancelledInstances(t *testing.T) {
	wantDates(t, eventOf("DTSTART:20240701T090000Z\nSTATUS:CANCELLED\nRRULE:FREQ=DAILY;COUNT=2"),
		"20240701T0900Z>20240701T0900Z cancelled", "20240702T0900Z>20240702T0900Z cancelled")
	wantDates(t, calendarOf("METHOD:CANCEL\nBEGIN:VEVENT\nUID:u1\nSUMMARY:Board\nDTSTART:20240701T090000Z\nEND:VEVENT"),
		"20240701T0900Z>20240701T0900Z cancelled")
}

func TestOverrideOfAnExceptedInstanceIsShown(t *testing.T) {
	wantDates(t, daily4("EXDATE:20240331T080000Z\nEND:VEVENT\n"+override(":20240331T080000Z", ":20240331T140000Z", "")),
		"20240330T0900Z>20240330T1000Z", "20240331T1400Z>20240331T1500Z", "20240401T0800Z>20240401T0900Z", "20240402T0800Z>20240402T0900Z")
}

func TestOverrideOfNoInstanceIsShownAsOrphan(t *testing.T) {
	wantDates(t, daily4("END:VEVENT\n"+override(":20240411T080000Z", ":20240411T140000Z", "")),
		"20240330T0900Z>20240330T1000Z", "20240331T0800Z>20240331T0900Z", "20240401T0800Z>20240401T0900Z", "20240402T0800Z>20240402T0900Z",
		"20240411T1400Z>20240411T1500Z orphan")
}

func TestOverrideWithoutItsSeriesIsShown(t *testing.T) {
	text := calendarOf(override(":20240411T080000Z", ":20240411T140000Z", "") + override(":20240418T080000Z", ":20240418T080000Z", ""))
	wantDates(t, text, "20240411T1400Z>20240411T1500Z orphan", "20240418T0800Z>20240418T0900Z orphan")
	file := mustRead(t, text)
	if file.Orphans != 2 || !file.Series[0].Orphan || file.Series[0].Recurs() {
		t.Errorf("orphans %d, series orphan %v, recurs %v", file.Orphans, file.Series[0].Orphan, file.Series[0].Recurs())
	}
	in := firstInstance(t, text)
	if !in.HasRecurrenceID || !in.Original.Equal(utc("2024-04-11T08:00")) {
		t.Errorf("original %v, has recurrence-id %v", in.Original, in.HasRecurrenceID)
	}
}

func TestOfTwoOverridesTheHigherSequenceHolds(t *testing.T) {
	high := override(":20240331T080000Z", ":20240331T140000Z", "SEQUENCE:2")
	low := override(":20240331T080000Z", ":20240331T160000Z", "SEQUENCE:1")
	for _, both := range []string{high + low, low + high} {
		wantDates(t, daily4("END:VEVENT\n"+both),
			"20240330T0900Z>20240330T1000Z", "20240331T1400Z>20240331T1500Z", "20240401T0800Z>20240401T0900Z", "20240402T0800Z>20240402T0900Z")
	}
}

func TestThisAndFutureMovesTheTail(t *testing.T) {
	tail := override(";RANGE=THISANDFUTURE;TZID=Europe/London:20240401T090000", ";TZID=Europe/London:20240401T110000", "")
	wantDates(t, daily4("END:VEVENT\n"+tail),
		"20240330T0900Z>20240330T1000Z", "20240331T0800Z>20240331T0900Z", "20240401T1000Z>20240401T1100Z", "20240402T1000Z>20240402T1100Z")
}

func TestThisAndFutureKeepsTheTimeOfDayOverAClockChange(t *testing.T) {
	tail := override(";RANGE=THISANDFUTURE;TZID=Europe/London:20240330T090000", ";TZID=Europe/London:20240330T110000", "")
	wantDates(t, daily4("END:VEVENT\n"+tail),
		"20240330T1100Z>20240330T1200Z", "20240331T1000Z>20240331T1100Z", "20240401T1000Z>20240401T1100Z", "20240402T1000Z>20240402T1100Z")
}

func TestLaterOverrideWithinATailStandsForItself(t *testing.T) {
	tail := override(";RANGE=THISANDFUTURE:20240331T080000Z", ";TZID=Europe/London:20240331T110000", "")
	one := override(":20240401T080000Z", ":20240401T200000Z", "")
	wantDates(t, daily4("END:VEVENT\n"+tail+one),
		"20240330T0900Z>20240330T1000Z", "20240331T1000Z>20240331T1100Z", "20240401T2000Z>20240401T2100Z", "20240402T1000Z>20240402T1100Z")
}

func TestTailMovedByWeeksIsFoundInItsNewWindow(t *testing.T) {
	file := mustRead(t, calendarOf(`BEGIN:VEVENT
		UID:u1
		DTSTART:20240101T090000Z
		RRULE:FREQ=DAILY
		END:VEVENT
		BEGIN:VEVENT
		UID:u1
		RECURRENCE-ID;RANGE=THISANDFUTURE:20240201T090000Z
		DTSTART:20240301T090000Z
		END:VEVENT`))
	n := 0
	for in := range file.Series[0].Instances(utc("2025-01-01T00:00"), utc("2025-01-03T00:00")) {
		if want := in.Start.AddDate(0, 0, -29); !in.Original.Equal(want) {
			t.Errorf("original %v, want %v", in.Original, want)
		}
		n++
	}
	if n != 2 {
		t.Errorf("%d sittings in two days, want 2", n)
	}
	for in := range file.Series[0].Instances(utc("2024-02-01T00:00"), utc("2024-03-01T00:00")) {
		t.Errorf("a sitting at %v, between the old times and the new", in.Start)
	}
}

func TestOriginalNamesTheSittingWhereverItWasMoved(t *testing.T) {
	file := mustRead(t, daily4("END:VEVENT\n"+override(":20240331T080000Z", ":20240505T140000Z", "")))
	var originals []string
	for in := range file.Series[0].Instances(time.Time{}, time.Time{}) {
		originals = append(originals, in.Original.Format("0102T1504"))
		if !in.HasRecurrenceID {
			t.Errorf("%v has no recurrence-id", in.Original)
		}
	}
	if got := fmt.Sprint(originals); got != "[0330T0900 0401T0800 0402T0800 0331T0800]" {
		t.Error(got)
	}
}
