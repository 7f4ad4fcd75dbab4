package look

import (
	"sort"
	"strings"

	"fyne.io/fyne/v2"
)

// ellipsis stands for what did not fit.
const ellipsis = "…"

// Baseline gives how far below the top of a line its letters stand, so that
// words of different sizes can be put on one line.
func Baseline(size float32, style fyne.TextStyle) float32 {
	_, base := fyne.CurrentApp().Driver().RenderedTextSize("Ag", size, style, nil)
	return base
}

// Fit gives the text if it is no wider than width, else its longest beginning
// that fits with an ellipsis; nothing if not even that fits.
func Fit(text string, width, size float32, style fyne.TextStyle) string {
	wide := func(s string) bool { return fyne.MeasureText(s, size, style).Width > width }
	if text == "" || !wide(text) {
		return text
	}
	runes := []rune(text)
	cut := sort.Search(len(runes), func(n int) bool { return wide(string(runes[:n+1]) + ellipsis) })
	if cut == 0 {
		return ""
	}
	return strings.TrimRight(string(runes[:cut]), " ·,–-") + ellipsis
}

// Wrap breaks the text between words into at most most lines no wider than
// width; the last ends in an ellipsis if there was more. A word wider than a
// line is cut. most below one means as many lines as it takes.
func Wrap(text string, width, size float32, style fyne.TextStyle, most int) []string {
	words := strings.Fields(text)
	var lines []string
	for len(words) > 0 {
		if most > 0 && len(lines) == most-1 {
			return append(lines, Fit(strings.Join(words, " "), width, size, style))
		}
		n := fitting(words, width, size, style)
		lines = append(lines, Fit(strings.Join(words[:n], " "), width, size, style))
		words = words[n:]
	}
	return lines
}

// WrapIndented is Wrap with a first line that is shorter by indent, where
// something stands before it.
func WrapIndented(text string, indent, width, size float32, style fyne.TextStyle, most int) []string {
	words := strings.Fields(text)
	if len(words) == 0 || most == 1 {
		return Wrap(text, width-indent, size, style, 1)
	}
	n := fitting(words, width-indent, size, style)
	first := Fit(strings.Join(words[:n], " "), width-indent, size, style)
	return append([]string{first}, Wrap(strings.Join(words[n:], " "), width, size, style, most-1)...)
}

// fitting gives how many of the words go on one line, at least one.
func fitting(words []string, width, size float32, style fyne.TextStyle) int {
	line := words[0]
	for n, word := range words[1:] {
		line += " " + word
		if fyne.MeasureText(line, size, style).Width > width {
			return n + 1
		}
	}
	return len(words)
}
