package ui

import (
	"context"
	"errors"
	"slices"
	"testing"
)

// byHand collects what would run in the background, to be run in any order.
type byHand struct{ waiting []func() }

func (b *byHand) work() work {
	return work{run: func(f func()) { b.waiting = append(b.waiting, f) }, deliver: func(f func()) { f() }}
}

func TestOnlyTheLastThatWasAskedForIsShown(t *testing.T) {
	for _, order := range [][]int{{0, 1, 2}, {2, 1, 0}, {1, 2, 0}} {
		var hand byHand
		l := newLoader[int](hand.work())
		var shown []int
		for i := range 3 {
			l.load(func(context.Context) (int, error) { return i, nil }, func(got int) { shown = append(shown, got) },
				func(err error) { t.Error(err) })
		}
		for _, i := range order {
			hand.waiting[i]()
		}
		if !slices.Equal(shown, []int{2}) {
			t.Errorf("answers in order %v: %v were shown", order, shown)
		}
	}
}

func TestAskingAgainCancelsWhatWasFetched(t *testing.T) {
	var hand byHand
	l := newLoader[int](hand.work())
	var cancelled error
	l.load(func(ctx context.Context) (int, error) {
		cancelled = ctx.Err()
		return 0, cancelled
	}, func(int) {}, func(err error) { t.Errorf("told of %v", err) })
	l.load(func(context.Context) (int, error) { return 1, nil }, func(int) {}, func(error) {})
	hand.waiting[0]()
	if !errors.Is(cancelled, context.Canceled) {
		t.Errorf("the first went on: %v", cancelled)
	}
}

func TestWhatIsInterruptedSaysSoAndWhatIsStoppedDoesNot(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*loader[int])
		told bool
	}{
		{"interrupted", (*loader[int]).interrupt, true},
		{"stopped", (*loader[int]).stop, false},
	} {
		var hand byHand
		l := newLoader[int](hand.work())
		told := false
		l.load(func(ctx context.Context) (int, error) { return 0, ctx.Err() }, func(int) { t.Errorf("%s: shown", c.name) },
			func(err error) { told = errors.Is(err, context.Canceled) })
		c.do(l)
		hand.waiting[0]()
		if told != c.told {
			t.Errorf("%s: told is %v", c.name, told)
		}
	}
}

func TestNothingToInterruptIsNoTrouble(t *testing.T) {
	l := newLoader[int](onTheSpot())
	l.interrupt()
	l.stop()
}
