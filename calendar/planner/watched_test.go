package planner_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// folder is an office with a watched folder.
type folder struct {
	*office
	in   string
	told chan planner.Refreshed
}

func newFolder(t *testing.T, entries ...entry) *folder {
	t.Helper()
	o := newOffice(t)
	f := &folder{office: o, in: filepath.Join(o.dir, "inbox"), told: make(chan planner.Refreshed, 100)}
	o.must(os.Mkdir(f.in, 0o700))
	f.put("first.ics", entries...)
	pre, err := o.Preview(background, planner.ImportRequest{Paths: []string{f.in}, Source: "inbox"})
	o.must(err)
	o.accept(pre, planner.Choices{})
	return f
}

func (f *folder) put(name string, entries ...entry) {
	f.Helper()
	f.must(os.WriteFile(filepath.Join(f.in, name), []byte(calendarText(entries...)), 0o600))
}

func (f *folder) watch(on string) error {
	return f.SetSource(background, "inbox", []planner.Field{{Name: "watch", Value: on}})
}

// begin watches, until the test ends.
func (f *folder) begin() {
	f.Helper()
	ctx, cancel := context.WithCancel(background)
	done := make(chan error)
	go func() {
		done <- f.WatchFolders(ctx, planner.Watching{Every: 20 * time.Millisecond, Rest: 20 * time.Millisecond},
			func(r planner.Refreshed) { f.told <- r })
	}()
	f.Cleanup(func() {
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			f.Errorf("watching ended with %v", err)
		}
	})
}

// next waits for the next reading.
func (f *folder) next() planner.Refreshed {
	f.Helper()
	select {
	case r := <-f.told:
		f.must(r.Err)
		return r
	case <-time.After(time.Minute):
		f.Fatal("nothing was read")
		return planner.Refreshed{}
	}
}

func TestAWatchedFolderIsReadAgainWhenItChanges(t *testing.T) {
	f := newFolder(t, lunch)
	f.must(f.watch("yes"))
	f.begin()
	if r := f.next(); r.Changed || r.Source.Name != "inbox" {
		t.Errorf("what was there already: %+v", r)
	}
	f.put("second.ics", talk)
	if r := f.next(); !r.Changed || r.Preview.Counts.New != 1 || r.Preview.Counts.Missing != 0 {
		t.Errorf("what came: %+v", r.Preview.Counts)
	}
	f.undo()
	wantLines(t, f.standing("2027-01-01", "2027-04-01"), "2027-02-01 12:00 to 2027-02-01 13:00 Lunch")
}

// TestAFileThatIsRemovedCancelsNothing holds that what a watched folder held stays.
func TestAFileThatIsRemovedCancelsNothing(t *testing.T) {
	f := newFolder(t, lunch)
	f.put("second.ics", talk, last)
	f.must(f.watch("yes"))
	f.begin()
	f.next()
	before := len(f.standing("2027-01-01", "2028-01-01"))
	f.must(os.Remove(filepath.Join(f.in, "first.ics")))
	f.put("third.ics", with(talk, func(e *entry) { e.uid, e.at = "another", "2027-01-20 10:00" }))
	f.next()
	if after := len(f.standing("2027-01-01", "2028-01-01")); after != before+1 {
		t.Errorf("%d sittings stand, want one more than %d", after, before)
	}
}

// TestWhatWasExportedIntoTheFolderIsNotTakenIn holds that an export of this database is no
// source of it, and one of another's is.
func TestWhatWasExportedIntoTheFolderIsNotTakenIn(t *testing.T) {
	f := newFolder(t, lunch)
	_, err := f.Export(background, planner.ExportRequest{All: true}, planner.ToFile(filepath.Join(f.in, "export.ics")))
	f.must(err)
	f.put("neighbour.ics", with(talk, func(e *entry) { e.uid = "mabcdefgh-20270101T100000Z@convenor" }))
	f.must(f.watch("yes"))
	list, err := f.Refresh(background, planner.RefreshRequest{Source: "inbox"})
	f.must(err)
	if n := list[0].Preview.Counts; n.Same != 1 || n.New != 1 || n.Meetings != 2 {
		t.Errorf("%+v", n)
	}
}

func TestOnlyAFolderCanBeWatched(t *testing.T) {
	f := newFolder(t, lunch)
	f.take("diary", talk)
	for source, value := range map[string]string{"diary": "yes", "inbox": "perhaps"} {
		err := f.SetSource(background, source, []planner.Field{{Name: "watch", Value: value}})
		if !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%s %s: %v", source, value, err)
		}
	}
	if _, err := f.Refresh(background, planner.RefreshRequest{Source: "inbox"}); err == nil {
		t.Error("a folder that is not watched was read again")
	}
	f.must(f.watch("yes"))
	f.must(os.RemoveAll(f.in))
	list, err := f.Refresh(background, planner.RefreshRequest{Source: "inbox"})
	if err != nil || list[0].Err == nil || list[0].Check.FailingSince.IsZero() {
		t.Errorf("a folder that is away: %+v, %v", list, err)
	}
	f.must(f.watch("no"))
}

// TestAFolderIsWatchedFromWhenItIsSaid holds that watching heeds what is said meanwhile.
func TestAFolderIsWatchedFromWhenItIsSaid(t *testing.T) {
	f := newFolder(t, lunch)
	f.begin()
	f.must(f.watch("yes"))
	f.next()
	f.put("second.ics", talk)
	f.next()
}
