package source

import (
	"archive/zip"
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
)

// wordLevels is how many levels a list of Word has.
const wordLevels = 9

// wordList is a paragraph's place in a list: which, and at what level.
type wordList struct {
	id    string
	level int
}

// wordLevel is how the numbers of one level of a list are written.
type wordLevel struct {
	start        int
	format, text string
}

// wordNumbering counts the paragraphs of a document that are numbered by Word itself,
// whose numbers its text does not have (ECMA-376 part 1, section 17.9).
type wordNumbering struct {
	// abstract gives the kind of list of each list, levels how a kind is written.
	abstract map[string]string
	levels   map[string]*[wordLevels]wordLevel
	// styles gives the list that a paragraph style belongs to.
	styles map[string]wordList
	counts map[string]*[wordLevels]int
}

// readNumbering reads the lists of a document. What is damaged leaves paragraphs without
// their numbers, no more.
func readNumbering(packed *zip.Reader) *wordNumbering {
	n := &wordNumbering{abstract: map[string]string{}, levels: map[string]*[wordLevels]wordLevel{},
		styles: map[string]wordList{}, counts: map[string]*[wordLevels]int{}}
	if f := part(packed, "word/numbering.xml"); f != nil {
		n.readLists(f)
	}
	if f := part(packed, "word/styles.xml"); f != nil {
		n.readStyles(f)
	}
	return n
}

func levelOf(s string) int {
	level, err := strconv.Atoi(s)
	if err != nil || level < 0 || level >= wordLevels {
		return 0
	}
	return level
}

func (n *wordNumbering) readLists(f *zip.File) {
	kind, list := "", ""
	level := &wordLevel{}
	_ = eachToken(f, func(token xml.Token) {
		e, ok := token.(xml.StartElement)
		if !ok {
			return
		}
		val := attribute(e, "val")
		switch e.Name.Local {
		case "abstractNum":
			kind, list = attribute(e, "abstractNumId"), ""
			n.levels[kind] = &[wordLevels]wordLevel{}
		case "num":
			list = attribute(e, "numId")
			level = &wordLevel{} // an override changes nothing of the kind itself
		case "abstractNumId":
			n.abstract[list] = val
		case "lvl":
			if list == "" && n.levels[kind] != nil {
				level = &n.levels[kind][levelOf(attribute(e, "ilvl"))]
				level.start, level.format = 1, "decimal"
			}
		case "start":
			level.start, _ = strconv.Atoi(val)
		case "numFmt":
			level.format = val
		case "lvlText":
			level.text = val
		}
	})
}

func (n *wordNumbering) readStyles(f *zip.File) {
	style := ""
	_ = eachToken(f, func(token xml.Token) {
		e, ok := token.(xml.StartElement)
		if !ok {
			return
		}
		switch e.Name.Local {
		case "style":
			style = attribute(e, "styleId")
		case "numId":
			list := n.styles[style]
			list.id = attribute(e, "val")
			n.styles[style] = list
		case "ilvl":
			list := n.styles[style]
			list.level = levelOf(attribute(e, "val"))
			n.styles[style] = list
		}
	})
}

// next gives the number of a paragraph that begins now; empty if it has none. An empty
// paragraph has one as well: tables have a column of nothing else.
func (n *wordNumbering) next(style string, list wordList, listed bool) string {
	if !listed {
		list = n.styles[style]
	}
	if list.id == "" || list.id == "0" {
		return ""
	}
	levels := n.levels[n.abstract[list.id]]
	if levels == nil {
		return ""
	}
	level := &levels[list.level]
	if level.format == "bullet" || level.format == "none" || level.text == "" {
		return ""
	}
	counts := n.counts[list.id]
	if counts == nil {
		counts = &[wordLevels]int{}
		n.counts[list.id] = counts
	}
	if counts[list.level] == 0 {
		counts[list.level] = level.start
	} else {
		counts[list.level]++
	}
	clear(counts[list.level+1:])
	return levelMark.ReplaceAllStringFunc(level.text, func(mark string) string {
		of := levelOf(string(mark[1] - 1))
		return wordNumber(max(counts[of], 1), levels[of].format)
	})
}

// levelMark stands in the text of a level for the number of one of its levels.
var levelMark = regexp.MustCompile(`%[1-9]`)

// wordNumber writes a number in one of Word's ways.
func wordNumber(n int, format string) string {
	switch {
	case (format == "lowerLetter" || format == "upperLetter") && n <= 26:
		letter := string(rune('a' + n - 1))
		if format == "upperLetter" {
			letter = strings.ToUpper(letter)
		}
		return letter
	case format == "lowerRoman":
		return strings.ToLower(roman(n))
	case format == "upperRoman":
		return roman(n)
	}
	return strconv.Itoa(n)
}

// roman writes a small number in Roman figures.
func roman(n int) string {
	if n > 399 {
		return strconv.Itoa(n)
	}
	out := ""
	for _, f := range []struct {
		value int
		text  string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= f.value; n -= f.value {
			out += f.text
		}
	}
	return out
}
