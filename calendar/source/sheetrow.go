package source

import (
	"context"
	"fmt"
	"strings"

	"convenor/calendar"
)

// sheetReader reads the rows of one sheet.
type sheetReader struct {
	g   *gathering
	s   *sheet
	m   Mapping
	now calendar.Date
	// said is what was said of every meeting when the sheet was given.
	said Said
	// above is what the rows above the headings, or rows of one cell, call what follows.
	above string
	years yearSpan
	// all is said as it is used.
	all  saidForAll
	rows []*sheetRow
	// dayFirst and monthFirst are rows whose figures can only be read so; 0 for none.
	dayFirst, monthFirst int
}

// sheetRow is one row before its year is known.
type sheetRow struct {
	listed
	day, endDay dayText
	ends        bool
	years       yearSpan
}

// read reads every row.
func (r *sheetReader) read(ctx context.Context) error {
	var err error
	if r.all, err = r.said.read(); err != nil {
		return err
	}
	if r.years = yearsIn(r.s.name); r.years.none() {
		r.years = r.all.years
	}
	for i, row := range r.s.rows {
		n := r.s.number(i)
		if n%1000 == 0 && ctx.Err() != nil {
			return fmt.Errorf("read row %d: %w", n, ctx.Err())
		}
		if len(r.rows) >= maxListed {
			r.g.tell(n, calendar.SeverityError, fmt.Sprintf("Only the first %d rows were read.", maxListed), "Split the table.")
			break
		}
		switch {
		case blank(row), n == r.m.Header, n > r.m.Header && isHeadings(row):
		case r.caption(row):
		case n > r.m.Header:
			r.row(n, row)
		}
	}
	r.settle()
	return nil
}

// caption takes a row with one cell of words for what follows, as sheets have above
// their headings and between their parts.
func (r *sheetReader) caption(row []string) bool {
	only, cells := "", 0
	for _, cell := range row {
		if strings.TrimSpace(cell) != "" {
			only, cells = cell, cells+1
		}
	}
	if cells != 1 || len(row) == 1 && r.m.Columns[ColumnDate] == 1 && hasDay(r.s, only) || hasDay(r.s, only) {
		return false
	}
	if y := yearsIn(only); !y.none() {
		r.years = y
	}
	if title, generic := titleOf(only); title != "" && (!generic || r.above == "") {
		r.above = title
	}
	return true
}

// cell gives what a row has in a column, trimmed.
func (r *sheetReader) cell(row []string, c Column) string {
	n := r.m.Columns[c]
	if n < 1 || n > len(row) {
		return ""
	}
	return strings.TrimSpace(row[n-1])
}

// row takes one row in.
func (r *sheetReader) row(n int, cells []string) {
	out := &sheetRow{years: r.years}
	out.line, out.where, out.start, out.end = n, r.s.name, noClock, noClock
	out.private = r.hidden(cells)
	dateCell := r.cell(cells, ColumnDate)
	if start := r.cell(cells, ColumnStart); dateCell == "" && (r.m.Columns[ColumnDate] == 0 || hasDay(r.s, start)) {
		dateCell = start
	}
	day, ok := r.s.day(dateCell)
	if !ok || !day.exists() {
		r.noDay(n, dateCell, out.private, ok)
		return
	}
	if w, named := weekdayNames[strings.ToLower(strings.Trim(r.cell(cells, ColumnWeekday), " .,"))]; named && day.weekday == unwritten {
		day.weekday = w
	}
	if r.years == r.all.years {
		day = r.all.day(day)
	}
	out.day = day
	r.order(n, day)
	r.clocks(out, cells, dateCell)
	r.wording(out, cells)
	r.all.fill(&out.listed)
	r.rows = append(r.rows, out)
}

// noDay tells of a row whose date cannot be read. Of a private one the text is not told.
func (r *sheetReader) noDay(n int, cell string, private, found bool) {
	message := fmt.Sprintf("The date “%s” cannot be read; the row was left out.", shortened(cell))
	switch {
	case cell == "":
		message = "The row has no date and was left out."
	case private:
		message = "The date of a private row cannot be read; the row was left out."
	case found:
		message = fmt.Sprintf("There is no such day as “%s”; the row was left out.", shortened(cell))
	}
	r.g.tell(n, calendar.SeverityError, whereOf(r.s, message), "Correct the date and import the file again.")
}

func shortened(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// order remembers which rows show whether the day or the month comes first.
func (r *sheetReader) order(n int, d dayText) {
	switch {
	case d.monthFirst && r.monthFirst == 0:
		r.monthFirst = n
	case d.figures && d.day > 12 && !d.monthFirst && r.dayFirst == 0:
		r.dayFirst = n
	}
}

// wording takes a row's words.
func (r *sheetReader) wording(out *sheetRow, cells []string) {
	title, body := r.cell(cells, ColumnTitle), r.cell(cells, ColumnBody)
	status := r.cell(cells, ColumnStatus)
	out.status = statusIn(status)
	if out.status == "" && truth(status) && strings.Contains(strings.ToLower(r.statusHeading()), "cancel") {
		out.status = calendar.StatusCancelled
	}
	if said := statusIn(title); out.status == "" && said == calendar.StatusCancelled {
		out.status = said
		title = tidy(statusWords.ReplaceAllString(title, " "))
	} else if out.status == calendar.StatusCancelled {
		title = tidy(statusWords.ReplaceAllString(title, " "))
	}
	switch {
	case title == "" && body == "":
		out.title = r.above
	case title == "":
		out.title = body
	case body == "" || strings.Contains(strings.ToLower(title), strings.ToLower(body)):
		out.title = title
	default:
		out.title = body + " – " + title
	}
	out.place, out.organiser = tidyPlace(r.cell(cells, ColumnPlace)), r.cell(cells, ColumnOrganiser)
	out.show = showIn(r.cell(cells, ColumnShow))
}

// tidyPlace gives no place for one that is still to be confirmed.
func tidyPlace(cell string) string {
	if openWords.MatchString(cell) && tidy(openWords.ReplaceAllString(cell, " ")) == "" {
		return ""
	}
	return cell
}

func (r *sheetReader) statusHeading() string {
	for i, row := range r.s.rows[:min(headerWithin, len(r.s.rows))] {
		if r.s.number(i) == r.m.Header {
			return r.cell(row, ColumnStatus)
		}
	}
	return ""
}

// hidden tells a private row.
func (r *sheetReader) hidden(cells []string) bool {
	s := strings.ToLower(r.cell(cells, ColumnSensitivity))
	return truth(r.cell(cells, ColumnPrivate)) || s == "private" || s == "confidential" || s == "2" || s == "3"
}

// truth reads a cell that says yes.
func truth(cell string) bool {
	switch strings.ToLower(cell) {
	case "true", "yes", "y", "1", "x", "on", "wahr", "vrai", "✓":
		return true
	}
	return false
}

// showIn reads what a calendar says an entry does to free time, in words or as the
// numbers of Outlook's export.
func showIn(cell string) calendar.Show {
	switch strings.ToLower(cell) {
	case "1", "tentative":
		return calendar.ShowTentative
	case "2", "busy":
		return calendar.ShowBusy
	case "3", "free":
		return calendar.ShowFree
	case "4", "out of office", "away", "oof":
		return calendar.ShowOutOfOffice
	case "5", "working elsewhere":
		return calendar.ShowElsewhere
	}
	return calendar.ShowUnstated
}
