package ical

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// workload makes a calendar of n entries, a tenth of them series, with the words
// and attendees that real ones have: some 1.2 kB each.
func workload(n int) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	var b bytes.Buffer
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + strings.Join(londonZone, "\r\n") + "\r\n")
	words := "The committee will receive the report on quarter performance and\r\n  agree the forward plan\\, with papers to follow by Friday. "
	for i := range n {
		start := time.Date(2024, 1, 1, 9, 0, 0, 0, time.UTC).AddDate(0, 0, random.IntN(1400))
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:%08d@bench.example\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/London:%s\r\nDTEND;TZID=Europe/London:%s\r\n",
			i, start.Format("20060102T150405"), start.Add(time.Hour).Format("20060102T150405"))
		if i%10 == 9 {
			b.WriteString([]string{"RRULE:FREQ=WEEKLY\r\n", "RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=40\r\n", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1\r\n"}[random.IntN(3)])
		}
		fmt.Fprintf(&b, "SUMMARY:Committee %d\r\nLOCATION:County Hall\\, Room %d\r\nDESCRIPTION:%s%s\r\n", i, i%9, words, words)
		for a := range 6 {
			fmt.Fprintf(&b, "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=\"Person, %d\"\r\n :mailto:person%d@example.org\r\n", a, a)
		}
		b.WriteString("SEQUENCE:0\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\n")
	}
	b.WriteString("END:VCALENDAR\r\n")
	return b.Bytes()
}

func benchmarkRead(b *testing.B, n int) {
	text := workload(n)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if file, err := Read(context.Background(), bytes.NewReader(text), Options{}); err != nil || file.Entries != n {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead1000(b *testing.B)  { benchmarkRead(b, 1000) }
func BenchmarkRead20000(b *testing.B) { benchmarkRead(b, 20000) }

func BenchmarkOccurrences20000(b *testing.B) {
	text := workload(20000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		_, err := Occurrences(context.Background(), bytes.NewReader(text), Options{}, utc("2026-01-01T00:00"), utc("2027-01-01T00:00"), func(Occurrence) {})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// expand dates a fresh copy of a series for a stretch of time, as a program does
// that has just read it.
func expand(b *testing.B, rule string, from, to time.Time) {
	e := mustRead(b, eventOf(rule)).Series[0].master
	b.ReportAllocs()
	for b.Loop() {
		s := Series{UID: "u", master: e}
		n := 0
		for range s.Instances(from, to) {
			n++
		}
		if n == 0 {
			b.Fatal("no sittings")
		}
	}
}

func BenchmarkExpandDaily(b *testing.B) {
	for _, year := range []string{"1970", "2025"} {
		for name, more := range map[string]string{"endless": "", "until": ";UNTIL=20300101T000000Z", "count": ";COUNT=30000", "counted": ";BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;COUNT=30000"} {
			b.Run(year+"/"+name, func(b *testing.B) {
				expand(b, "DTSTART;TZID=Europe/London:"+year+"0105T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY"+more, utc("2026-01-01T00:00"), utc("2027-01-01T00:00"))
			})
		}
	}
}

func BenchmarkExpandOneMonthOfAWeeklySeries(b *testing.B) {
	for _, year := range []string{"1970", "2025"} {
		b.Run(year, func(b *testing.B) {
			expand(b, "DTSTART;TZID=Europe/London:"+year+"0105T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE", utc("2026-03-01T00:00"), utc("2026-04-01T00:00"))
		})
	}
}

func BenchmarkContinue(b *testing.B) {
	text := mustRead(b, eventOf("DTSTART;TZID=Europe/London:20240105T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE")).Series[0].RuleText()
	b.ReportAllocs()
	for b.Loop() {
		list, err := Continue(text, utc("2026-03-01T00:00"), utc("2026-04-01T00:00"))
		if err != nil {
			b.Fatal(err)
		}
		for range list {
		}
	}
}

func BenchmarkWrite1000(b *testing.B) {
	sittings := make([]Sitting, 1000)
	for i := range sittings {
		sittings[i] = board()
		sittings[i].UID = fmt.Sprint(i)
	}
	for b.Loop() {
		var out bytes.Buffer
		if err := Write(&out, "", sittings); err != nil {
			b.Fatal(err)
		}
	}
}

// An old daily rule costs no more than twice a young one, window for window.
func TestAnOldRuleCostsNoMoreThanAYoungOne(t *testing.T) {
	steps := func(year, more string) int {
		file := mustRead(t, eventOf("DTSTART;TZID=Europe/London:"+year+"0105T090000\nRRULE:FREQ=DAILY"+more))
		b := budget{steps: MaxSteps, sittings: MaxInstances}
		n := 0
		file.Series[0].each(utc("2026-01-01T00:00").Unix(), utc("2027-01-01T00:00").Unix(), &b, func(placed) bool { n++; return true })
		if n != 365 {
			t.Errorf("%d sittings in 2026", n)
		}
		return MaxSteps - b.steps
	}
	for _, more := range []string{"", ";UNTIL=20300101T000000Z", ";COUNT=30000"} {
		if old, young := steps("1970", more), steps("2025", more); old > 2*young {
			t.Errorf("FREQ=DAILY%s: %d steps from 1970, %d from 2025", more, old, young)
		}
	}
}
