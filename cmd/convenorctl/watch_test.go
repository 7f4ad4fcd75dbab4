package main

import (
	"bytes"
	"context"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestASourceIsWatchedUntilStopped holds that the console reads a watched folder again, and
// that stopping it is no failure.
func TestASourceIsWatchedUntilStopped(t *testing.T) {
	tr := newTrial(t)
	if err := os.Mkdir(tr.path("inbox"), 0o700); err != nil {
		t.Fatal(err)
	}
	tr.write("inbox/a.ics", calendarFile("UID:a\nDTSTART:20270111T100000Z\nDURATION:PT1H\nSUMMARY:Board"))
	tr.must("import", "--source", "Inbox", tr.path("inbox"))
	if status, _, errs := tr.do("source", "watch"); status != exitNot || !strings.Contains(errs, "No folder is watched") {
		t.Errorf("nothing to watch: status %d, %s", status, errs)
	}
	tr.must("source", "set", "Inbox", "watch=yes")
	if out := tr.must("source", "refresh", "Inbox"); !strings.Contains(out, "unchanged") {
		t.Errorf("read again: %s", out)
	}
	tr.write("inbox/b.ics", calendarFile("UID:b\nDTSTART:20270112T100000Z\nDURATION:PT1H\nSUMMARY:Panel"))
	ctx, stop := context.WithCancel(context.Background())
	out := &shared{changed: stop, until: "1  new"}
	var errs bytes.Buffer
	status := run(ctx, []string{"--db", tr.path("trial.db"), "source", "watch", "--every", "50ms"},
		streams{in: strings.NewReader(""), out: out, err: &errs}, func() time.Time { return clock })
	if status != exitDone || errs.Len() > 0 {
		t.Errorf("status %d, %s", status, errs.String())
	}
	if list := read[[]sitting](tr, "occurrences", "--from", "2027-01-01", "--to", "2027-02-01"); len(list) != 2 {
		t.Errorf("%d sittings are held, want 2", len(list))
	}
}

// sitting is as much of one as the test looks at.
type sitting struct{ Title string }

// shared takes what is written from another goroutine, and tells when a text came.
type shared struct {
	mu      sync.Mutex
	text    bytes.Buffer
	until   string
	changed func()
}

func (s *shared) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n, err := s.text.Write(p)
	if strings.Contains(s.text.String(), s.until) {
		s.changed()
	}
	return n, err
}
