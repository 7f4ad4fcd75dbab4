package source

import (
	"regexp"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/ical"
)

// endlessMonths is how far ahead a series without end counts.
const endlessMonths = 24

// converter makes meetings of what an .ics file says.
type converter struct {
	now  time.Time
	im   *calendar.Import
	file *calendar.ImportFile
}

// series adds one series to the import: its rule with what its sittings have in common,
// and one by one those that differ.
func (c *converter) series(s *ical.Series) {
	m := calendar.ImportedMeeting{UID: s.UID, Orphan: s.Orphan, Recurs: s.Recurs() || s.Orphan, Private: true}
	to := c.bounds(s, &m)
	any := false
	var of *ical.Entry // the entry the template is of
	for in := range s.Instances(time.Time{}, to) {
		any = true
		m.Private = m.Private && in.Entry.Private
		c.count(&m, &in)
		if in.Entry == of && follows(&in) && in.InDoubt == m.Template.InDoubt {
			c.following(&m, in.Start, in.End) // nothing differs but the time
			continue
		}
		o := c.sitting(&in)
		if m.Recurs && !s.Orphan && of == nil && follows(&in) {
			of, m.Rule, m.From, m.Template = in.Entry, s.RuleText(), o.Start, &o
			c.following(&m, o.Start, o.End)
			continue
		}
		m.Sittings = append(m.Sittings, o)
	}
	if !any {
		return
	}
	if !m.CountTo.IsZero() {
		m.To = time.Time{}
		c.later(s, &m, to)
	}
	if s.Truncated() {
		c.note(s, "A series repeats more often than any real meeting; only its first sittings were read.")
	}
	c.im.Meetings = append(c.im.Meetings, m)
}

// bounds finds out whether a series has no end; then it is read as far as it counts.
func (c *converter) bounds(s *ical.Series, m *calendar.ImportedMeeting) (to time.Time) {
	if !s.Recurs() {
		return time.Time{}
	}
	for in := range s.Instances(time.Time{}, time.Time{}) {
		if horizon := c.horizon(in.Start); s.Endless(horizon) {
			m.CountFrom, m.CountTo = laterOf(in.Start, c.today()), horizon
			return horizon
		}
		break
	}
	return time.Time{}
}

// follows tells whether an instance comes from the series' own rule, as it stands.
func follows(in *ical.Instance) bool {
	return !in.Cancelled && !in.Orphan && in.Entry.RecurrenceID.IsZero()
}

// following takes note of a sitting that follows from the rule.
func (c *converter) following(m *calendar.ImportedMeeting, start, end time.Time) {
	if end.After(m.To) {
		m.To = end
	}
	if m.CountTo.IsZero() || !start.Before(m.CountFrom) {
		m.Following++
		m.Last = laterOf(m.Last, start)
	}
}

// note reports on a series as a whole.
func (c *converter) note(s *ical.Series, message string) {
	line := 0
	if entries := s.Entries(); len(entries) > 0 {
		line = entries[0].Line
	}
	c.file.Problems = append(c.file.Problems, calendar.Problem{File: c.file.Path, Line: line,
		Severity: calendar.SeverityWarning, Message: message})
}

func (c *converter) today() time.Time {
	return calendar.DateOf(c.now, calendar.London()).Midnight()
}

// horizon is where a series without end stops counting.
func (c *converter) horizon(start time.Time) time.Time {
	return laterOf(start, c.today()).In(calendar.London()).AddDate(0, endlessMonths, 0).UTC()
}

func laterOf(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// later adds the changed instances of a series without end that lie beyond what was
// read: the rule gives their time, but not their words.
func (c *converter) later(s *ical.Series, m *calendar.ImportedMeeting, read time.Time) {
	for _, e := range s.Entries() {
		if e.RecurrenceID.IsZero() || e.RangeThisAndFuture || e.Start.Time().Before(read) {
			continue
		}
		for in := range s.Instances(e.Start.Time(), e.Start.Time().Add(time.Second)) {
			if in.Entry == e && !in.Cancelled {
				m.Sittings = append(m.Sittings, c.sitting(&in))
			}
		}
	}
}

// count adds a sitting to the import's figures: those that are not cancelled and, of a
// series without end, those that it counts with.
func (c *converter) count(m *calendar.ImportedMeeting, in *ical.Instance) {
	if in.Cancelled || (!m.CountTo.IsZero() && in.Start.Before(m.CountFrom)) {
		return
	}
	if in.Entry.Private {
		c.im.PrivateMasked++
	}
	if in.Orphan {
		c.im.OrphanInstances++
	}
	if in.InDoubt != "" {
		c.im.TimesInDoubt++
	}
}

// sitting makes a sitting of an instance. Of a private one only the times are taken;
// of the others the attendees and the description are left behind.
func (c *converter) sitting(in *ical.Instance) calendar.Occurrence {
	e := in.Entry
	o := calendar.Occurrence{
		Original: in.Original, Start: in.Start, End: in.End, Zone: in.Zone, Floating: in.Floating,
		AllDay: in.AllDay, Status: statusOf(in), Show: showOf(e.Show), Opaque: e.Opaque,
		Private: e.Private, InDoubt: in.InDoubt,
	}
	if in.AllDay {
		o.Start, o.End = civil(in.StartDate).Midnight(), civil(in.EndDate).Midnight()
	} else if !o.End.After(o.Start) {
		o.End, o.EndAssumed = o.Start, true
	}
	if !e.Private && in.AllDay && !e.Opaque && openTime.MatchString(e.Title+"\n"+e.Description) {
		o.ToConfirm = true
	}
	if !e.Private {
		o.Title, o.Place, o.Organiser = clean(e.Title), clean(e.Place), clean(e.Organiser)
		o.Presence = PresenceOf(o.Place, e.Description, e.URL)
	}
	return o
}

// openTime are the words by which an all-day entry says that its time is still to come.
var openTime = regexp.MustCompile(`(?i)\b(?:time|start)\w*\s*(?:is\s+|still\s+)*(?:tbc|tba|to be (?:confirmed|announced|agreed))\b|\btbc\s+time\b`)

func civil(d ical.Date) calendar.Date {
	return calendar.Date{Year: d.Year, Month: time.Month(d.Month), Day: d.Day}
}

func statusOf(in *ical.Instance) calendar.Status {
	switch {
	case in.Cancelled:
		return calendar.StatusCancelled
	case in.Entry.Status == ical.StatusTentative:
		return calendar.StatusTentative
	default:
		return calendar.StatusConfirmed
	}
}

func showOf(s ical.Show) calendar.Show {
	switch s {
	case ical.ShowFree:
		return calendar.ShowFree
	case ical.ShowTentative:
		return calendar.ShowTentative
	case ical.ShowBusy:
		return calendar.ShowBusy
	case ical.ShowOutOfOffice:
		return calendar.ShowOutOfOffice
	case ical.ShowElsewhere:
		return calendar.ShowElsewhere
	default:
		return calendar.ShowUnstated
	}
}

// clean puts a text of one field on one line.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }
