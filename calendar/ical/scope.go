package ical

import (
	"fmt"
	"strings"

	"convenor/calendar"
)

// scope is one VCALENDAR of the stream while it is read: its zones hold for its
// entries alone, also for those that stand before them.
type scope struct {
	floating *zone
	report   *report
	names    *zoneNames
	zones    map[string]*fileZone
	resolved map[string]resolvedZone
	// own is the calendar's X-WR-TIMEZONE, nil if it has none.
	own      *zone
	cancels  bool // METHOD:CANCEL
	entries  []*Entry
	unsolved []*Entry
	told     map[string]bool
	excess   bool
}

// resolvedZone is what became of a TZID, with the doubt it is under.
type resolvedZone struct {
	zone  *zone
	doubt doubt
}

func newScope(floating *zone, names *zoneNames, r *report) *scope {
	return &scope{
		floating: floating, names: names, report: r,
		zones: map[string]*fileZone{}, resolved: map[string]resolvedZone{}, told: map[string]bool{},
	}
}

// take takes what a block yielded, but for the beginning of another calendar.
func (s *scope) take(f *found) {
	switch f.kind {
	case foundEntry:
		s.entries = append(s.entries, f.entry)
		if f.unsolved {
			s.unsolved = append(s.unsolved, f.entry)
		}
	case foundZone:
		s.takeZone(f.zone)
	case foundTime:
		if z := s.names.find(f.text); z != nil {
			s.own = z
		}
	case foundMethod:
		s.cancels = s.cancels || strings.EqualFold(f.text, "CANCEL")
	}
}

func (s *scope) takeZone(f *fileZone) {
	if _, have := s.zones[f.tzid]; have || f.tzid == "" {
		return
	}
	if len(s.zones) >= MaxZones {
		if !s.excess {
			s.excess = true
			s.report.add(f.line, calendar.SeverityWarning, "The calendar defines more time zones than can be read.",
				"Times in the zones from here on may be in doubt.")
		}
		return
	}
	s.zones[f.tzid] = f
}

// close settles the entries that waited for the zones, and gives all entries.
func (s *scope) close() []*Entry {
	for _, e := range s.unsolved {
		s.settle(e)
	}
	if s.cancels {
		for _, e := range s.entries {
			e.Status = StatusCancelled
		}
	}
	return s.entries
}

// settle gives an entry's times the zones of the calendar.
func (s *scope) settle(e *Entry) {
	e.eachWhen(func(w *When) {
		switch {
		case w.zone == nil:
		case w.zone.isPlaceholder():
			r := s.resolve(w.zone.tzid, e)
			w.zone = r.zone
			if r.doubt == doubtNoZone {
				w.kind = whenFloating
			}
			w.doubt = max(w.doubt, r.doubt)
		case w.kind == whenFloating && s.own != nil && s.own.localAt(w.utc) != w.local:
			w.doubt = max(w.doubt, doubtFloating)
		default:
			return
		}
		w.settle()
	})
	e.check()
}

// resolve finds the zone for a TZID that is no IANA name. The key of a Windows zone
// stands for its IANA zone even where the file defines it, for the same reason that
// an IANA name does: such definitions know only the rules of the day they were
// written. Else the file's own definition holds, then what the name suggests, then
// the calendar's zone, then none.
func (s *scope) resolve(tzid string, e *Entry) resolvedZone {
	if r, ok := s.resolved[tzid]; ok {
		return r
	}
	r := s.lookUp(tzid)
	if len(s.resolved) < MaxZones {
		s.resolved[tzid] = r
	}
	if r.doubt != noDoubt && !s.told[tzid] && len(s.told) < MaxZones {
		s.told[tzid] = true
		name := " “" + printable(tzid) + "”"
		if e.Private {
			name = ""
		}
		message := fmt.Sprintf("The time zone%s is not known; %s.", name, assumed(r))
		if r.doubt == doubtZoneCut {
			message = fmt.Sprintf("The definition of the time zone%s is too long to be read whole.", name)
		}
		s.report.add(e.Line, calendar.SeverityNote, message, "Check the times of the entries in that zone.")
	}
	return r
}

func assumed(r resolvedZone) string {
	switch r.doubt {
	case doubtCalendarZone:
		return "the calendar's own zone, " + r.zone.name + ", was taken"
	case doubtOffsetZone:
		return "the offset in its name was taken"
	}
	return "its times were read as they stand"
}

func (s *scope) lookUp(tzid string) resolvedZone {
	if z := windowsKey(tzid); z != nil {
		return resolvedZone{zone: z}
	}
	if f := s.zones[tzid]; f != nil {
		if z := f.zone(); z != nil {
			if f.excess {
				return resolvedZone{z, doubtZoneCut}
			}
			return resolvedZone{zone: z}
		}
	}
	if z := s.names.find(tzid); z != nil {
		return resolvedZone{zone: z}
	}
	if s.own != nil {
		return resolvedZone{s.own, doubtCalendarZone}
	}
	if z := offsetZone(tzid); z != nil {
		return resolvedZone{z, doubtOffsetZone}
	}
	return resolvedZone{s.floating, doubtNoZone}
}

// offsetZone reads a TZID that is no more than an offset ("GMT+0200", "UTC-05:00",
// "+01:00") or begins with one in brackets ("(UTC+01:00) Somewhere").
func offsetZone(tzid string) *zone {
	text := strings.ToUpper(tzid)
	if inner, _, ok := strings.Cut(strings.TrimPrefix(text, "("), ")"); ok && text[0] == '(' {
		text = inner
	}
	text = strings.TrimPrefix(strings.TrimPrefix(text, "UTC"), "GMT")
	if len(text) < 3 || text[0] != '+' && text[0] != '-' {
		return nil
	}
	digits := strings.Replace(text, ":", "", 1)
	if len(digits) == 3 {
		digits += "00"
	}
	offset, ok := parseOffset([]byte(digits))
	if !ok {
		return nil
	}
	f := fileZone{tzid: tzid, observances: []observance{{from: offset, to: offset, start: When{kind: whenFloating}}}}
	return &zone{tzid: tzid, offsets: []int32{offset}, written: f.text()}
}
