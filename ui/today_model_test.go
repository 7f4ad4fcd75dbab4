package ui

import (
	"testing"
	"time"

	"convenor/calendar"
	"convenor/ui/look"
)

// wednesday is the eve of the sample's worst Thursday.
var wednesday = time.Date(2027, 1, 13, 9, 0, 0, 0, time.UTC)

// todayOf makes the first page of a picture, as seen on Wednesday 13 January.
func todayOf(t *testing.T, p *picture, at scope, history ...calendar.HistoryEntry) todayModel {
	t.Helper()
	s := p.snapshot()
	s.Span, s.At = todaySpan(calendar.DateOf(wednesday, calendar.London())), wednesday
	m, err := newTodayModel(todayFacts{snapshot: s, history: history, next: nextSitting(s, wednesday), now: wednesday}, at)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestTodayListsTheWeeksClashesTheGravestFirst(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Call", 14, "11:30", "12:30", "")
	p.add("S Board", 19, "10:00", "12:00", "S Board")
	p.add("Health Board", 19, "11:00", "12:00", "Health Board")
	p.add("Too late", 20, "09:00", "11:00", "N Board")
	p.add("Also", 20, "09:00", "11:00", "S Board")
	m := todayOf(t, p, january())
	list := m.lists[todayClashes]
	same(t, "heading", list.heading, "Open clashes in the next 7 days: 4")
	first, last := list.rows[0], list.rows[len(list.rows)-1]
	same(t, "boards before a call", first.when+", "+last.when, "Tue 19 Jan, Thu 14 Jan")
	same(t, "how grave", first.tag+"; "+last.tag, "two boards; one board")
	same(t, "both sides", last.a.letter+last.a.title+" "+last.b.letter+last.b.title, "NBoard ·Call")
	same(t, "where it leads", last.day.String(), "2027-01-14")
	at := january()
	at.officer = "Bea Ford"
	same(t, "of one officer", todayOf(t, p, at).lists[todayClashes].heading, "Open clashes in the next 7 days for DCS: 1")
}

func TestTodayWithoutClashesLeadsOn(t *testing.T) {
	p := newPicture(t)
	p.add("Called off", 15, "09:30", "12:00", "N Board", cancelled)
	p.add("N Board", 28, "09:30", "12:00", "N Board")
	list := todayOf(t, p, january()).lists[todayClashes]
	same(t, "says", list.says, "No open clashes in the next 7 days.")
	same(t, "next", list.next, "Next: N Board, Thu 28 Jan 2027 09:30–12:00.")
	same(t, "leads", list.act+" "+list.day.String(), "Show it in the calendar 2027-01-28")
	none := todayOf(t, newPicture(t), january())
	same(t, "nothing held", none.lists[todayClashes].act, "")
	same(t, "what to do", none.lists[todayClashes].next, "No sitting is held from today on. Open a calendar ("+shortcutWords("O")+"), or drop it on this window.")
	same(t, "no days", none.blank != "" && len(none.cards) == 0, true)
}

func TestPapersStandInTheOrderInWhichTheyAreDue(t *testing.T) {
	p := newPicture(t)
	for i := range p.register.Bodies {
		p.register.Bodies[i].Papers = "7 days"
	}
	for _, day := range []int{19, 20, 21, 26, 31} {
		p.add("N Board", day, "09:30", "12:00", "N Board")
	}
	list := todayOf(t, p, january()).lists[todayDue]
	same(t, "heading", list.heading, "Papers due in the next 14 days: 4")
	var when, how []string
	for _, r := range list.rows {
		when, how = append(when, r.when), append(how, r.tag)
	}
	same(t, "not what was due yesterday", when, []string{"Wed 13 Jan", "Thu 14 Jan", "Tue 19 Jan", "Sun 24 Jan"})
	same(t, "how soon", how, []string{"today", "tomorrow", "in 6 days", "in 11 days"})
	same(t, "a day on which nobody publishes", list.rows[3].signal, look.Warning)
	same(t, "today presses", list.rows[0].signal, look.Wrong)
}

func TestWhatChangedSinceYesterdayBegan(t *testing.T) {
	midnight := time.Date(2027, 1, 12, 0, 0, 0, 0, time.UTC)
	entries := []calendar.HistoryEntry{
		{Name: "import of dass.ics", At: wednesday.Add(-time.Hour), Edits: 19},
		{Name: "decision", At: midnight, Edits: 1, State: calendar.HistoryUndone},
		{Name: "import of old.ics", At: midnight.Add(-time.Second), Edits: 3},
	}
	list := todayOf(t, newPicture(t), january(), entries...).lists[todayChanges]
	same(t, "heading", list.heading, "Changed since yesterday: 2")
	same(t, "today", list.rows[0].when+" "+list.rows[0].a.title+", "+list.rows[0].says, "Today 08:00 Import of dass.ics, 19 changes")
	same(t, "taken back", list.rows[1].when+" "+list.rows[1].tag, "Tue 00:00 taken back")
	quiet := todayOf(t, newPicture(t), january(), entries[2]).lists[todayChanges]
	same(t, "quiet", quiet.says+" "+quiet.next, "Nothing has changed since yesterday. Last: import of old.ics, Mon 23:59.")
	same(t, "new", todayOf(t, newPicture(t), january()).lists[todayChanges].says, "Nothing was changed yet.")
}

func TestTheSpanHoldsTheMonthAndTheWeeksToCome(t *testing.T) {
	for day, want := range map[string]string{
		"2027-01-01": "2027-01-01 2027-02-06", // the last day is not in
		"2027-01-31": "2027-01-01 2027-03-08",
		"2027-03-28": "2027-03-01 2027-05-03", // the clocks go on
	} {
		span := todaySpan(date(t, day))
		same(t, day, calendar.DateOf(span.Start, calendar.London()).String()+" "+calendar.DateOf(span.End, calendar.London()).String(), want)
	}
}
