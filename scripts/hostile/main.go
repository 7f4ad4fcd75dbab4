package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"
)

// The bounds that each command is held to.
const (
	// mostMemory is the most resident memory, in bytes, whatever is read.
	mostMemory = 1200 << 20
	// mostOutput is the most that is said of it, in bytes.
	mostOutput = 2 << 20
)

func main() {
	program := flag.String("program", "bin/convenorctl", "the program that is tried")
	long := flag.Bool("long", false, "gigabytes and a million events, and feeds that are slow")
	flag.Parse()
	if err := run(context.Background(), *program, *long); err != nil {
		fmt.Fprintln(os.Stderr, "hostile:", err)
		os.Exit(1)
	}
}

// attack is one command that is given something hostile.
type attack struct {
	name string
	// make gives the arguments of the command, and makes what they name in a folder.
	make func(dir string) (args []string, err error)
	// says is what its answer must hold; empty: anything.
	says string
	// slow: only in the long form.
	slow bool
}

// run tries every attack, each on the same database, and looks at it afterwards.
func run(ctx context.Context, program string, long bool) error {
	program, err := filepath.Abs(program)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "convenor-hostile")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	feeds, err := newFeeds(dir)
	if err != nil {
		return err
	}
	defer feeds.Close()
	t := &trial{program: program, dir: dir, db: filepath.Join(dir, "held", "convenor.db"), roots: feeds.roots}
	if got := t.do(ctx, "init", "--sample"); got.status != 0 {
		return fmt.Errorf("make the database: status %d: %s", got.status, got.text)
	}
	before := t.do(ctx, "occurrences", "--from", "2027-01-01", "--to", "2027-02-01").text
	scale := int64(1)
	if long {
		scale = 32
	}
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "given\tstatus\tseconds\tMB\tbytes said\t")
	var wrong []error
	for _, a := range append(fileAttacks(scale), feeds.attacks()...) {
		if a.slow && !long {
			continue
		}
		got, err := t.try(ctx, a)
		fmt.Fprintf(table, "%s\t%d\t%.1f\t%d\t%d\t\n", a.name, got.status, got.took.Seconds(), got.memory>>20, len(got.text))
		if err != nil {
			wrong = append(wrong, fmt.Errorf("%s: %w", a.name, err))
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if got := t.do(ctx, "check"); got.status != 0 {
		wrong = append(wrong, fmt.Errorf("the check afterwards: %s", got.text))
	}
	if after := t.do(ctx, "occurrences", "--from", "2027-01-01", "--to", "2027-02-01").text; after != before {
		wrong = append(wrong, errors.New("a preview changed what is held"))
	}
	return errors.Join(wrong...)
}

// trial is the program with a database and a folder.
type trial struct{ program, dir, db, roots string }

// outcome is what came of a command. Memory is the most it was resident in, in bytes.
type outcome struct {
	status int
	took   time.Duration
	memory int64
	text   string
}

// do runs a command.
func (t *trial) do(ctx context.Context, args ...string) outcome {
	cmd := exec.CommandContext(ctx, t.program, append([]string{"--db", t.db, "--now", "2026-12-01T09:00:00Z"}, args...)...)
	cmd.Dir = t.dir
	cmd.Env = append(os.Environ(), "SSL_CERT_FILE="+t.roots, "HTTPS_PROXY=", "https_proxy=", "NO_PROXY=*")
	var text bytes.Buffer
	cmd.Stdout, cmd.Stderr = &text, &text
	began := time.Now()
	err := cmd.Run()
	got := outcome{took: time.Since(began), text: text.String()}
	var exited *exec.ExitError
	switch {
	case errors.As(err, &exited):
		got.status = exited.ExitCode()
	case err != nil:
		got.status, got.text = -1, err.Error()
	}
	if cmd.ProcessState != nil {
		got.memory = resident(cmd.ProcessState)
	}
	return got
}

// try makes an attack and judges what came of it.
func (t *trial) try(ctx context.Context, a attack) (outcome, error) {
	dir := filepath.Join(t.dir, "given")
	if err := os.Mkdir(dir, 0o755); err != nil {
		return outcome{}, err
	}
	defer os.RemoveAll(dir)
	args, err := a.make(dir)
	if err != nil {
		return outcome{}, err
	}
	before, err := listing(t.dir)
	if err != nil {
		return outcome{}, err
	}
	got := t.do(ctx, args...)
	after, err := listing(t.dir)
	if err != nil {
		return got, err
	}
	var wrong []error
	complain := func(is bool, format string, args ...any) {
		if is {
			wrong = append(wrong, fmt.Errorf(format, args...))
		}
	}
	complain(got.status != 0 && got.status != 1 && got.status != 3, "status %d: %.300s", got.status, got.text)
	complain(got.memory > mostMemory, "%d MB of memory", got.memory>>20)
	complain(len(got.text) > mostOutput, "%d bytes of output", len(got.text))
	complain(strings.Contains(got.text, "goroutine ") || strings.Contains(got.text, "panic:"), "it panicked: %.300s", got.text)
	complain(strings.ContainsAny(got.text, "\x1b\x07\u009b\u202e"), "it commands the terminal")
	complain(before != after, "files were made or changed:\n%s\n%s", before, after)
	complain(!strings.Contains(got.text, a.says), "it says %.300q, not %q", got.text, a.says)
	return got, errors.Join(wrong...)
}

// listing names every file below a folder but those of the database.
func listing(dir string) (string, error) {
	var b strings.Builder
	err := filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err != nil {
			return err
		}
		if info.IsDir() && info.Name() == "held" {
			return filepath.SkipDir
		}
		fmt.Fprintf(&b, "%q %d\n", path, info.Size())
		return nil
	})
	return b.String(), err
}
