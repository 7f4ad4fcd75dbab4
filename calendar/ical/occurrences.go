package ical

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"convenor/calendar"
)

// Occurrence is one sitting with no more than a list of sittings shows.
type Occurrence struct {
	// UID is the entry's own, or, where HasUID is not set, one made from its content.
	UID    string
	HasUID bool
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
	// uid holds the first bytes of the UID, which settle most comparisons.
	uid   uint64
	entry *Entry
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
	parts, cut, err := file.list(ctx, from, to)
	if err != nil {
		return nil, err
	}
	sum := &Summary{Entries: file.Entries, TimesInDoubt: file.TimesInDoubt, Orphans: file.Orphans, Truncated: len(cut) > 0}
	for _, s := range cut {
		file.tellCut(s)
	}
	sum.Problems = file.Problems
	merge(parts, func(l *listed) {
		sum.Occurrences++
		yield(l.occurrence())
	})
	return sum, nil
}

// list dates every series, on every core, and forgets how as soon as it is done.
// It gives sorted lists, and the series of which not all is in them.
func (f *File) list(ctx context.Context, from, to time.Time) (parts [][]listed, cut []*Series, err error) {
	low, high := int64(-endOfTime), int64(endOfTime)
	if !from.IsZero() {
		low = ceilUnix(from)
	}
	if !to.IsZero() {
		high = ceilUnix(to)
	}
	workers := max(1, runtime.GOMAXPROCS(0))
	size := max(1000, len(f.Series)/workers+1)
	shares := slices.Collect(slices.Chunk(f.Series, size))
	parts = make([][]listed, len(shares))
	cuts := make([][]*Series, len(shares))
	var wait sync.WaitGroup
	for i, share := range shares {
		wait.Go(func() { parts[i], cuts[i] = listShare(ctx, share, low, high, MaxOccurrences/len(shares)) })
	}
	wait.Wait()
	if ctx.Err() != nil {
		return nil, nil, fmt.Errorf("list occurrences: %w", ctx.Err())
	}
	return parts, slices.Concat(cuts...), nil
}

// listShare dates some of the series, within bounds that they share.
func listShare(ctx context.Context, share []*Series, low, high int64, most int) (list []listed, cut []*Series) {
	all := budget{steps: MaxSteps + stepsPerEntry*len(share), sittings: most}
	for i, s := range share {
		if i&0x3ff == 0 && ctx.Err() != nil {
			return nil, nil
		}
		one := budget{steps: min(MaxSteps, all.steps), sittings: min(MaxInstances, all.sittings)}
		before := one
		s.each(low, high, &one, func(p placed) bool {
			list = append(list, p.listed())
			return true
		})
		s.prepared.Store(nil)
		if one.cut {
			cut = append(cut, s)
		}
		all.steps -= before.steps - max(0, one.steps)
		all.sittings -= before.sittings - max(0, one.sittings)
	}
	slices.SortFunc(list, byStartAndUID)
	return list, cut
}

func byStartAndUID(a, b listed) int {
	switch {
	case a.start != b.start:
		return cmp.Compare(a.start, b.start)
	case a.uid != b.uid:
		return cmp.Compare(a.uid, b.uid)
	}
	return strings.Compare(a.entry.UID, b.entry.UID)
}

// merge hands on what several sorted lists hold, in order; they are few.
func merge(parts [][]listed, take func(*listed)) {
	for {
		least := -1
		for i := range parts {
			if len(parts[i]) > 0 && (least < 0 || byStartAndUID(parts[i][0], parts[least][0]) < 0) {
				least = i
			}
		}
		if least < 0 {
			return
		}
		take(&parts[least][0])
		parts[least] = parts[least][1:]
	}
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
	for i := range min(8, len(p.entry.UID)) {
		l.uid |= uint64(p.entry.UID[i]) << (56 - 8*i)
	}
	if p.start.kind == whenDate {
		l.allDay, l.from, l.to = true, int32(dayOf(p.start.local)), int32(dayOf(end.local-p.entry.early))
	}
	return l
}

func (l *listed) occurrence() Occurrence {
	o := Occurrence{
		UID: l.entry.UID, HasUID: l.entry.HasUID, Title: l.entry.Title, Status: l.entry.Status, AllDay: l.allDay,
		Start: time.Unix(l.start, 0).UTC(), End: time.Unix(l.end, 0).UTC(),
	}
	if l.allDay {
		o.StartDate = dateOf(int64(l.from) * secondsOfDay)
		o.EndDate = dateOf(int64(l.to) * secondsOfDay)
	}
	return o
}
