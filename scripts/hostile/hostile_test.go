package main

import (
	"context"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestHostileInputIsBounded holds the short form of what is tried whole: whatever is given,
// the program ends in words, within its memory and its output, has made no file and changed
// nothing, and its database is sound.
func TestHostileInputIsBounded(t *testing.T) {
	program := filepath.Join(t.TempDir(), "convenorctl")
	if out, err := exec.Command("go", "build", "-o", program, "convenor/cmd/convenorctl").CombinedOutput(); err != nil {
		t.Fatalf("build convenorctl: %v\n%s", err, out)
	}
	if err := run(context.Background(), program, false); err != nil {
		t.Error(err)
	}
}
