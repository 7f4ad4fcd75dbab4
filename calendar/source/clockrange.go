package source

import "fmt"

// settle gives the time of day in a half of the day; noon is the twelve of the afternoon.
func (r reading) settle(h half) timeOfDay {
	at := timeOfDay(r.hour*60 + r.minute)
	switch {
	case h == halfMorning && r.hour == 12:
		return at - noon
	case h == halfAfternoon && r.hour < 12:
		return at + noon
	}
	return at
}

// fixed tells whether it is written which half of the day is meant.
func (r reading) fixed() bool { return r.half != halfUnsaid }

// options are the times that may be meant, the earlier first.
func (r reading) options() []timeOfDay {
	if r.fixed() {
		return []timeOfDay{r.settle(r.half)}
	}
	return []timeOfDay{r.settle(halfMorning), r.settle(halfAfternoon)}
}

// usual gives the time that a meeting's hour without am or pm means: meetings begin
// between eight in the morning and a quarter to eight in the evening, so that no hour of the
// clock's face is open but one to seven, which is told.
func (r reading) usual() (timeOfDay, string) {
	if r.fixed() {
		return r.settle(r.half), ""
	}
	if r.hour >= 8 {
		h := halfMorning
		if r.hour == 12 {
			h = halfAfternoon
		}
		return r.settle(h), ""
	}
	c := r.settle(halfAfternoon)
	return c, fmt.Sprintf("%s is written without am or pm; %s was taken", r.written(), c)
}

// written gives the time as figures, without a half of the day.
func (r reading) written() string {
	if r.half == halfNone {
		return timeOfDay(r.hour*60 + r.minute).String()
	}
	return fmt.Sprintf("%d.%02d", r.hour, r.minute)
}

// alone gives a time that has no end.
func alone(r reading) clockSpan {
	c := clockSpan{end: noClock}
	c.start, c.doubt = r.usual()
	if c.start == midnight {
		c.start = 0
	}
	return c
}

// fromTo gives a time from and to. A half of the day that is written once serves both:
// of the times that may be meant the two nearest to each other are taken, in order.
func fromTo(a, b reading) clockSpan {
	switch {
	case a.fixed() && !b.fixed():
		start := a.settle(a.half)
		for _, end := range b.options() {
			if end > start {
				return clockSpan{start: start, end: end}
			}
		}
		return clockSpan{start: start, end: noClock, doubt: endsBefore(start.String(), b.written())}
	case b.fixed() && !a.fixed():
		return upTo(a, b)
	case !a.fixed():
		start, doubt := a.usual()
		for _, end := range b.options() {
			if end > start {
				return clockSpan{start: start, end: end, doubt: doubt}
			}
		}
		return clockSpan{start: start, end: noClock, doubt: endsBefore(start.String(), b.written())}
	}
	return bothSaid(a, b)
}

// upTo gives "1.30 - 3.30pm": the latest start before the end. An end that is written in
// 24 hours says nothing of its start's half of the day.
func upTo(a, b reading) clockSpan {
	end := b.settle(b.half)
	if end == 0 {
		end = midnight
	}
	start, doubt := a.usual()
	if b.half != halfNone {
		for _, s := range a.options() {
			if s < end {
				start, doubt = s, ""
			}
		}
	} else if morning := a.settle(halfMorning); start >= end && morning < end {
		start, doubt = morning, ""
	}
	if start < end {
		return clockSpan{start: start, end: end, doubt: doubt}
	}
	return clockSpan{start: start, end: noClock, doubt: joinDoubts(doubt, endsBefore(start.String(), end.String()))}
}

// bothSaid gives two times that leave nothing open, except that noon is often called
// 12am, and midnight 12pm.
func bothSaid(a, b reading) clockSpan {
	out := clockSpan{start: a.settle(a.half), end: b.settle(b.half)}
	if out.start == midnight {
		out.start = 0
	}
	switch {
	case out.end > out.start:
	case b.half == halfMorning && b.hour == 12 && out.start < noon:
		out.end = noon + timeOfDay(b.minute)
		out.doubt = "an end at 12 am was read as noon"
	case out.end == 0:
		out.end = midnight
	default:
		out.doubt = endsBefore(out.start.String(), out.end.String())
		out.end = noClock
	}
	return out
}

func endsBefore(start, end string) string {
	return fmt.Sprintf("the end %s is not after the start %s and was left out", end, start)
}

// joinDoubts puts doubts into one text.
func joinDoubts(doubts ...string) string {
	out := ""
	for _, d := range doubts {
		switch {
		case d == "":
		case out == "":
			out = d
		default:
			out += "; " + d
		}
	}
	return out
}
