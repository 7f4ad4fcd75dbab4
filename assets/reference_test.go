package assets

import (
	"io/fs"
	"strings"
	"testing"
)

func TestReferenceHoldsEveryRegisterAndItsSources(t *testing.T) {
	sources, err := fs.ReadFile(Reference(), "SOURCES.md")
	if err != nil {
		t.Fatalf("read SOURCES.md: %v", err)
	}
	files, err := fs.Glob(Reference(), "*.csv")
	if err != nil || len(files) != 6 {
		t.Fatalf("registers are %v (%v), want 6", files, err)
	}
	for _, f := range files {
		if !strings.Contains(string(sources), "`"+f+"`") {
			t.Errorf("SOURCES.md does not say where %s is from", f)
		}
		b, err := fs.ReadFile(Reference(), f)
		if err != nil || len(b) == 0 {
			t.Errorf("%s has %d bytes (%v)", f, len(b), err)
		}
	}
	for _, attribution := range []string{"Open Government Licence v3.0", "mySociety", "Creative Commons Attribution 4.0"} {
		if !strings.Contains(string(sources), attribution) {
			t.Errorf("SOURCES.md does not attribute: %s", attribution)
		}
	}
}
