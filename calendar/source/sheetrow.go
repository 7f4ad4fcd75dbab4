package source

import (
	"context"
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
)

// sheetReader reads the rows of one sheet.
type sheetReader struct {
	g   *gathering
	s   *sheet
	m   Mapping
	now calendar.Date
	// above is what the rows above the headings, or rows of one cell, call what follows.
	above string
	years yearSpan
	rows  []*sheetRow
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
	r.years = yearsIn(r.s.name)
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
	out.day = day
	r.order(n, day)
	r.clocks(out, cells, dateCell)
	r.wording(out, cells)
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

// clocks takes a row's times.
func (r *sheetReader) clocks(out *sheetRow, cells []string, dateCell string) {
	out.allDay = truth(r.cell(cells, ColumnAllDay))
	if c, ok := r.s.clock(r.cell(cells, ColumnStart)); ok {
		out.take(c)
	} else if c, ok := r.s.clock(dateCell); ok && !isFigures(dateCell, r.s) {
		out.take(c)
	} else if cell := r.cell(cells, ColumnStart); cell != "" && cell != dateCell && !openWords.MatchString(cell) && !out.allDay && !hasDay(r.s, cell) {
		r.g.tell(out.line, calendar.SeverityWarning, whereOf(r.s, "The time cannot be read; the meeting stands without one."), "Correct the time.")
	}
	end := r.cell(cells, ColumnEnd)
	endDate := r.cell(cells, ColumnEndDate)
	if d, ok := r.s.day(end); ok {
		out.endDay, out.ends = d, true
	} else if d, ok := r.s.day(endDate); ok {
		out.endDay, out.ends = d, true
	}
	if c, ok := r.s.clock(end); ok {
		out.end = c.start
		r.endBesideStart(out, end, c)
	} else if minutes := minutesIn(r.cell(cells, ColumnDuration), r.inHours()); minutes > 0 && out.start != noClock && out.end == noClock {
		if end := out.start + timeOfDay(minutes); end <= midnight {
			out.end = end
		}
	}
}

// isFigures tells a cell that is a whole serial number: its figures are no time.
func isFigures(cell string, s *sheet) bool {
	_, at, ok := s.serial(cell)
	return ok && at == noClock || strings.Trim(cell, "0123456789") == ""
}

// inHours tells whether the heading over durations says hours.
func (r *sheetReader) inHours() bool {
	for i, row := range r.s.rows[:min(headerWithin, len(r.s.rows))] {
		if r.s.number(i) == r.m.Header {
			h := strings.ToLower(r.cell(row, ColumnDuration))
			return strings.Contains(h, "hour") || strings.Contains(h, "hrs")
		}
	}
	return false
}

// take takes a time over.
func (out *sheetRow) take(c clockSpan) {
	out.start, out.end = c.start, c.end
	if c.doubt != "" {
		out.doubt("%s", c.doubt)
	}
}

// endBesideStart reads an end without am or pm by its start: a meeting from 10 to 1 ends
// at 13:00, and says no more than that.
func (r *sheetReader) endBesideStart(out *sheetRow, cell string, c clockSpan) {
	switch {
	case c.doubt == "" && (out.start == noClock || c.start > out.start || out.ends):
	case out.start == noClock:
	case c.start < noon && c.start+noon > out.start && !strings.ContainsAny(strings.ToLower(cell), "am"):
		out.end = c.start + noon
	case c.start > out.start:
	default:
		out.doubt("%s", endsBefore(out.start.String(), c.start.String()))
		out.end = noClock
	}
	if out.start == noClock {
		out.end = noClock
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
	out.place, out.organiser = r.cell(cells, ColumnPlace), r.cell(cells, ColumnOrganiser)
	out.show = showIn(r.cell(cells, ColumnShow))
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

// settle gives the rows their years, tells in which order days and months were read, and
// hands the meetings over.
func (r *sheetReader) settle() {
	days := make([]dayText, len(r.rows))
	for i, row := range r.rows {
		days[i] = row.day
	}
	d := newDating(r.now, days)
	swapped := &swappedRows{r: r}
	for i, row := range r.rows {
		date, doubt, ok := d.settle(i, row.day, row.years)
		if !ok {
			r.g.tell(row.line, calendar.SeverityError, whereOf(r.s, "The date is no day of any year nearby; the row was left out."), "Correct the date.")
			continue
		}
		row.date = date
		if doubt != "" {
			row.doubt("%s", doubt)
		}
		swapped.row(row)
		r.last(row)
		r.g.add(&row.listed)
	}
	swapped.tell()
}

// last sets the last day of a row that ends on another.
func (r *sheetReader) last(row *sheetRow) {
	if row.day.until > 0 {
		row.listed.last = lastOf(row.date, row.day.until)
	}
	if !row.ends {
		return
	}
	year := row.endDay.year
	if year == 0 {
		year = row.date.Year
	}
	last, ok := row.endDay.date(year)
	switch {
	case !ok || last.Before(row.date):
		row.doubt("the end lies before the start and was left out")
		row.end = noClock
	case row.allDay && (row.end == 0 || row.end == noClock) && last.After(row.date):
		row.listed.last = last.AddDays(-1) // Outlook writes the midnight after the last day
		if row.end == noClock {
			row.listed.last = last
		}
	case last.After(row.date.AddDays(366)):
		row.doubt("the end lies more than a year after the start and was left out")
		row.end = noClock
	default:
		row.listed.last = last
	}
}

// swappedRows keeps what is told once of dates in figures.
type swappedRows struct {
	r     *sheetReader
	lines []int
	first *sheetRow
}

// row marks a date that could also be read month first, unless its weekday, or other dates in
// the sheet, show that the day comes first.
func (s *swappedRows) row(row *sheetRow) {
	d := row.day
	switch {
	case d.monthFirst:
		row.doubt("it is a day only if the month is written first; %d %s was taken", d.day, d.month)
	case !d.swapped || d.weekday != unwritten && agrees(d, row.date):
	case s.r.dayFirst > 0 && s.r.monthFirst == 0:
		if s.first == nil {
			s.first = row
		}
		s.lines = append(s.lines, row.line)
	case s.r.monthFirst > 0:
		row.doubt("the date was read day first, as %d %s, but row %d has the month first", d.day, d.month, s.r.monthFirst)
	default:
		row.doubt("the date was read day first, as %d %s, and nothing in the sheet shows that it is", d.day, time.Month(d.month))
	}
}

// tell says once how the dates were read that other rows settle.
func (s *swappedRows) tell() {
	if s.first == nil {
		return
	}
	d := s.first.day
	s.r.g.tell(s.first.line, calendar.SeverityNote, whereOf(s.r.s, fmt.Sprintf("%02d/%02d was read day first, as %d %s, as row %d shows (%s).",
		d.day, d.month, d.day, d.month, s.r.dayFirst, s.r.g.numbers(s.lines))), "")
}
