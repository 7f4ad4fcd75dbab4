package main

import (
	"regexp"
	"strings"
	"testing"

	"convenor/assets"
)

// TestThePagesAreThere holds that each page can be asked for by name, fits a terminal of 100
// columns but for licences, and that a wrong name is told which there are.
func TestThePagesAreThere(t *testing.T) {
	tr := newTrial(t)
	list := tr.must("about")
	for _, page := range assets.Pages() {
		if !strings.Contains(list, page.Name) || !strings.Contains(list, page.Title) {
			t.Errorf("%s is not in the list:\n%s", page.Name, list)
		}
		if got := tr.must("about", page.Name); got != page.Text || got == "" {
			t.Errorf("%s gives %d bytes, want %d", page.Name, len(got), len(page.Text))
		}
		for _, line := range strings.Split(page.Text, "\n") {
			if page.Name != "licences" && len([]rune(line)) > 100 {
				t.Errorf("%s: a line of %d: %s", page.Name, len([]rune(line)), line)
			}
		}
	}
	if status, _, errs := tr.do("about", "us"); status != exitUse || !strings.Contains(errs, "data-protection") {
		t.Errorf("a wrong name: status %d, %q", status, errs)
	}
}

// TestThePagesNameCommandsThatThereAre holds that the pages do not tell of commands and flags
// that the program has not.
func TestThePagesNameCommandsThatThereAre(t *testing.T) {
	tr := newTrial(t)
	for _, page := range assets.Pages() {
		for _, words := range regexp.MustCompile(`convenorctl ([a-z]+)((?: --[a-z]+)?)`).FindAllStringSubmatch(page.Text, -1) {
			help := tr.must(words[1], "--help")
			if !strings.Contains(help, strings.TrimSpace(words[2])) {
				t.Errorf("%s tells of %q", page.Name, words[0])
			}
		}
	}
}
