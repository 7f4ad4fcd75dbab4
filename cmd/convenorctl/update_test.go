package main

import (
	"strings"
	"testing"
)

// released sets what a build names, for one test.
func released(t *testing.T, address, this string) {
	t.Helper()
	was, wasVersion := releases, version
	releases, version = address, this
	t.Cleanup(func() { releases, version = was, wasVersion })
}

// TestAnUpdateIsAskedForByHand holds what is said of an answer, and that nothing is guessed
// where the host does not answer with a version.
func TestAnUpdateIsAskedForByHand(t *testing.T) {
	tr := newTrial(t)
	url, text := newServer(t, tr)
	for _, c := range []struct{ this, answer, says string }{
		{"1.2.0", "1.10.0\nrelease notes", "Convenor 1.10.0 is out; this is 1.2.0."},
		{"1.2.0", "v1.2.1", "Convenor 1.2.1 is out"},
		{"1.10.0", "1.9.9", "This is the latest version, 1.10.0."},
		{"1.2.0+4f2a1b", "1.2.0", "This is the latest version"},
		{"development", "1.2.0", "a build of its own (development)"},
		{"1.2.0", "<!DOCTYPE html><h1>1.3.0</h1>", "did not answer with a version"},
		{"1.2.0", "1.3.0\x1b[31m", "did not answer with a version"},
		{"1.2.0", "1.3.0" + strings.Repeat("0", 70<<10), "did not answer with a version"},
		{"1.2.0", strings.Repeat("a", 2<<20), "could not be asked just now"},
	} {
		released(t, url+"/latest.txt", c.this)
		text.Store(c.answer)
		status, out, errs := tr.do("update", "--allow-host", "127.0.0.1")
		if status != exitDone || errs != "" || !strings.Contains(out, c.says) || strings.Count(out, "\n") != 1 {
			t.Errorf("%.20q answers %.20q: status %d, %q %q", c.this, c.answer, status, out, errs)
		}
	}
}

// TestWithoutANetworkAnUpdateIsOneQuietLine holds it for a build that names no address, for
// plain http, for a private host that nobody allowed, and for one that is not there.
func TestWithoutANetworkAnUpdateIsOneQuietLine(t *testing.T) {
	tr := newTrial(t)
	url, _ := newServer(t, tr)
	for address, says := range map[string]string{
		"": "names no address", "http://127.0.0.1/x": "written wrongly", "file:///etc/passwd": "written wrongly",
		url + "/x": "private network", "https://nowhere.invalid/x": "could not be asked just now",
	} {
		released(t, address, "1.0.0")
		status, out, errs := tr.do("update")
		if status != exitDone || errs != "" || !strings.Contains(out, says) || strings.Count(out, "\n") != 1 {
			t.Errorf("%q: status %d, %q %q", address, status, out, errs)
		}
		if got := read[map[string]any](tr, "update"); got["newer"] != false || got["latest"] != "" {
			t.Errorf("%q: %v", address, got)
		}
	}
}
