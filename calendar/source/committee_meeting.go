package source

import (
	"fmt"
	"strings"

	"convenor/calendar"
)

// committeeMeeting is one meeting as a committee website, its web service or an agenda
// gives it, before it is put among an import's.
type committeeMeeting struct {
	// site is the website's host and number its number there; empty if not known.
	site, number string
	// title is the name of the body that meets, with what else stands before the date.
	title string
	// date is the zero Date if none was found: then nothing can be imported.
	date calendar.Date
	// times are of that day; a start noClock is to be confirmed.
	times writtenTimes
	// status is the site's own word; empty for none.
	status string
	// place is where it meets; empty if not said.
	place string
	// doubts say, a clause each, what is to be confirmed of its date and time.
	doubts []string
	// agenda is its business in the order printed.
	agenda []calendar.AgendaItem
	// line is where it begins in its file, 0 if that has no lines to speak of.
	line int
}

// newCommitteeMeeting gives a meeting of which nothing is said yet.
func newCommitteeMeeting() committeeMeeting {
	return committeeMeeting{times: noTimes()}
}

// statuses are the words seen beside meetings on committee websites. A postponed meeting
// is not held when its entry says: it is cancelled, and its new date comes as another.
var statuses = map[string]calendar.Status{
	"": calendar.StatusConfirmed, "confirmed": calendar.StatusConfirmed, "scheduled": calendar.StatusConfirmed,
	"occurred": calendar.StatusConfirmed, "held": calendar.StatusConfirmed, "new": calendar.StatusConfirmed,
	"moved": calendar.StatusConfirmed, "rearranged": calendar.StatusConfirmed, "additional": calendar.StatusConfirmed,
	"provisional": calendar.StatusTentative, "draft": calendar.StatusTentative, "proposed": calendar.StatusTentative,
	"tentative": calendar.StatusTentative, "reserve": calendar.StatusTentative, "to be confirmed": calendar.StatusTentative,
	"tbc":       calendar.StatusTentative,
	"cancelled": calendar.StatusCancelled, "canceled": calendar.StatusCancelled, "postponed": calendar.StatusCancelled,
	"abandoned": calendar.StatusCancelled, "withdrawn": calendar.StatusCancelled, "deleted": calendar.StatusCancelled,
}

// statusOfWord gives the status that a word stands for; false for a word not known.
func statusOfWord(word string) (calendar.Status, bool) {
	s, ok := statuses[strings.ToLower(strings.Trim(word, " .,()[]-–"))]
	return s, ok
}

// uid is its number as a source's own name for it. The host is left out, because the
// web service's lists do not give it: what the list named must be known again in its
// own answer and on its page. Without a number it has the name that a list of dates would
// give it.
func (m *committeeMeeting) uid() string {
	if m.number == "" {
		as := listed{title: m.title, date: m.date, start: m.times.start}
		return as.uid("")
	}
	return "meeting-" + m.number
}

// imported gives the meeting as the import has it. It must have a date.
func (m *committeeMeeting) imported() calendar.ImportedMeeting {
	status, known := statusOfWord(m.status)
	if !known {
		status = calendar.StatusConfirmed
	}
	as := listed{title: m.title, place: m.place, date: m.date, start: m.times.start, end: m.times.end, status: status,
		doubts: m.doubts}
	return calendar.ImportedMeeting{UID: m.uid(), Site: m.site, Sittings: []calendar.Occurrence{as.sitting()}, Agenda: m.agenda}
}

// committeeReader puts the meetings of one file into the import.
type committeeReader struct {
	im   *calendar.Import
	file *calendar.ImportFile
	// today is the day of reading.
	today calendar.Date
	// seen, if not nil, is told of every meeting as it was read.
	seen func(committeeMeeting)
	// byUID has the places, in the import, of the meetings of each number; nil until needed.
	byUID map[string][]int
}

// problem reports what is wrong with one meeting.
func (r *committeeReader) problem(line int, severity calendar.Severity, message, remedy string) {
	r.file.Problems = append(r.file.Problems, calendar.Problem{File: r.file.Path, Line: line,
		Severity: severity, Message: message, Remedy: remedy})
}

// add takes a meeting into the import, with the problems that it has. One that is there
// already – two saved months overlap, and a page tells more of a meeting than the list
// it stands in – is brought together with it.
func (r *committeeReader) add(m committeeMeeting) {
	r.im.Entries++
	if r.seen != nil {
		r.seen(m)
	}
	name := clean(m.title)
	if name == "" {
		name = "A meeting"
	}
	if m.date.IsZero() && len(m.agenda) > 0 {
		r.im.Agendas = append(r.im.Agendas, calendar.LooseAgenda{Title: clean(m.title), Place: clean(m.place), Items: m.agenda})
		r.problem(m.line, calendar.SeverityWarning, name+" has no date, so its agenda waits in the tray.",
			"Say there which sitting it is of.")
		return
	}
	if m.date.IsZero() {
		r.problem(m.line, calendar.SeverityError, name+" has no date.",
			"Save the page that lists the body's meetings, or add the meeting by hand.")
		return
	}
	name += " on " + m.date.British()
	if _, known := statusOfWord(m.status); !known {
		r.problem(m.line, calendar.SeverityWarning, fmt.Sprintf("%s has the status %q, which is not known; it was taken for confirmed.",
			name, m.status), "Cancel it by hand if it does not meet.")
	}
	if strings.EqualFold(strings.TrimSpace(m.status), "postponed") {
		r.problem(m.line, calendar.SeverityNote, name+" is postponed: it does not meet then, and is held as cancelled.", "")
	}
	if m.title == "" {
		r.problem(m.line, calendar.SeverityWarning, fmt.Sprintf("What is given for %s does not say which body meets.", m.date.British()),
			"Name the body when importing the file.")
	}
	if m.times.doubt != "" {
		m.doubts = append(m.doubts, m.times.doubt)
	}
	read := m.imported()
	if doubt := read.Sittings[0].InDoubt; doubt != "" {
		r.problem(m.line, calendar.SeverityWarning, name+": "+doubt+".", "Check it with the body's clerk.")
	}
	r.put(read)
}

// put adds a meeting, or completes the one that has its number.
func (r *committeeReader) put(m calendar.ImportedMeeting) {
	if r.byUID == nil {
		r.byUID = map[string][]int{}
		for i := range r.im.Meetings {
			r.byUID[r.im.Meetings[i].UID] = append(r.byUID[r.im.Meetings[i].UID], i)
		}
	}
	for _, i := range r.byUID[m.UID] {
		held := &r.im.Meetings[i]
		if m.UID == "" || len(held.Sittings) != 1 || held.Template != nil ||
			(held.Site != "" && m.Site != "" && held.Site != m.Site) {
			continue
		}
		r.count(held, -1)
		complete(held, &m)
		r.count(held, 1)
		return
	}
	r.count(&m, 1)
	r.byUID[m.UID] = append(r.byUID[m.UID], len(r.im.Meetings))
	r.im.Meetings = append(r.im.Meetings, m)
}

// count adds a meeting to the import's figures, or takes it off them.
func (r *committeeReader) count(m *calendar.ImportedMeeting, by int) {
	if o := &m.Sittings[0]; o.InDoubt != "" && o.Status != calendar.StatusCancelled {
		r.im.TimesInDoubt += by
	}
}

// complete brings what was read of a meeting later together with what was read first.
// What only one of them says holds; where both say something, the one that tells more –
// which is the one with an agenda or an end – does.
func complete(held, other *calendar.ImportedMeeting) {
	more, less := *held, *other
	if tells(other) >= tells(held) {
		more, less = *other, *held
	}
	o, p := more.Sittings[0], less.Sittings[0]
	if o.Title == "" {
		o.Title = p.Title
	}
	if o.Place == "" {
		o.Place, o.Presence = p.Place, p.Presence
	}
	if p.Status == calendar.StatusCancelled {
		o.Status = p.Status
	}
	if o.EndAssumed && !p.EndAssumed && !p.AllDay && p.Start.Equal(o.Start) {
		o.End, o.EndAssumed = p.End, false
	}
	if len(more.Agenda) == 0 {
		more.Agenda = less.Agenda
	}
	if more.Site == "" {
		more.Site = less.Site
	}
	more.Sittings = []calendar.Occurrence{o}
	*held = more
}

// tells weighs how much a meeting says.
func tells(m *calendar.ImportedMeeting) int {
	o, n := &m.Sittings[0], 0
	for _, said := range []bool{len(m.Agenda) > 0, !o.EndAssumed && !o.AllDay, !o.AllDay, o.Place != "", o.Title != ""} {
		if said {
			n++
		}
	}
	return n
}

// refusal is the error for a file that is well made, but holds no meetings.
func refusal(what, remedy string) error {
	return &calendar.UserError{Sentence: what, Remedy: remedy, Cause: calendar.ErrInvalid}
}
