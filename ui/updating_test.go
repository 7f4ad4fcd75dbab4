package ui

import (
	"strings"
	"testing"
)

// TestANewerVersionIsToldInOneLine holds that the menu's entry asks the address of the build
// and shows what came of it, and that nothing is asked without an address.
func TestANewerVersionIsToldInOneLine(t *testing.T) {
	p := publish(t, "1")
	menuItem(t, p.shell, "Look for a newer version").Action()
	if got := p.frame.status.left.Text(); !strings.Contains(got, "names no address") {
		t.Errorf("without an address: %q", got)
	}
	p.tasks.updating.want.Address = p.server.URL + "/latest.txt"
	menuItem(t, p.shell, "Look for a newer version").Action()
	if got := p.frame.status.left.Text(); !strings.Contains(got, "private network") {
		t.Errorf("on loopback, which nobody allowed: %q", got)
	}
	p.tasks.updating.want.Allow = []string{"127.0.0.1"}
	menuItem(t, p.shell, "Look for a newer version").Action()
	if got := p.frame.status.left.Text(); !strings.Contains(got, "did not answer with a version") {
		t.Errorf("a calendar for an answer: %q", got)
	}
}
