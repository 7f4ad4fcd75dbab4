package source

import (
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
)

// clocks takes a row's times.
func (r *sheetReader) clocks(out *sheetRow, cells []string, dateCell string) {
	out.allDay = truth(r.cell(cells, ColumnAllDay))
	out.open = openWords.MatchString(r.cell(cells, ColumnStart))
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
		row.doubtDay(doubt, row.day, row.years)
		swapped.row(row)
		r.last(row)
		r.g.add(&row.listed)
	}
	swapped.tell()
	r.untitled()
}

// untitled tells once of rows of which nothing says which meeting they are.
func (r *sheetReader) untitled() {
	var lines []int
	for _, row := range r.rows {
		if row.title == "" && !row.private {
			lines = append(lines, row.line)
		}
	}
	if len(lines) > 0 {
		r.g.tell(lines[0], calendar.SeverityWarning, whereOf(r.s, "Nothing says which meeting it is: "+r.g.numbers(lines)+"."),
			"Say which column holds the title, or name the body when importing.")
	}
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
		row.dayInDoubt = true
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
