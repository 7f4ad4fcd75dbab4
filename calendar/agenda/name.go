package agenda

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// topicName names a topic as people would: its matters, and the period that its lines name.
func (r *Reader) topicName(first element, t Topic) string {
	var names []string
	for _, m := range t.Matters {
		names = append(names, r.matterName(m))
	}
	if names == nil {
		if title := r.fold(first.reading.line.Title); title != "" {
			return capital(title)
		}
		return "Untitled"
	}
	name := capital(strings.Join(names, " and "))
	if places := r.placeNames(first.part.places); len(places) > 0 {
		name += ", " + strings.Join(places, " and ")
	}
	switch {
	case t.Period != (Period{}):
		name += " " + t.Period.String()
	case first.part.cycle.name == "winter" && first.part.winter(first.reading) != 0:
		y := first.part.winter(first.reading)
		name += fmt.Sprintf(" %d/%02d", y, (y+1)%100)
	}
	return name
}

// shortNames are the words of data/matters.tsv that are written in capitals.
var shortNames = map[string]string{"nhs": "NHS", "covid": "COVID", "covid-19": "COVID-19", "hiv": "HIV", "adhd": "ADHD",
	"marmot": "Marmot", "core20plus5": "Core20PLUS5", "healthwatch": "Healthwatch", "healthwatch's": "Healthwatch’s", "workwell": "WorkWell"}

// matterName gives a matter as it is written within a sentence: programmes and statutory
// documents with their capitals, as the table of acronyms has them, all else without.
func (r *Reader) matterName(m string) string {
	if full, ok := r.proper[m]; ok {
		return full
	}
	words := strings.Fields(m)
	for i, w := range words {
		if s, ok := shortNames[w]; ok {
			words[i] = s
		}
	}
	return strings.ReplaceAll(strings.Join(words, " "), "'", "’")
}

// capital gives a text with a capital at its beginning.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
