package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"convenor/assets"
	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/reference"
	"convenor/cmd/convenor/single"
	"convenor/store"
	"convenor/ui"
)

// version is set by the build, and by whoever builds it for others releases, the https
// address that is asked about newer versions when somebody wants to know (-X main.releases=…).
var (
	version  = "development"
	releases = ""
)

// The exit statuses, as the package comment tells them.
const (
	exitDone = 0
	exitUse  = 2
	exitNot  = 3
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, programs{
		window: ui.Run, failure: ui.ShowFailure, probe: probeScreen, ask: askWithoutWindow, page: openPage, now: time.Now}))
}

// programs are what run needs of the world, so that tests can do without a screen.
type programs struct {
	window  func(ui.Options)
	failure func(sentence string)
	// probe tells why no window can be opened, nil where nothing is in the way; ask and page
	// are for when none can.
	probe func() error
	ask   func(text string) bool
	page  func(path string) error
	now   func() time.Time
}

// noScreen tells why no window can be opened; nil where one can.
func (p programs) noScreen() error {
	if p.probe == nil {
		return nil
	}
	return p.probe()
}

// run opens the window as the arguments say, and gives the exit status.
func run(args []string, out, problems io.Writer, p programs) int {
	a, err := parse(args, problems)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitDone
	case err != nil:
		return exitUse
	case a.version:
		fmt.Fprintln(out, "Convenor "+version)
		return exitDone
	}
	s, err := openSession(a, p.now)
	if errors.Is(err, single.ErrHandedOver) {
		return exitDone
	}
	if err != nil {
		sentence := planner.Explain(err)
		fmt.Fprintln(problems, "convenor: "+sentence)
		if p.noScreen() == nil {
			p.failure(sentence)
		}
		return exitNot
	}
	o := s.options(a)
	if err := p.noScreen(); err != nil {
		status := s.withoutWindow(problems, p.ask, p.page, o.Home, err)
		if err := s.close(); err != nil {
			fmt.Fprintln(problems, "convenor: "+planner.Explain(err))
		}
		return status
	}
	stop := s.watch()
	p.window(o)
	stop()
	if err := s.close(); err != nil {
		fmt.Fprintln(problems, "convenor: "+planner.Explain(err))
		return exitNot
	}
	return exitDone
}

// session is an open database with what was made of it.
type session struct {
	path    string
	store   *store.Store
	planner *planner.Planner
	log     *slog.Logger
	logFile io.Closer
	// only is this process as the one that has the database open; nil where the system
	// does not let it be found by others.
	only *single.Instance
	// readings tells the window how watched folders are read.
	readings chan planner.Refreshed
	// councils are those that a first register can be begun for.
	councils []planner.StartingCouncil
}

// openSession opens the database and makes the planner. Error: single.ErrHandedOver where
// another window has it open, which then shows what was to be opened.
func openSession(a arguments, now func() time.Time) (*session, error) {
	s := &session{path: a.db, readings: make(chan planner.Refreshed, 16)}
	if s.path == "" {
		path, err := store.DefaultPath()
		if err != nil {
			return nil, err
		}
		s.path = path
	}
	ref, err := reference.Read(assets.Reference())
	if err != nil {
		return nil, err
	}
	alone, err := s.claim(a)
	if err != nil {
		return nil, err
	}
	if s.store, err = store.Open(context.Background(), s.path); err != nil {
		return nil, errors.Join(offerBackup(s.path, err), s.release())
	}
	s.log, s.logFile = openLog(s.path+".log", a.verbose)
	clock := calendar.Clock(now)
	if !a.now.IsZero() {
		clock = calendar.FixedClock(a.now)
	}
	s.councils = planner.StartingCouncils(ref, calendar.DateOf(clock(), calendar.London()))
	s.planner = planner.New(planner.Options{Store: s.store, Clock: clock, Holidays: ref.Holidays, Log: s.log})
	s.log.Info("opened", "version", version)
	if alone != nil {
		s.log.Warn("a second start will not find this one", "error", alone)
	}
	return s, nil
}

// options are what the window is made of.
func (s *session) options(a arguments) ui.Options {
	home, err := os.UserHomeDir()
	if err != nil {
		home = filepath.Dir(s.path)
	}
	regular, bold := assets.Fonts()
	return ui.Options{
		Planner: s.planner, Log: s.log, Icon: assets.Icon(), Version: version, Releases: releases, Database: s.path, Home: home,
		Fonts: planner.ReportFonts{Regular: regular, Bold: bold}, Arrivals: s.arrivals(), Readings: s.readings,
		Theme: a.theme, Open: a.open, Pages: helpPages(), Councils: s.councils, Warning: warning(s.path), Ticks: time.NewTicker(time.Minute).C,
		InstallSample: func(ctx context.Context) error { return s.planner.InstallSample(ctx, assets.Sample()) },
	}
}

// helpPages are the pages to be read in the program.
func helpPages() []ui.HelpPage {
	var list []ui.HelpPage
	for _, p := range assets.Pages() {
		list = append(list, ui.HelpPage{Title: p.Title, Text: p.Text})
	}
	return list
}

// warning tells that the database lies where another program may tear it apart.
func warning(path string) string {
	service, _ := store.InSyncedFolder(path)
	share, _ := store.OnNetwork(path)
	return planner.Misplaced(service, share)
}

// offerBackup adds to what is wrong with a damaged database which backup is good.
func offerBackup(path string, err error) error {
	if !errors.Is(err, calendar.ErrDamaged) {
		return err
	}
	b, found, lookErr := store.LastGood(context.Background(), path)
	return planner.ExplainDamaged(path, b, found && lookErr == nil, err)
}

func (s *session) close() error {
	err := errors.Join(s.release(), s.store.Close())
	s.log.Info("closed")
	return errors.Join(err, s.logFile.Close())
}
