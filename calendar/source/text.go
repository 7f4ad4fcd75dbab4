package source

import (
	"bufio"
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"convenor/calendar"
)

const (
	// maxLine is the greatest length in bytes of a line that is read; a page saved as one
	// line is longer.
	maxLine = 8 << 10
	// maxLineDays is how many days one line may name.
	maxLineDays = 200
)

// FromText reads pasted or typed text: lists of dates, with or without years, weekdays,
// times and places, under headings that say what holds for what follows. A table pasted
// from a sheet is read as a sheet; an agenda, a page's source or the text of a calendar as
// what it is. name is what problems call the text. Whatever had to be guessed is in the
// problems and in the sittings' InDoubt. Errors: a *calendar.UserError for text without any
// date; ctx's.
func FromText(ctx context.Context, name, text string, o Options) (*calendar.Import, error) {
	if len(text) > maxText {
		return nil, tooLarge(maxText)
	}
	im := &calendar.Import{}
	file := calendar.ImportFile{Path: name}
	form := formatOf(name+".txt", []byte(text[:min(len(text), sniffed)]))
	if form.kind == "agenda" && !isPastedAgenda(text) {
		form = format{kind: "text", read: readText}
	}
	file.Kind = form.kind
	in := opened{name: name, r: bufio.NewReaderSize(strings.NewReader(text), sniffed), options: o, im: im, file: &file}
	if err := form.read(ctx, &in); err != nil {
		return nil, err
	}
	im.Files = []calendar.ImportFile{file}
	return im, nil
}

// isPastedAgenda tells an agenda from a table or a line or two that have its words.
func isPastedAgenda(text string) bool {
	if _, table := pastedTable(plain([]byte(text))); table {
		return false
	}
	return len(strings.Split(strings.TrimSpace(text), "\n")) > 2
}

// readText reads a text file.
func readText(ctx context.Context, in *opened) error {
	b, err := bounded(in.r, maxText)
	if err != nil {
		return err
	}
	return in.readLines(ctx, plain(b))
}

// isDateList claims text of which every other line, at least, has the day of a meeting:
// numbered or not, with the word agenda in it or not, it is a list and no agenda.
func isDateList(ext string, head []byte) bool {
	if !isText(ext, head) {
		return false
	}
	lines, dated := 0, 0
	for _, line := range strings.Split(plain(head), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		lines++
		if len(line) > 200 {
			continue
		}
		for _, d := range daysIn(tokensOf(line)) {
			if d.exists() && !ofSomethingElse(line, line[max(0, d.begin-60):d.begin], line[d.end:]) {
				dated++
				break
			}
		}
	}
	return dated >= 2 && dated*2 >= lines
}

// readLines reads a text that is a list, or a table with marks between its columns.
func (in *opened) readLines(ctx context.Context, text string) error {
	if table, ok := pastedTable(text); ok {
		return in.readSheets(ctx, []sheet{table})
	}
	all, err := in.options.Said.read()
	if err != nil {
		return err
	}
	l := newList(in)
	l.all = all
	for n, line := range strings.Split(text, "\n") {
		if n%1000 == 0 && ctx.Err() != nil {
			return fmt.Errorf("read line %d: %w", n+1, ctx.Err())
		}
		if len(l.entries) >= maxListed {
			l.g.tell(n+1, calendar.SeverityError, fmt.Sprintf("Only the first %d dates were read.", maxListed), "Paste the list in parts.")
			break
		}
		l.line(n+1, line)
	}
	return l.finish()
}

// list is what is known while the lines of a list are read.
type list struct {
	g   *gathering
	now calendar.Date
	// all is what was said of every meeting when the text was given.
	all saidForAll
	// said is what the headings and sentences above say of what follows.
	said saying
	// sections are the sayings so far: an entry knows its own by its place in them.
	sections []*saying
	entries  []*listEntry
	// fresh: the last line was an entry, so that a line of its own may add to it.
	fresh bool
	// month is a heading's, under which days stand without one.
	month dayText
}

// saying is what is said once for several meetings.
type saying struct {
	title string
	years yearSpan
	clock clockSpan
	place string
	// clockLine and placeLine are where they stand; 0 for nowhere.
	clockLine, placeLine int
	// clockUsed and placeUsed count the meetings they were taken for.
	clockUsed, placeUsed int
}

// listEntry is one day of a list before its year is known.
type listEntry struct {
	listed
	day     dayText
	section int
	// named: the title is its own, not the heading's.
	named bool
	// former: a line says that it was moved from this day.
	former string
}

func newList(in *opened) *list {
	now := calendar.DateOf(in.options.Now, calendar.London())
	l := &list{g: newGathering(in), now: now}
	l.said.clock = clockSpan{start: noClock, end: noClock}
	l.section()
	return l
}

// section begins a new section, which goes on with what was said so far.
func (l *list) section() {
	s := l.said
	s.clockUsed, s.placeUsed = 0, 0
	l.sections = append(l.sections, &s)
}

// current gives what is said of what follows.
func (l *list) current() *saying { return l.sections[len(l.sections)-1] }

// last gives the latest entry of the present section; nil if there is none.
func (l *list) last() *listEntry {
	if len(l.entries) == 0 {
		return nil
	}
	e := l.entries[len(l.entries)-1]
	if e.section != len(l.sections)-1 {
		return nil
	}
	return e
}

// line takes one line in.
func (l *list) line(n int, line string) {
	if len(line) > maxLine {
		cut := maxLine
		for cut > 0 && !utf8.RuneStart(line[cut]) {
			cut--
		}
		line = line[:cut]
		l.g.tell(n, calendar.SeverityWarning, "The line is too long; only its beginning was read.", "Break it into lines.")
	}
	body := line
	if m := bulletPattern.FindStringIndex(line); m != nil {
		body = line[m[1]:]
	}
	if strings.TrimSpace(body) == "" {
		l.fresh = l.fresh && strings.TrimSpace(line) == ""
		return
	}
	t := tokens(tokensOf(body))
	all := daysIn(t)
	if len(all) == 0 {
		all = l.dayOfMonth(t)
	}
	days := l.meetingDays(n, body, all)
	switch {
	case len(days) > 0:
		l.dates(n, body, t, days)
	case len(all) > 0: // told by meetingDays
	default:
		l.words(n, body, t)
	}
}

// meetingDays leaves out the days on which nobody meets: deadlines, days of
// publication, days that no calendar has. Each is told.
func (l *list) meetingDays(n int, line string, days []dayText) []dayText {
	if len(days) > maxLineDays {
		l.g.tell(n, calendar.SeverityWarning, "The line names more days than any list of meetings.", "Break it into lines.")
		days = days[:maxLineDays]
	}
	if spans(line, days) {
		if s := l.current(); s.years.none() {
			s.years = yearsOver(days)
		}
		l.g.tell(n, calendar.SeverityNote, "The line names a period, not a meeting.", "")
		return nil
	}
	out := days[:0:0]
	from := 0
	for _, d := range days {
		before := line[max(from, d.begin-60):d.begin]
		from = d.end
		name := "“" + line[d.begin:d.end] + "”"
		switch {
		case d.figures && d.year == 0 && d.weekday == unwritten && strings.TrimSpace(line[:d.begin]) != "":
		case d.year == 0 && d.monthFirst:
		case !d.exists():
			l.g.tell(n, calendar.SeverityError, fmt.Sprintf("There is no such day as %s; it was left out.", name), "Correct the date.")
		case ofSomethingElse(line, before, line[d.end:]):
			l.g.tell(n, calendar.SeverityNote, fmt.Sprintf("%s is the day of something else than a meeting and was left out.", name), "")
		default:
			out = append(out, d)
		}
	}
	return out
}

// ofSomethingElse tells from the words around a day that it is no meeting's.
func ofSomethingElse(line, before, after string) bool {
	if noiseAfter.MatchString(after) || heldOn.MatchString(before) {
		return true
	}
	return noiseBefore.MatchString(before) && !strings.Contains(before, "be held") && !moveWords.MatchString(line)
}

// spans tells whether two days are the ends of a period longer than any meeting.
func spans(line string, days []dayText) bool {
	if len(days) != 2 || days[0].begin > days[1].begin {
		return false
	}
	between := strings.TrimSpace(line[days[0].end:days[1].begin])
	if moveWords.MatchString(line) || (between != "to" && between != "until" && strings.Trim(between, dashes) != "") {
		return false
	}
	a, b := days[0], days[1]
	if b.year == 0 {
		b.year = a.year
	}
	if a.year == 0 {
		a.year = b.year
	}
	return stepOf(a, b) > 31 || stepOf(a, b) < 0
}

// yearsOver gives the years of a period of two days: one, or two that follow each other.
func yearsOver(days []dayText) yearSpan {
	y := yearSpan{days[0].year, days[1].year}
	if y.first == 0 {
		y.first = y.last
	}
	if y.last < y.first || y.last > y.first+1 {
		return yearSpan{}
	}
	return y
}

// dayOfMonth reads "Tuesday 14th" under a heading that is a month.
func (l *list) dayOfMonth(t tokens) []dayText {
	if l.month.month == 0 {
		return nil
	}
	i, weekday := 0, unwritten
	if w, ok := weekdayNames[t.at(0).text]; ok {
		weekday = w
		i++
		for t.is(i, ",", "the") {
			i++
		}
	}
	if !t.number(i, 1, 31, 2) || timeFollows(t, i+1) || (weekday == unwritten && !ordinal(t, i+1)) {
		return nil
	}
	d := dayText{day: t[i].value, month: l.month.month, year: l.month.year, weekday: weekday, begin: t[0].begin, end: t[i].end}
	if ordinal(t, i+1) {
		d.end = t[i+1].end
	}
	return []dayText{d}
}
