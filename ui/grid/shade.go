package grid

import (
	"slices"
	"strings"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// Shade is a stretch of days that are unlike others: a recess, a bank holiday.
// It is drawn as a darker ground with its letter, and named where there is room.
type Shade struct {
	// From and To are its first and last day.
	From, To Day
	// Letter stands for its kind, Name is what it is called.
	Letter, Name string
}

// shadesOn gives the shades of a day, in their order.
func shadesOn(list []Shade, day Day) []Shade {
	var found []Shade
	for _, s := range list {
		if s.From.Until(day) >= 0 && day.Until(s.To) >= 0 {
			found = append(found, s)
		}
	}
	slices.SortStableFunc(found, func(a, b Shade) int { return a.From.Until(a.To) - b.From.Until(b.To) }) // the particular first
	return found
}

// shadeWords gives a day's shades in one line: "R Christmas recess".
func shadeWords(list []Shade) string {
	words := make([]string, len(list))
	for i, s := range list {
		words[i] = s.Letter + " " + s.Name
	}
	return strings.Join(words, ", ")
}

// shadeLetters gives only their letters: "BR".
func shadeLetters(list []Shade) string {
	letters := ""
	for _, s := range list {
		letters += s.Letter
	}
	return letters
}

// takeShade writes a day's shades on one line, as far as there is room.
func takeShade(labels *texts, list []Shade, at fyne.Position, width float32, p *look.Palette) {
	words := ink{size: look.SecondarySize, colour: p.Secondary}
	if words.text = look.Fit(shadeWords(list), width, words.size, words.style); words.text != "" {
		labels.take(at, width, words)
	}
}
