package planner

import (
	"slices"
	"strings"

	"convenor/calendar"
)

// Disagreements says where a source of a sitting still says something else than is held: a
// sentence each, such as "North’s calendar still says Wed 20 Jan 2027 14:00–16:00". Titles
// differ between calendars as a matter of course and are no disagreement.
func Disagreements(o *calendar.Occurrence) []string {
	if len(o.Claims) < 2 || o.Private {
		return nil
	}
	var out []string
	for _, c := range o.Claims {
		who := sourceWords(&c)
		switch off := o.Status == calendar.StatusCancelled; {
		case c.Status == calendar.StatusCancelled && !off:
			out = append(out, who+" says that it is cancelled")
		case off && c.Status != calendar.StatusCancelled && c.Status != "",
			!c.Start.Equal(o.Start), !c.End.Equal(o.End) && !o.EndAssumed:
			out = append(out, who+" still says "+claimWhen(&c, o))
		}
		if otherPlace(c.Place, o.Place) {
			out = append(out, who+" says that it is at "+c.Place)
		}
	}
	return out
}

// sourceWords names who says something.
func sourceWords(c *calendar.Claim) string {
	switch {
	case c.Source == ByHand:
		return "What was entered by hand"
	case c.Site != "":
		return c.Site
	default:
		return c.Source + "’s calendar"
	}
}

// claimWhen gives the time that a source says. One from midnight to midnight says no more
// than the day.
func claimWhen(c *calendar.Claim, o *calendar.Occurrence) string {
	first, last := calendar.DateOf(c.Start, calendar.London()), calendar.DateOf(c.End, calendar.London())
	days := c.Start.Equal(first.Midnight()) && c.End.Equal(last.Midnight()) && c.End.After(c.Start)
	if days && !o.AllDay {
		return first.British() + ", without a time"
	}
	return When(c.Start, c.End, days)
}

// otherPlace tells whether two places are not one in other words: neither has a telling word
// of the other.
func otherPlace(a, b string) bool {
	x, y := placeWords(a), placeWords(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return !slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

// placeWords are the words of a place that tell it from others.
func placeWords(s string) []string {
	return slices.DeleteFunc(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 127)
	}), func(w string) bool { return len(w) < 4 })
}
