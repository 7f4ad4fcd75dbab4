package planner_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"convenor/assets"
	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/store"
)

var background = context.Background()

// monday is the day on which the tests' office looks at its diary.
var monday = london("2026-12-07 09:00")

// office is a planner on a database of its own, with a clock that tests set.
type office struct {
	testing.TB
	*planner.Planner
	store *store.Store
	now   time.Time
	dir   string
}

// newOffice makes an office that holds nothing.
func newOffice(t testing.TB) *office {
	t.Helper()
	o := &office{TB: t, now: monday, dir: t.TempDir()}
	var err error
	o.store, err = store.Open(background, filepath.Join(o.dir, "convenor.db"))
	o.must(err)
	t.Cleanup(func() { _ = o.store.Close() })
	o.Planner = planner.New(planner.Options{Store: o.store, Clock: func() time.Time { return o.now }})
	return o
}

// newWealdshire makes an office with the sample council's register.
func newWealdshire(t testing.TB) *office {
	t.Helper()
	o := newOffice(t)
	reg, err := assets.Sample().Open("register.json")
	o.must(err)
	defer reg.Close()
	_, err = o.ImportRegister(background, reg, "register.json")
	o.must(err)
	return o
}

func (o *office) must(err error) {
	o.Helper()
	if err != nil {
		o.Fatal(err)
	}
}

// file writes a file and gives its path.
func (o *office) file(name, text string) string {
	o.Helper()
	path := filepath.Join(o.dir, name)
	o.must(os.WriteFile(path, []byte(text), 0o600))
	return path
}

// preview looks at a calendar under a source's name.
func (o *office) preview(source string, entries ...entry) *calendar.Preview {
	o.Helper()
	pre, err := o.Preview(background, planner.ImportRequest{
		Paths: []string{o.file(source+".ics", calendarText(entries...))}, Source: source})
	o.must(err)
	return pre
}

// take imports a calendar under a source's name, keeping what is missing.
func (o *office) take(source string, entries ...entry) *calendar.Preview {
	o.Helper()
	return o.takeWith(planner.Choices{}, source, entries...)
}

func (o *office) takeWith(with planner.Choices, source string, entries ...entry) *calendar.Preview {
	o.Helper()
	pre := o.preview(source, entries...)
	o.accept(pre, with)
	return pre
}

func (o *office) accept(pre *calendar.Preview, with planner.Choices) {
	o.Helper()
	_, err := o.Accept(background, pre, with)
	o.must(err)
}

// sample looks at one of the sample council's files.
func (o *office) sample(name string, q planner.ImportRequest) *calendar.Preview {
	o.Helper()
	q.Files, q.Paths = assets.Sample(), []string{name}
	pre, err := o.Preview(background, q)
	o.must(err)
	return pre
}

// between gives what is held from one London day to another, the second excluded.
func (o *office) between(from, to string) []calendar.Sitting {
	o.Helper()
	s, err := o.Snapshot(background, calendar.Span{Start: london(from + " 00:00"), End: london(to + " 00:00")})
	o.must(err)
	return s.Sittings
}

// standing gives what is held and not cancelled, as lines.
func (o *office) standing(from, to string) []string {
	o.Helper()
	var lines []string
	for _, s := range o.between(from, to) {
		if s.Status != calendar.StatusCancelled {
			lines = append(lines, line(s.Start, s.End, s.Label()))
		}
	}
	return lines
}

// ids gives the ids of what is held and not cancelled, in order of start.
func (o *office) ids(from, to string) []string {
	o.Helper()
	var ids []string
	for _, s := range o.between(from, to) {
		if s.Status != calendar.StatusCancelled {
			ids = append(ids, s.ID().String())
		}
	}
	return ids
}

// export gives the text of an export; its result or error.
func (o *office) export(q planner.ExportRequest) (string, planner.ExportResult, error) {
	path := filepath.Join(o.dir, "out.ics")
	got, err := o.Export(background, q, planner.ToFile(path))
	if err != nil {
		return "", got, err
	}
	text, err := os.ReadFile(path)
	o.must(err)
	return string(text), got, nil
}

func (o *office) undo() {
	o.Helper()
	_, err := o.Undo(background)
	o.must(err)
}

func (o *office) redo() {
	o.Helper()
	_, err := o.Redo(background)
	o.must(err)
}

// edits gives how many edits the last change made.
func (o *office) edits() int {
	o.Helper()
	h, err := o.History(background, 1)
	o.must(err)
	return h[0].Edits
}

// tray lists what waits.
func (o *office) tray() []calendar.TrayEntry {
	o.Helper()
	list, err := o.Tray(background)
	o.must(err)
	return list
}

// noSink is where nothing can be written.
func noSink(err error) func(func(io.Writer) error) error {
	return func(func(io.Writer) error) error { return err }
}

// line is a sitting in one line.
func line(start, end time.Time, title string) string {
	const layout = "2006-01-02 15:04"
	return start.In(calendar.London()).Format(layout) + " to " + end.In(calendar.London()).Format(layout) + " " + title
}

// wantCounts holds a preview to its figures, those of sittings only.
func wantCounts(t testing.TB, got calendar.Counts, want calendar.Counts) {
	t.Helper()
	want.Entries = got.Entries
	if got != want {
		t.Errorf("figures:\n got %+v\nwant %+v", got, want)
	}
}

func wantLines(t testing.TB, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("held:\n got %q\nwant %q", got, want)
	}
}
