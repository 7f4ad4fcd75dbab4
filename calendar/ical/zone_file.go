package ical

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// fileZone is a VTIMEZONE as a file writes it.
type fileZone struct {
	line        int
	tzid        string
	observances []observance
	inside      bool // within STANDARD or DAYLIGHT
	excess      bool // more observances, dates or changes than are read
	built       *zone
}

// observance is one STANDARD or DAYLIGHT: from its start on, and whenever its
// rules and dates say, the clock goes from one offset to another.
type observance struct {
	start        When
	from, to     int32
	hasFrom, has bool
	rules        []rule
	dates        []int64 // local seconds
	bad          bool
}

func (f *fileZone) open(int) {
	f.inside = true
	if len(f.observances) >= MaxObservances {
		f.excess = true
		f.observances = f.observances[:MaxObservances]
		f.observances = append(f.observances, observance{})
		return
	}
	f.observances = append(f.observances, observance{})
}

func (f *fileZone) close() { f.inside = false }

// set takes one property of the VTIMEZONE or of its last observance.
func (f *fileZone) set(name []byte, c content) {
	value := bytes.TrimSpace(c.value)
	if !f.inside {
		if string(name) == "TZID" && f.tzid == "" && len(value) <= MaxText {
			f.tzid = strings.ReplaceAll(strings.Trim(validText(value), `"`), `\`, "")
		}
		return
	}
	f.observances[len(f.observances)-1].set(name, value)
}

func (o *observance) set(name, value []byte) {
	switch string(name) {
	case "DTSTART":
		w, err := parseTime(value)
		o.start, o.bad = w, o.bad || err != nil
	case "TZOFFSETFROM":
		o.from, o.hasFrom = parseOffset(value)
	case "TZOFFSETTO":
		o.to, o.has = parseOffset(value)
	case "RRULE":
		if r, _, err := parseRule(string(value)); err == nil && r.freq < hourly && len(o.rules) < MaxRules {
			o.rules = append(o.rules, r)
		}
	case "RDATE":
		o.addDates(value)
	}
}

func (o *observance) addDates(value []byte) {
	for part := range bytes.SplitSeq(value, []byte{','}) {
		if w, err := parseTime(bytes.TrimSpace(part)); err == nil && len(o.dates) < MaxTransitions {
			o.dates = append(o.dates, w.local)
		}
	}
}

// parseOffset reads "+0100", "-053020"; a missing sign is taken as plus.
func parseOffset(text []byte) (int32, bool) {
	sign := int32(1)
	if len(text) > 0 && (text[0] == '+' || text[0] == '-') {
		if text[0] == '-' {
			sign = -1
		}
		text = text[1:]
	}
	if len(text) != 4 && len(text) != 6 {
		return 0, false
	}
	hours, okHours := number(text[:2])
	minutes, okMinutes := number(text[2:4])
	seconds, okSeconds := number(text[4:])
	if !okHours || !okMinutes || !okSeconds || hours > 23 || minutes > 59 || seconds > 59 {
		return 0, false
	}
	return sign * int32(hours*3600+minutes*60+seconds), true
}

// finish drops the observances that cannot be used.
func (f *fileZone) finish() {
	f.observances = slices.DeleteFunc(f.observances, func(o observance) bool {
		return o.bad || !o.has || o.start.IsZero()
	})
	if len(f.observances) > MaxObservances {
		f.observances = f.observances[:MaxObservances]
	}
}

// change is one turn of the clock.
type change struct {
	at       int64 // instant
	from, to int32
}

// zoneYears are the years for which a file's own rules are worked out.
const (
	zoneYearFrom = 1950
	zoneYearTo   = 2150
)

// zone works the clock changes out, once; nil when there are none to go by.
func (f *fileZone) zone() *zone {
	if f.built != nil || len(f.observances) == 0 {
		return f.built
	}
	var changes []change
	for i := range f.observances {
		o := &f.observances[i]
		if !o.hasFrom {
			o.from = o.to
		}
		for _, local := range o.turns(MaxTransitions - len(changes)) {
			changes = append(changes, change{local - int64(o.from), o.from, o.to})
		}
		if len(changes) >= MaxTransitions {
			f.excess = true
			break
		}
	}
	slices.SortStableFunc(changes, func(a, b change) int { return compare(a.at, b.at) })
	z := &zone{tzid: f.tzid, offsets: []int32{changes[0].from}}
	for _, c := range changes {
		if last := len(z.at) - 1; last >= 0 && z.at[last] == c.at {
			z.offsets[last+1] = c.to
		} else if z.offsets[len(z.offsets)-1] != c.to {
			z.at, z.offsets = append(z.at, c.at), append(z.offsets, c.to)
		}
	}
	z.written = f.text()
	f.built = z
	return z
}

// turns lists the local seconds at which an observance begins, at most that many.
func (o *observance) turns(most int) []int64 {
	list := []int64{o.start.local}
	for i := range o.rules {
		r := &o.rules[i]
		last := int64(dayNumber(zoneYearTo, 1, 1)) * secondsOfDay
		switch r.untilKind {
		case untilUTC:
			last = min(last, r.until+int64(o.from))
		case untilLocal, untilDate:
			last = min(last, r.until)
		}
		steps := daysOfCycle
		w := newWalk(*r, o.start.local, &steps)
		if r.count < 0 {
			w.seek(int64(dayNumber(zoneYearFrom, 1, 1)) * secondsOfDay)
		}
		for n := 0; r.count < 0 || n < r.count; n++ {
			local, ok := w.next()
			if !ok || local > last || len(list) >= most {
				break
			}
			list = append(list, local)
		}
	}
	return append(list, o.dates[:min(len(o.dates), max(0, most-len(list)))]...)
}

// text writes the zone as a VTIMEZONE, for a rule that is stored with it.
func (f *fileZone) text() []string {
	list := []string{"BEGIN:VTIMEZONE", "TZID:" + strings.ReplaceAll(oneLine(f.tzid), `"`, "")}
	for i := range f.observances {
		o := &f.observances[i]
		list = append(list, "BEGIN:STANDARD", "DTSTART:"+localText(o.start.local),
			"TZOFFSETFROM:"+offsetText(o.from), "TZOFFSETTO:"+offsetText(o.to))
		for j := range o.rules {
			list = append(list, "RRULE:"+o.rules[j].text)
		}
		for _, local := range o.dates {
			list = append(list, "RDATE:"+localText(local))
		}
		list = append(list, "END:STANDARD")
	}
	return append(list, "END:VTIMEZONE")
}

func offsetText(offset int32) string {
	sign := '+'
	if offset < 0 {
		sign, offset = '-', -offset
	}
	text := fmt.Sprintf("%c%02d%02d", sign, offset/3600, offset/60%60)
	if s := offset % 60; s != 0 {
		text += fmt.Sprintf("%02d", s)
	}
	return text
}

// localText writes a local second as 20060102T150405.
func localText(local int64) string {
	day := dayOf(local)
	year, month, dayOfMonth := civil(day)
	second := int(local - int64(day)*secondsOfDay)
	return fmt.Sprintf("%04d%02d%02dT%02d%02d%02d", year, month, dayOfMonth, second/3600, second/60%60, second%60)
}

// oneLine keeps a text from breaking out of its line.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, text)
}
