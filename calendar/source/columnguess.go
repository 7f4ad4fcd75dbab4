package source

import (
	"slices"
	"strings"
)

const (
	// headerWithin is how many rows from the top headings are looked for.
	headerWithin = 30
	// sampled is how many rows are looked at to tell what a column without heading holds.
	sampled = 200
	// maxColumns is how many columns of a sheet are read.
	maxColumns = 100
)

// guess finds out which column holds what: by the headings, and where there are none, or
// none for the dates, by what stands in the columns. ok is false where no dates are found.
func (s *sheet) guess() (m Mapping, ok bool) {
	best := 0
	for i, row := range s.rows[:min(headerWithin, len(s.rows))] {
		if found := byHeadings(row); len(found) > best && len(found) > 1 || best == 0 && onlyDates(found) {
			best = len(found)
			m = Mapping{Header: s.number(i), Columns: found}
		}
	}
	if m.Columns == nil {
		m.Columns = map[Column]int{}
	}
	if !m.dated() || (m.Columns[ColumnDate] == 0 && !s.holds(m.Columns[ColumnStart], m.Header, hasDay)) {
		s.byContent(&m)
	}
	if m.Header == 0 {
		m.Header = s.headerAbove(m)
	}
	return m, m.Columns[ColumnDate] > 0 || (m.Columns[ColumnStart] > 0 && s.holds(m.Columns[ColumnStart], m.Header, hasDay))
}

// headerAbove finds headings of which no word is known: the row above the first row of
// dates, where it has words in most of the columns and none of them is a day or a time. 0 is
// none. Where no dates are known it is the first row of several words.
func (s *sheet) headerAbove(m Mapping) int {
	dates := m.Columns[ColumnDate]
	above := -1
	for i, row := range s.rows[:min(headerWithin, len(s.rows))] {
		if dates > 0 && dates <= len(row) && hasDay(s, row[dates-1]) {
			break
		}
		if s.onlyWords(row) {
			above = i
			if dates == 0 {
				break
			}
		} else if !blank(row) {
			above = -1
		}
	}
	if above < 0 {
		return 0
	}
	return s.number(above)
}

// onlyWords tells a row of which at least two cells, and half of the sheet's columns, have
// words and none has a number, a day or a time.
func (s *sheet) onlyWords(row []string) bool {
	words := 0
	for _, cell := range row {
		if strings.TrimSpace(cell) == "" {
			continue
		}
		if hasDay(s, cell) || hasClock(s, cell) || strings.ContainsAny(cell, "0123456789") || len(cell) > 60 {
			return false
		}
		words++
	}
	return words >= 2 && words*2 >= s.width()
}

func onlyDates(found map[Column]int) bool { return len(found) == 1 && found[ColumnDate] > 0 }

// byHeadings gives the columns whose headings are known. The first of several holds,
// but a heading that says "start time" goes before one that says "time".
func byHeadings(row []string) map[Column]int {
	found := map[Column]int{}
	for i, cell := range row[:min(maxColumns, len(row))] {
		if c, ok := headingOf(cell); ok && found[c] == 0 {
			found[c] = i + 1
		}
	}
	return found
}

// holds tells whether most cells of a column below the headings are of a kind.
func (s *sheet) holds(column, header int, is func(*sheet, string) bool) bool {
	if column == 0 {
		return false
	}
	n, of := 0, 0
	for i, row := range s.rows {
		if s.number(i) <= header || column > len(row) || strings.TrimSpace(row[column-1]) == "" {
			continue
		}
		n++
		if is(s, row[column-1]) {
			of++
		}
		if n >= sampled {
			break
		}
	}
	return n > 0 && of*5 >= n*3
}

func hasDay(s *sheet, cell string) bool {
	_, ok := s.day(cell)
	return ok
}

func hasClock(s *sheet, cell string) bool {
	if _, day := s.day(cell); day {
		return false
	}
	_, ok := s.clock(cell)
	return ok
}

// byContent maps columns without known headings by what stands in them.
func (s *sheet) byContent(m *Mapping) {
	width := s.width()
	used := map[int]bool{}
	for _, n := range m.Columns {
		used[n] = true
	}
	take := func(c Column, is func(*sheet, string) bool) {
		for n := 1; n <= width && m.Columns[c] == 0; n++ {
			if !used[n] && s.holds(n, m.Header, is) {
				m.Columns[c], used[n] = n, true
			}
		}
	}
	take(ColumnDate, hasDay)
	take(ColumnStart, hasClock)
	take(ColumnEnd, hasClock)
	take(ColumnTitle, func(_ *sheet, cell string) bool { return titleNouns.MatchString(cell) && !isWeekday(cell) })
	take(ColumnPlace, func(_ *sheet, cell string) bool { return placeNouns.MatchString(cell) })
	if m.Columns[ColumnTitle] == 0 && m.Columns[ColumnBody] == 0 {
		take(ColumnTitle, func(_ *sheet, cell string) bool {
			return len(cell) > 3 && !isWeekday(cell) && strings.Trim(cell, "0123456789., ") != ""
		})
	}
}

func isWeekday(cell string) bool {
	_, ok := weekdayNames[strings.ToLower(strings.TrimSpace(cell))]
	return ok
}

// isHeadings tells a row that repeats the headings, as sheets put together by hand do.
func isHeadings(row []string) bool {
	return len(byHeadings(row)) > 1 && slices.ContainsFunc(row, isDateHeading)
}

func isDateHeading(cell string) bool {
	c, ok := headingOf(cell)
	return ok && (c == ColumnDate || c == ColumnStart)
}
