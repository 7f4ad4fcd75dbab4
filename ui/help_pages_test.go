package ui

import (
	"strings"
	"testing"

	"convenor/assets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestAPageKeepsItsLinesAndKnowsItsHeadings(t *testing.T) {
	lines := newPageLines("Security\n========\n\nWhat is stored\n  The log   no titles\n\nLast words\n")
	var words []string
	for _, l := range lines {
		if l.heading {
			l.words = "# " + l.words
		}
		words = append(words, l.words)
	}
	same(t, "lines", words, []string{"# What is stored", "  The log   no titles", "", "Last words"})
	same(t, "an empty page", len(newPageLines("")), 0)
}

// TestEveryPageIsReadUnderHelp holds that the pages of the program stand in the menu, open,
// are gone through with the keyboard and close again.
func TestEveryPageIsReadUnderHelp(t *testing.T) {
	var pages []HelpPage
	for _, p := range assets.Pages() {
		pages = append(pages, HelpPage{p.Title, p.Text})
	}
	s := newTestShell(t, Options{Planner: newPlanner(t), Pages: pages})
	for _, p := range pages {
		menuItem(t, s, p.Title).Action()
		if !s.dialogs.showing() {
			t.Fatalf("%s does not open", p.Title)
		}
		first := newPageLines(p.Text)[0].words
		if markup := test.RenderToMarkup(s.window.Canvas()); !strings.Contains(markup, strings.TrimSpace(first)) {
			t.Errorf("%s does not begin with %q", p.Title, first)
		}
		press(s, fyne.KeyEnd)
		press(s, fyne.KeyEscape)
		if s.dialogs.showing() {
			t.Errorf("%s does not close", p.Title)
		}
	}
}
