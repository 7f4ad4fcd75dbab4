package source

import (
	"slices"
	"strings"

	"convenor/calendar"
)

const (
	// sampleCells is how many cells of a column are shown.
	sampleCells = 3
	// shownCell is how many letters of a cell are shown.
	shownCell = 60
)

// Fields lists what a column of a sheet can hold, in the order in which it is told.
func Fields() []string {
	out := make([]string, len(columnOrder))
	for i, c := range columnOrder {
		out[i] = string(c)
	}
	return out
}

// reading writes down how a settled sheet is read.
func (s *sheet) reading(file string, guess Mapping) calendar.SheetReading {
	out := calendar.SheetReading{File: file, Sheet: s.name, Fingerprint: s.fingerprint(), Header: s.mapping.Header,
		Origin: calendar.ReadingOrigin(s.origin), Dated: s.dated}
	headings := s.headings()
	taken, guessed := byNumber(s.mapping), byNumber(guess)
	for n := 1; n <= s.width(); n++ {
		c := calendar.ColumnReading{Number: n, Letters: columnLetters(n), Field: taken[n], Guess: guessed[n], Sample: s.sample(n)}
		if n <= len(headings) {
			c.Heading = clean(headings[n-1])
		}
		c.Alternatives = slices.DeleteFunc(s.couldBe(n), func(field string) bool { return field == c.Field })
		out.Columns = append(out.Columns, c)
	}
	return out
}

// byNumber gives what each column is taken for.
func byNumber(m Mapping) map[int]string {
	out := make(map[int]string, len(m.Columns))
	for c, n := range m.Columns {
		out[n] = string(c)
	}
	return out
}

// sample gives the first cells of a column, none of private rows.
func (s *sheet) sample(n int) []string {
	r := sheetReader{s: s, m: s.mapping}
	var out []string
	for i, row := range s.rows[:min(sampled, len(s.rows))] {
		if s.number(i) <= s.mapping.Header || n > len(row) || r.hidden(row) {
			continue
		}
		if cell := clean(row[n-1]); cell != "" {
			if letters := []rune(cell); len(letters) > shownCell {
				cell = string(letters[:shownCell]) + "…"
			}
			out = append(out, cell)
		}
		if len(out) == sampleCells {
			break
		}
	}
	return out
}

// couldBe gives what a column could hold, by most of its cells.
func (s *sheet) couldBe(n int) []string {
	var fields []Column
	switch holds := func(is func(*sheet, string) bool) bool { return s.holds(n, s.mapping.Header, is) }; {
	case holds(hasDay):
		fields = []Column{ColumnDate, ColumnStart, ColumnEnd, ColumnEndDate}
	case holds(hasClock):
		fields = []Column{ColumnStart, ColumnEnd, ColumnDuration}
	case holds(isYesOrNo):
		fields = []Column{ColumnAllDay, ColumnPrivate, ColumnStatus}
	case holds(func(_ *sheet, cell string) bool { return isWeekday(cell) }):
		fields = []Column{ColumnWeekday}
	case holds(func(_ *sheet, cell string) bool { return minutesIn(strings.ToLower(cell), false) > 0 }):
		fields = []Column{ColumnDuration, ColumnShow, ColumnSensitivity}
	default:
		fields = []Column{ColumnTitle, ColumnBody, ColumnPlace, ColumnStatus, ColumnOrganiser, ColumnShow, ColumnSensitivity}
	}
	out := make([]string, len(fields))
	for i, f := range fields {
		out[i] = string(f)
	}
	return out
}

// isYesOrNo tells a cell that says yes or no.
func isYesOrNo(_ *sheet, cell string) bool {
	switch strings.ToLower(strings.TrimSpace(cell)) {
	case "true", "false", "yes", "no", "y", "n", "wahr", "falsch", "vrai", "faux", "x", "✓":
		return true
	}
	return false
}
