package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/ical"
)

// fromFiles lists what files say. Titles are printed as they stand, since nothing is
// stored; a file that is no calendar is named, and the others are still read.
func (c occurrencesCommand) fromFiles(a *app, span calendar.Span) error {
	out := bufio.NewWriterSize(a.out, 1<<16)
	list := newSittingList(out, a.cli.JSON, len(c.Paths) == 1)
	wrong, read := false, 0
	var last error
	for _, path := range c.Paths {
		sum, err := list.readFile(a, path, span)
		if err != nil {
			if a.ctx.Err() != nil || len(c.Paths) == 1 {
				return err
			}
			last = err
			wrong = true
			fmt.Fprintf(a.err, "%s: %v\n", path, err)
			continue
		}
		read++
		wrong = reportAll(a, sum.Problems) || wrong
		wrong = wrong || sum.Truncated
	}
	if read == 0 {
		return last
	}
	if err := list.finish(); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if wrong {
		return errProblems
	}
	return nil
}

// sittingList writes sittings in order of start and UID. Those of one file come in
// order and go straight out; those of several are gathered and sorted first.
type sittingList struct {
	out      io.Writer
	json     bool
	straight bool
	held     []ical.Occurrence
	n        int
	err      error
}

func newSittingList(out io.Writer, asJSON, straight bool) *sittingList {
	return &sittingList{out: out, json: asJSON, straight: straight}
}

func (l *sittingList) readFile(a *app, path string, span calendar.Span) (*ical.Summary, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	defer f.Close()
	sum, err := ical.Occurrences(a.ctx, f, ical.Options{File: path}, span.Start, span.End, l.take)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return sum, nil
}

func (l *sittingList) take(o ical.Occurrence) {
	if l.straight {
		l.write(&o)
		return
	}
	l.held = append(l.held, o)
}

func (l *sittingList) finish() error {
	slices.SortStableFunc(l.held, func(a, b ical.Occurrence) int {
		if c := a.Start.Compare(b.Start); c != 0 {
			return c
		}
		return strings.Compare(a.UID, b.UID)
	})
	for i := range l.held {
		l.write(&l.held[i])
	}
	if l.json {
		end := "\n]\n"
		if l.n == 0 {
			end = "[]\n"
		}
		io.WriteString(l.out, end)
	}
	return l.err
}

func (l *sittingList) write(o *ical.Occurrence) {
	start, end := instant(o.Start), instant(o.End)
	if o.AllDay {
		start, end = o.StartDate.String(), o.EndDate.String()
	}
	uid := o.UID
	if !o.HasUID {
		uid = "" // what stands in its place is of our making
	}
	if !l.json {
		writeSitting(l.out, uid, start, end, o.Status.String(), o.Title)
		return
	}
	before := ",\n  "
	if l.n == 0 {
		before = "[\n  "
	}
	l.n++
	io.WriteString(l.out, before)
	b, err := json.Marshal(occurrenceAnswer{ID: o.UID + "/" + start, UID: uid, Start: start, End: end, AllDay: o.AllDay,
		Status: o.Status.String(), Title: o.Title, Bodies: []string{}, Sources: []string{}})
	if err != nil {
		l.err = err
		return
	}
	l.out.Write(b)
}
