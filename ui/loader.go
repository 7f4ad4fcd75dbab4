package ui

import (
	"context"

	"fyne.io/fyne/v2"
)

// work says where fetching runs and how what it brings comes back to Fyne's
// goroutine. Tests run both on the spot.
type work struct {
	run     func(func())
	deliver func(func())
	// base is what every fetch hangs on; nil is nothing.
	base func() context.Context
}

// background fetches on goroutines of its own.
func background() work {
	return work{run: func(f func()) { go f() }, deliver: fyne.Do}
}

// loader fetches one kind of thing, off Fyne's goroutine, and only the last
// that was asked for. Its methods must be called on Fyne's goroutine.
type loader[T any] struct {
	work   work
	cancel context.CancelFunc
	turn   int
}

func newLoader[T any](w work) *loader[T] { return &loader[T]{work: w} }

// load fetches, and has the answer shown, or what went wrong; neither if
// something else was asked for meanwhile.
func (l *loader[T]) load(fetch func(context.Context) (T, error), show func(T), fail func(error)) {
	l.stop()
	base := context.Background()
	if l.work.base != nil {
		base = l.work.base()
	}
	ctx, cancel := context.WithCancel(base)
	l.cancel = cancel
	turn := l.turn
	l.work.run(func() {
		got, err := fetch(ctx)
		l.work.deliver(func() {
			cancel()
			switch {
			case turn != l.turn: // too late
			case err != nil:
				fail(err)
			default:
				show(got)
			}
		})
	})
}

// interrupt cancels what is being fetched; its answer, mostly that it was
// cancelled, still comes.
func (l *loader[T]) interrupt() {
	if l.cancel != nil {
		l.cancel()
	}
}

// stop cancels what is being fetched and drops its answer.
func (l *loader[T]) stop() {
	l.interrupt()
	l.turn++
}
