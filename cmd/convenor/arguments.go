package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// arguments are what the command line says.
type arguments struct {
	// db is the database's path; empty is the user's own.
	db string
	// now sets the clock; zero is the system's.
	now     time.Time
	theme   string
	version bool
	// verbose writes the words of errors into the log, which may name meetings and people.
	verbose bool
	// open are absolute paths of calendars.
	open []string
}

// themes are the looks that can be asked for.
var themes = []string{"light", "dark", "contrast"}

// parse reads the command line; what is wrong with it has then been told.
func parse(args []string, problems io.Writer) (arguments, error) {
	var a arguments
	flags := flag.NewFlagSet("convenor", flag.ContinueOnError)
	flags.SetOutput(problems)
	flags.Usage = func() {
		fmt.Fprintln(problems, "Usage: convenor [--db FILE] [--now INSTANT] [--theme light|dark|contrast] [--verbose] [CALENDAR…]")
		flags.PrintDefaults()
	}
	flags.StringVar(&a.db, "db", "", "the database `FILE`; without it, the user's own")
	flags.StringVar(&a.theme, "theme", "", "`light`, dark or contrast; without it, as chosen last")
	flags.BoolVar(&a.version, "version", false, "say which version this is")
	flags.BoolVar(&a.verbose, "verbose", false, "write errors into the log with all their words, which may name meetings and people")
	flags.Func("now", "set the clock to an `INSTANT` such as 2026-12-01T09:00:00Z, or a date", func(s string) (err error) {
		a.now, err = parseInstant(s)
		return err
	})
	if err := flags.Parse(args); err != nil {
		return a, err
	}
	if a.theme != "" && !slices.Contains(themes, a.theme) {
		err := fmt.Errorf("--theme %q is not light, dark or contrast", a.theme)
		fmt.Fprintln(problems, "convenor:", err)
		return a, err
	}
	if strings.Contains(a.db, "://") || strings.Contains(strings.ToLower(a.db), "password=") {
		err := errors.New("--db wants the path of a file, without a password; databases on a server are not opened")
		fmt.Fprintln(problems, "convenor:", err)
		return a, err
	}
	for _, path := range flags.Args() {
		whole, err := filepath.Abs(path)
		if err != nil {
			return a, fmt.Errorf("find %s: %w", path, err)
		}
		a.open = append(a.open, whole)
	}
	return a, nil
}

// parseInstant reads an RFC 3339 instant, or a date as its London midnight.
func parseInstant(s string) (time.Time, error) {
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t, nil
	}
	d, err := calendar.ParseDate(s)
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is not an instant such as 2026-12-01T09:00:00Z", s)
	}
	return d.Midnight(), nil
}
