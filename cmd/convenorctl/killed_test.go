//go:build unix

package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

var (
	kills       = flag.Int("kills", usualKills, "how often an import is killed, and how often it is stopped")
	killEntries = flag.Int("kills.entries", usualEntries, "how many entries the import that is killed has")
	killSeed    = flag.Uint64("kills.seed", 0, "seed of the moments; 0 is another one each time")
)

// asProgram in the environment makes the test binary the program itself.
const asProgram = "CONVENORCTL_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		return
	}
	if folder := os.Getenv(asWorker); folder != "" {
		if err := work(folder, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		return
	}
	os.Exit(m.Run())
}

// busyCalendar draws up a calendar of n entries, every tenth a series, of which some are
// called otherwise from one version to the next.
func busyCalendar(n, version int) string {
	first := time.Date(2027, 1, 4, 8, 0, 0, 0, time.UTC)
	entries := make([]string, n)
	for i := range entries {
		at := first.AddDate(0, 0, i%350).Add(time.Duration(i%40+i%3*version) * 15 * time.Minute)
		entries[i] = fmt.Sprintf("UID:u%d@busy\nDTSTART:%s\nDURATION:PT1H\nSUMMARY:Meeting %d of N ICP\nLOCATION:Room %d",
			i, at.Format("20060102T150405Z"), i%997, i%31+version)
		if i%10 == 0 {
			entries[i] += "\nRRULE:FREQ=WEEKLY;COUNT=12"
		}
	}
	return calendarFile(entries...)
}

// busy is a database that holds a calendar, and the next version of it.
type busy struct {
	*trial
	before, next string        // what is held, and the file that comes
	apply        time.Duration // how long the import takes from its preview on
	dice         *rand.Rand
}

func newBusy(t *testing.T) *busy {
	b := &busy{trial: newTrial(t), dice: newDice(t)}
	b.must("import", "--source", "busy", b.write("before.ics", busyCalendar(*killEntries, 0)))
	b.next = b.write("next.ics", busyCalendar(*killEntries+*killEntries/4, 1))
	b.before = b.held()
	b.keep()
	b.start(func(p *os.Process, began time.Time) {
		_, _ = p.Wait()
		b.apply = time.Since(began)
	})
	b.back()
	return b
}

// newDice gives the moments, other ones each time unless -kills.seed sets them.
func newDice(t *testing.T) *rand.Rand {
	seed := *killSeed
	if seed == 0 {
		seed = rand.Uint64()
	}
	t.Logf("seed %d", seed)
	return rand.New(rand.NewPCG(seed, 3))
}

// keep puts a copy of the database aside, which was closed and so is one file; back
// restores it.
func (b *busy) keep() { b.copyFile("trial.db", "kept.db") }

func (b *busy) back() {
	b.t.Helper()
	for _, end := range []string{"-wal", "-shm"} {
		_ = os.Remove(b.path("trial.db" + end)) // there is none where it was closed well
	}
	b.copyFile("kept.db", "trial.db")
}

func (b *busy) copyFile(from, to string) {
	b.t.Helper()
	kept, err := os.ReadFile(b.path(from))
	if err == nil {
		err = os.WriteFile(b.path(to), kept, 0o600)
	}
	if err != nil {
		b.t.Fatal(err)
	}
}

// held is everything the database holds, as text.
func (b *busy) held() string {
	b.t.Helper()
	return b.must("occurrences", "--from", "2027-01-01", "--to", "2029-01-01", "--json") + b.must("source", "list", "--json")
}

// start imports the next version in a process of its own, and hands it on when it has
// written its preview and begins to apply it.
func (b *busy) start(then func(p *os.Process, began time.Time)) {
	b.t.Helper()
	cmd := exec.Command(os.Args[0], "--db", b.path("trial.db"), "--now", clock.Format(time.RFC3339), "import", "--source", "busy", b.next)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	out, err := cmd.StdoutPipe()
	if err != nil {
		b.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		b.t.Fatal(err)
	}
	if _, err := io.ReadFull(out, make([]byte, 1)); err != nil {
		b.t.Fatalf("no preview: %v", err)
	}
	began := time.Now()
	go func() { _, _ = io.Copy(io.Discard, out) }()
	then(cmd.Process, began)
	_ = cmd.Wait() // killed, or waited for already
}

// moment waits until a random moment of the apply, or shortly after it.
func (b *busy) moment() { time.Sleep(time.Duration(b.dice.Int64N(int64(b.apply)*11/10 + 1))) }

// TestAnImportThatIsKilledIsThereWhollyOrNotAtAll kills the program at random moments of
// an apply, as a crash or a pulled plug does: afterwards the database opens, is whole,
// holds the import or what it held before, and takes the next import.
func TestAnImportThatIsKilledIsThereWhollyOrNotAtAll(t *testing.T) {
	b := newBusy(t)
	b.must("import", "--source", "busy", b.next)
	after := b.held()
	held := map[bool]int{}
	for range *kills {
		b.back()
		b.start(func(p *os.Process, _ time.Time) {
			b.moment()
			if err := p.Kill(); err != nil {
				t.Fatal(err)
			}
		})
		b.must("check")
		got := b.held()
		if got != b.before && got != after {
			t.Fatalf("neither what was held before nor what came: %d bytes, before %d, after %d", len(got), len(b.before), len(after))
		}
		held[got == after]++
		b.must("import", "--source", "busy", b.next)
		b.must("check")
		if b.held() != after {
			t.Fatal("the next import does not bring what it should")
		}
	}
	t.Logf("apply takes %v; killed %d times: %d times nothing of it was there, %d times all of it", b.apply, *kills, held[false], held[true])
}

// TestAnImportThatIsStoppedChangesNothing interrupts the program, as Ctrl+C does, at
// random moments: it says that nothing was changed, and nothing was; or it was done.
func TestAnImportThatIsStoppedChangesNothing(t *testing.T) {
	b := newBusy(t)
	stopped := 0
	for range *kills {
		b.back()
		var status int
		b.start(func(p *os.Process, _ time.Time) {
			b.moment()
			_ = p.Signal(syscall.SIGINT) // it may have ended
			state, err := p.Wait()
			if err != nil {
				t.Fatal(err)
			}
			status = state.ExitCode()
		})
		switch got := b.held(); {
		case status == exitNot && got == b.before:
			stopped++
		// At its very end, with all done, nobody listens any more and the signal ends it (-1).
		case (status == exitDone || status == -1) && strings.Count(got, "Room 31") > strings.Count(b.before, "Room 31"):
		default:
			t.Fatalf("status %d, and what is held changed: %v", status, got != b.before)
		}
		b.must("check")
	}
	t.Logf("of %d, %d were stopped and the others done", *kills, stopped)
}
