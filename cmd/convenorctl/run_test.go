package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// clock is when the tests take place: before the sample council's January.
var clock = time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)

// trial is a database and a folder of the sample's files to try commands on.
type trial struct {
	t   *testing.T
	dir string
}

// newTrial makes an empty database beside the sample's files.
func newTrial(t *testing.T) *trial {
	t.Helper()
	tr := &trial{t: t, dir: t.TempDir()}
	tr.must("sample", tr.path("sample"))
	tr.must("init")
	return tr
}

// newSample makes the sample council's database.
func newSample(t *testing.T) *trial {
	t.Helper()
	tr := &trial{t: t, dir: t.TempDir()}
	tr.must("sample", tr.path("sample"))
	tr.must("init", "--sample")
	return tr
}

func (tr *trial) path(parts ...string) string {
	return filepath.Join(append([]string{tr.dir}, parts...)...)
}

// sample gives the path of one of the sample's files.
func (tr *trial) sample(name string) string { return tr.path("sample", name) }

// do runs a command on the trial's database.
func (tr *trial) do(args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	args = append([]string{"--db", tr.path("trial.db")}, args...)
	status = run(context.Background(), args, streams{in: strings.NewReader(""), out: &o, err: &e}, func() time.Time { return clock })
	return status, o.String(), e.String()
}

// must runs a command that is to be done without problems.
func (tr *trial) must(args ...string) string {
	tr.t.Helper()
	status, out, errs := tr.do(args...)
	if status != exitDone {
		tr.t.Fatalf("convenorctl %s: status %d\n%s%s", strings.Join(args, " "), status, out, errs)
	}
	return out
}

// read runs a command and reads its JSON.
func read[T any](tr *trial, args ...string) T {
	tr.t.Helper()
	var v T
	out := tr.must(append([]string{"--json"}, args...)...)
	if err := json.Unmarshal([]byte(out), &v); err != nil {
		tr.t.Fatalf("convenorctl %s: %v in\n%s", strings.Join(args, " "), err, out)
	}
	return v
}

// write puts a file into the trial's folder.
func (tr *trial) write(name, content string) string {
	tr.t.Helper()
	path := tr.path(name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		tr.t.Fatal(err)
	}
	return path
}

// calendarFile makes a calendar of entries given as lines.
func calendarFile(entries ...string) string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n")
	for _, e := range entries {
		b.WriteString("BEGIN:VEVENT\r\nDTSTAMP:20261101T000000Z\r\n" + strings.ReplaceAll(e, "\n", "\r\n") + "\r\nEND:VEVENT\r\n")
	}
	b.WriteString("END:VCALENDAR\r\n")
	return b.String()
}
