package ical

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// TestTheLastOfACountIsNotLostBetweenWindows holds that a sitting just behind a window's
// end, in the slack kept for clock changes, is found by the next window.
func TestTheLastOfACountIsNotLostBetweenWindows(t *testing.T) {
	for rule, want := range map[string]string{
		"FREQ=WEEKLY;BYDAY=MO,WE;COUNT=18": "18 2026-02-02",
		"FREQ=MONTHLY;BYDAY=1WE;COUNT=7":   "7 2026-06-03",
		"FREQ=DAILY;UNTIL=20260202T173000": "62 2026-02-02",
	} {
		s := seriesOf(t, "DTSTART;TZID=Europe/London:20251203T173000\nRRULE:"+rule)
		all := slices.Collect(s.Instances(time.Time{}, time.Time{}))
		if got := fmt.Sprintf("%d %s", len(all), all[len(all)-1].Start.Format(time.DateOnly)); got != want {
			t.Errorf("%s: %s, want %s", rule, got, want)
		}
	}
}

// seriesOf reads the one series that lines of a VEVENT make.
func seriesOf(t interface{ Fatalf(string, ...any) }, lines string) *Series {
	text := "BEGIN:VEVENT\nUID:x\n" + lines + "\nEND:VEVENT\n"
	f, err := Read(context.Background(), strings.NewReader(text), Options{})
	if err != nil || len(f.Series) != 1 {
		t.Fatalf("%v, %+v from\n%s", err, f, text)
	}
	return f.Series[0]
}

// TestWindowsTogetherGiveTheWhole holds that a series asked for at once, and asked for
// stretch by stretch of any length, has the same sittings: with every kind of end, with
// exceptions, further dates, and instances moved alone or from one on.
func TestWindowsTogetherGiveTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := time.Date(2025, time.Month(rapid.IntRange(1, 12).Draw(t, "month")), rapid.IntRange(1, 28).Draw(t, "day"),
			rapid.IntRange(0, 23).Draw(t, "hour"), 30, 0, 0, time.UTC)
		at := func(days int) string { return start.AddDate(0, 0, days).Format("20060102T150405") }
		days := func(label string) int { return rapid.IntRange(0, 500).Draw(t, label) }
		rule := rapid.SampledFrom([]string{"FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,WE",
			"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU", "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=1WE", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
			"FREQ=YEARLY;BYMONTH=2,5;BYDAY=2TH"}).Draw(t, "rule")
		rule += rapid.SampledFrom([]string{fmt.Sprintf(";COUNT=%d", 1+days("count")/30), ";UNTIL=" + at(days("until")),
			";UNTIL=" + at(days("until")) + "Z"}).Draw(t, "end")
		lines := "DTSTART;TZID=Europe/London:" + at(0) + "\nDURATION:PT1H\nRRULE:" + rule
		lines += "\nEXDATE;TZID=Europe/London:" + at(days("except")) + "\nRDATE;TZID=Europe/London:" + at(days("further"))
		for _, extra := range rapid.SampledFrom([][]string{nil, {""}, {";RANGE=THISANDFUTURE"}}).Draw(t, "changed") {
			lines += fmt.Sprintf("\nEND:VEVENT\nBEGIN:VEVENT\nUID:x\nRECURRENCE-ID;TZID=Europe/London%s:%s\nDTSTART;TZID=Europe/London:%s\nDURATION:PT2H",
				extra, at(7*rapid.IntRange(0, 60).Draw(t, "which")), at(days("moved to")))
		}
		s := seriesOf(t, lines)
		whole := inWords(s.Instances(time.Time{}, time.Time{}))
		var parts []string
		for from := start.AddDate(-2, 0, 0); from.Before(start.AddDate(12, 0, 0)); {
			to := from.Add(time.Duration(rapid.IntRange(24, 200*24).Draw(t, "stretch")) * time.Hour)
			parts = append(parts, inWords(s.Instances(from, to))...)
			from = to
		}
		if len(whole) < 500 && !slices.Equal(whole, parts) {
			t.Fatalf("%s\nat once %d: %v\nin parts %d: %v", lines, len(whole), whole, len(parts), parts)
		}
	})
}

func inWords(all func(func(Instance) bool)) []string {
	var out []string
	for in := range all {
		out = append(out, in.Original.Format(time.RFC3339)+">"+in.Start.Format(time.RFC3339)+">"+in.End.Format(time.RFC3339))
	}
	return out
}
