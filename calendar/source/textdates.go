package source

import (
	"fmt"
	"strings"

	"convenor/calendar"
)

// dates takes in a line that names the days of meetings.
func (l *list) dates(n int, line string, t tokens, days []dayText) {
	l.fresh = true
	clocks := clocksIn(t, days)
	words := l.wording(line, days, clocks)
	days = merged(line, days)
	states := statesOf(line, days)
	moved := len(days) == 2 && (moveWords.MatchString(line) || formerWords.MatchString(line[days[0].end:days[1].begin]) ||
		formerWords.MatchString(line[:days[0].begin]))
	for i, d := range days {
		e := &listEntry{day: d, section: len(l.sections) - 1}
		e.line, e.title, e.named, e.place = n, words.title, words.title != "", words.place
		e.start, e.end, e.status = noClock, noClock, states[i]
		e.clock(clockFor(i, days, clocks))
		e.open = e.start == noClock && openTime.MatchString(line)
		switch {
		case moved:
			l.moved(e, i, line, days)
		case e.status == calendar.StatusCancelled && postponeWords.MatchString(line) && !cancelWords.MatchString(line):
			e.former = "The meeting is postponed and no new date is given; it was read as cancelled on this day."
		}
		if d.monthFirst {
			e.doubt("%s is a day only if the month is first; %d %s was taken", strings.TrimSpace(line[d.begin:d.end]), d.day, d.month)
		} else if d.swapped && (d.weekday == unwritten || d.year == 0) {
			e.doubt("%s was read day first, as %d %s", strings.TrimSpace(line[d.begin:d.end]), d.day, d.month)
		}
		if !l.sameDay(e) {
			l.entries = append(l.entries, e)
		}
	}
}

// statesOf tells what became of the meeting of each day of a line. What stands before the
// first day is said of all, what stands behind a day of that day and of those that lead up to
// it by commas alone.
func statesOf(line string, days []dayText) []calendar.Status {
	out := make([]calendar.Status, len(days))
	whole := statusIn(line)
	if len(days) == 1 || whole == "" || statusIn(line[:days[0].begin]) != "" {
		for i := range out {
			out[i] = whole
		}
		return out
	}
	next := len(line)
	for i := len(days) - 1; i >= 0; i-- {
		behind := line[days[i].end:max(days[i].end, next)]
		out[i] = statusIn(behind)
		if i+1 < len(days) && strings.Trim(strings.ReplaceAll(behind, "and", ""), " ,;&") == "" {
			out[i] = out[i+1]
		}
		next = days[i].begin
	}
	return out
}

// clock takes a written time over.
func (e *listEntry) clock(c *clockSpan) {
	if c == nil {
		return
	}
	e.start, e.end = c.start, c.end
	if c.doubt != "" {
		e.doubt("%s", c.doubt)
	}
}

// clockFor gives the time that belongs to a day: the first after it and before the next
// day; else, where the line has one time only or this is the only day, the first at all.
func clockFor(i int, days []dayText, clocks []clockSpan) *clockSpan {
	next := 1 << 30
	if i+1 < len(days) {
		next = days[i+1].begin
	}
	for k := range clocks {
		if clocks[k].from >= days[i].end && clocks[k].from < next {
			return &clocks[k]
		}
	}
	if len(clocks) > 0 && (len(clocks) == 1 || len(days) == 1) {
		return &clocks[0]
	}
	return nil
}

// moved marks the one of two days that a meeting was moved from.
func (l *list) moved(e *listEntry, i int, line string, days []dayText) {
	former := 0
	if formerWords.MatchString(line[days[0].end:days[1].begin]) && !moveWords.MatchString(line) {
		former = 1
	}
	if i != former {
		e.status = ""
		return
	}
	e.status = calendar.StatusCancelled
	e.former = "The line says that the meeting was moved from this day; it was read as cancelled here and held on the other."
}

// merged makes one day that lasts of two that a dash joins: "30 April - 1 May 2027".
func merged(line string, days []dayText) []dayText {
	if len(days) != 2 {
		return days
	}
	between := strings.TrimSpace(line[days[0].end:max(days[0].end, days[1].begin)])
	if strings.Trim(between, dashes) != "" || between == "" {
		return days
	}
	a, b := days[0], days[1]
	a.end = b.end
	if a.year == 0 {
		a.year = b.year
	}
	a.until = b.day
	return []dayText{a}
}

// sameDay lets a line that only cancels or postpones speak of an entry already there.
func (l *list) sameDay(e *listEntry) bool {
	if e.status != calendar.StatusCancelled || e.named && l.current().title == "" {
		return false
	}
	for _, held := range l.entries {
		if held.day.day == e.day.day && held.day.month == e.day.month && held.day.year == e.day.year &&
			(e.start == noClock || held.start == noClock || e.start == held.start) && held.section == e.section {
			held.status = calendar.StatusCancelled
			held.former = fmt.Sprintf("Line %d says that it does not take place.", e.line)
			return true
		}
	}
	return false
}

// finish settles years, applies what was said once for all, and hands the meetings over.
func (l *list) finish() error {
	if len(l.entries) == 0 {
		return &calendar.UserError{Sentence: "No date of a meeting was found in the text.",
			Remedy: "Paste the lines that have the dates, with day and month.", Cause: calendar.ErrInvalid}
	}
	for from := 0; from < len(l.entries); {
		to := from + 1
		for to < len(l.entries) && l.entries[to].section == l.entries[from].section {
			to++
		}
		l.settle(l.entries[from:to], l.sections[l.entries[from].section])
		from = to
	}
	for _, s := range l.sections {
		if s.clockUsed > 0 {
			l.g.tell(s.clockLine, calendar.SeverityNote, fmt.Sprintf("The time %s, given once, was taken for %s.", s.clock.words(), meetings(s.clockUsed)), "")
		}
		if s.placeUsed > 0 {
			l.g.tell(s.placeLine, calendar.SeverityNote, fmt.Sprintf("The place “%s”, given once, was taken for %s.", s.place, meetings(s.placeUsed)), "")
		}
	}
	l.g.close()
	return nil
}

func meetings(n int) string {
	if n == 1 {
		return "one meeting"
	}
	return fmt.Sprintf("%d meetings", n)
}

// words gives a time, or a time from and to.
func (c clockSpan) words() string {
	if c.end == noClock {
		return c.start.String()
	}
	return c.start.String() + "–" + c.end.String()
}

// settle gives the entries of one section their dates.
func (l *list) settle(entries []*listEntry, s *saying) {
	years := s.years
	if years.none() {
		years = l.all.years
	}
	days := make([]dayText, len(entries))
	for i, e := range entries {
		if s.years.none() {
			e.day = l.all.day(e.day)
		}
		days[i] = e.day
	}
	if s.title == "" && isGrid(entries) {
		l.g.tell(entries[0].line, calendar.SeverityError, "These lines are the days of a calendar's page; which of them have meetings is not in the text.",
			"Save the page itself and drop it here.")
		return
	}
	d := newDating(l.now, days)
	untitled := 0
	for i, e := range entries {
		date, doubt, ok := d.settle(i, e.day, years)
		if !ok {
			l.g.tell(e.line, calendar.SeverityError, "The date is no day of any year nearby; it was left out.", "Correct the date.")
			continue
		}
		e.date = date
		e.doubtDay(doubt, e.day, years)
		if e.day.until > 0 {
			e.last = lastOf(date, e.day.until)
		}
		e.inherit(s)
		l.all.fill(&e.listed)
		if e.former != "" {
			l.g.tell(e.line, calendar.SeverityNote, e.former, "")
		}
		if e.title == "" {
			untitled = max(untitled, 1)
		}
		l.g.add(&e.listed)
	}
	if untitled > 0 {
		l.g.tell(entries[0].line, calendar.SeverityWarning, "Neither these lines nor a heading says which meeting it is.", "Name the body when importing.")
	}
}

// isGrid tells the page of a calendar, of which only the days were copied.
func isGrid(entries []*listEntry) bool {
	running := 0
	for i, e := range entries {
		if e.title != "" || e.place != "" || e.start != noClock || e.status != "" || e.day.weekday != unwritten || e.day.year != 0 {
			return false
		}
		if i > 0 && e.day.month == entries[i-1].day.month && e.day.day == entries[i-1].day.day+1 {
			running++
		}
	}
	return len(entries) >= 5 && running*2 >= len(entries)-1
}

// lastOf gives the day of the month, or of the next, that ends several days.
func lastOf(first calendar.Date, day int) calendar.Date {
	last := calendar.NewDate(first.Year, first.Month, day)
	if last.Before(first) {
		last = calendar.NewDate(first.Year, first.Month+1, day)
	}
	return last
}

// inherit gives an entry what is said for its section and not in its own line.
func (e *listEntry) inherit(s *saying) {
	if e.start == noClock && !e.open && s.clock.start != noClock && s.clockLine > 0 {
		e.clock(&s.clock)
		s.clockUsed++
	}
	if e.place == "" && s.place != "" {
		e.place = s.place
		s.placeUsed++
	}
	switch {
	case !e.named:
		e.title = s.title
	case s.title != "" && !bodyNouns.MatchString(e.title) && !strings.Contains(strings.ToLower(e.title), strings.ToLower(s.title)):
		e.title = s.title + " – " + e.title
	}
}
