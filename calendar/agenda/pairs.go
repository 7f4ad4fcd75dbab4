package agenda

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"convenor/calendar"
)

// Columns of a table of pairs: title, body and date of either line, then perhaps a label.
const (
	pairColumns = 6
	labelColumn = 6
)

// pairsHeader is the first field of the line that names the columns.
const pairsHeader = "item_a"

// longestRow bounds a line of a table; a longer one is no table.
const longestRow = 1 << 20

// ReadPairs reads a table of pairs: for each line title, body and date of one item, then
// of the other, with tabs between, and perhaps a label and more. A first line whose
// first field is "item_a" is a header. An empty date is none. Where the seventh field is
// no label the label is empty. A line with too few fields or a broken date is told of
// (calendar.ErrInvalid, with its number) and read as far as it goes, so that every line
// has its answer.
func ReadPairs(in io.Reader) ([]Example, []calendar.Problem, error) {
	var list []Example
	var problems []calendar.Problem
	err := eachRow(in, pairsHeader, func(n int, f []string) {
		if len(f) < pairColumns {
			problems = append(problems, rowProblem(n, fmt.Sprintf("%d fields, not %d: title, body and date of either item, with tabs between", len(f), pairColumns)))
		}
		e := Example{A: lineAt(f, 0, n, &problems), B: lineAt(f, 3, n, &problems)}
		if len(f) > labelColumn {
			if l, err := ParseLabel(f[labelColumn]); err == nil {
				e.Label = l
			}
		}
		list = append(list, e)
	})
	if err != nil {
		return nil, problems, fmt.Errorf("read pairs: %w", err)
	}
	return list, problems, nil
}

// ReadLines reads a table of items: title, body and date, with tabs between. A first
// line whose first field is "title" or "item" is a header. Broken lines are as
// ReadPairs has them, but body and date may be left out.
func ReadLines(in io.Reader) ([]Line, []calendar.Problem, error) {
	var list []Line
	var problems []calendar.Problem
	err := eachRow(in, "title", func(n int, f []string) {
		list = append(list, lineAt(f, 0, n, &problems))
	})
	if err != nil {
		return nil, problems, fmt.Errorf("read items: %w", err)
	}
	return list, problems, nil
}

func rowProblem(n int, what string) calendar.Problem {
	return calendar.Problem{Line: n, Severity: calendar.SeverityError, Message: what}
}

// lineAt reads title, body and date from a field on.
func lineAt(f []string, at, n int, problems *[]calendar.Problem) Line {
	get := func(i int) string {
		if at+i < len(f) {
			return strings.TrimSpace(f[at+i])
		}
		return ""
	}
	l := Line{Title: get(0), Body: get(1)}
	if get(2) == "" {
		return l
	}
	on, err := calendar.ParseDate(get(2))
	if err != nil {
		*problems = append(*problems, rowProblem(n, fmt.Sprintf("the date %q is not YYYY-MM-DD, and was left out", get(2))))
		return l
	}
	l.Date = on
	return l
}

// eachRow hands over the fields of every line but the header.
func eachRow(in io.Reader, header string, take func(n int, f []string)) error {
	s := bufio.NewScanner(in)
	s.Buffer(nil, longestRow)
	for n := 1; s.Scan(); n++ {
		text := strings.TrimSuffix(s.Text(), "\r")
		if n == 1 {
			text = strings.TrimPrefix(text, "\ufeff")
		}
		f := strings.Split(text, "\t")
		if n == 1 && header != "" && strings.EqualFold(strings.TrimSpace(f[0]), header) {
			continue
		}
		take(n, f)
	}
	return s.Err()
}

// ReadTitles reads a text with a title on each line.
func ReadTitles(in io.Reader) ([]string, error) {
	var list []string
	err := eachRow(in, "", func(_ int, f []string) { list = append(list, strings.Join(f, "\t")) })
	if err != nil {
		return nil, fmt.Errorf("read titles: %w", err)
	}
	return list, nil
}
