package ical

import (
	"iter"
	"slices"
	"sync/atomic"
	"time"
)

// Series is all that one UID says: a master with its rules and overrides, a
// single sitting, or orphan instances alone. It is safe for concurrent use.
type Series struct {
	UID string
	// Orphan is set when there are only instances, without the series they belong to.
	Orphan bool

	master    *Entry
	overrides []*Entry // by the instant they replace
	prepared  atomic.Pointer[plan]
	truncated atomic.Bool
}

// Entries gives the VEVENTs of the series, the master (if there is one) first.
func (s *Series) Entries() []*Entry {
	list := make([]*Entry, 0, 1+len(s.overrides))
	if s.master != nil {
		list = append(list, s.master)
	}
	return append(list, s.overrides...)
}

// Recurs reports whether the series has a rule or further dates.
func (s *Series) Recurs() bool {
	return s.master != nil && s.master.recurs != nil
}

// Endless reports whether the series has sittings at or after the horizon and no
// end to them: neither COUNT nor UNTIL, or more than MaxInstances.
func (s *Series) Endless(horizon time.Time) bool {
	if !s.Recurs() {
		return false
	}
	p := s.plan()
	b := budget{steps: MaxSteps, sittings: MaxInstances}
	seen := false
	p.each(horizon.Unix(), endOfTime, &b, func(placed) bool {
		seen = true
		return p.dates.ends
	})
	return b.cut || seen && !p.dates.ends
}

// Truncated reports whether a call of Instances had to stop before its time:
// more than MaxInstances sittings, or a rule that takes too much work.
func (s *Series) Truncated() bool { return s.truncated.Load() }

// Instances yields the sittings that start in [from, to) in order of their start,
// cancelled ones included. A zero from is from the first on, a zero to is to the
// last. It stops after MaxInstances sittings; see Truncated.
func (s *Series) Instances(from, to time.Time) iter.Seq[Instance] {
	return func(yield func(Instance) bool) {
		low, high := int64(-endOfTime), int64(endOfTime)
		if !from.IsZero() {
			low = ceilUnix(from)
		}
		if !to.IsZero() {
			high = ceilUnix(to)
		}
		b := budget{steps: MaxSteps, sittings: MaxInstances}
		recurs := s.Recurs()
		s.each(low, high, &b, func(p placed) bool { return yield(p.instance(recurs)) })
		if b.cut {
			s.truncated.Store(true)
		}
	}
}

// ceilUnix gives the first whole second not before t.
func ceilUnix(t time.Time) int64 {
	if t.Nanosecond() > 0 {
		return t.Unix() + 1
	}
	return t.Unix()
}

// each hands on what starts in [from, to); a single sitting without any ado.
func (s *Series) each(from, to int64, b *budget, yield func(placed) bool) {
	if !s.Recurs() && len(s.overrides) == 0 {
		if e := s.master; e != nil && e.Start.utc >= from && e.Start.utc < to {
			yield(placed{start: e.Start, original: e.Start.utc, entry: e})
		}
		return
	}
	s.plan().each(from, to, b, yield)
}

// plan gives the series' plan, made at the first asking.
func (s *Series) plan() *plan {
	if p := s.prepared.Load(); p != nil {
		return p
	}
	p := newPlan(s.master, s.overrides)
	s.prepared.CompareAndSwap(nil, p)
	return s.prepared.Load()
}

// addOverride takes one changed instance; of two for the same instance the one
// with the higher SEQUENCE, then the newer DTSTAMP, then the later in the file.
func (s *Series) addOverride(e *Entry) bool {
	at, found := slices.BinarySearchFunc(s.overrides, e.RecurrenceID.utc, func(o *Entry, utc int64) int {
		return compare(o.RecurrenceID.utc, utc)
	})
	if !found {
		if len(s.overrides) >= MaxOverrides {
			return false
		}
		s.overrides = slices.Insert(s.overrides, at, e)
		return true
	}
	if newer(e, s.overrides[at]) >= 0 {
		s.overrides[at] = e
	}
	return true
}

// newer compares two entries that say the same thing: 1 when a is the later
// version, 0 when neither SEQUENCE nor DTSTAMP tells (RFC 5546, 2.1.5).
func newer(a, b *Entry) int {
	if a.Sequence != b.Sequence {
		return compare(int64(a.Sequence), int64(b.Sequence))
	}
	return a.Stamp.Compare(b.Stamp)
}
