package store

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"convenor/calendar"
)

// bigCount is the size of the databases that the benchmarks measure, in sittings.
const bigCount = 100_000

// bigChange is the first import of a year of sittings, each a meeting of its own with
// one body and one claim.
func bigChange(n int) calendar.Change {
	c := calendar.Change{Name: "Import of a year", At: time.Date(2027, 1, 1, 9, 0, 0, 0, time.UTC)}
	first := time.Date(2027, 1, 1, 8, 0, 0, 0, time.UTC)
	for i := range n {
		key := fmt.Sprintf("m%08x%08x", uint32(i)*2654435761, i)
		start := first.Add(time.Duration(i*7919%(364*24*4)) * 15 * time.Minute)
		end := start.Add(90 * time.Minute)
		source, body := fmt.Sprintf("system-%d", i%3), fmt.Sprintf("Place Partnership %d", i%120)
		title, place := body+" meeting in public", fmt.Sprintf("Committee Room %d, County Hall", i%40)
		o := calendar.Occurrence{
			Meeting: key, Original: start, Start: start, End: end, Zone: calendar.LondonZone,
			Title: title, Place: place, Organiser: "clerk@example.org", Status: calendar.StatusConfirmed,
			Show: calendar.ShowBusy, Presence: calendar.PresenceHybrid, Bodies: []string{body}, Changed: c.At,
			Claims: []calendar.Claim{{Source: source, UID: fmt.Sprintf("uid-%d@example.org", i),
				Start: start, End: end, Title: title, Place: place, Status: calendar.StatusConfirmed}},
		}
		c.Edits = append(c.Edits,
			calendar.Edit{Noun: calendar.NounMeeting, Key: key, After: calendar.Meeting{Key: key}},
			calendar.Edit{Noun: calendar.NounSitting, Key: o.ID().String(), After: o})
	}
	return c
}

// BenchmarkApply measures one import of 100,000 sittings into an empty database.
func BenchmarkApply(b *testing.B) {
	c := bigChange(bigCount)
	for b.Loop() {
		b.StopTimer()
		s := opened(b, filepath.Join(b.TempDir(), "convenor.db"))
		b.StartTimer()
		if _, err := s.Apply(context.Background(), c); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		s.Close()
		b.StartTimer()
	}
}

// bigFile makes a database of 100,000 sittings and gives its path.
func bigFile(b *testing.B) string {
	path := filepath.Join(b.TempDir(), "convenor.db")
	s := opened(b, path)
	if _, err := s.Apply(context.Background(), bigChange(bigCount)); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

// year is the span that holds every sitting of bigChange.
func year() calendar.Span {
	return calendar.DaySpan(calendar.NewDate(2027, 1, 1), calendar.NewDate(2028, 1, 1))
}

// BenchmarkOpenAndYear measures opening a database and reading its register and a year
// with 100,000 sittings.
func BenchmarkOpenAndYear(b *testing.B) {
	path := bigFile(b)
	for b.Loop() {
		s := opened(b, path)
		if _, err := s.Register(context.Background()); err != nil {
			b.Fatal(err)
		}
		sittings, err := s.Sittings(context.Background(), year())
		if err != nil || len(sittings) != bigCount {
			b.Fatal(len(sittings), err)
		}
		s.Close()
	}
}

// BenchmarkSearch measures a search that goes through all of 100,000 sittings.
func BenchmarkSearch(b *testing.B) {
	s := opened(b, bigFile(b))
	for b.Loop() {
		if _, err := s.Search(context.Background(), "public nowhere", 50); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWeek measures a week out of a year with 100,000 sittings.
func BenchmarkWeek(b *testing.B) {
	s := opened(b, bigFile(b))
	span := calendar.DaySpan(calendar.NewDate(2027, 6, 7), calendar.NewDate(2027, 6, 14))
	for b.Loop() {
		if _, err := s.Sittings(context.Background(), span); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSeries measures the series of a year in which one meeting in ten of 100,000
// is one.
func BenchmarkSeries(b *testing.B) {
	c := bigChange(bigCount)
	var edits []calendar.Edit
	for i := 0; i < len(c.Edits); i += 2 {
		o := c.Edits[i+1].After.(calendar.Occurrence)
		if i%20 != 0 {
			edits = append(edits, c.Edits[i], c.Edits[i+1])
			continue
		}
		edits = append(edits, calendar.Edit{Noun: calendar.NounMeeting, Key: o.Meeting, After: calendar.Meeting{
			Key: o.Meeting, Rule: "RRULE:FREQ=WEEKLY;COUNT=40", From: o.Start, To: o.End.AddDate(0, 9, 0), Template: &o}})
	}
	c.Edits = edits
	s := opened(b, filepath.Join(b.TempDir(), "convenor.db"))
	if _, err := s.Apply(context.Background(), c); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		series, err := s.Series(context.Background(), year())
		if err != nil || len(series) != bigCount/10 {
			b.Fatal(len(series), err)
		}
	}
}
