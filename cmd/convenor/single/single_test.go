package single

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// asProgram in the environment makes the test binary a program that claims the database
// named, prints what arrives and ends at "end".
const asProgram = "CONVENOR_SINGLE_DATABASE"

func TestMain(m *testing.M) {
	if db := os.Getenv(asProgram); db != "" {
		os.Exit(program(db, os.Args[1:]))
	}
	os.Exit(m.Run())
}

func program(db string, files []string) int {
	i, err := Claim(db, files)
	if errors.Is(err, ErrHandedOver) {
		fmt.Println("handed over")
		return 0
	}
	if err != nil {
		fmt.Println(err)
		return 1
	}
	fmt.Println("open")
	for got := range i.Arrivals() {
		fmt.Println(strings.Join(got, "|"))
		if slices.ContainsFunc(got, func(f string) bool { return filepath.Base(f) == "end" }) {
			if err := i.Close(); err != nil {
				fmt.Println(err)
				return 1
			}
		}
	}
	return 0
}

// process is a running program.
type process struct {
	t     *testing.T
	cmd   *exec.Cmd
	lines *bufio.Scanner
}

func start(t *testing.T, db string, files ...string) *process {
	t.Helper()
	p := &process{t: t, cmd: exec.Command(os.Args[0], files...)}
	p.cmd.Env = append(os.Environ(), asProgram+"="+db)
	out, err := p.cmd.StdoutPipe()
	if err == nil {
		err = p.cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	p.lines = bufio.NewScanner(out)
	t.Cleanup(func() { _ = p.cmd.Process.Kill(); _ = p.cmd.Wait() }) // it may have ended
	return p
}

func (p *process) says(want string) {
	p.t.Helper()
	if !p.lines.Scan() || p.lines.Text() != want {
		p.t.Fatalf("the program says %q, want %q", p.lines.Text(), want)
	}
}

// here keeps the meeting place of a test to itself.
func here(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "cs") // a socket's path is short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	t.Setenv("XDG_RUNTIME_DIR", dir)
	return filepath.Join(dir, "convenor.db")
}

// TestASecondStartHandsItsFilesToTheFirst holds that with two processes; that another
// database is another window; and that after the end of the first anyone may be first.
func TestASecondStartHandsItsFilesToTheFirst(t *testing.T) {
	db := here(t)
	dir := filepath.Dir(db)
	a, b, end := filepath.Join(dir, "a.ics"), filepath.Join(dir, "b c.ics"), filepath.Join(dir, "end")
	first := start(t, db, "unused")
	first.says("open")
	start(t, db, a, b).says("handed over")
	first.says(a + "|" + b)
	start(t, filepath.Join(dir, ".", "x", "..", "convenor.db")).says("handed over")
	first.says("")
	start(t, filepath.Join(dir, "other.db")).says("open")
	start(t, db, end).says("handed over")
	first.says(end)
	if err := first.cmd.Wait(); err != nil {
		t.Errorf("the first ended with %v", err)
	}
	start(t, db).says("open")
}

// TestWhatAKilledProcessLeftIsNoObstacle holds that its socket is recovered.
func TestWhatAKilledProcessLeftIsNoObstacle(t *testing.T) {
	db := here(t)
	for range 3 {
		p := start(t, db)
		p.says("open")
		if err := p.cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = p.cmd.Wait() // killed
	}
	start(t, db).says("open")
}

// TestOfManyThatStartAtOnceOneOpens holds that no two are first and no files are lost.
func TestOfManyThatStartAtOnceOneOpens(t *testing.T) {
	db := here(t)
	const n = 8
	said := make(chan string, n)
	var all []*process
	for i := range n {
		p := start(t, db, filepath.Join(filepath.Dir(db), fmt.Sprint("f", i)))
		all = append(all, p)
	}
	for _, p := range all {
		go func() { p.lines.Scan(); said <- p.lines.Text() }()
	}
	got := map[string]int{}
	for range n {
		select {
		case s := <-said:
			got[s]++
		case <-time.After(time.Minute):
			t.Fatalf("some say nothing; the others %v", got)
		}
	}
	if got["open"] != 1 || got["handed over"] != n-1 {
		t.Errorf("they say %v", got)
	}
}

func TestAWindowThatHasHungIsSaidToBe(t *testing.T) {
	db := here(t)
	i, err := Claim(db, nil)
	if err != nil {
		t.Fatal(err)
	}
	for range waiting { // nobody takes them
		if _, err := Claim(db, []string{db}); !errors.Is(err, ErrHandedOver) {
			t.Fatal(err)
		}
	}
	name, err := nameOf(db)
	if err != nil {
		t.Fatal(err)
	}
	if err := give(name, []byte("{\"open\":[]}\n")); !errors.Is(err, ErrSilent) {
		t.Errorf("handed over to nobody: %v", err)
	}
	for _, bad := range []string{"nonsense\n", `{"open":["relative.ics"]}` + "\n"} {
		if err := give(name, []byte(bad)); !errors.Is(err, ErrSilent) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	if err := i.Close(); err != nil {
		t.Error(err)
	}
}
