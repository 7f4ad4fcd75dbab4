//go:build e2e

package e2e

import (
	"encoding/json"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// shown is what the window tells that it shows.
type shown struct {
	Number         int
	FocusKind      string
	Focus          []string
	FocusX, FocusY int
	Texts          []shownText
}

// shownText is a text on the window, with its middle in pixels.
type shownText struct {
	Text          string
	Layer         int
	X, Y          int
	Width, Height int
}

// words are all that the window shows, in the order in which it is drawn.
func (s shown) words() string {
	all := make([]string, len(s.Texts))
	for i, t := range s.Texts {
		all[i] = t.Text
	}
	return strings.Join(all, " ")
}

// top keeps the texts of what lies uppermost: a dialog, where one is open.
func (s shown) top() []shownText {
	layer := 0
	for _, t := range s.Texts {
		layer = max(layer, t.Layer)
	}
	return slices.DeleteFunc(slices.Clone(s.Texts), func(t shownText) bool { return t.Layer != layer })
}

// walk opens the window that tells what it shows: the shipped one, but for one file.
func (d *desk) walk(args ...string) {
	d.t.Helper()
	d.start(d.program("CONVENOR_TELLING_BIN", "convenor/cmd/convenor", "-tags", "migrated_fynedo,e2e"), args...)
}

// looks reads what the window shows now.
func (d *desk) looks() shown {
	d.t.Helper()
	var s shown
	b, err := os.ReadFile(d.path("shown.json"))
	if err == nil {
		err = json.Unmarshal(b, &s)
	}
	if err != nil && !os.IsNotExist(err) {
		d.t.Fatal("what is shown: ", err)
	}
	return s
}

// sees waits until the window shows all of some words.
func (d *desk) sees(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if !d.becomes(func() bool { return strings.Contains(d.looks().words(), w) }) {
			d.keep("unseen")
			d.t.Fatalf("waited %s in vain to see %q; the window shows:\n%s", patience, w, d.looks().words())
		}
	}
}

// seesNot waits until the window no longer shows some words.
func (d *desk) seesNot(words string) {
	d.t.Helper()
	if !d.becomes(func() bool { return !strings.Contains(d.looks().words(), words) }) {
		d.keep("still-seen")
		d.t.Fatalf("the window goes on showing %q", words)
	}
}

// becomes waits for something to become true, and tells whether it did.
func (d *desk) becomes(true_ func() bool) bool {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if true_() {
			return true
		}
	}
	return true_()
}

// tellings waits until the window has told so many times more what it shows.
func (d *desk) tellings(n int) {
	d.t.Helper()
	begun := d.looks().Number
	d.until("the window tells what it shows", func() bool { return d.looks().Number >= begun+n })
}

// press presses keys, each after the window has had time to answer the one before.
func (d *desk) press(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		if _, err := d.x("key", "--clearmodifiers", k); err != nil {
			d.t.Fatalf("press %s: %v", k, err)
		}
		d.tellings(3)
	}
}

// writes types a text in place of what the field with the focus holds.
func (d *desk) writes(text string) {
	d.t.Helper()
	d.press("ctrl+a")
	if text == "" {
		d.press("Delete")
		return
	}
	if _, err := d.x("type", "--delay", "20", text); err != nil {
		d.t.Fatalf("type %q: %v", text, err)
	}
	d.tellings(3)
}

// tabTo goes on by Tab until what has the focus says some words.
func (d *desk) tabTo(words string) {
	d.t.Helper()
	d.goTo("Tab", words)
}

// backTo goes back by Shift+Tab until what has the focus says some words.
func (d *desk) backTo(words string) {
	d.t.Helper()
	d.goTo("shift+Tab", words)
}

func (d *desk) goTo(key, words string) {
	d.t.Helper()
	var met []string
	d.still()
	for range 60 {
		s := d.steps(key)
		if strings.Contains(strings.Join(s.Focus, " "), words) {
			d.tellings(3) // a key before may have its effect only now
			if s = d.looks(); strings.Contains(strings.Join(s.Focus, " "), words) {
				return
			}
		}
		met = append(met, s.FocusKind+" "+strings.Join(s.Focus, " "))
	}
	d.keep("not-met")
	d.t.Fatalf("%s never comes to %q, only to\n%s", key, words, strings.Join(met, "\n"))
}

// steps presses a key that takes the focus elsewhere, and gives what is shown once it is
// there; at a page with one thing to work it stays where it was.
func (d *desk) steps(key string) shown {
	d.t.Helper()
	was := d.looks()
	if _, err := d.x("key", "--clearmodifiers", key); err != nil {
		d.t.Fatalf("press %s: %v", key, err)
	}
	s := was
	for end := time.Now().Add(3 * time.Second); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
		if s = d.looks(); s.FocusX != was.FocusX || s.FocusY != was.FocusY || s.FocusKind != was.FocusKind {
			return s
		}
	}
	return s
}

// find waits for a text on what lies uppermost: one that is just so, else one that begins
// so, else one that holds it.
func (d *desk) find(words string) shownText {
	d.t.Helper()
	var found shownText
	ways := []func(string) bool{
		func(s string) bool { return s == words },
		func(s string) bool { return strings.HasPrefix(s, words) },
		func(s string) bool { return strings.Contains(s, words) },
	}
	if !d.becomes(func() bool {
		top := d.looks().top()
		for _, fits := range ways {
			if i := slices.IndexFunc(top, func(t shownText) bool { return fits(t.Text) }); i >= 0 {
				found = top[i]
				return true
			}
		}
		return false
	}) {
		d.keep("not-found")
		d.t.Fatalf("nothing says %q; the window shows:\n%s", words, d.looks().words())
	}
	return found
}

// clickOn clicks the middle of a text.
func (d *desk) clickOn(words string) {
	d.t.Helper()
	d.find(words)
	d.still()
	at := d.find(words)
	d.clickAt(at.X, at.Y)
}

// still waits until the window has shown the same for a while: what is clicked must not
// move away meanwhile.
func (d *desk) still() {
	d.t.Helper()
	const tellings = 5
	last := d.looks()
	d.until("the window shows the same for a while", func() bool {
		now := d.looks()
		if !slices.Equal(now.Texts, last.Texts) {
			last = now
		}
		return now.Number >= last.Number+tellings
	})
}

// clickAt clicks a place, once the window has seen the mouse come there, and gives it time
// to answer.
func (d *desk) clickAt(x, y int) {
	d.t.Helper()
	if _, err := d.x("mousemove", "--window", d.window, strconv.Itoa(x), strconv.Itoa(y)); err != nil {
		d.t.Fatalf("go to %d,%d: %v", x, y, err)
	}
	d.tellings(3)
	if _, err := d.x("click", "1"); err != nil {
		d.t.Fatalf("click %d,%d: %v", x, y, err)
	}
	d.tellings(3)
}

// TestTheWindowTellsWhatItShows holds that the telling can be gone by.
func TestTheWindowTellsWhatItShows(t *testing.T) {
	d := newDesk(t)
	d.walk()
	for _, page := range strings.Fields(os.Getenv("CONVENOR_TELL")) {
		d.press(strings.Split(page, ",")...)
		s := d.looks()
		t.Logf("%s: focus %s %q\n%s", page, s.FocusKind, s.Focus, s.words())
	}
	d.sees("Calendar", "Officer days")
}
