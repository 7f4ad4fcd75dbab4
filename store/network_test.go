package store

import (
	"path/filepath"
	"testing"
)

// TestSharesOfWindowsAreKnownByTheirPaths holds which paths name another computer.
func TestSharesOfWindowsAreKnownByTheirPaths(t *testing.T) {
	for path, want := range map[string]bool{
		`\\files01\diaries\convenor.db`: true, `//files01/diaries/convenor.db`: true, `\\?\UNC\files01\diaries\c.db`: true,
		`C:\Users\ann\convenor.db`: false, `\\?\C:\Users\ann\c.db`: false, `\\.\pipe\x`: false, `\\files01`: false, "/home/ann/convenor.db": false, "": false,
	} {
		if got := isUNC(path); got != want {
			t.Errorf("%q: %v", path, got)
		}
	}
}

// TestAFolderOfThisComputerIsNoShare holds it also for a path of which nothing is there yet.
func TestAFolderOfThisComputerIsNoShare(t *testing.T) {
	dir := t.TempDir()
	for _, path := range []string{dir, filepath.Join(dir, "none", "of", "it", "convenor.db")} {
		if kind, yes := OnNetwork(path); yes {
			t.Errorf("%s is said to lie on %s", path, kind)
		}
	}
}

// TestEveryKindOfShareHasItsWords holds that what the system's numbers stand for is known by name.
func TestEveryKindOfShareHasItsWords(t *testing.T) {
	for number, name := range networkMagic {
		if _, known := networkKinds[name]; !known {
			t.Errorf("%#x is %q, of which nothing is said", number, name)
		}
	}
}
