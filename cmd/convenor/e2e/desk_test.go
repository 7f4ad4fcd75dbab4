//go:build e2e

package e2e

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// now is when the tests take place: before the sample council's January.
const now = "2026-12-01T09:00:00Z"

// patience is how long the window may take for one step on a busy machine.
const patience = 60 * time.Second

// desk is a display without a screen, with a folder to work in.
type desk struct {
	t       *testing.T
	dir     string
	display string
	window  string
}

// newDesk starts a display and makes the sample council's database.
func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, dir: t.TempDir()}
	d.startDisplay()
	d.ctl("sample", d.path("sample"))
	d.ctl("init", "--sample")
	return d
}

func (d *desk) path(name string) string { return filepath.Join(d.dir, name) }

// startDisplay starts Xvfb on a display number that is free.
func (d *desk) startDisplay() {
	d.t.Helper()
	number, write, err := os.Pipe()
	if err != nil {
		d.t.Fatal(err)
	}
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-fbdir", d.dir)
	cmd.ExtraFiles = []*os.File{write}
	if err := cmd.Start(); err != nil {
		d.t.Fatal("the end-to-end test needs Xvfb: ", err)
	}
	d.t.Cleanup(func() { stop(cmd) })
	write.Close()
	line, err := bufio.NewReader(number).ReadString('\n')
	if err != nil {
		d.t.Fatal("Xvfb did not start: ", err)
	}
	d.display = ":" + strings.TrimSpace(line)
}

func stop(cmd *exec.Cmd) {
	_ = cmd.Process.Kill() // it may have ended by itself
	_ = cmd.Wait()
}

// program gives a program of ours: the one that was built for shipping where the
// environment names it, else one built here.
func (d *desk) program(variable, folder string, args ...string) string {
	d.t.Helper()
	if path := os.Getenv(variable); path != "" {
		return path
	}
	path := filepath.Join(os.TempDir(), "convenor-e2e-"+strings.ToLower(variable))
	args = append(append([]string{"build"}, args...), "-o", path, folder)
	if out, err := exec.Command("go", args...).CombinedOutput(); err != nil {
		d.t.Fatalf("build %s: %v\n%s", folder, err, out)
	}
	return path
}

// ctl runs the console program on the desk's database.
func (d *desk) ctl(args ...string) string {
	d.t.Helper()
	args = append([]string{"--db", d.path("desk.db"), "--now", now}, args...)
	cmd := exec.Command(d.program("CONVENORCTL_BIN", "convenor/cmd/convenorctl"), args...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		d.t.Fatalf("convenorctl %s: %v\n%s", strings.Join(args, " "), err, errs.String())
	}
	return string(out)
}

// openWindow starts the window and waits until it is drawn.
func (d *desk) openWindow() {
	d.t.Helper()
	d.start(d.program("CONVENOR_BIN", "convenor/cmd/convenor", "-tags", "migrated_fynedo"))
}

// start starts a window and waits until it is drawn; more arguments come after the usual.
func (d *desk) start(program string, args ...string) {
	d.t.Helper()
	cmd := exec.Command(program, append([]string{"--db", d.path("desk.db"), "--now", now, "--theme", "light"}, args...)...)
	home := d.path("home")
	if err := os.MkdirAll(filepath.Join(home, ".cache"), 0o755); err != nil {
		d.t.Fatal(err)
	}
	cmd.Env = append(os.Environ(), "DISPLAY="+d.display, "WAYLAND_DISPLAY=", "HOME="+home, "XDG_CONFIG_HOME="+home,
		"LIBGL_ALWAYS_SOFTWARE=1", "LC_ALL=C.UTF-8", "LANGUAGE=en_GB",
		"CONVENOR_SHOWN="+d.path("shown.json"))
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() {
		stop(cmd)
		if d.t.Failed() {
			d.t.Logf("the window said: %s", said.String())
		}
	})
	d.until("the window opens", func() bool {
		out, err := d.x("search", "--onlyvisible", "--name", "Convenor – Wealdshire")
		d.window = strings.TrimSpace(out)
		return err == nil && d.window != ""
	})
	if _, err := d.x("windowfocus", d.window); err != nil {
		d.t.Fatal("focus the window: ", err)
	}
	d.until("something is drawn", func() bool { return d.colours() > 20 })
}

// x runs xdotool on the desk's display.
func (d *desk) x(args ...string) (string, error) {
	cmd := exec.Command("xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+d.display)
	out, err := cmd.Output()
	return string(out), err
}

// keys presses keys, one after another, and waits each time until the window has
// answered and come to rest.
func (d *desk) keys(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		before := d.screen()
		if _, err := d.x("key", "--clearmodifiers", k); err != nil {
			d.t.Fatalf("press %s: %v", k, err)
		}
		d.answered(before, "pressing "+k)
	}
}

// types types a text into the field that has the focus.
func (d *desk) types(text string) {
	d.t.Helper()
	before := d.screen()
	if _, err := d.x("type", "--delay", "25", text); err != nil {
		d.t.Fatalf("type %q: %v", text, err)
	}
	d.answered(before, "typing")
}

// click clicks a place of the window.
func (d *desk) click(x, y int) {
	d.t.Helper()
	if _, err := d.x("mousemove", "--window", d.window, strconv.Itoa(x), strconv.Itoa(y)); err != nil {
		d.t.Fatalf("go to %d,%d: %v", x, y, err)
	}
	time.Sleep(atRest) // what is under the mouse lights up, which is no answer yet
	before := d.screen()
	if _, err := d.x("click", "1"); err != nil {
		d.t.Fatalf("click %d,%d: %v", x, y, err)
	}
	d.answered(before, fmt.Sprintf("clicking %d,%d", x, y))
}

const (
	// restless is how many of the display's bytes a blinking cursor may change.
	restless = 400
	// atRest is how long nothing else may change before the window has come to rest.
	atRest = 1500 * time.Millisecond
)

// answered waits until the display is no longer as it was, and then until it is at rest.
func (d *desk) answered(before []byte, what string) {
	d.t.Helper()
	d.until(what+" does something", func() bool { return differing(before, d.screen()) > 0 })
	last, since := d.screen(), time.Now()
	d.until("the window is at rest after "+what, func() bool {
		if now := d.screen(); differing(last, now) > restless {
			last, since = now, time.Now()
		}
		return time.Since(since) > atRest
	})
}

// differing counts the bytes in which two pictures differ.
func differing(a, b []byte) int {
	n := 0
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

// screen is a picture of the display, in the X window dump format, as Xvfb keeps it.
func (d *desk) screen() []byte {
	d.t.Helper()
	b, err := os.ReadFile(d.path("Xvfb_screen0"))
	if err != nil {
		d.t.Fatal(err)
	}
	return b
}

// colours counts the colours on the display, up to a hundred: a window that is not
// drawn yet has one or two.
func (d *desk) colours() int {
	dump := d.screen()
	seen := map[string]bool{}
	for i := len(dump) / 4; i+4 <= len(dump) && len(seen) < 100; i += 4 {
		seen[string(dump[i:i+4])] = true
	}
	return len(seen)
}

// until waits for something to become true.
func (d *desk) until(what string, true_ func() bool) {
	d.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
		if true_() {
			return
		}
	}
	d.keep("stuck")
	d.t.Fatalf("waited %s in vain until %s", patience, what)
}

// keep puts a picture of the display where the environment asks for it, to be looked at.
func (d *desk) keep(name string) {
	if dir := os.Getenv("CONVENOR_PICTURES"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%s-%s.xwd", strings.ReplaceAll(d.t.Name(), "/", "-"), name)), d.screen(), 0o644); err != nil {
			d.t.Error(err)
		}
	}
}

// read runs the console program and reads its JSON.
func read[T any](d *desk, args ...string) T {
	d.t.Helper()
	return decoded[T](d.t, d.ctl(append([]string{"--json"}, args...)...))
}

// decoded reads JSON.
func decoded[T any](t *testing.T, text string) T {
	t.Helper()
	var v T
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	return v
}
