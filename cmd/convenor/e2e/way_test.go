//go:build e2e

package e2e

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// way is how a walk is done: by mouse, with keys only where something is written, or by
// keys alone.
type way struct {
	*desk
	mouse bool
}

// bothWays does a walk by keys alone and by mouse, each on a desk of its own; where the
// tests are to be short, by keys alone.
func bothWays(t *testing.T, prepared func(*testing.T) *desk, walk func(way)) {
	t.Helper()
	for _, mouse := range []bool{false, true} {
		if mouse && testing.Short() {
			continue
		}
		name := "keys"
		if mouse {
			name = "mouse"
		}
		t.Run(name, func(t *testing.T) {
			d := prepared(t)
			d.walk()
			walk(way{d, mouse})
			d.keep("end")
		})
	}
}

// page turns to a page that the sidebar names.
func (w way) page(name string) {
	w.t.Helper()
	entries := w.sidebar()
	i := slices.IndexFunc(entries, func(t shownText) bool { return t.Text == name })
	switch {
	case i < 0:
		w.t.Fatalf("the sidebar has no %q: %v", name, entries)
	case w.mouse:
		w.clickAt(entries[i].X, entries[i].Y)
	default:
		w.press(fmt.Sprintf("ctrl+%d", i)) // from Today, which is 0
	}
	w.until("the page is "+name, func() bool {
		return slices.ContainsFunc(w.looks().Texts, func(t shownText) bool { return t.Text == name && t.X > sidebarWidth && t.Y < headerHeight })
	})
}

// The parts of the window that stay where they are.
const (
	sidebarWidth = 200
	headerHeight = 90
)

// sidebar gives the entries of the sidebar from the top, without the figures beside them.
func (w way) sidebar() []shownText {
	var out []shownText
	for _, t := range w.looks().Texts {
		if t.Layer == 0 && t.X < sidebarWidth && t.Y > headerHeight && t.Text[0] > '9' && t.Y < 700 {
			out = append(out, t)
		}
	}
	slices.SortFunc(out, func(a, b shownText) int { return a.Y - b.Y })
	return out
}

// choose presses a button, turns to an option or ticks, as its words say.
func (w way) choose(words string) {
	w.t.Helper()
	if w.mouse {
		w.clickOn(words)
		return
	}
	w.find(words)
	w.tabTo(words)
	w.take(words)
}

// take presses what has the focus, as such a thing is pressed.
func (w way) take(words string) {
	w.t.Helper()
	s := w.looks()
	switch {
	case strings.HasSuffix(s.FocusKind, ".Segmented"):
		at := slices.IndexFunc(s.Focus, func(option string) bool { return strings.HasPrefix(option, words) })
		w.press("Home")
		for range at {
			w.press("Right")
		}
	case strings.HasSuffix(s.FocusKind, ".Tick"):
		w.press("space")
	default:
		w.press("Return")
	}
}

// goOn answers a dialog by the button that goes on.
func (w way) goOn(words string) {
	w.t.Helper()
	if w.mouse {
		w.clickOn(words)
		return
	}
	w.find(words)
	w.press("Return")
}

// fill writes into the field that says some words, as its hint or as what it holds.
func (w way) fill(says, text string) {
	w.t.Helper()
	switch {
	case w.mouse:
		w.clickOn(says)
	case !strings.Contains(strings.Join(w.looks().Focus, " "), says):
		w.find(says)
		w.tabTo(says)
	}
	w.writes(text)
}

// fillBeside writes into the field that a label names, whatever it holds.
func (w way) fillBeside(label, text string) {
	w.t.Helper()
	w.find(label)
	w.still()
	field, found := besideLabel(w.looks().top(), label)
	if !found {
		w.t.Fatalf("nothing stands beside %q", label)
	}
	if w.mouse {
		w.clickAt(field.X, field.Y)
		w.writes(text)
		return
	}
	for range 60 {
		s := w.looks()
		if strings.HasSuffix(s.FocusKind, "ield") && abs(s.FocusY-field.Y) < 12 && abs(s.FocusX-field.X) < 200 {
			w.writes(text)
			return
		}
		w.steps("Tab")
	}
	w.keep("no-field")
	w.t.Fatalf("Tab never comes to the field beside %q", label)
}

// besideLabel finds what stands at the right of a label, else just below it. Where a word
// is a column's heading too, the label is the one further on.
func besideLabel(texts []shownText, label string) (shownText, bool) {
	var at, field shownText
	for _, t := range texts {
		if t.Text == label {
			at = t
		}
	}
	for _, t := range texts {
		right := t.X > at.X && t.X < at.X+300 && abs(t.Y-at.Y) < 12
		if right && (field.Text == "" || t.X < field.X) {
			field = t
		}
	}
	for _, t := range texts {
		below := t.Y > at.Y+12 && t.Y < at.Y+50 && abs((t.X-t.Width/2)-(at.X-at.Width/2)) < 30
		if field.Text == "" && below {
			field = t
		}
	}
	return field, field.Text != ""
}

func abs(n int) int { return max(n, -n) }

// opens has a file of the sample read, up to its preview.
func (w way) opens(file string) {
	w.t.Helper()
	if w.mouse {
		w.page("Imports")
		w.clickOn("Open calendar or agenda…")
	} else {
		w.press("ctrl+o")
	}
	w.sees("Whose is it?")
	w.writes(w.path("sample/" + file))
	w.goOn("Read it")
	w.seesNot("Whose is it?")
	w.sees(file)
}

// expects holds that the console, reading the same database, counts so.
func expects[T comparable](w way, what string, got, want T) {
	w.t.Helper()
	if got != want {
		w.t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// option takes one of a chooser's options, which shows some words now; it is so many
// further down.
func (w way) option(shows, wanted string, down int) {
	w.t.Helper()
	if w.mouse {
		w.clickOn(shows)
		w.sees(wanted)
		w.clickOn(wanted)
		return
	}
	w.tabTo(shows)
	for range down {
		w.press("Down")
	}
	w.sees(wanted)
}
