package source

import (
	"math"
	"slices"
	"strings"
)

// mergeRows brings the lines of each row of a table together. Rows are found by their
// numbers: three or more that stand under each other, each with two cells beside it. The
// cells of a row wrap at their own widths, and may stand above the number as well as
// below it.
func mergeRows(lines []pdfLine) []pdfLine {
	anchors := rowAnchors(lines)
	if len(anchors) < 3 {
		return lines
	}
	columns := columnsOf(lines, anchors)
	for i := anchors[0]; i < len(lines); i++ {
		lines[i].cut(columns)
	}
	of := rowsOf(lines, anchors)
	var out []pdfLine
	for i := range lines {
		if of[i] < 0 {
			out = append(out, lines[i])
		} else if of[i] == i {
			out = append(out, joinRow(lines, of, i, columns))
		}
	}
	return out
}

// rowsOf gives the row that each line belongs to, by its anchor; -1 for none.
func rowsOf(lines []pdfLine, anchors []int) []int {
	of := slices.Repeat([]int{-1}, len(lines))
	for _, a := range anchors {
		of[a] = a
		for i := a - 1; i > 0 && of[i] < 0 && tight(lines[i], lines[i+1]) && inTable(lines[i], lines[a]) && nearerBelow(lines, i); i-- {
			of[i] = a
		}
	}
	for _, a := range anchors {
		for i := a + 1; i < len(lines) && of[i] < 0 && tight(lines[i-1], lines[i]) && inTable(lines[i], lines[a]); i++ {
			of[i] = a
		}
	}
	return of
}

// tight tells whether a line follows the one above as wrapped text does.
func tight(above, below pdfLine) bool {
	return above.y-below.y <= leadingTight*max(above.size, below.size)
}

// nearerBelow tells whether a line is nearer to the one below it than to the one above.
func nearerBelow(lines []pdfLine, i int) bool {
	return lines[i-1].y-lines[i].y > 1.1*(lines[i].y-lines[i+1].y)
}

// inTable tells whether a line may belong to a row: it leaves the number's column free.
func inTable(line, row pdfLine) bool { return line.cells[0].x > row.cells[0].x+aligned }

// rowAnchors gives the lines that begin the rows of a table.
func rowAnchors(lines []pdfLine) []int {
	var out []int
	for i, line := range lines {
		if len(line.cells) >= 3 && line.numbered() {
			out = append(out, i)
		}
	}
	if len(out) == 0 {
		return nil
	}
	left := lines[out[0]].cells[0].x
	far := func(i int) bool { return math.Abs(lines[i].cells[0].x-left) > 3*aligned }
	if out = slices.DeleteFunc(out, far); len(out) < 3 {
		return nil
	}
	for i, line := range lines { // rows of which some cells stand higher or lower
		if len(line.cells) < 3 && line.numbered() && !far(i) {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return out
}

// numbered tells whether a line begins with a number that stands alone, or with a time
// and then such a number.
func (line *pdfLine) numbered() bool {
	first := clean(line.cells[0].text)
	if len(line.cells) > 1 && aloneTime.MatchString(first) && strings.ContainsAny(first, ".:apAP") {
		return aloneNumber.MatchString(clean(line.cells[1].text))
	}
	return aloneNumber.MatchString(timeFirst.ReplaceAllString(first, "")) // both in a narrow column
}

// columnsOf gives where the columns of a table begin, from the left.
func columnsOf(lines []pdfLine, anchors []int) []float64 {
	var xs []float64
	for _, a := range anchors {
		for _, c := range lines[a].cells {
			xs = append(xs, c.x)
		}
	}
	if a := anchors[0]; a > 0 && len(lines[a-1].cells) >= 3 { // the headings of the columns
		for _, c := range lines[a-1].cells {
			xs = append(xs, c.x)
		}
	}
	slices.Sort(xs)
	var out []float64
	for _, x := range xs {
		if len(out) == 0 || x-out[len(out)-1] > 3*aligned {
			out = append(out, x)
		}
	}
	return out
}

// joinRow gives the line of a row: its number, and the cells of its lines by column.
func joinRow(lines []pdfLine, of []int, anchor int, columns []float64) pdfLine {
	row := pdfLine{y: lines[anchor].y, size: lines[anchor].size}
	texts := make([]string, len(columns))
	for i := range lines {
		if of[i] != anchor {
			continue
		}
		row.y = min(row.y, lines[i].y)
		for _, c := range lines[i].cells {
			k := columnAt(columns, c.x)
			texts[k] += " " + c.text
		}
	}
	for k, text := range texts {
		if text = clean(text); text != "" {
			row.cells = append(row.cells, pdfCell{columns[k], text})
		}
	}
	return row
}

// columnAt gives the column in which a cell stands.
func columnAt(columns []float64, x float64) int {
	for k := len(columns) - 1; k > 0; k-- {
		if x >= columns[k]-aligned {
			return k
		}
	}
	return 0
}
