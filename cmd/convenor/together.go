package main

import (
	"context"
	"errors"
	"sync"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/cmd/convenor/single"
)

// claim makes this the one window of its database, or hands what is to be opened to the
// one there is. Alone says why it cannot be found by others, which keeps nobody from
// working. Errors: single.ErrHandedOver; a calendar.UserError where the other one has hung.
func (s *session) claim(a arguments) (alone, err error) {
	s.only, err = single.Claim(s.path, a.open)
	switch {
	case err == nil, errors.Is(err, single.ErrHandedOver):
		return nil, err //nolint:wrapcheck // it is no failure
	case errors.Is(err, single.ErrSilent):
		return nil, &calendar.UserError{Sentence: "Convenor has this database open in another window, which does not answer.",
			Remedy: "Close that window, or end it as you would end any program that has hung, and start again.", Cause: err}
	default:
		return err, nil
	}
}

// arrivals gives the files that other starts of the program hand over; nil where none do.
func (s *session) arrivals() <-chan []string {
	if s.only == nil {
		return nil
	}
	return s.only.Arrivals()
}

// release lets another process have the database's window.
func (s *session) release() error {
	if s.only == nil {
		return nil
	}
	return s.only.Close()
}

// keepEvery is how often is looked whether the day's backup is still to be made.
const keepEvery = time.Hour

// keep makes the day's backup, and removes what has been over for as long as it is kept, at
// the start and again on each later day.
func (s *session) keep(ctx context.Context) {
	looking := time.NewTicker(keepEvery)
	defer looking.Stop()
	for {
		if err := s.planner.KeepDaily(ctx); err != nil && ctx.Err() == nil {
			s.log.Warn("no daily backup", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-looking.C:
		}
	}
}

// watch reads watched folders again as their files change, and keeps the day's backups.
// What it gives ends that, and waits until what has begun is stopped.
func (s *session) watch() (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	var watching sync.WaitGroup
	watching.Go(func() { s.keep(ctx) })
	watching.Go(func() {
		err := s.planner.WatchFolders(ctx, planner.Watching{}, func(r planner.Refreshed) {
			if r.Err != nil { // the list of sources says since when
				s.log.Warn("watched folder", "failed", true)
			}
			select {
			case s.readings <- r:
			default: // the window is busy; what is held it shows all the same
			}
		})
		if ctx.Err() == nil {
			s.log.Error("watched folders are watched no longer", "error", err)
		}
	})
	return func() {
		cancel()
		watching.Wait()
	}
}
