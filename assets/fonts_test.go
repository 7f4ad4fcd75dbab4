package assets_test

import (
	"bytes"
	"strings"
	"testing"

	"convenor/assets"
)

// TestFontsComeWithTheirLicence holds that both weights are TrueType, and that the licence
// under which they may be built in goes with them.
func TestFontsComeWithTheirLicence(t *testing.T) {
	regular, bold := assets.Fonts()
	for _, font := range [][]byte{regular, bold} {
		if !bytes.HasPrefix(font, []byte{0, 1, 0, 0}) {
			t.Error("a font is not TrueType")
		}
	}
	if bytes.Equal(regular, bold) {
		t.Error("bold is regular")
	}
	for _, want := range []string{"SIL OPEN FONT LICENSE Version 1.1", "Copyright (c) 2012 Red Hat", "Reserved Font Name"} {
		if !strings.Contains(assets.FontLicence(), want) {
			t.Errorf("the licence has no %q", want)
		}
	}
}
