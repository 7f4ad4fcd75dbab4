package ui

import (
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/workload"
	"convenor/ui/look"
)

// How far the first page looks: clashes of a week, today included, papers due
// within two; whose sittings may lie some weeks behind that.
const (
	todayDays    = 7
	todayPapers  = 14
	todayHorizon = 35
	// aheadMonths is how far a next sitting is looked for.
	aheadMonths = 24
)

// The lists of the first page.
const (
	todayClashes = iota
	todayDue
	todayChanges
	todayLists
)

// todayModel is what matters now, ready for display.
type todayModel struct {
	lists [todayLists]matters
	// cards stand for the officer days of the month that heading names, by
	// system; none where blank says why.
	heading, blank string
	cards          []look.Key
}

// matters is one list of the first page: its heading, and what fills its place
// where it has no rows. Where does lead to is named by act: empty for nowhere.
type matters struct {
	heading     string
	rows        []matter
	says, next  string
	act, toward string
	day         calendar.Date
}

// matter is one row: when, what or what and what, and in small print how.
type matter struct {
	when   string
	signal look.Signal
	a, b   marked
	says   string
	// tag stands at the end of the line.
	tag string
	// id is that of the clash or the sitting, day the day to go to.
	id  string
	day calendar.Date
}

// todayFacts are what newTodayModel is made from. The snapshot is from todaySpan.
type todayFacts struct {
	snapshot *calendar.Snapshot
	history  []calendar.HistoryEntry
	// next is the first sitting to come; nil if none is held.
	next *calendar.Sitting
	now  time.Time
}

// todaySpan gives the time that the page's picture must span: the month of a
// day, and the weeks after it.
func todaySpan(today calendar.Date) calendar.Span {
	month, last := today.MonthOf(), today.AddDays(todayHorizon)
	if last.Before(month.Last()) {
		last = month.Last()
	}
	return calendar.DaySpan(month.First(), last.AddDays(1))
}

// newTodayModel says what matters, as seen from now. The scope's officer holds
// for clashes and papers; officer days are of all together.
func newTodayModel(f todayFacts, at scope) (todayModel, error) {
	today := calendar.DateOf(f.now, calendar.London())
	at.day = today
	marks := newMarks(f.snapshot.Register)
	m := todayModel{lists: [todayLists]matters{
		newTodayClashes(f, at, marks), newTodayDue(f.snapshot, at, marks), newTodayChanges(f),
	}}
	return m, m.addDays(f, at, marks)
}

// newTodayClashes lists the open clashes of the week, the gravest first.
func newTodayClashes(f todayFacts, at scope, marks marks) matters {
	week := calendar.DaySpan(at.day, at.day.AddDays(todayDays))
	part := within(f.snapshot, calendar.DaySpan(at.day.AddDays(-1), at.day.AddDays(todayDays+1)))
	var m matters
	for _, h := range bySeverity(at.clashesIn(part, week)) {
		c := h.Clash
		day := calendar.DateOf(c.Span().Start, calendar.London())
		m.rows = append(m.rows, matter{
			when: shortDay(day), signal: kindSignal(c.Kind), a: marks.titled(c.A), b: marks.titled(c.B), tag: h.severity.String(),
			says: joined(" · ", c.Officer.Label(), string(c.Kind), c.Reason), id: c.ID, day: day,
		})
	}
	whose := at.whose(f.snapshot.Register)
	m.heading = fmt.Sprintf("Open clashes in the next %d days%s", todayDays, whose)
	if len(m.rows) == 0 {
		m.says = fmt.Sprintf("No open clashes in the next %d days%s.", todayDays, whose)
		m.lead(f.next)
	} else {
		m.heading += fmt.Sprintf(": %d", len(m.rows))
	}
	return m
}

// lead says what to do where nothing clashes: look at what comes next.
func (m *matters) lead(next *calendar.Sitting) {
	if next == nil {
		m.next = "No sitting is held from today on. Open a calendar (" + shortcutWords("O") + "), or drop it on this window."
		return
	}
	m.next = "Next: " + inSentence(next.Label()) + ", " + planner.WhenOf(&next.Occurrence) + "."
	m.act, m.toward, m.day = "Show it in the calendar", next.ID().String(), next.Date()
}

// newTodayDue lists the papers that are due soon, the first first.
func newTodayDue(s *calendar.Snapshot, at scope, marks marks) matters {
	m := matters{heading: fmt.Sprintf("Papers due in the next %d days", todayPapers)}
	last := at.day.AddDays(todayPapers)
	for _, d := range workload.Deadlines(s) {
		if d.By.Before(at.day) || !d.By.Before(last) || !at.wantsSitting(d.Sitting) {
			continue
		}
		row := matter{
			when: shortDay(d.By), signal: look.Plain, a: marks.titled(d.Sitting), id: d.Sitting.ID().String(), day: d.Meeting,
			says: joined(" · ", planner.When(d.Sitting.Start, d.Sitting.End, d.Sitting.AllDay), d.Rule),
		}
		row.tag, row.signal = dueWords(d.By.DaysSince(at.day))
		if d.Closed != "" {
			row.signal, row.says = look.Warning, row.says+" · that is "+d.Closed
		}
		m.rows = append(m.rows, row)
	}
	if len(m.rows) == 0 {
		m.says = "No papers are due."
		m.next = "They are counted for bodies whose rule the register knows. Later ones stand under Dates, Papers due."
	} else {
		m.heading += fmt.Sprintf(": %d", len(m.rows))
	}
	return m
}

// dueWords says how soon something is due, and how much that presses.
func dueWords(days int) (string, look.Signal) {
	switch days {
	case 0:
		return "today", look.Wrong
	case 1:
		return "tomorrow", look.Warning
	default:
		return fmt.Sprintf("in %d days", days), look.Plain
	}
}

// newTodayChanges lists what was changed since the beginning of yesterday.
func newTodayChanges(f todayFacts) matters {
	m := matters{heading: "Changed since yesterday"}
	since := calendar.DateOf(f.now, calendar.London()).AddDays(-1).Midnight()
	var last *calendar.HistoryEntry
	for i := range f.history {
		h := &f.history[i]
		if last == nil || h.At.After(last.At) {
			last = h
		}
		if h.At.Before(since) {
			continue
		}
		row := matter{when: stampDay(h.At, f.now), signal: look.Quiet, a: marked{title: capital(h.Name)}, says: plural(h.Edits, "change")}
		if h.State == calendar.HistoryUndone || h.State == calendar.HistoryDropped {
			row.tag = "taken back"
		}
		m.rows = append(m.rows, row)
	}
	switch {
	case len(m.rows) > 0:
		m.heading += fmt.Sprintf(": %d", len(m.rows))
	case last == nil:
		m.says, m.next = "Nothing was changed yet.", "Imports, decisions and edits are listed here, and can all be undone."
	default:
		m.says = "Nothing has changed since yesterday."
		m.next = "Last: " + lowerFirst(last.Name) + ", " + stamp(last.At, f.now) + "."
	}
	return m
}

// stampDay gives when something was done, today or the day before.
func stampDay(at, now time.Time) string {
	if rest, is := strings.CutPrefix(stamp(at, now), "today "); is {
		return "Today " + rest
	}
	return stamp(at, now)
}

// addDays makes a card for each system's officer days of the month.
func (m *todayModel) addDays(f todayFacts, at scope, marks marks) error {
	var want daysWant
	tally, err := workload.Count(f.snapshot, want.month(at))
	if err != nil {
		return err
	}
	m.heading = "Officer days in " + at.month().British()
	if tally.Total.Sittings == 0 {
		m.blank = "None are counted yet: no sitting of a body in the register is held in this month."
		return nil
	}
	var days daysModel
	days.addCards(marks, want, tally)
	m.cards = days.cards
	return nil
}
