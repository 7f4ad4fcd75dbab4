//go:build unix

package single

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAMeetingPlaceThatOthersCanEnterIsNotUsed holds that no window is opened, nor any
// file's name handed out, where somebody else could listen.
func TestAMeetingPlaceThatOthersCanEnterIsNotUsed(t *testing.T) {
	db := here(t)
	place := filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "convenor")
	if err := os.Mkdir(place, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Claim(db, nil); !errors.Is(err, ErrForeign) {
		t.Errorf("open to others: %v", err)
	}
	elsewhere := t.TempDir()
	if err := errors.Join(os.Chmod(elsewhere, 0o700), os.Remove(place), os.Symlink(elsewhere, place)); err != nil {
		t.Fatal(err)
	}
	if _, err := Claim(db, nil); !errors.Is(err, ErrForeign) {
		t.Errorf("a link: %v", err)
	}
}

func TestALongPathMeetsInAShortOne(t *testing.T) {
	here(t)
	t.Setenv("XDG_RUNTIME_DIR", "/"+strings.Repeat("long/", 30))
	at, err := meeting("0123456789abcdef")
	if err != nil || len(at)+len(".sock") > longest {
		t.Errorf("%q, %v", at, err)
	}
}
