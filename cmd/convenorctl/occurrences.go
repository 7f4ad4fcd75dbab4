package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"convenor/calendar"
)

type occurrencesCommand struct {
	period
	Paths []string `arg:"" optional:"" name:"path" help:"Files to read; without any, what is held."`
}

func (occurrencesCommand) Help() string {
	return `Lists every sitting that starts in the period. With files it reads those alone, needs no
database and changes nothing. Each line has the UID, start, end, status and title, with tabs
between, in order of start: instants in UTC, all-day sittings as dates with the end not
included.

  convenorctl occurrences --from 2027-01-01 --to 2027-02-01 dass.ics`
}

func (c occurrencesCommand) Run(a *app) error {
	span, err := c.span()
	if err != nil {
		return err
	}
	if len(c.Paths) > 0 {
		return c.fromFiles(a, span)
	}
	return c.fromHeld(a, span)
}

// fromHeld lists what the database holds.
func (c occurrencesCommand) fromHeld(a *app, span calendar.Span) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	snap, err := p.Snapshot(a.ctx, span)
	if err != nil {
		return err
	}
	answer := []occurrenceAnswer{}
	for _, s := range startingIn(snap, span) {
		o := newOccurrenceAnswer(&s.Occurrence, s.Of)
		for _, at := range s.Expected {
			o.Officers = append(o.Officers, at.Officer.Label())
		}
		answer = append(answer, o)
	}
	if a.cli.JSON {
		return a.json(answer)
	}
	w := bufio.NewWriter(a.out)
	for _, o := range answer {
		writeSitting(w, o.UID, o.Start, o.End, o.Status, o.Title)
	}
	return w.Flush()
}

// startingIn gives the sittings that start in a period, by start, then by UID.
func startingIn(snap *calendar.Snapshot, span calendar.Span) []*calendar.Sitting {
	var list []*calendar.Sitting
	for i := range snap.Sittings {
		if s := &snap.Sittings[i]; !s.Start.Before(span.Start) {
			list = append(list, s)
		}
	}
	uid := func(s *calendar.Sitting) string {
		if len(s.Claims) == 0 {
			return ""
		}
		return s.Claims[0].UID
	}
	slices.SortStableFunc(list, func(a, b *calendar.Sitting) int {
		if c := a.Start.Compare(b.Start); c != 0 {
			return c
		}
		return strings.Compare(uid(a), uid(b))
	})
	return list
}

// writeSitting writes one line. Tabs and line breaks inside a field become spaces.
func writeSitting(w io.Writer, fields ...string) {
	for i, f := range fields {
		if i > 0 {
			io.WriteString(w, "\t")
		}
		if strings.ContainsAny(f, "\t\r\n") {
			f = oneLine.Replace(f)
		}
		io.WriteString(w, f)
	}
	io.WriteString(w, "\n")
}

var oneLine = strings.NewReplacer("\r\n", " ", "\t", " ", "\r", " ", "\n", " ")

// reportAll lists the problems of a file read without a database.
func reportAll(a *app, problems []calendar.Problem) (wrong bool) {
	for _, p := range problems {
		fmt.Fprintln(a.err, p)
		wrong = wrong || p.Severity != calendar.SeverityNote
	}
	return wrong
}
