package ical

import (
	"sort"
	"time"
)

// zone is a time zone as a table of clock changes: an IANA zone, or one that a
// file defines for itself. It never changes once built, so it may be shared.
//
// Local times are turned into instants here and not by time.Date, which takes
// now the first and now the second reading of a local time that comes twice.
type zone struct {
	// name is the IANA name; empty for a zone that only its file knows.
	name string
	// tzid is the name as the file writes it; empty for IANA zones.
	tzid string
	// at are the instants of the clock changes, ascending, in Unix seconds.
	at []int64
	// offsets are seconds east of UTC: offsets[i] holds before at[i], the last after them all.
	offsets []int32
	// loc answers for instants after the table; nil for a file's own zone.
	loc *time.Location
	// written are the lines of the VTIMEZONE that defined it; nil for IANA zones.
	written []string
}

// The table of an IANA zone covers these years; instants later ask the
// time.Location, instants earlier keep the first offset (local mean time as a rule).
const (
	tableFrom = 1900
	tableTo   = 2150
)

var tableEnd = int64(dayNumber(tableTo, 1, 1)) * secondsOfDay

// fold says how a local time met the clock.
type fold uint8

const (
	foldNone  fold = iota // exists once
	foldGap               // does not exist: the clock jumped over it
	foldTwice             // comes twice: the clock was put back over it
)

// utcZone is UTC itself.
var utcZone = &zone{name: "UTC", offsets: []int32{0}}

// newZone tables an IANA zone.
func newZone(name string, loc *time.Location) *zone {
	z := &zone{name: name, loc: loc}
	t := time.Unix(int64(dayNumber(tableFrom, 1, 1))*secondsOfDay, 0).In(loc)
	_, offset := t.Zone()
	z.offsets = append(z.offsets, int32(offset))
	for range MaxTransitions {
		_, end := t.ZoneBounds()
		if end.IsZero() || end.Unix() >= tableEnd {
			break
		}
		if !end.After(t) {
			// Beyond the zone's list of changes ZoneBounds can stand still on the
			// last day of a leap year.
			t = t.Add(2 * secondsOfDay * time.Second)
			end = t
		}
		t = end
		if _, next := t.Zone(); next != offset {
			offset = next
			z.at = append(z.at, end.Unix())
			z.offsets = append(z.offsets, int32(next))
		}
	}
	return z
}

// offsetAt gives the seconds east of UTC that hold at an instant.
func (z *zone) offsetAt(utc int64) int64 {
	if len(z.at) == 0 && utc < tableEnd {
		return int64(z.offsets[0])
	}
	if utc >= tableEnd && z.loc != nil {
		_, offset := time.Unix(utc, 0).In(z.loc).Zone()
		return int64(offset)
	}
	i := sort.Search(len(z.at), func(i int) bool { return utc < z.at[i] })
	return int64(z.offsets[i])
}

// localAt gives the local second that clocks of the zone show at an instant.
func (z *zone) localAt(utc int64) int64 { return utc + z.offsetAt(utc) }

// instant gives the instant at which clocks of the zone show a local second. As
// RFC 5545 (3.3.5) has it, a local time that comes twice is the first of the two,
// and one that does not exist is read with the offset before the gap.
func (z *zone) instant(local int64) (utc int64, how fold) {
	if len(z.at) == 0 && z.loc == nil {
		return local - int64(z.offsets[0]), foldNone
	}
	if local >= tableEnd-secondsOfDay && z.loc != nil {
		return z.lateInstant(local)
	}
	// The first change that clocks running on the offset before it have not reached.
	lo, hi := 0, len(z.at)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if local < z.at[mid]+int64(z.offsets[mid]) {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	offset := int64(z.offsets[lo])
	if lo > 0 && local-offset < z.at[lo-1] {
		return local - int64(z.offsets[lo-1]), foldGap
	}
	if lo < len(z.at) && local-int64(z.offsets[lo+1]) >= z.at[lo] {
		return local - offset, foldTwice
	}
	return local - offset, foldNone
}

// lateInstant is instant for times beyond the table.
func (z *zone) lateInstant(local int64) (int64, fold) {
	before := z.offsetAt(local - 2*secondsOfDay)
	after := z.offsetAt(local + 2*secondsOfDay)
	if before == after {
		return local - before, foldNone
	}
	first := z.offsetAt(local-before) == before
	second := z.offsetAt(local-after) == after
	switch {
	case first && second:
		return local - before, foldTwice
	case first:
		return local - before, foldNone
	case second:
		return local - after, foldNone
	}
	return local - before, foldGap
}
