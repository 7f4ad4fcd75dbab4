package ical

import "time"

// whenKind is how a time is written.
type whenKind uint8

const (
	whenNone     whenKind = iota
	whenDate              // a civil date
	whenFloating          // a local time in no zone
	whenZoned             // a local time in a zone
	whenUTC               // an instant
)

// When is a time as a calendar writes it: a date, a time without a zone
// (floating), a time in a zone, or an instant. The zero When is no time.
type When struct {
	// local is the civil second, counted as though it were UTC.
	local int64
	// utc is the instant in Unix seconds; for a date, midnight of the floating zone.
	utc   int64
	zone  *zone
	kind  whenKind
	doubt doubt
}

// IsZero reports whether there is no time at all.
func (w When) IsZero() bool { return w.kind == whenNone }

// Time gives the instant in UTC: for a date its midnight, and for a floating
// time its instant, in the zone that floating times are read in. Zero if w is.
func (w When) Time() time.Time {
	if w.kind == whenNone {
		return time.Time{}
	}
	return time.Unix(w.utc, 0).UTC()
}

// AllDay reports whether w is a date and no more.
func (w When) AllDay() bool { return w.kind == whenDate }

// Floating reports whether w is a local time written without a zone.
func (w When) Floating() bool { return w.kind == whenFloating }

// Date gives the civil date as written, in the zone it is written in.
func (w When) Date() Date {
	if w.kind == whenNone {
		return Date{}
	}
	return dateOf(w.local)
}

// Zone gives the IANA zone the time is written in; "UTC" for an instant, and
// empty for a date and for a zone that only the file knows and that no IANA zone matches.
func (w When) Zone() string {
	if w.zone == nil || w.kind == whenDate {
		return ""
	}
	return w.zone.nameAt(w.utc)
}

// InDoubt says what had to be guessed to read the time; empty if nothing.
func (w When) InDoubt() string { return w.doubt.String() }

// at gives w moved to another local second of the same zone and kind.
func (w When) at(local int64) When {
	w.local = local
	w.settle()
	return w
}

// settle works out the instant from the local second.
func (w *When) settle() {
	if w.kind == whenNone || w.zone == nil || w.zone.isPlaceholder() {
		return
	}
	utc, how := w.zone.instant(w.local)
	w.utc = utc
	if w.kind == whenDate || w.doubt > doubtTwice {
		return
	}
	switch how {
	case foldGap:
		w.doubt = doubtGap
	case foldTwice:
		w.doubt = doubtTwice
	default:
		w.doubt = noDoubt
	}
}

// nameAt gives the zone's IANA name, or for a file's own zone the name of the
// IANA zone that its TZID suggests, provided both show the same time then.
func (z *zone) nameAt(utc int64) string {
	if z.name != "" || z.tzid == "" {
		return z.name
	}
	if like := zoneFromName(z.tzid); like != nil && like.offsetAt(utc) == z.offsetAt(utc) {
		return like.name
	}
	return ""
}
