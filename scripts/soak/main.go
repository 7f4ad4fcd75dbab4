package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"convenor/assets"
	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/store"
)

// morning is when the simulated day begins: in the sample council's January.
var morning = time.Date(2027, 1, 4, 8, 30, 0, 0, time.UTC)

func main() {
	hours := flag.Int("hours", 8, "hours of the simulated day")
	lasts := flag.Duration("for", 10*time.Minute, "how long it takes")
	out := flag.String("out", "build/soak", "the folder for samples.csv and soak.svg")
	flag.Parse()
	if err := run(context.Background(), *hours, *lasts, *out); err != nil {
		fmt.Fprintln(os.Stderr, "soak:", err)
		os.Exit(1)
	}
}

// run does the whole day.
func run(ctx context.Context, hours int, lasts time.Duration, out string) (err error) {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "convenor-soak")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	d, err := newDay(ctx, dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.store.Close()) }()

	minutes := hours * 60
	began := time.Now()
	var samples []sample
	for minute := range minutes {
		d.now = morning.Add(time.Duration(minute) * time.Minute)
		if err := d.minute(ctx, minute); err != nil {
			return fmt.Errorf("minute %d: %w", minute, err)
		}
		if minute%2 == 1 {
			s, err := take(minute, d.path)
			if err != nil {
				return err
			}
			samples = append(samples, s)
		}
		time.Sleep(time.Until(began.Add(lasts * time.Duration(minute+1) / time.Duration(minutes))))
	}
	if err := d.Check(ctx); err != nil {
		return err
	}
	fmt.Printf("%d simulated hours in %s: %d imports, %d edits, %d decisions, %d steps back and forth, %d views, %d reports\n",
		hours, time.Since(began).Round(time.Second), d.imports, d.edits, d.decisions, d.steps, d.views, d.reports)
	return tell(out, samples)
}

// day is an office at work.
type day struct {
	*planner.Planner
	store     *store.Store
	path, dir string
	now       time.Time
	fonts     planner.ReportFonts
	// settled are the clashes that were decided.
	settled []string

	imports, edits, decisions, steps, views, reports int
}

// newDay makes an office with the sample council.
func newDay(ctx context.Context, dir string) (*day, error) {
	d := &day{now: morning, dir: dir, path: filepath.Join(dir, "convenor.db")}
	var err error
	if d.store, err = store.Open(ctx, d.path); err != nil {
		return nil, err
	}
	d.Planner = planner.New(planner.Options{Store: d.store, Clock: func() time.Time { return d.now }, KeepDaily: true})
	d.fonts.Regular, d.fonts.Bold = assets.Fonts()
	return d, d.InstallSample(ctx, assets.Sample())
}

// minute is what is done in one minute of the day: something is looked at in each, and
// something changed in most.
func (d *day) minute(ctx context.Context, n int) error {
	steps := []func(context.Context) error{d.look}
	switch n % 10 {
	case 0, 5:
		steps = append(steps, func(ctx context.Context) error { return d.take(ctx, n) })
	case 1, 6:
		steps = append(steps, func(ctx context.Context) error { return d.edit(ctx, n) })
	case 2:
		steps = append(steps, d.decide)
	case 3, 8:
		steps = append(steps, d.back)
	case 7:
		steps = append(steps, d.tallies)
	case 9:
		steps = append(steps, d.write)
	}
	for _, step := range steps {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// take imports this or last week's diary, in turn.
func (d *day) take(ctx context.Context, n int) error {
	name := []string{"dass.ics", "dass-week2.ics"}[n/5%2]
	pre, err := d.Preview(ctx, planner.ImportRequest{Files: assets.Sample(), Paths: []string{name}, Officer: "DASS"})
	if err != nil {
		return err
	}
	_, err = d.Accept(ctx, pre, planner.Choices{Matches: calendar.MatchAccept})
	if errors.Is(err, calendar.ErrNothing) {
		err = nil
	}
	d.imports++
	return err
}

// edit adds a meeting, moves it, and takes it away.
func (d *day) edit(ctx context.Context, n int) error {
	title := fmt.Sprintf("Catch-up %d", n)
	start := morning.AddDate(0, 0, n%28)
	end := start.Add(time.Hour)
	o, err := d.AddMeeting(ctx, planner.MeetingFields{Title: &title, Start: &start, End: &end})
	if err != nil {
		return err
	}
	start, end = start.Add(time.Hour), end.Add(time.Hour)
	if _, err := d.EditMeeting(ctx, o.ID().String(), planner.MeetingFields{Start: &start, End: &end}); err != nil {
		return err
	}
	d.edits += 2
	return nil
}

// back takes what was done last back, and half the time puts it forward again.
func (d *day) back(ctx context.Context) error {
	d.steps++
	if _, err := d.Undo(ctx); err != nil {
		return err
	}
	if d.steps%2 == 0 {
		return nil
	}
	_, err := d.Redo(ctx)
	return err
}

// write makes the month's report in every form, and an export.
func (d *day) write(ctx context.Context) error {
	r, err := d.Report(ctx, planner.ReportRequest{Month: calendar.DateOf(d.now, calendar.London()).MonthOf(), Fonts: d.fonts})
	if err != nil {
		return err
	}
	for _, ending := range []string{"pdf", "xlsx", "html", "csv"} {
		form, err := planner.ReportFormOf("r." + ending)
		if err != nil {
			return err
		}
		if err := r.Write(io.Discard, form); err != nil {
			return err
		}
	}
	d.reports++
	_, err = d.Export(ctx, planner.ExportRequest{All: true}, planner.ToFile(filepath.Join(d.dir, "out.ics")))
	return err
}
