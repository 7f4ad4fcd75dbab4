package store

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// What a file is is asked in three steps. A database made by another program in between
// must not look like a stranger's: half of the answers of the empty file, half of ours.
func TestAFileIsNotAStrangersWhileAnotherProgramMakesIt(t *testing.T) {
	for range 10 {
		path := filepath.Join(t.TempDir(), "convenor.db")
		if err := begin(path); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(background, time.Minute)
		defer cancel()
		asking, asked := make(chan struct{}), make(chan error, 1)
		go func() { asked <- askUntilMade(ctx, path, asking) }()
		<-asking
		s, err := Open(ctx, path)
		if err != nil {
			t.Fatal(err)
		}
		if err := <-asked; err != nil {
			t.Error(err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}

// askUntilMade asks what a file is until it is ours whole, and says when it has begun.
func askUntilMade(ctx context.Context, path string, asking chan<- struct{}) error {
	begun := sync.OnceFunc(func() { close(asking) })
	defer begun()
	db, err := pool(path, "rw", time.Minute, 1, nil)
	if err != nil {
		return err
	}
	err = borrow(ctx, db, func(s *session) error {
		for {
			version, err := oursNow(s)
			if err != nil || version == len(migrations) {
				return err
			}
			begun()
		}
	})
	return errors.Join(err, db.Close())
}

// Many at once, again and again, on a machine that is busy with just that.
func TestManyMakeTheSameDatabaseAtOnce(t *testing.T) {
	for range 8 {
		path := filepath.Join(t.TempDir(), "convenor.db")
		var running sync.WaitGroup
		for range 12 {
			running.Go(func() {
				s, err := Open(background, path)
				if err != nil {
					t.Error(err)
					return
				}
				if err := s.Check(background); err != nil {
					t.Error(err)
				}
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			})
		}
		running.Wait()
	}
}
