package planner_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// lapsing is a context that ends after it was asked so many times whether it has.
type lapsing struct {
	context.Context
	asks int
	done chan struct{}
}

func newLapsing(asks int) *lapsing {
	return &lapsing{Context: context.Background(), asks: asks, done: make(chan struct{})}
}

func (l *lapsing) Err() error {
	if l.asks--; l.asks > 0 {
		return nil
	}
	select {
	case <-l.done:
	default:
		close(l.done)
	}
	return context.Canceled
}

func (l *lapsing) Done() <-chan struct{}       { return l.done }
func (l *lapsing) Deadline() (time.Time, bool) { return time.Time{}, false }

// many draws up a calendar of n single sittings and n/10 series.
func many(n int) []entry {
	var out []entry
	for i := range n {
		out = append(out, entry{uid: fmt.Sprintf("u%d", i), title: fmt.Sprintf("Meeting %d", i%97),
			at: shift("2027-01-04 08:00", i%300, i%10)})
		if i%10 == 0 {
			out = append(out, entry{uid: fmt.Sprintf("s%d", i), title: fmt.Sprintf("Series %d", i),
				at: shift("2027-01-04 09:00", i%7, i%9), rule: "FREQ=WEEKLY;COUNT=20"})
		}
	}
	return out
}

func TestWorkThatIsStoppedChangesNothing(t *testing.T) {
	o := newOffice(t)
	o.take("diary", lunch)
	before, rev := o.all(), o.revision()
	path := o.file("many.ics", calendarText(many(400)...))
	q := planner.ImportRequest{Paths: []string{path}, Source: "diary"}
	stopped := 0
	for asks := 1; asks < 4000; asks = asks*5/4 + 1 {
		ctx := newLapsing(asks)
		pre, err := o.Preview(ctx, q)
		if err == nil {
			_, err = o.Accept(ctx, pre, planner.Choices{})
		}
		if err == nil {
			break
		}
		stopped++
		if !errors.Is(err, context.Canceled) || planner.Explain(err) != "Stopped; nothing was changed." {
			t.Errorf("after %d asks: %v, explained as %q", asks, err, planner.Explain(err))
		}
		if got := o.revision(); got != rev {
			t.Fatalf("after %d asks the revision is %d, want %d", asks, got, rev)
		}
	}
	if stopped < 5 {
		t.Errorf("stopped only %d times", stopped)
	}
	if o.revision() == rev {
		t.Error("what was not stopped did not come in")
		return
	}
	o.undo()
	wantLines(t, o.all(), before...)
}

func (o *office) revision() int64 {
	o.Helper()
	rev, err := o.store.Revision(background)
	o.must(err)
	return rev
}

func TestOfTwoPreviewsTheSecondIsRefused(t *testing.T) {
	o := newOffice(t)
	first, second := o.preview("a", lunch), o.preview("b", talk)
	o.accept(first, planner.Choices{})
	_, err := o.Accept(background, second, planner.Choices{})
	if !errors.Is(err, calendar.ErrConflict) {
		t.Errorf("error %v, want a conflict", err)
	}
	wantLines(t, o.standing("2027-01-01", "2027-04-01"), "2027-02-01 12:00 to 2027-02-01 13:00 Lunch")
	sources, err := o.Sources(background)
	if err != nil || len(sources) != 1 {
		t.Errorf("sources %+v, %v, want the first alone", sources, err)
	}
}

func TestThoseWhoListenAreToldOfEveryChange(t *testing.T) {
	o := newOffice(t)
	var heard []planner.Note
	cancel := o.Subscribe(func(n planner.Note) { heard = append(heard, n) })
	o.take("diary", lunch)
	o.undo()
	o.redo()
	cancel()
	o.undo()
	want := []planner.Note{{Name: "Import of diary.ics", Revision: 1}, {Name: "Import of diary.ics", Undone: true, Revision: 2},
		{Name: "Import of diary.ics", Redone: true, Revision: 3}}
	if fmt.Sprint(heard) != fmt.Sprint(want) {
		t.Errorf("heard %v, want %v", heard, want)
	}
	for range 2 {
		_, _ = o.Undo(background)
	}
	if _, err := o.Undo(background); !errors.Is(err, calendar.ErrNothing) {
		t.Errorf("undo of nothing: %v", err)
	}
}

func TestASnapshotIsHandedOutAgainUntilSomethingChanges(t *testing.T) {
	o := newOffice(t)
	o.take("diary", lunch, board)
	span := calendar.Span{Start: london("2027-01-01 00:00"), End: london("2027-04-01 00:00")}
	first, err := o.Snapshot(background, span)
	o.must(err)
	again, err := o.Snapshot(background, span)
	o.must(err)
	if first != again {
		t.Error("another picture of the same facts")
	}
	o.take("diary", board)
	changed, err := o.Snapshot(background, span)
	o.must(err)
	if changed == first || changed.Revision == first.Revision {
		t.Error("the same picture of other facts")
	}
	if _, err := o.Snapshot(background, calendar.Span{Start: span.End, End: span.Start}); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("a period that ends before it begins: %v, want invalid", err)
	}
}
