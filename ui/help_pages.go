package ui

import (
	"image/color"
	"strings"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// HelpPage is a text that is read under Help, as it stands.
type HelpPage struct {
	Title, Text string
}

// pageLine is a line of such a text.
type pageLine struct {
	words   string
	heading bool
}

// newPageLines parts a text into its lines. The first, underlined, is the title that stands
// over the dialog already; a line is a heading where the text below it is set in.
func newPageLines(text string) []pageLine {
	all := strings.Split(strings.TrimRight(strings.ReplaceAll(text, "\t", "    "), "\n"), "\n")
	if len(all) > 1 && strings.HasPrefix(all[1], "===") {
		all = all[2:]
	}
	for len(all) > 0 && strings.TrimSpace(all[0]) == "" {
		all = all[1:]
	}
	lines := make([]pageLine, len(all))
	for i, words := range all {
		below := i+1 < len(all) && strings.HasPrefix(all[i+1], "  ")
		lines[i] = pageLine{words: strings.TrimRight(words, " \r"), heading: below && words != "" && words[0] != ' '}
	}
	return lines
}

// pageEntries are the lines of the Help menu for the pages.
func (s *shell) pageEntries() []*fyne.MenuItem {
	var list []*fyne.MenuItem
	for _, p := range s.tasks.pages {
		list = append(list, s.entry(p.Title, nil, func() { s.showPage(p) }))
	}
	return list
}

// showPage shows a page; the arrows, Page Up and Page Down go through it. Only the lines
// that are seen are drawn, for licences are long.
func (s *shell) showPage(p HelpPage) {
	lines := newPageLines(p.Text)
	list := newPicker(func() int { return len(lines) }, func() fyne.CanvasObject {
		t := canvas.NewText("", color.Transparent)
		t.TextSize = look.SecondarySize
		return t
	}, func(i int, o fyne.CanvasObject) {
		t := o.(*canvas.Text)
		p := look.PaletteOf(t)
		t.Text, t.Color = lines[i].words, p.Text
		t.TextStyle = fyne.TextStyle{Monospace: true, Bold: lines[i].heading}
		t.Refresh()
	})
	list.HideSeparators = true
	s.dialogs.show(box{title: p.Title, body: look.NewBarePanel(inset(sides{look.Unit, 0, look.Unit, look.Unit}, look.Calm(list))),
		cancel: "Close", first: list, size: fyne.NewSize(820, 640)})
}
