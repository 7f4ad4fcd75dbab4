package report

import (
	"math"
	"strconv"
	"strings"

	"convenor/calendar"
)

// CellKind is what a cell holds.
type CellKind int

// The kinds of cell.
const (
	// Words are text.
	Words CellKind = iota
	// Number is a figure with Decimals.
	Number
	// Percent is a fraction, shown as a percentage.
	Percent
	// Pounds are pounds with pence.
	Pounds
	// Day is a date.
	Day
)

// Cell is one typed cell of a table.
type Cell struct {
	Kind     CellKind
	Text     string
	Value    float64
	Decimals int
	On       calendar.Date
}

func words(s string) Cell { return Cell{Text: s} }
func number(v float64, decimals int) Cell {
	return Cell{Kind: Number, Value: rounded(v, decimals), Decimals: decimals}
}
func count(n int) Cell              { return number(float64(n), 0) }
func percent(fraction float64) Cell { return Cell{Kind: Percent, Value: fraction} }
func pounds(pence float64) Cell {
	return Cell{Kind: Pounds, Value: rounded(pence, 0) / 100, Decimals: 2}
}
func day(on calendar.Date) Cell               { return Cell{Kind: Day, On: on} }
func left(head string, weight float64) Column { return Column{Head: head, Weight: weight} }
func figures(head string, weight float64) Column {
	return Column{Head: head, Right: true, Weight: weight}
}

// rounded rounds half away from zero, and makes up for binary fractions that fall just
// short of the half they stand for.
func rounded(v float64, decimals int) float64 {
	scale := math.Pow10(decimals)
	r := math.Floor(math.Abs(v)*scale+0.5+1e-9) / scale
	if v < 0 && r != 0 {
		return -r
	}
	return r
}

// String gives the cell as people read it: "1,234.5", "43%", "£536.80", "Thu 14 Jan 2027".
func (c Cell) String() string {
	switch c.Kind {
	case Number:
		return grouped(c.Value, c.Decimals)
	case Percent:
		return strconv.FormatFloat(c.Value*100, 'f', 0, 64) + "%"
	case Pounds:
		if c.Value < 0 {
			return "-£" + grouped(-c.Value, c.Decimals)
		}
		return "£" + grouped(c.Value, c.Decimals)
	case Day:
		return c.On.British()
	default:
		return c.Text
	}
}

// grouped writes a figure with commas between thousands.
func grouped(v float64, decimals int) string {
	text := strconv.FormatFloat(math.Abs(v), 'f', decimals, 64)
	whole, rest, dot := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if dot {
		whole += "." + rest
	}
	if v < 0 && strings.Trim(text, "0.") != "" {
		return "-" + whole
	}
	return whole
}
