package ical

import (
	"bytes"
	"strings"
)

// buildRecurrence reads the entry's rules and dates.
func (r *blockReader) buildRecurrence(e *Entry) {
	d := &r.draft
	if len(d.rules)+len(d.exrules)+len(d.dates)+len(d.except) == 0 || !e.RecurrenceID.IsZero() {
		return
	}
	recurs := &recurrence{}
	recurs.rules = r.buildRules(e, "RRULE", d.rules)
	recurs.exrules = r.buildRules(e, "EXRULE", d.exrules)
	r.buildDates(e, recurs)
	r.buildExceptions(e, recurs)
	if len(recurs.rules)+len(recurs.dates)+len(recurs.except) > 0 {
		e.recurs = recurs
	}
}

func (r *blockReader) buildRules(e *Entry, property string, list []content) []rule {
	if len(list) == 0 {
		return nil
	}
	d := &r.draft
	rules := make([]rule, 0, len(list))
	for _, c := range list {
		rule, notes, err := parseRule(string(c.value))
		if err == nil && rule.freq >= hourly && e.Start.kind == whenDate {
			err = errRule
		}
		if err != nil {
			d.warn(c.line, property, string(c.value), "is not a rule of recurrence; only the dated sittings were read.", remedyPart)
			e.doubt = max(e.doubt, doubtRule)
			continue
		}
		for _, name := range notes {
			if !strings.HasPrefix(name, "X-") {
				d.warn(c.line, property, name, "is a part of the rule that is not known; it was passed over.", remedyPart)
			}
		}
		if e.Start.kind == whenDate {
			rule.hours, rule.minutes, rule.seconds = 0, 0, 0
		}
		e.doubt = max(e.doubt, rule.doubtOfEnd(e.Start.kind))
		rules = append(rules, rule)
	}
	return rules
}

// doubtOfEnd says what is wrong with the form of UNTIL beside that of DTSTART.
func (r *rule) doubtOfEnd(start whenKind) doubt {
	switch {
	case r.untilKind == untilDate && start != whenDate:
		return doubtUntilDate
	case r.untilKind == untilLocal && (start == whenZoned || start == whenUTC):
		return doubtUntilKind
	}
	return noDoubt
}

// buildDates reads the RDATEs, periods among them.
func (r *blockReader) buildDates(e *Entry, recurs *recurrence) {
	d := &r.draft
	for _, c := range d.dates {
		tzid := param(c.params, "TZID")
		for part := range bytes.SplitSeq(c.value, []byte{','}) {
			part = bytes.TrimSpace(part)
			if len(part) == 0 || len(recurs.dates) >= MaxDates {
				continue
			}
			x, err := r.extraDate(part, tzid, e)
			if err != nil {
				d.warn(c.line, "RDATE", string(part), "is not a date or time of the calendar; it was passed over.", remedyPart)
				e.doubt = max(e.doubt, doubtDates)
				continue
			}
			recurs.dates = append(recurs.dates, x)
		}
	}
}

// extraDate reads one RDATE in the way its entry's start is written.
func (r *blockReader) extraDate(part, tzid []byte, e *Entry) (x extra, err error) {
	begin, end, isPeriod := bytes.Cut(part, []byte{'/'})
	if x.start, err = r.whenValue(begin, tzid); err != nil {
		return x, err
	}
	r.likeStart(&x.start, e)
	if !isPeriod {
		return x, nil
	}
	if len(end) > 0 && (end[0]|0x20 == 'p' || end[0] == '+') {
		x.length, err = parseDuration(end)
		return x, err
	}
	if x.end, err = r.whenValue(end, tzid); err == nil {
		r.likeStart(&x.end, e)
	}
	return x, err
}

// likeStart makes a further date of the kind that the start is: a date of a time
// where the sittings are all-day, the time of day of the start where only a date is given.
func (r *blockReader) likeStart(w *When, e *Entry) {
	switch {
	case e.Start.kind == whenDate && w.kind != whenDate:
		*w = When{local: int64(dayOf(w.local)) * secondsOfDay, kind: whenDate, zone: r.floating}
	case e.Start.kind != whenDate && w.kind == whenDate:
		local := w.local + e.Start.local - int64(dayOf(e.Start.local))*secondsOfDay
		*w = e.Start
		w.local = local
	default:
		inherit(w, &e.Start)
	}
}

// buildExceptions reads the EXDATEs; a date stands for its whole day.
func (r *blockReader) buildExceptions(e *Entry, recurs *recurrence) {
	d := &r.draft
	for _, c := range d.except {
		tzid := param(c.params, "TZID")
		for part := range bytes.SplitSeq(c.value, []byte{','}) {
			part = bytes.TrimSpace(part)
			if len(part) == 0 || len(recurs.except) >= MaxDates {
				continue
			}
			w, err := r.whenValue(part, tzid)
			if err != nil {
				d.warn(c.line, "EXDATE", string(part), "is not a date or time of the calendar; it was passed over.", remedyPart)
				e.doubt = max(e.doubt, doubtDates)
				continue
			}
			inherit(&w, &e.Start)
			recurs.except = append(recurs.except, w)
		}
	}
}

// eachWhen visits every time of the entry.
func (e *Entry) eachWhen(visit func(*When)) {
	visit(&e.Start)
	visit(&e.End)
	visit(&e.RecurrenceID)
	if e.recurs == nil {
		return
	}
	for i := range e.recurs.dates {
		visit(&e.recurs.dates[i].start)
		visit(&e.recurs.dates[i].end)
	}
	for i := range e.recurs.except {
		visit(&e.recurs.except[i])
	}
}
