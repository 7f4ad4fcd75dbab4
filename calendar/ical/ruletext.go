package ical

import (
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"
)

// ErrRuleText is given for a text that Series.RuleText did not write.
var ErrRuleText = errors.New("not the text of a recurring series")

// RuleText writes down when the series sits, and nothing else of it: lines of
// iCalendar, with the time zone where only the file knows it, and with the times of
// changed instances. It holds no words. Empty if the series does not recur.
func (s *Series) RuleText() string {
	if !s.Recurs() {
		return ""
	}
	var b strings.Builder
	zones := map[*zone]bool{}
	for _, e := range s.Entries() {
		e.eachWhen(func(w *When) {
			if w.zone != nil && w.zone.written != nil && !zones[w.zone] {
				zones[w.zone] = true
				writeLines(&b, w.zone.written...)
			}
		})
	}
	for _, e := range s.Entries() {
		if len(s.overrides) > 0 || len(zones) > 0 {
			writeLines(&b, "BEGIN:VEVENT")
			e.writeTimes(&b)
			writeLines(&b, "END:VEVENT")
		} else {
			e.writeTimes(&b)
		}
	}
	return b.String()
}

func writeLines(b *strings.Builder, lines ...string) {
	for _, line := range lines {
		b.WriteString(line)
		b.WriteByte('\n')
	}
}

// writeTimes writes the lines of an entry that say when.
func (e *Entry) writeTimes(b *strings.Builder) {
	if !e.RecurrenceID.IsZero() {
		name := "RECURRENCE-ID"
		if e.RangeThisAndFuture {
			name += ";RANGE=THISANDFUTURE"
		}
		writeLines(b, name+e.RecurrenceID.text())
	}
	writeLines(b, "DTSTART"+e.Start.text())
	if e.hasLength {
		writeLines(b, "DURATION:"+e.length.text())
	} else if !e.End.IsZero() {
		writeLines(b, "DTEND"+e.End.text())
	}
	if e.Status == StatusCancelled {
		writeLines(b, "STATUS:CANCELLED")
	}
	if e.recurs == nil {
		return
	}
	for i := range e.recurs.rules {
		writeLines(b, "RRULE:"+e.recurs.rules[i].text)
	}
	for i := range e.recurs.exrules {
		writeLines(b, "EXRULE:"+e.recurs.exrules[i].text)
	}
	for i := range e.recurs.dates {
		writeLines(b, "RDATE"+e.recurs.dates[i].text())
	}
	for _, w := range e.recurs.except {
		writeLines(b, "EXDATE"+w.text())
	}
}

// text writes a time with its parameters, from the ';' or ':' on.
func (w When) text() string {
	switch w.kind {
	case whenDate:
		return ";VALUE=DATE:" + localText(w.local)[:8]
	case whenUTC:
		return ":" + localText(w.local) + "Z"
	case whenZoned:
		name := w.zone.name
		if name == "" {
			name = w.zone.tzid
		}
		return ";TZID=\"" + strings.ReplaceAll(oneLine(name), `"`, "") + "\":" + localText(w.local)
	}
	return ":" + localText(w.local)
}

// text writes an RDATE, with its end where it is a period.
func (x *extra) text() string {
	start := x.start.text()
	if x.orNil() == nil {
		return start
	}
	if x.end.IsZero() {
		return ";VALUE=PERIOD" + start + "/" + x.length.text()
	}
	end := x.end.text()
	return ";VALUE=PERIOD" + start + "/" + end[strings.LastIndexByte(end, ':')+1:]
}

// text writes a duration.
func (s span) text() string {
	days, seconds, sign := s.days, s.seconds, ""
	if days < 0 || seconds < 0 {
		days, seconds, sign = -days, -seconds, "-"
	}
	switch {
	case seconds == 0:
		return fmt.Sprintf("%sP%dD", sign, days)
	case days == 0:
		return fmt.Sprintf("%sPT%dS", sign, seconds)
	}
	return fmt.Sprintf("%sP%dDT%dS", sign, days, seconds)
}

// Continue gives the sittings that start in [from, to) of a series of which only
// its RuleText is left, floating times read in Europe/London. A zero to is to the
// last. Their entries have no words. Error: ErrRuleText when the text is none.
func Continue(ruleText string, from, to time.Time) (iter.Seq[Instance], error) {
	s, err := ReadRule(ruleText)
	if err != nil {
		return nil, err
	}
	return s.Instances(from, to), nil
}

// ReadRule gives back the series of which only its RuleText is left, for those who
// ask it more than once. Its entries have no words. Error: as Continue.
func ReadRule(ruleText string) (*Series, error) {
	if !strings.HasPrefix(ruleText, "BEGIN:") {
		ruleText = "BEGIN:VEVENT\n" + ruleText + "END:VEVENT\n"
	}
	ruleText = strings.ReplaceAll(ruleText, "BEGIN:VEVENT\n", "BEGIN:VEVENT\nUID:u\n")
	if len(ruleText) > MaxComponent {
		return nil, ErrRuleText
	}
	// The text is small and whole: it needs no splitter and no goroutines.
	o := Options{}.ready(true)
	b, c := &block{text: []byte(ruleText), line: 1}, newCollector(o)
	newBlockReader(o).read(b)
	c.take(b)
	file := c.finish()
	if len(file.Series) != 1 || !file.Series[0].Recurs() {
		return nil, ErrRuleText
	}
	return file.Series[0], nil
}
