package main

import (
	"bytes"
	"context"
	"database/sql"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
)

// TestWrongFilesAreNamedForWhatTheyAre holds that a file which is no calendar costs one
// clear sentence and changes nothing.
func TestWrongFilesAreNamedForWhatTheyAre(t *testing.T) {
	tr := newSample(t)
	history := tr.must("history")
	noise := make([]byte, 50<<20)
	rand.New(rand.NewSource(1)).Read(noise)
	for name, c := range map[string]struct{ content, says string }{
		"board-pack.ics": {"%PDF-1.7\n1 0 obj\n", "PDF"},
		"empty.ics":      {"", "empty"},
		"noise.ics":      {string(noise), "no calendar"},
		"page.ics":       {"<!DOCTYPE html><title>Sign in</title>", "web page"},
		"archive.ics":    {"PK\x03\x04rest", "archive"},
	} {
		status, out, errs := tr.do("import", "--officer", "DASS", tr.write(name, c.content))
		if status != exitNot || !strings.Contains(errs, c.says) || strings.Count(errs, "\n") != 1 || out != "" {
			t.Errorf("%s: status %d, %q %q", name, status, errs, out)
		}
	}
	if status, _, errs := tr.do("import", tr.path("not-there.ics")); status != exitNot || !strings.Contains(errs, "not there") {
		t.Errorf("a missing file: status %d, %q", status, errs)
	}
	if got := tr.must("history"); got != history {
		t.Errorf("something was changed:\n%s", got)
	}
}

// TestATruncatedFileBringsInWhatItHas holds that a download cut short loses nothing that
// is held, says so with the line, and ends with status 1.
func TestATruncatedFileBringsInWhatItHas(t *testing.T) {
	tr := newSample(t)
	whole, err := os.ReadFile(tr.sample("dass.ics"))
	if err != nil {
		t.Fatal(err)
	}
	cut := tr.write("cut.ics", string(whole[:len(whole)*2/3]))
	status, _, errs := tr.do("import", "--officer", "DASS", cut)
	if status != exitProblems || !strings.Contains(errs, "cut.ics:") || !strings.Contains(errs, "cut short") {
		t.Errorf("status %d, %q", status, errs)
	}
	if held := read[[]occurrenceAnswer](tr, "occurrences", "--from", "2026-01-01", "--to", "2028-01-01"); len(held) != 19 {
		t.Errorf("%d sittings are held, want 19", len(held))
	}
}

// TestDatabasesThatCannotBeUsed holds one sentence and status 3 for each.
func TestDatabasesThatCannotBeUsed(t *testing.T) {
	dir := t.TempDir()
	tr := &trial{t: t, dir: dir}
	garbage := tr.write("garbage.db", "this is no database, however it is called")
	for db, says := range map[string]string{
		garbage:                       "not a Convenor database",
		dir:                           "not a Convenor database",
		filepath.Join(dir, "none.db"): "There is no database",
	} {
		var out, errs bytes.Buffer
		status := run(context.Background(), []string{"--db", db, "tally", "--from", "2027-01", "--to", "2027-01"},
			streams{out: &out, err: &errs}, func() time.Time { return clock })
		if status != exitNot || !strings.Contains(errs.String(), says) || out.Len() > 0 {
			t.Errorf("%s: status %d, %q %q", db, status, errs.String(), out.String())
		}
	}
}

// TestALockedDatabaseIsWaitedForThenNamed holds that a writer which does not let go costs
// a sentence and changes nothing.
func TestALockedDatabaseIsWaitedForThenNamed(t *testing.T) {
	tr := newSample(t)
	other, err := sql.Open("sqlite", tr.path("trial.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	other.SetMaxOpenConns(1)
	if _, err := other.Exec("BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	status, _, errs := tr.do("body", "set", "New", "kind=icp")
	if status != exitNot || !strings.Contains(errs, "Another program is using the database") {
		t.Errorf("status %d, %q", status, errs)
	}
	if _, err := other.Exec("ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	tr.must("body", "set", "New", "kind=icp")
}

// TestAFullDisk holds on a disk of one megabyte that nothing is half done.
func TestAFullDisk(t *testing.T) {
	dir, here := mount(t, "size=1500k")
	if !here {
		return
	}
	tr := &trial{t: t, dir: dir}
	tr.must("init", "--sample")
	var entries []string
	for i := range 4000 {
		at := clock.Add(time.Duration(i) * time.Hour).Format("20060102T150405Z")
		entries = append(entries, "UID:"+at+"\nDTSTART:"+at+"\nDURATION:PT1H\nSUMMARY:Meeting number "+at)
	}
	big := (&trial{t: t, dir: t.TempDir()}).write("big.ics", calendarFile(entries...))
	status, _, errs := tr.do("import", big)
	if status != exitNot || !strings.Contains(errs, "disk is full") {
		t.Errorf("status %d, %q", status, errs)
	}
	if n := len(read[[]calendar.Source](tr, "source", "list")); n != 1 {
		t.Errorf("%d sources, want the sample's one", n)
	}
	tr.must("check")
	fill(t, dir)
	if status, _, errs := tr.do("export", "ics", "-o", tr.path("out.ics")); status != exitNot || !strings.Contains(errs, "disk is full") {
		t.Errorf("export: status %d, %q", status, errs)
	}
	if left, _ := filepath.Glob(tr.path("*out.ics*")); len(left) > 0 {
		t.Errorf("the export left %v behind", left)
	}
}

// fill leaves no room on a small disk.
func fill(t *testing.T, dir string) {
	t.Helper()
	f, err := os.Create(filepath.Join(dir, "filler"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for block := make([]byte, 4096); ; {
		if _, err := f.Write(block); err != nil {
			return
		}
	}
}

// TestAReadOnlyFolder holds that what may not be written is left alone, in words.
func TestAReadOnlyFolder(t *testing.T) {
	from := newSample(t)
	dir, here := mount(t, "size=4m")
	if !here {
		return
	}
	tr := &trial{t: t, dir: dir}
	copyFile(t, from.path("trial.db"), tr.path("trial.db"))
	if out, err := exec.Command("mount", "-o", "remount,ro", dir).CombinedOutput(); err != nil {
		t.Fatalf("remount: %v: %s", err, out)
	}
	for _, args := range []string{"init", "body set New kind=icp", "import " + from.sample("dass-week2.ics")} {
		status, _, errs := tr.do(strings.Fields(args)...)
		if status != exitNot || !strings.Contains(errs, "may not be written") {
			t.Errorf("%s: status %d, %q", args, status, errs)
		}
	}
	status, _, errs := from.do("export", "ics", "-o", tr.path("out.ics"))
	if status != exitNot || !strings.Contains(errs, "may not be written") {
		t.Errorf("export: status %d, %q", status, errs)
	}
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	b, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// mount makes a small disk in memory. Where the system does not let the test mount
// anything, it is run again in a namespace of its own in which it does, and here is false.
func mount(t *testing.T, options string) (dir string, here bool) {
	t.Helper()
	dir = t.TempDir()
	if err := exec.Command("mount", "-t", "tmpfs", "-o", options, "tmpfs", dir).Run(); err != nil {
		inOwnNamespace(t)
		return "", false
	}
	t.Cleanup(func() {
		if err := exec.Command("umount", "-l", dir).Run(); err != nil {
			t.Errorf("unmount %s: %v", dir, err)
		}
	})
	return dir, true
}

// inOwnNamespace runs this one test in a user and mount namespace.
func inOwnNamespace(t *testing.T) {
	t.Helper()
	if os.Getenv("CONVENOR_OWN_NAMESPACE") != "" {
		t.Fatal("this system lets tests mount nothing, not even in a namespace of their own (unshare -rm)")
	}
	cmd := exec.Command("unshare", "-rm", os.Args[0], "-test.run", "^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), "CONVENOR_OWN_NAMESPACE=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("in a namespace of its own: %v\n%s", err, out)
	}
}
