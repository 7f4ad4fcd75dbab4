package planner_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

func TestEveryKnownErrorHasASentenceAndARemedy(t *testing.T) {
	for name, c := range map[string]struct {
		err  error
		want []string
	}{
		"locked":     {calendar.ErrLocked, []string{"Another program", "try again"}},
		"full":       {calendar.ErrFull, []string{"disk is full", "Free some room"}},
		"read-only":  {calendar.ErrReadOnly, []string{"may not be written", "--db"}},
		"newer":      {calendar.ErrNewer, []string{"newer Convenor", "Install"}},
		"damaged":    {calendar.ErrDamaged, []string{"damaged", "backup"}},
		"stopped":    {context.Canceled, []string{"Stopped", "nothing was changed"}},
		"conflict":   {calendar.ErrConflict, []string{"changed meanwhile", "repeat"}},
		"nothing":    {calendar.ErrNothing, []string{"nothing to do"}},
		"not there":  {&fs.PathError{Op: "open", Path: "diary.ics", Err: fs.ErrNotExist}, []string{"diary.ics", "not there", "Check the name"}},
		"no leave":   {&fs.PathError{Op: "open", Path: "diary.ics", Err: fs.ErrPermission}, []string{"diary.ics", "Ask for access"}},
		"disk full":  {&fs.PathError{Op: "write", Path: "out.ics", Err: syscall.ENOSPC}, []string{"out.ics", "disk is full", "Free some room"}},
		"disk off":   {&fs.PathError{Op: "write", Path: "exports", Err: syscall.EROFS}, []string{"exports", "may not be written", "another place"}},
		"not held":   {fmt.Errorf("body %q: %w", "Parish", calendar.ErrNotFound), []string{`Body "Parish" is not in the register`, "Check the spelling"}},
		"not valid":  {fmt.Errorf("day_hours 30 is not between 0 and 24: %w", calendar.ErrInvalid), []string{"Day_hours 30"}},
		"a sentence": {&calendar.UserError{Sentence: "The folder is empty.", Remedy: "Choose another."}, []string{"The folder is empty. Choose another."}},
	} {
		t.Run(name, func(t *testing.T) {
			got := planner.Explain(fmt.Errorf("import diary: %w", c.err))
			for _, want := range c.want {
				if !strings.Contains(strings.ToLower(got), strings.ToLower(want)) {
					t.Errorf("%q lacks %q", got, want)
				}
			}
			if !strings.HasSuffix(got, ".") {
				t.Errorf("%q is no sentence", got)
			}
		})
	}
	if got := planner.Explain(nil); got != "" {
		t.Errorf("no error: %q, want nothing", got)
	}
}

func TestAnUnknownErrorLeaksNothing(t *testing.T) {
	got := planner.Explain(errors.New("row 17: constraint on claim.title 'Dentist' in /home/ann/convenor.db"))
	for _, leak := range []string{"Dentist", "row 17", "/home", "constraint"} {
		if strings.Contains(got, leak) {
			t.Errorf("%q leaks %q", got, leak)
		}
	}
	if !strings.Contains(got, "log") {
		t.Errorf("%q does not say where the details are", got)
	}
}

func TestAFileThatIsNoCalendarIsNamed(t *testing.T) {
	o := newOffice(t)
	_, err := o.Preview(background, planner.ImportRequest{Paths: []string{o.file("photo.jpg", "\xff\xd8\xff\xe0 JFIF nothing of the sort")}})
	if got := planner.Explain(err); err == nil || len(got) < 20 || strings.HasPrefix(got, "Something went wrong") {
		t.Errorf("%v is explained as %q", err, got)
	}
	for _, q := range []planner.ImportRequest{{}, {Paths: []string{filepath.Join(o.dir, "none.ics")}},
		{Paths: []string{o.file("a.ics", calendarText(lunch))}, Officer: "Nobody"}} {
		_, err := o.Preview(background, q)
		if got := planner.Explain(err); err == nil || strings.HasPrefix(got, "Something went wrong") {
			t.Errorf("%+v: %v is explained as %q", q, err, got)
		}
	}
}

func TestAFileIsWrittenWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.ics")
	put := func(text string, err error) error {
		return planner.ToFile(path)(func(w io.Writer) error {
			_, _ = io.WriteString(w, text)
			return err
		})
	}
	if err := put("first", nil); err != nil {
		t.Fatal(err)
	}
	full := &fs.PathError{Op: "write", Path: filepath.Join(dir, ".out.ics-123"), Err: syscall.ENOSPC}
	err := put("half of the sec", full)
	if !errors.Is(err, syscall.ENOSPC) || strings.Contains(planner.Explain(err), ".out.ics-") || !strings.Contains(planner.Explain(err), path) {
		t.Errorf("a full disk: %v, explained as %q", err, planner.Explain(err))
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "first" {
		t.Errorf("the file holds %q, %v, want what was there", got, err)
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) != 1 {
		t.Errorf("the folder holds %v, %v, want the file alone", list, err)
	}
	for _, bad := range []string{dir, filepath.Join(dir, "none", "out.ics"), filepath.Join(path, "out.ics")} {
		err := planner.ToFile(bad)(func(w io.Writer) error { return nil })
		var user *calendar.UserError
		if !errors.As(err, &user) {
			t.Errorf("%s: %v, want a sentence", bad, err)
		}
	}
}

func TestAFolderThatMayOnlyBeReadIsNamed(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "exports")
	if err := os.Mkdir(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	err := planner.ToFile(filepath.Join(dir, "out.ics"))(func(io.Writer) error { return nil })
	if err == nil { // whoever runs the test may write everywhere
		err = &fs.PathError{Op: "write", Path: dir, Err: fs.ErrPermission}
	}
	if got := planner.Explain(err); !strings.Contains(got, dir) || !strings.Contains(got, "access") {
		t.Errorf("explained as %q", got)
	}
}
