package planner_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/store"
)

// yearOf draws up a calendar of n entries of which every tenth is a weekly series of
// twelve, spread over 2027.
func yearOf(n int) string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
	first := london("2027-01-04 08:00")
	for i := range n {
		at := first.AddDate(0, 0, i%350).Add(time.Duration(i%40) * 15 * time.Minute)
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:u%d@bench\r\nDTSTAMP:20261201T090000Z\r\nDTSTART:%s\r\nDURATION:PT1H\r\nSUMMARY:Meeting %d of N ICP\r\nLOCATION:Room %d\r\n",
			i, at.Format("20060102T150405Z"), i%997, i%31)
		if i%10 == 0 {
			b.WriteString("RRULE:FREQ=WEEKLY;COUNT=12\r\n")
		}
		b.WriteString("END:VEVENT\r\n")
	}
	b.WriteString("END:VCALENDAR\r\n")
	return b.String()
}

const entriesOfBench = 20_000

func BenchmarkPreviewOfNewCalendar(b *testing.B) {
	o := newWealdshire(b)
	q := planner.ImportRequest{Paths: []string{o.file("year.ics", yearOf(entriesOfBench))}, Officer: "DASS"}
	for b.Loop() {
		pre, err := o.Preview(background, q)
		o.must(err)
		b.ReportMetric(float64(pre.Counts.Meetings), "sittings")
	}
}

func BenchmarkAcceptOfNewCalendar(b *testing.B) {
	o := newWealdshire(b)
	q := planner.ImportRequest{Paths: []string{o.file("year.ics", yearOf(entriesOfBench))}, Officer: "DASS"}
	for b.Loop() {
		b.StopTimer()
		pre, err := o.Preview(background, q)
		o.must(err)
		b.StartTimer()
		o.accept(pre, planner.Choices{})
		b.StopTimer()
		o.undo()
		b.StartTimer()
	}
}

func BenchmarkSameCalendarAgain(b *testing.B) {
	text := yearOf(entriesOfBench)
	for name, again := range map[string]string{"same": text, "every UID new": strings.ReplaceAll(text, "@bench", "@again")} {
		b.Run(name, func(b *testing.B) {
			o := newWealdshire(b)
			q := planner.ImportRequest{Paths: []string{o.file("year.ics", text)}, Officer: "DASS"}
			pre, err := o.Preview(background, q)
			o.must(err)
			o.accept(pre, planner.Choices{})
			o.file("year.ics", again)
			for b.Loop() {
				pre, err := o.Preview(background, q)
				o.must(err)
				if pre.Counts.Same != pre.Counts.Meetings {
					b.Fatalf("%+v", pre.Counts)
				}
			}
		})
	}
}

// BenchmarkOpenAndYearSnapshot opens a database of 100,000 entries and pictures a year of it.
func BenchmarkOpenAndYearSnapshot(b *testing.B) {
	o := newWealdshire(b)
	for i := range 5 {
		path := o.file("year.ics", yearOf(entriesOfBench))
		pre, err := o.Preview(background, planner.ImportRequest{Paths: []string{path}, Source: fmt.Sprint("office ", i)})
		o.must(err)
		o.accept(pre, planner.Choices{Matches: calendar.MatchRefuse})
	}
	o.must(o.store.Close())
	span := calendar.Span{Start: london("2027-01-01 00:00"), End: london("2028-01-01 00:00")}
	for b.Loop() {
		s, err := store.Open(background, filepath.Join(o.dir, "convenor.db"))
		o.must(err)
		p := planner.New(planner.Options{Store: s, Clock: calendar.FixedClock(monday)})
		picture, err := p.Snapshot(background, span)
		o.must(err)
		b.ReportMetric(float64(len(picture.Sittings)), "sittings")
		o.must(s.Close())
	}
}
