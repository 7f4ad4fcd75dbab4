package store

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"convenor/calendar"
)

var kills = flag.Int("kills", 15, "how often an upgrade is killed")

// asOpener in the environment makes the test binary a program that opens a database.
const asOpener = "CONVENOR_STORE_OPEN"

// openOnce opens a database and ends the program.
func openOnce(path string) {
	s, err := Open(background, path)
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// TestAnUpgradeThatIsKilledLosesNothing kills a program at random moments while it brings an
// old database up to date: afterwards that opens, is sound, holds all that it held, and the
// backup made before is whole, if it is there.
func TestAnUpgradeThatIsKilledLosesNothing(t *testing.T) {
	first := thawed(t, 1)
	for n := range 20 {
		stranger(t, first, fmt.Sprintf(`INSERT INTO venue (id, name, aliases, lat, lon)
			WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
			SELECT %d + i, 'Room %d of house ' || i, '', 0, 0 FROM n`, 1000*(n+1), n))
	}
	columns := columnsOf(t, first)
	want := rowsOf(t, first, columns)
	old := read(t, first)
	whole := upgradeTime(t, old)
	for range *kills {
		path := filepath.Join(t.TempDir(), "convenor.db")
		write(t, path, old)
		cmd := opener(path)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(rand.Int64N(int64(whole))))
		_ = cmd.Process.Kill() // it may have ended
		_ = cmd.Wait()
		s := opened(t, path)
		if err := s.Check(background); err != nil {
			t.Fatal(err)
		}
		if got := rowsOf(t, path, columns); got != want {
			t.Fatalf("it holds %d bytes, want %d", len(got), len(want))
		}
		b, found, err := LastGood(background, path)
		if err != nil || !found || b.Why != calendar.BackupSchema {
			t.Fatalf("backup %+v, %v, %v", b, found, err)
		}
		if got := rowsOf(t, b.Path, columns); got != want {
			t.Fatalf("the backup holds %d bytes, want %d", len(got), len(want))
		}
	}
}

// opener is a process that opens a database.
func opener(path string) *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), asOpener+"="+path)
	return cmd
}

// upgradeTime measures how long an upgrade takes, to know when it can be killed.
func upgradeTime(t *testing.T, old []byte) time.Duration {
	t.Helper()
	path := filepath.Join(t.TempDir(), "convenor.db")
	write(t, path, old)
	began := time.Now()
	if out, err := opener(path).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return time.Since(began)
}
