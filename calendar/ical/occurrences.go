package ical

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// Occurrence is one sitting with no more than a list of sittings shows.
type Occurrence struct {
	UID string
	// Start and End are in UTC, End exclusive; of an all-day sitting the midnights
	// in the zone that floating times are read in (Europe/London). A listing shows
	// what is written: End is before Start where the entry has it so.
	Start, End time.Time
	AllDay     bool
	// StartDate and EndDate are the civil dates of an all-day sitting, else zero.
	StartDate, EndDate Date
	Status             Status
	Title              string
}

// Summary says what a listing of occurrences came across.
type Summary struct {
	Entries, TimesInDoubt, Orphans int
	// Occurrences is how many were listed.
	Occurrences int
	// Truncated is set when a series, or the file, has more than can be listed.
	Truncated bool
	Problems  []calendar.Problem
}

// The bounds of one listing, beside those of each of its series.
const (
	// MaxOccurrences is how many sittings one listing gives at most.
	MaxOccurrences = 8 << 20
	// stepsPerEntry is how many periods of its rules each entry adds to the work a
	// listing may take: some ten years of days, where they cannot be jumped over.
	stepsPerEntry = 4000
)

// listed is an occurrence while it waits to be sorted.
type listed struct {
	start, end int64
	entry      *Entry
	// days are set for an all-day sitting: its dates as day numbers.
	from, to int32
	allDay   bool
}

// Occurrences reads a stream and lists the sittings that start in [from, to), by
// start, then by UID. It keeps no words but titles, and so needs less memory than
// Read. Zero from and to mean from the first and to the last. Errors are Read's.
func Occurrences(ctx context.Context, r io.Reader, o Options, from, to time.Time, yield func(Occurrence)) (*Summary, error) {
	file, err := read(ctx, r, o.ready(true))
	if err != nil {
		return nil, err
	}
	list, cut, err := file.list(ctx, from, to)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(list, func(a, b listed) int {
		if c := compare(a.start, b.start); c != 0 {
			return c
		}
		return strings.Compare(a.entry.UID, b.entry.UID)
	})
	for i := range list {
		yield(list[i].occurrence())
	}
	return &Summary{
		Entries: file.Entries, TimesInDoubt: file.TimesInDoubt, Orphans: file.Orphans,
		Occurrences: len(list), Truncated: cut, Problems: file.Problems,
	}, nil
}

// list dates every series, and forgets how as soon as it is done.
func (f *File) list(ctx context.Context, from, to time.Time) (list []listed, cut bool, err error) {
	low, high := int64(-endOfTime), int64(endOfTime)
	if !from.IsZero() {
		low = ceilUnix(from)
	}
	if !to.IsZero() {
		high = ceilUnix(to)
	}
	all := budget{steps: MaxSteps + stepsPerEntry*len(f.Series), sittings: MaxOccurrences}
	for i, s := range f.Series {
		if i&0x3ff == 0 && ctx.Err() != nil {
			return nil, false, fmt.Errorf("list occurrences: %w", ctx.Err())
		}
		one := budget{steps: min(MaxSteps, all.steps), sittings: min(MaxInstances, all.sittings)}
		before := one
		s.each(low, high, &one, func(p placed) bool {
			list = append(list, p.listed())
			return true
		})
		s.prepared.Store(nil)
		if one.cut {
			cut = true
			f.tellCut(s)
		}
		all.steps -= before.steps - max(0, one.steps)
		all.sittings -= before.sittings - max(0, one.sittings)
	}
	return list, cut, nil
}

// tellCut notes that not all of a series is listed.
func (f *File) tellCut(s *Series) {
	if len(f.Problems) >= MaxProblems {
		return
	}
	f.Problems = append(f.Problems, calendar.Problem{
		File: f.file, Line: s.Entries()[0].Line, Severity: calendar.SeverityWarning,
		Message: "The series has more sittings than can be listed; the later ones were left out.",
		Remedy:  "List a shorter time, or give the series an end in the calendar program.",
	})
}

func (p *placed) listed() listed {
	end := p.end()
	l := listed{start: p.start.utc, end: end.utc - p.entry.early, entry: p.entry}
	if p.start.kind == whenDate {
		l.allDay, l.from, l.to = true, int32(dayOf(p.start.local)), int32(dayOf(end.local-p.entry.early))
	}
	return l
}

func (l *listed) occurrence() Occurrence {
	o := Occurrence{
		UID: l.entry.UID, Title: l.entry.Title, Status: l.entry.Status, AllDay: l.allDay,
		Start: time.Unix(l.start, 0).UTC(), End: time.Unix(l.end, 0).UTC(),
	}
	if l.allDay {
		o.StartDate = dateOf(int64(l.from) * secondsOfDay)
		o.EndDate = dateOf(int64(l.to) * secondsOfDay)
	}
	return o
}
