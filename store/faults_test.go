package store

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
)

// locked runs use while another store is in the middle of a write.
func locked(t *testing.T, path string, use func(release func())) {
	t.Helper()
	other := opened(t, path)
	in, out, done := make(chan bool), make(chan bool), make(chan error)
	go func() {
		done <- other.write(background, "hold the lock", func(*session) error {
			in <- true
			<-out
			return nil
		})
	}()
	<-in
	released := false
	release := func() {
		if !released {
			released = true
			out <- true
			if err := <-done; err != nil {
				t.Error(err)
			}
		}
	}
	defer release()
	use(release)
}

func TestAWriterWaitsForAnotherProgramAndThenSaysLocked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "convenor.db")
	s := openedWith(t, path, Options{Patience: 50 * time.Millisecond})
	locked(t, path, func(func()) {
		_, err := s.Apply(background, calendar.Change{Name: "Too late", At: at(9, 0)})
		if !errors.Is(err, calendar.ErrLocked) {
			t.Errorf("error %v, want ErrLocked", err)
		}
		if _, err := s.Register(background); err != nil {
			t.Errorf("reading while another writes: %v", err)
		}
	})
	if n := applied(t, s, "In time"); n != 1 {
		t.Errorf("revision %d after the lock went, want 1", n)
	}
}

func TestAWriterGetsItsTurnWhenTheOtherIsDone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "convenor.db")
	s := openedWith(t, path, Options{Patience: time.Minute})
	result := make(chan error)
	locked(t, path, func(release func()) {
		go func() {
			_, err := s.Apply(background, calendar.Change{Name: "Patient", At: at(9, 0)})
			result <- err
		}()
		release()
	})
	if err := <-result; err != nil {
		t.Error(err)
	}
}

func TestAFullDiskLosesTheChangeAndNothingElse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "convenor.db")
	first := opened(t, path)
	applied(t, first, "What fits", held(sitting("m", at(9, 0), at(10, 0)))...)
	before := dump(t, first, func(string) bool { return true })
	first.Close()

	s := openedWith(t, path, Options{maxPages: 80})
	c := bigChange(2000)
	c.Revision = 1
	if _, err := s.Apply(background, c); !errors.Is(err, calendar.ErrFull) {
		t.Fatalf("error %v, want ErrFull", err)
	}
	if after := dump(t, s, func(string) bool { return true }); after != before {
		t.Error("something was changed")
	}
	if n := applied(t, s, "What still fits"); n != 2 {
		t.Errorf("revision %d, want 2", n)
	}
}

// A file whose header names a newer write version is one that SQLite reads but never
// writes (sqlite.org/fileformat2.html section 1.3.3): a read-only file that root, too,
// cannot write.
func TestAReadOnlyFileIsReadAndNotWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "convenor.db")
	first := opened(t, path)
	applied(t, first, "A meeting", held(sitting("m", at(9, 0), at(10, 0)))...)
	first.Close()
	b := read(t, path)
	const writeVersion = 18
	b[writeVersion] = 3
	write(t, path, b)

	s, err := Open(background, path)
	if err == nil {
		defer s.Close()
		_, err = s.Apply(background, calendar.Change{Name: "No", At: at(9, 0), Revision: 1})
	}
	if !errors.Is(err, calendar.ErrReadOnly) {
		t.Errorf("error %v, want ErrReadOnly", err)
	}
}

// writeForeverAt is the variable that makes the test binary write to a database until
// it is killed.
const writeForeverAt = "CONVENOR_TEST_WRITE_FOREVER_AT"

// writeForever makes one change after the other and says the revision of each once it
// is acknowledged.
func writeForever(path string) {
	s, err := Open(background, path)
	var n int64
	if err == nil {
		n, err = s.Revision(background)
	}
	for err == nil {
		start := at(9, 0).AddDate(0, 0, int(n))
		key := fmt.Sprintf("m%d", n)
		n, err = s.Apply(background, calendar.Change{
			Name: "Change " + key, At: start, Revision: n,
			Edits: held(sitting(key, start, start.Add(time.Hour))),
		})
		fmt.Println(n)
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func TestWhatWasAcknowledgedSurvivesAKilledProgram(t *testing.T) {
	path := filepath.Join(t.TempDir(), "convenor.db")
	last := int64(0)
	for range 4 {
		last = killedAfter(t, path, last+15)
		s := opened(t, path)
		now, err := s.Revision(background)
		if err != nil || now < last {
			t.Fatalf("revision %d, %v; %d was acknowledged", now, err, last)
		}
		sittings, err := s.Search(background, "board", 0)
		if err != nil || int64(len(sittings)) != now {
			t.Errorf("%d sittings at revision %d, %v", len(sittings), now, err)
		}
		if err := s.Check(background); err != nil {
			t.Error(err)
		}
		s.Close()
		last = now
	}
}

// killedAfter lets another process write to a database, kills it when it has acknowledged
// a revision, and gives the last that it acknowledged.
func killedAfter(t *testing.T, path string, revision int64) int64 {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), writeForeverAt+"="+path)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	last := int64(0)
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if last, err = strconv.ParseInt(strings.TrimSpace(lines.Text()), 10, 64); err != nil {
			t.Fatal(err)
		}
		if last == revision {
			if err := child.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if child.Wait() == nil || last < revision {
		t.Fatalf("the child ended by itself at revision %d", last)
	}
	return last
}
