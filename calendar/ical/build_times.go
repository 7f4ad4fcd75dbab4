package ical

import (
	"bytes"
	"fmt"
	"strings"
)

// The remedies that problems with times share.
const (
	remedyTime = "Correct it in the calendar program and export again; the entry was left out."
	remedyPart = "Check the sittings of this entry against its calendar."
)

// buildTimes reads start, end, length and recurrence-id; false when the entry
// cannot be dated. What is wrong is noted in the draft.
func (r *blockReader) buildTimes(e *Entry) bool {
	d := &r.draft
	var err error
	if d.id.line > 0 {
		if e.RecurrenceID, err = r.when(&d.id); err != nil {
			d.fail(d.id.line, "RECURRENCE-ID", string(d.id.value), "is not a date or time of the calendar.", remedyTime)
			return false
		}
		e.RangeThisAndFuture = bytes.EqualFold(param(d.id.params, "RANGE"), []byte("THISANDFUTURE"))
	}
	switch {
	case d.start.line > 0:
		if e.Start, err = r.when(&d.start); err != nil {
			d.fail(d.start.line, "DTSTART", string(d.start.value), "is not a date or time of the calendar.", remedyTime)
			return false
		}
	case d.id.line > 0:
		e.Start = e.RecurrenceID
		e.Start.doubt = doubtNoStart
	default:
		d.fail(d.line, "DTSTART", "", "is missing from the entry.", "Give the entry a start in the calendar program; it was left out.")
		return false
	}
	if !r.buildEnd(e) {
		return false
	}
	inherit(&e.RecurrenceID, &e.Start)
	if bytes.EqualFold(d.allDay, []byte("TRUE")) {
		e.makeAllDay(r.floating)
	}
	return true
}

// buildEnd reads DTEND, or else DURATION.
func (r *blockReader) buildEnd(e *Entry) bool {
	d := &r.draft
	var err error
	switch {
	case d.end.line > 0:
		if e.End, err = r.when(&d.end); err != nil {
			d.fail(d.end.line, "DTEND", string(d.end.value), "is not a date or time of the calendar.", remedyTime)
			return false
		}
		if e.Start.kind == whenDate && e.End.kind != whenDate && param(d.start.params, "VALUE") == nil {
			// A bare date beside an end with a time of day is the midnight it begins with.
			e.Start.kind, e.Start.zone, e.Start.doubt = e.End.kind, e.End.zone, doubtEndKind
		}
		e.matchEnd()
	case d.length.line > 0:
		if e.length, err = parseDuration(d.length.value); err != nil {
			// When it begins is known: better without an end than not at all.
			d.warn(d.length.line, "DURATION", string(d.length.value), "is not a length of time; the entry was read without an end.", remedyPart)
			e.doubt = max(e.doubt, doubtNoEnd)
			return true
		}
		e.hasLength = true
	}
	return true
}

// matchEnd reads an end that is written in another way than its start.
func (e *Entry) matchEnd() {
	switch {
	case e.Start.kind == whenDate && e.End.kind != whenDate:
		day := dayOf(e.End.local)
		if int64(day)*secondsOfDay != e.End.local {
			day++
		}
		e.End = e.Start.at(int64(day) * secondsOfDay)
		e.End.doubt = doubtEndKind
	case e.Start.kind != whenDate && e.End.kind == whenDate:
		local := e.End.local
		e.End = e.Start
		e.End.local, e.End.doubt = local, doubtEndKind
	case e.End.kind == whenFloating && e.Start.kind == whenZoned:
		inherit(&e.End, &e.Start)
		e.End.doubt = doubtEndKind
	case e.End.kind == whenFloating && e.Start.kind == whenUTC:
		e.End.doubt = doubtEndKind
	}
}

// inherit reads a floating time in the zone of another that has one.
func inherit(w, from *When) {
	if w.kind == whenFloating && (from.kind == whenZoned || from.kind == whenUTC) {
		w.kind, w.zone = from.kind, from.zone
	}
}

// makeAllDay takes an entry from midnight to midnight that its program calls
// all-day (X-MICROSOFT-CDO-ALLDAYEVENT) for what it is.
func (e *Entry) makeAllDay(floating *zone) {
	if e.Start.kind == whenDate || e.Start.kind == whenUTC || e.Start.local%secondsOfDay != 0 ||
		e.End.kind == whenNone || e.End.kind == whenDate || e.End.local%secondsOfDay != 0 || e.End.local <= e.Start.local {
		return
	}
	for _, w := range [...]*When{&e.Start, &e.End, &e.RecurrenceID} {
		if w.kind != whenNone {
			w.kind, w.zone, w.doubt = whenDate, floating, noDoubt
		}
	}
}

// check notes an end before the start, once both are known.
func (e *Entry) check() {
	if !e.End.IsZero() && e.End.utc < e.Start.utc {
		e.early = e.Start.utc - e.End.utc
		e.End = e.Start
		e.End.doubt = doubtEndEarly
	}
	if e.hasLength && (e.length.days < 0 || e.length.seconds < 0) {
		e.early = -int64(e.length.days)*secondsOfDay - e.length.seconds
		e.length = span{}
		e.doubt = max(e.doubt, doubtEndEarly)
	}
}

// when reads one date or time with its zone, if that is an IANA zone; else the
// zone is a placeholder, for the calendar to replace.
func (r *blockReader) when(c *content) (When, error) {
	value, tzid := c.value, param(c.params, "TZID")
	if colon := bytes.LastIndexByte(value, ':'); colon >= 0 && bytes.Contains(c.params, []byte("TZID")) {
		// A zone name with a colon in it that was not quoted, as in "(UTC+00:00) London".
		tzid = append(append(bytes.Clone(tzid), ':'), value[:colon]...)
		value = value[colon+1:]
	}
	return r.whenValue(value, tzid)
}

func (r *blockReader) whenValue(value, tzid []byte) (When, error) {
	w, err := parseTime(value)
	if err != nil {
		return w, fmt.Errorf("read a time: %w", err)
	}
	switch w.kind {
	case whenDate:
		w.zone = r.floating
	case whenFloating:
		w.zone = r.floating
		if len(tzid) > 0 {
			w.kind, w.zone = whenZoned, r.zoneOf(tzid)
		}
	}
	return w, nil
}

// zoneOf gives the IANA zone of that name, or a placeholder of that name.
func (r *blockReader) zoneOf(tzid []byte) *zone {
	if z, ok := r.zones[string(tzid)]; ok {
		return z
	}
	name := validText(bytes.Trim(bytes.TrimSpace(tzid), `"`))
	name = strings.ReplaceAll(name, `\`, "")
	var z *zone
	if len(r.zones) < MaxZones {
		z = ianaZone(name)
	}
	if z == nil {
		z = &zone{tzid: name}
	}
	if len(r.zones) < 2*MaxZones {
		r.zones[string(tzid)] = z
	}
	return z
}

// isPlaceholder reports whether the zone is only a name so far.
func (z *zone) isPlaceholder() bool { return z.offsets == nil }
