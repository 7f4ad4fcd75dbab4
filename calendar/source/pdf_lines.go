package source

import (
	"math"
	"slices"
	"strings"
)

// pdfCell is a stretch of a line without a wide gap.
type pdfCell struct {
	x    float64
	text string
}

// pdfLine is the text at one height of a page, in cells from the left.
type pdfLine struct {
	y, size float64
	cells   []pdfCell
	runs    []pdfRun
}

// The gaps between runs, in sizes of the letters: narrower ones part nothing, wider ones
// part words, and those wider still part columns.
const (
	gapOfWord   = 0.14
	gapOfColumn = 0.8
	// leadingTight and leadingLoose are line heights: a wrapped line follows its first
	// tightly, and what is further than loosely away begins something new.
	leadingTight = 1.45
	leadingLoose = 1.75
	// aligned is how far apart, in points, two cells of a column may begin.
	aligned = 4
)

// linesOf puts the runs of a page in the order in which they are read.
func linesOf(runs []pdfRun) []string {
	var out []string
	lines := mergeRows(runLines(runs))
	for i, line := range lines {
		if i > 0 && lines[i-1].y-line.y > leadingLoose*max(line.size, lines[i-1].size) {
			out = append(out, "")
		}
		texts := make([]string, len(line.cells))
		for k, c := range line.cells {
			texts[k] = clean(c.text)
		}
		out = append(out, strings.Join(texts, "\t"))
	}
	return out
}

// runLines gathers runs that stand at one height, from the top down.
func runLines(runs []pdfRun) []pdfLine {
	runs = slices.DeleteFunc(slices.Clone(runs), func(r pdfRun) bool {
		return r.text == "" || r.size <= 0 || math.IsNaN(r.x+r.y+r.width) || math.IsInf(r.x+r.y+r.width, 0)
	})
	slices.SortStableFunc(runs, func(a, b pdfRun) int {
		switch {
		case a.y > b.y:
			return -1
		case a.y < b.y:
			return 1
		}
		return 0
	})
	var out []pdfLine
	for from := 0; from < len(runs); {
		to := from + 1
		for to < len(runs) && runs[from].y-runs[to].y < 0.4*min(runs[from].size, runs[to].size) {
			to++
		}
		if line := lineFrom(runs[from:to]); len(line.cells) > 0 {
			out = append(out, line)
		}
		from = to
	}
	return out
}

// lineFrom puts the runs of one height together, from the left.
func lineFrom(runs []pdfRun) pdfLine {
	runs = slices.Clone(runs)
	slices.SortStableFunc(runs, func(a, b pdfRun) int {
		switch {
		case a.x < b.x:
			return -1
		case a.x > b.x:
			return 1
		}
		return 0
	})
	line := pdfLine{y: runs[0].y, runs: runs}
	line.cut(nil)
	return line
}

// cut parts a line into cells, at its wide gaps and where a column is known to begin.
func (line *pdfLine) cut(columns []float64) {
	line.cells = nil
	end, blank := 0.0, false
	for i, r := range line.runs {
		line.size = max(line.size, r.size)
		if strings.TrimSpace(r.text) == "" {
			blank = true
			continue
		}
		gap := r.x - end
		switch {
		case i == 0 || len(line.cells) == 0 || gap > gapOfColumn*r.size || (gap > gapOfWord*r.size && startsColumn(columns, r.x)):
			line.cells = append(line.cells, pdfCell{r.x, r.text})
		default:
			last := &line.cells[len(line.cells)-1]
			if (gap > gapOfWord*r.size || blank) && !strings.HasSuffix(last.text, " ") {
				last.text += " "
			}
			last.text += r.text
		}
		end, blank = r.x+r.width, false
	}
}

// startsColumn tells whether a column begins at x.
func startsColumn(columns []float64, x float64) bool {
	return slices.ContainsFunc(columns, func(c float64) bool { return math.Abs(c-x) < aligned/2 })
}
