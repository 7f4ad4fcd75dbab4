package source

import (
	"encoding/binary"
	"fmt"
	"strings"
	"time"
)

// messageZone is the time zone that a message names, with the rule it carries.
type messageZone struct {
	// key is Windows's name of the zone ("GMT Standard Time").
	key string
	// standard and daylight are the offsets from UTC.
	standard, daylight time.Duration
	// toStandard and toDaylight say when clocks change; month 0 if they do not.
	toStandard, toDaylight clockChange
}

// clockChange is a day of the year as Windows describes it (SYSTEMTIME with year 0).
type clockChange struct {
	month, weekday, week, hour, minute int
}

const (
	zoneRuleSize   = 66
	zoneStructSize = 48
)

// zoneOf reads a zone definition (MS-OXOCAL 2.2.1.41), of its rules the one in effect;
// nil if it is none.
func zoneOf(b []byte) *messageZone {
	if len(b) < 8 || b[0] != 2 {
		return nil
	}
	length := int(binary.LittleEndian.Uint16(b[6:])) * 2
	at := 8 + length
	if at+2 > len(b) {
		return nil
	}
	z := &messageZone{key: strings.TrimSpace(wide(b[8:at]))}
	rules := int(binary.LittleEndian.Uint16(b[at:]))
	at += 2
	found := false
	for ; rules > 0 && at+zoneRuleSize <= len(b); rules, at = rules-1, at+zoneRuleSize {
		flags := binary.LittleEndian.Uint16(b[at+4:])
		if !found || flags&2 != 0 {
			z.rule(b[at+22:])
			found = true
		}
	}
	if !found || z.key == "" {
		return nil
	}
	return z
}

// oldZoneOf reads the zone structure of older messages, which has no name (MS-OXOCAL 2.2.1.39).
func oldZoneOf(b []byte) *messageZone {
	if len(b) < zoneStructSize {
		return nil
	}
	flat := append([]byte{}, b[:12]...)
	flat = append(flat, b[14:30]...)
	flat = append(flat, b[32:48]...)
	z := &messageZone{key: "Zone of the message"}
	z.rule(flat)
	return z
}

// rule reads biases and changes: three numbers of minutes, then two SYSTEMTIMEs.
func (z *messageZone) rule(b []byte) {
	minutes := func(at int) time.Duration {
		return -time.Duration(max(-1500, min(1500, int(int32(binary.LittleEndian.Uint32(b[at:])))))) * time.Minute
	}
	z.standard = minutes(0) + minutes(4)
	z.daylight = minutes(0) + minutes(8)
	z.toStandard, z.toDaylight = changeOf(b[12:]), changeOf(b[28:])
	if z.toStandard.month == 0 || z.toDaylight.month == 0 {
		z.toStandard, z.toDaylight, z.daylight = clockChange{}, clockChange{}, z.standard
	}
}

func changeOf(b []byte) clockChange {
	n := func(i int) int { return int(binary.LittleEndian.Uint16(b[2*i:])) }
	c := clockChange{month: n(1), weekday: n(2), week: n(3), hour: n(4), minute: n(5)}
	if c.month > 12 || c.weekday > 6 || c.week < 1 || c.week > 5 || c.hour > 23 || c.minute > 59 {
		return clockChange{}
	}
	return c
}

// in gives when clocks change in a year, in the local time before the change.
func (c clockChange) in(year int) time.Time {
	t := time.Date(year, time.Month(c.month), 1, c.hour, c.minute, 0, 0, time.UTC)
	t = t.AddDate(0, 0, (c.weekday-int(t.Weekday())+7)%7+7*(c.week-1))
	for int(t.Month()) != c.month {
		t = t.AddDate(0, 0, -7)
	}
	return t
}

// local gives the local time of an instant, as if it were UTC.
func (z *messageZone) local(t time.Time) time.Time {
	if z.toDaylight.month == 0 {
		return t.Add(z.standard)
	}
	year := t.Add(z.standard).Year()
	on, off := z.toDaylight.in(year).Add(-z.standard), z.toStandard.in(year).Add(-z.daylight)
	summer := !t.Before(on) && t.Before(off)
	if off.Before(on) { // the southern half of the world
		summer = !t.Before(on) || t.Before(off)
	}
	if summer {
		return t.Add(z.daylight)
	}
	return t.Add(z.standard)
}

// utc gives the instant of a local time; of one that comes twice the first.
func (z *messageZone) utc(local time.Time) time.Time {
	if t := local.Add(-z.daylight); z.local(t).Equal(local) {
		return t
	}
	return local.Add(-z.standard)
}

// lines writes the zone as iCalendar has it, as Outlook does.
func (z *messageZone) lines() []string {
	out := []string{"BEGIN:VTIMEZONE", "TZID:" + icsText(z.key)}
	part := func(kind string, c clockChange, from, to time.Duration) {
		out = append(out, "BEGIN:"+kind, fmt.Sprintf("DTSTART:16010101T%02d%02d00", c.hour, c.minute))
		if c.month > 0 {
			week := fmt.Sprint(c.week)
			if c.week == 5 {
				week = "-1"
			}
			out = append(out, fmt.Sprintf("RRULE:FREQ=YEARLY;BYDAY=%s%s;BYMONTH=%d", week, icsWeekdays[c.weekday], c.month))
		}
		out = append(out, "TZOFFSETFROM:"+icsOffset(from), "TZOFFSETTO:"+icsOffset(to), "END:"+kind)
	}
	part("STANDARD", z.toStandard, z.daylight, z.standard)
	if z.toDaylight.month > 0 {
		part("DAYLIGHT", z.toDaylight, z.standard, z.daylight)
	}
	return append(out, "END:VTIMEZONE")
}

// icsWeekdays are iCalendar's names of the weekdays, from Sunday.
var icsWeekdays = [7]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}

func icsOffset(d time.Duration) string {
	sign := "+"
	if d < 0 {
		sign, d = "-", -d
	}
	return fmt.Sprintf("%s%02d%02d", sign, int(d.Hours()), int(d.Minutes())%60)
}

// icsText escapes a text value (RFC 5545, 3.3.11).
func icsText(s string) string {
	s = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`).Replace(s)
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' {
			return -1
		}
		return r
	}, s)
}
