package source

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// maxListed is how many meetings one sheet or list may give.
const maxListed = 100_000

// maxSpoken is how many problems of one file are listed; beyond it they are counted.
const maxSpoken = 1000

// timeToConfirm is the doubt of a meeting that has a day and no time.
const timeToConfirm = "time to be confirmed"

// listed is one meeting as a row or a line gives it.
type listed struct {
	// line is its row or line, from 1.
	line int
	// where names the sheet, for problems; empty for none.
	where                   string
	title, place, organiser string
	date                    calendar.Date
	// last is the last day of one of several days; zero for one day.
	last       calendar.Date
	start, end timeOfDay
	// allDay: said to last all day, and not only without a time.
	allDay  bool
	status  calendar.Status
	show    calendar.Show
	private bool
	// open: it says that its time is to be confirmed, so none that is said for all is its own.
	open bool
	// doubts are what was guessed of its date and time.
	doubts []string
	// dayInDoubt: its day was guessed, or its weekday says otherwise.
	dayInDoubt bool
}

// doubt adds what was guessed.
func (l *listed) doubt(format string, args ...any) {
	l.doubts = append(l.doubts, fmt.Sprintf(format, args...))
}

// doubtDay adds what was guessed of its day; empty is nothing. A year that a heading tells is
// said but not in doubt.
func (l *listed) doubtDay(guess string, day dayText, heading yearSpan) {
	if guess != "" {
		l.doubt("%s", guess)
		l.dayInDoubt = !agrees(day, l.date) || !heading.holds(l.date.Year)
	}
}

// gathering puts listed meetings into an import.
type gathering struct {
	im   *calendar.Import
	file *calendar.ImportFile
	// taken are the meetings so far by UID.
	taken map[string]*listed
	// silent is how many problems were not listed.
	silent int
	// timeless are the lines that give a day and no time.
	timeless []int
	// sheets: there are several, each with rows of its own.
	sheets bool
	// row is what a line is called: "line" or "row".
	row string
}

func newGathering(in *opened) *gathering {
	return &gathering{im: in.im, file: in.file, taken: map[string]*listed{}, row: "line"}
}

// tell reports a problem at a line or row.
func (g *gathering) tell(line int, severity calendar.Severity, message, remedy string) {
	if len(g.file.Problems) >= maxSpoken {
		g.silent++
		return
	}
	g.file.Problems = append(g.file.Problems, calendar.Problem{File: g.file.Path, Line: line,
		Severity: severity, Message: message, Remedy: remedy})
}

// close tells what is told once for many lines, and how many problems were not listed.
func (g *gathering) close() {
	if len(g.timeless) > 0 {
		g.tell(g.timeless[0], calendar.SeverityNote, fmt.Sprintf("Without a time, and so all day until it is confirmed: %s.", g.numbers(g.timeless)),
			"Give the times when they are known.")
	}
	if g.silent > 0 {
		g.file.Problems = append(g.file.Problems, calendar.Problem{File: g.file.Path,
			Severity: calendar.SeverityWarning, Message: fmt.Sprintf("%d more problems are not listed.", g.silent)})
	}
	if !g.sheets {
		slices.SortStableFunc(g.file.Problems, func(a, b calendar.Problem) int { return cmp.Compare(a.Line, b.Line) })
	}
}

// add takes one meeting in. The same one a second time is told and left out.
func (g *gathering) add(l *listed) {
	g.im.Entries++
	o := l.sitting()
	uid := l.uid("")
	first := g.taken[uid]
	if first != nil && !first.same(l) {
		uid = l.uid(o.Place + "\x00" + string(o.Status))
		first = g.taken[uid]
	}
	if first != nil {
		g.tell(l.line, calendar.SeverityNote, l.in(fmt.Sprintf("This is the same meeting as in %s %d and was taken once.", g.row, first.line)), "")
		return
	}
	g.taken[uid] = l
	switch o.InDoubt {
	case "":
	case timeToConfirm:
		g.timeless = append(g.timeless, l.line)
	default:
		severity := calendar.SeverityNote
		if l.dayInDoubt { // the wrong day costs more than the wrong hour
			severity = calendar.SeverityWarning
		}
		g.tell(l.line, severity, l.in(asSentence(o.InDoubt)), "Check its date and time.")
	}
	if o.Status != calendar.StatusCancelled {
		if o.Private {
			g.im.PrivateMasked++
		}
		if o.InDoubt != "" {
			g.im.TimesInDoubt++
		}
	}
	g.im.Meetings = append(g.im.Meetings, calendar.ImportedMeeting{UID: uid, Private: o.Private, Sittings: []calendar.Occurrence{o}})
}

// same tells whether a meeting of the same title and start says nothing else.
func (l *listed) same(other *listed) bool {
	return clean(l.place) == clean(other.place) && l.status == other.status
}

// numbers lists the first of many lines: "line 4", "lines 4, 5 and 7", "lines 4, 5 … (40 in all)".
func (g *gathering) numbers(lines []int) string {
	const most = 10
	if len(lines) == 1 {
		return fmt.Sprintf("%s %d", g.row, lines[0])
	}
	var b strings.Builder
	b.WriteString(g.row + "s ")
	for i, n := range lines[:min(most, len(lines))] {
		switch {
		case i > 0 && i == len(lines)-1:
			b.WriteString(" and ")
		case i > 0:
			b.WriteString(", ")
		}
		fmt.Fprint(&b, n)
	}
	if len(lines) > most {
		fmt.Fprintf(&b, " … (%d in all)", len(lines))
	}
	return b.String()
}

// in puts the sheet's name before a message.
func (l *listed) in(message string) string {
	if l.where == "" {
		return message
	}
	return fmt.Sprintf("Sheet “%s”: %s", l.where, message)
}

// asSentence begins with a capital and ends with a full stop.
func asSentence(s string) string {
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

// uid makes a name from what the meeting is called and when it is, so that the same row
// has the same name wherever it stands the next time.
func (l *listed) uid(more string) string {
	sum := sha256.Sum256([]byte(strings.ToLower(clean(l.title)) + "\x00" + l.date.String() + "\x00" + l.start.String() + "\x00" + more))
	return "list-" + hex.EncodeToString(sum[:16])
}

// sitting makes the sitting. Its times are London's. Without a time it is a note for the day,
// its time to be confirmed; without an end it is left to the planner to assume one.
func (l *listed) sitting() calendar.Occurrence {
	o := calendar.Occurrence{Status: l.status, Show: l.show, Private: l.private}
	if o.Status == "" {
		o.Status = calendar.StatusConfirmed
	}
	doubts := l.doubts
	last := l.last
	if last.Before(l.date) {
		last = l.date
	}
	if l.allDay || l.start == noClock {
		o.AllDay, o.Start, o.End = true, l.date.Midnight(), last.AddDays(1).Midnight()
		if !l.allDay && last == l.date {
			doubts = append(doubts, timeToConfirm)
			o.ToConfirm = true
		}
	} else {
		doubts = append(doubts, l.times(&o, last)...)
	}
	o.Original = o.Start
	o.InDoubt = joinDoubts(doubts...)
	if !l.private {
		o.Title, o.Place, o.Organiser = clean(l.title), clean(l.place), clean(l.organiser)
		o.Presence = PresenceOf(o.Place, o.Title)
	}
	return o
}

// times sets start and end on the clock, and says where the clock does not show them.
func (l *listed) times(o *calendar.Occurrence, last calendar.Date) []string {
	var doubts []string
	o.Zone, o.Floating = calendar.LondonZone, true
	start, shown := at(l.date, l.start)
	if !shown {
		doubts = append(doubts, fmt.Sprintf("%s does not exist on %s, when the clocks go forward", l.start, l.date.British()))
	}
	o.Start, o.End = start, start
	if l.end != noClock {
		end, _ := at(last, l.end)
		o.End = end
	}
	if !o.End.After(o.Start) {
		o.End, o.EndAssumed = o.Start, true
	}
	return doubts
}

// at gives the instant of a time of day in London; shown tells whether clocks show it.
func at(d calendar.Date, c timeOfDay) (when time.Time, shown bool) {
	t := time.Date(d.Year, d.Month, d.Day, int(c)/60, int(c)%60, 0, 0, calendar.London())
	return t.UTC(), t.Hour()*60+t.Minute() == int(c)%int(midnight)
}
