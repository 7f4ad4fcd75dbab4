package look

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"

	"fyne.io/fyne/v2/theme"
)

// TestTheWindowsFontHasEverySign holds that no words of the window need a font that only some
// systems have: Windows and macOS show a box in the place of a sign that ours lacks.
func TestTheWindowsFontHasEverySign(t *testing.T) {
	var fonts []*sfnt.Font
	for _, f := range [][]byte{theme.DefaultTextFont().Content(), theme.DefaultSymbolFont().Content()} {
		font, err := sfnt.Parse(f)
		if err != nil {
			t.Fatal(err)
		}
		fonts = append(fonts, font)
	}
	var buffer sfnt.Buffer
	seen := map[rune]bool{}
	has := func(r rune) bool {
		return slices.ContainsFunc(fonts, func(f *sfnt.Font) bool {
			at, err := f.GlyphIndex(&buffer, r)
			return err == nil && at != 0
		})
	}
	if has('☃') {
		t.Fatal("the font has every sign that is looked for, so this looks for nothing")
	}
	err := filepath.WalkDir("..", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		for place, words := range literals(t, path) {
			for _, r := range words {
				if r >= ' ' && r != '\u2060' && !seen[r] && !has(r) {
					seen[r] = true
					t.Errorf("%s: the font has no %q", place, r)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// literals gives the texts of a file by where they stand.
func literals(t *testing.T, path string) map[string]string {
	t.Helper()
	files := token.NewFileSet()
	f, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	ast.Inspect(f, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && (l.Kind == token.STRING || l.Kind == token.CHAR) {
			words, err := strconv.Unquote(l.Value)
			if err != nil {
				t.Fatal(err)
			}
			out[files.Position(l.Pos()).String()] = words
		}
		return true
	})
	return out
}
