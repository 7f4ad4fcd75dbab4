package ui

import (
	"slices"
	"strings"
	"testing"

	"convenor/calendar"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// typedIn gives words that stand in titles of January's sittings and in no name of a body.
func typedIn(t *testing.T, s *shell) []string {
	t.Helper()
	picture, err := s.planner.Snapshot(t.Context(), month(t, "2027-01").Span())
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for i := range picture.Sittings {
		for _, word := range strings.Fields(picture.Sittings[i].Title) {
			inName := slices.ContainsFunc(picture.Register.Bodies, func(b calendar.Body) bool {
				return strings.Contains(strings.ToLower(b.Name+strings.Join(b.Aliases, " ")), strings.ToLower(word))
			})
			if len(word) > 5 && !inName && !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
	}
	return words
}

// toldOf gives those of some words that stand anywhere in the window.
func toldOf(s *shell, words []string) []string {
	markup := test.RenderToMarkup(s.window.Canvas())
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !strings.Contains(markup, w) })
}

// toldAnywhere tells whether any view shows one of some words.
func toldAnywhere(s *shell, words []string) bool {
	for i := range viewFound {
		s.turn(i)
		if len(toldOf(s, words)) > 0 {
			return true
		}
	}
	return false
}

func TestSafeToShareHoldsInEveryView(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	words := typedIn(t, s)
	if !toldAnywhere(s, words) {
		t.Fatalf("nothing to hide: %v", words)
	}
	menuItem(t, s, "Safe to share").Action()
	for i := range viewFound {
		s.turn(i)
		if told := toldOf(s, words); len(told) > 0 {
			t.Errorf("%s tells %q", s.views[i].name(s.at), told)
		}
	}
	if !s.frame.safe.object.Visible() || !menuItem(t, s, "Safe to share").Checked {
		t.Error("nothing says that titles are not shown")
	}
	for _, word := range words {
		s.frame.search.SetText(word)
		if n := len(s.found.table.rows); n > 0 {
			t.Errorf("the search finds %d by %q", n, word)
		}
	}
	test.Tap(s.frame.safe.off)
	if !toldAnywhere(s, words) || s.frame.safe.object.Visible() {
		t.Error("titles do not come back")
	}
}

func TestSafeToShareIsRememberedUntilTurnedOff(t *testing.T) {
	p := withSample(t)
	s := newTestShell(t, Options{Planner: p})
	words := typedIn(t, s)
	s.turnSafe()
	if !fyne.CurrentApp().Preferences().Bool(prefSafe) {
		t.Fatal("not remembered")
	}
	s.on = false // as a window of another start
	begin(s, Options{Planner: p})
	if told := toldOf(s, words); len(told) > 0 || !s.on {
		t.Errorf("after a restart the window tells %q", told)
	}
}
