package clash

import (
	"fmt"
	"strings"

	"convenor/calendar"
)

// AskText writes the text to paste into a message to the secretariat, for a way out of a
// clash that needs its leave or its knowledge: to move, to be joined remotely, to be left
// early or come to late. Of a private appointment it says no more than that there is one.
// It is empty for the other ways: what was decided has a note of its own.
func AskText(c *Clash, w *Way) string {
	about, other := c.A, c.B
	if w.Side == calendar.SideB {
		about, other = c.B, c.A
	}
	why := fmt.Sprintf("%s is expected at %s (%s) as well", nameAndPost(c.Officer), elsewhere(other), whenText(other))
	var ask string
	switch {
	case w.Kind == WayMove:
		ask = why + ". Could it be moved to one of these? As far as our calendars say, everybody we know to be expected could come.\n\n" + datesText(w.Dates)
	case w.Kind == WayRemote && w.Ask:
		ask = why + ". May they join by remote link?\n"
	case w.Kind == WayLeave:
		ask = why + ", and will have to leave at " + clockText(w.At) + ".\n"
	case w.Kind == WayArrive:
		ask = why + ", and will not be there before " + clockText(w.At) + ".\n"
	default:
		return ""
	}
	to := bodyNames(about)
	if to == "" {
		to = elsewhere(about)
	}
	return fmt.Sprintf("To the secretariat of %s\n\n%s, %s\n\n%s", to, elsewhere(about), whenText(about), ask)
}

// datesText lists slots, one to a line.
func datesText(list []Slot) string {
	var b strings.Builder
	for i := range list {
		x := &list[i]
		fmt.Fprintf(&b, "- %s %s", x.Date().British(), new(clock).appendSpan(nil, x.Span))
		if !x.Publish.IsZero() {
			fmt.Fprintf(&b, " (papers by %s)", x.Publish.British())
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func elsewhere(s *calendar.Sitting) string {
	if s.Private {
		return "another appointment"
	}
	return s.Label()
}

// whenText gives "Thu 14 Jan 2027 09:30–12:00"; over several days both dates.
func whenText(s *calendar.Sitting) string {
	span := string(new(clock).appendSpan(nil, s.Span()))
	if calendar.DateOf(s.End, calendar.London()) != s.Date() {
		return span
	}
	return s.Date().British() + " " + span
}

func nameAndPost(o *calendar.Officer) string {
	if o.Post == "" {
		return o.Name
	}
	return fmt.Sprintf("%s (%s)", o.Name, o.Post)
}
