package source

import (
	"regexp"
	"strings"

	"convenor/calendar"
)

// longestHeading is how long, in bytes, a line may be that is taken for a title only
// because it is short.
const longestHeading = 120

// unnumbered reads an agenda whose numbers a copy lost: one item a line where a heading
// said that items follow, else only the lines that have a file behind them or are rows of
// a table.
func unnumbered(lines []string, said bool) []calendar.AgendaItem {
	var out []calendar.AgendaItem
	minutes := false
	for _, line := range lines {
		text := clean(line)
		row := isRow(text)
		switch {
		case besideItems(text):
		case minutesHeading.MatchString(text):
			minutes = true
		case row:
			minutes = false
			out = appendItem(out, line)
		case endOfAgenda.MatchString(text):
			return out
		case minutes:
		case len(out) > 0 && describes(text):
			describe(&out[len(out)-1], []string{text})
		case said && len(text) <= longestHeading && !headLabel.MatchString(text):
			out = appendItem(out, line)
		}
	}
	return out
}

// isRow tells the row of a table, or a line with a file behind it.
func isRow(text string) bool {
	return strings.HasSuffix(text, "|") || fileMarker.MatchString(text) || dumpPurpose.MatchString(text)
}

// appendItem adds the item that a line is, if it has a title.
func appendItem(items []calendar.AgendaItem, line string) []calendar.AgendaItem {
	if it := itemFromColumns("", line); hasLetters(it.Title) {
		return append(items, it)
	}
	return items
}

// besideItems tells the lines that stand around items and say nothing of them.
func besideItems(line string) bool {
	for _, form := range []*regexp.Regexp{ruleLine, noiseLine, itemsBegin, noPapers} {
		if form.MatchString(line) {
			return true
		}
	}
	return line == ""
}

// describes tells a line that says more of the item above from the title of the next.
func describes(line string) bool {
	return purposeWords.MatchString(line) || presenterIn(line) != "" || len(line) > longestHeading || strings.HasSuffix(line, ".")
}
