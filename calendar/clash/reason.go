package clash

import (
	"math"
	"strconv"
	"time"

	"convenor/calendar"
)

// appendReason adds why two sittings clash, in London time.
func (w *writer) appendReason(text []byte, c *Clash, a, b *entry) []byte {
	switch {
	case c.Kind == KindTravel:
		text = appendJourney(appendGap(text, c.Gap), c)
	case !c.Overlapping():
		text = append(appendGap(text, c.Gap), "; "...)
		text = append(appendMinutes(text, c.Needed), " wanted: "...)
	default:
		text = append(w.clock.appendSpan(text, shared(a, b)), ": "...)
		text = append(appendDuration(text, c.Overlap), " in two places"...)
	}
	if !c.Overlapping() {
		text = append(appendMinutes(text, c.Short), " short"...)
	}
	switch {
	case a.private || b.private:
		text = appendWhich(text, a.private && b.private, "private")
	case a.tentative || b.tentative:
		text = appendWhich(text, a.tentative && b.tentative, "tentative")
	case c.Kind == KindStatutory:
		text = append(text, ", one of them a statutory seat"...)
	}
	return text
}

func appendGap(text []byte, gap time.Duration) []byte {
	if gap == 0 {
		return append(text, "No gap"...)
	}
	return appendMinutes(append(text, "Gap "...), gap)
}

// appendJourney adds "; Norbury to Marsh Court is 84 miles, 126 min: ".
func appendJourney(text []byte, c *Clash) []byte {
	text = append(append(text, "; "...), c.From.Name...)
	text = append(append(text, " to "...), c.To.Name...)
	text = append(text, " is "...)
	text = strconv.AppendFloat(text, math.Round(c.Miles*10)/10, 'f', -1, 64)
	text = append(text, " miles, "...)
	return append(appendMinutes(text, c.Needed), ": "...)
}

// appendMinutes writes "126 min"; under a minute "45 s".
func appendMinutes(text []byte, d time.Duration) []byte {
	if d < time.Minute {
		return append(strconv.AppendInt(text, int64(d/time.Second), 10), " s"...)
	}
	return append(strconv.AppendInt(text, int64(d/time.Minute), 10), " min"...)
}

func appendWhich(text []byte, both bool, what string) []byte {
	if both {
		return append(append(text, ", both "...), what...)
	}
	return append(append(text, ", one of them "...), what...)
}

// appendSpan writes "11:30–12:00"; with dates where the days differ, and with the
// names of the clocks where one changes in between.
func (c *clock) appendSpan(text []byte, s calendar.Span) []byte {
	start, end := c.read(s.Start), c.read(s.End)
	dated, named := start.day != end.day, start.name != end.name
	text = start.append(text, dated, named)
	text = append(text, "–"...)
	return end.append(text, dated, named)
}

func (r reading) append(text []byte, dated, named bool) []byte {
	if dated {
		text = r.at.In(calendar.London()).AppendFormat(text, "Mon 2 Jan 2006 ")
	}
	h, m := r.minute/60, r.minute%60
	text = append(text, byte('0'+h/10), byte('0'+h%10), ':', byte('0'+m/10), byte('0'+m%10))
	if named {
		text = append(append(text, ' '), r.name...)
	}
	return text
}

// appendDuration writes "30 min", "2 h" or "1 h 15 min"; under a minute "45 s".
func appendDuration(text []byte, d time.Duration) []byte {
	if d < time.Minute {
		return append(strconv.AppendInt(text, int64(d/time.Second), 10), " s"...)
	}
	h, m := int64(d/time.Hour), int64(d%time.Hour/time.Minute)
	if h > 0 {
		text = append(strconv.AppendInt(text, h, 10), " h"...)
		if m > 0 {
			text = append(text, ' ')
		}
	}
	if m > 0 {
		text = append(strconv.AppendInt(text, m, 10), " min"...)
	}
	return text
}
