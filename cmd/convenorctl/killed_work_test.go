//go:build unix

package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// asWorker in the environment makes the test binary a worker in a folder, who does the
// steps and says after each that it is done.
const asWorker = "CONVENORCTL_AS_WORKER"

// steps is how much work a worker has, so much that it is killed before it is done.
const steps = 400

// step gives the commands of one step of the work: calendars that come in and change, single
// facts, steps back and forth, copies and restored copies.
func step(n int) []string {
	switch n % 8 {
	case 0, 4:
		return []string{"import", "--source", "busy", fmt.Sprintf("version%d.ics", n/4%2)}
	case 1:
		return []string{"venue", "set", fmt.Sprintf("Room %d", n), "aliases=The room"}
	case 2, 6:
		return []string{"undo"}
	case 3:
		return []string{"redo"}
	case 5:
		return []string{"backup", fmt.Sprintf("copy%d.db", n)}
	default:
		return []string{"restore", fmt.Sprintf("copy%d.db", n-2)}
	}
}

// work does the steps in a folder, and tells each that is done.
func work(folder string, told io.Writer) error {
	if err := os.Chdir(folder); err != nil {
		return err
	}
	for n := range steps {
		var problems strings.Builder
		at := clock.Add(time.Duration(n) * time.Minute)
		args := append([]string{"--db", "trial.db"}, step(n)...)
		status := run(context.Background(), args, streams{in: strings.NewReader(""), out: io.Discard, err: &problems}, func() time.Time { return at })
		if status != exitDone {
			return fmt.Errorf("step %d, %v: status %d: %s", n, args, status, problems.String())
		}
		if _, err := fmt.Fprintln(told, n); err != nil {
			return err
		}
	}
	return nil
}

// newWork makes a folder to work in, and what is held after each of the first steps.
func newWork(t *testing.T, upTo int) (fill func() *trial, after []string) {
	files := map[string]string{"version0.ics": busyCalendar(150, 0), "version1.ics": busyCalendar(180, 1)}
	fill = func() *trial {
		tr := newTrial(t)
		for name, content := range files {
			tr.write(name, content)
		}
		return tr
	}
	tr := fill()
	for n := range upTo {
		args := step(n)
		if len(args) == 2 && args[0] != "import" { // a path of a copy
			args[1] = tr.path(args[1])
		}
		if args[0] == "import" {
			args[3] = tr.path(args[3])
		}
		at := clock.Add(time.Duration(n) * time.Minute).Format(time.RFC3339)
		tr.must(append([]string{"--now", at}, args...)...)
		after = append(after, tr.everything())
	}
	return fill, after
}

// everything is what the database holds and what was done to it.
func (tr *trial) everything() string {
	tr.t.Helper()
	return tr.must("occurrences", "--from", "2027-01-01", "--to", "2029-01-01") + tr.must("venue", "list") + tr.must("history")
}

// TestWhateverIsKilledKeepsWhatWasAcknowledged kills a program that imports, changes, undoes,
// redoes, copies and restores without a pause, at random moments: the database then opens,
// passes check, and holds exactly what it held after the last step that was acknowledged,
// or after the one that was under way; and the work can go on.
func TestWhateverIsKilledKeepsWhatWasAcknowledged(t *testing.T) {
	const most = 40
	fill, after := newWork(t, most)
	dice := newDice(t)
	acknowledged := map[bool]int{}
	for range *kills {
		tr := fill()
		last := tr.killedAt(dice.IntN(most-2), time.Duration(dice.Int64N(int64(120*time.Millisecond))))
		if last+1 >= most {
			last = most - 2
		}
		tr.must("check")
		got := tr.everything()
		switch {
		case last >= 0 && got == after[last]:
			acknowledged[true]++
		case got == after[last+1]:
			acknowledged[false]++
		default:
			t.Fatalf("killed after step %d (%v), under way %v: it holds\n%.2000s", last, step(max(last, 0)), step(last+1), got)
		}
	}
	t.Logf("%d killed: %d held what was acknowledged, %d the step under way as well", *kills, acknowledged[true], acknowledged[false])
}

// killedAt has a worker work, kills it some time after it told a step, and gives the last
// step it told; -1 is none.
func (tr *trial) killedAt(tell int, later time.Duration) (last int) {
	tr.t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), asWorker+"="+tr.dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		tr.t.Fatal(err)
	}
	var problems strings.Builder
	cmd.Stderr = &problems
	if err := cmd.Start(); err != nil {
		tr.t.Fatal(err)
	}
	var told []int
	for lines := bufio.NewScanner(out); lines.Scan(); {
		n, err := strconv.Atoi(lines.Text())
		if err != nil {
			tr.t.Fatalf("told %q, %s", lines.Text(), problems.String())
		}
		told = append(told, n)
		if n == tell {
			time.AfterFunc(later, func() { _ = cmd.Process.Kill() })
		}
	}
	_ = cmd.Wait() // killed
	if problems.Len() > 0 {
		tr.t.Fatal(problems.String())
	}
	return slices.Max(append(told, -1))
}
